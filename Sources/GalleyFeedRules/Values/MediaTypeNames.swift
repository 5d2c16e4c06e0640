/// Media types by other names than those that are registered, and those that file names promise.
enum MediaTypeNames {
  /// The registered name of a type that is written otherwise; `nil` of any other.
  static func registered(_ type: String) -> String? { aliases[type.lowercased()] }

  /// The one type that files of an extension have; `nil` where there are several.
  static func ofExtension(_ name: String) -> String? {
    let folded = name.lowercased()
    guard let types = extensions[folded.hasPrefix(".") ? String(folded.dropFirst()) : folded],
      types.count == 1
    else { return nil }
    return types[0]
  }

  /// What a file of an extension is, where a type is known to be that of other files.
  static func contradiction(_ type: String, _ fileExtension: String) -> String? {
    let type = aliases[type.lowercased()] ?? type.lowercased()
    guard let own = extensions[fileExtension], !own.contains(type),
      extensions.values.contains(where: { $0.contains(type) })
    else { return nil }
    return own.first
  }

  private static let aliases = [
    "image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg", "image/svg": "image/svg+xml",
    "audio/mp3": "audio/mpeg", "audio/x-mp3": "audio/mpeg", "audio/mpeg3": "audio/mpeg",
    "audio/x-mpeg": "audio/mpeg", "audio/x-mpeg-3": "audio/mpeg", "audio/mpg": "audio/mpeg",
    "audio/m4a": "audio/mp4", "audio/x-ogg": "audio/ogg", "video/m4v": "video/mp4",
    "video/x-mp4": "video/mp4", "application/x-pdf": "application/pdf",
    "application/rss": "application/rss+xml", "text/rss": "application/rss+xml",
    "application/atom": "application/atom+xml", "text/atom": "application/atom+xml",
  ]

  /// The likeliest first. `audio/x-m4a` and `video/x-m4v` are those of Apple's guide.
  private static let extensions: [String: [String]] = [
    "mp3": ["audio/mpeg"],
    "m4a": ["audio/x-m4a", "audio/mp4", "audio/aac", "audio/mpeg", "audio/x-aac"],
    "mp4": ["video/mp4", "audio/mp4", "audio/x-m4a", "video/x-m4v"],
    "m4v": ["video/x-m4v", "video/mp4"], "mov": ["video/quicktime", "video/mp4"],
    "webm": ["video/webm", "audio/webm"],
    "wav": ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"],
    "ogg": ["audio/ogg", "video/ogg", "application/ogg"], "opus": ["audio/opus", "audio/ogg"],
    "flac": ["audio/flac", "audio/x-flac"], "jpg": ["image/jpeg"], "jpeg": ["image/jpeg"],
    "png": ["image/png"], "gif": ["image/gif"], "webp": ["image/webp"],
    "pdf": ["application/pdf"], "epub": ["application/epub+zip"],
  ]
}
