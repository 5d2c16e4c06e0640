/// The lists that the podcast namespace refers to.
///
/// Sources: podcastindex.org, docs/tags/medium.md, transcript.md, socialprotocols.txt,
/// serviceslugs.txt, taxonomy.json (Podcast Taxonomy Project), licenseslugs.txt and the SPDX
/// identifiers that they follow.
enum PodcastLists {
  static let mediums: [String] = {
    let plain = [
      "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course",
    ]
    return plain + plain.map { $0 + "L" } + ["mixed"]
  }()

  static let transcripts = [
    "text/plain", "text/html", "text/vtt", "application/json", "application/x-subrip",
  ]

  /// What authors call a listed type.
  static let otherTranscripts = [
    "text/srt": "application/x-subrip", "application/srt": "application/x-subrip",
    "text/x-subrip": "application/x-subrip", "application/x-srt": "application/x-subrip",
    "text/json": "application/json", "application/vtt": "text/vtt", "text/webvtt": "text/vtt",
    "application/html": "text/html", "text/x-vtt": "text/vtt",
  ]

  /// The names of platforms that podcast:block may ask to keep away.
  static let services = [
    "acast", "amazon", "anchor", "apple", "audioboom", "backtracks", "bitcoin", "blubrry",
    "buzzsprout", "captivate", "castos", "fireside", "google", "hypercatcher", "libsyn",
    "mastodon", "megafono", "megaphone", "omnystudio", "overcast", "paypal", "pinecast",
    "podbean", "podcastaddict", "podcastindex", "podcasts.com", "podchaser", "podfriend",
    "podiant", "podigee", "podnews", "podomatic", "podserve", "podverse", "redcircle", "relayfm",
    "resonate", "rss.com", "shoutengine", "simplecast", "slack", "soundcloud", "spotify",
    "spreaker", "transistor", "twitter", "whooshkaa", "zencast",
  ]

  static let socialProtocols = [
    "disabled", "activitypub", "twitter", "lightning", "bluesky", "hive", "matrix", "nostr",
    "atproto",
  ]

  static let groups = [
    "creative direction", "cast", "writing", "audio production", "audio post-production",
    "administration", "visuals", "community", "misc.", "video production", "video post-production",
  ]

  static let roles = [
    "director", "assistant director", "executive producer", "senior producer", "producer",
    "associate producer", "development producer", "creative director", "host", "co-host",
    "guest host", "guest", "voice actor", "narrator", "announcer", "reporter", "author",
    "editorial director", "co-writer", "writer", "songwriter", "guest writer", "story editor",
    "managing editor", "script editor", "script coordinator", "researcher", "editor",
    "fact checker", "translator", "translater", "transcriber", "logger", "studio coordinator",
    "technical director", "technical manager", "audio engineer", "remote recording engineer",
    "post production engineer", "audio editor", "sound designer", "foley artist", "composer",
    "theme music", "music production", "music contributor", "production coordinator",
    "booking coordinator", "production assistant", "content manager", "marketing manager",
    "sales representative", "sales manager", "graphic designer", "cover art designer",
    "social media manager", "consultant", "intern", "camera operator", "lighting designer",
    "camera grip", "assistant camera", "assistant editor",
  ]

  /// Whether a licence is one that needs no address to be known by.
  static func isKnownLicense(_ name: String) -> Bool {
    let folded = name.lowercased()
    if licenses.contains(folded) { return true }
    // Creative Commons by SPDX: cc-by-nc-nd-4.0, with its ports to a country's law.
    let parts = folded.split(separator: "-")
    return parts.first == "cc" && parts.contains("by") && parts.count <= 6
  }

  /// The licence that was meant by another spelling of its name, as “CC BY 4.0”.
  static func license(by text: String) -> String? {
    let folded = text.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    return folded != text && isKnownLicense(folded) ? folded : nil
  }

  private static let licenses: Set<String> = [
    "afl-3.0", "apache-2.0", "artistic-2.0", "bsl-1.0", "bsd-2-clause", "bsd-3-clause",
    "bsd-3-clause-clear", "cc", "cc0-1.0", "wtfpl", "ecl-2.0", "epl-1.0", "epl-2.0", "eupl-1.1",
    "eupl-1.2", "agpl-3.0", "gpl", "gpl-2.0", "gpl-3.0", "lgpl", "lgpl-2.1", "lgpl-3.0", "isc",
    "lppl-1.3c", "ms-pl", "mit", "mpl-2.0", "osl-3.0", "postgresql", "ofl-1.1", "ncsa",
    "pdm-1.0", "unlicense", "zlib", "v4v-4.0",
  ]
}
