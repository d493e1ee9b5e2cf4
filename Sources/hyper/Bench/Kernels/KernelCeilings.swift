import HyperTensor

/// What one thread of this machine reaches at best, in GFLOP/s, GOP/s and GB/s: what kernels of every instruction set are held
/// against.
final class KernelCeilings {
  private let products: Ceilings
  private let integers: Double
  /// By the bytes that are read again and again.
  private var bandwidths: [Int: Double] = [:]

  init() throws {
    products = try Ceilings(threads: 1)
    integers = try Ceilings.integerProducts(threads: 1)
  }

  /// The ceiling of a pass at `cost`. Memory's is that of reading a block of the next power of two, 32 KiB at least, so that
  /// it comes out of the same cache.
  func rate(_ cost: KernelCost, _ precision: Precision) throws -> Double {
    switch cost {
    case .floatingPoint: return precision == .bf16 ? products.bf16 ?? products.fp32 : products.fp32
    case .integer: return integers
    case .memory(_, let span):
      var block = 32 << 10
      while block < span { block *= 2 }
      if let known = bandwidths[block] { return known }
      let bandwidth = try Ceilings.readBandwidth(bytes: block, threads: 1)
      bandwidths[block] = bandwidth
      return bandwidth
    }
  }
}
