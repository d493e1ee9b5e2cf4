import HyperTensor

// What one story keeps in mind while it is told: its characters, things and places.

/// The words behind the slots of one story.
package struct StoryContext {
  package enum Entity {
    case character(StoryCharacter)
    case noun(adjective: String, noun: String)
    case place(Place)
    case phrase([String])
  }

  package var random: RandomGenerator
  private var entities: [String: Entity] = [:]
  private var cast = StoryCast()
  private var taken: Set<String> = []
  /// The roles that the story has introduced: one is introduced where one is first named, and only there.
  private var introduced: Set<String> = []
  /// The phrases of the phrase lists that were used: another one is preferred.
  private var used: Set<String> = []
  private var isInSpeech = false

  package init(random: RandomGenerator) { self.random = random }

  /// The hero, once the plot's roles are filled.
  package var hero: StoryCharacter? { cast.hero }

  /// Draws what stands behind a role.
  package mutating func fill(_ role: String, from source: Plot.Source) {
    switch source {
    case .phrases(let alternatives):
      let drawn = random.pick(alternatives)
      entities[role] = .phrase(drawn.map { render($0) })
    case .list(let name, let kinds, let traits):
      if let character = cast.draw(name, kinds: kinds, traits: traits, &random) {
        entities[role] = .character(character)
      } else if let list = Vocabulary.nouns[name] {
        entities[role] = noun(list)
      } else if let places = Vocabulary.places[name] {
        entities[role] = .place(place(places))
      } else if let phrases = Frame.phrases[name] {
        entities[role] = .phrase([render(random.pick(phrases))])
      } else {
        preconditionFailure("nothing is called \(name), which \(role) is to be drawn from")
      }
    }
  }

  private mutating func noun(_ list: NounList) -> Entity {
    var noun = random.pick(list.nouns)
    while taken.contains(noun) || noun == hero?.kind { noun = random.pick(list.nouns) }
    taken.insert(noun)
    guard !list.adjectives.isEmpty else { return .noun(adjective: "", noun: noun) }
    let adjective = random.pick(list.adjectives)
    return .noun(adjective: noun.hasPrefix("toy ") && adjective == "new" ? "brand new" : adjective, noun: noun)
  }

  private mutating func place(_ places: [Place]) -> Place {
    var place = random.pick(places)
    while taken.contains(place.name) { place = random.pick(places) }
    taken.insert(place.name)
    place.spots.shuffle(using: &random)
    return place
  }

  /// The template as plain text, each choice and each phrase list drawn anew.
  package mutating func render(_ template: StoryTemplate) -> String {
    var text = ""
    isInSpeech = false
    write(template, to: &text)
    return text
  }

  private mutating func write(_ template: StoryTemplate, to text: inout String) {
    for piece in template.pieces {
      switch piece {
      case .text(let words):
        text += words
        for letter in words.utf8 where letter == UInt8(ascii: "\"") { isInSpeech.toggle() }
      case .choice(let alternatives): write(random.pick(alternatives), to: &text)
      case .slot(let role, let form): text += words(role, form)
      }
    }
  }

  private mutating func words(_ role: String, _ form: String) -> String {
    guard let entity = entities[role] else {
      guard let phrases = Frame.phrases[role], form.isEmpty else { preconditionFailure("nobody plays \(role)") }
      let drawn = phrase(phrases)
      if Frame.constant.contains(role) { entities[role] = .phrase([drawn]) }
      return drawn
    }
    guard let words = Self.words(entity, formToTell(role, entity, form)) else {
      preconditionFailure("\(role) has no form \(form)")
    }
    return words + (form == "'s" ? "'s" : "")
  }

  /// The form that is told: a first mention introduces, outside of speech even if it is only the name.
  private mutating func formToTell(_ role: String, _ entity: Entity, _ form: String) -> String {
    guard case .character = entity, role != "hero", ["", "'s", "name", "intro", "friend"].contains(form) else {
      return form == "'s" ? "" : form
    }
    let isName = form == "" || form == "'s"
    if introduced.contains(role) || form == "name" || (isName && isInSpeech) {
      if !isName { introduced.insert(role) }
      return ""
    }
    introduced.insert(role)
    return isName ? "friend" : form
  }

  /// A phrase of a list, one that the story has not used if that is easy.
  private mutating func phrase(_ phrases: [StoryTemplate]) -> String {
    var text = ""
    for _ in 0..<3 {
      text = ""
      write(random.pick(phrases), to: &text)
      if used.insert(text).inserted { break }
    }
    return text
  }

  private static func words(_ entity: Entity, _ form: String) -> String? {
    switch (entity, form) {
    case (.character(let character), _): character.words(form: form)
    case (.noun(let adjective, let noun), ""): adjective.isEmpty ? noun : adjective + " " + noun
    case (.noun(_, let noun), "noun"): noun
    case (.noun(let adjective, let noun), "s"):
      (adjective.isEmpty ? "" : adjective + " ") + English.plural(noun)
    case (.noun(_, let noun), "nouns"): English.plural(noun)
    case (.place(let place), ""): place.name
    case (.place(let place), "in"): place.inside
    case (.place(let place), "spot"): place.spots[0]
    case (.place(let place), "other"): place.spots[1]
    case (.place(let place), "third"): place.spots[2]
    case (.phrase(let parts), ""): parts[0]
    case (.phrase(let parts), "2"): parts.count > 1 ? parts[1] : nil
    case (.phrase(let parts), "3"): parts.count > 2 ? parts[2] : nil
    default: nil
    }
  }
}
