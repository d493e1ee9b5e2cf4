import HyperInference
import HyperTensor
import HyperText

/// Documents that candidates are judged on, all of them on the same ones.
package struct TextSample: Sendable {
  package let corpus: PackedTokens
  /// Which of its documents.
  package let documents: Range<Int>

  /// Neighbouring documents of `range` (nil: of all), from a place that `seed` draws, until they have `tokens` tokens.
  package init(_ corpus: PackedTokens, in range: Range<Int>? = nil, tokens: Int, seed: UInt64) throws {
    let range = range ?? 0..<corpus.documentCount
    self.corpus = corpus
    guard !range.isEmpty else {
      documents = range
      return
    }
    var random = RandomGenerator(seed: seed)
    var (first, end, count) = (range.lowerBound + random.below(range.count), 0, 0)
    end = first
    // Forward to the end of the range, then on before the first.
    while count < tokens, end < range.upperBound {
      count += try corpus.tokenRange(of: end).count + 1
      end += 1
    }
    while count < tokens, first > range.lowerBound {
      first -= 1
      count += try corpus.tokenRange(of: first).count + 1
    }
    documents = first..<end
  }

  /// Every document of `range`.
  package init(_ corpus: PackedTokens, all range: Range<Int>) { (self.corpus, documents) = (corpus, range) }

  /// Bits per byte of a model on these documents, on the calling thread; hopeless where they are no finite number.
  func fitness(of model: ModelBundle) throws -> Fitness {
    try fitness(by: BitsPerByteEvaluation(model, threads: 1))
  }

  /// The same of the model that `evaluation` is of.
  func fitness(by evaluation: BitsPerByteEvaluation) throws -> Fitness {
    do { return Fitness([try evaluation.score(corpus, in: documents).bitsPerByte]) } catch is NotFiniteLoss {
      return .hopeless(goals: 1)
    }
  }

  /// The documents' tokens, each behind `<|endoftext|>` and before it, and their bytes of text.
  package func contents() throws -> (documents: [[Int32]], bytes: Int) {
    var bytes = 0
    let tokens = try documents.map { document in
      bytes += try corpus.textBytes(of: document)
      return [corpus.endOfText] + (try corpus.tokens(of: document)) + [corpus.endOfText]
    }
    return (tokens, bytes)
  }
}
