import ArgumentParser

/// What several commands ask of their flags.
enum Flags {
  static func checkThreads(_ threads: Int?) throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads: expected 1...1024, found \(threads)")
    }
  }
}
