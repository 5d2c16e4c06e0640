import Foundation

// Reads names of files from standard input, writes their sites as a list in JSON.
var sites: [Site] = []
while let name = readLine() {
  let bytes = try Data(contentsOf: URL(filePath: name))
  sites += SiteFinder(file: name, text: String(decoding: bytes, as: UTF8.self)).sites
}
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
FileHandle.standardOutput.write(try encoder.encode(sites))
