import CLibXML2
import Glibc

/// Canonical XML 1.1 (W3C Recommendation, 2 May 2008) by libxml2.
public enum CanonicalXML {
  /// The canonical bytes of XML that this package wrote; `nil` where it is not well-formed.
  public static func canonical(_ xml: [UInt8]) -> [UInt8]? {
    xmlInitParser()
    let document = xml.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil,
        Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    var output: UnsafeMutablePointer<xmlChar>?
    let length = xmlC14NDocDumpMemory(
      document, nil, Int32(XML_C14N_1_1.rawValue), nil, 0, &output)
    guard length >= 0, let output else { return nil }
    defer { free(output) }
    return Array(UnsafeBufferPointer(start: output, count: Int(length)))
  }
}
