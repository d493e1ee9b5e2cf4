import HyperIO
import Testing

import HyperText

@Suite struct PackedTokensTests {
  private let directory: TemporaryDirectory
  private let texts = ["Lily found the ball.", "Zoë", "Tom hid 25 cakes!\n\nIt was fun!", "<|user|>"]

  init() throws { directory = try TemporaryDirectory() }

  @Test func holdsWhatWasPacked() throws {
    let tokenizer = try Fixtures.tokenizer()
    let packed = try pack(texts, in: directory)
    #expect(packed.documentCount == 4)
    #expect(packed.vocabularySize == 600)
    #expect(packed.endOfText == 0)
    #expect(packed.metadata.tokenWidth == 2)
    for (document, text) in texts.enumerated() {
      #expect(try packed.tokens(of: document) == tokenizer.encode(text))
      #expect(try packed.textBytes(of: document) == text.utf8.count)
    }
    #expect(packed.textBytes == texts.reduce(0) { $0 + $1.utf8.count })
    #expect(try packed.tokenizer().digest == tokenizer.digest)
    try packed.verify()
    #expect(try FileSystem.list(directory.path) == ["packed"])
    #expect(
      try FileSystem.list(packed.directory) == ["documents.bin", "meta.json", "tokenizer.json", "tokens.bin"])
  }

  @Test func largeVocabulariesTakeFourBytes() throws {
    var file = try #require(Fixtures.tokenizer().json().object)
    let added = (0..<65_000).map { id -> JSON in ["id": .integer(600 + id), "content": "extra\(id)"] }
    file["added_tokens"] = .array((file["added_tokens"]?.array ?? []) + added)
    let tokenizer = try Tokenizer(json: .object(file), source: "large")
    let writer = try PackedTokensWriter(directory: directory.path + "/x", tokenizer: tokenizer, sources: [])
    try writer.add(Document(text: Array("Lily".utf8)))
    let packed = try writer.finish()
    #expect(packed.metadata.tokenWidth == 4)
    #expect(try packed.tokens(of: 0) == tokenizer.encode("Lily"))
  }

  @Test func threadsDoNotMatter() throws {
    let tokenizer = try Fixtures.tokenizer()
    let one = try DataCache.pack([Fixtures.corpusPath], to: directory.path + "/1", tokenizer: tokenizer, threads: 1)
    let four = try DataCache.pack([Fixtures.corpusPath], to: directory.path + "/4", tokenizer: tokenizer, threads: 4)
    #expect(one.metadata == four.metadata)
    #expect(one.documentCount == 120)
    #expect(one.metadata.sources.map(\.name) == ["corpus.txt"])
  }

  @Test func masksPromptsWhereAsked() throws {
    let line = #"{"messages": [{"role": "user", "content": "ab"}, {"role": "assistant", "content": "Lily"}]}"#
    let path = try directory.write(line + "\n{\"prompt\": \"Tom\", \"completion\": \" ran\"}", to: "a.jsonl")
    let tokenizer = try Fixtures.tokenizer()
    let plain = try DataCache.pack([path], to: directory.path + "/plain", tokenizer: tokenizer)
    let masked = try DataCache.pack(
      [path], to: directory.path + "/masked", tokenizer: tokenizer, maskingPrompts: true)
    let tokens = try masked.tokens(of: 0)
    #expect(tokens == [2] + tokenizer.encode("ab") + [5, 3] + tokenizer.encode("Lily") + [5])
    #expect(try plain.tokens(of: 0) == tokens)
    #expect(try plain.textBytes(of: 0) == 6 && masked.textBytes(of: 0) == 4, "bits per byte are of the targets' text")
    #expect(masked.textBytes == 8 && masked.metadata.bytes == plain.textBytes)
    let prompt = 1 + tokenizer.encode("ab").count + 2
    for index in try masked.tokenRange(of: 0) {
      #expect(masked.isTarget(at: index) == (index >= prompt))
      #expect(plain.isTarget(at: index))
    }
    #expect(masked.metadata.masksDigest != nil && plain.metadata.masksDigest == nil)
    try masked.verify()
    try FileSystem.write(
      [UInt8](repeating: 1, count: masked.tokenCount), to: masked.directory + "/" + PackedTokens.masksName)
    #expect(inputError { try PackedTokens(opening: masked.directory).verify() }.contains("masks.bin: expected SHA-256"))
  }

  @Test func masksWhatTheCalculatorWrites() throws {
    // "1+1=2" is no mark, and 9 is not what "<<2+2=" comes to: neither is the calculator's.
    let answer = "1+1=2 <<12*3=36>>36\n<<36-6=30>>30 <<2+2=9>>9"
    let path = try directory.write(
      #"{"question": "How many?", "answer": "\#(answer.replacing("\n", with: "\\n"))"}"#, to: "a.jsonl")
    let tokenizer = try Fixtures.tokenizer()
    let masked = try DataCache.pack(
      [path], to: directory.path + "/masked", tokenizer: tokenizer, maskingPrompts: true)
    let tokens = try masked.tokens(of: 0)
    let learnt = tokens.indices.filter { masked.isTarget(at: $0) }.map { tokens[$0] }
    #expect(try tokenizer.decode(learnt) == Array(" 1+1=2 <<12*3=\n<<36-6= <<2+2=9>>9".utf8))
  }

  @Test func masksTheQuestionThatAnAnswerQuotes() throws {
    let path = try directory.write(
      #"{"question": "A is 2a. B?", "answer": "> A is 2a.\n<<a+a=4>>4b\n> other\n#### 4"}"#, to: "a.jsonl")
    let tokenizer = try Fixtures.tokenizer()
    let masked = try DataCache.pack(
      [path], to: directory.path + "/masked", tokenizer: tokenizer, maskingPrompts: true)
    let tokens = try masked.tokens(of: 0)
    let learnt = tokens.indices.filter { masked.isTarget(at: $0) }.map { tokens[$0] }
    #expect(try tokenizer.decode(learnt) == Array(" ><<a+a=\n> other\n#### ".utf8))
  }

  @Test func replacesAnEarlierCorpusButNothingElse() throws {
    _ = try pack(["one"], in: directory)
    #expect(try pack(["one", "two"], in: directory).documentCount == 2)
    try directory.write("mine", to: "packed/notes.md")
    #expect(inputError { _ = try pack(["three"], in: directory) }.contains("notes.md"))
    #expect(try PackedTokens(opening: directory.path + "/packed").documentCount == 2)
    try directory.write("a file", to: "file")
    #expect(inputError { _ = try pack(["x"], in: directory, name: "file") }.contains("found a file"))
  }

  @Test func leavesNothingBehindOnErrors() throws {
    #expect(inputError { _ = try pack([], in: directory) }.contains("at least one document"))
    let bad = try directory.write("good\n<|endoftext|>\n\0", to: "bad.txt")
    #expect(throws: InputError.self) {
      _ = try DataCache.pack([bad], to: directory.path + "/x", tokenizer: Fixtures.tokenizer())
    }
    #expect(try FileSystem.list(directory.path) == ["bad.txt"])
  }

  @Test(arguments: [PackedTokens.tokensName, PackedTokens.documentsName, PackedTokens.metadataName])
  func refusesTruncatedFiles(_ name: String) throws {
    let packed = try pack(texts, in: directory)
    let path = packed.directory + "/" + name
    let bytes = try FileSystem.read(path)
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
      try FileSystem.write(Array(bytes[..<length]), to: path)
      #expect(throws: InputError.self) { _ = try PackedTokens(opening: packed.directory) }
    }
    try FileSystem.write(bytes + [0], to: path)
    #expect(throws: InputError.self) { _ = try PackedTokens(opening: packed.directory) }
    try FileSystem.removeFile(path)
    #expect(inputError { _ = try PackedTokens(opening: packed.directory) }.contains(name))
  }

  @Test func refusesIdsAndOffsetsOutOfRange() throws {
    let packed = try pack(texts, in: directory)
    let tokens = packed.directory + "/" + PackedTokens.tokensName
    var bytes = try FileSystem.read(tokens)
    (bytes[2], bytes[3]) = (0x58, 0x02)
    try FileSystem.write(bytes, to: tokens)
    let damaged = try PackedTokens(opening: packed.directory)
    #expect(inputError { _ = try damaged.token(at: 1) }.contains("token 1: expected an id below 600, found 600"))
    #expect(inputError { try damaged.verify() }.contains("SHA-256"))
    #expect(try damaged.token(at: 0) >= 0)

    let documents = packed.directory + "/" + PackedTokens.documentsName
    bytes = try FileSystem.read(documents)
    bytes[16 + 7] = 0x80
    try FileSystem.write(bytes, to: documents)
    let disordered = try PackedTokens(opening: packed.directory)
    #expect(inputError { _ = try disordered.tokenRange(of: 0) }.contains("document 0: expected ascending offsets"))
    #expect(inputError { _ = try disordered.textBytes(of: 1) }.contains("document 1: expected ascending offsets"))
  }

  @Test(
    arguments: [
      ("version", 2), ("format", "other"), ("documents", -1), ("documents", .integer(.max)), ("tokens", 1e3),
      ("tokens", .integer(1 << 60)), ("vocab_size", 0), ("vocab_size", 70_000), ("end_of_text", 600), ("masked", nil),
      ("masked", true), ("dtype", "uint32"), ("sources", [1]), ("tokenizer_sha256", 1), ("bytes", 1),
    ] as [(String, JSON)])
  func refusesBadMetadata(_ key: String, _ value: JSON) throws {
    let packed = try pack(texts, in: directory)
    var object = try #require(packed.metadata.json.object)
    object[key] = value
    try FileSystem.write(JSON.object(object).encoded(), to: packed.directory + "/" + PackedTokens.metadataName)
    #expect(throws: InputError.self) { _ = try PackedTokens(opening: packed.directory) }
  }

  @Test func refusesATokenizerWithoutEndOfText() throws {
    var trainer = try TokenizerTrainer(vocabularySize: 300, specialTokens: [])
    let tokenizer = trainer.finish()
    #expect(inputError { _ = try pack(["x"], in: directory, tokenizer: tokenizer) }.contains("<|endoftext|>"))
  }
}
