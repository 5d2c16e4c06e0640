import Testing

@Suite("Days of archives")
struct ArchiveDateTests {
  @Test(
    "The day of a bag is that of SOURCE_DATE_EPOCH, in leap years and without",
    arguments: [
      ("0", "1970-01-01"), ("951782400", "2000-02-29"),
      ("1709164800", "2024-02-29"), ("1735689599", "2024-12-31"), ("4107542400", "2100-03-01"),
    ])
  func day(seconds: String, day: String) throws {
    let process = try GalleyProcess(["a.txt": "The quay stays open.\n"])
    let result = try process.run(
      "archive", "-o", "bag", "a.txt", variables: ["SOURCE_DATE_EPOCH": seconds])
    #expect(result.status == 0)
    let info = try process.read("bag/bag-info.txt").split(separator: "\n")
    #expect(info.contains { $0 == "Bagging-Date: \(day)" })
  }
}
