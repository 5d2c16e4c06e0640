public import GalleyCore
public import GalleyReport

/// Turns a report into bytes.
///
/// A backend is a function of the report and its own options. It writes to the sink and nowhere
/// else, and reports a diagnostic that names every node it has to drop.
public protocol Backend: Sendable {
  static var descriptor: BackendDescriptor { get }

  /// Takes the values of the options that ``BackendDescriptor/options`` declares.
  init(_ options: BackendOptions) throws(BackendOptionError)

  func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics)
}

/// A backend whose reports may follow one another in one file, as the rows of a table do.
public protocol JoiningBackend: Backend {
  /// What stands once, before the reports.
  var beginning: [UInt8] { get }
  /// The same backend without that.
  var following: Self { get }
}
