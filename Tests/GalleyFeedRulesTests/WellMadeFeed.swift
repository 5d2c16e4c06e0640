/// Feeds as sound software writes them, made by chance of what such feeds hold.
///
/// The parts follow the habits of publishing systems, podcast hosts and video platforms; none is
/// doubtful by its specification.
struct WellMadeFeed {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// Some of the lines.
  private mutating func some(_ parts: String) -> String {
    lines(parts).filter { _ in number(below: 5) < 2 }.joined(separator: "\n")
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  /// One of the lines.
  private mutating func one(_ parts: String) -> String {
    let all = lines(parts)
    return String(all[number(below: all.count)])
  }

  private mutating func one(_ parts: [String]) -> String { parts[number(below: parts.count)] }

  static let namespaces = """
    xmlns:atom="http://www.w3.org/2005/Atom" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" \
    xmlns:slash="http://purl.org/rss/1.0/modules/slash/" \
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
    xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0" \
    xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="http://www.georss.org/georss" \
    xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" \
    xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule" \
    xmlns:dcterms="http://purl.org/dc/terms/" xmlns:thr="http://purl.org/syndication/thread/1.0" \
    xmlns:yt="http://www.youtube.com/xml/schemas/2015" \
    xmlns:webfeeds="http://webfeeds.org/rss/1.0" \
    xmlns:rawvoice="http://www.rawvoice.com/rawvoiceRssModule/" \
    xmlns:psc="http://podlove.org/simple-chapters"
    """

  /// Text of an entry, as it may stand in an element: escaped, or in a CDATA section.
  private mutating func html() -> String {
    let text = some(
      """
      <p>The boats left at dawn; <a href="https://harbour.example/boats?a=1&amp;b=2">three</a> \
      came back.</p>
      <figure><img src="https://harbour.example/i.jpg" alt="5 &gt; 3" width="600" height="400" \
      loading="lazy" srcset="https://harbour.example/i2.jpg 2x"><figcaption>Dawn</figcaption>\
      </figure>
      <ul><li>One<li>Two</ul>
      <h2 id="tide">Tide</h2><p>Low<br>then high &amp; wet.</p>
      <blockquote cite="https://harbour.example/q"><p>“No,” she said.</p></blockquote>
      <table><thead><tr><th scope="col">Hour</th></tr></thead><tbody><tr><td>8</td></tr></tbody>\
      </table>
      <pre><code class="language-swift">let a = b &lt; c</code></pre>
      <p style="text-align: center; margin-top: 1em"><em>Mar&eacute;</em> <sup>2</sup><br/></p>
      <p dir="rtl" lang="he">שלום</p>
      <details><summary>More</summary><p>Mud.</p></details>
      <audio controls src="https://harbour.example/1.mp3"></audio>
      <p>See <a href="#fn1">1</a>.</p><p id="fn1">Note.</p>
      <hr /><p>港の記録 — 🚢</p>
      """)
    let whole = "<p>Low water.</p>" + text.replacing("\n", with: " ")
    if number(below: 2) == 0 { return "<![CDATA[\(whole)]]>" }
    return whole.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;")
  }

  // MARK: RSS

  mutating func rss() -> String {
    let isPodcast = number(below: 2) == 0
    let channel = some(
      """
      <lastBuildDate>Sun, 02 Nov 2025 08:00:00 +0000</lastBuildDate>
      <generator>https://wordpress.org/?v=6.8</generator>
      <ttl>60</ttl>
      <copyright>© 2025 Harbour &amp; Sons</copyright>
      <docs>https://www.rssboard.org/rss-specification</docs>
      <managingEditor>ines@harbour.example (Ines Duarte)</managingEditor>
      <webMaster>web@harbour.example (Ana Reis)</webMaster>
      <category>News</category><category domain="https://harbour.example/tags">Tide</category>
      <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>
      <image><url>https://harbour.example/i.png</url><title>Harbour</title><link>\
      https://harbour.example/</link><width>32</width><height>32</height></image>
      <atom:link rel="hub" href="https://pubsubhubbub.appspot.com/"/>
      <atom:link rel="next" href="https://harbour.example/feed?page=2"/>
      <skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>
      <creativeCommons:license>\
      https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
      <webfeeds:accentColor>00AAFF</webfeeds:accentColor>
      <cloud domain="rpc.harbour.example" port="80" path="/?rsscloud=notify" \
      registerProcedure="" protocol="http-post"/>
      """)
    var items = ""
    for item in 1...(1 + number(below: 4)) { items += isPodcast ? episode(item) : post(item) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      \(one(["", "<?xml-stylesheet type=\"text/xsl\" href=\"/feed.xsl\"?>", "<!-- made by hand -->"]))
      <rss version="2.0" \(Self.namespaces)>
      <channel>
      <title>Harbour</title>
      <link>https://harbour.example/</link>
      <description>What the tide brings in</description>
      <atom:link rel="self" type="application/rss+xml" href="https://harbour.example/feed"/>
      <language>\(one(["en", "en-US", "pt-BR", "zh-Hans", "es-419", "de-de"]))</language>
      \(channel)
      \(isPodcast ? show() : "")
      \(items)
      </channel>
      </rss>
      """
  }

  private mutating func post(_ number: Int) -> String {
    "\n<item>\n<title>Low water \(number) &amp; mud</title>\n"
      + "<link>https://harbour.example/\(number)/?utm_source=rss&amp;utm_medium=rss</link>\n"
      + one(
        """
        <guid isPermaLink="false">https://harbour.example/?p=\(number)</guid>
        <guid>https://harbour.example/\(number)/</guid>
        <guid isPermaLink="false">9f0c7d2e-\(number)</guid>
        """)
      + "<description>\(html())</description>"
      + some(
        """
        <dc:creator><![CDATA[Ines Duarte]]></dc:creator>
        <pubDate>Sat, 01 Nov 2025 08:0\(number):00 +0000</pubDate>
        <category><![CDATA[Tide & time]]></category><category>Boats</category>
        <comments>https://harbour.example/\(number)/#comments</comments><wfw:commentRss>\
        https://harbour.example/\(number)/feed/</wfw:commentRss>
        <content:encoded>\(html())</content:encoded>
        <media:content url="https://harbour.example/\(number).jpg" medium="image" \
        type="image/jpeg" width="1200" height="630"><media:title type="plain">Dawn</media:title>\
        <media:credit role="photographer">Ana Reis</media:credit></media:content>
        <media:thumbnail url="https://harbour.example/\(number)t.jpg" width="120" height="80"/>
        <enclosure url="https://harbour.example/\(number).png" length="0" type="image/png"/>
        <source url="https://log.example/feed">The Log</source>
        <georss:point>38.70 -9.14</georss:point>
        <geo:lat>38.7</geo:lat><geo:long>-9.14</geo:long>
        <dcterms:modified>2025-11-01T08:00:00Z</dcterms:modified>
        <atom:updated>2025-11-01T08:00:00+01:00</atom:updated>
          <thr:in-reply-to ref="https://harbour.example/0" href="https://harbour.example/0"/>
        <media:group><media:content url="https://harbour.example/\(number).mp4" type="video/mp4"/>\
        <media:content url="https://harbour.example/\(number).webm" type="video/webm"/></media:group>
        """) + "\n</item>"
  }

  private mutating func show() -> String {
    """
    <itunes:author>Ines Duarte</itunes:author>
    <itunes:explicit>\(one(["true", "false"]))</itunes:explicit>
    <itunes:image href="https://harbour.example/show.jpg"/>
    <itunes:category text="Society &amp; Culture"><itunes:category text="Documentary"/>\
    </itunes:category>
    """
      + some(
        """
        <itunes:owner><itunes:name>Ines</itunes:name><itunes:email>\
        ines@harbour.example</itunes:email></itunes:owner>
        <itunes:type>episodic</itunes:type>
        <itunes:summary>\(html())</itunes:summary>
        <itunes:category text="News"/>
        <podcast:locked owner="ines@harbour.example">no</podcast:locked>
        <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
        <podcast:medium>podcast</podcast:medium>
        <podcast:funding url="https://harbour.example/give">Give</podcast:funding>
        <podcast:person role="host" href="https://harbour.example/ines">Ines Duarte</podcast:person>
        <podcast:location geo="geo:38.7,-9.14" osm="R5400890">Lisbon</podcast:location>
        <podcast:trailer pubdate="Sat, 01 Nov 2025 08:00:00 +0000" \
        url="https://harbour.example/t.mp3" length="12345678" type="audio/mpeg">\
        Soon</podcast:trailer>
        <podcast:updateFrequency rrule="FREQ=WEEKLY;BYDAY=MO">Mondays</podcast:updateFrequency>
        <podcast:podroll><podcast:remoteItem feedGuid="29cdca4a-32d8-56ba-b48b-09a011c5daa9"/>\
        </podcast:podroll>
        <podcast:txt purpose="verify">S6lpp-7ZCn8-dZfGc</podcast:txt>
        <podcast:podping usesPodping="true"/>
        <podcast:license url="https://harbour.example/terms">harbour-terms</podcast:license>
        <podcast:value type="lightning" method="keysend" suggested="0.00000005000">\
        <podcast:valueRecipient name="Ines" type="node" address="02d5c1bf" split="99"/>\
        <podcast:valueRecipient name="App" type="node" address="03ae9f91" split="1" fee="true"/>\
        </podcast:value>
        <googleplay:block>no</googleplay:block>
        <rawvoice:frequency>Weekly</rawvoice:frequency>
        """)
  }

  private mutating func episode(_ number: Int) -> String {
    """

    <item>
    <title>Episode \(number): “Low water”</title>
    <guid isPermaLink="false">harbour-\(number)-4d2a</guid>
    <description>\(html())</description>
    <pubDate>Sat, 01 Nov 2025 08:0\(number):00 GMT</pubDate>
    <enclosure \
    url="https://media.harbour.example/\(number).\(one(["mp3", "m4a", "mp4"]))?dest-id=1&amp;a=2" length="\(24_000_000 + number)" type="audio/mpeg"/>
    """
      + some(
        """
        <itunes:duration>\(one(["30:15", "01:02:03", "1815"]))</itunes:duration>
        <itunes:episodeType>full</itunes:episodeType>
        <itunes:season>2</itunes:season>
        <itunes:episode>\(number)</itunes:episode>
        <itunes:explicit>false</itunes:explicit>
        <itunes:title>Low water</itunes:title>
        <itunes:image href="https://harbour.example/\(number).png"/>
        <link>https://harbour.example/\(number)</link>
        <content:encoded>\(html())</content:encoded>
        <podcast:transcript url="https://harbour.example/\(number).vtt" type="text/vtt" \
        language="en"/>
        <podcast:chapters url="https://harbour.example/\(number).json" \
        type="application/json+chapters"/>
        <podcast:soundbite startTime="73.0" duration="60.0">Mud</podcast:soundbite>
        <podcast:season name="Mud">2</podcast:season><podcast:episode display="Ch.\(number)">\
        \(number)</podcast:episode>
        <podcast:person group="cast" role="guest" img="https://harbour.example/a.jpg">Ana \
        Reis</podcast:person>
        <podcast:alternateEnclosure type="audio/mpeg" length="2490970" bitrate="160707" \
        default="true" title="Standard"><podcast:source \
        uri="https://harbour.example/\(number)-low.mp3"/><podcast:source \
        uri="ipfs://QmdwGqd3d2gFPGeJNLLCshdiPert45fMu84552Y4XHTy4y"/></podcast:alternateEnclosure>
        <podcast:socialInteract protocol="activitypub" \
        uri="https://social.example/@ines/\(number)" accountId="@ines"/>
        <psc:chapters version="1.2"><psc:chapter start="00:00:00" title="Quay"/></psc:chapters>
        """) + "\n</item>"
  }

  // MARK: Atom

  mutating func atom() -> String {
    var entries = ""
    for number in 1...(1 + number(below: 4)) { entries += entry(number) }
    let feed = some(
      """
      <subtitle type="html">What the &lt;em&gt;tide&lt;/em&gt; brings</subtitle>
      <generator uri="https://jekyllrb.com/" version="4.3.2">Jekyll</generator>
      <icon>https://harbour.example/favicon.ico</icon>
      <logo>https://harbour.example/l.png</logo>
      <rights>© 2025</rights>
      <category term="tide" scheme="https://harbour.example/tags" label="Tide"/>
      <link rel="hub" href="https://pubsubhubbub.appspot.com/"/>
      <link rel="next" href="https://harbour.example/feed.atom?page=2"/>
      <contributor><name>Ana Reis</name></contributor>
      <yt:channelId>UC123</yt:channelId>
      """)
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" \(Self.namespaces) xml:lang="en" \
      \(one(["", "xml:base=\"https://harbour.example/\""]))>
      <title type="text">Harbour</title>
      <id>\(one(["tag:harbour.example,2025:feed", "https://harbour.example/", "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6"]))</id>
      <updated>2025-11-0\(1 + number(below: 8))T08:00:00\(one(["Z", "+01:00", ".123Z", "-08:00"]))</updated>
      <link rel="self" type="application/atom+xml" href="https://harbour.example/feed.atom"/>
      <link rel="alternate" type="text/html" href="https://harbour.example/"/>
      <author><name>Ines Duarte</name>\
      \(some("<email>ines@harbour.example</email>\n<uri>https://harbour.example/ines</uri>"))</author>
      \(feed)
      \(entries)
      </feed>
      """
  }

  private mutating func entry(_ number: Int) -> String {
    let content = one(
      """
      <content type="html">\(html())</content>
      <summary>Low water, then mud.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Mud, <b>mud</b>.</p>\
      </div></content>
      <content type="html" xml:base="https://harbour.example/\(number)">&lt;a \
      href="/x"&gt;x&lt;/a&gt;</content>
      <content type="text/html" src="https://harbour.example/\(number).html"/><summary>\
      Mud.</summary>
      <media:group><media:title>Low water</media:title><media:content \
      url="https://video.example/v/\(number)" type="application/x-shockwave-flash" width="640" \
      height="390"/><media:thumbnail url="https://video.example/\(number).jpg" width="480" \
      height="360"/><media:description>Mud</media:description><media:community><media:starRating \
      count="9" average="5.00" min="1" max="5"/><media:statistics views="99"/></media:community>\
      </media:group><summary>Mud.</summary>
      """)
    return """

      <entry>
      <title type="\(one(["text", "html"]))">Low water \(number)</title>
      <id>tag:harbour.example,2025:\(number)</id>
      <updated>2025-11-01T08:0\(number):00Z</updated>
      <link rel="alternate" type="text/html" href="https://harbour.example/\(number)"/>
      \(content)
      """
        + some(
          """
          <published>2025-11-01T08:00:00+01:00</published>
          <category term="tide"/><category term="mud"/>
          <link rel="replies" type="application/atom+xml" href="https://harbour.example/\(number)/c" \
          thr:count="3" thr:updated="2025-11-01T08:00:00Z"/>
          <link rel="enclosure" type="audio/mpeg" length="1234567" \
          href="https://harbour.example/\(number).mp3"/>
          <author><name>Ana Reis</name><uri>https://harbour.example/ana</uri></author>
          <rights type="html">&amp;copy; 2025</rights>
          <thr:total>3</thr:total>
          <source><id>tag:log.example,2025:x</id><title>The Log</title><updated>\
          2025-11-01T08:00:00Z</updated><author><name>Rui</name></author></source>
          <georss:point>38.7 -9.14</georss:point>
          """) + "\n</entry>"
  }

  // MARK: JSON and RDF

  mutating func json() -> String {
    let feed = someMembers(
      """
      "home_page_url": "https://harbour.example/"
      "feed_url": "https://harbour.example/f.json"
      "description": "What the tide brings"
      "icon": "https://harbour.example/i.png"
      "language": "en-US"
      "expired": false
      "authors": [{"name": "Ines", "url": "https://harbour.example/ines"}]
      "next_url": "https://harbour.example/f.json?page=2"
      "_harbour": {"a": 1}
      "hubs": [{"type": "WebSub", "url": "https://hub.example/"}]
      """)
    let item = someMembers(
      """
      "url": "https://harbour.example/1"
      "title": "Low water"
      "summary": "Mud"
      "content_html": "<p>Mud &amp; <b>sand</b></p>"
      "date_published": "2025-11-01T08:00:00-03:00"
      "tags": ["tide"]
      "image": "https://harbour.example/1.png"
      "external_url": "https://log.example/1"
      "attachments": [{"url": "https://harbour.example/1.mp3", "mime_type": "audio/mpeg", \
      "size_in_bytes": 123456, "duration_in_seconds": 61.5}]
      """)
    return """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour"\(feed), "items": [
      {"id": "https://harbour.example/1", "content_text": "Mud"\(item)},
      {"id": "2", "content_text": "Sand"}]}
      """
  }

  private mutating func someMembers(_ members: String) -> String {
    lines(members).filter { _ in number(below: 2) == 0 }.map { ", " + $0 }.joined()
  }

  mutating func rdf() -> String {
    var (list, items) = ("", "")
    for item in 1...(1 + number(below: 4)) {
      let address = "https://harbour.example/\(item)?a=1&amp;b=2"
      list += "<rdf:li \(one(["rdf:resource", "resource"]))=\"\(address)\"/>"
      items += "<item rdf:about=\"\(address)\"><title>Low water</title><link>\(address)</link>"
      items += some(
        """
        <description>Mud.</description>
        <dc:creator>Ines</dc:creator>
        <dc:subject>Tide</dc:subject>
        <dc:date>2025-11-01T08:00:00+00:00</dc:date>
        <content:encoded>\(html())</content:encoded>
        """)
      items += "</item>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
      xmlns="http://purl.org/rss/1.0/" \(Self.namespaces)>
      <channel rdf:about="https://harbour.example/index.rdf"><title>Harbour</title>
      <link>https://harbour.example/</link><description>Tide</description>
      \(some("<dc:language>en-us</dc:language>\n<dc:rights>© 2025</dc:rights>\n<dc:date>2025-11-01T08:00:00Z</dc:date>"))
      <items><rdf:Seq>\(list)</rdf:Seq></items></channel>
      \(items)</rdf:RDF>
      """
  }
}
