package import GalleyCore

/// What a file of chapters must be (JSON Chapters 1.2).
package enum ChaptersRules {
  package static let all: [DiagnosticRule] = [
    .chaptersMissingMember, .chaptersType, .chaptersMisnamedMember, .chaptersUnknownMember,
    .chaptersVersion, .chaptersOrder, .chaptersTime, .chaptersSameStart, .chaptersNone,
  ]

  static func file(_ chapters: String, version: String = "1.2.0") -> String {
    "{\"version\": \"\(version)\", \"chapters\": [\(chapters)]}"
  }
}

extension DiagnosticRule {
  package static let chaptersMissingMember = DiagnosticRule(
    "GF621", "chapters-missing-member", .error, "A required member is missing",
    explanation: "A chapters file has a version and chapters, a chapter the time at which it "
      + "starts, a location its name and its place. Players leave out what lacks them.",
    example: ChaptersRules.file("{\"title\": \"Low water\"}"), reference: "JSON Chapters 1.2")
  package static let chaptersType = DiagnosticRule(
    "GF622", "chapters-type", .error, "A member is of the wrong type",
    explanation: "Times are numbers of seconds, not text; toc and waypoints are true or false. "
      + "Players that read strictly refuse the whole file. Times that stand as text become numbers "
      + "by --fix.",
    example: ChaptersRules.file("{\"startTime\": \"1:34\"}"), reference: "JSON Chapters 1.2")
  package static let chaptersMisnamedMember = DiagnosticRule(
    "GF623", "chapters-misnamed-member", .error, "A member is called by another name",
    explanation: "Names are compared letter by letter; what is called otherwise is not found.",
    example: ChaptersRules.file("{\"starttime\": 94}"), reference: "JSON Chapters 1.2")
  package static let chaptersUnknownMember = DiagnosticRule(
    "GF624", "chapters-unknown-member", .note, "A member that the format does not define",
    explanation: "Players pass over it.",
    example: ChaptersRules.file("{\"startTime\": 94, \"mood\": \"calm\"}"),
    reference: "JSON Chapters 1.2")
  package static let chaptersVersion = DiagnosticRule(
    "GF625", "chapters-version", .warning, "There is no such version of the chapters format",
    explanation: "The version is that of the format, not of the file: 1.2.0 today.",
    example: ChaptersRules.file("{\"startTime\": 0}", version: "2"),
    reference: "JSON Chapters 1.2, “Chapters” Object")
  package static let chaptersOrder = DiagnosticRule(
    "GF626", "chapters-order", .error, "A chapter begins before the one above it",
    explanation: "Chapters stand in ascending order of their start times; players go through them "
      + "as they stand and jump to the wrong places otherwise.",
    example: ChaptersRules.file("{\"startTime\": 94}, {\"startTime\": 60}"),
    reference: "JSON Chapters 1.2")
  package static let chaptersTime = DiagnosticRule(
    "GF627", "chapters-time", .error, "A time that cannot be",
    explanation: "Times are counted from the episode's beginning, and a chapter ends after it has "
      + "begun.",
    example: ChaptersRules.file("{\"startTime\": 94, \"endTime\": 60}"),
    reference: "JSON Chapters 1.2, The “Chapter” Object")
  package static let chaptersSameStart = DiagnosticRule(
    "GF628", "chapters-same-start", .warning, "Two chapters begin at one time",
    explanation: "Players show one of them. A chapter that only changes the picture says "
      + "“toc”: false.",
    example: ChaptersRules.file("{\"startTime\": 94}, {\"startTime\": 94}"),
    reference: "JSON Chapters 1.2, The “Chapter” Object")
  package static let chaptersNone = DiagnosticRule(
    "GF629", "chapters-none", .warning, "A chapters file without chapters",
    explanation: "Players fetch the file and have nothing to show.",
    example: ChaptersRules.file(""), reference: "JSON Chapters 1.2")
}
