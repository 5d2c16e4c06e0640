/// A universal tag and a Penn tag that occur together; the tagger predicts both at once.
package struct JointTag: Sendable, Hashable {
  package let universal: UniversalTag
  package let penn: PennTag

  package init(universal: UniversalTag, penn: PennTag) {
    self.universal = universal
    self.penn = penn
  }
}
