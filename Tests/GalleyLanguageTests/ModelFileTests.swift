import CGalleyEnglish
import Testing

@testable import GalleyLanguage

/// What becomes of bytes that are no model, an old one, or half of one.
@Suite("Model files")
struct ModelFileTests {
  private static var size: Int { Int(galley_english_model_size()) }

  /// Hands an aligned copy of the first `length` bytes of the model, changed by `change`, to the
  /// reader; gives its error.
  private func error(
    length: Int = Self.size, _ change: (UnsafeMutableRawBufferPointer) -> Void = { _ in }
  ) -> ModelError? {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(length, 64), alignment: 64)
    defer { copy.deallocate() }
    let image = UnsafeMutableRawBufferPointer(rebasing: copy[..<length])
    image.copyMemory(
      from: UnsafeRawBufferPointer(start: galley_english_model(), count: length))
    change(image)
    do throws(ModelError) {
      _ = try LanguageModel(image: UnsafeRawBufferPointer(image))
      return nil
    } catch {
      return error
    }
  }

  @Test("The model in the program agrees with its digest")
  func embedded() {
    #expect(error() == nil)
  }

  @Test("Other bytes, nothing at all and a text are no model")
  func foreign() {
    #expect(error(length: 0) == .notAModel)
    #expect(error(length: 31) == .notAModel)
    #expect(error { $0.copyBytes(from: Array("Once upon".utf8)) } == .notAModel)
  }

  @Test("A newer format is told from damage")
  func newer() {
    #expect(error { $0[8] = 9 } == .otherVersion(found: 9, expected: ModelSection.version))
  }

  @Test("A file cut anywhere is refused", arguments: [32, 64, 4096, 1_000_000])
  func truncated(length: Int) {
    #expect(error(length: length) == .otherLength(found: length, expected: Self.size))
  }

  @Test("A single changed bit anywhere in the contents is found")
  func changed() {
    for place in stride(from: 4096, to: Self.size, by: Self.size / 7) {
      #expect(error { $0[place] ^= 0x10 } == .otherDigest)
    }
  }

  @Test("Sections outside the file or of a wrong size are refused before they are read")
  func sections() {
    for place in [36, 40, 44] {
      #expect(
        error { $0.storeBytes(of: UInt32.max, toByteOffset: place, as: UInt32.self) }
          == .damagedSection(kind: 1))
    }
    #expect(error { $0[32] = 77 } == .damagedSection(kind: 77))
  }

  @Test("Every error says what is wrong in words")
  func words() {
    #expect("\(ModelError.otherVersion(found: 9, expected: 2))".contains("format 9"))
    #expect("\(ModelError.otherLength(found: 5, expected: 64))" == "it has 5 bytes instead of 64")
  }
}
