import GalleyCore
import Testing

@testable import GalleyAnalysis

@Suite struct SentenceSplitterTests {
  private func split(_ text: String) -> [String] {
    let mapped = MappedText(bytes: Array(text.utf8))
    var ranges: [TextRange] = []
    SentenceSplitter(.english).split(mapped, mapped.range, into: &ranges)
    return ranges.map(mapped.string)
  }

  @Test(arguments: [
    ["The quay was closed.", "It opened in May."],
    ["Who pays?", "Nobody knows!", "Ask again."],
    ["Mr. Reyes met Dr. A. B. Duarte at 5 p.m. on Friday.", "They spoke for an hour."],
    ["The U.S. Coast Guard left.", "It was No. 5 on the list of St. Brandan harbour."],
    ["The firm, Pereira & Co., paid $1.5 million.", "Then it folded."],
    ["She works for Duarte Inc.", "The firm is small."],
    ["He wrote to ines.duarte@example.org about https://example.org/a.b.c today.", "No reply."],
    ["“We go. They stay,” he said.", "Then he left."],
    ["“We go.”", "“They stay.”"],
    ["He told her: “We go. They stay.”", "She laughed."],
    ["“Why would I?” Duarte asked.", "Nobody answered."],
    ["The plan (it was drawn up in 2019. Nobody read it) failed.", "A new one came."],
    ["It rained [1].", "It snowed.[2]", "It stopped.3", "The sun came out. [4]"],
    ["He waited … and waited.", "Then…", "The door opened."],
    ["1. The quay is old.", "2. The crane is new."],
    ["eBay rose 3.2 percent.", "iRobot fell."],
    ["''We go,'' she said.", "''They stay.''"],
    ["Figure 2.3", "The quay as it stood in 1920.", "It had one crane."],
    ["Harbour mice learn to swim", "Tuesday, March 3, 2026"],
    ["Friday, 3 May 2024", "Boats left at dawn."],
    ["The quay is closed until Tuesday, March 3, 2026"],
    ["They sailed Tuesday, March 3, 2026, at dawn.", "Nobody saw them."],
    ["The rules are public.", "(https://example.org/rules)."],
    ["You read it, right? :)", "It took two years."],
    ["“He drew the stairs [...]” (Reyes 55).", "She did not."],
    ["今日は雨です。", "明日は晴れです。"],
    ["It may fail above 50km/h.", "Duarte said so."],
  ])
  func keepsWhatBelongsTogether(_ sentences: [String]) {
    #expect(split(sentences.joined(separator: " ")) == sentences)
  }

  @Test func takesLineBreaksForSpaces() {
    #expect(split("The quay was\nclosed.\nIt opened\r\nlater.").count == 2)
  }

  @Test(arguments: [
    "", " ", ".", "...", "“", "\"\"", "(((((", "[", "''", "a.", "1.", "•", "« »", "…",
  ])
  func survives(_ text: String) {
    for sentence in split(text + " " + text + text) { #expect(!sentence.isEmpty) }
  }
}
