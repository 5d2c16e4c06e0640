import Foundation
import GalleyCore
import Testing

@testable import GalleyCompiler

@Suite("What is too large to be read") struct FileLimitTests {
  @Test(arguments: [0, 1, 99, 100, 101, 5_000, 70_000, 200_000])
  func `what comes through a pipe is read whole or refused`(size: Int) throws {
    let path = NSTemporaryDirectory() + "galley-\(UUID().uuidString)"
    defer { unlink(path) }
    #expect(mkfifo(path, 0o600) == 0)
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    Thread.detachNewThread {
      signal(SIGPIPE, SIG_IGN)
      let file = open(path, O_WRONLY)
      _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      close(file)
    }
    let reader = FileReader(limit: 150_000, heldLimit: 100)
    if size > 150_000 {
      #expect(throws: FileError.self) { try reader.read(path) }
    } else {
      #expect(try reader.read(path) == bytes)
    }
  }

  @Test func `a device without an end is refused`() {
    do {
      _ = try FileReader().read("/dev/zero")
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostic.code == "GS006")
    }
    #expect(throws: Never.self) { try FileReader().read("/dev/null") }
  }

  @Test func `a file larger than the limit is refused without being read`() throws {
    let path = NSTemporaryDirectory() + "galley-\(UUID().uuidString)"
    defer { unlink(path) }
    try Data().write(to: URL(filePath: path))
    truncate(path, 1 << 40)
    do {
      _ = try FileReader().read(path)
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostic.code == "GS006")
    }
  }
}
