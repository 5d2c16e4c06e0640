import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders
import SystemPackage

var arguments = CommandLine.arguments.dropFirst()
var format: String?
var backendName = "json"
var output: String?
var inputs: [String] = []
while let argument = arguments.popFirst() {
  switch argument {
  case "compile", "check": break
  case "-f": format = arguments.popFirst()
  case "-t": backendName = arguments.popFirst() ?? ""
  case "-o": output = arguments.popFirst()
  default: inputs.append(argument)
  }
}

func readAll(_ path: String) throws -> [UInt8] {
  let file = try FileDescriptor.open(FilePath(path), .readOnly)
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  try file.close()
  return bytes
}

guard let backendType = BackendRegistry.named(backendName) else { fatalError(backendName) }
let backend = try backendType.init(BackendOptions([], for: backendType.descriptor))
for path in inputs {
  var options = CompilerOptions()
  options.format = format
  let compilation = Compiler(options: options).compile(
    InputFile(name: path, bytes: try readAll(path)))
  for d in compilation.diagnostics {
    print("\(d.file):\(d.place?.start.line ?? 0): \(d.severity.name): \(d.message) [\(d.code)]")
  }
  guard let report = compilation.report else { continue }
  var sink = ByteSink()
  var diagnostics = Diagnostics()
  backend.emit(report, to: &sink, diagnostics: &diagnostics)
  let bytes = sink.finishedBytes()
  if let output {
    let stem = FilePath(path).lastComponent?.stem ?? "out"
    let target = FilePath(output).appending("\(stem).\(backendType.descriptor.fileExtension)")
    let file = try FileDescriptor.open(
      target, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    _ = try file.writeAll(bytes)
    try file.close()
  } else {
    _ = try FileDescriptor.standardOutput.writeAll(bytes)
  }
}
