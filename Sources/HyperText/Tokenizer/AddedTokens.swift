/// A token that is matched in the text as a whole, before the text is split into words.
struct AddedToken: Sendable, Equatable {
  var id: UInt32
  var content: [UInt8]
  /// Whether the token stands for no text.
  var isSpecial: Bool
  /// Hugging Face matches tokens that are "normalized" after the others, in what those leave.
  var isNormalized: Bool
}

/// Finds added tokens in text: leftmost first, of several the longest, as Hugging Face does.
struct AddedTokenMatcher: Sendable {
  static let longestContent = 256

  private struct Edge: Hashable {
    var node: Int
    var byte: UInt8
  }

  private var edges: [Edge: Int] = [:]
  private var idAtNode: [UInt32?] = [nil]
  private var startsToken = [Bool](repeating: false, count: 256)

  init(_ tokens: [AddedToken]) {
    for token in tokens {
      guard let first = token.content.first else { continue }
      startsToken[Int(first)] = true
      var node = 0
      for byte in token.content {
        let edge = Edge(node: node, byte: byte)
        if let next = edges[edge] {
          node = next
        } else {
          node = idAtNode.count
          edges[edge] = node
          idAtNode.append(nil)
        }
      }
      idAtNode[node] = token.id
    }
  }

  /// The first match at or after `start`. Complexity: O(bytes), times the length of the longest token at worst.
  func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (range: Range<Int>, id: UInt32)? {
    guard idAtNode.count > 1 else { return nil }
    for index in start..<bytes.count where startsToken[Int(bytes[index])] {
      var best: (range: Range<Int>, id: UInt32)?
      var node = 0
      var end = index
      while end < bytes.count, let next = edges[Edge(node: node, byte: bytes[end])] {
        node = next
        end += 1
        if let id = idAtNode[node] { best = (index..<end, id) }
      }
      if let best { return best }
    }
    return nil
  }
}
