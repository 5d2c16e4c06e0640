import Foundation
import GalleyCompiler
import Synchronization
import Testing

@Suite("FileBytes: an open file, read where it is asked for")
struct FileBytesTests {
  private let path = FileManager.default.temporaryDirectory
    .appending(path: "galley-\(UUID().uuidString)").path

  private func withFile(_ bytes: [UInt8], _ body: () throws -> Void) throws {
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body()
  }

  @Test("Bytes come from where they stand")
  func bytes() throws {
    try withFile(Array(0..<200)) {
      let file = try #require(FileBytes(path))
      #expect(file.count == 200)
      #expect(file.bytes(150..<155) == [150, 151, 152, 153, 154])
      #expect(file.bytes(3..<5) == [3, 4])
      #expect(file.isSound)
    }
  }

  @Test("A file that is cut short gives zeros, and says that it is not sound")
  func cut() throws {
    try withFile(Array(repeating: 7, count: 100)) {
      let file = try #require(FileBytes(path))
      truncate(path, 50)
      #expect(file.bytes(48..<52) == [7, 7, 0, 0])
      #expect(!file.isSound)
    }
  }

  @Test("Small files, folders and what is missing are left to others")
  func others() throws {
    try withFile([1, 2, 3]) { #expect(FileBytes(path, least: 4) == nil) }
    #expect(FileBytes(path) == nil)
    #expect(FileBytes("/") == nil)
  }

  @Test("A pipe is not opened: what is written into it is for the one reader that reads it")
  func pipe() throws {
    mkfifo(path, 0o600)
    defer { unlink(path) }
    let opened = Mutex(false)
    let writer = Thread { [path] in
      let end = open(path, O_WRONLY)
      opened.withLock { $0 = true }
      close(end)
    }
    writer.start()
    #expect(FileBytes(path) == nil)
    usleep(50_000)
    #expect(!opened.withLock { $0 }, "nobody has opened the other end")
    close(open(path, O_RDONLY))
  }
}
