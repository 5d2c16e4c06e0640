/// The firm that an article is about.
struct MainFirm {
  var entity: Int32
  /// The sentence that names it first.
  var sentence: Int32
}
