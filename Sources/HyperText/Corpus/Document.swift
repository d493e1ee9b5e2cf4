/// One document of a corpus: text, and in conversations the marks between turns.
package struct Document: Sendable, Equatable {
  /// A part of a document.
  package struct Segment: Sendable, Equatable {
    /// Text or a mark.
    package enum Content: Sendable, Equatable {
      case text([UInt8])
      case special(SpecialToken)
    }

    package var content: Content
    /// Whether this is what a model learns to write; false for prompts, questions and the user's turns.
    package var isTarget: Bool

    package init(_ content: Content, isTarget: Bool = true) {
      self.content = content
      self.isTarget = isTarget
    }
  }

  package var segments: [Segment]

  package init(segments: [Segment]) { self.segments = segments }

  /// A document of plain text.
  package init(text: [UInt8]) { segments = [Segment(.text(text))] }

  /// The bytes of text, which bits per byte are counted over; marks have none.
  package var textBytes: Int {
    segments.reduce(0) {
      if case .text(let bytes) = $1.content { $0 + bytes.count } else { $0 }
    }
  }
}
