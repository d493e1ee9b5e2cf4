// Minutes, days and weeks; trips that have to be rounded up.

extension ProblemGenerator {
  package static let schedules: [ProblemSource] = [
    ProblemSource("schedules-weeks") { s in
      let (ann, item) = (s.person(), s.item(.small))
      let (daily, weeks) = (s.number(2...12), s.number(2...8))
      s.ask(
        "\(ann) gets \(daily) \(item) every day. How many \(item) does \(ann.they) get in \(weeks) weeks?",
        "Every day of the week, \(ann) makes \(daily) \(item). How many does \(ann.they) make in \(weeks) weeks?",
        "If \(ann) needs \(daily) \(item) a day, how many are needed for \(weeks) weeks?")
      let days = s.step("\(weeks)*7", "\(weeks) weeks are # days.")
      s.step("\(days)*\(daily)", "That makes # \(item).")
    },
    ProblemSource("schedules-minutes") { s in
      let ann = s.person()
      let task = s.pick(["A song", "A lesson", "A cartoon", "A game", "A drive"])
      let (each, count) = (5 * s.number(2...9), s.number(3...9))
      let time = max(2, each * count / 60 + 1) * 60
      s.ask(
        "\(task) takes \(each) minutes. \(ann) has \(time / 60) hours and does it \(count) times. How many minutes "
          + "are left?",
        "\(ann) has \(time / 60) hours. \(task) takes \(each) minutes, and \(ann.they) does \(count) of them in a "
          + "row. How many minutes of the time remain?",
        "\(task) takes \(each) minutes. After \(count) of them, how many minutes are left of \(time / 60) hours?")
      let available = s.step("\(time / 60)*60", "There are # minutes.")
      let used = s.step("\(each)*\(count)", "# minutes are used.")
      s.step("\(available)-\(used)", "That leaves # minutes.")
    },
    ProblemSource("schedules-vans") { s in
      let (seats, full) = (s.number(4...12), s.number(3...9))
      let extra = s.number(1...(seats - 1))
      let total = seats * full + extra
      let (what, group) = s.pick([
        ("vans", "campers"), ("boats", "tourists"), ("buses", "players"), ("tables", "guests"), ("tents", "hikers"),
      ])
      s.ask(
        "\(total) \(group) need \(what). Each one holds \(seats). How many \(what) are needed?",
        "A group of \(total) \(group) wants to use \(what) with room for \(seats) each. What is the smallest number "
          + "of \(what) that is enough for all?",
        "There are \(total) \(group). If \(seats) fit in or at each of the \(what), how many \(what) must be ready?")
      let filled = s.step("\(full)*\(seats)", "\(full) \(what) are enough for # \(group).")
      s.step("\(total)-\(filled)", "# more \(extra == 1 ? "needs" : "need") a place.")
      s.step("\(full)+1", "So # \(what) are needed.")
    },
    ProblemSource("schedules-practice") { s in
      let (ann, instrument) = (s.person(), s.pick(["piano", "violin", "flute", "drums", "guitar", "harp"]))
      let (weekday, weekend, weeks) = (5 * s.number(2...8), 5 * s.number(4...12), s.number(2...5))
      s.ask(
        "\(ann) practices the \(instrument) for \(weekday) minutes on each of the 5 weekdays and for \(weekend) "
          + "minutes on each of the 2 weekend days. How many minutes is that in \(weeks) weeks?",
        "From Monday to Friday, \(ann) practices the \(instrument) \(weekday) minutes a day, and on Saturday and "
          + "Sunday \(weekend) minutes a day. How many minutes does \(ann.they) practice in \(weeks) weeks?",
        "In a week, \(ann) plays the \(instrument) \(weekday) minutes on 5 days and \(weekend) minutes on 2 days. "
          + "How many minutes does \(ann.they) play in \(weeks) weeks?"
      )
      let a = s.step("5*\(weekday)", "On weekdays, it is # minutes.")
      let b = s.step("2*\(weekend)", "On the weekend, it is # minutes.")
      let week = s.step("\(a)+\(b)", "One week makes # minutes.")
      s.step("\(week)*\(weeks)", "\(weeks) weeks make # minutes.")
    },
    ProblemSource("schedules-every") { s in
      let ann = s.person()
      let (every, times, doses) = (s.number(2...6), s.number(3...10), s.number(1...4))
      let days = every * times
      let thing = s.pick(["the roses", "the tomatoes", "the ferns", "the beans", "the lemon tree"])
      let liters = English.count(doses, "liter")
      s.ask(
        "\(ann) waters \(thing) every \(every) days with \(liters) of water. How many liters does \(ann.they) use "
          + "in \(days) days?",
        "Once every \(every) days, \(thing) get \(liters) of water from \(ann). How many liters is that in \(days) "
          + "days?",
        "In \(days) days, \(ann) waters \(thing) once every \(every) days and uses \(liters) each time. How much "
          + "water is used, in liters?"
      )
      let count = s.step("\(days)/\(every)", "\(ann) waters # times.")
      s.step("\(count)*\(doses)", "\(ann.they) uses # liters.")
    },
    ProblemSource("schedules-shelves") { s in
      let (ann, shelves, each) = (s.person(), s.number(3...9), s.number(8...25))
      let old = s.number(10...(shelves * each - 5))
      let item = s.pick(["books", "jars", "toys", "games", "boxes"])
      s.ask(
        "A case has \(shelves) shelves, and \(each) \(item) fit on each shelf. \(ann) has \(old) \(item). How many "
          + "more would fill the case?",
        "\(ann) has room for \(each) \(item) on each of \(shelves) shelves. There are \(old) \(item) on them now. "
          + "How many more can \(ann.they) put there?",
        "\(shelves) shelves can hold \(each) \(item) each. \(ann) puts \(old) \(item) on them. For how many more "
          + "\(item) is there room?"
      )
      let room = s.step("\(shelves)*\(each)", "There is room for # \(item).")
      s.step("\(room)-\(old)", "So # more fit.")
    },
    ProblemSource("schedules-stairs") { s in
      let ann = s.person()
      let (floors, steps, trips) = (s.number(2...8), s.number(10...20), s.number(2...6))
      s.ask(
        "\(ann) lives \(floors) floors up. There are \(steps) steps between floors. \(ann.they) climbs up \(trips) "
          + "times a day. How many steps up is that each day?",
        "To get home, \(ann) climbs \(floors) flights of \(steps) steps. How many steps does \(ann.they) climb if "
          + "\(ann.they) comes home \(trips) times?",
        "A tower has \(floors) flights of stairs with \(steps) steps each. \(ann) goes up \(trips) times. How many "
          + "steps does \(ann.they) climb?"
      )
      let once = s.step("\(floors)*\(steps)", "Going up once is # steps.")
      s.step("\(once)*\(trips)", "\(trips) times make # steps.")
    },
  ]
}
