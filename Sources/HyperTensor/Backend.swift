import Kernels

/// What computes: the kernels of one instruction set, and who multiplies matrices.
///
/// Training multiplies through OpenBLAS. Inference multiplies through our own panels, whose order of summation depends on
/// neither the length of a chunk nor the number of threads, so that its results are the same bits in any chunking.
package struct Backend: @unchecked Sendable {  // the table is constant
  package let isa: InstructionSet
  package let kernels: UnsafePointer<hk_kernels>
  package let blas: OpenBLAS?
  /// Threads that share one matrix product of our own; OpenBLAS always runs on the calling thread alone.
  package let threads: Int

  /// A backend that multiplies through OpenBLAS.
  package static func training(isa: InstructionSet? = nil) throws(BackendError) -> Backend {
    let isa = if let isa { isa } else { try InstructionSet.chosen() }
    return try Backend(isa: isa, blas: OpenBLAS(isa: isa), threads: 1)
  }

  /// A backend that multiplies through our own panels.
  package static func inference(isa: InstructionSet? = nil, threads: Int = 1) throws(BackendError) -> Backend {
    let isa = if let isa { isa } else { try InstructionSet.chosen() }
    return try Backend(isa: isa, blas: nil, threads: threads)
  }

  private init(isa: InstructionSet, blas: OpenBLAS?, threads: Int) throws(BackendError) {
    guard let kernels = isa.kernels else { throw BackendError("this processor has no \(isa.rawValue)") }
    self.isa = isa
    self.kernels = kernels
    self.blas = blas
    self.threads = max(1, threads)
  }
}
