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

  /// In memory where that can be had: there 40,000 files take seconds.
  @Test func newFilesHaveTheModeOfTheUmaskOnAnyThread() async throws {
    let isInMemory = access("/dev/shm", W_OK) == 0
    let folder =
      (isInMemory ? "/dev/shm" : FileManager.default.temporaryDirectory.path)
      + "/galley-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let mask = umask(0o022)
    defer { umask(mask) }
    let (tasks, files) = (16, isInMemory ? 2_500 : 250)
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<tasks {
        group.addTask {
          for number in 0..<files {
            try? FileWriter().write([0x61], to: "\(folder)/\(task)-\(number)")
          }
        }
      }
    }
    var wrong: [String] = []
    for task in 0..<tasks {
      for number in 0..<files {
        var status = stat()
        let name = "\(task)-\(number)"
        if stat("\(folder)/\(name)", &status) != 0 || status.st_mode & 0o777 != 0o644 {
          wrong.append(name)
        }
      }
    }
    #expect(wrong == [])
    // Nothing else was left either.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == tasks * files)
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

  /// Hard links are names of one file, and stay that.
  @Test(arguments: [[0x62, 0x63, 0x64], [], [0x62]] as [[UInt8]])
  func aFileOfSeveralNamesIsReplacedUnderAllOfThem(new: [UInt8]) throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, other) = (folder.path + "/a", folder.path + "/b")
    try FileWriter().write([0x61, 0x61], to: file)
    try FileManager.default.linkItem(atPath: file, toPath: other)
    try FileWriter().replace([0x61, 0x61], with: new, in: file)
    #expect(try FileReader().read(file) == new)
    #expect(try FileReader().read(other) == new)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    try FileManager.default.removeItem(atPath: other)
    try FileWriter().replace(new, with: [0x65], in: file)
    #expect(try FileReader().read(file) == [0x65])
  }

  @Test func aFileThatChangedSinceItWasReadStays() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.path + "/a"
    try FileWriter().write([0x61], to: file)
    let error = #expect(throws: FileError.self) {
      try FileWriter().replace([0x62], with: [0x63], in: file)
    }
    #expect(error?.diagnostic.message == "cannot be written: it has changed since it was read")
    #expect(try FileReader().read(file) == [0x61])
  }

  /// Only a superuser can give a file away.
  @Test(.enabled(if: geteuid() == 0)) func aReplacedFileKeepsItsOwner() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.path + "/a"
    try FileWriter().write([0x61], to: file)
    #expect(chown(file, 65_534, 65_534) == 0)
    try FileWriter().write([0x62], to: file)
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_uid == 65_534 && status.st_gid == 65_534)
  }

  @Test func aDescriptorIsWrittenToBehindWhatStandsThere() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.path + "/a"
    try FileWriter().write([0x61], to: file)
    let before = FileIdentity(file)
    let descriptor = open(file, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let path = "/dev/fd/\(descriptor)"
    symlink(path, folder.path + "/link")
    #expect(OpenDescriptor(folder.path + "/link")?.number == descriptor)
    try FileWriter().write([0x62], to: path)
    try FileWriter().write([0x63], to: folder.path + "/link")
    #expect(try FileReader().read(file) == [0x61, 0x62, 0x63])
    #expect(FileIdentity(file) == before && FileIdentity(descriptor: descriptor) == before)
  }

  /// `Tests/Specs/descriptors.md` looks at files that can have them.
  @Test func anAccessListThatCannotBeKeptIsToldAsSuch() {
    let failure = FileError(writing: "a.txt", -ENOSPC)
    #expect(failure.diagnostic.code == "GC504")
    #expect(
      failure.diagnostic.message
        == "cannot be written: its access list and attributes cannot be kept: No space left on device"
    )
  }

  @Test func whatIsNoOpenDescriptorIsAFile() throws {
    #expect(OpenDescriptor("/dev/null") == nil)
    #expect(OpenDescriptor("/dev/fd/987654") == nil)
    #expect(OpenDescriptor("/proc/1/fd/1") == nil)
    // Its number is known all the same: another file may have it soon.
    #expect(OpenDescriptor.number(in: "/dev/fd/987654") == 987_654)
    #expect(OpenDescriptor.number(in: "/dev/null") == nil)
    let reading = open("/dev/null", O_RDONLY)
    defer { close(reading) }
    #expect(FileWriter().obstacle("/dev/fd/\(reading)") != nil)
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
