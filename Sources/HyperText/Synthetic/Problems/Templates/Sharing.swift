// Sharing, giving away, and what is left over.

extension ProblemGenerator {
  package static let sharing: [ProblemSource] = [
    ProblemSource("sharing-equally") { s in
      let (ann, item) = (s.person(), s.item(.small))
      let (friends, each) = (s.number(3...12), s.number(3...20))
      let total = friends * each
      s.ask(
        "\(ann) has \(total) \(item) and shares them equally among \(friends) friends. How many does each friend get?",
        "\(friends) children find \(total) \(item) and share them fairly. How many \(item) does each child get?",
        "\(ann) puts \(total) \(item) into \(friends) bags with the same number in each. How many are in one bag?")
      s.step("\(total)/\(friends)", "Each gets # \(item).", "There are # \(item) for each.")
    },
    ProblemSource("sharing-after-eating") { s in
      let (ann, item) = (s.person(), s.item(.food))
      let (friends, each, eaten) = (s.number(3...9), s.number(2...9), s.number(2...9))
      let total = friends * each + eaten
      s.ask(
        "\(ann) bakes \(total) treats. \(ann.they) eats \(eaten) and shares the rest equally among \(friends) "
          + "friends. How many treats does each friend get?",
        "There are \(total) \(item) in a basket. \(eaten) of them are bad and are thrown away. \(friends) children "
          + "share the others equally. How many does each child get?",
        "\(ann) has \(total) \(item). After giving \(eaten) to \(ann.their) teacher, \(ann.they) splits the rest "
          + "evenly between \(friends) classmates. How many does each classmate get?"
      )
      let left = s.step("\(total)-\(eaten)", "There are # left to share.")
      s.step("\(left)/\(friends)", "Each gets #.")
    },
    ProblemSource("sharing-left-over") { s in
      let (ann, item) = (s.person(), s.item(.small))
      let (size, bags) = (s.number(4...12), s.number(3...12))
      let extra = s.number(1...(size - 1))
      let total = size * bags + extra
      s.ask(
        "\(ann) has \(total) \(item) and puts them into bags of \(size). How many \(item) are left over when no "
          + "more bags can be filled?",
        "\(total) \(item) are packed in boxes of \(size). After filling as many boxes as possible, how many \(item) "
          + "remain?",
        "\(ann) shares \(total) \(item) equally among \(size) friends, as many as \(ann.they) can, and keeps the "
          + "rest. How many does \(ann) keep?"
      )
      let packed = s.step("\(bags)*\(size)", "\(size) goes into \(total) \(bags) times: #.")
      s.step("\(total)-\(packed)", "The rest is # \(extra == 1 ? item.one : item.many).")
    },
    ProblemSource("sharing-teams") { s in
      let (boys, size) = (s.number(9...40), s.number(3...9))
      let teams = s.number(boys / size + 2...boys / size + 9)
      let girls = size * teams - boys
      let place = s.pick(["camp", "school", "the club", "the gym", "the sports day"])
      s.ask(
        "There are \(boys) boys and \(girls) girls at \(place). They make teams of \(size). How many teams are there?",
        "\(girls) girls and \(boys) boys are put into groups of \(size) at \(place). How many groups is that?",
        "At \(place), \(boys) boys and \(girls) girls sit at tables. \(size) children fit at each table. How many "
          + "tables do they fill?"
      )
      let all = s.step("\(boys)+\(girls)", "There are # children.")
      s.step("\(all)/\(size)", "That makes #.", "So the number is #.")
    },
    ProblemSource("sharing-gives-away") { s in
      let (ann, ben, item) = (s.person(), s.person(), s.item(.small))
      let (first, second) = (s.number(4...25), s.number(4...25))
      let total = first + second + s.number(3...40)
      s.ask(
        "\(ann) has \(total) \(item). \(ann.they) gives \(first) to \(ben) and loses \(second). How many are left?",
        "From \(ann.their) \(total) \(item), \(ann) gives \(ben) \(first), and then \(ann.they) gives \(second) to "
          + "\(ann.their) cousin. How many \(item) does \(ann) still have?",
        "\(ann) collected \(total) \(item). \(second) of them broke, and \(ben) got \(first) of them as a present. "
          + "How many does \(ann) keep?"
      )
      let gone = s.step("\(first)+\(second)", "# \(item) are gone.")
      s.step("\(total)-\(gone)", "\(ann) has # left.")
    },
    ProblemSource("sharing-gift-bags") { s in
      let (ann, first, second) = (s.person(), s.item(.small), s.item(.food))
      let (guests, m, n) = (s.number(4...15), s.number(2...6), s.number(1...4))
      s.ask(
        "\(ann) makes \(guests) gift bags. Each bag gets \(first.count(m)) and \(second.count(n)). How many things "
          + "does \(ann.they) put into the bags altogether?",
        "Every guest at \(ann)'s party gets \(first.count(m)) and \(second.count(n)). There are \(guests) guests. "
          + "How many things are given away in all?",
        "\(guests) children each take \(first.count(m)) and \(second.count(n)). How many things do they take in total?")
      let each = s.step("\(m)+\(n)", "Each gets # things.")
      s.step("\(each)*\(guests)", "Altogether that is # things.")
    },
    ProblemSource("sharing-pool") { s in
      let (ann, ben, cas, item) = (s.person(), s.person(), s.person(), s.item(.small))
      let (each, first, second) = (s.number(15...40), s.number(5...20), s.number(5...20))
      let third = 3 * each - first - second
      s.ask(
        "\(ann) has \(first) \(item), \(ben) has \(second), and \(cas) has \(third). They put them together and "
          + "share them equally. How many does each of the three get?",
        "Three friends mix their \(item): \(first) from \(ann), \(second) from \(ben) and \(third) from \(cas). If "
          + "they split the pile fairly, how many \(item) does each friend have then?",
        "\(ann), \(ben) and \(cas) bring \(first), \(second) and \(third) \(item). Everyone should end up with the "
          + "same number. How many will each of them have?"
      )
      let all = s.step("\(first)+\(second)+\(third)", "Together they have # \(item).")
      s.step("\(all)/3", "Each of the three gets #.")
    },
  ]
}
