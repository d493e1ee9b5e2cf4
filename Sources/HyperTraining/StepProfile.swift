import HyperIO
import HyperTensor

/// Where the time of training steps goes, as the first worker's thread sees it: the parts add up to the steps.
package final class StepProfile {
  package struct Part: Sendable {
    package let name: String
    package let seconds: Double
  }

  private var seconds: [String: Double] = [:]
  private var last = Clock.seconds()

  package init() {}

  /// Starts a step: what came before counts to none.
  func begin() { last = Clock.seconds() }

  /// Counts the time since the mark before to `part`.
  func mark(_ part: String) {
    let now = Clock.seconds()
    seconds[part, default: 0] += now - last
    last = now
  }

  /// Listens to the operations of `tape`.
  func listen(to tape: Tape) {
    let before = tape.observer
    tape.observer = { [unowned self] operation, pass in
      before?(operation, pass)
      mark(operation == "clear" ? operation : "\(operation) \(pass.rawValue)")
    }
  }

  /// All parts, the longest first.
  package var parts: [Part] {
    seconds.map { Part(name: $0.key, seconds: $0.value) }.sorted { ($1.seconds, $0.name) < ($0.seconds, $1.name) }
  }
}
