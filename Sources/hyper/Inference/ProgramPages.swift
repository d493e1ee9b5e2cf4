import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program's own code in memory.
enum ProgramPages {
  /// Linux counts the program's code and its libraries' as its memory, sixteen pages around each that was ever touched: some ten MB
  /// after a start, of which writing text needs little. This hands them all back; what is needed again is found again in
  /// some tenths of a millisecond.
  static func release() {
    #if os(Linux)
      guard let maps = try? FileSystem.readKernelText("/proc/self/maps", limit: 1 << 16) else { return }
      for line in maps.split(separator: "\n") {
        // 7f0000000000-7f0000010000 r-xp 00000000 00:00 0   /path: code is never written to (but by debuggers), so nothing is lost.
        let fields = line.split(separator: " ", omittingEmptySubsequences: true)
        let range = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard fields.count > 5, fields[1] == "r-xp", fields[5].hasPrefix("/"), range.count == 2, range[0] < range[1],
          let start = UnsafeMutableRawPointer(bitPattern: range[0])
        else { continue }
        _ = madvise(start, Int(range[1] - range[0]), Int32(MADV_DONTNEED))
      }
    #endif
  }
}
