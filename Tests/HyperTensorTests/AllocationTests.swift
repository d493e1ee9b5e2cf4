import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Once it has run, a tape allocates nothing more.
///
/// Counted are the runtime's heap objects: arrays, closures, classes, boxes. (`malloc` itself cannot be watched from inside
/// a process without replacing it; the kernels, which are C, never call it.)
@Suite(.enabled(if: AllocationCounter.isAvailable)) struct AllocationTests {
  /// A counter that counts nothing would let everything pass.
  @Test func theCounterCounts() {
    var sink: [[Int]] = []
    #expect(AllocationCounter.count { for i in 0..<10 { sink.append([Int](repeating: i, count: 100)) } } >= 10)
    #expect(AllocationCounter.count {} == 0)
    #expect(sink.count == 10)
  }

  @Test(arguments: OperationCase.all) func forwardAllocatesNothing(_ operation: OperationCase) throws {
    let recorded = try RecordedCase(
      operation, values: operation.values(seed: 1), backend: .inference(threads: 2), gradients: false)
    recorded.run()
    #expect(AllocationCounter.count { recorded.run() } == 0)
  }

  @Test(arguments: OperationCase.all) func trainingAllocatesNothing(_ operation: OperationCase) throws {
    let recorded = try RecordedCase(
      operation, values: operation.values(seed: 1), backend: .training(), gradients: true)
    recorded.run()
    #expect(AllocationCounter.count { recorded.run() } == 0)
  }
}

/// Counts the heap objects that the calling thread makes, through the hook that the Swift runtime has for instruments.
private enum AllocationCounter {
  private typealias Allocate = @convention(c) (UnsafeRawPointer?, Int, Int) -> UnsafeMutableRawPointer?

  // The hook runs on every thread of the process: constants of it are set before it stands there, and the counts are
  // touched by the watched thread alone, one at a time.
  private nonisolated(unsafe) static var original: Allocate?
  private nonisolated(unsafe) static var watched: UInt64 = 0
  private nonisolated(unsafe) static var counted = 0
  private nonisolated(unsafe) static var mutex = pthread_mutex_t()

  /// Whether this runtime has the hook. Sets it the first time.
  static let isAvailable: Bool = {
    guard let symbol = dlsym(nil, "_swift_allocObject"),
      let isEnabled = dlsym(nil, "_swift_enableSwizzlingOfAllocationAndRefCountingFunctions_forInstrumentsOnly")
    else { return false }
    let place = symbol.assumingMemoryBound(to: Allocate.self)
    original = place.pointee
    place.pointee = { metadata, size, mask in
      if AllocationCounter.watched == AllocationCounter.thisThread { AllocationCounter.counted += 1 }
      return AllocationCounter.original?(metadata, size, mask)
    }
    isEnabled.assumingMemoryBound(to: Bool.self).pointee = true
    return true
  }()

  static func count(_ body: () -> Void) -> Int {
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    counted = 0
    watched = thisThread
    body()
    watched = 0
    return counted
  }

  private static var thisThread: UInt64 {
    var id: UInt64 = 0
    withUnsafeMutableBytes(of: &id) { bytes in
      withUnsafeBytes(of: pthread_self()) { bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0.prefix(8))) }
    }
    return id
  }
}
