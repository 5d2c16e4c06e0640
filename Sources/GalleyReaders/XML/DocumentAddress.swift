/// Paths as addresses of documents, against which libxml2 resolves what these include.
package enum DocumentAddress {
  /// The address of a path: what stands for something else in an address is escaped.
  package static func of(_ path: String) -> String {
    var address: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        address.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += Array("%\(digits.count < 2 ? "0" : "")\(digits)".utf8)
      }
    }
    return String(decoding: address, as: UTF8.self)
  }

  /// The path that an address stands for.
  package static func path(of address: String) -> String {
    var path: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let escaped = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        path.append(escaped)
        rest.removeFirst(2)
      } else {
        path.append(byte)
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
