import Testing

/// Numbers that stand in elements of their own before what they count.
struct StepNumberTests {
  private func texts(_ body: String) -> [String] {
    PageReading("<article><h1>Storm</h1>\(HTMLReaderTests.story)\(body)</article>").texts
  }

  private static func step(_ number: String, _ title: String) -> String {
    "<span>\(number)</span><h3>\(title)</h3><p>Then wait until the water has gone down again.</p>"
  }

  @Test func numbersOfStepsAreDropped() {
    let (first, second) = (Self.step("1", "Moor the boat"), Self.step("2", "Call the harbour"))
    for body in [
      "<ol><li>\(first)</li><li>\(second)</li></ol>",
      "<div>\(first)</div><div>\(second)</div>",
      "<div>\(Self.step("9.", "The quay"))</div><div>\(Self.step("8.", "The shed"))</div>",
    ] {
      let found = texts(body)
      #expect(!found.contains { $0.count < 3 }, "\(found)")
      #expect(found.contains { $0.hasPrefix("Then wait") })
    }
  }

  @Test func numbersThatAreToldAreKept() {
    let found = texts(
      "<p>Boats lost in the first storm of the year:</p><p>14</p><p>And in the second one:</p>"
        + "<p>9</p><p>None of them was insured, as far as the harbour office knows.</p>")
    #expect(found.contains("14"))
    #expect(found.contains("9"))
  }
}
