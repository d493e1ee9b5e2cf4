import ArgumentParser
import HyperText

/// Which templates of word problems are meant, as flags name them.
enum ProblemSplit: String, ExpressibleByArgument, CaseIterable {
  case training
  case test
  case situations
  case all

  var problems: ProblemGenerator.Split {
    switch self {
    case .training: .training
    case .test: .test
    case .situations: .situations
    case .all: .all
    }
  }
}
