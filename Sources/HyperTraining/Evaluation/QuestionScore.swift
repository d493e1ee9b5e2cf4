import HyperText

/// How well questions were answered, and what refusing to answer would save.
package struct QuestionScore: Equatable, Sendable {
  /// Questions.
  package let count: Int
  /// Questions that got an answer: one was there, and as sure as was asked for.
  package let answered: Int
  /// Right answers among those.
  package let correct: Int
  /// The score of refusing at every confidence.
  package let riskCoverage: RiskCoverage
  /// Of the answers that were there; nil where there were none.
  package let confidence: ConfidenceSummary?
  /// The final answer that most questions have; of equally common ones the first in the order of texts.
  package let commonestAnswer: String
  /// For how many questions it is right.
  package let commonestCount: Int

  /// Right answers out of all questions.
  package var accuracy: Double { Double(correct) / Double(max(1, count)) }
  /// The share of the questions that got an answer.
  package var coverage: Double { Double(answered) / Double(max(1, count)) }
  /// The share of wrong ones among the answers; nil without answers.
  package var errorWhenAnswered: Double? {
    answered > 0 ? Double(answered - correct) / Double(answered) : nil
  }

  /// The score of `answers`, each with its question; those below the confidence `threshold` are refused.
  package init(_ answers: [(question: QuestionRecord, answer: QuestionAnswer)], abstainBelow threshold: Double = 0) {
    count = answers.count
    let there = answers.map(\.answer).filter { $0.answer != nil }
    let given = there.filter { $0.confidence >= threshold }
    answered = given.count
    correct = given.count { $0.isCorrect }
    riskCoverage = RiskCoverage(
      answers: there.map { (confidence: $0.confidence, isCorrect: $0.isCorrect) }, count: answers.count)
    confidence = ConfidenceSummary(there)
    var counts: [String: Int] = [:]
    for (question, _) in answers { counts[question.finalAnswer, default: 0] += 1 }
    let commonest = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
    (commonestAnswer, commonestCount) = (commonest?.key ?? "", commonest?.value ?? 0)
  }
}

/// How sure answers were.
package struct ConfidenceSummary: Equatable, Sendable {
  package let lowest: Double
  package let highest: Double
  package let mean: Double
  /// Of the right ones alone; nil without any.
  package let meanOfRight: Double?
  /// Of the wrong ones alone; nil without any.
  package let meanOfWrong: Double?

  /// Nil without answers.
  init?(_ answers: [QuestionAnswer]) {
    func mean(_ answers: [QuestionAnswer]) -> Double? {
      answers.isEmpty ? nil : answers.reduce(0) { $0 + $1.confidence } / Double(answers.count)
    }
    let confidences = answers.map(\.confidence)
    guard let lowest = confidences.min(), let highest = confidences.max(), let all = mean(answers) else { return nil }
    (self.lowest, self.highest, self.mean) = (lowest, highest, all)
    meanOfRight = mean(answers.filter(\.isCorrect))
    meanOfWrong = mean(answers.filter { !$0.isCorrect })
  }
}
