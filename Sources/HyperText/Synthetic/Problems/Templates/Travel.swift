// Distance, speed and time.

extension ProblemGenerator {
  package static let travel: [ProblemSource] = [
    ProblemSource("travel-distance") { s in
      let (ann, vehicle) = (s.person(), s.pick(["car", "bus", "train", "truck", "motorbike"]))
      let (speed, hours) = (5 * s.number(6...18), s.number(2...9))
      s.ask(
        "A \(vehicle) goes \(speed) miles an hour. How many miles does it go in \(hours) hours?",
        "\(ann) travels by \(vehicle) for \(hours) hours at \(speed) miles per hour. How far does \(ann.they) go?",
        "How many miles does \(ann)'s \(vehicle) cover in \(hours) hours if it keeps a speed of \(speed) miles per "
          + "hour?"
      )
      s.step("\(speed)*\(hours)", "In \(hours) hours, it goes # miles.", "The distance is # miles.")
    },
    ProblemSource("travel-time") { s in
      let ann = s.person()
      let (speed, hours, rest) = (s.number(3...15), s.number(2...8), s.number(2...3))
      let distance = speed * hours
      let way = s.pick(["bikes", "rides", "skates", "paddles"])
      s.ask(
        "\(ann) \(way) \(distance) miles at \(speed) miles an hour and rests for \(rest) hours on the way. How many "
          + "hours does the trip take?",
        "The lake is \(distance) miles away. \(ann) \(way) there at \(speed) miles per hour and stops for a break "
          + "of \(rest) hours. After how many hours does \(ann.they) arrive?",
        "\(ann) goes \(speed) miles every hour. With \(rest) hours of rest, how long does \(ann.they) need for "
          + "\(distance) miles?"
      )
      let moving = s.step("\(distance)/\(speed)", "Without the rest, the trip takes # hours.")
      s.step("\(moving)+\(rest)", "With the rest, it takes # hours.")
    },
    ProblemSource("travel-speed") { s in
      let (ann, ben) = (s.person(), s.person())
      let (slow, faster, hours) = (s.number(4...20), s.number(2...10), s.number(2...6))
      let distance = slow * hours
      s.ask(
        "\(ann) bikes \(distance) miles in \(hours) hours. \(ben) goes \(faster) miles an hour faster. What is "
          + "\(ben)'s speed in miles per hour?",
        "In \(hours) hours, \(ann) covers \(distance) miles. \(ben) is \(faster) miles per hour faster than \(ann). "
          + "How many miles does \(ben) cover in one hour?",
        "\(ann) needs \(hours) hours for \(distance) miles. How fast is \(ben), in miles per hour, if \(ben.they) "
          + "goes \(faster) miles per hour faster than \(ann)?"
      )
      let speed = s.step("\(distance)/\(hours)", "\(ann) goes # miles per hour.")
      s.step("\(speed)+\(faster)", "\(ben) goes # miles per hour.")
    },
    ProblemSource("travel-round-trip") { s in
      let ann = s.person()
      let (distance, days) = (s.number(2...15), s.number(3...6))
      let place = s.pick(["school", "work", "the pool", "the library", "the stable", "music lessons"])
      s.ask(
        "\(ann) lives \(distance) miles from \(place). \(ann.they) goes there and back \(days) days a week. How "
          + "many miles does \(ann.they) travel in a week?",
        "It is \(distance) miles from \(ann)'s home to \(place). How far does \(ann.they) travel in \(days) days if "
          + "\(ann.they) goes there and back once every day?",
        "On \(days) days, \(ann) rides \(distance) miles to \(place) and the same way home. What is the total "
          + "distance in miles?"
      )
      let daily = s.step("\(distance)*2", "There and back is # miles.")
      s.step("\(daily)*\(days)", "On \(days) days, it is # miles.")
    },
    ProblemSource("travel-remaining") { s in
      let ann = s.person()
      let (speed, hours) = (5 * s.number(6...14), s.number(2...5))
      let total = speed * hours + s.number(10...90)
      let goal = s.pick(["the coast", "the mountains", "the city", "a friend's farm", "the border", "a campsite"])
      s.ask(
        "\(ann) drives to \(goal), which is \(total) miles away. After \(hours) hours at \(speed) miles per hour, "
          + "how many miles are left?",
        "The way to \(goal) is \(total) miles long. \(ann) has driven for \(hours) hours at \(speed) miles an hour. "
          + "How far does \(ann.they) still have to go?",
        "\(ann) plans a trip of \(total) miles to \(goal). On the first day \(ann.they) drives \(hours) hours at "
          + "\(speed) miles per hour. How many miles remain for the second day?"
      )
      let driven = s.step("\(speed)*\(hours)", "\(ann) has driven # miles.")
      s.step("\(total)-\(driven)", "There are # miles left.")
    },
    ProblemSource("travel-laps") { s in
      let ann = s.person()
      let (laps, meters, days) = (s.number(3...12), 50 * s.number(2...10), s.number(2...6))
      s.ask(
        "One lap is \(meters) meters. \(ann) runs \(laps) laps a day. How many meters does \(ann.they) run in "
          + "\(days) days?",
        "\(ann) runs \(laps) laps around the field every day. The way around it is \(meters) meters. How far does "
          + "\(ann.they) run in \(days) days, in meters?",
        "For \(days) days, \(ann) swims \(laps) laps of \(meters) meters each day. How many meters is that in all?")
      let daily = s.step("\(laps)*\(meters)", "In one day, it is # meters.")
      s.step("\(daily)*\(days)", "In \(days) days, it is # meters.")
    },
    ProblemSource("travel-two-legs") { s in
      let ann = s.person()
      let (fast, m) = (5 * s.number(8...14), s.number(2...5))
      let (slow, n) = (5 * s.number(3...7), s.number(1...4))
      s.ask(
        "\(ann) drives \(m) hours at \(fast) miles per hour and then \(hours(n)) at \(slow) miles per hour. How "
          + "many miles does \(ann.they) drive in all?",
        "A bus goes \(fast) miles an hour on the highway for \(m) hours. On small roads it goes \(slow) miles an "
          + "hour for \(hours(n)). How long is the whole trip in miles?",
        "First \(ann) travels at \(fast) miles per hour for \(m) hours. Then it rains, and \(ann.they) travels at "
          + "\(slow) miles per hour for \(hours(n)). How far does \(ann.they) get?"
      )
      let first = s.step("\(fast)*\(m)", "The first part is # miles long.")
      let second = s.step("\(slow)*\(n)", "The second part is # miles long.")
      s.step("\(first)+\(second)", "Together that is # miles.")
    },
    ProblemSource("travel-apart") { s in
      let (ann, ben) = (s.person(), s.person())
      let (first, second, time) = (s.number(3...14), s.number(3...14), s.number(2...6))
      s.ask(
        "\(ann) and \(ben) start at the same place and bike in opposite directions. \(ann) goes \(first) miles an "
          + "hour, and \(ben) goes \(second). How many miles apart are they after \(time) hours?",
        "\(ann) walks north at \(first) kilometers per hour, and \(ben) rides south at \(second) kilometers per "
          + "hour. They leave together. How many kilometers are between them after \(time) hours?",
        "Two boats leave a harbor in opposite directions. \(ann)'s boat goes \(first) miles per hour, and \(ben)'s "
          + "goes \(second) miles per hour. What is the distance between them after \(time) hours?"
      )
      let hourly = s.step("\(first)+\(second)", "Every hour, they get # farther apart.")
      s.step("\(hourly)*\(time)", "After \(time) hours, they are # apart.")
    },
  ]

  private static func hours(_ number: Int) -> String { English.count(number, "hour") }
}
