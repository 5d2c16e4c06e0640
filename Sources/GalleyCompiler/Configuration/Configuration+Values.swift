import GalleyAnalysis
import GalleyCore
import GalleyReport

extension Configuration {
  /// Takes over what the checked values of a file say.
  ///
  /// - Parameter folder: the file's directory as shown, with a final slash or empty; relative paths
  ///   are led there.
  init(_ root: ConfigurationValue, path: String, directory: String, folder: String) {
    self.path = path
    self.directory = directory
    format = root["format"]?.text
    backend = root["backend"]?.text
    analysis = root["analysis"]?.text.flatMap { AnalysisLevel(rawValue: $0) }
    language = root["language"]?.text
    encoding = root["encoding"]?.text.map { TextEncoding(name: $0.lowercased()) }
    leastConfidence = root["min-confidence"]?.text.flatMap { Confidence($0) }
    schemas = (root["schemas"]?.texts ?? []).map { Self.path($0, in: folder) }
    ignored = root["ignore"]?.texts ?? []
    rules = Self.severities(root["rules"])
    overrides = (root["overrides"]?.items ?? []).map { item in
      Override(patterns: item["files"]?.texts ?? [], rules: Self.severities(item["rules"]))
    }
    if let require = root["require"] { requirements = Requirements(require) }
    backends = (root["backends"]?.members ?? []).map { Self.backend($0, folder) }
    if let settings = root["diagnostics"] {
      findings = FindingSettings(
        format: settings["format"]?.text,
        failLevel: settings["fail-level"]?.text.flatMap { Severity(name: $0) },
        maxWarnings: settings["max-warnings"]?.integer,
        maxPerRule: settings["max-per-rule"]?.integer,
        maxFindings: settings["max-findings"]?.integer,
        baseline: settings["baseline"]?.text.map { Self.path($0, in: folder) })
    }
  }

  private static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : folder + path
  }

  private static func severities(
    _ value: ConfigurationValue?
  ) -> [String: SeverityPolicy.Setting] {
    var settings: [String: SeverityPolicy.Setting] = [:]
    for member in value?.members ?? [] {
      let severity = member.value.text.flatMap { Severity(name: $0) }
      settings[member.name] = severity.map { .severity($0) } ?? .hidden
    }
    return settings
  }

  private static func backend(
    _ member: ConfigurationValue.Member, _ folder: String
  ) -> BackendSettings {
    var settings = BackendSettings(name: member.name, options: [], command: [])
    for option in member.value.members {
      if option.name == "exec" {
        settings.command = option.value.texts
        // A command with a slash is a path; one without is looked for on PATH.
        if let program = settings.command.first, program.contains("/") {
          settings.command[0] = path(program, in: folder)
        }
      } else if let text = option.value.text {
        settings.options.append(BackendSettings.Option(name: option.name, value: text))
      }
    }
    return settings
  }
}

extension Requirements {
  init(_ value: ConfigurationValue) {
    self.init()
    title = value["title"]?.flag ?? false
    byline = value["byline"]?.flag ?? false
    dateline = value["dateline"]?.flag ?? false
    date = value["date"]?.flag ?? false
    sections = Bounds(value["sections"])
    claims = Bounds(value["claims"])
    unattributedQuotes = Bounds(value["unattributed-quotes"])
    statedShare = Bounds(value["stated-share"])
    words = Bounds(value["words"])
  }
}

extension Requirements.Bounds {
  init(_ value: ConfigurationValue?) {
    self.init(minimum: value?["min"]?.integer, maximum: value?["max"]?.integer)
  }
}
