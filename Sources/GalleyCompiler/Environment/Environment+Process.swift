import GalleyCore
import Glibc

extension Environment {
  /// The environment of this process.
  public static func process() -> Environment {
    let isOutputTerminal = isatty(STDOUT_FILENO) == 1
    let isErrorTerminal = isatty(STDERR_FILENO) == 1
    var environment = Environment(
      variables: processVariables(), workingDirectory: currentDirectory(),
      isOutputTerminal: isOutputTerminal, isErrorTerminal: isErrorTerminal)
    // Reproducible builds say what the present is.
    environment.now =
      environment.variable("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? Int(time(nil))
    if let columns = environment.variable("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      environment.terminalWidth = columns
    } else if isOutputTerminal || isErrorTerminal {
      var size = winsize()
      let terminal = isOutputTerminal ? STDOUT_FILENO : STDERR_FILENO
      if ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        environment.terminalWidth = Int(size.ws_col)
      }
    }
    return environment
  }

  private static func processVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var entry: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = environ
    while let pointer = entry.pointee {
      let text = String(cString: pointer)
      if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(text[..<equals])] = String(text[text.utf8.index(after: equals)...])
      }
      entry += 1
    }
    return variables
  }

  private static func currentDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return PathText.text(
      UnsafeBufferPointer(start: path, count: strlen(path)).map { UInt8(bitPattern: $0) })
  }
}
