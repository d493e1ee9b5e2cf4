import CSandbox
import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs Python programs that nobody has read, each in a process of its own that can compute and little else; sandbox.h says
/// what is closed to it.
struct PythonSandbox: Sendable {
  /// What became of a program.
  enum Verdict: Equatable, Sendable {
    case passed
    /// It ended before its last line, with this message: an exception as a rule.
    case failed(String)
    /// It took more processor time, or more time by the clock, than allowed, or the kernel ended it for want of memory.
    case timedOut
    /// We were asked to stop.
    case interrupted

    /// As HumanEval's own harness writes it.
    var text: String {
      switch self {
      case .passed: "passed"
      case .failed(let message): "failed: \(message)"
      case .timedOut: "timed out"
      case .interrupted: "interrupted"
      }
    }
  }

  private let interpreter: String
  private let limits: sandbox_limits
  /// Seconds by the clock: more than of processor time, for the machine may be busy.
  private let wallSeconds: Double

  /// A sandbox for programs that take at most so many seconds of processor time and bytes of memory.
  /// - Throws: `InputError` where there is no python3 or the system cannot confine a process.
  init(cpuSeconds: Int, memoryBytes: Int) throws {
    guard sandbox_is_available() != 0 else {
      throw InputError("running generated code", expected: "Linux with seccomp filters", found: "a system without them")
    }
    // A name on PATH may be a script that starts processes to find the program.
    let found = try ChildProcess.run(
      ["python3", "-I", "-c", "import sys; print(sys.executable)"], capturingOutput: true)
    let path = String(found.output.prefix { !$0.isNewline })
    guard found.status == 0, path.hasPrefix("/") else {
      throw InputError(
        "python3", expected: "the program on PATH (apt-get install python3)",
        found: found.status == 127 ? "none" : "one that ends with status \(found.status)")
    }
    interpreter = path
    limits = sandbox_limits(
      cpu_seconds: UInt64(cpuSeconds), memory_bytes: UInt64(memoryBytes), output_bytes: 1 << 20, open_files: 64)
    wallSeconds = 4 * Double(cpuSeconds) + 1
  }

  /// Runs `program`; it passed if it got to its end.
  /// - Throws: `SystemError` where no process can be started.
  func run(_ program: String) throws -> Verdict {
    // Ending early with status 0 is no success. A program that reads its own file could forge it.
    let word = "passed " + FileSystem.uniqueSuffix()
    let directory = Self.temporaryDirectory + "/hyper-code-" + FileSystem.uniqueSuffix()
    try FileSystem.makeDirectory(directory)
    defer { try? FileSystem.removeTree(directory) }
    let ending = "\nimport os\nos.write(2, b\"\\n\(word)\")\nos._exit(0)\n"
    let file = try FileWriter(creating: directory + "/program.py")
    try file.write(program + ending)
    _ = try file.finish()
    let errors = directory + "/errors"
    let output = open(errors, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw SystemError("open", path: errors, code: errno) }
    defer { close(output) }
    let process = try start(directory: directory, output: output)
    let status = wait(for: process)
    let bytes = (try? FileSystem.read(errors)) ?? []
    if let status, status == 0, bytes.suffix(word.utf8.count + 1).elementsEqual(("\n" + word).utf8) { return .passed }
    if status == nil { return Interrupt.isRequested ? .interrupted : .timedOut }
    if status == 128 + SIGXCPU || status == 128 + SIGKILL { return .timedOut }
    let last = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).last.map {
      String($0.prefix(200))
    }
    return .failed(last ?? "it ended early, with status \(status ?? 0)")
  }

  private func start(directory: String, output: Int32) throws -> pid_t {
    // -S: nothing but the standard library; -B: no compiled files.
    let words = [interpreter, "-s", "-S", "-B", directory + "/program.py"]
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var limits = limits
    let process = sandbox_start(interpreter, arguments, directory, output, &limits)
    guard process > 0 else { throw SystemError("start confined", path: interpreter, code: Int32(-process)) }
    return pid_t(process)
  }

  /// Its status, 128 and more for a signal; nil where it was ended, for its time was over or we shall stop.
  private func wait(for process: pid_t) -> Int32? {
    let end = Clock.seconds() + wallSeconds
    var status: Int32 = 0
    var pause = 0.0005
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F) }
      if Clock.seconds() > end || Interrupt.isRequested {
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return nil
      }
      Clock.sleep(seconds: pause)
      pause = min(0.02, 1.5 * pause)
    }
  }

  private static let temporaryDirectory: String = {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/tmp" : named
  }()
}
