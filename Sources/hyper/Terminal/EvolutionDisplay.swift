import HyperIO
import HyperTraining

/// Shows a search on stderr: a line a generation, and on a terminal how far the one under way is.
final class EvolutionDisplay {
  private let start = Clock.seconds()
  private var stage = ""

  func show(_ event: Evolution.Event) {
    switch event {
    case .stage(let text):
      stage = text
      line(text)
    case .judged(let done, let count): Terminal.progress("\(stage): \(done)/\(count)")
    case .generation(let progress):
      stage = "seed \(progress.seed), generation \(progress.generation + 1)"
      line(
        [
          "seed \(progress.seed)", "generation \(padded("\(progress.generation)", to: 2))/\(progress.generations)",
          "best \(number(progress.best))", "mean \(number(progress.mean))",
          "\(progress.evaluations) evaluations", "\(fixed(Clock.seconds() - start, 1)) s",
        ].joined(separator: " | "))
    }
  }

  private func line(_ text: String) {
    Terminal.progress("")
    Terminal.error(text)
  }

  private func number(_ goal: Double?) -> String { goal.map { fixed($0, $0 < 100 ? 4 : 0) } ?? "-" }
}
