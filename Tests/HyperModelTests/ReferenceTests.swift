import HyperModel
import HyperTensor
import Testing

/// Whole models against the design's formulas in double precision: what is read from and written to where, which gate
/// scales which branch, what is added to what.
@Suite struct ReferenceTests {
  private static let variants = ModelConfiguration.variants.filter { variant in
    if case .cfc = variant.configuration.liquid?.cell { false } else { true }
  }

  @Test(arguments: variants.map(\.name)) func hiddenStatesAreTheDesigns(_ name: String) throws {
    let configuration = try #require(Self.variants.first { $0.name == name }).configuration
    // A spike is a threshold: a case is taken where rounding cannot reach one.
    let (model, tokens, reference) = try #require(
      (1..<500).lazy.map { seed in
        let model = SmallModel(configuration, seed: UInt64(seed))
        let tokens = model.tokens(batch: 1, steps: 9, seed: UInt64(seed))
        return (model, tokens, ReferenceModel(model, tokens: tokens[0]))
      }.first { $0.2.margin > 1e-4 })
    for isa in InstructionSet.available {
      for backend in [try Backend.inference(isa: isa), try Backend.training(isa: isa)] {
        let found = try model.run(tokens, backend).hidden[0]
        let worst = zip(found, reference.hidden.joined()).reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
        // Numbers of order 1 behind two blocks, each a few sums of some tens of terms.
        #expect(worst <= 60 * Double(Float.ulpOfOne), "\(isa)")
        #expect(found.count == reference.hidden.joined().count)
      }
    }
  }
}
