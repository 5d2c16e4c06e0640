/// Rules for Make about what each output depends on, with the names and escapes of GCC.
struct DependencyArguments: Sendable, Equatable {
  var writes = false
  var file: String?
  var targets: [String] = []
  var addsPhonyTargets = false

  var isAsked: Bool { writes || file != nil }
}
