import Kernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The most that matrix products reach on this machine, all threads together, each with a product of its own: what a
/// measurement is held against. In GFLOP/s.
package struct Ceilings: Sendable {
  /// OpenBLAS in fp32.
  package let fp32: Double
  /// Our own bf16 product; nil where the processor has none.
  package let bf16: Double?

  /// Extent of the matrices: large enough for full speed, small enough for the second-level cache to help.
  private static let size = 1024

  /// Measures for about `seconds` each.
  package init(threads: Int, seconds: Double = 0.3) throws(BackendError) {
    let isa = try InstructionSet.chosen()
    fp32 = Self.speed(of: try Backend.training(precision: .fp32), threads: threads, seconds: seconds)
    bf16 =
      Precision.best(for: isa) == .bf16
      ? Self.speed(of: try Backend.training(precision: .bf16), threads: threads, seconds: seconds) : nil
  }

  /// The better of two measurements.
  package static func max(_ a: Ceilings, _ b: Ceilings) -> Ceilings {
    Ceilings(fp32: Swift.max(a.fp32, b.fp32), bf16: a.bf16.map { Swift.max($0, b.bf16 ?? 0) })
  }

  private init(fp32: Double, bf16: Double?) {
    self.fp32 = fp32
    self.bf16 = bf16
  }

  private static func speed(of backend: Backend, threads: Int, seconds: Double) -> Double {
    let tapes = (0..<threads).map { _ in
      let x = Tensor(shape: [size, size], value: Buffer(floats: size * size), gradient: nil)
      let weight = Tensor(shape: [size, size], value: Buffer(floats: size * size), gradient: nil)
      let tape = Tape(backend, gradients: false)
      // Shapes that fit cannot throw.
      _ = try? tape.linear(x, LinearWeight(weight, for: backend))
      tape.seal()
      return tape
    }
    ThreadTeam.run(threads) { tapes[$0].forward() }
    var best = 0.0
    let end = now() + seconds
    repeat {
      let start = now()
      ThreadTeam.run(threads) { tapes[$0].forward() }
      best = Swift.max(best, Double(threads) * 2e-9 * Double(size * size * size) / (now() - start))
    } while now() < end
    return best
  }

  /// GB/s at which `threads` threads together read a block of `bytes` each, again and again.
  package static func readBandwidth(bytes: Int, threads: Int, seconds: Double = 0.1) throws(BackendError) -> Double {
    let isa = try InstructionSet.chosen()
    guard let kernels = isa.kernels else { throw BackendError("this processor has no \(isa.rawValue)") }
    let blocks = (0..<threads).map { _ in Memory(floats: bytes / 4) }
    let passes = Swift.max(1, (32 << 20) / bytes)  // so many between two looks at the clock
    func read(_ thread: Int) {
      var result: UInt32 = 0
      for _ in 0..<passes {
        let floats = blocks[thread].floats
        guard let base = floats.baseAddress else { return }
        withUnsafeMutablePointer(to: &result) {
          var args = hk_read_all(count: floats.count, x: base, result: $0)
          kernels.pointee.read_all(&args)
        }
      }
    }
    ThreadTeam.run(threads, read)
    var best = 0.0
    let end = now() + seconds
    repeat {
      let start = now()
      ThreadTeam.run(threads, read)
      best = Swift.max(best, 1e-9 * Double(passes * bytes * threads) / (now() - start))
    } while now() < end
    return best
  }

  /// GOP/s, two operations a multiply-add, that `threads` threads together reach by the dot products of bytes that quantised
  /// products are made of.
  package static func integerProducts(threads: Int, seconds: Double = 0.1) throws(BackendError) -> Double {
    let isa = try InstructionSet.chosen()
    guard let kernels = isa.quantisedKernels else { throw BackendError("this processor has no \(isa.rawValue)") }
    let bytes = 6 << 10  // whole tiles of every instruction set, in the first-level cache
    let blocks = (0..<threads).map { _ in Memory(byteCount: bytes) }
    let passes = 256  // between two looks at the clock
    var operations = [Int64](repeating: 0, count: threads)
    func multiply(_ thread: Int) -> Int64 {
      var (done, result): (Int64, UInt32) = (0, 0)
      let x = blocks[thread].base.assumingMemoryBound(to: Int8.self)
      withUnsafeMutablePointer(to: &done) { done in
        withUnsafeMutablePointer(to: &result) {
          var args = hk_dot_peak(count: bytes, x: x, operations: done, result: $0)
          for _ in 0..<passes { kernels.pointee.dot_peak(&args) }
        }
      }
      return Int64(passes) * done
    }
    return operations.withUnsafeMutableBufferPointer { operations in
      func run() { ThreadTeam.run(threads) { operations[$0] = multiply($0) } }
      run()
      var best = 0.0
      let end = now() + seconds
      repeat {
        let start = now()
        run()
        best = Swift.max(best, 1e-9 * Double(operations.reduce(0, +)) / (now() - start))
      } while now() < end
      return best
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
