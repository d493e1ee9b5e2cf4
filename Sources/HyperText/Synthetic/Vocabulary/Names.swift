// First names, all of them common or made up; none stands for anyone who exists.

extension Vocabulary {
  package static let girls = words(
    """
    Ada Amy Anna Bella Beth Cara Chloe Clara Daisy Dora Edie Ella Elsa Emma Eva Faye Fiona Flora Freya Gina Grace
    Greta Hana Hazel Heidi Holly Ida Iris Ivy Jade Jenny Jill Josie June Kate Keiko Kira Lara Leah Lila Lily Lola
    Lucy Luna Maya Mabel Mei Mia Mila Mina Molly Nadia Nell Nina Nora Olive Orla Paula Penny Poppy Priya Rita Rosie
    Ruby Ruth Sadie Sara Selma Sofia Stella Sue Tara Tess Tilly Uma Vera Wendy Willa Yuki Zara Zoe
    """)

  package static let boys = words(
    """
    Adam Alex Amir Andy Arlo Axel Ben Billy Bobby Bruno Carlos Charlie Cody Colin Dan David Dean Eddie Eli Emil Ethan
    Evan Felix Finn Fred Gabe George Gus Hal Hank Harry Hugh Ian Isaac Jack Jake Jamal Jasper Jim Joel Jonah Josh
    Juan Karl Kenji Kofi Kyle Lars Leo Levi Liam Luca Luis Malik Marco Mark Max Miles Milo Ned Nico Noah Oliver Omar
    Oscar Otto Owen Pablo Pedro Pete Ravi Remy Rob Sam Scott Sean Simon Theo Tim Toby Tom Umar Victor Will Zack
    """)

  /// Names for animals, of either sex.
  package static let animalNames = words(
    """
    Acorn Bandit Barley Basil Bean Berry Biscuit Blossom Bouncy Bramble Breezy Brownie Bubbles Bumble Button Caramel
    Chestnut Chip Clover Coco Cookie Cricket Dandy Dash Domino Dusty Fern Fidget Fluffy Freckle Fuzzy Ginger Hazelnut
    Honey Hopper Inky Jingle Juniper Maple Marble Midge Mittens Mocha Moss Muffin Nibbles Noodle Nutmeg Oatie Patches
    Peaches Peanut Pebble Pepper Pickle Pip Pudding Puddle Pumpkin Rolo Rusty Scamp Skip Smudge Snowy Socks Spot
    Sprout Sunny Tansy Teasel Thistle Toffee Truffle Tuppy Twiggy Velvet Waffles Whiskers Wiggles Willow Ziggy
    """)

  /// Names for trains, robots and other things that come alive; they are "it".
  package static let machineNames = words(
    """
    Beep Bolt Boomer Chuffy Clank Clicker Cog Dot Flash Gizmo Hoot Jolly Looper Nuts Puff Rivet Rumble Shimmer Sparky
    Sprocket Squeak Tinker Toot Trundle Turbo Twinkle Whirr Whizzer Widget Zip
    """)

  package static let women = words(
    """
    Agnes Bertha Carmen Cecily Doris Edith Elena Esther Fatima Gerda Gloria Helga Ines Irma Joan Leona Lydia Martha
    Mavis Nancy Odette Olga Petra Rosa Sylvia Thelma Ursula Wilma Yvonne Zelda
    """)

  package static let men = words(
    """
    Albert Alfred Anton Arthur Boris Cedric Claude Diego Edgar Ernest Frank Gordon Hector Henry Hugo Igor Ivan Julius
    Kurt Leonard Manuel Morris Nils Olaf Pascal Ralph Rupert Stefan Vincent Walter
    """)
}
