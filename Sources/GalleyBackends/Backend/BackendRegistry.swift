/// Every built-in backend, in the order in which they are listed.
public enum BackendRegistry {
  public static let all: [any Backend.Type] = [
    XMLBackend.self,
    JSONBackend.self,
    TextBackend.self,
    HTMLBackend.self,
    MarkdownBackend.self,
    CSVBackend.self,
    NDJSONBackend.self,
    JSONLDBackend.self,
    NinjsBackend.self,
    NITFBackend.self,
    NewsMLBackend.self,
    TEIBackend.self,
  ]

  /// The backend of a name, as `-t` takes it.
  public static func named(_ name: String) -> (any Backend.Type)? {
    all.first { $0.descriptor.name == name }
  }

  /// The backend that writes files of an extension (without the dot).
  public static func forExtension(_ fileExtension: String) -> (any Backend.Type)? {
    all.first { $0.descriptor.fileExtension == fileExtension }
  }
}
