// Things with the adjectives that suit them. A thing keeps its adjective through the story.

/// Nouns that can stand in for one another, and the adjectives any of them may carry.
package struct NounList: Sendable {
  package let adjectives: [String]
  package let nouns: [String]

  package init(_ adjectives: String, _ nouns: String) {
    self.adjectives = Vocabulary.phrases(adjectives)
    self.nouns = Vocabulary.phrases(nouns)
  }
}

extension Vocabulary {
  private static let hues = """
    red, blue, green, yellow, purple, orange, pink, white, brown, silver, golden, bright red, dark blue, light green
    """

  package static let nouns: [String: NounList] = [
    "toy": NounList(
      hues + ", shiny, little, old, new, tiny, soft gray",
      """
      ball, kite, teddy bear, toy car, toy train, doll, yo-yo, spinning top, toy boat, puppet, drum, whistle,
      toy truck, toy plane, rag doll, stuffed rabbit, toy horse, toy robot, jump rope, hula hoop, toy dinosaur,
      marble, toy bus, toy rocket, stuffed elephant, pinwheel, toy tractor, toy duck, stuffed monkey, toy whale
      """),
    "ride": NounList(hues + ", shiny, old, new", "bike, scooter, wagon, tricycle, sled, skateboard, go-cart"),
    "outdoortoy": NounList(hues + ", big, little, new", "ball, kite, frisbee, toy plane, balloon, paper boat"),
    "treasure": NounList(
      "shiny, tiny, smooth, sparkling, little, lovely, silver, golden, blue, green, rare",
      """
      shell, button, stone, feather, coin, bead, key, marble, pebble, bell, ring, crystal, acorn, locket, star charm
      """),
    "clothing": NounList(
      hues + ", striped, warm, soft, woolly, spotted",
      "hat, scarf, coat, sweater, cap, jacket, raincoat, cape, vest, dress, shirt"),
    "knit": NounList(hues + ", striped, soft, thick", "scarf, blanket, sweater, shawl, quilt, towel, cloak"),
    "bakery": NounList(
      "warm, fresh, big, tasty, sweet, golden",
      """
      apple pie, carrot cake, chocolate cake, cherry pie, lemon cake, nut cake, plum tart, honey cake, berry pie,
      pumpkin pie, cinnamon cake, peach pie, sponge cake, pear tart, apple cake, almond cake, strawberry cake
      """),
    "snack": NounList(
      "big, small, tasty, yummy, fresh",
      """
      cookie, muffin, sandwich, pancake, apple, pear, banana, carrot, peach, plum, cupcake, pretzel, waffle, bun,
      bagel, orange, cheese roll, oat bar, slice of melon, rice cake, nut bar, jam roll, scone, corn cake
      """),
    "soup": NounList(
      "hot, warm, tasty",
      """
      tomato soup, carrot soup, noodle soup, pea soup, onion soup, corn soup, mushroom soup, bean soup, potato soup,
      pumpkin soup, cabbage soup, vegetable soup
      """),
    "fruit": NounList(
      "ripe, sweet, juicy, fresh",
      """
      apple, pear, plum, peach, cherry, berry, strawberry, blueberry, apricot, fig, grape, raspberry, mango
      """),
    "vegetable": NounList(
      "big, giant, round, fat, plump, enormous",
      "carrot, pumpkin, turnip, cabbage, potato, beet, squash, radish, onion, melon, tomato, cucumber"),
    "flower": NounList(
      "red, yellow, white, pink, purple, blue, orange, little, pretty",
      """
      rose, daisy, tulip, poppy, lily, pansy, iris, aster, dahlia, primrose, crocus, hyacinth, zinnia, peony, carnation
      """),
    "instrument": NounList(
      "old, shiny, little, new, wooden, borrowed",
      "drum, flute, trumpet, guitar, fiddle, horn, piano, banjo, harp, ukulele, whistle, tambourine, accordion"),
    "breakable": NounList(
      "blue, white, green, tall, pretty, old, painted, flowered",
      "vase, cup, bowl, plate, lamp, jar, teapot, mirror, jug, picture frame"),
    "gift": NounList(
      "red, blue, yellow, green, little, shiny, tiny, striped",
      """
      music box, picture book, paint set, puzzle, hand mirror, lantern, pencil box, bracelet, toy clock, jewelry box,
      magnifying glass, snow globe, flashlight, compass, piggy bank
      """),
    "reach": NounList("old, long, red, blue, sturdy", "ladder, rope, pole, fishing net, hook, rake, broom"),
    "cleanup": NounList("old, red, blue, big, green", "shovel, broom, rake, basket, bucket, cart, wheelbarrow"),
    "builder": NounList("old, red, sturdy, good", "ladder, rope, hammer, saw, ball of string, box of nails"),
    "find": NounList(
      "old, dusty, strange, little, wooden, brown, gray, locked, painted",
      "box, chest, map, bottle, lamp, clock, trunk, book, jar, door, telescope, globe"),
    "magic": NounList(
      "glowing, tiny, golden, silver, striped, purple, green, strange",
      "seed, bean, egg, stone, brush, bell, pencil, whistle, acorn, feather, key, spoon"),
    "book": NounList(
      "thick, thin, old, new, red, blue, green, big",
      """
      book about whales, book about stars, book about pirates, book about bears, book about trains, book about knights,
      book about bugs, book about volcanoes, book about dragons, book about the moon, book about birds,
      book about robots, book about castles, book about the sea
      """),
    "color": NounList(
      "", "red, blue, green, yellow, purple, orange, pink, white, brown, silver, gold, gray, turquoise"),
    "anyanimal": NounList(
      "",
      """
      cat, dog, horse, cow, pig, sheep, goat, duck, goose, owl, fox, bear, wolf, whale, shark, lion, tiger, zebra,
      giraffe, elephant, monkey, parrot, penguin, snail, bee, ant, butterfly, turtle, crab, dolphin, swan, hippo,
      kangaroo, camel, dragon, unicorn, dinosaur, mermaid, octopus, spider, seal, peacock, llama, toad, hamster
      """),
  ]
}
