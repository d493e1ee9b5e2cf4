import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What several commands ask of their flags.
enum Flags {
  /// A default from the environment variable `HYPER_ARG_NAME`; a flag wins.
  static func environment(_ name: String) -> String? {
    getenv("HYPER_ARG_" + name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  static func checkThreads(_ threads: Int?) throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads: expected 1...1024, found \(threads)")
    }
  }
}
