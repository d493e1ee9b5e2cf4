/// A word problem with its worked answer.
package struct Problem: Sendable, Equatable {
  /// What is asked, in a few sentences.
  package let question: String
  /// The steps, one a line, with calculator marks such as `<<12*3=36>>`; the last line is `#### ` and the result.
  package let answer: String
  package let result: Int
  /// The name of the `ProblemSource`.
  package let source: String
  /// The template it was made from: the source and, where one is drawn, the plan, as in "bus/groups-loss-left".
  package let template: String

  /// How many lines of the answer calculate.
  package var steps: Int { answer.utf8.count { $0 == UInt8(ascii: "\n") } }
}
