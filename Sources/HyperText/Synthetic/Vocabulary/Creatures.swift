// The kinds of those who take part in a story: animals with their homes, pets with their ways, grown-ups.

extension Vocabulary {
  /// Animals that can be heroes, and where each lives.
  package static let animals: [(kind: String, home: String)] = pairs(
    """
    rabbit / burrow, fox / den, bear / cave, mouse / hole, squirrel / hollow tree, hedgehog / leafy den, duck / nest,
    badger / burrow, beaver / lodge, otter / den, mole / burrow, raccoon / den, chipmunk / burrow, wolf / den,
    lamb / barn, piglet / barn, calf / barn, pony / stable, goat / barn, kitten / basket, puppy / doghouse,
    hen / coop, turtle / hollow log, deer / thicket, frog / hollow log, donkey / stable, hamster / nest,
    weasel / den, bunny / burrow, cub / cave, skunk / den, gopher / burrow, moose / thicket, goose / nest, toad / log
    """)

  /// Animals that give advice.
  package static let wiseAnimals = phrases(
    "owl, turtle, bear, badger, toad, goat, raven, heron, stork, beaver, donkey, elk")

  /// Pets, the sound each makes, and what it does when it is glad ("it" stands for the pet's own pronouns).
  package static let pets: [(kind: String, sound: String)] = pairs(
    """
    dog / barked, puppy / yapped, cat / meowed, kitten / mewed, pony / snorted, parrot / squawked, rabbit / sniffed,
    duck / quacked, hamster / squeaked, goat / bleated
    """)

  /// Small animals that are met on the way; they have no name.
  package static let wildAnimals = phrases(
    """
    bird, robin, sparrow, squirrel, rabbit, mouse, duckling, hedgehog, frog, turtle, butterfly, beetle, bee, fox cub,
    chick, snail, ladybug, fawn, bat, crab, owl, wren, lamb
    """)

  /// Those of a hero's own family.
  package static let family: [(kind: String, gender: Gender)] = [
    ("mom", .feminine), ("dad", .masculine), ("grandma", .feminine), ("grandpa", .masculine), ("aunt", .feminine),
    ("uncle", .masculine), ("mom", .feminine), ("dad", .masculine),
  ]

  /// The work of grown-ups who are met in the street.
  package static let trades = phrases(
    """
    baker, gardener, farmer, teacher, sailor, painter, librarian, shopkeeper, carpenter, tailor, cook, beekeeper,
    mail carrier, bus driver, clockmaker, musician, nurse, shoemaker, beekeeper, potter
    """)

  /// Things that come alive.
  package static let machines = phrases(
    "train, tugboat, robot, tractor, bus, truck, airplane, crane, kite, teapot, lamp")

  package static let childTraits = phrases(
    """
    curious, cheerful, kind, quiet, clever, playful, gentle, busy, friendly, shy, lively, thoughtful, merry, brave,
    funny, smart, careful, happy, dreamy, helpful
    """)

  package static let elderTraits = phrases(
    "kind, friendly, gentle, jolly, patient, wise, cheerful, quiet, helpful, old")
  package static let machineTraits = phrases("little, shiny, cheerful, small, busy, friendly, old, brave, jolly, rusty")
}
