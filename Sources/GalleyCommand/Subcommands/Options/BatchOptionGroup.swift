import ArgumentParser

/// How a run over many inputs keeps what it has done.
struct BatchOptionGroup: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: """
      Leave files alone that hold the report already, or make them new in any case. Without either, \
      files in a directory are left alone unless rules for Make are written.
      """)
  var ifChanged: Bool?

  @Option(
    help: ArgumentHelp(
      "Keep finished reports in this directory, and take from it what is there already.",
      valueName: "dir/"))
  var cache: String?

  @Option(
    help: ArgumentHelp(
      "How large the cache may grow, as in 500M; 1G without it.", valueName: "size"))
  var cacheSize: String?

  @Option(
    help: ArgumentHelp(
      "Write a line of JSON on each input: digest, outputs, findings, time.", valueName: "file"))
  var manifest: String?

  @Option(
    help: ArgumentHelp(
      "Tell on standard error what each stage took, as text, or as JSON: --time-passes=json.",
      valueName: "format"))
  var timePasses: String?

  /// The same as plain values.
  var values: BatchArguments {
    BatchArguments(ifChanged: ifChanged, cache: cache, cacheSize: cacheSize, manifest: manifest)
  }
}
