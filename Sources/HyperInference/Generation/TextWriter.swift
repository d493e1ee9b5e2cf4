import HyperText

/// Turns chosen tokens into pieces of text that can be shown: whole characters, and nothing that may become a stop
/// text.
package struct TextWriter {
  private var decoder: StreamingDecoder
  private var stops: StopTexts

  package init(_ tokenizer: Tokenizer, stop: [String]) {
    decoder = StreamingDecoder(tokenizer)
    stops = StopTexts(stop)
  }

  /// The text that is certain once `token` is there, and whether a stop text was found behind it.
  package mutating func append(_ token: Int32) -> (text: String, isStopped: Bool) {
    stops.append(decoder.append(token))
  }

  /// What was held back, as the text ends here.
  package mutating func finish() -> String {
    let (text, isStopped) = stops.append(decoder.finish())
    return isStopped ? text : text + stops.finish()
  }
}
