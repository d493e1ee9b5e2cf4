import HyperIO
import Testing

import HyperText

@Suite struct CorpusTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func documents(_ content: String, _ name: String) throws -> [Document] {
    try documents([directory.write(content, to: name)])
  }

  private func documents(_ paths: [String]) throws -> [Document] {
    var documents: [Document] = []
    try DocumentReader(paths).forEach { documents.append($0) }
    return documents
  }

  private func texts(_ documents: [Document]) -> [String] {
    documents.map { document in
      document.segments.map { segment in
        switch segment.content {
        case .text(let bytes): String(decoding: bytes, as: UTF8.self)
        case .special(let token): token.rawValue
        }
      }.joined()
    }
  }

  @Test(arguments: [
    ("one\ntwo\n<|endoftext|>\nthree\n<|endoftext|>\n", ["one\ntwo", "three"]),
    ("one\n<|endoftext|>\n\n\n two \n\n", ["one", " two "]),
    ("one\r\n<|endoftext|>\r\ntwo\r\n", ["one", "two"]),
    ("<|endoftext|>\n<|endoftext|>\none<|endoftext|>", ["one<|endoftext|>"]),
    ("no separator\n\nat all", ["no separator\n\nat all"]),
    ("a\n <|endoftext|>\nb", ["a\n <|endoftext|>\nb"]),
    ("\u{FEFF}mark", ["mark"]),
    ("last\n<|endoftext|>", ["last"]),
    ("", []),
    ("\n\n", []),
  ])
  func readsText(_ content: String, _ expected: [String]) throws {
    #expect(texts(try documents(content, "a.txt")) == expected)
    let compressed = try directory.write(Zstd.compress(Array(content.utf8)), to: "b.txt.zst")
    #expect(texts(try documents([compressed])) == expected)
  }

  @Test func countsBytesOfText() throws {
    let found = try documents("é\n<|endoftext|>\nabc\n", "a.txt")
    #expect(found.map(\.textBytes) == [2, 3])
  }

  @Test func readsSeveralFilesInOrder() throws {
    let paths = [try directory.write("b", to: "1.txt"), try directory.write("{\"text\":\"a\"}", to: "2.jsonl")]
    #expect(texts(try documents(paths)) == ["b", "a"])
  }

  @Test func readsRecords() throws {
    let content = """
      {"text": "plain", "extra": [1]}

      {"prompt": "p", "completion": "c", "text": "not this"}
      {"question": "1+1?", "answer": "2\\n#### 2"}
      {"messages": [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "ho"}]}
      {"text": ""}
      """
    let found = try documents(content, "a.jsonl")
    #expect(
      texts(found) == [
        "plain", "pc", "Question: 1+1?\nAnswer: 2\n#### 2", "<|user|>hi<|endofturn|><|assistant|>ho<|endofturn|>",
      ])
    #expect(found[1].segments.map(\.isTarget) == [false, true])
    #expect(found[2].segments.map(\.isTarget) == [false, true])
    #expect(found[3].segments.map(\.isTarget) == [false, false, false, false, true, true])
    #expect(found[3].textBytes == 4)
    #expect(found[0].segments.map(\.isTarget) == [true])
  }

  @Test(arguments: [
    ("{\"text\": 5}", "line 2: text: expected a string, found the integer 5"),
    ("{\"prompt\": \"a\"}", "line 2: expected \"text\", \"prompt\" and \"completion\""),
    ("{}", "found no members"),
    ("[1]", "line 2: expected a JSON object, found an array of 1"),
    ("{\"text\": \"a\"", "line 2"),
    ("{\"text\": \"a\", \"text\": \"b\"}", "line 2"),
    ("nonsense", "line 2"),
    ("{\"messages\": []}", "line 2: messages: expected an array of messages"),
    ("{\"messages\": [{\"role\": \"robot\", \"content\": \"\"}]}", "messages[0]: role: expected \"system\""),
    ("{\"messages\": [{\"role\": \"user\"}]}", "messages[0]: content: expected a string, found none"),
  ])
  func refusesBadRecords(_ line: String, _ message: String) throws {
    let found = inputError { _ = try documents("{\"text\": \"good\"}\n" + line + "\n", "a.jsonl") }
    #expect(found.contains("a.jsonl: ") && found.contains(message), "\(found)")
  }

  @Test func refusesWhatIsNotText() throws {
    let zero = try directory.write([0x61, 0x0A, 0x62, 0x00, 0x0A], to: "zero.txt")
    #expect(inputError { _ = try documents([zero]) }.contains("zero.txt: line 2: expected UTF-8 text, found a zero"))
    let latin = try directory.write([0x61, 0x0A, 0x0A, 0xE9, 0x20], to: "latin.txt")
    #expect(inputError { _ = try documents([latin]) }.contains("line 3: expected UTF-8 text, found the byte 0xE9"))
    let zstd = try directory.write("not zstd", to: "x.txt.zst")
    #expect(inputError { _ = try documents([zstd]) }.contains("x.txt.zst"))
    let whole = try Zstd.compress(Array("some text that is long enough".utf8))
    let cut = try directory.write(Array(whole.dropLast(5)), to: "cut.txt.zst")
    #expect(inputError { _ = try documents([cut]) }.contains("cut.txt.zst"))
    #expect(inputError { _ = try documents([directory.path + "/none.txt"]) }.contains("none.txt"))
    #expect(inputError { _ = try documents([directory.path]) }.contains("a directory"))
    #expect(inputError { _ = try documents(["a.parquet"]) }.contains("expected a .txt or .jsonl file"))
    #expect(inputError { _ = try documents([]) }.contains("at least one file"))
  }

  @Test func linesAcrossPieces() throws {
    let text = Array("first\nsecond é line\n\nlast".utf8)
    for size in 1...text.count {
      var splitter = LineSplitter(source: "pieces")
      var lines: [String] = []
      var numbers: [Int] = []
      func take(_ line: UnsafeRawBufferPointer, _ number: Int) {
        lines.append(String(decoding: line, as: UTF8.self))
        numbers.append(number)
      }
      for start in stride(from: 0, to: text.count, by: size) {
        try text[start..<min(start + size, text.count)].withUnsafeBytes { try splitter.take($0, take) }
      }
      try splitter.finish(take)
      #expect(lines == ["first", "second é line", "", "last"])
      #expect(numbers == [1, 2, 3, 4])
    }
  }

  @Test(.enabled(if: Fixtures.hasSharedData, "../shared/data is not there"))
  func readsTheSharedStories() throws {
    let found = try documents([Fixtures.sharedData + "/tinystories-dev.txt.zst"])
    #expect(found.count == 500)
    // 405,887 bytes in all; each story is followed by a line end and a separator line of 14 bytes.
    #expect(found.reduce(0) { $0 + $1.textBytes } == 405_887 - 500 * 15)
  }
}
