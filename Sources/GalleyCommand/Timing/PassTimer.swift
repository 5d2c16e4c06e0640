import GalleyCompiler
import GalleyCore
import Glibc

/// `--time-passes`: what each stage of a run took, told on standard error when it ends.
struct PassTimer {
  enum Format: String, CaseIterable {
    case text, json
  }

  let clock: StageClock
  private let format: Format
  private let start: StageMoment
  private var inputs = 0
  private var times = StageTimes()

  /// - Parameter name: of the format; `nil` measures nothing.
  init(_ name: String?) throws(InvocationError) {
    guard let format = Format(rawValue: name ?? "text") else {
      throw .badValue("--time-passes", name ?? "", Format.allCases.map(\.rawValue))
    }
    self.format = format
    clock = StageClock(isOn: name != nil)
    start = clock.isOn ? clock.moment() : StageMoment(wall: 0, work: 0, memory: 0)
  }

  /// Takes what the stages took outside of inputs.
  mutating func add(_ meter: StageMeter) {
    if clock.isOn { times += meter.times() }
  }

  /// Takes what the stages took on one input.
  mutating func add(_ input: StageTimes?) {
    guard let input else { return }
    inputs += 1
    times += input
  }

  func tell() throws(FileError) {
    guard clock.isOn else { return }
    let table = PassTable(
      times: times, inputs: inputs, elapsed: clock.moment().wall &- start.wall)
    let bytes =
      switch format {
      case .text: Array(table.text.utf8)
      case .json: table.json
      }
    _ = try FileWriter().write(bytes, toDescriptor: STDERR_FILENO)
  }
}
