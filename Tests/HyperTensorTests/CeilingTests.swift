import HyperTensor
import Kernels
import Testing

/// Ceilings must count what was really done.
@Suite struct CeilingTests {
  /// Every product of ones is 1, so that all sums together are the multiply-adds.
  @Test(arguments: InstructionSet.available, [256, 257, 400, 6144])
  func dotProductsAreDoneAndCounted(isa: InstructionSet, bytes: Int) throws {
    let kernels = try #require(isa.quantisedKernels)
    let x = [Int8](repeating: 1, count: bytes)
    var (operations, result): (Int64, UInt32) = (0, 0)
    x.withUnsafeBufferPointer { x in
      guard let x = x.baseAddress else { return }
      withUnsafeMutablePointer(to: &operations) { operations in
        withUnsafeMutablePointer(to: &result) {
          var args = hk_dot_peak(count: bytes, x: x, operations: operations, result: $0)
          kernels.pointee.dot_peak(&args)
        }
      }
    }
    #expect(operations > 0 && Int64(result) == operations / 2)
  }

  /// Threads add up what each has done, whatever the speed is.
  @Test func ceilingsOfSeveralThreadsAreNumbers() throws {
    for threads in [1, 2] {
      let (operations, bytes) = (
        try Ceilings.integerProducts(threads: threads, seconds: 0.001),
        try Ceilings.readBandwidth(bytes: 32 << 10, threads: threads, seconds: 0.001)
      )
      #expect(operations > 0 && operations.isFinite && bytes > 0 && bytes.isFinite)
    }
  }
}
