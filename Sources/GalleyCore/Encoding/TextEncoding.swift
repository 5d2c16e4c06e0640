/// The name of a character encoding, as the WHATWG Encoding Standard spells it in lower case.
public struct TextEncoding: Hashable, Sendable {
  public let name: String

  public init(name: String) { self.name = name }

  public static let utf8 = TextEncoding(name: "utf-8")
  public static let utf16LittleEndian = TextEncoding(name: "utf-16le")
  public static let utf16BigEndian = TextEncoding(name: "utf-16be")
  public static let utf32LittleEndian = TextEncoding(name: "utf-32le")
  public static let utf32BigEndian = TextEncoding(name: "utf-32be")
  public static let windows1252 = TextEncoding(name: "windows-1252")
}
