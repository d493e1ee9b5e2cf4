import HyperIO
import HyperText

/// Generated documents in the formats that training reads.
enum SyntheticText {
  enum Kind: Equatable {
    case stories
    case problems(ProblemGenerator.Split)
  }

  /// Hands the documents' text to `take`, one after another.
  static func produce(_ kind: Kind, count: Int, seed: UInt64, take: (String) throws -> Void) rethrows {
    for index in 0..<count {
      switch kind {
      case .stories:
        try take(StoryGenerator.story(seed: seed, index: index) + "\n\(SpecialToken.endOfText.rawValue)\n")
      case .problems(let split):
        let problem = ProblemGenerator.problem(seed: seed, index: index, split: split)
        let line: JSON = ["question": .string(problem.question), "answer": .string(problem.answer)]
        try take(line.text() + "\n")
      }
    }
  }

  /// Writes the documents to `path`, which appears as a whole; directories above it are made.
  /// - Returns: the bytes written.
  @discardableResult
  static func write(_ kind: Kind, count: Int, seed: UInt64, to path: String) throws -> Int {
    try FileWriter.replace(path) { file in
      try produce(kind, count: count, seed: seed) {
        try Interrupt.check("nothing was written")
        try file.write($0)
      }
    }
  }
}
