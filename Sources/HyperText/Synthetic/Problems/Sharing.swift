// Sharing, giving away, and what is left over.

extension ProblemGenerator {
  package static let sharing: [ProblemTemplate] = [
    ProblemTemplate("sharing-equally") { scene in
      let (ann, item) = (scene.person(), scene.item(.small))
      let (friends, each) = (scene.number(3...12), scene.number(3...20))
      let total = friends * each
      scene.ask(
        "\(ann) has \(total) \(item) and shares them equally among \(friends) friends. How many does each friend get?",
        "\(friends) children find \(total) \(item) and share them fairly. How many \(item) does each child get?",
        "\(ann) puts \(total) \(item) into \(friends) bags with the same number in each. How many are in one bag?")
      let share = Calculation("\(total)/\(friends)")
      scene.say("Each gets \(share) \(item).", "There are \(share) \(item) for each.")
      return share.value
    },
    ProblemTemplate("sharing-after-eating") { scene in
      let (ann, item) = (scene.person(), scene.item(.food))
      let (friends, each, eaten) = (scene.number(3...9), scene.number(2...9), scene.number(2...9))
      let total = friends * each + eaten
      scene.ask(
        "\(ann) bakes \(total) treats. \(ann.startThey) eats \(eaten) and shares the rest equally among \(friends) "
          + "friends. How many treats does each friend get?",
        "There are \(total) \(item) in a basket. \(eaten) of them are bad and are thrown away. \(friends) children "
          + "share the others equally. How many does each child get?",
        "\(ann) has \(total) \(item). After giving \(eaten) to \(ann.their) teacher, \(ann.they) splits the rest "
          + "evenly between \(friends) classmates. How many does each classmate get?")
      let left = Calculation("\(total)-\(eaten)")
      let share = Calculation("\(left.value)/\(friends)")
      scene.say("There are \(left) left to share.")
      scene.say("Each gets \(share).")
      return share.value
    },
    ProblemTemplate("sharing-left-over") { scene in
      let (ann, item) = (scene.person(), scene.item(.small))
      let (size, bags) = (scene.number(4...12), scene.number(3...12))
      let extra = scene.number(1...(size - 1))
      let total = size * bags + extra
      scene.ask(
        "\(ann) has \(total) \(item) and puts them into bags of \(size). How many \(item) are left over when no more "
          + "bags can be filled?",
        "\(total) \(item) are packed in boxes of \(size). After filling as many boxes as possible, how many \(item) "
          + "remain?",
        "\(ann) shares \(total) \(item) equally among \(size) friends, as many as \(ann.they) can, and keeps the "
          + "rest. How many does \(ann) keep?")
      let packed = Calculation("\(bags)*\(size)")
      let left = Calculation("\(total)-\(packed.value)")
      scene.say("\(size) goes into \(total) \(bags) times: \(packed).")
      scene.say("The rest is \(left) \(left.value == 1 ? item.one : item.many).")
      return left.value
    },
    ProblemTemplate("sharing-teams") { scene in
      let (boys, size) = (scene.number(9...40), scene.number(3...9))
      let teams = scene.number(boys / size + 2...boys / size + 9)
      let girls = size * teams - boys
      let place = scene.pick(["camp", "school", "the club", "the gym", "the sports day"])
      scene.ask(
        "There are \(boys) boys and \(girls) girls at \(place). They make teams of \(size). How many teams are there?",
        "\(girls) girls and \(boys) boys are put into groups of \(size) at \(place). How many groups is that?",
        "At \(place), \(boys) boys and \(girls) girls sit at tables. \(size) children fit at each table. How many "
          + "tables do they fill?")
      let all = Calculation("\(boys)+\(girls)")
      let groups = Calculation("\(all.value)/\(size)")
      scene.say("There are \(all) children.")
      scene.say("That makes \(groups).", "So the number is \(groups).")
      return groups.value
    },
    ProblemTemplate("sharing-gives-away") { scene in
      let (ann, ben, item) = (scene.person(), scene.person(), scene.item(.small))
      let (first, second) = (scene.number(4...25), scene.number(4...25))
      let total = first + second + scene.number(3...40)
      scene.ask(
        "\(ann) has \(total) \(item). \(ann.startThey) gives \(first) to \(ben) and loses \(second). How many are "
          + "left?",
        "From \(ann.their) \(total) \(item), \(ann) gives \(ben) \(first), and then \(ann.they) gives \(second) to "
          + "\(ann.their) cousin. How many \(item) does \(ann) still have?",
        "\(ann) collected \(total) \(item). \(second) of them broke, and \(ben) got \(first) of them as a present. "
          + "How many does \(ann) keep?")
      let gone = Calculation("\(first)+\(second)")
      let left = Calculation("\(total)-\(gone.value)")
      scene.say("\(gone) \(item) are gone.")
      scene.say("\(ann) has \(left) left.")
      return left.value
    },
    ProblemTemplate("sharing-gift-bags") { scene in
      let (ann, first, second) = (scene.person(), scene.item(.small), scene.item(.food))
      let (guests, m, n) = (scene.number(4...15), scene.number(2...6), scene.number(1...4))
      scene.ask(
        "\(ann) makes \(guests) gift bags. Each bag gets \(first.count(m)) and \(second.count(n)). How many things "
          + "does \(ann.they) put into the bags altogether?",
        "Every guest at \(ann)'s party gets \(first.count(m)) and \(second.count(n)). There are \(guests) guests. "
          + "How many things are given away in all?",
        "\(guests) children each take \(first.count(m)) and \(second.count(n)). How many things do they take in "
          + "total?")
      let each = Calculation("\(m)+\(n)")
      let total = Calculation("\(each.value)*\(guests)")
      scene.say("Each gets \(each) things.")
      scene.say("Altogether that is \(total) things.")
      return total.value
    },
    ProblemTemplate("sharing-pool") { scene in
      let (ann, ben, cas, item) = (scene.person(), scene.person(), scene.person(), scene.item(.small))
      let (each, first, second) = (scene.number(15...40), scene.number(5...20), scene.number(5...20))
      let third = 3 * each - first - second
      scene.ask(
        "\(ann) has \(first) \(item), \(ben) has \(second), and \(cas) has \(third). They put them together and "
          + "share them equally. How many does each of the three get?",
        "Three friends mix their \(item): \(first) from \(ann), \(second) from \(ben) and \(third) from \(cas). If "
          + "they split the pile fairly, how many \(item) does each friend have then?",
        "\(ann), \(ben) and \(cas) bring \(first), \(second) and \(third) \(item). Everyone should end up with the "
          + "same number. How many will each of them have?")
      let all = Calculation("\(first)+\(second)+\(third)")
      let share = Calculation("\(all.value)/3")
      scene.say("Together they have \(all) \(item).")
      scene.say("Each of the three gets \(share).")
      return share.value
    },
  ]
}
