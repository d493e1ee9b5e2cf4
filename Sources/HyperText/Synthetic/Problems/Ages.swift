// How old people are, were and will be.

extension ProblemGenerator {
  package static let ages: [ProblemTemplate] = [
    ProblemTemplate("ages-difference") { scene in
      let (ann, ben) = (scene.person(), scene.person())
      let (age, older) = (scene.number(4...15), scene.number(2...9))
      scene.ask(
        "\(ann) is \(age) years old. \(ben) is \(older) years older. What is the sum of their ages?",
        "\(ben) is \(older) years older than \(ann), who is \(age). How old are they together?",
        "\(ann) is \(age). \(ann.startTheir) friend \(ben) was born \(older) years before \(ann.them). What do their "
          + "ages add up to?")
      let other = Calculation("\(age)+\(older)")
      let sum = Calculation("\(age)+\(other.value)")
      scene.say("\(ben) is \(other) years old.")
      scene.say("Together they are \(sum) years old.")
      return sum.value
    },
    ProblemTemplate("ages-times") { scene in
      let (ann, adult) = (scene.person(), scene.pick(["mother", "father", "aunt", "uncle", "teacher"]))
      let (age, times) = (scene.number(6...12), scene.number(3...5))
      scene.ask(
        "\(ann) is \(age) years old. \(ann.startTheir) \(adult) is \(times) times as old. How many years older is "
          + "the \(adult) than \(ann)?",
        "\(ann)'s \(adult) is \(times) times as old as \(ann), who is \(age). What is the difference between their "
          + "ages?",
        "When \(ann) is \(age), \(ann.their) \(adult) is \(times) times that age. How many years apart are they?")
      let other = Calculation("\(age)*\(times)")
      let apart = Calculation("\(other.value)-\(age)")
      scene.say("The \(adult) is \(other) years old.")
      scene.say("They are \(apart) years apart.")
      return apart.value
    },
    ProblemTemplate("ages-later") { scene in
      let (ann, ben) = (scene.person(), scene.person())
      let (age, times, later) = (scene.number(4...12), scene.number(2...3), scene.number(2...12))
      scene.ask(
        "\(ann) is \(age) years old, and \(ben) is \(times == 2 ? "twice" : "three times") as old. How old will "
          + "\(ben) be in \(later) years?",
        "\(ben) is \(times) times as old as \(ann). \(ann) is \(age). What will \(ben)'s age be \(later) years from "
          + "now?",
        "In \(later) years, how old will \(ben) be, if \(ben.they) is now \(times) times as old as \(ann), who is "
          + "\(age)?"
      )
      let now = Calculation("\(age)*\(times)")
      let then = Calculation("\(now.value)+\(later)")
      scene.say("\(ben) is \(now) years old now.")
      scene.say("In \(later) years, \(ben.they) will be \(then).")
      return then.value
    },
    ProblemTemplate("ages-ago") { scene in
      let (ann, ben) = (scene.person(), scene.person())
      let (young, gap, ago) = (scene.number(3...10), scene.number(2...9), scene.number(2...8))
      let now = young + ago
      scene.ask(
        "\(ago) years ago, \(ann) was \(young). \(ben) is \(gap) years older than \(ann). How old is \(ben) now?",
        "\(ann) was \(young) years old \(ago) years ago. Now \(ann.their) friend \(ben) is \(gap) years older than "
          + "\(ann.they) is. What is \(ben)'s age?",
        "\(ben) is \(gap) years older than \(ann). \(ann) turned \(young) exactly \(ago) years ago. How old is "
          + "\(ben) today?")
      let today = Calculation("\(young)+\(ago)")
      let other = Calculation("\(now)+\(gap)")
      scene.say("\(ann) is \(today) years old now.")
      scene.say("\(ben) is \(other) years old.")
      return other.value
    },
    ProblemTemplate("ages-half") { scene in
      let (ann, elder) = (scene.person(), scene.pick(["sister", "brother", "cousin"]))
      let (half, later) = (scene.number(3...9), scene.number(3...15))
      let age = 2 * half
      scene.ask(
        "\(ann) is \(age) and is twice as old as \(ann.their) \(elder). How old will the \(elder) be in \(later) "
          + "years?",
        "\(ann)'s \(elder) is half as old as \(ann). \(ann) is \(age). How old will \(ann.their) \(elder) be "
          + "\(later) years from now?",
        "\(ann) is \(age) years old. \(ann.startTheir) \(elder) is half that age. What will be the age of the "
          + "\(elder) after \(later) more years?")
      let now = Calculation("\(age)/2")
      let then = Calculation("\(now.value)+\(later)")
      scene.say("The \(elder) is \(now) now.")
      scene.say("In \(later) years, the \(elder) will be \(then).")
      return then.value
    },
    ProblemTemplate("ages-chain") { scene in
      let (ann, ben, cas) = (scene.person(), scene.person(), scene.person())
      let (age, more) = (scene.number(4...10), scene.number(2...7))
      let less = scene.number(2...(age + more - 2))
      scene.ask(
        "\(ann) is \(age). \(ben) is \(more) years older than \(ann), and \(cas) is \(less) years younger than "
          + "\(ben). What is the sum of all three ages?",
        "\(cas) is \(less) years younger than \(ben). \(ben) is \(more) years older than \(ann). \(ann) is \(age) "
          + "years old. How old are the three together?",
        "Add up the ages of three children: \(ann), who is \(age), \(ben), who is \(more) years older than \(ann), "
          + "and \(cas), who is \(less) years younger than \(ben).")
      let second = Calculation("\(age)+\(more)")
      let third = Calculation("\(second.value)-\(less)")
      let sum = Calculation("\(age)+\(second.value)+\(third.value)")
      scene.say("\(ben) is \(second) years old.")
      scene.say("\(cas) is \(third).")
      scene.say("Together they are \(sum).")
      return sum.value
    },
  ]

}
