import HyperInference
import HyperTensor
import HyperText
import HyperTraining
import Testing

@Suite struct QuestionEvaluationTests {
  private func question(_ answer: Int) throws -> QuestionRecord {
    try QuestionRecord(question: "How many?", answer: "#### \(answer)", source: "test")
  }

  private func sample(_ answer: String?, _ confidence: Double = 0.5) -> QuestionAnswer.Sample {
    QuestionAnswer.Sample(text: "", answer: answer, tokens: 1, confidence: confidence)
  }

  @Test func theMostVotesWinAndTiesGoToTheSurest() throws {
    let four = try question(4)
    func answer(_ samples: QuestionAnswer.Sample...) -> QuestionAnswer { QuestionAnswer(four, samples) }
    let three = answer(sample("4"), sample("5", 0.9), sample("4"), sample(nil))
    #expect(three.answer == "4" && three.confidence == 0.5 && three.isCorrect)
    let tie = answer(sample("4", 0.2), sample("5", 0.9), sample("5", 0.1), sample("4", 0.7))
    #expect(tie.answer == "5" && !tie.isCorrect, "0.9 + 0.1 are more than 0.2 + 0.7")
    #expect(answer(sample("4"), sample("5")).answer == "4", "of equal ones the first")
    let none = answer(sample(nil), sample(nil))
    #expect(none.answer == nil && none.confidence == 0 && !none.isCorrect)
    #expect(answer(sample("4", 0.3)).confidence == 0.3)
    #expect(!answer(sample("4.0")).isCorrect, "the official rule compares texts")
  }

  @Test func theCurveIsWhatCountingGives() throws {
    var random = RandomGenerator(seed: 9)
    for count in [1, 2, 3, 10, 100] {
      let answers = (0..<count).map { _ in
        (confidence: Double(random.below(7)) / 7, isCorrect: random.below(3) > 0)
      }
      let total = count + 5
      let curve = RiskCoverage(answers: answers, count: total)
      #expect(curve.points.map(\.threshold) == Set(answers.map(\.confidence)).sorted(by: >))
      for point in curve.points {
        let given = answers.filter { $0.confidence >= point.threshold }
        #expect(point.answered == given.count && point.wrong == given.count { !$0.isCorrect })
        #expect(point.coverage == Double(given.count) / Double(total))
      }
      let good = curve.points.filter { $0.error < 0.3 }.map(\.coverage).max() ?? 0
      #expect(curve.coverage(errorBelow: 0.3) == good)
      let thinned = curve.thinned(to: 3)
      #expect(thinned.count <= 3 && thinned.first == curve.points.first && thinned.last == curve.points.last)
    }
    let none = RiskCoverage(answers: [], count: 3)
    #expect(none.points.isEmpty && none.coverage(errorBelow: 0.5) == 0 && none.point(coverage: 0.1) == nil)
  }

  @Test func aScoreCountsWhatWasAnswered() throws {
    let data: [(answer: Int, given: String?, confidence: Double)] = [
      (4, "4", 0.9), (4, "5", 0.8), (7, "7", 0.7), (4, nil, 0), (9, "9", 0.2), (8, "1", 0.1),
    ]
    let answers = try data.map { record in
      let question = try question(record.answer)
      return (question: question, answer: QuestionAnswer(question, [sample(record.given, record.confidence)]))
    }
    let all = QuestionScore(answers)
    #expect(all.count == 6 && all.answered == 5 && all.correct == 3 && all.accuracy == 0.5)
    #expect(all.coverage == 5.0 / 6 && all.errorWhenAnswered == 0.4)
    #expect(all.commonestAnswer == "4" && all.commonestCount == 3)
    #expect(all.confidence?.lowest == 0.1 && all.confidence?.highest == 0.9)
    let sure = QuestionScore(answers, abstainBelow: 0.5)
    #expect(
      sure.answered == 3 && sure.correct == 2 && sure.accuracy == 2.0 / 6 && sure.riskCoverage == all.riskCoverage)
    #expect(QuestionScore(answers, abstainBelow: 0.95).errorWhenAnswered == nil)
  }

  @Test func answersDependOnNeitherThreadsNorStreams() throws {
    let values = Memory(floats: Tiny.model.parameterLayout.floatCount)
    Tiny.randomise(values, of: Tiny.model, seed: 1)
    let model = try ModelBundle(configuration: Tiny.model, values: values, tokenizer: Tiny.tokenizer)
    let questions = try QuestionRecord.generated(count: 7, seed: 2, split: .test)
    func answers(threads: Int, streams: Int, votes: Int, seed: Int = 3) throws -> [QuestionAnswer?] {
      let predictors = try (0..<threads).map { _ in try InferenceSession(model, streams: streams) }
      let options = GenerationOptions(
        sampling: SamplingOptions(temperature: 1, topK: 0, topP: 1, minP: 0, seed: seed), maxTokens: 20,
        usesCalculator: true, measuresConfidence: true)
      return try QuestionEvaluation(predictors, options: .init(generation: options, votes: votes)).answers(
        to: questions)
    }
    let reference = try answers(threads: 1, streams: 1, votes: 3)
    #expect(reference.count == 7 && reference.allSatisfy { $0?.samples.count == 3 })
    #expect(Set(reference.compactMap { $0?.samples[0].text }).count > 1)
    for (threads, streams) in [(1, 4), (2, 3), (3, 32)] {
      #expect(try answers(threads: threads, streams: streams, votes: 3) == reference)
    }
    #expect(try answers(threads: 1, streams: 4, votes: 3, seed: 4) != reference)
    struct Failure: Error {}
    let evaluation = try QuestionEvaluation(
      [InferenceSession(model, streams: 2), InferenceSession(model, streams: 2)],
      options: .init(generation: GenerationOptions(sampling: .greedy, maxTokens: 3)))
    #expect(throws: Failure.self) { try evaluation.answers(to: questions, take: { _, _ in throw Failure() }) }
    #expect(try evaluation.answers(to: questions, isStopped: { true }).allSatisfy { $0 == nil })
  }
}
