import HyperIO
import HyperInference
import HyperText
import HyperTraining

/// `--task gsm8k` and `--task problems`: questions with a final answer.
struct QuestionTask {
  let name: String
  let questions: [QuestionRecord]
  let flags: AnswerFlags

  /// Coverages that the precision is shown at.
  private static let lowCoverages = [0.01, 0.02, 0.05, 0.1, 0.2]

  func run(_ members: [ModelBundle], threads: Int) throws -> EvaluationReport {
    let votes = flags.votes ?? 1
    let options = flags.options(
      texts: votes, usesCalculator: true, quotesQuestions: members[0].generation.quotesQuestions)
    let evaluation = QuestionEvaluation(
      try flags.predictors(members, threads: threads, texts: questions.count * votes),
      options: .init(generation: options, votes: votes))
    let log = try flags.logSamples.map { try SampleLog($0, key: "samples") }
    let start = Clock.seconds()
    var (done, right) = (0, 0)
    let answers = try evaluation.answers(to: questions, isStopped: { Interrupt.isRequested }) { index, answer in
      done += 1
      if answer.isCorrect { right += 1 }
      try log?.add(record(index, answer))
      let left = (Clock.seconds() - start) / Double(done) * Double(questions.count - done)
      Terminal.progress(
        "\(done) of \(questions.count) questions, \(right) right (\(fixed(100 * Double(right) / Double(done), 1))%), "
          + "\(fixed(left / 60, 1)) minutes left")
    }
    let seconds = Clock.seconds() - start
    let answered = zip(questions, answers).compactMap { question, answer in answer.map { (question, $0) } }
    guard !answered.isEmpty else {
      return .nothing(task: name, of: questions.count)
    }
    let score = QuestionScore(answered, abstainBelow: flags.abstainBelow ?? 0)
    var json = report(score)
    json["task"] = .string(name)
    json["asked"] = .integer(questions.count)
    json["is_partial"] = .bool(answered.count < questions.count)
    json["members"] = .integer(members.count)
    json["votes"] = .integer(votes)
    json["temperature"] = JSON(options.sampling.temperature)
    json["seed"] = .integer(options.sampling.seed)
    json["calculator"] = .bool(options.usesCalculator)
    json["generated_tokens"] = .integer(answered.reduce(0) { $0 + $1.1.samples.reduce(0) { $0 + $1.tokens } })
    json["seconds"] = .number(seconds)
    return EvaluationReport(
      json: json, text: text(score, votes: votes), isPartial: answered.count < questions.count)
  }

  private func record(_ index: Int, _ answer: QuestionAnswer) -> JSONObject {
    [
      "index": .integer(index), "question": .string(questions[index].question),
      "target": .string(questions[index].finalAnswer), "answer": answer.answer.map(JSON.string) ?? .null,
      "confidence": .number(answer.confidence), "correct": .bool(answer.isCorrect),
      "samples": .array(
        answer.samples.map {
          [
            "text": .string($0.text), "answer": $0.answer.map(JSON.string) ?? .null, "tokens": .integer($0.tokens),
            "confidence": .number($0.confidence),
          ]
        }),
    ]
  }

  private func report(_ score: QuestionScore) -> JSONObject {
    func point(_ point: RiskCoverage.Point) -> JSONObject {
      [
        "confidence": .number(point.threshold), "answered": .integer(point.answered),
        "coverage": .number(point.coverage), "error": .number(point.error),
      ]
    }
    let optional = { (value: Double?) -> JSON in value.map(JSON.number) ?? .null }
    return [
      "accuracy": .number(score.accuracy), "answered": .integer(score.answered), "correct": .integer(score.correct),
      "coverage": .number(score.coverage), "error_when_answered": optional(score.errorWhenAnswered),
      "count": .integer(score.count), "abstain_below": .number(flags.abstainBelow ?? 0),
      "confidence_is": .string(flags.votes ?? 1 > 1 ? "vote share" : "geometric mean of the tokens' probabilities"),
      "confidence": score.confidence.map {
        [
          "lowest": .number($0.lowest), "mean": .number($0.mean), "highest": .number($0.highest),
          "mean_of_right": optional($0.meanOfRight), "mean_of_wrong": optional($0.meanOfWrong),
        ]
      } ?? .null,
      "commonest_answer": .string(score.commonestAnswer),
      "commonest_answer_accuracy": .number(Double(score.commonestCount) / Double(score.count)),
      "coverage_at_error_1pct": .number(score.riskCoverage.coverage(errorBelow: 0.01)),
      "precision_at_low_coverage": .array(
        Self.lowCoverages.compactMap { coverage in
          score.riskCoverage.point(coverage: coverage).map {
            var object = point($0)
            object["at_least"] = .number(coverage)
            object["precision"] = .number(1 - $0.error)
            return .object(object)
          }
        }),
      "risk_coverage": .array(score.riskCoverage.thinned(to: 200).map { .object(point($0)) }),
    ]
  }

  private func text(_ score: QuestionScore, votes: Int) -> String {
    func percent(_ share: Double) -> String { fixed(100 * share, 2) + "%" }
    var lines = [
      "\(name): \(grouped(score.correct)) of \(grouped(score.count)) right, \(percent(score.accuracy))"
        + (votes > 1 ? " by \(votes) votes" : ""),
      "answered \(grouped(score.answered)) (\(percent(score.coverage))), "
        + (score.errorWhenAnswered.map { "\(percent($0)) of those wrong" } ?? "none of those wrong"),
      "always answering \(score.commonestAnswer): "
        + percent(Double(score.commonestCount) / Double(score.count)),
      "error below 1% at a coverage of up to \(percent(score.riskCoverage.coverage(errorBelow: 0.01)))", "",
      "confidence  answered  coverage    error",
    ]
    for point in score.riskCoverage.thinned(to: 12) {
      lines.append(
        padded("≥ " + fixed(point.threshold, 4), to: 10) + padded(grouped(point.answered), to: 10)
          + padded(percent(point.coverage), to: 10) + padded(percent(point.error), to: 9))
    }
    return lines.joined(separator: "\n")
  }
}
