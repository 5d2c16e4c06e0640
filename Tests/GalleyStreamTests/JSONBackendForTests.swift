import GalleyBackends

enum JSONBackendForTests {
  static func make() throws -> any Backend {
    try JSONBackend(BackendOptions([], for: JSONBackend.descriptor))
  }
}
