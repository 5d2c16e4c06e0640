import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders

/// Reads a line of a stream as a record.
package struct StreamRecordReader: Sendable {
  /// What a record is called that says no name.
  private static let unnamed = "article"
  /// Ids longer than this are not echoed in errors about their line.
  private static let longestScannedPrefix = 1 << 16

  package init() {}

  /// The record of a line, without its line break; O(bytes).
  package func record(_ line: [UInt8]) throws(StreamRecordError) -> StreamRecord {
    let bytes = line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
      throw StreamRecordError(id: Self.null, rule: .badRecord, message: "the line is empty")
    }
    let tree = JSONTree(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw error(tree, "the line is not UTF-8")
    }
    if let syntax = tree.error {
      throw error(
        tree, "the line is not JSON: \(syntax.message), at byte \(syntax.range.lower + 1)")
    }
    guard let root = tree.root, tree.values[root].kind == .object else {
      throw error(tree, "the line is no JSON object")
    }
    let (content, isText) = try content(tree, root)
    let name = try string("name", tree, root) ?? idText(tree, root) ?? Self.unnamed
    var record = StreamRecord(
      id: id(tree), input: InputFile(name: name, bytes: content), isText: isText)
    record.format = try string("format", tree, root)
    record.language = try string("language", tree, root)
    record.encoding = try string("encoding", tree, root).map {
      TextEncoding(name: $0.lowercased())
    }
    return record
  }

  /// What is said of a line that is too long, of which only the beginning was kept.
  package func tooLong(_ beginning: [UInt8], limit: Int) -> StreamRecordError {
    let tree = JSONTree(Array(beginning.prefix(Self.longestScannedPrefix)))
    return StreamRecordError(
      id: id(tree), rule: .recordTooLong,
      message: "the line is longer than the \(limit) bytes allowed")
  }

  private static var null: [UInt8] { Array("null".utf8) }

  private func error(_ tree: JSONTree, _ message: String) -> StreamRecordError {
    StreamRecordError(id: id(tree), rule: .badRecord, message: message)
  }

  /// The id as it came, where it can be trusted to be whole: JSON, UTF-8 and on one line.
  private func id(_ tree: JSONTree) -> [UInt8] {
    guard let root = tree.root, let index = tree.member("id", of: root) else { return Self.null }
    let value = tree.values[index]
    let isContainer = value.kind == .object || value.kind == .array
    // What stands at the end of a line that breaks off may be half a number or half a list.
    guard tree.error == nil || !isContainer && value.range.upper < tree.bytes.count else {
      return Self.null
    }
    let bytes = Array(tree.bytes[value.range.indices])
    return String(validating: bytes, as: UTF8.self) == nil ? Self.null : bytes
  }

  /// The id as a name, where it is a string or a number.
  private func idText(_ tree: JSONTree, _ root: Int) -> String? {
    guard let index = tree.member("id", of: root) else { return nil }
    switch tree.values[index].kind {
    case .string, .number:
      let text = tree.string(of: index)
      return text.isEmpty ? nil : text
    default: return nil
    }
  }

  /// The text of a member that must be a string where it is there and not null.
  private func string(
    _ name: String, _ tree: JSONTree, _ root: Int
  ) throws(StreamRecordError) -> String? {
    guard let index = tree.member(name, of: root), tree.values[index].kind != .null else {
      return nil
    }
    guard tree.values[index].kind == .string else {
      throw error(tree, "the record's “\(name)” is no string")
    }
    return tree.string(of: index)
  }

  private func content(
    _ tree: JSONTree, _ root: Int
  ) throws(StreamRecordError) -> (bytes: [UInt8], isText: Bool) {
    let members = ["content", "contentBase64"].compactMap { name in
      tree.member(name, of: root).map { (name: name, index: $0) }
    }.filter { tree.values[$0.index].kind != .null }
    guard let member = members.first else {
      throw error(tree, "the record has neither “content” nor “contentBase64”")
    }
    guard members.count == 1 else {
      throw error(tree, "the record has both “content” and “contentBase64”")
    }
    guard tree.values[member.index].kind == .string else {
      throw error(tree, "the record's “\(member.name)” is no string")
    }
    let text = tree.text(of: member.index).bytes
    if member.name == "content" { return (text, true) }
    guard let bytes = Base64.decode(text) else {
      throw error(tree, "the record's “contentBase64” is no Base64")
    }
    return (bytes, false)
  }
}
