/// The last tokens of a text, at most a fixed number of them.
struct TokenWindow {
  private var tokens: [Int32] = []
  private var next = 0
  private let capacity: Int

  /// A window over the last `capacity` tokens.
  init(capacity: Int) {
    self.capacity = capacity
    tokens.reserveCapacity(capacity)
  }

  /// Adds a token; the oldest leaves a full window.
  mutating func append(_ token: Int32) {
    guard capacity > 0 else { return }
    if tokens.count < capacity {
      tokens.append(token)
    } else {
      tokens[next] = token
      next = next + 1 == capacity ? 0 : next + 1
    }
  }

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    next = 0
  }

  /// The tokens, in no particular order.
  var unordered: [Int32] { tokens }
}
