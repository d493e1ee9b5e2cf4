import HyperIO
import Testing

import HyperText

@Suite struct TokenizerFileTests {
  /// The file with the member at `path` replaced; nil removes it.
  private func changed(_ path: [String], to value: JSON?) throws -> JSON {
    func replace(_ json: JSON, _ path: ArraySlice<String>) -> JSON? {
      guard let key = path.first else { return value }
      var object = json.object ?? [:]
      object[key] = replace(object[key] ?? [:], path.dropFirst())
      return .object(object)
    }
    return try #require(replace(try Fixtures.tokenizer().json(), path[...]))
  }

  private func refusal(_ json: JSON) -> String { inputError { _ = try Tokenizer(json: json, source: "file") } }

  @Test func writesWhatItReads() throws {
    let directory = try TemporaryDirectory()
    let tokenizer = try Fixtures.tokenizer()
    try tokenizer.write(to: directory.path + "/tokenizer.json")
    let again = try Tokenizer(contentsOf: directory.path)
    #expect(again.json() == tokenizer.json())
    #expect(again.digest == tokenizer.digest)
    #expect(tokenizer.digest.utf8.count == 64)
  }

  @Test func readsMergesInBothForms() throws {
    let merges = try #require(Fixtures.tokenizer().json()["model"]?["merges"]?.array)
    let pairs = merges.map { JSON(($0.string ?? "").split(separator: " ").map(String.init)) }
    let json = try changed(["model", "merges"], to: .array(pairs))
    #expect(try Tokenizer(json: json, source: "pairs").json() == Fixtures.tokenizer().json())
  }

  @Test(
    arguments: [
      (["normalizer"], ["type": "NFC"], "file: normalizer: expected null, found an object"),
      (["truncation"], ["max_length": 5], "file: truncation: expected null"),
      (["padding"], ["strategy": "x"], "file: padding: expected null"),
      (["version"], "2.0", "file: version: expected \"1.0\", found \"2.0\""),
      (["surprise"], 1, "found \"surprise\""),
      (["pre_tokenizer"], nil, "file: pre_tokenizer: type: expected \"ByteLevel\", found null"),
      (["pre_tokenizer", "type"], "Metaspace", "expected \"ByteLevel\", found \"Metaspace\""),
      (["pre_tokenizer", "add_prefix_space"], true, "add_prefix_space: expected false"),
      (["pre_tokenizer", "use_regex"], false, "use_regex: expected true"),
      (["post_processor"], ["type": "TemplateProcessing"], "post_processor: type: expected null or \"ByteLevel\""),
      (["decoder"], nil, "decoder: type: expected \"ByteLevel\""),
      (["model"], nil, "file: model: expected an object, found null"),
      (["model", "type"], "Unigram", "expected \"BPE\", found \"Unigram\""),
      (["model", "dropout"], 0.1, "dropout: expected null or 0, found the number 0.1"),
      (["model", "ignore_merges"], true, "ignore_merges: expected false"),
      (["model", "byte_fallback"], true, "byte_fallback: expected false"),
      (["model", "continuing_subword_prefix"], "##", "continuing_subword_prefix: expected null or"),
      (["model", "end_of_word_suffix"], "</w>", "end_of_word_suffix: expected null or"),
      (["model", "vocab"], 3, "vocab: expected an object, found the integer 3"),
      (["model", "vocab", "A"], 7, "7, which is taken"),
      (["model", "vocab", "A"], -1, "expected an id in 0..<1048576, found the integer -1"),
      (["model", "vocab", "A"], 1.5, "expected an id in 0..<1048576, found the number 1.5"),
      (["model", "vocab", "A"], 1_048_576, "expected an id in 0..<1048576"),
      (["model", "vocab", "A"], .integer(.max), "expected an id in 0..<1048576"),
      (["model", "vocab", "A"], "5", "expected an id in 0..<1048576, found the string \"5\""),
      (["model", "vocab", "new"], 602, "expected ids 0..<603, each once, found no token 600"),
      (["model", "vocab", "a b"], 600, "expected a token spelled in the byte alphabet, found \"a b\""),
      (["model", "vocab", ""], 600, "expected a token spelled in the byte alphabet"),
      (["model", "vocab", "<0x41>\u{2603}"], 600, "expected a token spelled in the byte alphabet"),
      (["model", "vocab", "<|user|>"], 600, "expected the id of the added token, 2, found the integer 600"),
      (["model", "merges"], nil, "merges: expected an array, found null"),
      (["model", "merges"], ["a b c"], "merges[0]: expected \"a b\" or"),
      (["model", "merges"], ["ab"], "merges[0]: expected \"a b\" or"),
      (["model", "merges"], [" a"], "merges[0]: expected \"a b\" or"),
      (["model", "merges"], [["a"]], "merges[0]: expected \"a b\" or"),
      (["model", "merges"], [["a", 1]], "merges[0]: expected \"a b\" or"),
      (["model", "merges"], [["h", "e"], "h e"], "merges[1]: expected a pair not merged before"),
      (["model", "merges"], ["a zzz"], "merges[0]: expected known tokens, found \"zzz\""),
      (["model", "merges"], ["z q"], "merges[0]: expected a pair whose union is a token, found \"zq\""),
      (["added_tokens"], ["x"], "added_tokens[0]: expected an object"),
      (["added_tokens"], [["id": 600]], "added_tokens[0]: content: expected a string, found null"),
      (["added_tokens"], [["id": 600, "content": ""]], "expected 1...256 bytes, found 0 bytes"),
      (["added_tokens"], [["id": 600, "content": "x", "lstrip": true]], "lstrip: expected false"),
      (["added_tokens"], [["id": 600, "content": "x", "single_word": true]], "single_word: expected false"),
      (["added_tokens"], [["id": 600, "content": "x", "special": 1]], "special: expected true or false"),
      (["added_tokens"], [["id": 600, "content": "x y"], ["id": 601, "content": "x y"]], "a token not added before"),
      (["added_tokens"], [["id": 600, "content": "x y"], ["id": 600, "content": "y x"]], "600, which is taken"),
    ] as [([String], JSON?, String)])
  func refuses(_ path: [String], _ value: JSON?, _ message: String) throws {
    let refusal = refusal(try changed(path, to: value))
    #expect(refusal.contains(message), "\(refusal)")
  }

  @Test func refusesAVocabularyWithoutSomeByte() throws {
    let model: JSON = ["type": "BPE", "vocab": ["a": 0], "merges": []]
    var file = try #require(changed(["model"], to: model).object)
    file["added_tokens"] = nil
    let json = JSON.object(file)
    #expect(refusal(json).contains("expected a token for every byte, found none for byte 0, \"Ā\""))
  }

  @Test func refusesEveryTruncation() throws {
    let bytes = try Fixtures.tokenizer().encodedFile()
    for length in stride(from: 0, to: bytes.count, by: 37) {
      #expect(throws: InputError.self) {
        _ = try Tokenizer(json: JSON(parsing: Array(bytes[..<length]), source: "cut"), source: "cut")
      }
    }
  }

  @Test func refusesInvalidUTF8AndMissingFiles() throws {
    let directory = try TemporaryDirectory()
    var bytes = try Fixtures.tokenizer().encodedFile()
    bytes[bytes.count / 2] = 0xFF
    let path = try directory.write(bytes, to: "tokenizer.json")
    #expect(inputError { _ = try Tokenizer(contentsOf: path) }.contains("UTF-8"))
    #expect(inputError { _ = try Tokenizer(contentsOf: directory.path + "/none.json") }.contains("none.json"))
  }

  /// Damage anywhere gives an error or a tokenizer that still encodes and decodes; never a crash.
  @Test func survivesDamagedBytes() throws {
    let bytes = try Fixtures.tokenizer().encodedFile()
    for (round, position) in stride(from: 0, to: bytes.count, by: 101).enumerated() {
      var damaged = bytes
      damaged[position] = [UInt8(ascii: "0"), UInt8(ascii: "\""), UInt8(ascii: "a"), UInt8(ascii: ",")][round % 4]
      do {
        let tokenizer = try Tokenizer(json: JSON(parsing: damaged, source: "damaged"), source: "damaged")
        #expect(try tokenizer.decode(tokenizer.encode("hello world")) == Array("hello world".utf8))
      } catch is InputError {}
    }
  }

  @Test func refusesAnAddedTokenThatSpellsOtherBytes() throws {
    let id = try #require(Fixtures.tokenizer().json()["model"]?["vocab"]?["é"])
    let json = try changed(["added_tokens"], to: [["id": id, "content": "é"]])
    #expect(refusal(json).contains("expected an added token that spells no other bytes"))
  }

  @Test func addedTokensMatchLongestFirstAndNormalizedOnesLast() throws {
    let json = try changed(
      ["added_tokens"],
      to: [
        ["id": 600, "content": "<a>", "normalized": false], ["id": 601, "content": "<a><b>", "normalized": false],
        ["id": 602, "content": "x<a", "normalized": true], ["id": 603, "content": "yy", "special": false],
        ["id": 604, "content": "☃ é", "special": true],
      ])
    let tokenizer = try Tokenizer(json: json, source: "added")
    #expect(tokenizer.encode("<a><b>", special: .recognised) == [601])
    #expect(tokenizer.encode("x<a>", special: .recognised).last == 600)
    #expect(tokenizer.encode("x<ay", special: .recognised).first == 602)
    #expect(tokenizer.encode("yyy", special: .recognised).first == 603)
    #expect(tokenizer.encode("☃ é", special: .recognised) == [604])
    #expect(try tokenizer.decode([604]) == Array("☃ é".utf8))
    #expect(tokenizer.isSpecial(604) && !tokenizer.isSpecial(603))
    #expect(try Tokenizer(json: tokenizer.json(), source: "again").json() == tokenizer.json())
  }
}
