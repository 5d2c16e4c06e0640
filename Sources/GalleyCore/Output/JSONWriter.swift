/// Writes JSON (RFC 8259) straight to bytes, with commas, indentation and escapes looked after.
///
/// Takes a sink over and gives it back with ``finish()``. The caller keeps keys and values in turn;
/// strings come out as UTF-8, only `"`, `\` and control characters escaped.
public struct JSONWriter: ~Copyable {
  private var sink: ByteSink
  private let indent: Int
  /// For each open container, whether it already holds something.
  private var open: [Bool] = []
  private var afterKey = false

  /// `indent` spaces a level; 0 writes everything on one line.
  public init(_ sink: consuming ByteSink, indent: Int = 0) {
    self.sink = sink
    self.indent = indent
  }

  /// Gives the sink back.
  public consuming func finish() -> ByteSink { sink }

  public mutating func beginObject() {
    beginValue()
    sink.write(UInt8(ascii: "{"))
    open.append(false)
  }

  public mutating func endObject() { end(UInt8(ascii: "}")) }

  public mutating func beginArray() {
    beginValue()
    sink.write(UInt8(ascii: "["))
    open.append(false)
  }

  public mutating func endArray() { end(UInt8(ascii: "]")) }

  public mutating func key(_ name: StaticString) {
    separate()
    sink.write(UInt8(ascii: "\""))
    sink.write(name)
    endKey()
  }

  public mutating func key(_ name: String) {
    separate()
    writeQuoted(name.utf8)
    sink.write(UInt8(ascii: ":"))
    if indent > 0 { sink.write(0x20) }
    afterKey = true
  }

  private mutating func endKey() {
    sink.write("\":")
    if indent > 0 { sink.write(0x20) }
    afterKey = true
  }

  public mutating func string(_ value: String) {
    beginValue()
    writeQuoted(value.utf8)
  }

  /// Writes UTF-8 bytes as a string.
  public mutating func string(_ value: [UInt8]) {
    beginValue()
    writeQuoted(value)
  }

  /// Writes a short prefix and a number as one string, as in `"c12"`.
  public mutating func identifier(_ prefix: StaticString, _ number: Int) {
    beginValue()
    sink.write(UInt8(ascii: "\""))
    sink.write(prefix)
    sink.writeDecimal(number)
    sink.write(UInt8(ascii: "\""))
  }

  public mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  public mutating func int(_ value: Int) {
    beginValue()
    sink.writeDecimal(value)
  }

  /// Writes a number of hundredths with two decimals, as in `0.87`; `value` is not negative.
  public mutating func hundredths(_ value: Int) {
    beginValue()
    sink.writeDecimal(value / 100)
    sink.write(value % 100 < 10 ? ".0" : ".")
    sink.writeDecimal(value % 100)
  }

  public mutating func bool(_ value: Bool) {
    beginValue()
    sink.write(value ? "true" : "false")
  }

  public mutating func null() {
    beginValue()
    sink.write("null")
  }

  /// Writes a range as `[start, end]`, on one line whatever the indentation.
  public mutating func range<Space>(_ range: OffsetRange<Space>) {
    beginValue()
    sink.write(UInt8(ascii: "["))
    sink.writeDecimal(range.lower)
    sink.write(UInt8(ascii: ","))
    sink.writeDecimal(range.upper)
    sink.write(UInt8(ascii: "]"))
  }

  /// Ends the line after the outermost value.
  public mutating func newline() { sink.write(0x0A) }

  private mutating func end(_ bracket: UInt8) {
    let wasFilled = open.popLast() ?? false
    if wasFilled { breakLine() }
    sink.write(bracket)
  }

  private mutating func beginValue() {
    if afterKey { afterKey = false } else { separate() }
  }

  private mutating func separate() {
    guard let isFilled = open.last else { return }
    if isFilled { sink.write(UInt8(ascii: ",")) }
    open[open.count - 1] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard indent > 0 else { return }
    sink.write(0x0A)
    for _ in 0..<indent * open.count { sink.write(0x20) }
  }

  private mutating func writeQuoted(_ bytes: some Collection<UInt8>) {
    sink.write(UInt8(ascii: "\""))
    let done: Void? = bytes.withContiguousStorageIfAvailable { sink.writeJSONEscaped($0) }
    if done == nil { Array(bytes).withUnsafeBufferPointer { sink.writeJSONEscaped($0) } }
    sink.write(UInt8(ascii: "\""))
  }
}
