extension Compiler {
  /// The version of everything in this package: packages, archives and reports take it from here.
  public static let version = "0.1.0"
}
