import HyperTensor
import Testing

import HyperText

@Suite struct WordScannerTests {
  private func words(_ text: String, digitsAlone: Bool = false) -> [String] {
    words(Array(text.utf8), digitsAlone: digitsAlone).map { String(decoding: $0, as: UTF8.self) }
  }

  private func words(_ bytes: [UInt8], digitsAlone: Bool = false) -> [[UInt8]] {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = WordScanner(buffer, digitsAlone: digitsAlone)
      var words: [[UInt8]] = []
      while let range = scanner.next() { words.append(Array(bytes[range])) }
      return words
    }
  }

  @Test(arguments: [
    ("Hello world", ["Hello", " world"]),
    ("don't I'll we've 's", ["don", "'t", " I", "'ll", " we", "'ve", " '", "s"]),
    ("'S 'l 'v '", ["'", "S", " '", "l", " '", "v", " '"]),
    ("a  b", ["a", " ", " b"]),
    ("a \n b", ["a", " \n", " b"]),
    ("a\n\nb", ["a", "\n", "\n", "b"]),
    ("a  ", ["a", "  "]),
    ("x1½Ⅷ!?", ["x", "1½Ⅷ", "!?"]),
    ("naïve 小明", ["naïve", " 小明"]),
    ("\u{3000}\u{3000}é", ["\u{3000}", "\u{3000}", "é"]),
    ("", []),
  ])
  func splitsAsThePatternDoes(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

  @Test(arguments: [
    ("has 48, $1.50", ["has", " ", "4", "8", ",", " $", "1", ".", "5", "0"]),
    ("a  12", ["a", "  ", "1", "2"]),
    ("a \n1", ["a", " \n", "1"]),
    ("x1½Ⅷ!?", ["x", "1", "½", "Ⅷ", "!?"]),
    (" 7 ", [" ", "7", " "]),
  ])
  func digitsStandAlone(_ text: String, _ expected: [String]) { #expect(words(text, digitsAlone: true) == expected) }

  @Test func lettersOfUnicode17AreNotYetLetters() { #expect(words("a\u{088F}") == ["a", "\u{088F}"]) }

  @Test func wordsCoverAnyBytes() {
    var random = RandomGenerator(seed: 1)
    for _ in 0..<500 {
      let bytes = (0..<random.below(60)).map { _ in UInt8(random.below(256)) }
      let words = words(bytes)
      #expect(Array(words.joined()) == bytes)
      #expect(words.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func invalidBytesAreSymbols() {
    #expect(words([0x61, 0xFF, 0xC3, 0x21, 0x62]) == [[0x61], [0xFF, 0xC3, 0x21], [0x62]])
  }
}
