import HyperTensor

// Who takes part in a story, and how each is spoken of.

/// One who takes part in a story.
package struct StoryCharacter: Sendable {
  /// Where one lives: it decides how one is introduced and who one's friends are.
  package enum World: String, Sendable {
    case people
    case animals
    case machines
  }

  package var world: World
  /// "girl", "fox", "tugboat".
  package var kind: String
  package var gender: Gender
  package var trait: String
  /// How the story speaks of the character: "Mia", "her grandma", "the robin".
  package var name: String
  /// How others speak to the character: "Mia", "Grandma", "little robin".
  package var call: String
  /// How a stranger is introduced: "a shy girl named Mia".
  package var intro: String
  /// How a friend of the hero is introduced: "her friend Ben".
  package var friend: String
  /// What an animal's home is called.
  package var home = "house"
  /// How a pet sounds: "barked".
  package var sound = "called"

  /// The words for a form of the role; nil when there is no such form.
  package func words(form: String) -> String? {
    switch form {
    case "They", "Them", "Their": words(form: form.lowercased()).map(English.capitalized)
    case "": name
    case "they": gender.they
    case "them": gender.them
    case "their": gender.their
    case "themself": gender.themself
    case "kind": kind
    case "trait": trait
    case "call": call
    case "intro": intro
    case "friend": friend
    case "home": home
    case "sound": sound
    default: nil
    }
  }
}

/// Draws characters so that no two of a story share a name, or a kind where that would confuse.
package struct StoryCast: Sendable {
  package private(set) var hero: StoryCharacter?
  private var taken: Set<String> = []

  /// The character for a role, drawn from the cast called `source`; nil when there is no such cast.
  package mutating func draw(
    _ source: String, kinds: [String], traits: [String], _ random: inout RandomGenerator
  ) -> StoryCharacter? {
    let world = hero?.world ?? .people
    let drawn: StoryCharacter? =
      switch source {
      case "child": child(kinds, traits, &random)
      case "animal": animal(kinds, traits, &random)
      case "folk": random.below(5) < 3 ? child(kinds, traits, &random) : animal(kinds, traits, &random)
      case "same": world == .animals ? animal(kinds, traits, &random) : child(kinds, traits, &random)
      case "elder": world == .animals ? wiseAnimal(kinds, &random) : grownUp(kinds, &random)
      case "family": family(kinds, &random)
      case "pet": pet(kinds, traits, &random)
      case "wild": wild(kinds, &random)
      case "machine": machine(kinds, traits, &random)
      default: nil
      }
    if hero == nil { hero = drawn }
    return drawn
  }

  private mutating func fresh(_ words: [String], _ random: inout RandomGenerator) -> String {
    while true {
      let word = random.pick(words)
      if taken.insert(word).inserted || words.allSatisfy(taken.contains) { return word }
    }
  }

  /// Feminine or masculine; more often than not other than the hero, so that "he" and "she" stay clear.
  private func gender(_ random: inout RandomGenerator) -> Gender {
    let draw: Gender = random.below(2) == 0 ? .feminine : .masculine
    if let hero, hero.gender != .neuter, random.below(2) == 0 {
      return hero.gender == .feminine ? .masculine : .feminine
    }
    return draw
  }

  /// A word for the size of a child or an animal whose trait the plot leaves open.
  private func size(_ traits: [String], _ random: inout RandomGenerator) -> String {
    traits.isEmpty ? random.pick(["", "little ", "young "]) : ""
  }

  private mutating func child(
    _ kinds: [String], _ traits: [String], _ random: inout RandomGenerator
  ) -> StoryCharacter {
    let gender = kinds == ["girl"] ? .feminine : kinds == ["boy"] ? .masculine : gender(&random)
    let kind = gender == .feminine ? "girl" : "boy"
    let name = fresh(gender == .feminine ? Vocabulary.girls : Vocabulary.boys, &random)
    let trait = random.pick(traits.isEmpty ? Vocabulary.childTraits : traits)
    let owner = hero?.gender.their ?? "their"
    return StoryCharacter(
      world: .people, kind: kind, gender: gender, trait: trait, name: name, call: name,
      intro: "a \(trait) \(size(traits, &random))\(kind) named \(name)",
      friend: "\(owner) \(random.pick(["", "", "good ", "best "]))friend \(name)")
  }

  private mutating func animal(
    _ kinds: [String], _ traits: [String], _ random: inout RandomGenerator
  ) -> StoryCharacter {
    let gender = gender(&random)
    let kind = fresh(kinds.isEmpty ? Vocabulary.animals.map(\.kind) : kinds, &random)
    let name = fresh(Vocabulary.animalNames, &random)
    let trait = random.pick(traits.isEmpty ? Vocabulary.childTraits : traits)
    let owner = hero?.gender.their ?? "their"
    return StoryCharacter(
      world: .animals, kind: kind, gender: gender, trait: trait, name: name, call: name,
      intro: "a \(trait) \(size(traits, &random))\(kind) named \(name)",
      friend: "\(owner) friend \(name) the \(kind)",
      home: Vocabulary.animals.first { $0.kind == kind }?.home ?? "home")
  }

  private mutating func wiseAnimal(_ kinds: [String], _ random: inout RandomGenerator) -> StoryCharacter {
    let kind = fresh(kinds.isEmpty ? Vocabulary.wiseAnimals : kinds, &random)
    let name = fresh(Vocabulary.animalNames, &random)
    let trait = random.pick(Vocabulary.elderTraits)
    return StoryCharacter(
      world: .animals, kind: kind, gender: gender(&random), trait: trait, name: name, call: name,
      intro: "a \(trait) \(trait == "old" ? "" : "old ")\(kind) named \(name)", friend: "\(name) the \(kind)")
  }

  private mutating func grownUp(_ kinds: [String], _ random: inout RandomGenerator) -> StoryCharacter {
    let gender = gender(&random)
    let kind = random.pick(kinds.isEmpty ? Vocabulary.trades : kinds)
    let name = fresh(gender == .feminine ? Vocabulary.women : Vocabulary.men, &random)
    let trait = random.pick(Vocabulary.elderTraits)
    return StoryCharacter(
      world: .people, kind: kind, gender: gender, trait: trait, name: name, call: name,
      intro: "a \(trait) \(kind) named \(name)", friend: "\(name) the \(kind)")
  }

  private mutating func family(_ kinds: [String], _ random: inout RandomGenerator) -> StoryCharacter {
    let members = kinds.isEmpty ? Vocabulary.family : Vocabulary.family.filter { kinds.contains($0.kind) }
    let (kind, gender) = random.pick(members)
    let owner = hero?.gender.their ?? "their"
    var name = "\(owner) \(kind)"
    var call = English.capitalized(kind)
    if kind == "aunt" || kind == "uncle" {
      let people = gender == .feminine ? Vocabulary.women : Vocabulary.men
      call += " " + fresh(hero?.world == .animals ? Vocabulary.animalNames : people, &random)
      name = call
    }
    return StoryCharacter(
      world: hero?.world ?? .people, kind: kind, gender: gender, trait: random.pick(Vocabulary.elderTraits),
      name: name, call: call, intro: name, friend: name)
  }

  private mutating func pet(
    _ kinds: [String], _ traits: [String], _ random: inout RandomGenerator
  ) -> StoryCharacter {
    let pets = kinds.isEmpty ? Vocabulary.pets : Vocabulary.pets.filter { kinds.contains($0.kind) }
    let (kind, sound) = random.pick(pets)
    let name = fresh(Vocabulary.animalNames, &random)
    let trait = random.pick(traits.isEmpty ? ["little", "playful", "fluffy", "funny", "clever", "brown"] : traits)
    return StoryCharacter(
      world: .animals, kind: kind, gender: gender(&random), trait: trait, name: name, call: name,
      intro: "a \(trait) \(kind) named \(name)", friend: "\(hero?.gender.their ?? "their") \(kind) \(name)",
      sound: sound)
  }

  private mutating func wild(_ kinds: [String], _ random: inout RandomGenerator) -> StoryCharacter {
    let kind = fresh(kinds.isEmpty ? Vocabulary.wildAnimals : kinds, &random)
    let size = random.pick(["little", "tiny", "small", "young"])
    return StoryCharacter(
      world: .animals, kind: kind, gender: .neuter, trait: size, name: "the \(kind)", call: "little \(kind)",
      intro: "a \(size) \(kind)", friend: "the \(size) \(kind)")
  }

  private mutating func machine(
    _ kinds: [String], _ traits: [String], _ random: inout RandomGenerator
  ) -> StoryCharacter {
    let kind = fresh(kinds.isEmpty ? Vocabulary.machines : kinds, &random)
    let name = fresh(Vocabulary.machineNames, &random)
    let trait = random.pick(traits.isEmpty ? Vocabulary.machineTraits : traits)
    return StoryCharacter(
      world: .machines, kind: kind, gender: .neuter, trait: trait, name: name, call: name,
      intro: "a \(trait) \(kind) named \(name)", friend: "\(name) the \(kind)")
  }
}

extension RandomGenerator {
  /// One of the items, each as likely as any other; `items` is not empty.
  package mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
