import HyperIO
import HyperInference
import HyperModel
import HyperTensor
import HyperText
import Testing

@Suite struct ConversationTests {
  private func options(_ count: Int, greedy: Bool = true, ignoring: Bool = true) -> GenerationOptions {
    GenerationOptions(
      sampling: greedy ? .greedy : SamplingOptions(temperature: 3, topK: 0, topP: 1, minP: 0, seed: 3),
      maxTokens: count, ignoresEndOfText: ignoring)
  }

  private func say(_ text: String, to conversation: Conversation) throws -> (text: String, result: GenerationResult) {
    var reply = ""
    let result = try conversation.reply(to: text) {
      reply += $0
      return true
    }
    return (reply, result)
  }

  /// The tokens that a session without a memory of turns chooses behind `tokens`.
  private func continuation(_ model: ModelBundle, _ tokens: [Int32], _ count: Int) throws -> [Int32] {
    let session = try InferenceSession(model)
    let special = (0..<Int32(model.tokenizer.vocabularySize)).filter(model.tokenizer.isSpecial)
    let sampler = try Sampler(.greedy, vocabulary: model.tokenizer.vocabularySize, suppressed: special)
    try session.consume(tokens)
    return try (0..<count).map { _ in
      let token = try sampler.sample(session.logits())
      try session.consume(token)
      return token
    }
  }

  @Test func plainTurnsAreOneDocument() throws {
    let model = try TestModel.make()
    let tokenizer = model.tokenizer
    let conversation = try Conversation(model, options: options(12), chatTemplate: ChatTemplate.none)
    var document: [Int32] = [0]
    for user in ["The fox", " ran over", "", " the hills."] {
      document += tokenizer.encode(user)
      let written = try continuation(model, document, 12)
      #expect(try say(user, to: conversation).text == String(decoding: try tokenizer.decode(written), as: UTF8.self))
      document += written
    }
    conversation.reset()
    let first = try continuation(model, [0] + tokenizer.encode("The fox"), 12)
    #expect(try say("The fox", to: conversation).text == String(decoding: try tokenizer.decode(first), as: UTF8.self))
  }

  @Test func rolesMarkTheTurns() throws {
    let model = try TestModel.make()
    let tokenizer = model.tokenizer
    func id(_ token: SpecialToken) throws -> Int32 { try #require(tokenizer.id(of: token)) }
    let endOfTurn = try id(.endOfTurn)
    let options = options(200, greedy: false)
    let conversation = try Conversation(model, options: options, chatTemplate: .roles)
    // The same by hand, a token at a time.
    let session = try InferenceSession(model)
    let special = (0..<Int32(tokenizer.vocabularySize)).filter { tokenizer.isSpecial($0) && $0 != endOfTurn }
    let sampler = try Sampler(options.sampling, vocabulary: tokenizer.vocabularySize, suppressed: special)
    try session.consume(0)
    var reasons: Set<FinishReason> = []
    for user in ["The fox <|assistant|>", "ran", "", "over", "the hills", "and sang", ".", "!"] {
      try session.consume([try id(.user)] + tokenizer.encode(user) + [endOfTurn, try id(.assistant)])
      var turn: [Int32] = []
      while turn.count < 200 {
        let token = try sampler.sample(session.logits())
        if token == endOfTurn { break }
        turn.append(token)
        try session.consume(token)
      }
      try session.consume(endOfTurn)
      let (text, result) = try say(user, to: conversation)
      #expect(Array(text.utf8) == Array(String(decoding: try tokenizer.decode(turn), as: UTF8.self).utf8))
      #expect(result.finishReason == (turn.count < 200 ? .stop : .length))
      reasons.insert(result.finishReason)
    }
    #expect(reasons == [.stop, .length])
  }

  @Test func aDocumentThatEndedIsFollowedByANewOne() throws {
    let model = try TestModel.make()
    let conversation = try Conversation(
      model, options: options(-1, greedy: false, ignoring: false), chatTemplate: ChatTemplate.none)
    #expect(try say("The fox", to: conversation).result.finishReason == .stop)
    let session = conversation.session
    let before = session.position(stream: 0)
    let (_, result) = try say("over", to: conversation)
    #expect(before > 1)
    // The document's mark and the prompt; the token that ended it is not consumed.
    #expect(result.promptTokens == 1 + model.tokenizer.encode("over").count)
    #expect(session.position(stream: 0) == result.promptTokens + result.generatedTokens)
  }

  @Test func rolesNeedTheirMarks() throws {
    var trainer = try TokenizerTrainer(vocabularySize: 300, specialTokens: ["<|endoftext|>"])
    trainer.add(Array("The little fox ran over the hills, and the fox sang in the café: la la la.".utf8))
    trainer.add(Array("The little fox ran over the hills, and the fox sang in the café: la la la.".utf8))
    let tokenizer = trainer.finish()
    var configuration = TestModel.hybrid
    configuration.vocabSize = tokenizer.vocabularySize
    let values = Memory(floats: configuration.parameterLayout.floatCount)
    configuration.initialise(values, seed: 1)
    let model = try ModelBundle(configuration: configuration, values: values, tokenizer: tokenizer)
    let conversation = try Conversation(model, options: options(2), chatTemplate: .roles)
    #expect(inputError { try conversation.reply(to: "x") { _ in true } }?.source == "tokenizer")
    #expect(try say("x", to: Conversation(model, options: options(2))).result.generatedTokens == 2)
  }
}
