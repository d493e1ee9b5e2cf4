// Distance, speed and time.

extension ProblemGenerator {
  package static let travel: [ProblemTemplate] = [
    ProblemTemplate("travel-distance") { scene in
      let (ann, vehicle) = (scene.person(), scene.pick(["car", "bus", "train", "truck", "motorbike"]))
      let (speed, hours) = (5 * scene.number(6...18), scene.number(2...9))
      scene.ask(
        "A \(vehicle) goes \(speed) miles an hour. How many miles does it go in \(hours) hours?",
        "\(ann) travels by \(vehicle) for \(hours) hours at \(speed) miles per hour. How far does \(ann.they) go?",
        "How many miles does \(ann)'s \(vehicle) cover in \(hours) hours if it keeps a speed of \(speed) miles per "
          + "hour?"
      )
      let distance = Calculation("\(speed)*\(hours)")
      scene.say("In \(hours) hours, it goes \(distance) miles.", "The distance is \(distance) miles.")
      return distance.value
    },
    ProblemTemplate("travel-time") { scene in
      let ann = scene.person()
      let (speed, hours, rest) = (scene.number(3...15), scene.number(2...8), scene.number(2...3))
      let distance = speed * hours
      let way = scene.pick(["bikes", "rides", "skates", "paddles"])
      scene.ask(
        "\(ann) \(way) \(distance) miles at \(speed) miles an hour and rests for \(rest) hours on the way. How many "
          + "hours does the trip take?",
        "The lake is \(distance) miles away. \(ann) \(way) there at \(speed) miles per hour and stops for a break of "
          + "\(rest) hours. After how many hours does \(ann.they) arrive?",
        "\(ann) goes \(speed) miles every hour. With \(rest) hours of rest, how long does \(ann.they) need for "
          + "\(distance) miles?")
      let moving = Calculation("\(distance)/\(speed)")
      let total = Calculation("\(moving.value)+\(rest)")
      scene.say("Without the rest, the trip takes \(moving) hours.")
      scene.say("With the rest, it takes \(total) hours.")
      return total.value
    },
    ProblemTemplate("travel-speed") { scene in
      let (ann, ben) = (scene.person(), scene.person())
      let (slow, faster, hours) = (scene.number(4...20), scene.number(2...10), scene.number(2...6))
      let distance = slow * hours
      scene.ask(
        "\(ann) bikes \(distance) miles in \(hours) hours. \(ben) goes \(faster) miles an hour faster. What is "
          + "\(ben)'s speed in miles per hour?",
        "In \(hours) hours, \(ann) covers \(distance) miles. \(ben) is \(faster) miles per hour faster than \(ann). "
          + "How many miles does \(ben) cover in one hour?",
        "\(ann) needs \(hours) hours for \(distance) miles. How fast is \(ben), in miles per hour, if \(ben.they) "
          + "goes \(faster) miles per hour faster than \(ann)?")
      let speed = Calculation("\(distance)/\(hours)")
      let other = Calculation("\(speed.value)+\(faster)")
      scene.say("\(ann) goes \(speed) miles per hour.")
      scene.say("\(ben) goes \(other) miles per hour.")
      return other.value
    },
    ProblemTemplate("travel-round-trip") { scene in
      let ann = scene.person()
      let (distance, days) = (scene.number(2...15), scene.number(3...6))
      let place = scene.pick(["school", "work", "the pool", "the library", "the stable", "music lessons"])
      scene.ask(
        "\(ann) lives \(distance) miles from \(place). \(ann.startThey) goes there and back \(days) days a week. How "
          + "many miles does \(ann.they) travel in a week?",
        "It is \(distance) miles from \(ann)'s home to \(place). How far does \(ann.they) travel in \(days) days if "
          + "\(ann.they) goes there and back once every day?",
        "On \(days) days, \(ann) rides \(distance) miles to \(place) and the same way home. What is the total "
          + "distance in miles?")
      let daily = Calculation("\(distance)*2")
      let total = Calculation("\(daily.value)*\(days)")
      scene.say("There and back is \(daily) miles.")
      scene.say("On \(days) days, it is \(total) miles.")
      return total.value
    },
    ProblemTemplate("travel-remaining") { scene in
      let ann = scene.person()
      let (speed, hours) = (5 * scene.number(6...14), scene.number(2...5))
      let total = speed * hours + scene.number(10...90)
      let goal = scene.pick(["the coast", "the mountains", "the city", "a friend's farm", "the border", "a campsite"])
      scene.ask(
        "\(ann) drives to \(goal), which is \(total) miles away. After \(hours) hours at \(speed) miles per hour, "
          + "how many miles are left?",
        "The way to \(goal) is \(total) miles long. \(ann) has driven for \(hours) hours at \(speed) miles an hour. "
          + "How far does \(ann.they) still have to go?",
        "\(ann) plans a trip of \(total) miles to \(goal). On the first day \(ann.they) drives \(hours) hours at "
          + "\(speed) miles per hour. How many miles remain for the second day?")
      let driven = Calculation("\(speed)*\(hours)")
      let left = Calculation("\(total)-\(driven.value)")
      scene.say("\(ann) has driven \(driven) miles.")
      scene.say("There are \(left) miles left.")
      return left.value
    },
    ProblemTemplate("travel-laps") { scene in
      let ann = scene.person()
      let (laps, meters, days) = (scene.number(3...12), 50 * scene.number(2...10), scene.number(2...6))
      scene.ask(
        "One lap is \(meters) meters. \(ann) runs \(laps) laps a day. How many meters does \(ann.they) run in "
          + "\(days) days?",
        "\(ann) runs \(laps) laps around the field every day. The way around it is \(meters) meters. How far does "
          + "\(ann.they) run in \(days) days, in meters?",
        "For \(days) days, \(ann) swims \(laps) laps of \(meters) meters each day. How many meters is that in all?")
      let daily = Calculation("\(laps)*\(meters)")
      let total = Calculation("\(daily.value)*\(days)")
      scene.say("In one day, it is \(daily) meters.")
      scene.say("In \(days) days, it is \(total) meters.")
      return total.value
    },
    ProblemTemplate("travel-two-legs") { scene in
      let ann = scene.person()
      let (fast, m) = (5 * scene.number(8...14), scene.number(2...5))
      let (slow, n) = (5 * scene.number(3...7), scene.number(1...4))
      scene.ask(
        "\(ann) drives \(m) hours at \(fast) miles per hour and then \(hours(n)) at \(slow) miles per hour. How many "
          + "miles does \(ann.they) drive in all?",
        "A bus goes \(fast) miles an hour on the highway for \(m) hours. On small roads it goes \(slow) miles an "
          + "hour for \(hours(n)). How long is the whole trip in miles?",
        "First \(ann) travels at \(fast) miles per hour for \(m) hours. Then it rains, and \(ann.they) travels at "
          + "\(slow) miles per hour for \(hours(n)). How far does \(ann.they) get?")
      let (first, second) = (Calculation("\(fast)*\(m)"), Calculation("\(slow)*\(n)"))
      let total = Calculation("\(first.value)+\(second.value)")
      scene.say("The first part is \(first) miles long.")
      scene.say("The second part is \(second) miles long.")
      scene.say("Together that is \(total) miles.")
      return total.value
    },
    ProblemTemplate("travel-apart") { scene in
      let (ann, ben) = (scene.person(), scene.person())
      let (first, second, time) = (scene.number(3...14), scene.number(3...14), scene.number(2...6))
      scene.ask(
        "\(ann) and \(ben) start at the same place and bike in opposite directions. \(ann) goes \(first) miles an "
          + "hour, and \(ben) goes \(second). How many miles apart are they after \(time) hours?",
        "\(ann) walks north at \(first) kilometers per hour, and \(ben) rides south at \(second) kilometers per "
          + "hour. They leave together. How many kilometers are between them after \(time) hours?",
        "Two boats leave a harbor in opposite directions. \(ann)'s boat goes \(first) miles per hour, and \(ben)'s "
          + "goes \(second) miles per hour. What is the distance between them after \(time) hours?")
      let hourly = Calculation("\(first)+\(second)")
      let apart = Calculation("\(hourly.value)*\(time)")
      scene.say("Every hour, they get \(hourly) farther apart.")
      scene.say("After \(time) hours, they are \(apart) apart.")
      return apart.value
    },
  ]

  private static func hours(_ number: Int) -> String { English.count(number, "hour") }
}
