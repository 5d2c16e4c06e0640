/// The members that JSON Chapters 1.2 defines for each of its objects.
enum ChaptersModel {
  /// What a member's value must be.
  enum Value {
    case version, text, boolean, seconds, address, geo, osm, chapters, location

    /// The type in words, with its article.
    var words: String {
      switch self {
      case .boolean: "true or false"
      case .seconds: "a number of seconds"
      case .chapters: "an array of chapters"
      case .location: "an object"
      default: "a string"
      }
    }
  }

  enum Object {
    case file, chapter, location

    var words: String {
      switch self {
      case .file: "a chapters file"
      case .chapter: "a chapter"
      case .location: "a location"
      }
    }

    var members: [Member] {
      switch self {
      case .file: ChaptersModel.file
      case .chapter: ChaptersModel.chapter
      case .location: ChaptersModel.location
      }
    }
  }

  struct Member {
    var name: String
    var value: Value
    var isRequired = false
    /// What other formats and careless hands call it, in lower case without `_` and `-`.
    var aliases: [String] = []
  }

  private static let file = [
    Member(name: "version", value: .version, isRequired: true),
    Member(name: "chapters", value: .chapters, isRequired: true),
    Member(name: "author", value: .text), Member(name: "title", value: .text),
    Member(name: "podcastName", value: .text, aliases: ["podcast", "podcasttitle", "showname"]),
    Member(name: "description", value: .text), Member(name: "fileName", value: .text),
    Member(name: "waypoints", value: .boolean),
  ]

  private static let chapter = [
    Member(
      name: "startTime", value: .seconds, isRequired: true,
      aliases: ["start", "time", "begin", "starttimems", "timestamp"]),
    Member(name: "endTime", value: .seconds, aliases: ["end", "endtimems"]),
    Member(name: "title", value: .text, aliases: ["name", "label"]),
    Member(
      name: "img", value: .address, aliases: ["image", "imageurl", "imgurl", "artwork", "picture"]),
    Member(name: "url", value: .address, aliases: ["link", "href", "uri", "website"]),
    Member(name: "toc", value: .boolean),
    Member(name: "location", value: .location, aliases: ["place"]),
  ]

  private static let location = [
    Member(name: "name", value: .text, isRequired: true, aliases: ["title", "label"]),
    Member(name: "geo", value: .geo, isRequired: true, aliases: ["coordinates", "latlng"]),
    Member(name: "osm", value: .osm),
  ]

  /// The member that was probably meant by a name that an object does not have.
  static func meant(by name: String, in object: Object) -> Member? {
    let folded = String(name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " })
    if let member = object.members.first(where: {
      $0.name.lowercased() == folded || $0.aliases.contains(folded)
    }) {
      return member
    }
    let nearest = Suggestion.nearest(name, object.members.map(\.name))
    return object.members.first { $0.name == nearest }
  }
}
