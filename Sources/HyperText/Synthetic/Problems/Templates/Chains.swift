// Situations for chains of comparisons.

extension ProblemGenerator {
  package static let chains: [ProblemSource] = chainSituations.map(\.source)

  private static let chainSituations: [Chain] = [
    Chain(
      name: "chain-collections", subjects: .people, items: .small, range: 6...40,
      first: "[a] {has|owns|has collected} [n] [items].",
      more: "[b] has [n] more [items] than [a].", fewer: "[b] has [n] fewer [items] than [a].",
      times: "[b] has [times] as many [items] as [a].", part: "[b] has [part] as many [items] as [a].",
      total: "How many [items] do they have {together|in all|altogether}?", last: "How many [items] does [b] have?",
      line: "[b] has # [items].", sum: "Together they have # [items]."),
    Chain(
      name: "chain-picking", subjects: .people, items: .fruit, range: 10...60,
      first: "[a] {picked|gathered} [n] [items] {this morning|in the orchard|at the farm}.",
      more: "[b] picked [n] [items] more than [a] did.", fewer: "[b] picked [n] fewer [items] than [a] did.",
      times: "[b] picked [times] as many as [a].", part: "[b] only picked [part] as many as [a].",
      total: "{Find|What is} the total number of [items] that {the children|the friends} picked{.|, all together.}",
      last: "Find the number of [items] that [b] picked.",
      worth: "All the [items] are sold for $[n] each. How much money {is that|do they get}?",
      line: "[b] picked # [items].", sum: "In all, they picked # [items].", worthLine: "They get $#."),
    Chain(
      name: "chain-week-sales",
      subjects: .listed([
        ["Monday", "Tuesday", "Wednesday", "Thursday"],
        ["Wednesday", "Thursday", "Friday", "Saturday"],
      ]), items: .baked, range: 12...60,
      first: "A bakery sold [n] [items] on [a].",
      more: "On [b], it sold [n] more than on [a].", fewer: "On [b], it sold [n] fewer than on [a].",
      times: "On [b], {it sold|there were} [times] as many as on [a].",
      part: "On [b], it sold [part] of what it sold on [a].",
      total: "How many [items] {did it sell|were sold} on all these days?",
      last: "How many [items] did it sell on [b]?",
      worth: "Each of the [items] costs $[n]. How much {money did the bakery make|were the sales} on these days?",
      line: "On [b], it sold # [items].", sum: "In total, it sold # [items].", worthLine: "The sales were $#."),
    Chain(
      name: "chain-ages", subjects: .people, items: nil, range: 8...24,
      first: "[a] is [n] years old.", more: "[b] is [n] years older than [a].",
      fewer: "[b] is [n] years younger than [a].", times: "[b] is [times] as old as [a].",
      part: "[b] is [part] as old as [a].", total: "What is the sum of their ages?",
      last: "{How old is [b]|What is [b]'s age}?", line: "[b] is # years old.", sum: "The sum of their ages is #."),
    Chain(
      name: "chain-reading",
      subjects: .listed([
        ["the first day", "the second day", "the third day", "the fourth day"],
        ["Friday", "Saturday", "Sunday", "Monday"],
      ]), items: nil, range: 10...40,
      first: "{Someone|A student|A boy|A girl} reads [n] pages of a {novel|long book|comic book} on [a].",
      more: "On [b], the number of pages is [n] higher than on [a].",
      fewer: "On [b], the number of pages is [n] lower than on [a].",
      times: "The number of pages read on [b] is [times] the number of pages read on [a].",
      part: "The number of pages read on [b] is [part] of the number of pages read on [a].",
      total: "How many pages {are read|does that make} {in all|altogether}?",
      last: "How many pages are read on [b]?", line: "On [b], it is # pages.",
      sum: "In all, it is # pages."),
    Chain(
      name: "chain-points", subjects: .people, items: nil, range: 6...30,
      first: "In a {basketball|card|dart|video} game, [a] scored [n] points.",
      more: "[b] beat [a] by [n] points.", fewer: "[b] scored [n] points fewer than [a].",
      times: "[b] scored [times] as many points as [a].", part: "[b] scored [part] as many points as [a].",
      total: "How many points did the {team|players|group} score in {total|all}?",
      last: "How many points did [b] score?", line: "[b] scored # points.", sum: "In total, they scored # points."),
    Chain(
      name: "chain-colors",
      subjects: .listed([
        ["red", "blue", "green", "yellow"], ["white", "black", "brown", "gray"],
        ["pink", "purple", "orange", "silver"],
      ]), items: .small, range: 8...50,
      first: "A {box|bag|basket|drawer} {contains|holds} [n] [a] [items].",
      more: "There are [n] more [b] [items] than [a] ones.", fewer: "There are [n] fewer [b] [items] than [a] ones.",
      times: "There are [times] as many [b] [items] as [a] ones.",
      part: "There are [part] as many [b] [items] as [a] ones.",
      total: "How many [items] are there {in all|in total|altogether}?",
      last: "How many [b] [items] are there?",
      worth: "Each of the [items] costs $[n]. {What are they all worth|How much do all of them cost}?",
      line: "There are # [b] [items].", sum: "In total, there are # [items].", worthLine: "All of them cost $#."),
    Chain(
      name: "chain-farm",
      subjects: .listed([
        ["cows", "sheep", "goats", "pigs"], ["hens", "ducks", "geese", "turkeys"],
        ["horses", "ponies", "donkeys", "llamas"],
      ]), items: nil, range: 8...60,
      first: "A farmer {keeps|owns|has} [n] [a].", more: "{There are|The farmer keeps} [n] more [b] than [a].",
      fewer: "{There are|The farmer keeps} [n] fewer [b] than [a].",
      times: "The number of [b] is [times] the number of [a].",
      part: "The number of [b] is [part] of the number of [a].",
      total: "How many animals {are on the farm|does the farmer keep}?", last: "How many [b] are on the farm?",
      worth: "Each animal costs $[n] a day to feed. What does {one day of|a day's} feed cost for all of them?",
      line: "There are # [b].", sum: "There are # animals.", worthLine: "The feed costs $#."),
    Chain(
      name: "chain-prices",
      subjects: .listed([
        ["shirt", "sweater", "jacket", "coat"], ["pan", "kettle", "mixer", "toaster"],
        ["ball", "racket", "helmet", "bike"],
      ]), items: nil, range: 10...40,
      first: "The price of a [a] is $[n].", more: "A [b] costs $[n] more than a [a].",
      fewer: "A [b] is $[n] cheaper than a [a].", times: "A [b] costs [times] as much as a [a].",
      part: "A [b] costs [part] as much as a [a].",
      total: "How {much|many dollars} does it cost to buy one of each?", last: "What is the price of a [b]?",
      line: "The [b] costs $#.", sum: "One of each costs $#."),
    Chain(
      name: "chain-steps", subjects: .people, items: nil, range: 10...60,
      first: "At the gym, [a] does [n] {push-ups|jumping jacks|sit-ups}.", more: "[b] does [n] more than [a].",
      fewer: "[b] gets tired and does [n] fewer than [a].", times: "[b] manages [times] what [a] does.",
      part: "[b] gets through [part] of what [a] does.", total: "How many do they do {together|as a group}?",
      last: "How many does [b] do?", line: "[b] does #.", sum: "Together they do #."),
    Chain(
      name: "chain-distances", subjects: .people, items: nil, range: 4...30,
      first: "[a] {ran|biked|hiked} [n] miles last week.", more: "[b] went [n] miles farther than [a].",
      fewer: "[b] went [n] miles less than [a].", times: "[b] went [times] as far as [a].",
      part: "[b] went [part] as far as [a].",
      total: "{What is their combined distance in miles|How many miles did they "
        + "cover altogether}?", last: "How far did [b] go, in miles?", line: "[b] went # miles.",
      sum: "Together they went # miles."),
    Chain(
      name: "chain-rooms", isHeldOut: true,
      subjects: .listed([
        ["hall", "library", "gym", "cafeteria"],
        ["kitchen", "lobby", "office", "garage"],
      ]), items: nil, range: 8...50,
      first: "There are [n] {chairs|lamps|windows} in the [a] of a {school|big house|hotel}.",
      more: "The [b] has [n] more than the [a].", fewer: "The [b] has [n] fewer than the [a].",
      times: "The [b] has [times] as many as the [a].", part: "The [b] has [part] as many as the [a].",
      total: "How many {are there|is that} in all these rooms together?", last: "How many are in the [b]?",
      worth: "It costs $[n] to clean each one. How much does it cost to clean all of them?",
      line: "The [b] has #.", sum: "All the rooms together have #.", worthLine: "Cleaning them costs $#."),
    Chain(
      name: "chain-savings", isHeldOut: true, subjects: .people, items: nil, range: 10...60,
      first: "[a] {saved|put aside|kept} $[n] {last month|over the summer}.", more: "[b] saved $[n] more than [a].",
      fewer: "[b] saved $[n] less than [a].", times: "[b] saved [times] as much as [a].",
      part: "[b] saved [part] as much as [a].",
      total: "How much money did all of them save {together|in all}?", last: "How many dollars did [b] save?",
      line: "[b] saved $#.", sum: "Together they saved $#."),
  ]
}
