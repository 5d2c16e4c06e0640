public import GalleyCore

/// What can be wrong with a record of a stream.
package enum StreamRules {
  package static let all: [DiagnosticRule] = [.badRecord, .recordTooLong]
}

extension DiagnosticRule {
  public static let badRecord = DiagnosticRule(
    "GC601", "bad-record", .error, "A line of a stream is no record.",
    explanation: """
      Each line of `galley stream` is one JSON object with the article in `content`, or its bytes \
      in `contentBase64`; `id`, `name`, `format`, `encoding` and `language` may join. The answer to \
      a line that is none carries this error and the line's `id`, where one can be read. The run \
      goes on and its exit status is 0.
      """)

  public static let recordTooLong = DiagnosticRule(
    "GC602", "record-too-long", .error, "A line of a stream is longer than --max-line allows.",
    explanation: """
      The line was passed over without being kept, so that memory stays bounded; its answer \
      carries this error, and the line's `id` where it stands in the first kilobytes. Raise \
      `--max-line`, which counts bytes.
      """)
}
