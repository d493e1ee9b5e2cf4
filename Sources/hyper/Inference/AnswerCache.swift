import HyperIO
import HyperInference
import HyperTensor
import HyperText

/// The answers that `hyper infer --cache` keeps on disk, and the request at hand.
struct AnswerCache {
  /// What was answered to this request before.
  let response: CachedResponse?
  private let key: ResponseCache.Key?
  private let cache: ResponseCache
  private static let path = DataCache().directory + "/responses.jsonl"

  /// Looks a request up.
  init(_ members: [ModelBundle], prompt: String, options: GenerationOptions) throws {
    let program = "\(Version.text) \(try InstructionSet.chosen().rawValue)"
    key = ResponseCache.Key(program: program, models: members.map(\.digest), prompt: prompt, options: options)
    cache = ResponseCache(contentsOf: Self.path)
    response = key.flatMap { [cache] in cache.response(to: $0) }
    if key == nil {
      Terminal.warn("--cache: nothing is kept, for --temp is not 0 and there is no --seed, or energy ends the text")
    }
    // The answer that was used is the newest one now.
    if response != nil { store() }
  }

  /// Keeps a text that was written to its end.
  func keep(_ text: String, _ result: GenerationResult) {
    guard let key, result.finishReason != .cancelled else { return }
    cache.keep(CachedResponse(text, result), for: key)
    store()
  }

  private func store() {
    // The text is there all the same.
    do { try cache.write(to: Self.path) } catch { Terminal.warn("--cache: \(error)") }
  }
}
