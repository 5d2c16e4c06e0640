import GalleyAnalysis
import GalleyCore
import GalleyLanguage
import GalleyReaders
import GalleySchema

/// What this program is made of, as far as it decides what comes out.
package enum Components {
  /// The SHA-256 of the English model.
  package static let englishModel = Compiler.sha256(Array(LanguageEngine.englishImage))

  /// The SHA-256 of the reports' schema.
  package static let reportSchema = Compiler.sha256(Array(ReportSchemas.xmlSchema().utf8))

  /// What an archive says of the program that made its reports, beside its version.
  package static var notes: [String] {
    ["English model: SHA-256 \(englishModel)", "report.xsd: SHA-256 \(reportSchema)"]
  }

  package static var libxml2: String? { LibraryVersions.libxml2 }

  /// The lines of `galley --version --verbose`.
  package static var lines: [String] {
    let options = ReaderOptions()
    return [
      "galley \(Compiler.version)",
      "libxml2 \(libxml2 ?? "is not installed: XML is not validated")",
      "zlib \(LibraryVersions.zlib)",
      "md4c \(LibraryVersions.md4c ?? "linked in")",
      "English model, SHA-256 \(englishModel)",
      "report.xsd, SHA-256 \(reportSchema)",
      "limits: \(options.maximumSize >> 20) MiB a file, \(options.maximumDepth) elements deep",
    ]
  }
}
