import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// e^x
func exponential(_ x: Double) -> Double { exp(x) }

/// tanh x
func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }

/// The most memory that this process has had in use.
func peakResidentBytes() -> Int {
  var usage = rusage()
  // RUSAGE_SELF is 0, but has another type on each system.
  getrusage(0, &usage)
  #if os(Linux)
    return usage.ru_maxrss * 1024
  #else
    return usage.ru_maxrss
  #endif
}

/// x to the power of y
func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }

/// sin x
func sine(_ x: Double) -> Double { sin(x) }

/// Makes `path` a symbolic link.
func link(_ target: String, at path: String) throws {
  guard symlink(target, path) == 0 else { throw SystemError("symlink", path: path, code: errno) }
}
