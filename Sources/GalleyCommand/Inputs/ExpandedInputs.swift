import GalleyCore

/// What the arguments of a run lead to.
struct ExpandedInputs {
  /// In order of their names.
  var inputs: [Input]
  /// Folders and links that a folder or a pattern leads to and that cannot be read: the run goes on
  /// with the others and ends as one that could not read a file.
  var unread: [LocatedDiagnostic]
}
