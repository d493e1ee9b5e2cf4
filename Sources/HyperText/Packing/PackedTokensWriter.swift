import HyperIO
import HyperTensor

/// Tokenises documents and writes them as a `PackedTokens` directory, which appears all at once when it is done.
///
/// Documents are encoded in batches on several threads and written in order: the files do not depend on the number of
/// threads, and memory holds one batch.
package final class PackedTokensWriter {
  private let destination: String
  private let staging: String
  private let tokenizer: Tokenizer
  private let isMasked: Bool
  private let encoders: [TextEncoder]
  private let tokens: FileWriter
  private let offsets: FileWriter
  private let masks: FileWriter?
  private var metadata: PackedMetadata
  private var waiting: [Document] = []
  private var waitingBytes = 0
  private var isFinished = false

  private static let batchBytes = 4 << 20

  /// Begins a corpus that will be at `directory`, where nothing, an empty directory or an earlier corpus may be.
  /// - Parameter maskingPrompts: whether prompts, questions, the user's turns and what a calculator writes are kept from being targets.
  /// - Throws: `InputError` if something else is at `directory` or the tokenizer has no `<|endoftext|>`.
  package init(
    directory: String, tokenizer: Tokenizer, sources: [SourceFile], maskingPrompts: Bool = false, threads: Int = 1
  ) throws {
    try Self.checkDestination(directory)
    destination = directory
    self.tokenizer = tokenizer
    isMasked = maskingPrompts
    encoders = (0..<max(1, threads)).map { _ in TextEncoder(tokenizer) }
    metadata = PackedMetadata(
      documents: 0, bytes: 0, scoredBytes: 0, tokens: 0, vocabularySize: tokenizer.vocabularySize,
      endOfText: Int(try tokenizer.endOfText()), tokenizerDigest: tokenizer.digest, tokensDigest: "",
      documentsDigest: "", masksDigest: nil,
      sources: sources.map { .init(name: FileSystem.name(of: $0.path), size: $0.size, digest: $0.digest) })
    try FileSystem.makeDirectories(FileSystem.parent(of: directory))
    staging = FileSystem.staging(for: directory)
    try FileSystem.makeDirectory(staging)
    do {
      tokens = try FileWriter(creating: staging + "/" + PackedTokens.tokensName)
      offsets = try FileWriter(creating: staging + "/" + PackedTokens.documentsName)
      masks = maskingPrompts ? try FileWriter(creating: staging + "/" + PackedTokens.masksName) : nil
      try offsets.write([0, 0] as [UInt64])
    } catch {
      try? FileSystem.removeTree(staging)
      throw error
    }
  }

  deinit { if !isFinished { try? FileSystem.removeTree(staging) } }

  /// Takes one document.
  /// - Throws: `InputError` if it has a mark that the tokenizer lacks.
  package func add(_ document: Document) throws {
    waiting.append(document)
    waitingBytes += document.textBytes
    if waitingBytes >= Self.batchBytes * encoders.count || waiting.count >= 1 << 16 { try writeWaiting() }
  }

  /// Writes the rest, makes it durable and puts the directory in its place.
  /// - Throws: `InputError` if there was no document.
  package func finish() throws -> PackedTokens {
    try writeWaiting()
    guard metadata.documents > 0 else {
      let names = metadata.sources.map(\.name).joined(separator: ", ")
      throw InputError(names.isEmpty ? "data" : names, expected: "at least one document", found: "none")
    }
    metadata.tokensDigest = try tokens.finish().hex
    metadata.documentsDigest = try offsets.finish().hex
    metadata.masksDigest = try masks?.finish().hex
    try tokenizer.write(to: staging + "/" + Tokenizer.fileName)
    try FileSystem.write(metadata.json.encoded(.pretty), to: staging + "/" + PackedTokens.metadataName)
    try FileSystem.synchronizeDirectory(staging)
    try Self.checkDestination(destination)
    // An earlier corpus goes only once the new one is in its place.
    let earlier = FileSystem.exists(destination) ? FileSystem.staging(for: destination) : nil
    if let earlier { try FileSystem.rename(destination, to: earlier) }
    do { try FileSystem.rename(staging, to: destination) } catch {
      if let earlier { try? FileSystem.rename(earlier, to: destination) }
      throw error
    }
    isFinished = true
    try FileSystem.synchronizeDirectory(FileSystem.parent(of: destination))
    if let earlier { try? FileSystem.removeTree(earlier) }
    return try PackedTokens(opening: destination)
  }

  private static func checkDestination(_ path: String) throws {
    guard FileSystem.exists(path) else { return }
    let own = [
      PackedTokens.tokensName, PackedTokens.documentsName, PackedTokens.masksName, PackedTokens.metadataName,
      Tokenizer.fileName,
    ]
    guard FileSystem.isDirectory(path) else {
      throw InputError(path, expected: "a directory or nothing", found: "a file")
    }
    let names = try FileSystem.list(path)
    guard let stranger = names.first(where: { !own.contains($0) }) else { return }
    throw InputError(path, expected: "an empty directory or a prepared corpus", found: "the file \(stranger)")
  }

  private struct Encoded: Sendable {
    var ids: [Int32] = []
    var isTarget: [UInt8] = []
    var textBytes = 0
    /// Of those, the bytes of targets.
    var scoredBytes = 0
  }

  private func writeWaiting() throws {
    let documents = waiting
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
    var results = [Result<Encoded, any Error>](repeating: .success(Encoded()), count: documents.count)
    let threads = encoders.count
    results.withUnsafeMutableBufferPointer { results in
      nonisolated(unsafe) let results = results
      ThreadTeam.run(threads) { thread in
        for index in stride(from: thread, to: documents.count, by: threads) {
          results[index] = Result { try self.encode(documents[index], with: self.encoders[thread]) }
        }
      }
    }
    for result in results { try write(result.get()) }
  }

  private func encode(_ document: Document, with encoder: TextEncoder) throws -> Encoded {
    var encoded = Encoded()
    var marks = CalculatorMarks(quotingQuestions: true)
    for segment in document.segments {
      switch segment.content {
      case .text(let bytes):
        encoder.encode(bytes, into: &encoded.ids)
        encoded.textBytes += bytes.count
      case .special(let token):
        guard let id = tokenizer.id(of: token) else {
          throw InputError("tokenizer", expected: "the token \(token.rawValue)", found: "a vocabulary without it")
        }
        encoded.ids.append(id)
      }
      if isMasked { appendTargets(of: segment, calculator: &marks, to: &encoded) }
    }
    if !isMasked { encoded.scoredBytes = encoded.textBytes }
    return encoded
  }

  /// Says of a segment's tokens which a model learns to write: in what it shall write, those that are not wholly a calculator's.
  private func appendTargets(
    of segment: Document.Segment, calculator: inout CalculatorMarks, to encoded: inout Encoded
  ) {
    var written: ArraySlice<Range<Int>> = []
    var isText = false
    if case .text(let bytes) = segment.content {
      written = calculator.written(in: bytes)[...]
      isText = true
    }
    var end = 0
    for id in encoded.ids[encoded.isTarget.count...] {
      let start = end
      end += tokenizer.bytes(of: id).count
      while let first = written.first, first.upperBound <= start { written.removeFirst() }
      let isWritten = written.first.map { $0.lowerBound <= start && end <= $0.upperBound } ?? false
      let isTarget = segment.isTarget && !isWritten
      encoded.isTarget.append(isTarget ? 1 : 0)
      if isTarget, isText { encoded.scoredBytes += end - start }
    }
  }

  private func write(_ document: Encoded) throws {
    if metadata.tokenWidth == 2 {
      try tokens.write(document.ids.map { UInt16(truncatingIfNeeded: $0).littleEndian })
    } else {
      try tokens.write(document.ids.map { $0.littleEndian })
    }
    try masks?.write(document.isTarget)
    metadata.documents += 1
    metadata.tokens += document.ids.count
    metadata.bytes += document.textBytes
    metadata.scoredBytes += document.scoredBytes
    try offsets.write([UInt64(metadata.tokens).littleEndian, UInt64(metadata.scoredBytes).littleEndian])
  }
}
