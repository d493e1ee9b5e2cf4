import ArgumentParser
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often a signal asked to stop; the handler can reach nothing but globals.
private let requests = Atomic<Int>(0)

/// Ctrl-C and SIGTERM: the first asks the work to save and stop, the second stops at once.
enum Interrupt {
  /// Whether someone asked to stop.
  static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  /// From now on the first signal only leaves a note.
  static func catchSignals() {
    // Without SA_RESTART: who waits for input is woken and sees the note.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      if requests.add(1, ordering: .relaxed).oldValue > 0 { _exit(ExitStatus.interrupted) }
    }
    for number in [SIGINT, SIGTERM] { sigaction(number, &action, nil) }
  }

  /// Ends work of which no part is worth keeping, where someone asked to stop.
  /// - Parameter outcome: what people are told.
  /// - Throws: `ExitCode`.
  static func check(_ outcome: String) throws {
    guard isRequested else { return }
    Terminal.progress("")
    Terminal.error("interrupted: \(outcome)")
    throw ExitCode(ExitStatus.interrupted)
  }
}
