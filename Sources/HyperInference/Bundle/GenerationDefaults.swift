import HyperCheckpoint
import HyperIO
import HyperText

/// How a model is meant to be sampled: what `generation_config.json` holds.
public struct GenerationDefaults: Equatable, Sendable {
  /// How tokens are chosen.
  public var sampling: SamplingOptions
  /// How turns of a conversation are marked.
  public var chatTemplate: ChatTemplate
  /// Whether calculator marks in its text are worked out: for models that learnt from answers with such marks.
  public var usesCalculator: Bool
  /// Whether it is asked with named quantities: for models that learnt from such questions.
  public var namesQuantities: Bool
  /// Whether its answers quote the question: for models that learnt from such answers.
  public var quotesQuestions: Bool

  /// Defaults of a model that continues plain text, unless told otherwise.
  public init(
    sampling: SamplingOptions = SamplingOptions(), chatTemplate: ChatTemplate = .none, usesCalculator: Bool = false,
    namesQuantities: Bool = false, quotesQuestions: Bool = false
  ) {
    self.sampling = sampling
    self.chatTemplate = chatTemplate
    self.usesCalculator = usesCalculator
    self.namesQuantities = namesQuantities
    self.quotesQuestions = quotesQuestions
  }

  /// A text to go on with, as the model is meant to read it: with a name behind each number (`38a inches`) where it learnt from
  /// such texts; of number words, too, where its answers quote.
  public func prompt(_ text: String) -> String {
    namesQuantities ? QuantityNames.naming(text, includingWords: quotesQuestions) : text
  }

  /// The defaults of the model in a training checkpoint.
  /// - Throws: `InputError` where there are none or they are malformed.
  package init(_ checkpoint: CheckpointDirectory) throws {
    let json = try checkpoint.json(BundleFile.generation)
    try self.init(json: json, source: "\(checkpoint.path)/\(BundleFile.generation)")
  }

  /// The content of `generation_config.json`, in Hugging Face's words where they have one.
  func json(_ tokenizer: Tokenizer) -> JSON {
    var object = JSONObject()
    object["bos_token_id"] = tokenizer.id(of: .endOfText).map { .integer(Int($0)) }
    object["eos_token_id"] = .array(chatTemplate.endings(tokenizer).map { .integer(Int($0)) })
    object["pad_token_id"] = tokenizer.id(of: .padding).map { .integer(Int($0)) }
    object["do_sample"] = .bool(sampling.temperature > 0)
    object["temperature"] = JSON(sampling.temperature)
    object["top_k"] = .integer(sampling.topK)
    object["top_p"] = JSON(sampling.topP)
    object["min_p"] = JSON(sampling.minP)
    object["repetition_penalty"] = JSON(sampling.repeatPenalty)
    object["repeat_last_n"] = .integer(sampling.repeatLastN)
    object["chat_template"] = .string(chatTemplate.rawValue)
    object["calculator"] = .bool(usesCalculator)
    object["named_quantities"] = .bool(namesQuantities)
    object["quoted_questions"] = .bool(quotesQuestions)
    return .object(object)
  }

  /// Reads what `json` writes. What is missing keeps its default, and other keys are left to those who know them.
  /// - Throws: `InputError` for a value of the wrong type or out of range.
  init(json: JSON, source: String) throws {
    let root = JSONField(json, source)
    _ = try root.object()
    func float(_ key: String, _ value: inout Float) throws {
      if let field = root[key].optional { value = Float(try field.double()) }
    }
    self.init()
    try float("temperature", &sampling.temperature)
    try float("top_p", &sampling.topP)
    try float("min_p", &sampling.minP)
    try float("repetition_penalty", &sampling.repeatPenalty)
    if let field = root["top_k"].optional { sampling.topK = try field.int() }
    if let field = root["repeat_last_n"].optional { sampling.repeatLastN = try field.int() }
    if let field = root["do_sample"].optional, try !field.bool() { sampling.temperature = 0 }
    if let field = root["calculator"].optional { usesCalculator = try field.bool() }
    if let field = root["named_quantities"].optional { namesQuantities = try field.bool() }
    if let field = root["quoted_questions"].optional { quotesQuestions = try field.bool() }
    if let field = root["chat_template"].optional {
      guard let template = ChatTemplate(rawValue: try field.string()) else {
        throw field.wrong(ChatTemplate.allCases.map(\.rawValue).joined(separator: " or "))
      }
      chatTemplate = template
    }
    do { try sampling.validate() } catch let error as InputError {
      throw InputError("\(source): \(error.source)", expected: error.expected, found: error.found)
    }
  }
}
