import ArgumentParser

/// What a run gives up.
struct SandboxOptionGroup: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: """
      Let the kernel hold the run to the files that it was given, without sockets and programs. \
      Without either, that is so where the kernel can and no program is to be started.
      """)
  var sandbox: Bool?
}
