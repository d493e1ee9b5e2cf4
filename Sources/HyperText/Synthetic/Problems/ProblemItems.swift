/// Things that problems count, buy and share.
package struct ProblemItems: Sendable {
  package let names: [String]

  private init(_ names: String) { self.names = Vocabulary.phrases(names) }

  /// Things that are bought for a few dollars.
  package static let goods = ProblemItems(
    """
    notebook, pencil case, ball, puzzle, book, toy car, mug, candle, picture frame, cap, T-shirt, yo-yo, poster,
    lunch box, water bottle, scarf, pair of socks, plant, kite, board game, paintbrush, lamp, belt, umbrella
    """)
  /// Small things that are given away and shared.
  package static let small = ProblemItems(
    """
    marble, sticker, bead, shell, stamp, trading card, button, coin, pebble, balloon, crayon, pencil, acorn, toy car,
    bottle cap, postcard, key ring, badge, ribbon, paper star, eraser, glow stick
    """)
  package static let food = ProblemItems(
    """
    apple, pear, cookie, muffin, orange, peach, plum, cupcake, pretzel, sandwich, bagel, banana, carrot, cracker,
    strawberry, grape, donut, pancake, mango, lemon, date, apricot
    """)
  /// What comes out of an oven.
  package static let baked = ProblemItems(
    "cookie, muffin, cupcake, pretzel, bagel, donut, brownie, scone, biscuit, roll, pie, bun, waffle, cake")
  package static let fruit = ProblemItems(
    "apple, pear, orange, peach, plum, mango, lemon, melon, apricot, pumpkin, avocado, lime, fig, coconut")
  package static let dear = ProblemItems(
    """
    bike, scooter, skateboard, guitar, tent, video game, telescope, camera, drum set, watch, jacket, pair of skates,
    model train, keyboard, tablet, sleeping bag, helmet, violin
    """)
  package static let clothes = ProblemItems(
    "shirt, hat, scarf, sweater, jacket, pair of shoes, pair of jeans, dress, belt, tie, skirt, coat, pair of gloves")
  package static let school = ProblemItems(
    "pen, pencil, notebook, eraser, folder, ruler, marker, crayon, glue stick, binder, highlighter, sharpener")
  package static let crafts = ProblemItems(
    "bracelet, necklace, paper crane, clay pot, birdhouse, card, scarf, candle, basket, keychain, mask, wreath, quilt")
  package static let animals = ProblemItems("hen, goat, sheep, cow, duck, rabbit, goose, pony, turkey, pig")
  package static let plants = ProblemItems(
    "tulip, rose, tomato plant, apple tree, bean plant, sunflower, cabbage, pepper plant, lavender bush, lily")
  package static let rooms = ProblemItems(
    "kitchen, bedroom, hallway, playroom, classroom, workshop, office, library, gym")
}
