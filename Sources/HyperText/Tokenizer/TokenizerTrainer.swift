import HyperIO

/// Learns a vocabulary from texts: the merges that Hugging Face's `BpeTrainer` learns from the same texts.
///
/// Ids: the special tokens, the 256 bytes in the order of their stand-ins, then one token a merge. The result depends
/// on the texts only, neither on their order nor on the number of threads.
package struct TokenizerTrainer {
  private let vocabularySize: Int
  private let specialTokens: [String]
  private let digitsAlone: Bool
  private var counter: WordCounter

  /// - Parameters:
  ///   - vocabularySize: how many tokens to have at most; a small corpus has fewer.
  ///   - digitsAlone: every digit is a word of its own.
  /// - Throws: `InputError` if the size is out of range.
  package init(
    vocabularySize: Int, specialTokens: [String] = SpecialToken.allCases.map(\.rawValue),
    digitsAlone: Bool = false, threads: Int = 1
  ) throws {
    let smallest = 256 + specialTokens.count
    guard (smallest...Tokenizer.largestVocabulary).contains(vocabularySize) else {
      throw InputError(
        "vocabulary size", expected: "\(smallest)...\(Tokenizer.largestVocabulary)", found: "\(vocabularySize)")
    }
    self.vocabularySize = vocabularySize
    self.specialTokens = specialTokens
    self.digitsAlone = digitsAlone
    counter = WordCounter(threads: threads, digitsAlone: digitsAlone)
  }

  /// Takes one text.
  package mutating func add(_ text: [UInt8]) { counter.add(text) }

  /// Takes the text of a document.
  package mutating func add(_ document: Document) {
    for segment in document.segments {
      if case .text(let bytes) = segment.content { counter.add(bytes) }
    }
  }

  /// The vocabulary learnt from all texts.
  package mutating func finish() -> Tokenizer {
    var tokens = specialTokens.map { Array($0.utf8) }
    let added = tokens.enumerated().map {
      AddedToken(id: UInt32($0.offset), content: $0.element, isSpecial: true, isNormalized: false)
    }
    var byteTokens = [UInt32](repeating: 0, count: 256)
    for byte in ByteAlphabet.sortedBytes {
      byteTokens[Int(byte)] = UInt32(tokens.count)
      tokens.append([byte])
    }
    var names = WordTable()
    for token in tokens { token.withUnsafeBufferPointer { _ = names.insert($0) } }

    var pairs = PairCounts(counter.finish(), byteTokens: byteTokens)
    var merges: [(left: UInt32, right: UInt32, result: UInt32)] = []
    // What occurs once is not worth a token.
    while tokens.count < vocabularySize, let candidate = pairs.popMostFrequent(), candidate.count > 1 {
      let (left, right) = (UInt32(candidate.pair >> 32), UInt32(truncatingIfNeeded: candidate.pair))
      let token = tokens[Int(left)] + tokens[Int(right)]
      // Bytes that have a token already, split otherwise, merge into that one; the spelling of a special token never.
      let (name, isNew) = token.withUnsafeBufferPointer { names.insert($0) }
      if name < specialTokens.count { continue }
      if isNew { tokens.append(token) }
      merges.append((left, right, UInt32(name)))
      pairs.merge(candidate.pair, into: UInt32(name))
    }

    var table = MergeTable(capacity: merges.count)
    // A pair that came up again has merged already.
    for merge in merges { _ = table.append(merge.left, merge.right, into: merge.result) }
    return Tokenizer(
      tables: Tokenizer.Tables(
        tokens: tokens, byteTokens: byteTokens, merges: table, added: added, digitsAlone: digitsAlone))
  }
}
