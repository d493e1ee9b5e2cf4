import HyperTensor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The public implementations that decide what is correct.
@Suite struct OracleTests {
  @Test(arguments: MambaOracle.models.map(\.name)) func transformersMamba2(_ name: String) throws {
    try MambaOracle(name).expectEveryTensorIsUsed()
    for comparison in try Self.mamba2(name) { comparison.expect() }
  }

  @Test(arguments: ClosedFormOracle.cells) func ncpsClosedForm(_ name: String) throws {
    for comparison in try Self.closedForm(name) { comparison.expect() }
  }

  @Test(arguments: LeakyOracle.files) func snntorchLeaky(_ name: String) throws {
    for comparison in try Self.leaky(name) { comparison.expect() }
  }

  @Test func torchAdamW() throws {
    for comparison in try Self.adamW() { comparison.expect() }
  }

  /// `HYPER_PRINT_ORACLES=1` prints the largest error of every tensor.
  @Test(.enabled(if: getenv("HYPER_PRINT_ORACLES") != nil)) func printTable() throws {
    let comparisons =
      try MambaOracle.models.flatMap { try Self.mamba2($0.name) } + ClosedFormOracle.cells.flatMap(Self.closedForm)
      + LeakyOracle.files.flatMap(Self.leaky) + Self.adamW()
    print(comparisons.table)
  }

  // What each test compares, on every instruction set.

  private static func mamba2(_ name: String) throws -> [Comparison] {
    let oracle = try MambaOracle(name)
    return try InstructionSet.available.flatMap { isa in
      try oracle.training(isa) + oracle.inference(isa) + oracle.inference(isa, chunk: 7)
        + oracle.inference(isa, chunk: 1)
    }
  }

  private static func closedForm(_ name: String) throws -> [Comparison] {
    try InstructionSet.available.flatMap { isa in
      try ClosedFormOracle(name).compare(.training(isa: isa)) + ClosedFormOracle(name).compare(.inference(isa: isa))
    }
  }

  private static func leaky(_ name: String) throws -> [Comparison] {
    try InstructionSet.available.flatMap { try LeakyOracle(name).compare($0) }
  }

  private static func adamW() throws -> [Comparison] {
    let oracle = try AdamWOracle()
    return try InstructionSet.available.flatMap { isa in
      try oracle.trace(isa, schedule: "constant") + oracle.trace(isa, schedule: "cosine") + oracle.clip(isa)
    }
  }
}
