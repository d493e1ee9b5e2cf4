import HyperIO
import Testing

import HyperText

@Suite struct TokenizerTrainerTests {
  @Test func mergesTheMostFrequentPairFirst() throws {
    var trainer = try TokenizerTrainer(vocabularySize: 264)
    trainer.add(Array("abab abab cd".utf8))
    let tokenizer = trainer.finish()
    #expect(tokenizer.vocabularySize == 264)
    #expect(String(decoding: tokenizer.bytes(of: 262), as: UTF8.self) == "ab")
    #expect(String(decoding: tokenizer.bytes(of: 263), as: UTF8.self) == "abab")
    #expect(tokenizer.encode("abab") == [263])
  }

  @Test func aSmallCorpusGivesASmallVocabulary() throws {
    var trainer = try TokenizerTrainer(vocabularySize: 4096)
    trainer.add(Array("once".utf8))
    #expect(trainer.finish().vocabularySize == 262)
    var empty = try TokenizerTrainer(vocabularySize: 4096)
    #expect(empty.finish().vocabularySize == 262)
  }

  @Test(arguments: [0, -1, 261, (1 << 20) + 1])
  func refusesSizesOutOfRange(_ size: Int) {
    #expect(inputError { _ = try TokenizerTrainer(vocabularySize: size) }.contains("expected 262...1048576"))
  }

  @Test func textNeverBecomesASpecialToken() throws {
    var trainer = try TokenizerTrainer(vocabularySize: 300, specialTokens: ["abc", "ab"])
    for _ in 0..<10 { trainer.add(Array("abc abc ab".utf8)) }
    let tokenizer = trainer.finish()
    #expect(!tokenizer.encode("abc ab").contains { $0 < 2 })
    #expect(tokenizer.encode("abc ab", special: .recognised).first == 0)
    #expect(try Tokenizer(json: tokenizer.json(), source: "again").json() == tokenizer.json())
  }

  @Test func longRunsOfOneLetter() throws {
    var trainer = try TokenizerTrainer(vocabularySize: 400)
    for length in 1...200 { trainer.add([UInt8](repeating: 97, count: length)) }
    let tokenizer = trainer.finish()
    for length in [1, 5, 99, 333] {
      let text = [UInt8](repeating: 97, count: length)
      #expect(try tokenizer.decode(tokenizer.encode(text)) == text)
    }
    #expect(try Tokenizer(json: tokenizer.json(), source: "again").encode("aaaaa") == tokenizer.encode("aaaaa"))
  }

  @Test(.enabled(if: Fixtures.hasSharedData, "../shared/data is not there"))
  func threadsDoNotMatterOnStories() throws {
    let paths = [Fixtures.sharedData + "/tinystories-dev.txt.zst"]
    let one = try DataCache.trainTokenizer(on: paths, vocabularySize: 2048, threads: 1)
    let three = try DataCache.trainTokenizer(on: paths, vocabularySize: 2048, threads: 3)
    #expect(one.vocabularySize == 2048)
    #expect(one.digest == three.digest)
  }
}
