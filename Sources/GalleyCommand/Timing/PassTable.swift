import GalleyCore

/// What the stages of a run took, for people and for programs.
struct PassTable {
  var times: StageTimes
  var inputs: Int
  /// Nanoseconds from the beginning of the run to its end.
  var elapsed: UInt64

  /// The stages that were gone through, in their order.
  private var rows: [(stage: Stage, cost: StageTimes.Cost)] {
    Stage.allCases.compactMap { stage in times.costs[stage].map { (stage, $0) } }
  }

  /// One line a stage, each number under its heading.
  var text: String {
    let total = times.total
    var lines = [
      "stage" + Self.padding("stage", 13) + Self.right("wall ms", 12) + Self.right("CPU ms", 12)
        + Self.right("CPU %", 8) + Self.right("memory KiB", 12)
    ]
    func add(_ name: String, _ cost: StageTimes.Cost) {
      let share = total.work == 0 ? 0 : Int((cost.work * 1000 + total.work / 2) / total.work)
      lines.append(
        name + Self.padding(name, 13) + Self.right(Self.thousandths(cost.wall / 1000), 12)
          + Self.right(Self.thousandths(cost.work / 1000), 12)
          + Self.right("\(share / 10).\(share % 10)", 8)
          + Self.right("\(cost.memory / 1024)", 12))
    }
    for row in rows { add(row.stage.rawValue, row.cost) }
    add("total", total)
    lines.append(
      "\(inputs) input\(inputs == 1 ? "" : "s") in \(Self.thousandths(elapsed / 1000)) ms")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same as one line of JSON, in whole microseconds and bytes.
  var json: [UInt8] {
    var writer = JSONWriter(ByteSink())
    writer.beginObject()
    writer.key("stages")
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      writer.key("stage")
      writer.string(row.stage.rawValue)
      write(row.cost, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("total")
    writer.beginObject()
    write(times.total, to: &writer)
    writer.endObject()
    writer.key("inputs")
    writer.int(inputs)
    writer.key("elapsedMicroseconds")
    writer.int(Int(elapsed / 1000))
    writer.endObject()
    return writer.finish().finishedBytes() + [0x0A]
  }

  private func write(_ cost: StageTimes.Cost, to writer: inout JSONWriter) {
    writer.key("wallMicroseconds")
    writer.int(Int(cost.wall / 1000))
    writer.key("cpuMicroseconds")
    writer.int(Int(cost.work / 1000))
    writer.key("memoryBytes")
    writer.int(cost.memory)
  }

  /// Microseconds as milliseconds with three digits.
  private static func thousandths(_ microseconds: UInt64) -> String {
    let fraction = "\(microseconds % 1000)"
    return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count)
      + fraction
  }

  private static func right(_ text: String, _ width: Int) -> String { padding(text, width) + text }

  private static func padding(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
