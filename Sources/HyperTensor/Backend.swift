import Kernels

/// What computes: the kernels of one instruction set, and who multiplies matrices.
package struct Backend: @unchecked Sendable {  // the tables are constant
  package let isa: InstructionSet
  package let kernels: UnsafePointer<hk_kernels>
  /// Those on weights of 4 and 8 bits.
  package let quantised: UnsafePointer<hk_quantised_kernels>
  package private(set) var products: MatrixProducts
  /// What each thread must have to do of an operation that several share (`Operation.work`): a barrier and what threads then
  /// fetch from one another take longer than less.
  package private(set) var workPerThread = 1 << 18

  /// A backend that multiplies in `precision`.
  package static func training(precision: Precision = .fp32, isa: InstructionSet? = nil) throws(BackendError) -> Backend
  {
    let isa = if let isa { isa } else { try InstructionSet.chosen() }
    switch precision {
    case .fp32: return try Backend(isa: isa, products: .openBLAS(OpenBLAS(isa: isa)))
    case .bf16:
      guard isa == .avx512, let kernels = hk_bf16_kernels_for_processor() else {
        throw BackendError("bf16 needs a processor with AVX-512 BF16; fp32 runs on every one")
      }
      return try Backend(isa: isa, products: .brainFloat(kernels))
    }
  }

  /// A backend that multiplies through our own panels on `threads` threads.
  package static func inference(
    isa: InstructionSet? = nil, threads: Int = 1, workPerThread: Int? = nil
  ) throws(BackendError) -> Backend {
    let isa = if let isa { isa } else { try InstructionSet.chosen() }
    var backend = try Backend(isa: isa, products: .panels(threads: max(1, threads)))
    backend.workPerThread = max(1, workPerThread ?? backend.workPerThread)
    return backend
  }

  /// The same, but multiplying on `threads` threads where that changes no bit of the result: in inference.
  package func limited(to threads: Int) -> Backend {
    var limited = self
    if case .panels = products { limited.products = .panels(threads: max(1, threads)) }
    return limited
  }

  /// Threads that share a forward pass.
  package var threads: Int { if case .panels(let threads) = products { threads } else { 1 } }

  private init(isa: InstructionSet, products: MatrixProducts) throws(BackendError) {
    guard let kernels = isa.kernels, let quantised = isa.quantisedKernels else {
      throw BackendError("this processor has no \(isa.rawValue)")
    }
    self.isa = isa
    self.kernels = kernels
    self.quantised = quantised
    self.products = products
  }
}

/// Who multiplies matrices.
package enum MatrixProducts {
  /// Training in fp32: OpenBLAS on the calling thread, from the matrices as they are stored.
  case openBLAS(OpenBLAS)
  /// Training in bf16 with fp32 sums: our own products, from copies that are packed after every update.
  case brainFloat(UnsafePointer<hk_bf16_kernels>)
  /// Inference: our own products in fp32 or of quantised matrices, whose order of summation depends on neither the length of
  /// a chunk nor the number of threads, so that its results are the same bits in any chunking.
  case panels(threads: Int)
}

/// What matrices and the rows that meet them are rounded to before they are multiplied; sums are always fp32.
package enum Precision: String, CaseIterable, Sendable {
  case bf16
  case fp32

  /// bf16 where `isa` has a dot product for it.
  package static func best(for isa: InstructionSet) -> Precision {
    isa == .avx512 && hk_bf16_kernels_for_processor() != nil ? .bf16 : .fp32
  }
}
