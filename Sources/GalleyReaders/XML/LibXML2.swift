import CLibXML2
import Synchronization

/// The one place that sets up libxml2, for every stage that uses it.
///
/// libxml2 keeps a few settings for the whole process. They are made once here: no catalogs, so that
/// results do not depend on the machine, and an entity loader that loads nothing but documents which
/// a caller has handed over as bytes: no file and no address is ever opened by libxml2 itself.
package enum LibXML2 {
  /// Initialises the library; call before the first use on any thread. Never undone.
  package static func initialize() { _ = isInitialized }

  private static let isInitialized: Bool = {
    xmlInitParser()
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    xmlSetExternalEntityLoader(loadHandedOver)
    return true
  }()

  /// A document that libxml2 may load, and how many calls want it to.
  fileprivate struct Document {
    let bytes: [UInt8]
    var users = 0
  }

  fileprivate static let documents = Mutex<[String: Document]>([:])

  /// Lets libxml2 load these documents, by the addresses that refer to them, while `body` runs.
  ///
  /// Calls from several threads add up, and a document stays until the last of them has ended; an
  /// address must always mean the same bytes.
  package static func withDocuments<Result, Failure: Error>(
    _ handedOver: [String: [UInt8]], _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    initialize()
    documents.withLock { open in
      for (address, bytes) in handedOver {
        open[address, default: Document(bytes: bytes)].users += 1
      }
    }
    defer {
      documents.withLock { open in
        for address in handedOver.keys {
          open[address]?.users -= 1
          if open[address]?.users == 0 { open[address] = nil }
        }
      }
    }
    return try body()
  }
}

/// Serves handed-over documents; anything else is refused.
private func loadHandedOver(
  _ address: UnsafePointer<CChar>?, _ publicIdentifier: UnsafePointer<CChar>?,
  _ context: xmlParserCtxtPtr?
) -> xmlParserInputPtr? {
  guard let address, let context else { return nil }
  let name = String(cString: address)
  let bytes = LibXML2.documents.withLock {
    ($0[name] ?? $0[DocumentAddress.path(of: name)])?.bytes
  }
  guard let bytes,
    let buffer = bytes.withUnsafeBytes({ raw in
      raw.withMemoryRebound(to: CChar.self) {
        xmlParserInputBufferCreateMem($0.baseAddress, Int32($0.count), XML_CHAR_ENCODING_NONE)
      }
    })
  else { return nil }
  let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
  if input == nil {
    xmlFreeParserInputBuffer(buffer)
  } else {
    // The parser resolves relative addresses against the name, and frees it.
    address.withMemoryRebound(to: xmlChar.self, capacity: 1) { bytes in
      input?.pointee.filename = UnsafeRawPointer(xmlStrdup(bytes))?
        .assumingMemoryBound(to: CChar.self)
    }
  }
  return input
}
