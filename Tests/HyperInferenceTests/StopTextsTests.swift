import HyperInference
import HyperTensor
import HyperText
import Testing

@Suite struct StopTextsTests {
  /// What comes through when `text` arrives in `pieces`.
  private func run(_ stops: [String], _ pieces: [String]) -> (text: String, isStopped: Bool) {
    var matcher = StopTexts(stops)
    var text = ""
    for piece in pieces {
      let (part, isStopped) = matcher.append(piece)
      text += part
      if isStopped { return (text, true) }
    }
    return (text + matcher.finish(), false)
  }

  @Test func textBeforeTheStopComesThrough() {
    #expect(run(["END"], ["One. E", "N", "D two"]) == ("One. ", true))
    #expect(run(["END"], ["One. EN", "d", " two"]) == ("One. ENd two", false))
    #expect(run(["aab"], ["a", "a", "a", "b"]) == ("a", true))
    #expect(run(["abc", "b"], ["abc"]) == ("a", true))
    #expect(run(["c", "abc"], ["xabc"]) == ("x", true))
    #expect(run([], ["a", "b"]) == ("ab", false))
    #expect(run(["🦊"], ["a 🦊", "b"]) == ("a ", true))
    #expect(run(["é"], ["cafe\u{301}"]) == ("cafe\u{301}", false))
  }

  @Test func textIsHeldBackNoLongerThanNeeded() {
    var matcher = StopTexts(["\nUser:", "END"])
    #expect(matcher.append("Hello\n") == ("Hello", false))
    #expect(matcher.append("Us") == ("", false))
    #expect(matcher.append("ual") == ("\nUsual", false))
    #expect(matcher.append("ENE") == ("EN", false))
    #expect(matcher.finish() == "E")
  }

  @Test func piecesDoNotMatter() {
    var random = RandomGenerator(seed: 3)
    let letters: [Character] = ["a", "b", "é", "🦊"]
    for _ in 0..<2000 {
      let text = String((0..<random.below(12)).map { _ in letters[random.below(4)] })
      let stops = (0..<(1 + random.below(3))).map { _ in
        String((0..<(1 + random.below(4))).map { _ in letters[random.below(4)] })
      }
      let expected = run(stops, [text])
      #expect(run(stops, text.map { String($0) }) == expected)
      var pieces: [String] = [""]
      for character in text {
        if random.below(3) == 0 { pieces.append("") }
        pieces[pieces.count - 1].append(character)
      }
      #expect(run(stops, pieces) == expected)
      // By definition: the shortest start of the text that ends with a stop text, without the longest such.
      let starts = (0...text.count).map { text.prefix($0) }
      let end = starts.first { start in stops.contains { start.hasSuffix($0) } }
      let longest = end.map { end in stops.filter { end.hasSuffix($0) }.map(\.count).max() ?? 0 } ?? 0
      #expect(expected.text == end.map { String($0.dropLast(longest)) } ?? text)
      #expect(expected.isStopped == (end != nil))
    }
  }

  @Test func charactersComeWhole() throws {
    let tokenizer = try TestModel.tokenizer()
    var random = RandomGenerator(seed: 5)
    for _ in 0..<50 {
      // Valid text, cut into bytes, and bytes at random.
      let valid = tokenizer.encode("naïve 🦊 Łódź \(random.below(100))").flatMap { token in
        random.below(2) == 0 ? [token] : tokenizer.bytes(of: token).flatMap { tokenizer.encode([$0]) }
      }
      let tokens = random.below(2) == 0 ? valid : (0..<40).map { _ in Int32(6 + random.below(294)) }
      var writer = TextWriter(tokenizer, stop: random.below(2) == 0 ? [] : ["\u{1}\u{2}"])
      var text = ""
      for token in tokens {
        let piece = writer.append(token).text
        text += piece
        if tokens == valid { #expect(!piece.unicodeScalars.contains("\u{FFFD}")) }
      }
      text += writer.finish()
      #expect(Array(text.utf8) == Array(String(decoding: try tokenizer.decode(tokens), as: UTF8.self).utf8))
    }
  }
}
