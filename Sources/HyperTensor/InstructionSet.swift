import Kernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An instruction set for which the kernels were compiled.
package enum InstructionSet: String, CaseIterable, Sendable {
  /// Portable C: SSE2 on x86-64, NEON on arm64.
  case scalar
  case avx2
  case avx512

  private var kernelValue: hk_isa {
    switch self {
    case .scalar: HK_ISA_SCALAR
    case .avx2: HK_ISA_AVX2
    case .avx512: HK_ISA_AVX512
    }
  }

  /// The table of this instance, nil when this processor lacks it.
  package var kernels: UnsafePointer<hk_kernels>? { hk_kernels_for(kernelValue) }

  /// The same of the kernels on quantised weights.
  package var quantisedKernels: UnsafePointer<hk_quantised_kernels>? { hk_quantised_kernels_for(kernelValue) }

  /// Those that this processor has.
  package static var available: [InstructionSet] { allCases.filter { $0.kernels != nil } }

  /// The widest that this processor has.
  package static var best: InstructionSet { available.last ?? .scalar }

  /// What the environment variable `HYPER_ISA` forces, else the best.
  /// - Throws: `BackendError` when the variable names none, or one that this processor lacks.
  package static func chosen() throws(BackendError) -> InstructionSet {
    guard let name = getenv("HYPER_ISA").map({ String(cString: $0) }), !name.isEmpty else { return best }
    guard let isa = InstructionSet(rawValue: name) else {
      throw BackendError("HYPER_ISA: expected \(allCases.map(\.rawValue).joined(separator: "|")), found \(name)")
    }
    guard isa.kernels != nil else { throw BackendError("HYPER_ISA: this processor has no \(name)") }
    return isa
  }
}

/// The processor or an installed library cannot do what is asked.
public struct BackendError: Error, Equatable, CustomStringConvertible, Sendable {
  /// One line that says what is missing and what to do.
  public let description: String

  package init(_ description: String) { self.description = description }
}
