import Foundation
import TestSupport

/// Runs the built `galley` as a user does, in a folder of its own.
final class GalleyProcess: Sendable {
  /// What a run gave.
  struct Result: Sendable {
    var output: String
    var error: String
    var status: Int32
  }

  let folder = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")

  init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The binary beside the test bundle.
  static var binary: URL {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appending(path: "galley")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return Repository.root.appending(path: ".build/debug/galley")
  }

  func write(_ name: String, _ text: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  /// Names of the files in the folder, sorted, hidden ones too.
  func files(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path).sorted()
  }

  /// Runs `galley` with arguments.
  func run(
    _ arguments: String..., input: String = "", variables: [String: String] = [:]
  ) throws -> Result {
    try launch(Self.binary, arguments, input, variables)
  }

  /// Runs a line of shell, in which `galley` is the built binary.
  func shell(_ line: String, variables: [String: String] = [:]) throws -> Result {
    try launch(URL(filePath: "/bin/sh"), ["-c", line], "", variables)
  }

  private func launch(
    _ program: URL, _ arguments: [String], _ input: String, _ variables: [String: String]
  ) throws -> Result {
    let streams = FileManager.default.temporaryDirectory.appending(
      path: "galley-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    func file(_ name: String, _ text: String = "") throws -> FileHandle {
      let url = streams.appending(path: name)
      try Data(text.utf8).write(to: url)
      return try FileHandle(forUpdating: url)
    }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let path = "\(Self.binary.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin"
    process.environment = ["PATH": path, "LC_ALL": "C.UTF-8"].merging(Repository.mutant) { $1 }
      .merging(variables) { $1 }
    process.standardInput = try file("in", input)
    process.standardOutput = try file("out")
    process.standardError = try file("err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: streams.appending(path: name)), as: UTF8.self)
    }
    return Result(
      output: try text("out"), error: try text("err"), status: process.terminationStatus)
  }
}
