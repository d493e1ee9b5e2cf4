import HyperIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A `hyper` process, with what it writes kept in files.
final class HyperProcess {
  private let process: pid_t
  private let outputPath: String
  private let errorPath: String
  private var status: Int32?

  /// The program beside the test bundle, where `swift test` builds it.
  static let executable: String = FileSystem.parent(of: runningProgram) + "/hyper"

  private static let runningProgram: String = {
    #if os(Linux)
      if let path = realpath("/proc/self/exe", nil) {
        defer { free(path) }
        return String(cString: path)
      }
    #endif
    return CommandLine.arguments[0]
  }()

  /// Starts `hyper` with `arguments`.
  ///
  /// - Parameters:
  ///   - environment: variables besides PATH, HOME and a cache of the tests' own.
  ///   - input: what stands on its stdin, by default nothing.
  ///   - output: where its stdout goes, by default into a file that the outcome holds.
  ///   - fileBlocks: the most blocks of 512 bytes that a file may have.
  ///   - launcher: a program, and its arguments, that starts it.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = [], output: String? = nil,
    fileBlocks: Int? = nil, launcher: [String] = []
  ) throws {
    guard FileSystem.exists(Self.executable) else {
      throw InputError(
        Self.executable, expected: "the program, built by `swift build --product hyper` of the same configuration",
        found: "nothing")
    }
    let place = Workspace.path("process-" + FileSystem.uniqueSuffix())
    try FileSystem.write(input, to: place + ".in")
    (outputPath, errorPath) = (output ?? place + ".out", place + ".err")
    var command = launcher + [Self.executable] + arguments
    if let fileBlocks {
      // Ignored, the signal of a file that grows too far becomes the write's error.
      command = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f \(fileBlocks); exec \"$@\"", "sh"] + command
    }
    var variables = ["PATH": "/usr/bin:/bin", "HOME": Workspace.directory, "HYPER_CACHE": Workspace.path("cache")]
    // What a sanitizer is told holds for the tool as well.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    variables.merge(environment) { $1 }
    process = try Self.spawn(command, variables, input: place + ".in", output: outputPath, errors: errorPath)
  }

  private static func spawn(
    _ command: [String], _ variables: [String: String], input: String, output: String, errors: String
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // Threads of a test runner block signals, which a child would inherit.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o644)
    let arguments = command.map { strdup($0) } + [nil]
    let environment = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process = pid_t()
    let failure = posix_spawn(&process, command[0], &actions, &attributes, arguments, environment)
    guard failure == 0 else { throw SystemError("start", path: command[0], code: failure) }
    return process
  }

  deinit {
    guard status == nil else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Sends a signal.
  func send(_ signal: Int32) { if status == nil { kill(process, signal) } }

  /// Bytes on its stdout so far.
  var outputCount: Int { (try? FileSystem.read(outputPath).count) ?? 0 }

  /// Whether it has ended.
  func hasEnded() -> Bool {
    if status != nil { return true }
    var value: Int32 = 0
    if waitpid(process, &value, WNOHANG) == process { status = value }
    return status != nil
  }

  /// Waits for its end, two minutes at most.
  func outcome() throws -> Outcome {
    var waited = 0
    while !hasEnded() {
      guard waited < 120_000_000 else { throw InputError("hyper", expected: "its end", found: "it still running") }
      usleep(1000)
      waited += 1000
    }
    let value = status ?? 0
    return Outcome(
      status: value & 0x7F == 0 ? value >> 8 & 0xFF : -(value & 0x7F),
      output: (try? FileSystem.read(outputPath)) ?? [],
      errors: String(decoding: try FileSystem.read(errorPath), as: UTF8.self))
  }

  /// What a process came to.
  struct Outcome {
    /// Its exit status, or minus the signal that ended it.
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var errorLines: [Substring] { errors.split(separator: "\n") }

    /// Its stdout as exactly one JSON document.
    func json() throws -> JSON { try JSON(parsing: output, source: "stdout") }
  }
}

/// Runs `hyper` to its end.
func hyper(
  _ arguments: String..., environment: [String: String] = [:], input: String = ""
) throws -> HyperProcess.Outcome {
  try HyperProcess(arguments, environment: environment, input: Array(input.utf8)).outcome()
}

/// Runs `hyper`, which must succeed, and returns the JSON document on its stdout.
func hyperJSON(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> JSON {
  let outcome = try HyperProcess(arguments + ["--json"]).outcome()
  #expect(outcome.status == 0, "\(outcome.errors)", sourceLocation: sourceLocation)
  return try outcome.json()
}
