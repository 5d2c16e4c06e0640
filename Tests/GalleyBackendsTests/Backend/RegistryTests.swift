import Foundation
import GalleyBackends
import GalleyCore
import Testing

/// The registry is complete: what is in it is documented, sampled and sound.
@Suite("The registry of backends") struct RegistryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let names = BackendRegistry.all.map { $0.descriptor.name }

  @Test(arguments: names)
  func `each backend has a page that names its options, extension and media type`(
    name: String
  ) throws {
    let descriptor = try #require(BackendRegistry.named(name)).descriptor
    let page = try String(
      contentsOf: Self.root.appending(path: "Documentation/Backends/\(name).md"), encoding: .utf8)
    #expect(page.contains("`.\(descriptor.fileExtension)`"))
    #expect(page.contains(descriptor.mediaType.prefix { $0 != ";" }))
    for option in descriptor.options { #expect(page.contains("`\(option.name)`")) }
  }

  @Test func `each page is of a backend`() throws {
    let folder = Self.root.appending(path: "Documentation/Backends").path
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      #expect(Self.names.contains(String(file.dropLast(3))), "\(file)")
    }
  }

  @Test func `names and extensions are given once`() {
    let extensions = BackendRegistry.all.map { $0.descriptor.fileExtension }
    #expect(Set(Self.names).count == Self.names.count)
    #expect(Set(extensions).count == extensions.count)
  }

  @Test(arguments: names) func `defaults are values of their options`(name: String) throws {
    let type = try #require(BackendRegistry.named(name))
    let given = type.descriptor.options.map { (name: $0.name, value: $0.defaultValue) }
    _ = try type.init(BackendOptions(given, for: type.descriptor))
  }

  @Test(arguments: names) func `an option that is not there is refused`(name: String) throws {
    let type = try #require(BackendRegistry.named(name))
    #expect(throws: BackendOptionError.self) {
      try BackendOptions([("no-such-option", "1")], for: type.descriptor)
    }
  }

  @Test(arguments: names) func `an empty report is no trouble`(name: String) throws {
    #expect(
      try !emit(ReportBuilder().build(), as: name).diagnostics.contains { $0.severity == .error })
  }
}
