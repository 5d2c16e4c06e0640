import GalleyReaders

/// The numbers of the names that the checker asks for by name.
struct FeedNames: Sendable {
  static let shared = FeedNames(.shared)

  let title, link, description, language, item, items, channel, image, entry, guid: UInt32
  let author, id, updated, summary, content, published, name, url, text, category: UInt32
  let managingEditor, webMaster, subject, creator, date, pubDate, publisher, copyright: UInt32
  let rights, lastBuildDate, modified, generator, generatorAgent, license, source: UInt32
  let comments, explicit, owner, email, archive, complete, lat, long, encoded: UInt32
  let type, src, rel, href, hreflang, length, isPermaLink, mode, version, domain, port: UInt32
  let path, registerProcedure, protocolName, role, scheme, algo, relationship, resource: UInt32
  let about, lang, base, label, term, count, when, rdf, rss, feed, capitalChannel: UInt32
  let parseType, div, body, atomID: UInt32

  private init(_ model: FeedContentModel) {
    title = model.number("title")
    link = model.number("link")
    description = model.number("description")
    language = model.number("language")
    item = model.number("item")
    items = model.number("items")
    channel = model.number("channel")
    image = model.number("image")
    entry = model.number("entry")
    guid = model.number("guid")
    author = model.number("author")
    id = model.number("id")
    updated = model.number("updated")
    summary = model.number("summary")
    content = model.number("content")
    published = model.number("published")
    name = model.number("name")
    url = model.number("url")
    text = model.number("text")
    category = model.number("category")
    managingEditor = model.number("managingEditor")
    webMaster = model.number("webMaster")
    subject = model.number("subject")
    creator = model.number("creator")
    date = model.number("date")
    pubDate = model.number("pubDate")
    publisher = model.number("publisher")
    copyright = model.number("copyright")
    rights = model.number("rights")
    lastBuildDate = model.number("lastBuildDate")
    modified = model.number("modified")
    generator = model.number("generator")
    generatorAgent = model.number("generatorAgent")
    license = model.number("license")
    source = model.number("source")
    comments = model.number("comments")
    explicit = model.number("explicit")
    owner = model.number("owner")
    email = model.number("email")
    archive = model.number("archive")
    complete = model.number("complete")
    lat = model.number("lat")
    long = model.number("long")
    encoded = model.number("encoded")
    type = model.number("type")
    src = model.number("src")
    rel = model.number("rel")
    href = model.number("href")
    hreflang = model.number("hreflang")
    length = model.number("length")
    isPermaLink = model.number("isPermaLink")
    mode = model.number("mode")
    version = model.number("version")
    domain = model.number("domain")
    port = model.number("port")
    path = model.number("path")
    registerProcedure = model.number("registerProcedure")
    protocolName = model.number("protocol")
    role = model.number("role")
    scheme = model.number("scheme")
    algo = model.number("algo")
    relationship = model.number("relationship")
    resource = model.number("resource")
    about = model.number("about")
    lang = model.number("lang")
    base = model.number("base")
    label = model.number("label")
    term = model.number("term")
    count = model.number("count")
    when = model.number("when")
    rdf = model.number("RDF")
    rss = model.number("rss")
    feed = model.number("feed")
    capitalChannel = model.number("Channel")
    parseType = model.number("parseType")
    div = model.number("div")
    body = model.number("body")
    atomID = id
  }
}
