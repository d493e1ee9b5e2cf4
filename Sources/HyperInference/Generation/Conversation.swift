import HyperText

/// A text that a user and the model write in turns. The session keeps what was said: nothing is read twice.
///
/// A conversation belongs to one thread at a time.
public final class Conversation {
  /// How turns are marked.
  public let chatTemplate: ChatTemplate
  /// The session that it lives in.
  package let session: any TokenPredictor
  private let loop: GenerationLoop
  /// The model's last token, chosen and not consumed yet.
  private var pending: Int32?
  private var hasStarted = false

  /// A conversation with `model`.
  ///
  /// - Parameters:
  ///   - options: how to write and when to stop, for every turn; nil: as the model is meant to be sampled.
  ///   - chatTemplate: how turns are marked; nil: as the model was trained.
  ///   - power: what counts the energy and limits the power, if anything does.
  /// - Throws: `InputError` for an option out of range, and what a session throws.
  public convenience init(
    _ model: ModelBundle, options: GenerationOptions? = nil, chatTemplate: ChatTemplate? = nil, threads: Int = 1,
    power: PowerGate? = nil
  ) throws {
    try self.init(
      InferenceSession(model, threads: threads), options: options, chatTemplate: chatTemplate, power: power)
  }

  /// A conversation in `session`, from the start of a document.
  package init(
    _ session: any TokenPredictor, options: GenerationOptions? = nil, chatTemplate: ChatTemplate? = nil,
    power: PowerGate? = nil
  ) throws {
    let defaults = session.model.generation
    self.session = session
    self.chatTemplate = chatTemplate ?? defaults.chatTemplate
    loop = try GenerationLoop(
      session, options: options ?? GenerationOptions(defaults), chatTemplate: self.chatTemplate,
      power: power)
    reset()
  }

  /// Takes the user's `text` and writes the model's turn. Where the model ended the document, the next turn starts a
  /// new one.
  ///
  /// - Parameter take: gets each piece of text, never empty; false stops the writing.
  /// - Throws: `InputError` where the vocabulary lacks a mark or logits are not finite, and what `take` throws; reset
  ///   the conversation then.
  @discardableResult
  public func reply(to text: String, take: (String) throws -> Bool) throws -> GenerationResult {
    let tokenizer = session.model.tokenizer
    let before = hasStarted ? try chatTemplate.closing(pending, tokenizer) : [session.startOfDocument]
    let turn = try chatTemplate.turn(text, tokenizer)
    hasStarted = true
    let (result, last) = try loop.run(before + turn, take: take)
    pending = last
    return result
  }

  /// Forgets what was said.
  public func reset() {
    session.reset(stream: 0)
    loop.sampler.forgetRecent()
    pending = nil
    hasStarted = false
  }
}
