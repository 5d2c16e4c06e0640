/// The bytes of an input as they came, before anything is known of their encoding.
public struct InputFile: Sendable {
  /// The name shown in diagnostics and written into reports.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
