import HyperIO

/// What was answered to a request before. The least recently used answers leave when the room is full.
///
/// An answer is exact: it is the text that the same request would get again, and requests for which there is no such text are
/// never kept. Several threads may use a cache.
package final class ResponseCache: Sendable {
  /// What stands for a request: a digest of all that its answer depends on.
  package struct Key: Hashable, Sendable {
    let digest: SHA256.Digest
  }

  private struct Entry {
    let response: CachedResponse
    let bytes: Int
    /// When it was last used: the greater the later.
    var used: Int
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var bytes = 0
    var clock = 0
  }

  /// Bytes that all answers may take, by their JSON text and what stands around it.
  package let capacity: Int
  private let state = Lock(State())

  /// An empty cache of at most `capacity` bytes.
  package init(capacity: Int = 4 << 20) { self.capacity = capacity }

  /// How many answers there are.
  package var count: Int { state.withLock { $0.entries.count } }

  /// The answer to a request, which becomes the last one used; nil if there is none.
  package func response(to key: Key) -> CachedResponse? {
    state.withLock { state in
      guard let entry = state.entries[key] else { return nil }
      state.clock += 1
      state.entries[key]?.used = state.clock
      return entry.response
    }
  }

  /// Keeps an answer, unless it alone is too large.
  /// - Complexity: O(answers) for each that has to leave.
  package func keep(_ response: CachedResponse, for key: Key) {
    let bytes = Self.line(key, response).count
    guard bytes <= capacity else { return }
    state.withLock { state in
      state.clock += 1
      let entry = Entry(response: response, bytes: bytes, used: state.clock)
      let replaced = state.entries.updateValue(entry, forKey: key)
      state.bytes += bytes - (replaced?.bytes ?? 0)
      while state.bytes > capacity, let oldest = state.entries.min(by: { $0.value.used < $1.value.used }) {
        state.bytes -= oldest.value.bytes
        state.entries[oldest.key] = nil
      }
    }
  }
}

extension ResponseCache {
  /// Reads the answers in a file that `write` made, the most recently used ones as far as there is room. Lines that are damaged
  /// are passed over, and a file that cannot be read is an empty one.
  package convenience init(contentsOf path: String, capacity: Int = 4 << 20) {
    self.init(capacity: capacity)
    // A line that is kept is no longer than the room; twice that is more than was ever written.
    guard let bytes = try? FileSystem.read(path, limit: 2 * capacity) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let json = try? JSON(parsing: Array(line), source: path), let response = json["response"],
        let key = json["key"]?.string.flatMap(Key.init), let digest = json["sha256"]?.string,
        SHA256.digest(of: response.encoded()).hex == digest, let response = CachedResponse(response)
      else { continue }
      keep(response, for: key)
    }
  }

  /// Writes the answers, the last used one last; the file is replaced as a whole.
  /// - Throws: `SystemError`.
  package func write(to path: String) throws {
    let entries = state.withLock { $0.entries }
    let lines = entries.sorted { $0.value.used < $1.value.used }.map { Self.line($0.key, $0.value.response) }
    try FileSystem.makeDirectories(FileSystem.parent(of: path))
    try FileSystem.write(Array(lines.joined()), to: path)
  }

  private static func line(_ key: Key, _ response: CachedResponse) -> [UInt8] {
    let json = response.json
    let line: JSON = [
      "key": .string(key.digest.hex), "sha256": .string(SHA256.digest(of: json.encoded()).hex), "response": json,
    ]
    return line.encoded() + [UInt8(ascii: "\n")]
  }
}

extension ResponseCache.Key {
  /// The key of a request.
  ///
  /// - Parameters:
  ///   - program: what computes: the release and the instruction set, between which sums may differ in their last bits.
  ///   - models: the digests of all that write, in order.
  ///   - options: how they write. Nil is returned where these do not determine the text: a random seed, a budget of energy.
  package init?(program: String, models: [String], prompt: String, options: GenerationOptions) {
    let sampling = options.sampling
    guard sampling.temperature == 0 || sampling.seed >= 0, options.energyBudget == nil else { return nil }
    // A likeliest token needs no seed.
    let seed = sampling.temperature == 0 ? 0 : sampling.seed
    let request: JSON = [
      "version": 2, "program": .string(program), "models": JSON(models), "prompt": .string(prompt),
      "temperature": JSON(sampling.temperature),
      "top_k": .integer(sampling.topK), "top_p": JSON(sampling.topP), "min_p": JSON(sampling.minP),
      "repeat_penalty": JSON(sampling.repeatPenalty), "repeat_last_n": .integer(sampling.repeatLastN),
      "seed": .integer(seed), "max_tokens": .integer(options.maxTokens), "stop": JSON(options.stop),
      "ignores_end": .bool(options.ignoresEndOfText), "calculator": .bool(options.usesCalculator),
      "quotes": .bool(options.quotesQuestions),
      "confidence": .bool(options.measuresConfidence),
    ]
    digest = SHA256.digest(of: request.encoded())
  }

  /// The key whose digest has this text; nil for anything else.
  init?(_ hex: String) {
    guard let digest = SHA256.Digest(hex: hex) else { return nil }
    self.digest = digest
  }
}
