import GalleyLanguage

/// A model image at an address that is a multiple of 64, kept for the life of the trainer.
enum AlignedImage {
  /// Copies `bytes` to aligned memory and opens the model in it.
  static func model(_ bytes: [UInt8]) throws(ModelError) -> LanguageModel {
    try LanguageModel(image: copy(bytes))
  }

  static func deepModel(_ bytes: [UInt8]) throws(ModelError) -> DeepModel {
    try DeepModel(image: copy(bytes))
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(memory)
  }
}
