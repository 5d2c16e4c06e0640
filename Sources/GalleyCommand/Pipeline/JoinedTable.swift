import GalleyCompiler
import GalleyCore
import Glibc

/// The one table that the rows of all inputs go into, in their order.
///
/// On standard output they leave as they come; a file appears at the end, and only with the rows of
/// every input: Make takes what is there for up to date.
struct JoinedTable {
  private let path: String?
  private let beginning: [UInt8]
  private var file: FileAssembly?
  private var hasBegun = false
  /// The inputs whose rows are not in it.
  private var lacking: [String] = []
  private var inputs = 0
  private var isBroken = false

  /// - Parameter path: `nil` is standard output.
  init(_ path: String?, beginning: [UInt8]) throws(FileError) {
    self.path = path
    self.beginning = beginning
    file = try path.map { path throws(FileError) in try FileAssembly(path) }
  }

  /// Takes the rows of an input; where they are not all there, only standard output gets them.
  mutating func add(_ rows: ByteSpool?, of input: Input, isWhole: Bool) throws {
    inputs += 1
    if !isWhole { lacking.append(input.shownName) }
    guard let rows, path == nil || lacking.isEmpty, !isBroken, isWhole || rows.count > 0 else {
      return
    }
    // Whoever catches an error here goes on to the next input.
    isBroken = true
    if !hasBegun {
      hasBegun = true
      try write(beginning)
    }
    try rows.forEachPiece { try write($0) }
    isBroken = false
  }

  private mutating func write(_ bytes: [UInt8]) throws {
    if file != nil {
      try file?.append(bytes)
    } else if !Faults.isRepeating,
      try !FileWriter().write(bytes, toDescriptor: STDOUT_FILENO)
    {
      Signals.endByClosedPipe()
    }
  }

  /// Whether the rows of every input so far are in it.
  var isWhole: Bool { !isBroken && lacking.isEmpty }

  /// Whether the table appears at the end, and not row by row.
  var isFile: Bool { path != nil }

  /// Puts the file in its place.
  ///
  /// - Returns: whether the table is whole, and what to say where there is none for the sake of
  ///   some inputs.
  func finish() throws -> (isWhole: Bool, words: String?) {
    guard !isBroken else { return (false, nil) }
    guard lacking.isEmpty else {
      guard inputs > 1, let path else { return (false, nil) }
      let more = lacking.count > 1 ? " and \(lacking.count - 1) more" : ""
      return (
        false,
        "galley: \(PathText.shown(path)) is not written without the rows of \(lacking[0])\(more)"
      )
    }
    if let file, try !file.finish() { Signals.endByClosedPipe() }
    return (true, nil)
  }
}
