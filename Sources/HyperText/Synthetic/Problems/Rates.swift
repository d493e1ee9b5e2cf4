// So many in an hour, a day, a week.

extension ProblemGenerator {
  package static let rates: [ProblemTemplate] = [
    ProblemTemplate("rates-wages") { scene in
      let ann = scene.person()
      let job = scene.pick(["walks dogs", "mows lawns", "babysits", "paints fences", "delivers papers"])
      let (wage, hours, days) = (scene.number(6...20), scene.number(2...8), scene.number(2...6))
      scene.ask(
        "\(ann) \(job) and earns $\(wage) an hour. \(ann.startThey) works \(hours) hours a day for \(days) days. How "
          + "much does \(ann.they) earn?",
        "For $\(wage) per hour, \(ann) \(job). How many dollars does \(ann.they) earn in \(days) days of \(hours) "
          + "hours?",
        "\(ann) \(job) \(hours) hours every day. One hour pays $\(wage). What does \(ann.they) earn in \(days) days?")
      let time = Calculation("\(hours)*\(days)")
      let money = Calculation("\(time.value)*\(wage)")
      scene.say("\(ann) works \(time) hours.")
      scene.say("\(ann.startThey) earns \(money.dollars).")
      return money.value
    },
    ProblemTemplate("rates-eggs") { scene in
      let (ann, animal) = (scene.person(), scene.pick(["hens", "ducks", "geese", "quails"]))
      let (count, eggs, days) = (scene.number(3...15), scene.number(2...6), scene.number(2...8))
      scene.ask(
        "\(ann) has \(count) \(animal). Each lays \(eggs) eggs a week. How many eggs does \(ann.they) get in \(days) "
          + "weeks?",
        "\(count) \(animal) lay \(eggs) eggs each per week. How many eggs are there after \(days) weeks?",
        "On \(ann)'s farm, every one of the \(count) \(animal) lays \(eggs) eggs in a week. How many eggs is that in "
          + "\(days) weeks?")
      let weekly = Calculation("\(count)*\(eggs)")
      let total = Calculation("\(weekly.value)*\(days)")
      scene.say("In one week, there are \(weekly) eggs.")
      scene.say("In \(days) weeks, there are \(total) eggs.")
      return total.value
    },
    ProblemTemplate("rates-reading") { scene in
      let (ann, ben) = (scene.person(), scene.person())
      let (days, slow, more) = (scene.number(3...12), scene.number(5...20), scene.number(2...12))
      scene.ask(
        "\(ann) reads \(slow) pages a day, and \(ben) reads \(more) pages more than that each day. How many pages "
          + "does \(ben) read in \(days) days?",
        "Each day, \(ben) reads \(more) more pages than \(ann), who reads \(slow). How many pages does \(ben) read "
          + "in \(days) days?",
        "\(ann)'s daily reading is \(slow) pages. \(ben)'s is \(more) pages longer. After \(days) days, how many "
          + "pages has \(ben) read?")
      let daily = Calculation("\(slow)+\(more)")
      let total = Calculation("\(daily.value)*\(days)")
      scene.say("\(ben) reads \(daily) pages a day.")
      scene.say("In \(days) days, that is \(total) pages.")
      return total.value
    },
    ProblemTemplate("rates-tank") { scene in
      let (what, unit) = (scene.pick(["pool", "tank", "barrel", "pond"]), scene.pick(["gallons", "liters"]))
      let (rate, minutes) = (scene.number(3...15), scene.number(5...30))
      let start = scene.number(5...60)
      let size = start + rate * minutes
      scene.ask(
        "A \(what) holds \(size) \(unit). There are already \(start) \(unit) in it, and a hose adds \(rate) \(unit) "
          + "a minute. In how many minutes is it full?",
        "Water runs into a \(what) at \(rate) \(unit) per minute. The \(what) holds \(size) \(unit) and has \(start) "
          + "\(unit) in it. How many minutes does it take to fill the rest?",
        "A \(what) with room for \(size) \(unit) has \(start) \(unit) of water in it. How long must a hose run, in "
          + "minutes, to fill it at \(rate) \(unit) a minute?")
      let missing = Calculation("\(size)-\(start)")
      let time = Calculation("\(missing.value)/\(rate)")
      scene.say("\(missing) \(unit) are missing.")
      scene.say("That takes \(time) minutes.")
      return time.value
    },
    ProblemTemplate("rates-factory") { scene in
      let item = scene.item(.goods)
      let (hourly, hours, bad) = (scene.number(8...40), scene.number(3...10), scene.number(2...20))
      scene.ask(
        "A machine makes \(hourly) \(item) an hour. It runs for \(hours) hours, and \(bad) of the \(item) are "
          + "broken. How many good ones are there?",
        "In \(hours) hours, a workshop makes \(hourly) \(item) per hour. \(bad) of them cannot be sold. How many can "
          + "be sold?",
        "A factory makes \(hourly) \(item) every hour. After \(hours) hours, the workers find \(bad) with mistakes. "
          + "How many are fine?")
      let made = Calculation("\(hourly)*\(hours)")
      let good = Calculation("\(made.value)-\(bad)")
      scene.say("\(made) \(item) are made.")
      scene.say("\(good) of them are good.")
      return good.value
    },
    ProblemTemplate("rates-food") { scene in
      let (ann, animal) = (scene.person(), scene.item(.animals))
      let (count, pounds, days) = (scene.number(2...12), scene.number(2...6), scene.number(3...14))
      let sack = count * pounds * days
      scene.ask(
        "\(ann) has \(animal.count(count)). Each eats \(pounds) pounds of food a day. For how many days do \(sack) "
          + "pounds last?",
        "\(animal.count(count)) eat \(pounds) pounds of hay each per day. The farm has \(sack) pounds of hay. How "
          + "many days does it last?",
        "A farmer has \(sack) pounds of grain for \(animal.count(count)). One animal needs \(pounds) pounds a day. "
          + "After how many days is the grain used up?")
      let daily = Calculation("\(count)*\(pounds)")
      let time = Calculation("\(sack)/\(daily.value)")
      scene.say("All of them eat \(daily) pounds a day.")
      scene.say("The food lasts \(time) days.")
      return time.value
    },
    ProblemTemplate("rates-two-machines") { scene in
      let item = scene.item(.goods)
      let (first, second, hours) = (scene.number(5...30), scene.number(5...30), scene.number(2...9))
      scene.ask(
        "One machine makes \(first) \(item) an hour, and another makes \(second) an hour. How many \(item) do both "
          + "make in \(hours) hours?",
        "Two workers make \(item). One makes \(first) per hour, and the other makes \(second) per hour. How many do "
          + "they make together in \(hours) hours?",
        "An old machine makes \(first) \(item) in an hour, and a new one makes \(second). Both run for \(hours) "
          + "hours. How many \(item) are made?")
      let hourly = Calculation("\(first)+\(second)")
      let total = Calculation("\(hourly.value)*\(hours)")
      scene.say("Together they make \(hourly) an hour.")
      scene.say("In \(hours) hours, they make \(total).")
      return total.value
    },
    ProblemTemplate("rates-net") { scene in
      let ann = scene.person()
      let (gain, loss, weeks) = (scene.number(10...30), scene.number(2...9), scene.number(3...12))
      let start = scene.number(5...60)
      scene.ask(
        "\(ann) has $\(start). Every week \(ann.they) gets $\(gain) and spends $\(loss). How much does \(ann.they) "
          + "have after \(weeks) weeks?",
        "\(ann) earns $\(gain) a week and spends $\(loss) of it. \(ann.startThey) starts with $\(start). How many "
          + "dollars does \(ann.they) have \(weeks) weeks later?",
        "With $\(start) in \(ann.their) piggy bank, \(ann) puts in $\(gain) and takes out $\(loss) each week. What "
          + "is in the bank after \(weeks) weeks?")
      let weekly = Calculation("\(gain)-\(loss)")
      let saved = Calculation("\(weekly.value)*\(weeks)")
      let total = Calculation("\(start)+\(saved.value)")
      scene.say("Each week, \(ann) keeps \(weekly.dollars).")
      scene.say("In \(weeks) weeks, that is \(saved.dollars).")
      scene.say("Then \(ann.they) has \(total.dollars).")
      return total.value
    },
  ]
}
