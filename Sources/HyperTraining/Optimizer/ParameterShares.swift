import HyperTensor

extension [ParameterInfo] {
  /// These parameters dealt out to `threads` threads, the largest first, each to the one that has least to do: every thread
  /// works on whole parameters, so that their number does not matter to the bits.
  func shares(_ threads: Int) -> [[ParameterInfo]] {
    var shares = [[ParameterInfo]](repeating: [], count: Swift.max(1, threads))
    var loads = [Int](repeating: 0, count: shares.count)
    for parameter in sorted(by: { ($1.shape.count, $0.offset) < ($0.shape.count, $1.offset) }) {
      let thread = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) } ?? 0
      loads[thread] += parameter.shape.count
      shares[thread].append(parameter)
    }
    return shares
  }
}
