import HyperText

/// Writes texts, each from a prompt of its own.
///
/// ```swift
/// let generator = try TextGenerator(ModelBundle.load("stories"))
/// let result = try generator.generate("Once upon a time") { piece in
///   print(piece, terminator: "")
///   return true
/// }
/// ```
///
/// Memory does not grow with the length of the text. A generator belongs to one thread at a time.
public final class TextGenerator {
  /// The session that it writes with.
  package let session: any TokenPredictor
  private let power: PowerGate?

  /// A generator that writes with `model`.
  /// - Parameters:
  ///   - threads: how many threads may share a matrix product.
  ///   - power: what counts the energy and limits the power, if anything does.
  /// - Throws: what a session throws.
  public convenience init(_ model: ModelBundle, threads: Int = 1, power: PowerGate? = nil) throws {
    self.init(try InferenceSession(model, threads: threads), power: power)
  }

  /// A generator that writes with `session`, in its first stream.
  package init(_ session: any TokenPredictor, power: PowerGate? = nil) {
    self.session = session
    self.power = power
  }

  /// Continues `prompt` as a document of its own; an empty prompt starts a new one.
  ///
  /// - Parameters:
  ///   - options: how to write and when to stop; nil: as the model is meant to be sampled, to the document's end.
  ///   - take: gets each piece of text as soon as it is certain, never empty and never with half a character; false
  ///     stops the writing.
  /// - Throws: `InputError` for an option out of range or logits that are not finite, and what `take` throws.
  @discardableResult
  public func generate(
    _ prompt: String, options: GenerationOptions? = nil, take: (String) throws -> Bool
  ) throws -> GenerationResult {
    let model = session.model
    let options = options ?? GenerationOptions(model.generation)
    let loop = try GenerationLoop(session, options: options, chatTemplate: .none, power: power)
    session.reset(stream: 0)
    return try loop.run([session.startOfDocument] + model.tokenizer.encode(prompt), take: take).result
  }
}
