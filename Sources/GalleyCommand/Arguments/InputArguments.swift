/// What is read, and as what.
struct InputArguments: Sendable, Equatable {
  var format: String?
  var stdinFilename: String?
  var encoding: String?
  var language: String?
  var analysis: String?
  var model: String?
  var minConfidence: String?
  var schema: [String] = []
  var config: String?
  var noConfig = false
  /// Whether the run is to give up what it does not need; `nil` where that can be had.
  var sandbox: Bool?
  var jobs = 1
  var inputs: [String] = []
}
