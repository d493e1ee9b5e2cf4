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

  /// Columns of the terminal, 80 where there is none.
  static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : 80
  }

  /// A line on stderr.
  static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Text on stdout, at once: a reader at the other end of a pipe sees it as it comes.
  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Exactly one JSON document on stdout.
  static func output(_ json: JSON) { output(json.text() + "\n") }

  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      // Nobody reads any more, or the disk is full: there is nowhere left to say so.
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
