import HyperIO
import Testing

import HyperText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct DataCacheTests {
  private let directory: TemporaryDirectory
  private let cache: DataCache

  init() throws {
    directory = try TemporaryDirectory()
    cache = DataCache(directory: directory.path + "/cache")
  }

  @Test func tokenisesOnce() throws {
    let path = try directory.write("Lily found the ball.\n<|endoftext|>\nTom\n", to: "a.txt")
    let tokenizer = try Fixtures.tokenizer()
    let first = try cache.corpus([path], tokenizer: tokenizer)
    let again = try cache.corpus([path], tokenizer: tokenizer)
    #expect(first.documentCount == 2)
    #expect(again.directory == first.directory)
    #expect(try FileSystem.list(cache.directory + "/packed").count == 1)

    // Another content, another tokenizer: other entries.
    try directory.write("Lily found the boat.\n", to: "a.txt")
    #expect(try cache.corpus([path], tokenizer: tokenizer).documentCount == 1)
    let other = try cache.tokenizer(for: [path], vocabularySize: 262)
    #expect(try cache.corpus([path], tokenizer: other).vocabularySize == 262)
    #expect(try FileSystem.list(cache.directory + "/packed").count == 3)
  }

  @Test func repairsADamagedEntry() throws {
    let path = try directory.write("Lily", to: "a.txt")
    let tokenizer = try Fixtures.tokenizer()
    let entry = try cache.corpus([path], tokenizer: tokenizer).directory
    let tokens = entry + "/" + PackedTokens.tokensName
    let bytes = try FileSystem.read(tokens)
    for damaged: [UInt8] in [[1], [bytes[0] ^ 1] + bytes.dropFirst()] {
      try FileSystem.write(damaged, to: tokens)
      #expect(try cache.corpus([path], tokenizer: tokenizer).tokens(of: 0) == tokenizer.encode("Lily"))
    }
  }

  @Test func sweepsOldLeftoversOnly() throws {
    let path = try directory.write("Lily", to: "a.txt")
    for name in ["old.tmp-1-x", "new.tmp-1-y"] { try FileSystem.makeDirectories(cache.directory + "/packed/" + name) }
    var times = [timespec(), timespec()]
    #expect(utimensat(AT_FDCWD, cache.directory + "/packed/old.tmp-1-x", &times, 0) == 0)
    let entry = try cache.corpus([path], tokenizer: Fixtures.tokenizer()).directory
    let names = try FileSystem.list(cache.directory + "/packed")
    #expect(Set(names) == ["new.tmp-1-y", FileSystem.name(of: entry)])
  }

  @Test func keepsTokenizers() throws {
    let first = try cache.tokenizer(for: [Fixtures.corpusPath], vocabularySize: 500)
    let again = try cache.tokenizer(for: [Fixtures.corpusPath], vocabularySize: 500)
    #expect(first.vocabularySize == 500)
    #expect(first.digest == again.digest)
    #expect(try FileSystem.list(cache.directory + "/tokenizers").count == 1)
  }

  @Test func takesPreparedDirectoriesAsTheyAre() throws {
    let packed = try pack(["one", "two"], in: directory)
    let tokenizer = try cache.tokenizer(for: [packed.directory], vocabularySize: 9999)
    #expect(try tokenizer.digest == Fixtures.tokenizer().digest)
    #expect(try cache.corpus([packed.directory], tokenizer: tokenizer).directory == packed.directory)
    let other = try DataCache.trainTokenizer(on: [Fixtures.corpusPath], vocabularySize: 300)
    #expect(
      inputError { _ = try cache.corpus([packed.directory], tokenizer: other) }.contains("expected tokens of the"))
    let path = try directory.write("Lily", to: "a.txt")
    #expect(
      inputError { _ = try cache.corpus([path, packed.directory], tokenizer: tokenizer) }.contains("alone"))
  }

  @Test func refusesADamagedPreparedDirectory() throws {
    let packed = try pack(["one", "two"], in: directory)
    let documents = packed.directory + "/" + PackedTokens.documentsName
    var bytes = try FileSystem.read(documents)
    bytes[24] ^= 1  // where the second document's text starts
    try FileSystem.write(bytes, to: documents)
    let tokenizer = try Fixtures.tokenizer()
    #expect(inputError { _ = try cache.corpus([packed.directory], tokenizer: tokenizer) }.contains("SHA-256"))
  }

  @Test func refusesBadData() throws {
    let empty = try directory.write("", to: "empty.txt")
    let tokenizer = try Fixtures.tokenizer()
    #expect(inputError { _ = try cache.corpus([empty], tokenizer: tokenizer) }.contains("empty.txt: expected at least"))
    #expect(inputError { _ = try cache.corpus([directory.path], tokenizer: tokenizer) }.contains("a directory"))
    #expect(inputError { _ = try cache.corpus(["/none.txt"], tokenizer: tokenizer) }.contains("/none.txt"))
  }
}
