import CLibXML2
import CMD4C
import CZlib
import Glibc

/// The versions of the libraries that this run uses, as they say themselves.
package enum LibraryVersions {
  package static var zlib: String { String(cString: zlibVersion()) }

  /// `nil` where libxml2 is not installed.
  package static var libxml2: String? {
    guard let text = galley_xml_version().map({ String(cString: $0) }),
      let number = Int(text.prefix { $0.isNumber })
    else { return nil }
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  /// md4c has no function that tells; the name of its file does. `nil` where it is linked in.
  package static var md4c: String? {
    let function = unsafeBitCast(md_parse as MarkdownParser, to: UnsafeRawPointer.self)
    guard let name = galley_file_of(function), let path = realpath(name, nil) else { return nil }
    defer { free(path) }
    let file = String(cString: path)
    guard let range = file.firstRange(of: "libmd4c.so.") else { return nil }
    return String(file[range.upperBound...])
  }

  private typealias MarkdownParser =
    @convention(c) (
      UnsafePointer<MD_CHAR>?, MD_SIZE, UnsafePointer<MD_PARSER>?, UnsafeMutableRawPointer?
    ) -> Int32
}
