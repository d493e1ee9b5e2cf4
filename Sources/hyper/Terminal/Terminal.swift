import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where people read: stderr, and stdout for what a command is asked to print.
enum Terminal {
  /// Whether stderr is a terminal, which a line can be redrawn on.
  static let isInteractive = isatty(STDERR_FILENO) == 1

  /// Whether stdout is a terminal: then pictures are drawn for it, in colour.
  static let outputIsTerminal = isatty(STDOUT_FILENO) == 1

  /// Columns of the terminal, 80 where there is none.
  static var width: Int { columns(of: STDERR_FILENO) ?? 80 }

  /// Columns of stdout, 100 where it is no terminal.
  static var outputWidth: Int { columns(of: STDOUT_FILENO) ?? 100 }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : nil
  }

  /// A line on stderr.
  static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// A warning on stderr.
  static func warn(_ text: String) { error("warning: " + text) }

  /// A passing note on a terminal, gone with the next one; nothing elsewhere.
  static func progress(_ text: String) {
    if isInteractive { write("\r\u{1B}[K" + String(text.prefix(width - 1)), to: STDERR_FILENO) }
  }

  /// Text on stdout, at once: a reader at the other end of a pipe sees it as it comes.
  /// Where that fails, on a full disk for instance, what was asked for is not there: the process ends with status 1.
  static func output(_ text: String) {
    guard let failure = write(text, to: STDOUT_FILENO) else { return }
    error("hyper: \(SystemError("write", path: "stdout", code: failure))")
    exit(ExitStatus.failed)
  }

  /// Exactly one JSON document on stdout.
  static func output(_ json: JSON) { output(json.text() + "\n") }

  /// - Returns: the error number of a write that failed.
  @discardableResult static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written <= 0 { return errno }
      bytes = bytes.dropFirst(written)
    }
    return nil
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
