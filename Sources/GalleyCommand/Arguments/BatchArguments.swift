/// How a run over many inputs keeps what it has done.
struct BatchArguments: Sendable, Equatable {
  /// Whether files that hold their report already are left alone; `nil` leaves it to the output.
  var ifChanged: Bool?
  var cache: String?
  var cacheSize: String?
  var manifest: String?
}
