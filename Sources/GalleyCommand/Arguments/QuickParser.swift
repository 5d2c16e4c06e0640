/// Reads the arguments of `compile` and `check` where they are plain: known options in their usual
/// forms. Everything else it leaves to swift-argument-parser: help, mistakes, `--option=value`.
///
/// Setting that parser up takes four fifths of the instructions of a run over one short article (23
/// of 28 million, counted by callgrind), since it looks up its types by reflection. Make calls
/// Galley once an article, so the plain case goes without. A test holds the two to the same
/// results.
enum QuickParser {
  /// What was asked for, or `nil` where the arguments are not plain.
  static func parse(_ arguments: [String]) -> (any RunArguments)? {
    guard let command = arguments.first else { return nil }
    let rest = ArgumentNormalizer.normalize(Array(arguments.dropFirst()))
    switch command {
    case "compile": return parse(rest, CompileArguments(), own: compileOption)
    case "check": return parse(rest, CheckArguments(), own: checkOption)
    default: return nil
    }
  }

  /// Takes the value of the option at hand; `nil` where there is none, it is empty or looks like an
  /// option.
  private typealias Value = () -> String?

  private static func parse<Arguments: RunArguments>(
    _ words: [String], _ initial: Arguments,
    own: (String, Value, inout Arguments) -> Bool?
  ) -> Arguments? {
    var arguments = initial
    var index = 0
    let value: Value = {
      guard index + 1 < words.count, words[index + 1] == "-" || !words[index + 1].hasPrefix("-"),
        !words[index + 1].isEmpty
      else { return nil }
      index += 1
      return words[index]
    }
    // What can be told by its default as well, so that nothing else shows that it was said before.
    var told: Set<String> = []
    while index < words.count {
      let word = words[index]
      if word == "-j" || word == "--color", !told.insert(word).inserted { return nil }
      if word == "-" || !word.hasPrefix("-") {
        arguments.input.inputs.append(word)
      } else {
        let isTaken =
          own(word, value, &arguments) ?? inputOption(word, value, &arguments.input)
          ?? findingOption(word, value, &arguments.findings) ?? false
        guard isTaken else { return nil }
      }
      index += 1
    }
    return arguments
  }

  /// Whether the option was taken; `nil` where it is none of these.
  private static func compileOption(
    _ name: String, _ value: Value, _ arguments: inout CompileArguments
  ) -> Bool? {
    switch name {
    case "-t", "--to": return set(&arguments.backend, value)
    case "-o", "--output": return set(&arguments.output, value)
    case "-O", "--backend-option": return add(&arguments.backendOptions, value)
    case "--stated": arguments.listsStated = true
    case "--template": return set(&arguments.template, value)
    case "--filter": return add(&arguments.filter, value)
    case "--no-validate": arguments.noValidate = true
    case "--time-passes": return set(&arguments.timePasses, value)
    case "--if-changed": return set(&arguments.batch.ifChanged, true)
    case "--no-if-changed": return set(&arguments.batch.ifChanged, false)
    case "--cache": return set(&arguments.batch.cache, value)
    case "--cache-size": return set(&arguments.batch.cacheSize, value)
    case "--manifest": return set(&arguments.batch.manifest, value)
    case "-MD": arguments.dependencies.writes = true
    case "-MP": arguments.dependencies.addsPhonyTargets = true
    case "-MF": return set(&arguments.dependencies.file, value)
    case "-MT": return add(&arguments.dependencies.targets, value)
    default: return nil
    }
    return true
  }

  private static func checkOption(
    _ name: String, _ value: Value, _ arguments: inout CheckArguments
  ) -> Bool? {
    switch name {
    case "--fix": arguments.fix = true
    case "--diff": arguments.diff = true
    default: return nil
    }
    return true
  }

  private static func inputOption(
    _ name: String, _ value: Value, _ arguments: inout InputArguments
  ) -> Bool? {
    switch name {
    case "-f", "--format": return set(&arguments.format, value)
    case "--stdin-filename": return set(&arguments.stdinFilename, value)
    case "--encoding": return set(&arguments.encoding, value)
    case "--language": return set(&arguments.language, value)
    case "--analysis": return set(&arguments.analysis, value)
    case "--model": return set(&arguments.model, value)
    case "--min-confidence": return set(&arguments.minConfidence, value)
    case "--schema": return add(&arguments.schema, value)
    case "--config": return !arguments.noConfig && set(&arguments.config, value)
    case "--no-config":
      arguments.noConfig = true
      return arguments.config == nil
    case "--sandbox": return set(&arguments.sandbox, true)
    case "--no-sandbox": return set(&arguments.sandbox, false)
    case "-j":
      guard let jobs = value().flatMap({ Int($0) }) else { return false }
      arguments.jobs = jobs
    default: return nil
    }
    return true
  }

  private static func findingOption(
    _ name: String, _ value: Value, _ arguments: inout DiagnosticArguments
  ) -> Bool? {
    switch name {
    case "--diagnostic-format": return set(&arguments.diagnosticFormat, value)
    case "--diagnostics-to": return add(&arguments.diagnosticsTo, value)
    case "--color":
      guard let when = value() else { return false }
      arguments.color = when
    case "-W": return add(&arguments.warningSettings, value)
    case "-w": arguments.hidesWarnings = true
    case "--show-level": return set(&arguments.showLevel, value)
    case "--fail-level": return set(&arguments.failLevel, value)
    case "--max-warnings": return set(&arguments.maxWarnings, value)
    case "--max-per-rule": return set(&arguments.maxPerRule, value)
    case "--max-findings": return set(&arguments.maxFindings, value)
    case "--baseline": return set(&arguments.baseline, value)
    case "--write-baseline": return set(&arguments.writeBaseline, value)
    default: return nil
    }
    return true
  }

  // What is given twice is looked at more closely.

  private static func set(_ target: inout String?, _ value: Value) -> Bool {
    guard target == nil else { return false }
    target = value()
    return target != nil
  }

  private static func set(_ target: inout Int?, _ value: Value) -> Bool {
    guard target == nil else { return false }
    target = value().flatMap { Int($0) }
    return target != nil
  }

  private static func set(_ target: inout Bool?, _ value: Bool) -> Bool {
    guard target == nil || target == value else { return false }
    target = value
    return true
  }

  private static func add(_ target: inout [String], _ value: Value) -> Bool {
    guard let text = value() else { return false }
    target.append(text)
    return true
  }
}
