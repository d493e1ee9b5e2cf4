#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import HyperIO

/// Tokenises data by itself and keeps the result: the same files with the same tokenizer are tokenised once.
///
/// Entries are named by a digest of the files' paths, sizes, times and ends, and of the tokenizer; they are never
/// removed here, and deleting the directory is always safe.
package struct DataCache: Sendable {
  /// Where entries are kept.
  package let directory: String

  /// A cache in `directory`; by default in `$HYPER_CACHE`, `$XDG_CACHE_HOME/hyper` or `~/.cache/hyper`, or, where none
  /// of these is set or a home cannot be written to, in the directory for temporary files.
  package init(directory: String? = nil) {
    self.directory = directory ?? Self.defaultDirectory()
  }

  /// The corpus in `paths`, verified: a prepared directory as it is, or files tokenised with `tokenizer` now or earlier.
  /// A damaged entry of the cache is made again.
  /// - Parameter check: called before each document that is tokenised; what it throws ends the work, and nothing is kept.
  /// - Throws: `InputError` for bad data, or a prepared directory that is damaged or was made with another tokenizer.
  package func corpus(
    _ paths: [String], tokenizer: Tokenizer, threads: Int = 1, check: () throws -> Void = {}
  ) throws -> PackedTokens {
    if let prepared = try Self.prepared(paths) {
      guard prepared.metadata.tokenizerDigest == tokenizer.digest else {
        throw InputError(
          prepared.directory, expected: "tokens of the tokenizer \(tokenizer.digest.prefix(12))",
          found: "those of \(prepared.metadata.tokenizerDigest.prefix(12))")
      }
      try prepared.verify()
      return prepared
    }
    let sources = try sources(paths)
    let key = key(of: sources, "tokens \(PackedMetadata.version) \(tokenizer.digest)")
    let entry = "\(directory)/packed/\(key)"
    if let found = intact(entry) { return found }
    sweep()
    do {
      return try Self.pack(
        paths, sources, to: entry, tokenizer: tokenizer, maskingPrompts: false, threads: threads, check: check)
    } catch let error as SystemError {
      // Another process may have put the same entry there first.
      guard let found = intact(entry) else { throw error }
      return found
    }
  }

  /// The corpus at `entry`, or nil where there is none or a damaged one.
  private func intact(_ entry: String) -> PackedTokens? {
    guard PackedTokens.isPresent(at: entry), let found = try? PackedTokens(opening: entry) else { return nil }
    return (try? found.verify()) == nil ? nil : found
  }

  /// A tokenizer for the data in `paths`: that of a prepared directory, or one learnt from the files, or cached.
  /// - Throws: `InputError` for bad data or a size out of range.
  package func tokenizer(
    for paths: [String], vocabularySize: Int, digitsAlone: Bool = false, threads: Int = 1
  ) throws -> Tokenizer {
    if let prepared = try Self.prepared(paths) { return try prepared.tokenizer() }
    let sources = try sources(paths)
    let settings = "tokenizer 1 \(vocabularySize)" + (digitsAlone ? " digits" : "")
    let entry = "\(directory)/tokenizers/\(key(of: sources, settings)).json"
    if FileSystem.exists(entry), let found = try? Tokenizer(contentsOf: entry) { return found }
    let tokenizer = try Self.trainTokenizer(
      on: paths, vocabularySize: vocabularySize, digitsAlone: digitsAlone, threads: threads)
    try FileSystem.makeDirectories(FileSystem.parent(of: entry))
    try tokenizer.write(to: entry)
    return tokenizer
  }

  /// Learns a vocabulary from the files in `paths`.
  package static func trainTokenizer(
    on paths: [String], vocabularySize: Int, digitsAlone: Bool = false, threads: Int = 1
  ) throws -> Tokenizer {
    var trainer = try TokenizerTrainer(vocabularySize: vocabularySize, digitsAlone: digitsAlone, threads: threads)
    try DocumentReader(paths).forEach { trainer.add($0) }
    return trainer.finish()
  }

  /// Tokenises the files in `paths` into `directory`; `check` as for `corpus`.
  package static func pack(
    _ paths: [String], to directory: String, tokenizer: Tokenizer, maskingPrompts: Bool = false, threads: Int = 1,
    check: () throws -> Void = {}
  ) throws -> PackedTokens {
    let sources = try paths.map { try SourceFile($0) }
    return try pack(
      paths, sources, to: directory, tokenizer: tokenizer, maskingPrompts: maskingPrompts, threads: threads,
      check: check)
  }

  private static func pack(
    _ paths: [String], _ sources: [SourceFile], to directory: String, tokenizer: Tokenizer, maskingPrompts: Bool,
    threads: Int, check: () throws -> Void
  ) throws -> PackedTokens {
    let reader = try DocumentReader(paths)
    let writer = try PackedTokensWriter(
      directory: directory, tokenizer: tokenizer, sources: sources, maskingPrompts: maskingPrompts, threads: threads)
    try reader.forEach {
      try check()
      try writer.add($0)
    }
    return try writer.finish()
  }

  /// The one prepared directory that `paths` names, or nil if they name files.
  private static func prepared(_ paths: [String]) throws -> PackedTokens? {
    guard let path = paths.first(where: { PackedTokens.isPresent(at: $0) }) else { return nil }
    guard paths.count == 1 else {
      throw InputError(path, expected: "files, or one prepared directory alone", found: "it among \(paths.count) paths")
    }
    return try PackedTokens(opening: path)
  }

  /// The states of the files, whose names are checked before they are opened.
  private func sources(_ paths: [String]) throws -> [SourceFile] {
    _ = try DocumentReader(paths)
    return try paths.map { try SourceFile($0) }
  }

  /// Removes what processes that were killed left unfinished more than a day ago.
  private func sweep() {
    let packed = directory + "/packed"
    for name in (try? FileSystem.list(packed)) ?? [] where name.contains(".tmp-") {
      var status = stat()
      guard stat("\(packed)/\(name)", &status) == 0 else { continue }
      #if canImport(Darwin)
        let modified = status.st_mtimespec.tv_sec
      #else
        let modified = status.st_mtim.tv_sec
      #endif
      if time(nil) - modified > 86_400 { try? FileSystem.removeTree("\(packed)/\(name)") }
    }
  }

  private func key(of sources: [SourceFile], _ purpose: String) -> String {
    let parts = sources.map { "\($0.size) \($0.modified) \($0.digest) \($0.path)\0" }
    return String(SHA256.digest(of: Array((parts.joined() + purpose).utf8)).hex.prefix(32))
  }

  private static func defaultDirectory() -> String {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let directory = variable("HYPER_CACHE") { return directory }
    if let home = variable("XDG_CACHE_HOME") ?? variable("HOME").map({ $0 + "/.cache" }) {
      let directory = home + "/hyper"
      if (try? FileSystem.makeDirectories(directory)) != nil, access(directory, W_OK) == 0 { return directory }
    }
    return (variable("TMPDIR") ?? "/tmp") + "/hyper-cache-\(getuid())"
  }
}
