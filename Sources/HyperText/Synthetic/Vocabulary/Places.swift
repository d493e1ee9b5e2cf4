// Places, how one is in them, and the spots where something can be lost there and found again.

/// A place: its name, the words for being there, and four or more spots in it.
package struct Place: Sendable, Equatable {
  package let name: String
  package let inside: String
  package var spots: [String]
}

extension Vocabulary {
  package static let places: [String: [Place]] = [
    "outdoor": parsePlaces(
      """
      the park / in the park / under the bench, behind the big slide, beside the duck pond, near the swings
      the garden / in the garden / under the rose bush, behind the shed, beside the watering can, between the carrots
      the meadow / in the meadow / under a fern, behind a gray rock, in the tall grass, near an old stump
      the beach / on the beach / under an umbrella, behind a sand dune, beside a tide pool, near the old pier
      the forest / in the forest / under a pine tree, behind a log, in a pile of leaves, near a patch of mushrooms
      the orchard / in the orchard / under an apple tree, behind a ladder, in a basket, beside the stone wall
      the hill / on the hill / under the oak tree, behind a bush, in the clover, near the old gate
      the playground / at the playground / under the seesaw, behind the climbing wall, in the sandbox, near the fence
      the farm / on the farm / under the hay cart, behind the barn, in the chicken coop, beside the trough
      the riverbank / on the riverbank / under the willow tree, behind a rock, in the reeds, beside the little bridge
      the lake / at the lake / under a boat, behind a stack of logs, in the reeds, near the dock
      the field / in the field / under the hedge, behind a haystack, in a furrow, near the scarecrow
      the woods / in the woods / under a bramble bush, behind a fallen tree, in a hollow stump, near the stream
      the pond / at the pond / under a lily leaf, behind the cattails, in the mud, near the stepping stones
      the village green / on the village green / under the maple tree, behind the well, in a flower bed, near the pump
      the valley / in the valley / under a birch tree, behind a big boulder, in a patch of daisies, near the brook
      the clearing / in the clearing / under a beech tree, behind a thorn bush, in the moss, near a ring of stones
      the berry patch / in the berry patch / under a bucket, behind the fence, in the thickest bush, near the path
      """),
    "home": parsePlaces(
      """
      the kitchen / in the kitchen / under the table, behind the stove, in the bread box, beside the sink
      the attic / in the attic / under a dusty sheet, behind a trunk, in a hat box, near the little window
      the living room / in the living room / under the sofa, behind the curtain, in the toy chest, beside the lamp
      the bedroom / in the bedroom / under the bed, behind the door, in the laundry basket, beside the dresser
      the basement / in the basement / under the stairs, behind the boxes, in an old boot, near the workbench
      the hallway / in the hallway / under the rug, behind the coats, in an umbrella stand, beside the shoe rack
      the playroom / in the playroom / under the beanbag, behind the bookshelf, in the costume box, near the window
      the garage / in the garage / under the car, behind the bikes, in a paint can, beside the rake
      """),
    "trip": parsePlaces(
      """
      the zoo / at the zoo / by the monkeys, near the seal pool, at the lion house, behind the giraffes
      the museum / at the museum / by the dinosaur bones, near the old ships, at the rock room, behind a statue
      the fair / at the fair / by the carousel, near the popcorn cart, at the ring toss, behind the big wheel
      the market / at the market / by the fruit stand, near the fish seller, at the flower stall, behind the bread cart
      the library / at the library / by the tall shelves, near the fish tank, at the front desk, behind the puppet stage
      the train station / at the train station / by the ticket window, near the big clock, at the bench, behind a pillar
      the aquarium / at the aquarium / by the jellyfish, near the shark tank, at the touch pool, behind the glass tunnel
      the harbor / at the harbor / by the sailboats, near the crab pots, at the ice cream cart, behind the nets
      the circus / at the circus / by the ticket booth, near the acrobats, at the candy stand, behind the striped tent
      the toy shop / at the toy shop / by the train set, near the dolls, at the puzzle shelf, behind the giant bear
      """),
  ]

  private static func parsePlaces(_ text: String) -> [Place] {
    text.split(separator: "\n").map { line in
      let parts = line.split(separator: "/").map(\.trimmed)
      precondition(parts.count == 3, "a place needs a name, a phrase and spots: \(line)")
      return Place(name: parts[0], inside: parts[1], spots: phrases(parts[2]))
    }
  }
}
