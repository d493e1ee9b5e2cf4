/// Encodes text and remembers the words it has seen. One a thread.
package final class TextEncoder {
  private let tables: Tokenizer.Tables
  private var merger: WordMerger
  private var words = WordTable()
  private var wordTokens: [Int32] = []
  private var wordEnds: [Int] = [0]

  private static let longestCachedWord = 64
  private static let cachedWords = 1 << 15

  package init(_ tokenizer: Tokenizer) {
    tables = tokenizer.tables
    merger = WordMerger(tokenizer.tables)
  }

  /// Appends the ids of `bytes` to `ids`. Complexity: linear, but for words of length n, which take O(n log n).
  package func encode(_ bytes: [UInt8], special: SpecialTokenHandling = .asText, into ids: inout [Int32]) {
    bytes.withUnsafeBufferPointer { encode($0, special: special, into: &ids) }
  }

  /// Appends the ids of `bytes` to `ids`.
  package func encode(
    _ bytes: UnsafeBufferPointer<UInt8>, special: SpecialTokenHandling = .asText, into ids: inout [Int32]
  ) {
    guard special == .recognised else { return encodeText(bytes, into: &ids) }
    split(bytes, tables.addedFirst, &ids) { piece, ids in
      split(piece, tables.addedThen, &ids) { encodeText($0, into: &$1) }
    }
  }

  /// Appends the ids of the tokens that `matcher` finds, and has `body` encode what lies between them.
  private func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ matcher: AddedTokenMatcher, _ ids: inout [Int32],
    _ body: (UnsafeBufferPointer<UInt8>, inout [Int32]) -> Void
  ) {
    var start = 0
    while let (range, id) = matcher.next(in: bytes, from: start) {
      if range.lowerBound > start { body(UnsafeBufferPointer(rebasing: bytes[start..<range.lowerBound]), &ids) }
      ids.append(Int32(id))
      start = range.upperBound
    }
    if start < bytes.count { body(UnsafeBufferPointer(rebasing: bytes[start...]), &ids) }
  }

  private func encodeText(_ bytes: UnsafeBufferPointer<UInt8>, into ids: inout [Int32]) {
    var scanner = WordScanner(bytes, digitsAlone: tables.digitsAlone)
    while let range = scanner.next() {
      let word = UnsafeBufferPointer(rebasing: bytes[range])
      if word.count == 1 {
        ids.append(Int32(tables.byteTokens[Int(word[0])]))
      } else if word.count > Self.longestCachedWord {
        merger.merge(word, into: &ids)
      } else {
        encodeCached(word, into: &ids)
      }
    }
  }

  @inline(__always)
  private func encodeCached(_ word: UnsafeBufferPointer<UInt8>, into ids: inout [Int32]) {
    let (index, isNew) = words.insert(word)
    if isNew {
      merger.merge(word, into: &wordTokens)
      wordEnds.append(wordTokens.count)
    }
    let range = wordEnds[index]..<wordEnds[index + 1]
    if range.count == 1 {
      ids.append(wordTokens[range.lowerBound])
    } else {
      ids.append(contentsOf: wordTokens[range])
    }
    if isNew, words.count >= Self.cachedWords { forgetWords() }
  }

  private func forgetWords() {
    words.removeAll()
    wordTokens.removeAll(keepingCapacity: true)
    wordEnds.removeAll(keepingCapacity: true)
    wordEnds.append(0)
  }
}
