import HyperIO
import HyperTensor
import Testing

import HyperText

/// Against Hugging Face `tokenizers`, by the files of `make_fixtures.py`.
@Suite struct TokenizerReferenceTests {
  @Test func encodesAsHuggingFace() throws {
    let tokenizer = try Fixtures.tokenizer()
    let encoder = TextEncoder(tokenizer)
    let lines = try FileSystem.readText(Fixtures.directory + "/cases.jsonl").split(separator: "\n")
    #expect(lines.count > 150)
    for line in lines {
      let json = try JSON(parsing: String(line), source: "cases.jsonl")
      let text = try #require(json["text"]?.string)
      let recognised = try #require(json["ids"]?.array).compactMap { $0.int.map { Int32($0) } }
      let asText = try json["as_text"].map { try #require($0.array).compactMap { $0.int.map { Int32($0) } } }
      #expect(tokenizer.encode(text, special: .recognised) == recognised, "\(quoted(text))")
      #expect(tokenizer.encode(text) == asText ?? recognised, "\(quoted(text))")
      var cached: [Int32] = []
      encoder.encode(Array(text.utf8), special: .recognised, into: &cached)
      #expect(cached == recognised, "\(quoted(text))")
      #expect(try tokenizer.decode(recognised) == Array(text.utf8))
    }
  }

  @Test func singleDigitsEncodeAsHuggingFace() throws {
    var file = try #require(Fixtures.tokenizer().json().object)
    let words = try #require(file["pre_tokenizer"])
    file["pre_tokenizer"] = [
      "type": "Sequence", "pretokenizers": [["type": "Digits", "individual_digits": true], words],
    ]
    let tokenizer = try Tokenizer(json: .object(file), source: "digits")
    #expect(tokenizer.json() == .object(file))
    let lines = try FileSystem.readText(Fixtures.directory + "/digit-cases.jsonl").split(separator: "\n")
    #expect(lines.count > 20)
    for line in lines {
      let json = try JSON(parsing: String(line), source: "digit-cases.jsonl")
      let text = try #require(json["text"]?.string)
      let ids = try #require(json["ids"]?.array).compactMap { $0.int.map { Int32($0) } }
      #expect(tokenizer.encode(text, special: .recognised) == ids, "\(quoted(text))")
    }
  }

  @Test(arguments: [1, 2, 3])
  func learnsTheMergesOfHuggingFace(threads: Int) throws {
    var trainer = try TokenizerTrainer(vocabularySize: 600, threads: threads)
    try DocumentReader([Fixtures.corpusPath]).forEach { trainer.add($0) }
    let learnt = trainer.finish()
    let expected = try Fixtures.tokenizer()
    #expect(learnt.vocabularySize == 600)
    #expect(learnt.json() == expected.json())
  }

  @Test func roundTripsAnyBytes() throws {
    let tokenizer = try Fixtures.tokenizer()
    let encoder = TextEncoder(tokenizer)
    var random = RandomGenerator(seed: 2)
    for length in [0, 1, 2, 3, 7, 24, 25, 26, 63, 64, 65, 66, 1000, 100_000] {
      for alphabet in [2, 26, 256] {
        let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: 97 + random.below(alphabet)) }
        for special in [SpecialTokenHandling.asText, .recognised] {
          let ids = tokenizer.encode(bytes, special: special)
          #expect(try tokenizer.decode(ids) == bytes)
          var again: [Int32] = []
          encoder.encode(bytes, special: special, into: &again)
          #expect(again == ids)
        }
      }
    }
  }

  @Test func specialTokensOnlyWhereAsked() throws {
    let tokenizer = try Fixtures.tokenizer()
    #expect(SpecialToken.allCases.map { tokenizer.id(of: $0) } == [0, 1, 2, 3, 4, 5])
    #expect(tokenizer.encode("<|user|>hi<|endofturn|>", special: .recognised).first == 2)
    #expect(tokenizer.encode("<|user|>hi<|endofturn|>", special: .recognised).last == 5)
    #expect(!tokenizer.encode("<|user|>hi<|endofturn|>").contains { $0 < 6 })
    #expect(try tokenizer.decode([2, 0], skippingSpecial: true) == [])
    #expect(inputError { _ = try tokenizer.decode([600]) }.contains("0..<600"))
    #expect(inputError { _ = try tokenizer.decode([-1]) }.contains("0..<600"))
  }

  /// Quadratic merging of a word this long would take minutes.
  @Test(.timeLimit(.minutes(1)))
  func longWordsAreNotQuadratic() throws {
    let tokenizer = try Fixtures.tokenizer()
    var random = RandomGenerator(seed: 3)
    let word = (0..<1 << 18).map { _ in UInt8(97 + random.below(26)) }
    #expect(try tokenizer.decode(tokenizer.encode(word)) == word)
    let same = [UInt8](repeating: 97, count: 1 << 18)
    #expect(try tokenizer.decode(tokenizer.encode(same)) == same)
  }

  @Test func decodesStreamsWithoutBreakingCharacters() throws {
    let tokenizer = try Fixtures.tokenizer()
    var random = RandomGenerator(seed: 4)
    for round in 0..<200 {
      let ids =
        round < 100
        ? tokenizer.encode("小明 😀 naïve ½ — \(round)")
        : (0..<30).map { _ in Int32(random.below(tokenizer.vocabularySize)) }
      var decoder = StreamingDecoder(tokenizer, skippingSpecial: false)
      var text = ""
      for id in ids {
        let piece = decoder.append(id)
        if round < 100 { #expect(!piece.unicodeScalars.contains("\u{FFFD}")) }
        text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
      }
      text.unicodeScalars.append(contentsOf: decoder.finish().unicodeScalars)
      #expect(Array(text.utf8) == Array(String(decoding: try tokenizer.decode(ids), as: UTF8.self).utf8))
    }
  }
}
