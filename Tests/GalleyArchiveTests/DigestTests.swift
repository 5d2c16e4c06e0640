import Testing

@testable import GalleyArchive

/// By the examples of FIPS 180-4 and RFC 1321.
@Suite("Digests") struct DigestTests {
  @Test(arguments: [
    (Digest.md5, "900150983cd24fb0d6963f7d28e17f72"),
    (.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `a digest is that of its standard`(digest: Digest, expected: String) {
    #expect(digest.hexadecimal(of: Array("abc".utf8)) == expected)
    #expect(digest.isOne(expected) && !digest.isOne(String(expected.dropLast())))
  }

  @Test func `each has its length and no other`() {
    for digest in Digest.allCases {
      let text = digest.hexadecimal(of: [])
      #expect(Digest.allCases.filter { $0.isOne(text) } == [digest])
    }
  }
}
