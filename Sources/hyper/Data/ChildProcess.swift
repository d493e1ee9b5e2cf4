import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program, run to its end.
enum ChildProcess {
  /// Runs `command` (found on PATH); its output is captured or goes where ours goes.
  /// - Returns: its exit status, 127 when there is no such program, and what it printed.
  static func run(_ command: [String], capturingOutput: Bool) throws -> (status: Int32, output: String) {
    var ends: [Int32] = [-1, -1]
    if capturingOutput, pipe(&ends) != 0 { throw SystemError("pipe", path: command[0], code: errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if capturingOutput {
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
      posix_spawn_file_actions_addclose(&actions, ends[0])
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    if capturingOutput { close(ends[1]) }
    defer { if capturingOutput { close(ends[0]) } }
    if failure == ENOENT { return (127, "") }
    guard failure == 0 else { throw SystemError("start", path: command[0], code: failure) }
    var bytes: [UInt8] = []
    if capturingOutput {
      var chunk = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(ends[0], &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { break }
        bytes += chunk[..<count]
      }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let exited = status & 0x7f == 0
    return (exited ? (status >> 8) & 0xff : 128 + (status & 0x7f), String(decoding: bytes, as: UTF8.self))
  }
}
