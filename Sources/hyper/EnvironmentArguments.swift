#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Flags from the environment: `HYPER_ARG_TOP_K=20` stands for `--top-k 20` where that is not given.
enum EnvironmentArguments {
  private typealias Flag = (name: String, short: String?)

  /// The flags that have a mirror, with their short forms.
  private static func mirrored(by command: String) -> [Flag] {
    switch command {
    case "infer":
      [
        ("abstain-below", nil), ("energy-budget", nil), ("ensemble", nil), ("ensemble-noise", nil), ("file", "f"),
        ("gate-cutoff", nil), ("idle-watts", nil), ("min-p", nil), ("model", "m"), ("n-predict", "n"),
        ("noise-scale", nil), ("power-limit", nil), ("power-log", nil), ("prompt", "p"), ("repeat-last-n", nil),
        ("repeat-penalty", nil), ("seed", "s"), ("stop", nil), ("temp", nil), ("threads", "t"), ("top-k", nil),
        ("top-p", nil), ("watts-per-core", nil),
      ]
    case "eval": [("model", "m"), ("threads", "t")]
    case "train": [("idle-watts", nil), ("power-limit", nil), ("seed", "s"), ("threads", "t"), ("watts-per-core", nil)]
    default: []
    }
  }

  /// Flags of which one that is given displaces the others' mirrors.
  private static let exclusive: [[Flag]] = [
    [("prompt", "p"), ("file", "f"), ("interactive", "i")], [("abstain-below", nil), ("interactive", "i")],
    [("ensemble", nil), ("ensemble-noise", nil)], [("ensemble", nil), ("noise-scale", nil)],
  ]

  /// `arguments` with the flags that only the environment gives right behind the command, which is first.
  static func complete(_ arguments: [String]) -> [String] {
    guard let command = arguments.first else { return arguments }
    let given = arguments.prefix { $0 != "--" }
    var mirrors: [String] = []
    func isGiven(_ flag: Flag) -> Bool {
      given.contains { argument in
        argument == "--" + flag.name || argument.hasPrefix("--\(flag.name)=")
          || flag.short.map { argument == "-\($0)" } ?? false
      }
    }
    for flag in mirrored(by: command) {
      guard let value = getenv(variable(of: flag.name)).map({ String(cString: $0) }), !value.isEmpty else { continue }
      let rivals = exclusive.filter { $0.contains { $0.name == flag.name } }.flatMap { $0 }
      if !isGiven(flag), !rivals.contains(where: isGiven) { mirrors.append("--\(flag.name)=\(value)") }
    }
    return [command] + mirrors + arguments.dropFirst()
  }

  /// `HYPER_ARG_TOP_K` for `top-k`.
  private static func variable(of flag: String) -> String {
    let letters = flag.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 & ~0x20 }
    return "HYPER_ARG_" + String(decoding: letters, as: UTF8.self)
  }
}
