import Foundation
import HyperTensor
import Testing

import HyperText

@Suite struct SyntheticStoryTests {
  /// The stories that every check below reads.
  private static let stories = (0..<2000).map { StoryGenerator.tell(seed: 1, index: $0) }

  /// The sentences of a story. A sentence ends at `.`, `!` or `?`, with the closing quote if there is one, where the
  /// next word starts with a capital or a quote; `"Ouch!" Mia cried.` is one sentence.
  private func sentences(_ text: String) -> [String] {
    var result: [String] = []
    for paragraph in text.split(separator: "\n") {
      let words = paragraph.split(separator: " ").map(String.init)
      var sentence: [String] = []
      for (index, word) in words.enumerated() {
        sentence.append(word)
        let next = index + 1 < words.count ? words[index + 1] : "\""
        let endsHere = [".", "!", "?", ".\"", "!\"", "?\""].contains(where: word.hasSuffix)
        let goesOn = word.hasSuffix("\"") && index + 2 < words.count && speaks(words[index + 2])
        if endsHere, !goesOn, next.first == "\"" || next.first?.isUppercase == true {
          result.append(sentence.joined(separator: " "))
          sentence = []
        }
      }
      if !sentence.isEmpty { result.append(sentence.joined(separator: " ")) }
    }
    return result
  }

  private func speaks(_ word: String) -> Bool {
    ["said", "asked", "cried", "called", "whispered", "shouted", "yelled", "told", "thought"]
      .contains(word.filter(\.isLetter))
  }

  /// The share of items that are the same as an item before them.
  private func repeated(_ items: [String]) -> Double { 1 - Double(Set(items).count) / Double(items.count) }

  @Test func aStoryDependsOnItsSeedAndIndexAlone() {
    let inOrder = (0..<20).map { StoryGenerator.story(seed: 7, index: $0) }
    let backwards = (0..<20).reversed().map { StoryGenerator.story(seed: 7, index: $0) }
    #expect(inOrder == backwards.reversed())
    #expect(inOrder != (0..<20).map { StoryGenerator.story(seed: 8, index: $0) })
  }

  @Test func theSampleIsWhatTheGeneratorTells() throws {
    let sample = try SyntheticSample.text("stories-sample.txt")
    let documents = sample.components(separatedBy: "\n<|endoftext|>\n").dropLast()
    #expect(documents.count >= 100)
    for (index, document) in documents.enumerated() {
      #expect(document == StoryGenerator.story(seed: 1, index: index), "story \(index)")
    }
    #expect(sample.hasSuffix("\n<|endoftext|>\n"))
  }

  @Test func everyStoryIsWellFormed() {
    for (index, story) in Self.stories.enumerated() {
      let text = story.text
      let label = "story \(index), \(story.plot)"
      #expect(!text.contains { "{}[]|_#~".contains($0) }, "\(label): template marks are left")
      #expect(!text.contains("  ") && !text.contains(" .") && !text.contains(" ,"), "\(label): spaces")
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || (32..<127).contains($0.value) }, "\(label): letters")
      for paragraph in text.split(separator: "\n") {
        #expect(paragraph.filter { $0 == "\"" }.count.isMultiple(of: 2), "\(label): quotes: \(paragraph)")
        #expect(paragraph.last.map { ".!?\"".contains($0) } == true, "\(label): end: \(paragraph)")
      }
      for sentence in sentences(text) {
        #expect(sentence.first { $0 != "\"" }?.isUppercase == true, "\(label): \(sentence)")
      }
      let words = text.split(whereSeparator: \.isWhitespace)
      #expect((60...260).contains(words.count), "\(label): \(words.count) words")
      let mentions = words.filter { $0.filter { $0.isLetter }.hasPrefix(story.hero.filter(\.isLetter)) }.count
      #expect(mentions >= 3, "\(label): \(story.hero) is named \(mentions) times")
    }
  }

  @Test func articlesFitTheWordsThatFollow() {
    let sounds = ["unicorn": "a", "ukulele": "a", "honest": "an", "hour": "an"]
    for (index, story) in Self.stories.enumerated() {
      let words = story.text.split(whereSeparator: \.isWhitespace)
      for (article, next) in zip(words, words.dropFirst()) {
        let said = article.filter(\.isLetter).lowercased()
        guard said == "a" || said == "an", article.last != ".", let first = next.lowercased().first(where: \.isLetter)
        else { continue }
        let expected = sounds[next.lowercased().filter(\.isLetter)] ?? ("aeiou".contains(first) ? "an" : "a")
        #expect(said == expected, "story \(index): \(article) \(next)")
      }
    }
  }

  @Test func wordsDoNotStutter() {
    for (index, story) in Self.stories.enumerated() {
      let words = story.text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
      for (word, next) in zip(words, words.dropFirst()) where word == next && word.last?.isLetter == true {
        Issue.record("story \(index), \(story.plot): \(word) \(next)")
      }
    }
  }

  /// The bounds are the requirement for whole sentences (below 10%) and, for the rest, what was measured with room for
  /// new words and plots: 7.3% of the sentences, 0.1% of the openings and 2.3% of the endings repeat one before them;
  /// with the names hidden it is 55% of the sentences.
  @Test func sentencesSeldomRepeat() {
    let all = Self.stories.map { sentences($0.text) }
    #expect(repeated(Self.stories.map(\.text)) == 0)
    #expect(repeated(all.flatMap(\.self)) < 0.10)
    #expect(repeated(all.map { $0[0] }) < 0.01)
    #expect(repeated(all.map { $0[$0.count - 1] }) < 0.05)
    #expect(repeated(all.flatMap(\.self).map(masked)) < 0.60)
  }

  private func masked(_ sentence: String) -> String {
    sentence.split(separator: " ").map { word in
      let letters = String(word.filter(\.isLetter))
      return Vocabulary.everyName.contains(letters) ? "N" : String(word)
    }.joined(separator: " ")
  }

  @Test func thereIsPlentyToTell() {
    let plots = StoryGenerator.plots
    #expect(plots.count >= 40)
    #expect(Set(plots.map(\.name)).count == plots.count)
    let templates = plots.flatMap(\.beats).flatMap(\.self) + Frame.sentences.values.flatMap(\.self)
    #expect(templates.count >= 600)
    #expect(templates.reduce(0) { $0 + $1.variants } >= 1000)
    #expect(Vocabulary.everyName.count >= 120)
    let things = Set(Vocabulary.nouns.values.flatMap(\.nouns)).union(Vocabulary.animals.map(\.kind))
      .union(Vocabulary.wildAnimals).union(Vocabulary.places.values.flatMap(\.self).map(\.name))
    #expect(things.count >= 150)
    #expect(Set(Self.stories.map(\.plot)).count == plots.count)
  }

  @Test func namesAreNotShared() {
    let animals = Set(Vocabulary.animalNames)
    #expect(Set(Vocabulary.girls).isDisjoint(with: Vocabulary.boys))
    #expect(animals.isDisjoint(with: Vocabulary.girls + Vocabulary.boys))
    for list in [Vocabulary.girls, Vocabulary.boys, Vocabulary.animalNames, Vocabulary.women, Vocabulary.men] {
      #expect(Set(list).count == list.count)
    }
  }

  /// Every plot can be told with every draw: a role that is missing or a form that does not exist would trap.
  @Test func everyRoleIsDeclaredAndUsed() {
    let pronouns: Set<String> = ["hero"]
    for plot in StoryGenerator.plots {
      let declared = Set(plot.roles.map(\.role))
      var named = Set(plot.beats.flatMap(\.self).flatMap(\.roles))
      for (_, source) in plot.roles {
        if case .phrases(let alternatives) = source { named.formUnion(alternatives.flatMap(\.self).flatMap(\.roles)) }
      }
      #expect(declared.isSubset(of: named.union(pronouns)), "\(plot.name) declares more than it uses")
      let undeclared = named.subtracting(declared).filter { Frame.phrases[$0] == nil }
      #expect(undeclared.isEmpty, "\(plot.name): \(undeclared)")
      #expect(Frame.sentences["closing-\(plot.moral)"] != nil, "\(plot.name): \(plot.moral)")
      #expect(plot.beats.allSatisfy { $0.count >= 2 }, "\(plot.name): a beat with one alternative")
    }
  }

  @Test(arguments: [
    ("apple", "apples"), ("cherry", "cherries"), ("toy", "toys"), ("box", "boxes"),
    ("loaf of bread", "loaves of bread"),
    ("pinch of salt", "pinches of salt"), ("toy mouse", "toy mice"), ("slice of melon", "slices of melon"),
  ])
  func plurals(one: String, many: String) { #expect(English.plural(one) == many) }

  @Test(arguments: [
    ("she saw a apple. it was a unicorn!", "She saw an apple. It was a unicorn!"),
    ("\"where is it?\" asked Tom. he ran.", "\"Where is it?\" asked Tom. He ran."),
    ("\"look!\" She cried. \"a owl!\" her mom laughed", "\"Look!\" she cried. \"An owl!\" Her mom laughed"),
    ("\"go,\" said Tom, \"but come back.\" they went.", "\"Go,\" said Tom, \"but come back.\" They went."),
  ])
  func tidying(raw: String, tidy: String) { #expect(English.tidied(raw) == tidy) }
}
