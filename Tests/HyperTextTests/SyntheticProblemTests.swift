import Foundation
import HyperTensor
import Testing

import HyperText

@Suite struct SyntheticProblemTests {
  private static let problems = (0..<6000).map { ProblemGenerator.problem(seed: 1, index: $0) }

  @Test func aProblemDependsOnItsSeedAndIndexAlone() {
    for split in ProblemGenerator.Split.allCases {
      var generator = ProblemGenerator(seed: 3, split: split)
      let inOrder = (0..<20).map { _ in generator.next() }
      let backwards = (0..<20).reversed().map { ProblemGenerator.problem(seed: 3, index: $0, split: split) }
      #expect(inOrder == backwards.reversed())
      #expect(inOrder != (0..<20).map { ProblemGenerator.problem(seed: 4, index: $0, split: split) })
    }
  }

  @Test func theSampleIsWhatTheGeneratorMakes() throws {
    let lines = try SyntheticSample.text("problems-sample.jsonl").split(separator: "\n")
    #expect(lines.count >= 100)
    for (index, line) in lines.enumerated() {
      let problem = ProblemGenerator.problem(seed: 1, index: index, split: .training)
      let answer = problem.answer.split(separator: "\n").joined(separator: "\\n")
      #expect(line == "{\"question\":\"\(problem.question)\",\"answer\":\"\(answer)\"}", "problem \(index)")
    }
  }

  @Test func everyMarkIsRightAndTheLastIsTheResult() throws {
    for (index, problem) in Self.problems.enumerated() {
      let label = "problem \(index), \(problem.template)"
      let parts = problem.answer.components(separatedBy: "<<").dropFirst()
      #expect((1...5).contains(parts.count), "\(label): \(parts.count) steps")
      var last: Int?
      for part in parts {
        let mark = part.components(separatedBy: ">>")
        let sides = mark[0].components(separatedBy: "=")
        let value = try #require(Int(sides[1]), "\(label): \(part)")
        var arithmetic = Arithmetic(sides[0])
        #expect(arithmetic.value() == value, "\(label): \(mark[0])")
        #expect(Int(mark[1].prefix { $0.isNumber }) == value, "\(label): the number after the mark: \(part)")
        last = value
      }
      #expect(problem.answer.hasSuffix("\n#### \(problem.result)"), "\(label)")
      #expect(last == problem.result, "\(label): \(problem.answer)")
      #expect(problem.result > 0, "\(label)")
    }
  }

  @Test func everyProblemIsWellFormed() {
    for (index, problem) in Self.problems.enumerated() {
      let label = "problem \(index), \(problem.template): \(problem.question)"
      let text = problem.question + "\n" + problem.answer
      #expect(!text.contains("  ") && !text.contains("\"") && !text.contains("\\"), "\(label)")
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || (32..<127).contains($0.value) }, "\(label)")
      #expect(problem.question.last == "?" || problem.question.last == ".", "\(label)")
      #expect(problem.question.contains { $0.isNumber }, "\(label)")
      let words = problem.question.split(separator: " ")
      for (word, next) in zip(words, words.dropFirst()) {
        #expect(word != next, "\(label): \(word) \(next)")
        #expect(word != "1" || next.last != "s", "\(label): \(word) \(next)")
        guard ["a", "A", "an", "An"].contains(word), let first = next.first else { continue }
        let vowel = "aeiou".contains(first) && !next.hasPrefix("u") || next.hasPrefix("um") || next.hasPrefix("hour")
        #expect(word.hasSuffix("n") == vowel, "\(label): \(word) \(next)")
      }
    }
  }

  @Test func trainingAndTestShareNoTemplate() {
    let training = Set((0..<4000).map { ProblemGenerator.problem(seed: 5, index: $0, split: .training).template })
    let test = Set((0..<2000).map { ProblemGenerator.problem(seed: 5, index: $0, split: .test).template })
    let all = ProblemGenerator.templates.map(\.name)
    #expect(Set(all).count == all.count)
    #expect(all.count >= 60)
    #expect(training.isDisjoint(with: test))
    #expect(training.union(test) == Set(all))
    #expect(test == ProblemGenerator.heldOut)
    #expect(test.count >= 12)
  }

  @Test func questionsSeldomRepeat() {
    #expect(Set(Self.problems.map(\.question)).count > Self.problems.count * 97 / 100)
    #expect(Set(Self.problems.map(\.template)).count == ProblemGenerator.templates.count)
    #expect(Set(Self.problems.map(\.answer)).count > Self.problems.count * 90 / 100)
  }

  @Test(arguments: [("2+3*4", 14), ("(2+3)*4", 20), ("48/2/3", 8), ("100-7-3", 90), ("2*(7+5)", 24), ("9*2/3", 6)])
  func calculation(expression: String, value: Int) {
    let calculation = Calculation(expression)
    #expect(calculation.value == value)
    #expect("\(calculation)" == "\(expression) = <<\(expression)=\(value)>>\(value)")
  }
}

/// Reads whole numbers with + - * / and parentheses, apart from the generator's own calculator.
private struct Arithmetic {
  private var rest: [Character]

  init(_ text: String) { rest = Array(text.reversed()) }

  /// The value; nil when the text is no expression or a division leaves a remainder.
  mutating func value() -> Int? {
    guard let value = terms(), rest.isEmpty else { return nil }
    return value
  }

  private mutating func terms() -> Int? {
    guard var value = factors() else { return nil }
    while let sign = rest.last, sign == "+" || sign == "-" {
      rest.removeLast()
      guard let next = factors() else { return nil }
      value += sign == "+" ? next : -next
    }
    return value
  }

  private mutating func factors() -> Int? {
    guard var value = number() else { return nil }
    while let sign = rest.last, sign == "*" || sign == "/" {
      rest.removeLast()
      guard let next = number() else { return nil }
      if sign == "/", next == 0 || value % next != 0 { return nil }
      value = sign == "*" ? value * next : value / next
    }
    return value
  }

  private mutating func number() -> Int? {
    if rest.last == "(" {
      rest.removeLast()
      let value = terms()
      return rest.popLast() == ")" ? value : nil
    }
    var digits = ""
    while let digit = rest.last, digit.isNumber { digits.append(rest.removeLast()) }
    return Int(digits)
  }
}
