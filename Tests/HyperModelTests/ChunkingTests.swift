import HyperModel
import HyperTensor
import Testing

/// Whole models in inference: the same bits in any chunking, any batch and any number of threads, and nothing seen across
/// the start of a document.
@Suite struct ModelChunkingTests {
  private static let names = ModelConfiguration.variants.map(\.name)

  private func model(_ name: String) throws -> SmallModel {
    SmallModel(try #require(ModelConfiguration.variants.first { $0.name == name }).configuration)
  }

  private let steps = 41
  private let resets: [Set<Int>] = [[5, 6, 40], [], [0, 17, 33]]

  @Test(arguments: names) func chunksGiveTheSameBits(_ name: String) throws {
    let model = try model(name)
    let tokens = model.tokens(batch: 3, steps: steps)
    var random = RandomGenerator(seed: 13)
    for isa in InstructionSet.available {
      let backend = try Backend.inference(isa: isa)
      let whole = try model.run(tokens, resets: resets, backend)
      #expect(whole.hidden.allSatisfy { $0.allSatisfy { $0.isFinite } && Set($0).count > steps })
      for chunks in [[Int](repeating: 1, count: steps), [steps - 1, 1], [16, 17, 8]]
        + (0..<3).map({ _ in randomChunks(of: steps, &random) })
      {
        #expect(try model.run(tokens, resets: resets, chunks: chunks, backend).bits == whole.bits, "\(chunks), \(isa)")
      }
    }
  }

  @Test(arguments: names) func threadsGiveTheSameBits(_ name: String) throws {
    let model = try model(name)
    let tokens = model.tokens(batch: 3, steps: steps)
    for isa in InstructionSet.available {
      let one = try model.run(tokens, resets: resets, .inference(isa: isa, threads: 1))
      #expect(try model.run(tokens, resets: resets, .inference(isa: isa, threads: 2)).bits == one.bits, "\(isa)")
    }
  }

  @Test(arguments: names) func aSequenceIsTheSameAloneAndInABatch(_ name: String) throws {
    let model = try model(name)
    let tokens = model.tokens(batch: 3, steps: steps)
    for isa in InstructionSet.available {
      let backend = try Backend.inference(isa: isa)
      let together = try model.run(tokens, resets: resets, backend)
      for b in tokens.indices {
        let alone = try model.run([tokens[b]], resets: [resets[b]], backend)
        #expect(alone.bits == ModelRun(hidden: [together.hidden[b]], states: [together.states[b]]).bits, "\(b), \(isa)")
      }
    }
  }

  /// What stands before a document's start changes nothing in it, and it reads as it does on its own.
  @Test(arguments: names) func nothingLeaksAcrossDocuments(_ name: String) throws {
    let model = try model(name)
    let boundary = 18
    let tokens = model.tokens(batch: 1, steps: steps)[0]
    var changed = tokens
    for t in 0..<boundary { changed[t] = (tokens[t] + 1 + t) % model.configuration.vocabSize }
    let width = model.configuration.dModel
    for isa in InstructionSet.available {
      let backend = try Backend.inference(isa: isa)
      func after(_ tokens: [Int], resets: Set<Int>, from: Int) throws -> [[UInt32]] {
        let run = try model.run([tokens], resets: [resets], backend)
        return ModelRun(hidden: [Array(run.hidden[0][(from * width)...])], states: run.states).bits
      }
      let reference = try after(tokens, resets: [boundary], from: boundary)
      #expect(try after(changed, resets: [boundary], from: boundary) == reference, "\(isa)")
      #expect(try after(Array(tokens[boundary...]), resets: [], from: 0) == reference, "\(isa), alone")
      // Without the boundary the change is seen: the comparison above can fail.
      #expect(try after(changed, resets: [], from: boundary) != after(tokens, resets: [], from: boundary), "\(isa)")
    }
  }

  /// Both backends run the same model: the hidden states differ by rounding alone. Of models without spikes: a threshold
  /// turns one rounding into a spike more or less.
  @Test(arguments: names.filter { !$0.contains("spiking") && ($0 == "ssm" || $0 == "liquid" || $0 == "ssm+liquid") })
  func trainingAndInferenceAgree(_ name: String) throws {
    let model = try model(name)
    let tokens = model.tokens(batch: 3, steps: steps)
    let reference = try model.run(tokens, resets: resets, .inference(isa: .scalar)).hidden
    for isa in InstructionSet.available {
      for backend in [try Backend.inference(isa: isa), try Backend.training(isa: isa)] {
        let hidden = try model.run(tokens, resets: resets, backend).hidden
        for (a, b) in zip(hidden.joined(), reference.joined()) {
          // Numbers of order 1 behind two blocks, each a few sums of some tens of terms.
          #expect(abs(a - b) <= 100 * Float.ulpOfOne, "\(isa)")
        }
      }
    }
  }
}

/// Positive numbers that add up to `total`, mostly small.
private func randomChunks(of total: Int, _ random: inout RandomGenerator) -> [Int] {
  var chunks: [Int] = []
  var left = total
  while left > 0 {
    chunks.append(min(left, 1 + random.below(1 + random.below(total))))
    left -= chunks[chunks.count - 1]
  }
  return chunks
}
