import GalleyAnalysis
import GalleyCompiler
import GalleyCore
import GalleyReaders

/// What holds of text in any encoding; the first two bytes choose encoding and format.
struct EncodingProperties {
  private static let labels = [
    "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-2", "windows-1251", "koi8-r",
    "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "big5", "euc-kr", "macintosh", "ibm866",
    "windows-874", "x-user-defined",
  ]
  private static let names = ["a.txt", "a.html", "a.md", "a.xml", "a.rss"]

  func breaches(_ bytes: [UInt8]) -> [String] {
    guard bytes.count > 2 else { return [] }
    let label = Int(bytes[0]) % (Self.labels.count + 1)
    var options = CompilerOptions()
    options.analysis.level = .marks
    if label < Self.labels.count {
      options.reader.encoding = TextEncoding(name: Self.labels[label])
    }
    let content = Array(bytes.dropFirst(2))
    let input = InputFile(name: Self.names[Int(bytes[1]) % Self.names.count], bytes: content)
    let compilation = Compiler(options: options).compile(input)
    var breaches = FindingProperties.breaches(
      compilation.diagnostics, of: compilation.isVerbatim ? content : nil)
    if let report = compilation.report { breaches += SoundReport(report).breaches(of: content) }
    return breaches
  }
}
