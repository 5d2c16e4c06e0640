import GalleyLanguage

/// A model image at an address that is a multiple of 64, kept for the life of the trainer.
enum AlignedImage {
  /// Copies `bytes` to aligned memory and opens the model in it.
  static func model(_ bytes: [UInt8]) throws(ModelError) -> LanguageModel {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    return try LanguageModel(image: UnsafeRawBufferPointer(memory))
  }
}
