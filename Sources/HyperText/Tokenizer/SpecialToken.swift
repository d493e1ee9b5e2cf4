/// The tokens that stand for no text, in the order of their ids in a vocabulary trained here.
public enum SpecialToken: String, CaseIterable, Sendable {
  /// The first input of every document and its last target.
  case endOfText = "<|endoftext|>"
  /// Fills a batch; never a target.
  case padding = "<|padding|>"
  /// A user's turn follows.
  case user = "<|user|>"
  /// The assistant's turn follows.
  case assistant = "<|assistant|>"
  /// Instructions for the whole conversation follow.
  case system = "<|system|>"
  /// Ends a turn.
  case endOfTurn = "<|endofturn|>"
}

/// What encoding does with the spelling of an added token, such as `<|endoftext|>`, in its input.
public enum SpecialTokenHandling: Sendable {
  /// It is text like any other: what users write cannot forge the marks of a conversation.
  case asText
  /// It becomes the one token, as in Hugging Face tokenizers.
  case recognised
}
