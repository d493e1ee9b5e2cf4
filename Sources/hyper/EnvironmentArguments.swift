#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Flags from the environment: `HYPER_ARG_TOP_K=20` stands for `--top-k 20` where that is not given.
enum EnvironmentArguments {
  /// The flags of each command that have a mirror, with their short forms.
  private static let mirrored: [String: [String: Character?]] = [
    "infer": [
      "model": "m", "n-predict": "n", "temp": nil, "top-k": nil, "top-p": nil,
      "min-p": nil, "repeat-penalty": nil, "repeat-last-n": nil, "seed": "s", "threads": "t",
      "power-limit": nil, "energy-budget": nil, "watts-per-core": nil, "idle-watts": nil,
    ],
    "eval": ["model": "m", "threads": "t"],
    "train": ["threads": "t", "seed": "s", "power-limit": nil, "watts-per-core": nil, "idle-watts": nil],
  ]

  /// `arguments` (the command first) and behind them the flags that only the environment gives.
  static func complete(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, let flags = mirrored[command] else { return arguments }
    var completed = arguments
    for (flag, short) in flags.sorted(by: { $0.key < $1.key }) {
      let name = "HYPER_ARG_" + flag.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      let isGiven = arguments.contains { argument in
        argument == "--" + flag || argument.hasPrefix("--\(flag)=") || short.map { argument == "-\($0)" } ?? false
      }
      if !isGiven { completed.append("--\(flag)=\(value)") }
    }
    return completed
  }
}
