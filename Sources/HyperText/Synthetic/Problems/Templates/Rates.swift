// So many in an hour, a day, a week.

extension ProblemGenerator {
  package static let rates: [ProblemSource] = [
    ProblemSource("rates-wages") { s in
      let ann = s.person()
      let job = s.pick(["walks dogs", "mows lawns", "babysits", "paints fences", "delivers papers"])
      let (wage, hours, days) = (s.number(6...20), s.number(2...8), s.number(2...6))
      s.ask(
        "\(ann) \(job) and earns $\(wage) an hour. \(ann.they) works \(hours) hours a day for \(days) days. How "
          + "much does \(ann.they) earn?",
        "For $\(wage) per hour, \(ann) \(job). How many dollars does \(ann.they) earn in \(days) days of \(hours) "
          + "hours?",
        "\(ann) \(job) \(hours) hours every day. One hour pays $\(wage). What does \(ann.they) earn in \(days) days?")
      let time = s.step("\(hours)*\(days)", "\(ann) works # hours.")
      s.step("\(time)*\(wage)", "\(ann.they) earns $#.")
    },
    ProblemSource("rates-eggs") { s in
      let (ann, animal) = (s.person(), s.pick(["hens", "ducks", "geese", "quails"]))
      let (count, eggs, days) = (s.number(3...15), s.number(2...6), s.number(2...8))
      s.ask(
        "\(ann) has \(count) \(animal). Each lays \(eggs) eggs a week. How many eggs does \(ann.they) get in "
          + "\(days) weeks?",
        "\(count) \(animal) lay \(eggs) eggs each per week. How many eggs are there after \(days) weeks?",
        "On \(ann)'s farm, every one of the \(count) \(animal) lays \(eggs) eggs in a week. How many eggs is that "
          + "in \(days) weeks?"
      )
      let weekly = s.step("\(count)*\(eggs)", "In one week, there are # eggs.")
      s.step("\(weekly)*\(days)", "In \(days) weeks, there are # eggs.")
    },
    ProblemSource("rates-reading") { s in
      let (ann, ben) = (s.person(), s.person())
      let (days, slow, more) = (s.number(3...12), s.number(5...20), s.number(2...12))
      s.ask(
        "\(ann) reads \(slow) pages a day, and \(ben) reads \(more) pages more than that each day. How many pages "
          + "does \(ben) read in \(days) days?",
        "Each day, \(ben) reads \(more) more pages than \(ann), who reads \(slow). How many pages does \(ben) read "
          + "in \(days) days?",
        "\(ann)'s daily reading is \(slow) pages. \(ben)'s is \(more) pages longer. After \(days) days, how many "
          + "pages has \(ben) read?"
      )
      let daily = s.step("\(slow)+\(more)", "\(ben) reads # pages a day.")
      s.step("\(daily)*\(days)", "In \(days) days, that is # pages.")
    },
    ProblemSource("rates-tank") { s in
      let (what, unit) = (s.pick(["pool", "tank", "barrel", "pond"]), s.pick(["gallons", "liters"]))
      let (rate, minutes) = (s.number(3...15), s.number(5...30))
      let start = s.number(5...60)
      let size = start + rate * minutes
      s.ask(
        "A \(what) holds \(size) \(unit). There are already \(start) \(unit) in it, and a hose adds \(rate) \(unit) "
          + "a minute. In how many minutes is it full?",
        "Water runs into a \(what) at \(rate) \(unit) per minute. The \(what) holds \(size) \(unit) and has "
          + "\(start) \(unit) in it. How many minutes does it take to fill the rest?",
        "A \(what) with room for \(size) \(unit) has \(start) \(unit) of water in it. How long must a hose run, in "
          + "minutes, to fill it at \(rate) \(unit) a minute?"
      )
      let missing = s.step("\(size)-\(start)", "# \(unit) are missing.")
      s.step("\(missing)/\(rate)", "That takes # minutes.")
    },
    ProblemSource("rates-factory") { s in
      let item = s.item(.goods)
      let (hourly, hours, bad) = (s.number(8...40), s.number(3...10), s.number(2...20))
      s.ask(
        "A machine makes \(hourly) \(item) an hour. It runs for \(hours) hours, and \(bad) of the \(item) are "
          + "broken. How many good ones are there?",
        "In \(hours) hours, a workshop makes \(hourly) \(item) per hour. \(bad) of them cannot be sold. How many "
          + "can be sold?",
        "A factory makes \(hourly) \(item) every hour. After \(hours) hours, the workers find \(bad) with mistakes. "
          + "How many are fine?"
      )
      let made = s.step("\(hourly)*\(hours)", "# \(item) are made.")
      s.step("\(made)-\(bad)", "# of them are good.")
    },
    ProblemSource("rates-food") { s in
      let (ann, animal) = (s.person(), s.item(.animals))
      let (count, pounds, days) = (s.number(2...12), s.number(2...6), s.number(3...14))
      let sack = count * pounds * days
      s.ask(
        "\(ann) has \(animal.count(count)). Each eats \(pounds) pounds of food a day. For how many days do \(sack) "
          + "pounds last?",
        "\(animal.count(count)) eat \(pounds) pounds of hay each per day. The farm has \(sack) pounds of hay. How "
          + "many days does it last?",
        "A farmer has \(sack) pounds of grain for \(animal.count(count)). One animal needs \(pounds) pounds a day. "
          + "After how many days is the grain used up?"
      )
      let daily = s.step("\(count)*\(pounds)", "All of them eat # pounds a day.")
      s.step("\(sack)/\(daily)", "The food lasts # days.")
    },
    ProblemSource("rates-two-machines") { s in
      let item = s.item(.goods)
      let (first, second, hours) = (s.number(5...30), s.number(5...30), s.number(2...9))
      s.ask(
        "One machine makes \(first) \(item) an hour, and another makes \(second) an hour. How many \(item) do both "
          + "make in \(hours) hours?",
        "Two workers make \(item). One makes \(first) per hour, and the other makes \(second) per hour. How many do "
          + "they make together in \(hours) hours?",
        "An old machine makes \(first) \(item) in an hour, and a new one makes \(second). Both run for \(hours) "
          + "hours. How many \(item) are made?"
      )
      let hourly = s.step("\(first)+\(second)", "Together they make # an hour.")
      s.step("\(hourly)*\(hours)", "In \(hours) hours, they make #.")
    },
    ProblemSource("rates-net") { s in
      let ann = s.person()
      let (gain, loss, weeks) = (s.number(10...30), s.number(2...9), s.number(3...12))
      let start = s.number(5...60)
      s.ask(
        "\(ann) has $\(start). Every week \(ann.they) gets $\(gain) and spends $\(loss). How much does \(ann.they) "
          + "have after \(weeks) weeks?",
        "\(ann) earns $\(gain) a week and spends $\(loss) of it. \(ann.they) starts with $\(start). How many "
          + "dollars does \(ann.they) have \(weeks) weeks later?",
        "With $\(start) in \(ann.their) piggy bank, \(ann) puts in $\(gain) and takes out $\(loss) each week. What "
          + "is in the bank after \(weeks) weeks?"
      )
      let weekly = s.step("\(gain)-\(loss)", "Each week, \(ann) keeps $#.")
      let saved = s.step("\(weekly)*\(weeks)", "In \(weeks) weeks, that is $#.")
      s.step("\(start)+\(saved)", "Then \(ann.they) has $#.")
    },
  ]
}
