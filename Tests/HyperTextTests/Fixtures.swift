import HyperIO

import HyperText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that `make_fixtures.py` wrote, and data shared beside the package.
enum Fixtures {
  static let directory = FileSystem.parent(of: #filePath) + "/Fixtures"
  static let tokenizerPath = directory + "/tokenizer.json"
  static let corpusPath = directory + "/corpus.txt"

  /// `../shared/data` beside the package; it may be absent.
  static let sharedData = directory + "/../../../../shared/data"
  static let hasSharedData = FileSystem.exists(sharedData + "/tinystories-dev.txt.zst")

  static func tokenizer() throws -> Tokenizer { try Tokenizer(contentsOf: tokenizerPath) }
}

/// A directory that is removed with this object.
final class TemporaryDirectory {
  let path: String

  init() throws {
    path = "/tmp/hyper-text-tests-" + FileSystem.uniqueSuffix()
    try FileSystem.makeDirectory(path)
  }

  deinit { try? FileSystem.removeTree(path) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try FileSystem.write(bytes, to: path + "/" + name)
    return path + "/" + name
  }
}

/// Packs plain texts.
func pack(
  _ texts: [String], in directory: TemporaryDirectory, name: String = "packed", tokenizer: Tokenizer? = nil
) throws -> PackedTokens {
  let writer = try PackedTokensWriter(
    directory: directory.path + "/" + name, tokenizer: tokenizer ?? Fixtures.tokenizer(), sources: [])
  for text in texts { try writer.add(Document(text: Array(text.utf8))) }
  return try writer.finish()
}

/// The message of the `InputError` that `body` throws, or what happened instead.
func inputError(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch let error as InputError {
    return error.description
  } catch {
    return "not an InputError: \(error)"
  }
}
