import HyperInference
import HyperText

/// Lets a model answer questions that have a final answer, once each or by a vote of several samples.
package final class QuestionEvaluation {
  /// How questions are answered.
  package struct Options: Sendable {
    /// How a text is written; the seed starts every question's own.
    package var generation: GenerationOptions
    /// Texts a question; the answer that most of them give counts.
    package var votes: Int

    package init(generation: GenerationOptions, votes: Int = 1) {
      self.generation = generation
      self.votes = votes
    }
  }

  private let predictors: [any TokenPredictor]
  private let options: Options

  /// An evaluation that writes with `predictors`, one a thread, each in all of its streams.
  package init(_ predictors: [any TokenPredictor], options: Options) {
    precondition(!predictors.isEmpty && options.votes > 0, "someone who answers, and answers")
    self.predictors = predictors
    self.options = options
    for predictor in predictors { predictor.threads = 1 }
  }

  /// The answers to `questions`, in their order; nil where `isStopped` said so before a question was begun.
  ///
  /// What is answered depends neither on the threads nor on the streams.
  /// - Parameter take: gets each answer as it is complete, in any order, from one thread at a time, with the question's index.
  /// - Throws: `InputError` for options out of range or logits that are not finite, and what `take` throws.
  package func answers(
    to questions: [QuestionRecord], isStopped: () -> Bool = { false },
    take: (Int, QuestionAnswer) throws -> Void = { _, _ in }
  ) throws -> [QuestionAnswer?] {
    let prompts = predictors[0].model.generation
    var answers: [QuestionAnswer?] = Array(repeating: nil, count: questions.count)
    try BatchWriter.write(with: predictors, count: questions.count) { index in
      BatchWriter.Request(
        id: index, prompt: prompts.prompt(questions[index].prompt), options: options.generation,
        seeds: BatchWriter.seeds(of: index, from: options.generation.sampling.seed, count: options.votes),
        isComplete: FinalAnswer.isComplete)
    } isStopped: {
      isStopped()
    } take: { index, samples in
      let answer = QuestionAnswer(questions[index], samples)
      answers[index] = answer
      try take(index, answer)
    }
    return answers
  }
}
