import Foundation
import GalleyCompiler
import GalleyCore
import Testing

@Suite("Writing files")
struct FileWriterTests {
  private func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func newFilesHaveTheModeOfTheUmaskOnAnyThread() async throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let mask = umask(0o022)
    defer { umask(mask) }
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<16 {
        group.addTask {
          for number in 0..<60 {
            try? FileWriter().write([0x61], to: folder.path + "/\(task)-\(number)")
          }
        }
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 960)
    for name in names {
      let values = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
      #expect(values[.posixPermissions] as? Int == 0o644, "\(name)")
    }
  }

  @Test func aReplacedFileKeepsItsModeAndALinkItsTarget() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.path + "/a"
    try FileWriter().write([0x61], to: file)
    chmod(file, 0o600)
    symlink("a", folder.path + "/link")
    try FileWriter().write([0x62], to: folder.path + "/link")
    #expect(try FileReader().read(file) == [0x62])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "a")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test func identitySeesThroughLinksAndDots() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileWriter().write([0x61], to: folder.path + "/a")
    symlink("a", folder.path + "/link")
    let same = FileIdentity(folder.path + "/a")
    #expect(same != nil)
    #expect(FileIdentity(folder.path + "/./link") == same)
    let new = FileIdentity(folder.path + "/new/b")
    #expect(new != nil)
    #expect(FileIdentity(folder.path + "/new/../new/./b") == new)
    #expect(FileIdentity(folder.path + "/new/e\u{301}") != FileIdentity(folder.path + "/new/é"))
    #expect(FileIdentity("/dev/null") == nil)
  }
}
