package import GalleyCore

/// What can be wrong with mail messages and web archives.
package enum ContainerRules {
  package static let all: [DiagnosticRule] = [
    .brokenContainer, .brokenCompression, .containerLimit, .unreadableBody, .truncatedRecord,
    .noReadableEntry, .cutMessage, .forwardedMessage,
  ]
}

extension DiagnosticRule {
  package static let brokenContainer = DiagnosticRule(
    "GS030", "broken-container", .error, "A web archive or a message is not built as it should be.",
    explanation: """
      A record or a part begins or ends where it must not: a length that lies, a header that is none, \
      a file that was cut. Reading goes on at the next record that can be found, and what is whole \
      is kept. The message names the byte of the file.
      """, reference: "ISO 28500:2017; RFC 2046")

  package static let brokenCompression = DiagnosticRule(
    "GS031", "broken-compression", .error, "Compressed data is damaged or ends too early.",
    explanation: """
      The gzip member that begins at the byte named cannot be decompressed whole. What came out of \
      it before is read; behind it reading goes on at the next member that can be found.
      """, reference: "RFC 1952")

  package static let containerLimit = DiagnosticRule(
    "GS032", "container-limit", .error, "A record is larger, or parts nest deeper, than is read.",
    explanation: """
      A record of a web archive, and what its body decompresses to, may have 64 MiB, its header \
      64 KiB; parts of a message may nest 32 deep and be 10,000. A gzip member may give 16 GiB, \
      and a web archive in a record of `galley stream` as much as a line may hold. What is larger \
      is passed over, so that a small file cannot fill the memory.
      """)

  package static let unreadableBody = DiagnosticRule(
    "GS033", "unreadable-body", .warning,
    "The body of a record is in an encoding that is not read.",
    explanation: """
      `Content-Encoding` is read as identity, gzip and deflate. A crawler can be told to ask for \
      these, or to store bodies as they are after decoding.
      """, reference: "RFC 9110, section 8.4")

  package static let truncatedRecord = DiagnosticRule(
    "GS034", "truncated-record", .warning, "A record says that it does not hold the whole page.",
    explanation: """
      `WARC-Truncated` says why the crawler stopped: length, time, disconnect or unspecified. The \
      report is on what there is, and its `source` says so too.
      """, reference: "ISO 28500:2017, section 5.13")

  package static let noReadableEntry = DiagnosticRule(
    "GS035", "no-readable-entry", .error, "The container holds no page and no text.",
    explanation: """
      Of a web archive, response, resource and conversion records are read that hold HTML or plain \
      text and whose HTTP status is one of success; of a message its text or HTML part. Nothing is \
      written, so it is an error unless the configuration says otherwise.
      """)

  package static let cutMessage = DiagnosticRule(
    "GS036", "cut-message", .warning, "A message ends before the last of its parts does.",
    explanation: """
      The line that closes the parts of a message is missing: the file was cut on its way, or a \
      program left it out. What there is of the parts is read. The message names the byte of the file.
      """, reference: "RFC 2046, section 5.1.1")

  package static let forwardedMessage = DiagnosticRule(
    "GS037", "forwarded-message", .note, "A message inside the message is not read.",
    explanation: """
      Mail programs forward a message as a part of another one (`message/rfc822`). The report is about \
      the text of the outer message; what was forwarded has a sender, a subject and a date of its own. \
      Save it as a file of its own to compile it.
      """, reference: "RFC 2046, section 5.2.1")
}
