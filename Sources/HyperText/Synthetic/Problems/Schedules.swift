// Minutes, days and weeks; trips that have to be rounded up.

extension ProblemGenerator {
  package static let schedules: [ProblemTemplate] = [
    ProblemTemplate("schedules-weeks") { scene in
      let (ann, item) = (scene.person(), scene.item(.small))
      let (daily, weeks) = (scene.number(2...12), scene.number(2...8))
      scene.ask(
        "\(ann) gets \(daily) \(item) every day. How many \(item) does \(ann.they) get in \(weeks) weeks?",
        "Every day of the week, \(ann) makes \(daily) \(item). How many does \(ann.they) make in \(weeks) weeks?",
        "If \(ann) needs \(daily) \(item) a day, how many are needed for \(weeks) weeks?")
      let days = Calculation("\(weeks)*7")
      let total = Calculation("\(days.value)*\(daily)")
      scene.say("\(weeks) weeks are \(days) days.")
      scene.say("That makes \(total) \(item).")
      return total.value
    },
    ProblemTemplate("schedules-minutes") { scene in
      let ann = scene.person()
      let task = scene.pick(["A song", "A lesson", "A cartoon", "A game", "A drive"])
      let (each, count) = (5 * scene.number(2...9), scene.number(3...9))
      let time = max(2, each * count / 60 + 1) * 60
      scene.ask(
        "\(task) takes \(each) minutes. \(ann) has \(time / 60) hours and does it \(count) times. How many minutes "
          + "are left?",
        "\(ann) has \(time / 60) hours. \(task) takes \(each) minutes, and \(ann.they) does \(count) of them in a "
          + "row. How many minutes of the time remain?",
        "\(task) takes \(each) minutes. After \(count) of them, how many minutes are left of \(time / 60) hours?")
      let available = Calculation("\(time / 60)*60")
      let used = Calculation("\(each)*\(count)")
      let left = Calculation("\(available.value)-\(used.value)")
      scene.say("There are \(available) minutes.")
      scene.say("\(used) minutes are used.")
      scene.say("That leaves \(left) minutes.")
      return left.value
    },
    ProblemTemplate("schedules-vans") { scene in
      let (seats, full) = (scene.number(4...12), scene.number(3...9))
      let extra = scene.number(1...(seats - 1))
      let total = seats * full + extra
      let (what, group) = scene.pick([
        ("vans", "campers"), ("boats", "tourists"), ("buses", "players"), ("tables", "guests"), ("tents", "hikers"),
      ])
      scene.ask(
        "\(total) \(group) need \(what). Each one holds \(seats). How many \(what) are needed?",
        "A group of \(total) \(group) wants to use \(what) with room for \(seats) each. What is the smallest number "
          + "of \(what) that is enough for all?",
        "There are \(total) \(group). If \(seats) fit in or at each of the \(what), how many \(what) must be ready?")
      let filled = Calculation("\(full)*\(seats)")
      let rest = Calculation("\(total)-\(filled.value)")
      let needed = Calculation("\(full)+1")
      scene.say("\(full) \(what) are enough for \(filled) \(group).")
      scene.say("\(rest) more \(rest.value == 1 ? "needs" : "need") a place.")
      scene.say("So \(needed) \(what) are needed.")
      return needed.value
    },
    ProblemTemplate("schedules-practice") { scene in
      let (ann, instrument) = (scene.person(), scene.pick(["piano", "violin", "flute", "drums", "guitar", "harp"]))
      let (weekday, weekend, weeks) = (5 * scene.number(2...8), 5 * scene.number(4...12), scene.number(2...5))
      scene.ask(
        "\(ann) practices the \(instrument) for \(weekday) minutes on each of the 5 weekdays and for \(weekend) "
          + "minutes on each of the 2 weekend days. How many minutes is that in \(weeks) weeks?",
        "From Monday to Friday, \(ann) practices the \(instrument) \(weekday) minutes a day, and on Saturday and "
          + "Sunday \(weekend) minutes a day. How many minutes does \(ann.they) practice in \(weeks) weeks?",
        "In a week, \(ann) plays the \(instrument) \(weekday) minutes on 5 days and \(weekend) minutes on 2 days. "
          + "How many minutes does \(ann.they) play in \(weeks) weeks?")
      let (a, b) = (Calculation("5*\(weekday)"), Calculation("2*\(weekend)"))
      let week = Calculation("\(a.value)+\(b.value)")
      let total = Calculation("\(week.value)*\(weeks)")
      scene.say("On weekdays, it is \(a) minutes.")
      scene.say("On the weekend, it is \(b) minutes.")
      scene.say("One week makes \(week) minutes.")
      scene.say("\(weeks) weeks make \(total) minutes.")
      return total.value
    },
    ProblemTemplate("schedules-every") { scene in
      let ann = scene.person()
      let (every, times, doses) = (scene.number(2...6), scene.number(3...10), scene.number(1...4))
      let days = every * times
      let thing = scene.pick(["the roses", "the tomatoes", "the ferns", "the beans", "the lemon tree"])
      let liters = English.count(doses, "liter")
      scene.ask(
        "\(ann) waters \(thing) every \(every) days with \(liters) of water. How many liters does \(ann.they) use in "
          + "\(days) days?",
        "Once every \(every) days, \(thing) get \(liters) of water from \(ann). How many liters is that in \(days) "
          + "days?",
        "In \(days) days, \(ann) waters \(thing) once every \(every) days and uses \(liters) each time. How much "
          + "water is used, in liters?")
      let count = Calculation("\(days)/\(every)")
      let total = Calculation("\(count.value)*\(doses)")
      scene.say("\(ann) waters \(count) times.")
      scene.say("\(ann.startThey) uses \(total) liters.")
      return total.value
    },
    ProblemTemplate("schedules-shelves") { scene in
      let (ann, shelves, each) = (scene.person(), scene.number(3...9), scene.number(8...25))
      let old = scene.number(10...(shelves * each - 5))
      let item = scene.pick(["books", "jars", "toys", "games", "boxes"])
      scene.ask(
        "A case has \(shelves) shelves, and \(each) \(item) fit on each shelf. \(ann) has \(old) \(item). How many "
          + "more would fill the case?",
        "\(ann) has room for \(each) \(item) on each of \(shelves) shelves. There are \(old) \(item) on them now. "
          + "How many more can \(ann.they) put there?",
        "\(shelves) shelves can hold \(each) \(item) each. \(ann) puts \(old) \(item) on them. For how many more "
          + "\(item) is there room?")
      let room = Calculation("\(shelves)*\(each)")
      let free = Calculation("\(room.value)-\(old)")
      scene.say("There is room for \(room) \(item).")
      scene.say("So \(free) more fit.")
      return free.value
    },
    ProblemTemplate("schedules-stairs") { scene in
      let ann = scene.person()
      let (floors, steps, trips) = (scene.number(2...8), scene.number(10...20), scene.number(2...6))
      scene.ask(
        "\(ann) lives \(floors) floors up. There are \(steps) steps between floors. \(ann.startThey) climbs up "
          + "\(trips) times a day. How many steps up is that each day?",
        "To get home, \(ann) climbs \(floors) flights of \(steps) steps. How many steps does \(ann.they) climb if "
          + "\(ann.they) comes home \(trips) times?",
        "A tower has \(floors) flights of stairs with \(steps) steps each. \(ann) goes up \(trips) times. How many "
          + "steps does \(ann.they) climb?")
      let once = Calculation("\(floors)*\(steps)")
      let total = Calculation("\(once.value)*\(trips)")
      scene.say("Going up once is \(once) steps.")
      scene.say("\(trips) times make \(total) steps.")
      return total.value
    },
  ]
}
