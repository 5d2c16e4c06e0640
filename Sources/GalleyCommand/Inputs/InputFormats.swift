import GalleyCompiler
import GalleyReaders

/// The names that `-f` takes: those of the readers, and what only `check` and the facade tell apart.
enum InputFormats {
  static var names: [String] {
    ReaderRegistry.all.map { $0.descriptor.name } + ["feed", "report", "xml"]
  }
}
