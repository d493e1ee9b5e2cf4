import HyperInference
import HyperText

/// What a model answered to a question, by one text or the vote of several.
package struct QuestionAnswer: Equatable, Sendable {
  /// One text.
  package struct Sample: Equatable, Sendable {
    package let text: String
    /// Its final answer; nil if it has none.
    package let answer: String?
    package let tokens: Int
    /// The geometric mean probability of its tokens.
    package let confidence: Double

    package init(text: String, answer: String?, tokens: Int, confidence: Double) {
      (self.text, self.answer, self.tokens, self.confidence) = (text, answer, tokens, confidence)
    }
  }

  package let samples: [Sample]
  /// The final answer that most samples give; of several that as many give, the one of the surest samples. Nil if no sample has
  /// one.
  package let answer: String?
  /// How sure it is: of several samples, the share of all of them that give it; of one, the geometric mean probability of its
  /// tokens. 0 without an answer.
  package let confidence: Double
  /// Whether it is the question's own final answer.
  package let isCorrect: Bool

  init(_ question: QuestionRecord, _ samples: [BatchWriter.Sample]) {
    self.init(
      question,
      samples.map {
        Sample(
          text: $0.text, answer: FinalAnswer.extract(from: $0.text), tokens: $0.generatedTokens,
          confidence: $0.confidence ?? 0)
      })
  }

  /// The answer that `samples` amount to.
  package init(_ question: QuestionRecord, _ samples: [Sample]) {
    self.samples = samples
    var votes: [(answer: String, count: Int, confidence: Double)] = []
    for sample in samples {
      guard let answer = sample.answer else { continue }
      let place = votes.firstIndex { $0.answer == answer }
      if let place {
        votes[place].count += 1
        votes[place].confidence += sample.confidence
      } else {
        votes.append((answer, 1, sample.confidence))
      }
    }
    // The first of equal ones.
    let best = votes.reduce(nil as (answer: String, count: Int, confidence: Double)?) { best, vote in
      guard let best else { return vote }
      return (vote.count, vote.confidence) > (best.count, best.confidence) ? vote : best
    }
    answer = best?.answer
    confidence =
      best.map { samples.count > 1 ? Double($0.count) / Double(samples.count) : $0.confidence } ?? 0
    isCorrect = best?.answer == question.finalAnswer
  }
}
