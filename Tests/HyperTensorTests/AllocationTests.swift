import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Once it has run, a tape allocates nothing more, on the thread that runs it: no array, closure, object or box, not even
/// one that is freed again at once. Blocks above half a kilobyte go unseen (OpenBLAS takes some for small products).
@Suite(.enabled(if: HeapWatch.isAvailable, "needs glibc's malloc and optimised code"))
struct AllocationTests {
  @Test(arguments: OperationCase.all) func inferenceAllocatesNothing(_ operation: OperationCase) throws {
    let recorded = try RecordedCase(
      operation, values: operation.values(seed: 1), backend: .inference(threads: 2, workPerThread: 1), gradients: false)
    recorded.run()
    #expect(HeapWatch.blockSizes { recorded.run() } == [])
  }

  /// OpenBLAS's routines for products with a vector take memory of their own.
  private static let trainingCases = OperationCase.all.filter {
    !$0.multipliesMatrices || !($0.name.hasPrefix("linear, 1 x") || $0.name.contains(", B 1 "))
  }

  @Test(arguments: trainingCases) func trainingAllocatesNothing(_ operation: OperationCase) throws {
    let recorded = try RecordedCase(
      operation, values: operation.values(seed: 1), backend: .training(), gradients: true)
    recorded.run()
    #expect(HeapWatch.blockSizes { recorded.run() } == [])
  }

  @Test func anAllocationIsSeen() {
    var kept: [Int] = []
    #expect(HeapWatch.blockSizes { kept = [Int](repeating: kept.count, count: 20) } != [])
    #expect(HeapWatch.blockSizes { _ = String(repeating: "x", count: 40 + kept.count).utf8.count } != [])
    #expect(HeapWatch.blockSizes {} == [])
  }
}

/// Sees which blocks a function takes from the heap, without replacing `malloc`.
///
/// glibc keeps the last few blocks that a thread freed, by size up to a kilobyte, and hands them out again last first. Here
/// one block of each size is filled with a mark and freed, then the function runs, then blocks are taken again: where the
/// mark is gone, or another block comes, the function took one.
private enum HeapWatch {
  // Called through pointers, or the compiler would assume that a fresh block holds nothing.
  private struct Functions {
    let allocate: @convention(c) (Int) -> UnsafeMutableRawPointer?
    let free: @convention(c) (UnsafeMutableRawPointer?) -> Void
    let room: @convention(c) (UnsafeMutableRawPointer?) -> Int

    init?() {
      guard let allocate = dlsym(nil, "malloc"), let free = dlsym(nil, "free"),
        let room = dlsym(nil, "malloc_usable_size")
      else { return nil }
      self.allocate = unsafeBitCast(allocate, to: (@convention(c) (Int) -> UnsafeMutableRawPointer?).self)
      self.free = unsafeBitCast(free, to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)
      self.room = unsafeBitCast(room, to: (@convention(c) (UnsafeMutableRawPointer?) -> Int).self)
    }
  }

  private static let functions = Functions()

  private static let sizes = Array(stride(from: 24, through: 504, by: 16))
  private static let mark: UInt8 = 0xA5
  /// The first bytes of a freed block are the allocator's.
  private static let firstMarked = 16

  /// Whether the method works here: not with other allocators than glibc's, under a sanitizer, or without optimisation.
  static var isAvailable: Bool {
    blockSizes {} == [] && blockSizes { functions.map { $0.free(touched($0.allocate(104))) } } == [104]
  }

  private static func touched(_ block: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    block?.storeBytes(of: 0, toByteOffset: firstMarked, as: UInt64.self)
    return block
  }

  /// The sizes of which `body` took blocks each of three times, in bytes that a block has room for.
  static func blockSizes(_ body: () -> Void) -> [Int] {
    let tries = (0..<3).map { _ in Set(blockSizesOnce(body)) }
    return tries[0].intersection(tries[1]).intersection(tries[2]).sorted()
  }

  private static func blockSizesOnce(_ body: () -> Void) -> [Int] {
    guard let functions else { return [] }
    let (allocate, free) = (functions.allocate, functions.free)
    var marked = [UnsafeMutableRawPointer?](repeating: nil, count: sizes.count)
    var isTouched = [Bool](repeating: false, count: sizes.count)
    var held: [UnsafeMutableRawPointer?] = []
    held.reserveCapacity(sizes.count * 16)
    defer { for block in held { free(block) } }

    for (index, size) in sizes.enumerated() {
      // A block comes back unless the thread keeps as many of the size as it may: hold some then. One with more room than
      // was asked for (what was left was too little for a block) belongs to another size.
      for _ in 0..<16 where marked[index] == nil {
        let block = allocate(size)
        free(block)
        let next = allocate(size)
        if next == block && functions.room(next) == size { marked[index] = next } else { held.append(next) }
      }
    }
    for index in sizes.indices {
      marked[index]?.initializeMemory(as: UInt8.self, repeating: mark, count: sizes[index])
    }
    for block in marked { free(block) }
    body()
    for index in sizes.indices where marked[index] != nil {
      let block = allocate(sizes[index])
      held.append(block)
      isTouched[index] =
        block != marked[index]
        || (firstMarked..<sizes[index]).contains {
          block?.load(fromByteOffset: $0, as: UInt8.self) != mark
        }
    }
    return sizes.indices.filter { isTouched[$0] }.map { sizes[$0] }
  }
}
