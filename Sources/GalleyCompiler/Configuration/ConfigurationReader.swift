import GalleyCore
import Yams

private typealias YAMLNode = Yams.Node

/// Reads YAML and checks it against ``ConfigurationKeys``; every breach is a finding with its
/// place.
struct ConfigurationReader {
  private let source: SourceFile
  private let lines: LineTable
  private(set) var diagnostics = Diagnostics()

  init(_ source: SourceFile) {
    self.source = source

    lines = LineTable(source)
  }

  /// The checked values; what is wrong is left out and reported.
  mutating func read() -> ConfigurationValue {
    let empty = ConfigurationValue(content: .map([]), range: ByteRange(0, 0))
    do {
      let yaml = source.string(ByteRange(source.textStart, source.bytes.count))
      guard let node = try Yams.compose(yaml: yaml) else { return empty }
      if case .scalar(let scalar) = node, scalar.string.isEmpty { return empty }
      return value(node, .object(ConfigurationKeys.all), "the configuration") ?? empty
    } catch let error as YamlError {
      report(error)
    } catch {
      diagnostics.report(
        Diagnostic(.unreadableConfiguration, "this is no YAML: \(error)", at: nil))
    }
    return empty
  }

  private mutating func value(
    _ node: YAMLNode, _ kind: ConfigurationKey.Kind, _ name: String
  ) -> ConfigurationValue? {
    switch kind {
    case .object(let keys):
      guard let mapping = mapping(node, name) else { return nil }
      let object = object(mapping, keys, range(of: node))
      checkBounds(object)
      return object
    case .map(let sort, let values):
      guard let mapping = mapping(node, name) else { return nil }
      return map(mapping, sort, values, range(of: node))
    case .list(let kind):
      guard case .sequence(let items) = node else {
        reportValue(node, "“\(name)” takes a list")
        return nil
      }
      let values = items.compactMap { value($0, kind, "an item of \(name)") }
      return ConfigurationValue(content: .list(values), range: range(of: node))
    case .patterns where node.sequence != nil:
      return value(node, .list(of: .patterns), name)
    case .scalar where node.sequence != nil:
      return value(node, .list(of: .text), name)
    case .patterns, .language, .text, .scalar, .flag, .integer, .share, .choice:
      return scalar(node, kind, name)
    }
  }

  private mutating func mapping(_ node: YAMLNode, _ name: String) -> YAMLNode.Mapping? {
    if case .mapping(let mapping) = node { return mapping }
    reportValue(node, "“\(name)” takes keys with values")
    return nil
  }

  private mutating func object(
    _ mapping: YAMLNode.Mapping, _ keys: [ConfigurationKey], _ range: ByteRange
  ) -> ConfigurationValue {
    var members: [ConfigurationValue.Member] = []
    for key in keys where key.isRequired && !mapping.contains(where: { $0.key.string == key.name })
    {
      diagnostics.report(
        Diagnostic(
          .badConfigurationValue, "“\(key.name)” is missing here, and nothing comes of the rest",
          at: range))
    }
    for (keyNode, valueNode) in mapping {
      let name = keyNode.string ?? ""
      guard let key = keys.first(where: { $0.name == name }) else {
        reportUnknown(name, keyNode, known: keys.map(\.name))
        continue
      }
      guard let value = value(valueNode, key.kind, name) else { continue }
      if key.isRequired, valueNode.sequence?.isEmpty ?? false {
        reportValue(valueNode, "“\(name)” is empty here, and nothing comes of the rest")
      }
      members.append(.init(name: name, nameRange: self.range(of: keyNode), value: value))
    }
    return ConfigurationValue(content: .map(members), range: range)
  }

  private mutating func checkBounds(_ object: ConfigurationValue) {
    guard let least = object["min"]?.integer, let greatest = object["max"]?.integer,
      least > greatest
    else { return }
    diagnostics.report(
      Diagnostic(
        .emptyBounds, "at least \(least) and at most \(greatest) is never met", at: object.range))
  }

  private mutating func map(
    _ mapping: YAMLNode.Mapping, _ sort: ConfigurationKey.KeySort, _ kind: ConfigurationKey.Kind,
    _ range: ByteRange
  ) -> ConfigurationValue {
    var members: [ConfigurationValue.Member] = []
    for (keyNode, valueNode) in mapping {
      var name = keyNode.string ?? ""
      if sort == .code {
        guard let rule = DiagnosticCatalogue.rule(name) else {
          let nearest = DiagnosticCatalogue.nearest(to: name)
          diagnostics.report(
            Diagnostic(
              .unknownConfiguredCode, "no diagnostic has the code “\(name)”",
              at: self.range(of: keyNode), help: nearest.map { "did you mean \($0)?" }))
          continue
        }
        // A rule may be called by its name in words; from here on it goes by its code.
        if members.contains(where: { $0.name == rule.code }) {
          diagnostics.report(
            Diagnostic(
              .unreadableConfiguration,
              "“\(name)” stands here twice: \(rule.code) and \(rule.slug) are one rule",
              at: self.range(of: keyNode)))
          continue
        }
        name = rule.code
      }
      guard let value = value(valueNode, kind, name) else { continue }
      members.append(.init(name: name, nameRange: self.range(of: keyNode), value: value))
    }
    return ConfigurationValue(content: .map(members), range: range)
  }

  private mutating func scalar(
    _ node: YAMLNode, _ kind: ConfigurationKey.Kind, _ name: String
  ) -> ConfigurationValue? {
    let range = range(of: node)
    guard case .scalar(let scalar) = node else {
      reportValue(node, "“\(name)” takes one value")
      return nil
    }
    let text = scalar.string
    switch kind {
    case .flag:
      if let flag = node.bool { return ConfigurationValue(content: .flag(flag), range: range) }
      reportValue(node, "“\(name)” takes true or false, not “\(text)”")
    case .integer(let bounds):
      if let number = node.int, bounds.contains(number) {
        return ConfigurationValue(content: .integer(number), range: range)
      }
      let end = bounds.upperBound == Int(Int32.max) ? "" : " to \(bounds.upperBound)"
      reportValue(
        node, "“\(name)” takes a whole number from \(bounds.lowerBound)\(end), not “\(text)”")
    case .share:
      if Confidence(text) != nil { return ConfigurationValue(content: .text(text), range: range) }
      reportValue(node, "“\(name)” takes a number from 0 to 1, not “\(text)”")
    case .choice(let names):
      // YAML 1.1 reads `off` as a flag; as written it is the text that is meant.
      if names.contains(text) { return ConfigurationValue(content: .text(text), range: range) }
      let nearest = NameSuggestion.nearest(to: text, in: names)
      reportValue(
        node, "“\(name)” takes \(names.joined(separator: ", ")), not “\(text)”",
        help: nearest.map { "did you mean “\($0)”?" })
    case .language:
      if DeclaredLanguage.isTag(text) {
        return ConfigurationValue(content: .text(text), range: range)
      }
      let meant = DeclaredLanguage.tag(text)
      reportValue(
        node, "“\(name)” takes a BCP 47 tag such as en or pt-BR, not “\(text)”",
        help: meant.map { "did you mean “\($0)”?" })
    case .patterns:
      if let objection = Self.objection(to: scalar) {
        reportValue(node, "“\(name)” takes patterns of paths: \(objection)")
        return nil
      }
      return ConfigurationValue(content: .text(text), range: range)
    default:
      if !text.isEmpty { return ConfigurationValue(content: .text(text), range: range) }
      reportValue(node, "“\(name)” has no value")
    }
    return nil
  }
}

extension ConfigurationReader {
  /// Why a scalar is no pattern that somebody meant; `nil` where it may be one.
  private static func objection(to scalar: YAMLNode.Scalar) -> String? {
    let text = scalar.string
    let node = YAMLNode.scalar(scalar)
    if text.isEmpty { return "an empty one matches nothing" }
    guard node.null == nil || scalar.style != .plain else { return "“\(text)” is none" }
    if scalar.style == .plain, node.int != nil || node.float != nil {
      return "“\(text)” is a number; a file of that name is written with quotes"
    }
    if GlobMatcher.hasOpenBracket(text) {
      return "the bracket of “\(text)” is never closed; \\[ stands for itself"
    }
    return nil
  }

  private mutating func reportValue(_ node: YAMLNode, _ message: String, help: String? = nil) {
    diagnostics.report(
      Diagnostic(.badConfigurationValue, message, at: range(of: node), help: help))
  }

  private mutating func reportUnknown(_ name: String, _ node: YAMLNode, known: [String]) {
    let nearest = NameSuggestion.nearest(to: name, in: known)
    diagnostics.report(
      Diagnostic(
        .unknownConfigurationKey, "there is no key “\(name)” here", at: range(of: node),
        help: nearest.map { "did you mean “\($0)”?" }
          ?? "the keys here are \(known.joined(separator: ", "))"))
  }

  private mutating func report(_ error: YamlError) {
    let message: String
    var place: ByteRange?
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      message = explanation(of: problem, at: mark)
      place = range(at: mark, length: 0)
    case .duplicatedKeysInMapping(let names, let context):
      message = "the key “\(names.sorted().joined(separator: "”, “"))” stands here twice"
      place = range(at: context.mark, length: 0)
    default: message = "this is no YAML"
    }
    diagnostics.report(Diagnostic(.unreadableConfiguration, message, at: place))
  }

  /// The parser's words, where there are none that say more.
  private func explanation(of problem: String, at mark: Mark) -> String {
    let line = lines.range(ofLine: mark.line)
    let indent = source.bytes[line.indices].prefix { $0 == 0x20 || $0 == 0x09 }
    if indent.contains(0x09) { return "this line begins with a tab, and YAML indents by blanks" }
    // What is composed is one document; a second one may begin, which is no error of YAML's.
    return problem.contains("another document")
      ? "another document begins here, and a configuration is one" : problem
  }

  private func range(of node: YAMLNode) -> ByteRange {
    guard let mark = node.mark else { return ByteRange(0, 0) }
    guard case .scalar(let scalar) = node else { return range(at: mark, length: 0) }
    let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 2 : 0
    return range(at: mark, length: scalar.string.utf8.count + quotes)
  }

  /// The bytes from a mark on, within its line; libyaml counts columns in scalars.
  private func range(at mark: Mark, length: Int) -> ByteRange {
    let line = lines.range(ofLine: mark.line)
    var offset = line.lower
    var scalars = mark.column - 1
    while offset < line.upper, scalars > 0 {
      offset += 1
      while offset < line.upper, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars -= 1
    }
    return ByteRange(offset, min(line.upper, offset + length))
  }
}
