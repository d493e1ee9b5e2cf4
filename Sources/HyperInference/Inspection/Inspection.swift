import HyperIO
import HyperModel
import HyperTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a model does with a text, token by token and block by block.
package struct Inspection: Sendable {
  /// What a block did with a token. A list is empty where the model has no such branch.
  package struct BlockStep: Sendable {
    /// One gate a branch, in the order of `branches`; each in (0, 2).
    package var gates: [Float] = []
    /// How often each spiking neuron fired: 0...K.
    package var spikes: [UInt8] = []
    /// Each liquid neuron's rate lambda = 1/tau + f, per token; 0 where the token skips the branch.
    package var liquidRates: [Float] = []
    /// Each scan head's decay a = exp(-delta exp(A_log)): what is left of its state a token later; 1 where the token
    /// skips the branch.
    package var scanDecays: [Float] = []

    /// Share of the neurons that fired; nil without neurons.
    package var firingRate: Double? {
      spikes.isEmpty ? nil : Double(spikes.count { $0 > 0 }) / Double(spikes.count)
    }
  }

  /// A token of the text.
  package struct Step: Sendable {
    package let id: Int32
    /// The token's own bytes as text.
    package let text: String
    /// -ln of its probability given those before, in nats.
    package let surprise: Double
    /// What the model held likeliest in its place, and that one's probability.
    package let expected: (id: Int32, text: String, probability: Double)
    package let blocks: [BlockStep]
  }

  /// What a block is apart from any token.
  package struct BlockConstants: Sendable {
    /// Each spiking neuron's beta: what is left of its membrane a token later.
    package var membraneDecays: [Float] = []
    /// Each liquid neuron's tau, in tokens: its time constant without drive.
    package var liquidTimes: [Float] = []
  }

  /// The branches that blocks have: `ssm`, `liquid`, `spiking`.
  package let branches: [String]
  /// K, the most spikes of a neuron a token; 0 without neurons.
  package let levels: Int
  /// What the start of the document did, before the first token of the text.
  package let start: [BlockStep]
  package let steps: [Step]
  /// -ln of the probability that the text ends where it does.
  package let endSurprise: Double
  package let constants: [BlockConstants]
  /// Bytes of the text.
  package let bytes: Int

  /// Tokens that are looked at, at most: all that they do is kept.
  package static let longest = 1024

  /// Whether there is one gate a branch.
  package var hasGates: Bool { start.first?.gates.isEmpty == false }
  /// Sum of the nats of every token and of the end.
  package var nats: Double { steps.reduce(endSurprise) { $0 + $1.surprise } }

  /// Runs `model` over `text` as a document of its own.
  /// - Throws: `InputError` for a text of too many tokens or a model whose logits are not finite.
  package init(of model: ModelBundle, on text: String) throws {
    let tokens = model.tokenizer.encode(text)
    guard tokens.count <= Self.longest else {
      throw InputError("text", expected: "at most \(Self.longest) tokens", found: "\(tokens.count)")
    }
    let session = try InferenceSession(model)
    let observer = BlockObserver(model)
    let configuration = model.configuration
    branches = configuration.branches
    levels = (0..<configuration.layers).compactMap { configuration.spiking(ofBlock: $0)?.levels }.max() ?? 0
    constants = observer.constants
    bytes = text.utf8.count
    start = try observer.step(session.startOfDocument, in: session)
    var steps: [Step] = []
    for token in tokens {
      let (surprise, likeliest, probability) = try Self.surprise(of: token, session.logits())
      func text(_ id: Int32) -> String { String(decoding: model.tokenizer.bytes(of: id), as: UTF8.self) }
      steps.append(
        Step(
          id: token, text: text(token), surprise: surprise,
          expected: (likeliest, text(likeliest), probability), blocks: try observer.step(token, in: session)))
    }
    self.steps = steps
    endSurprise = try Self.surprise(of: session.startOfDocument, session.logits()).nats
  }

  /// The nats of `token` under the softmax of `logits` [V], and the likeliest token with its probability.
  private static func surprise(
    of token: Int32, _ logits: UnsafeBufferPointer<Float>
  ) throws -> (nats: Double, likeliest: Int32, probability: Double) {
    let best = logits.indices.max { logits[$0] < logits[$1] } ?? 0
    let largest = Double(logits[best])
    let sum = logits.reduce(0.0) { $0 + exp(Double($1) - largest) }
    guard sum.isFinite, largest.isFinite else {
      throw InputError("the model", expected: "finite logits", found: "\(logits[best])")
    }
    return (largest + log(sum) - Double(logits[Int(token)]), Int32(best), 1 / sum)
  }
}
