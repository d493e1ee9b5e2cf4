// Areas and perimeters.

extension ProblemGenerator {
  package static let shapes: [ProblemTemplate] = [
    ProblemTemplate("shapes-area") { scene in
      let (ann, room) = (scene.person(), scene.item(.rooms))
      let width = scene.number(3...12)
      let length = width + scene.number(1...8)
      scene.ask(
        "A \(room.one) is \(length) meters long and \(width) meters wide. What is its area in square meters?",
        "\(ann) wants to put carpet in a \(room.one) that is \(width) meters by \(length) meters. How many square "
          + "meters of carpet does \(ann.they) need?",
        "How many square meters is the floor of a \(room.one) with sides of \(length) meters and \(width) meters?")
      let area = Calculation("\(length)*\(width)")
      scene.say("The area is \(area) square meters.")
      return area.value
    },
    ProblemTemplate("shapes-fence") { scene in
      let ann = scene.person()
      let (place, width) = (scene.pick(["garden", "field", "playground", "meadow", "yard"]), scene.number(4...30))
      let (length, price) = (width + scene.number(2...20), scene.number(2...9))
      scene.ask(
        "\(ann) puts a fence around a \(place) that is \(length) feet long and \(width) feet wide. A foot of fence "
          + "costs $\(price). How much does the fence cost?",
        "A \(place) is \(length) feet by \(width) feet. What does a fence around it cost at $\(price) a foot?",
        "The \(place) measures \(width) feet by \(length) feet. \(ann) pays $\(price) for every foot of fence. How "
          + "many dollars does the whole fence cost?")
      let around = Calculation("2*(\(length)+\(width))")
      let cost = Calculation("\(around.value)*\(price)")
      scene.say("The way around is \(around) feet.")
      scene.say("The fence costs \(cost.dollars).")
      return cost.value
    },
    ProblemTemplate("shapes-square") { scene in
      let (ann, side) = (scene.person(), scene.number(3...25))
      let around = 4 * side
      scene.ask(
        "The perimeter of a square garden is \(around) meters. What is its area in square meters?",
        "\(ann) walks once around a square field, which is \(around) meters. How many square meters is the field?",
        "A square rug has edges of \(around) feet altogether. How many square feet does it cover?")
      let edge = Calculation("\(around)/4")
      let area = Calculation("\(edge.value)*\(edge.value)")
      scene.say("One side is \(edge) long.")
      scene.say("The area is \(area).")
      return area.value
    },
    ProblemTemplate("shapes-tiles") { scene in
      let (ann, tile, m, n) = (scene.person(), scene.number(2...5), scene.number(3...10), scene.number(3...10))
      let (width, length) = (tile * m, tile * n)
      scene.ask(
        "A wall is \(length) feet by \(width) feet. \(ann) covers it with square tiles that are \(tile) feet on a "
          + "side. How many tiles does \(ann.they) need?",
        "How many square tiles with sides of \(tile) feet fit on a floor of \(width) feet by \(length) feet?",
        "\(ann) lays square stones, \(tile) feet by \(tile) feet, on a yard that is \(length) feet long and \(width) "
          + "feet wide. How many stones cover the yard?")
      let (across, down) = (Calculation("\(length)/\(tile)"), Calculation("\(width)/\(tile)"))
      let count = Calculation("\(across.value)*\(down.value)")
      scene.say("One way, \(across) fit side by side.")
      scene.say("The other way, \(down) fit.")
      scene.say("That makes \(count).")
      return count.value
    },
    ProblemTemplate("shapes-missing-side") { scene in
      let (ann, width) = (scene.person(), scene.number(3...15))
      let length = width + scene.number(1...15)
      let area = width * length
      scene.ask(
        "A rectangle has an area of \(area) square inches and is \(width) inches wide. What is its perimeter in "
          + "inches?",
        "\(ann) draws a rectangle with an area of \(area) square inches. One side is \(width) inches. How many "
          + "inches is the way around it?",
        "A sheet of paper is \(width) inches wide and covers \(area) square inches. How long are its four edges "
          + "together?"
      )
      let side = Calculation("\(area)/\(width)")
      let around = Calculation("2*(\(width)+\(side.value))")
      scene.say("The other side is \(side) inches.")
      scene.say("The perimeter is \(around) inches.")
      return around.value
    },
    ProblemTemplate("shapes-paint") { scene in
      let (ann, walls) = (scene.person(), scene.number(2...4))
      let (high, covers, cans) = (scene.number(3...6), scene.number(2...6), scene.number(2...6))
      let wide = covers * cans
      scene.ask(
        "\(ann) paints \(walls) walls. Each is \(wide) meters wide and \(high) meters high. One can of paint is "
          + "enough for \(covers * walls) square meters. How many cans does \(ann.they) need?",
        "\(walls) walls of \(wide) meters by \(high) meters are painted. A can covers \(covers * walls) square "
          + "meters. How many cans are used?",
        "With one can, \(ann) can paint \(covers * walls) square meters. How many cans are needed for \(walls) walls "
          + "that are \(wide) meters by \(high) meters each?")
      let one = Calculation("\(wide)*\(high)")
      let all = Calculation("\(one.value)*\(walls)")
      let count = Calculation("\(all.value)/\(covers * walls)")
      scene.say("One wall is \(one) square meters.")
      scene.say("All the walls are \(all) square meters.")
      scene.say("That takes \(count) cans.")
      return count.value
    },
    ProblemTemplate("shapes-border") { scene in
      let (width, path) = (scene.number(4...15), scene.number(1...3))
      let length = width + scene.number(1...10)
      let place = scene.pick(["pool", "lawn", "flower bed", "pond", "stage"])
      let thick = English.count(path, "meter")
      scene.ask(
        "A \(place) is \(length) meters long and \(width) meters wide. All around it is a path that is \(thick) "
          + "wide. What is the area of the path in square meters?",
        "Around a \(place) of \(length) by \(width) meters runs a path with a width of \(thick). How many square "
          + "meters is the path?",
        "A \(place) measures \(length) meters by \(width) meters, and a border of \(thick) goes around it. Find the "
          + "area of the border in square meters.")
      let (outerLength, outerWidth) = (Calculation("\(length)+2*\(path)"), Calculation("\(width)+2*\(path)"))
      let outer = Calculation("\(outerLength.value)*\(outerWidth.value)")
      let inner = Calculation("\(length)*\(width)")
      let area = Calculation("\(outer.value)-\(inner.value)")
      scene.say("With the path, the length is \(outerLength) meters and the width is \(outerWidth) meters.")
      scene.say("That is \(outer) square meters.")
      scene.say("The \(place) alone is \(inner) square meters.")
      scene.say("The path is \(area) square meters.")
      return area.value
    },
  ]
}
