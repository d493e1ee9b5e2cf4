// Areas and perimeters.

extension ProblemGenerator {
  package static let shapes: [ProblemSource] = [
    ProblemSource("shapes-area") { s in
      let (ann, room) = (s.person(), s.item(.rooms))
      let width = s.number(3...12)
      let length = width + s.number(1...8)
      s.ask(
        "A \(room.one) is \(length) meters long and \(width) meters wide. What is its area in square meters?",
        "\(ann) wants to put carpet in a \(room.one) that is \(width) meters by \(length) meters. How many square "
          + "meters of carpet does \(ann.they) need?",
        "How many square meters is the floor of a \(room.one) with sides of \(length) meters and \(width) meters?")
      s.step("\(length)*\(width)", "The area is # square meters.")
    },
    ProblemSource("shapes-fence") { s in
      let ann = s.person()
      let (place, width) = (s.pick(["garden", "field", "playground", "meadow", "yard"]), s.number(4...30))
      let (length, price) = (width + s.number(2...20), s.number(2...9))
      s.ask(
        "\(ann) puts a fence around a \(place) that is \(length) feet long and \(width) feet wide. A foot of fence "
          + "costs $\(price). How much does the fence cost?",
        "A \(place) is \(length) feet by \(width) feet. What does a fence around it cost at $\(price) a foot?",
        "The \(place) measures \(width) feet by \(length) feet. \(ann) pays $\(price) for every foot of fence. How "
          + "many dollars does the whole fence cost?"
      )
      let around = s.step("2*(\(length)+\(width))", "The way around is # feet.")
      s.step("\(around)*\(price)", "The fence costs $#.")
    },
    ProblemSource("shapes-square") { s in
      let (ann, side) = (s.person(), s.number(3...25))
      let around = 4 * side
      s.ask(
        "The perimeter of a square garden is \(around) meters. What is its area in square meters?",
        "\(ann) walks once around a square field, which is \(around) meters. How many square meters is the field?",
        "A square rug has edges of \(around) feet altogether. How many square feet does it cover?")
      let edge = s.step("\(around)/4", "One side is # long.")
      s.step("\(edge)*\(edge)", "The area is #.")
    },
    ProblemSource("shapes-tiles") { s in
      let (ann, tile, m, n) = (s.person(), s.number(2...5), s.number(3...10), s.number(3...10))
      let (width, length) = (tile * m, tile * n)
      s.ask(
        "A wall is \(length) feet by \(width) feet. \(ann) covers it with square tiles that are \(tile) feet on a "
          + "side. How many tiles does \(ann.they) need?",
        "How many square tiles with sides of \(tile) feet fit on a floor of \(width) feet by \(length) feet?",
        "\(ann) lays square stones, \(tile) feet by \(tile) feet, on a yard that is \(length) feet long and "
          + "\(width) feet wide. How many stones cover the yard?"
      )
      let across = s.step("\(length)/\(tile)", "One way, # fit side by side.")
      let down = s.step("\(width)/\(tile)", "The other way, # fit.")
      s.step("\(across)*\(down)", "That makes #.")
    },
    ProblemSource("shapes-missing-side") { s in
      let (ann, width) = (s.person(), s.number(3...15))
      let length = width + s.number(1...15)
      let area = width * length
      s.ask(
        "A rectangle has an area of \(area) square inches and is \(width) inches wide. What is its perimeter in "
          + "inches?",
        "\(ann) draws a rectangle with an area of \(area) square inches. One side is \(width) inches. How many "
          + "inches is the way around it?",
        "A sheet of paper is \(width) inches wide and covers \(area) square inches. How long are its four edges "
          + "together?"
      )
      let side = s.step("\(area)/\(width)", "The other side is # inches.")
      s.step("2*(\(width)+\(side))", "The perimeter is # inches.")
    },
    ProblemSource("shapes-paint") { s in
      let (ann, walls) = (s.person(), s.number(2...4))
      let (high, covers, cans) = (s.number(3...6), s.number(2...6), s.number(2...6))
      let wide = covers * cans
      s.ask(
        "\(ann) paints \(walls) walls. Each is \(wide) meters wide and \(high) meters high. One can of paint is "
          + "enough for \(covers * walls) square meters. How many cans does \(ann.they) need?",
        "\(walls) walls of \(wide) meters by \(high) meters are painted. A can covers \(covers * walls) square "
          + "meters. How many cans are used?",
        "With one can, \(ann) can paint \(covers * walls) square meters. How many cans are needed for \(walls) "
          + "walls that are \(wide) meters by \(high) meters each?"
      )
      let one = s.step("\(wide)*\(high)", "One wall is # square meters.")
      let all = s.step("\(one)*\(walls)", "All the walls are # square meters.")
      s.step("\(all)/\(covers * walls)", "That takes # cans.")
    },
    ProblemSource("shapes-border") { s in
      let (width, path) = (s.number(4...15), s.number(1...3))
      let length = width + s.number(1...10)
      let place = s.pick(["pool", "lawn", "flower bed", "pond", "stage"])
      let thick = English.count(path, "meter")
      s.ask(
        "A \(place) is \(length) meters long and \(width) meters wide. All around it is a path that is \(thick) "
          + "wide. What is the area of the path in square meters?",
        "Around a \(place) of \(length) by \(width) meters runs a path with a width of \(thick). How many square "
          + "meters is the path?",
        "A \(place) measures \(length) meters by \(width) meters, and a border of \(thick) goes around it. Find the "
          + "area of the border in square meters."
      )
      let outerLength = s.step("\(length)+2*\(path)", "With the path, the length is # meters.")
      let outerWidth = s.step("\(width)+2*\(path)", "With the path, the width is # meters.")
      let outer = s.step("\(outerLength)*\(outerWidth)", "That is # square meters.")
      let inner = s.step("\(length)*\(width)", "The \(place) alone is # square meters.")
      s.step("\(outer)-\(inner)", "The path is # square meters.")
    },
  ]
}
