// How old people are, were and will be.

extension ProblemGenerator {
  package static let ages: [ProblemSource] = [
    ProblemSource("ages-difference") { s in
      let (ann, ben) = (s.person(), s.person())
      let (age, older) = (s.number(4...15), s.number(2...9))
      s.ask(
        "\(ann) is \(age) years old. \(ben) is \(older) years older. What is the sum of their ages?",
        "\(ben) is \(older) years older than \(ann), who is \(age). How old are they together?",
        "\(ann) is \(age). \(ann.their) friend \(ben) was born \(older) years before \(ann.them). What do their "
          + "ages add up to?"
      )
      let other = s.step("\(age)+\(older)", "\(ben) is # years old.")
      s.step("\(age)+\(other)", "Together they are # years old.")
    },
    ProblemSource("ages-times") { s in
      let (ann, adult) = (s.person(), s.pick(["mother", "father", "aunt", "uncle", "teacher"]))
      let (age, times) = (s.number(6...10), s.number(4...5))
      s.ask(
        "\(ann) is \(age) years old. \(ann.their) \(adult) is \(times) times as old. How many years older is the "
          + "\(adult) than \(ann)?",
        "\(ann)'s \(adult) is \(times) times as old as \(ann), who is \(age). What is the difference between their "
          + "ages?",
        "When \(ann) is \(age), \(ann.their) \(adult) is \(times) times that age. How many years apart are they?")
      let other = s.step("\(age)*\(times)", "The \(adult) is # years old.")
      s.step("\(other)-\(age)", "They are # years apart.")
    },
    ProblemSource("ages-later") { s in
      let (ann, ben) = (s.person(), s.person())
      let (age, times, later) = (s.number(4...12), s.number(2...3), s.number(2...12))
      s.ask(
        "\(ann) is \(age) years old, and \(ben) is \(times == 2 ? "twice" : "three times") as old. How old will "
          + "\(ben) be in \(later) years?",
        "\(ben) is \(times) times as old as \(ann). \(ann) is \(age). What will \(ben)'s age be \(later) years from "
          + "now?",
        "In \(later) years, how old will \(ben) be, if \(ben.they) is now \(times) times as old as \(ann), who is "
          + "\(age)?"
      )
      let now = s.step("\(age)*\(times)", "\(ben) is # years old now.")
      s.step("\(now)+\(later)", "In \(later) years, \(ben.they) will be #.")
    },
    ProblemSource("ages-ago") { s in
      let (ann, ben) = (s.person(), s.person())
      let (young, gap, ago) = (s.number(3...10), s.number(2...9), s.number(2...8))
      let now = young + ago
      s.ask(
        "\(ago) years ago, \(ann) was \(young). \(ben) is \(gap) years older than \(ann). How old is \(ben) now?",
        "\(ann) was \(young) years old \(ago) years ago. Now \(ann.their) friend \(ben) is \(gap) years older than "
          + "\(ann.they) is. What is \(ben)'s age?",
        "\(ben) is \(gap) years older than \(ann). \(ann) turned \(young) exactly \(ago) years ago. How old is "
          + "\(ben) today?"
      )
      s.step("\(young)+\(ago)", "\(ann) is # years old now.")
      s.step("\(now)+\(gap)", "\(ben) is # years old.")
    },
    ProblemSource("ages-half") { s in
      let (ann, elder) = (s.person(), s.pick(["sister", "brother", "cousin"]))
      let (half, later) = (s.number(3...9), s.number(3...15))
      let age = 2 * half
      s.ask(
        "\(ann) is \(age) and is twice as old as \(ann.their) \(elder). How old will the \(elder) be in \(later) "
          + "years?",
        "\(ann)'s \(elder) is half as old as \(ann). \(ann) is \(age). How old will \(ann.their) \(elder) be "
          + "\(later) years from now?",
        "\(ann) is \(age) years old. \(ann.their) \(elder) is half that age. What will be the age of the \(elder) "
          + "after \(later) more years?"
      )
      let now = s.step("\(age)/2", "The \(elder) is # now.")
      s.step("\(now)+\(later)", "In \(later) years, the \(elder) will be #.")
    },
    ProblemSource("ages-chain") { s in
      let (ann, ben, cas) = (s.person(), s.person(), s.person())
      let (age, more) = (s.number(4...10), s.number(2...7))
      let less = s.number(2...(age + more - 2))
      s.ask(
        "\(ann) is \(age). \(ben) is \(more) years older than \(ann), and \(cas) is \(less) years younger than "
          + "\(ben). What is the sum of all three ages?",
        "\(cas) is \(less) years younger than \(ben). \(ben) is \(more) years older than \(ann). \(ann) is \(age) "
          + "years old. How old are the three together?",
        "Add up the ages of three children: \(ann), who is \(age), \(ben), who is \(more) years older than \(ann), "
          + "and \(cas), who is \(less) years younger than \(ben)."
      )
      let second = s.step("\(age)+\(more)", "\(ben) is # years old.")
      let third = s.step("\(second)-\(less)", "\(cas) is #.")
      s.step("\(age)+\(second)+\(third)", "Together they are #.")
    },
  ]

}
