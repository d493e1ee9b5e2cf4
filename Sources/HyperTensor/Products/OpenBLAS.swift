import Kernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// OpenBLAS's single-precision matrix product, loaded when first needed so that inference starts without it.
///
/// One thread a call: the workers are the parallelism. Its core type must be told before it loads, for older releases
/// take newer processors for AVX2 ones and run at half the speed.
package final class OpenBLAS: Sendable {
  // The C prototype of cblas_sgemm; enum arguments are Int32.
  private typealias SGEMM =
    @convention(c) (
      Int32, Int32, Int32, Int32, Int32, Int32, Float, UnsafePointer<Float>, Int32, UnsafePointer<Float>, Int32, Float,
      UnsafeMutablePointer<Float>, Int32
    ) -> Void

  private let sgemm: SGEMM

  /// Loads the library with the core type that fits `isa`; an `OPENBLAS_CORETYPE` in the environment wins.
  package init(isa: InstructionSet) throws(BackendError) {
    setenv("OPENBLAS_NUM_THREADS", "1", 0)
    let core: String? =
      switch isa {
      case .avx512: hk_has_avx512_bf16() == 1 ? "Cooperlake" : "SkylakeX"
      case .avx2: "Haswell"
      case .scalar: nil
      }
    if let core { setenv("OPENBLAS_CORETYPE", core, 0) }
    let names = ["libopenblas.so.0", "libopenblas.so", "/opt/homebrew/opt/openblas/lib/libopenblas.dylib"]
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
      let symbol = dlsym(library, "cblas_sgemm")
    else {
      throw BackendError("OpenBLAS is not installed; on Debian and Ubuntu: apt-get install libopenblas-dev")
    }
    sgemm = unsafeBitCast(symbol, to: SGEMM.self)
    if let setThreads = dlsym(library, "openblas_set_num_threads") {
      unsafeBitCast(setThreads, to: (@convention(c) (Int32) -> Void).self)(1)
    }
  }

  /// c = op(a) op(b) + beta c, row-major; op(a) is [m, k], op(b) is [k, n].
  package func multiply(
    m: Int, n: Int, k: Int, a: UnsafePointer<Float>, lda: Int, transposeA: Bool, b: UnsafePointer<Float>, ldb: Int,
    transposeB: Bool, beta: Float, c: UnsafeMutablePointer<Float>, ldc: Int
  ) {
    let rowMajor: Int32 = 101
    let no: Int32 = 111
    let yes: Int32 = 112
    sgemm(
      rowMajor, transposeA ? yes : no, transposeB ? yes : no, Int32(m), Int32(n), Int32(k), 1, a, Int32(lda), b,
      Int32(ldb), beta, c, Int32(ldc))
  }
}
