// Situations of classrooms, clubs and school halls.

extension ProblemGenerator {
  static let schoolSituations: [Situation] = [
    Situation(
      name: "school-supply-box", items: .school, counted: "# [items]", range: 12...80,
      start: [
        "[p], who teaches {third|fourth|fifth} grade, has [n] [items] in [their] supply box.",
        "In the classroom where [p] teaches, [n] [items] lie in a supply box.",
        "A teacher named [p] starts the school year with [n] [items] in a supply box.",
      ],
      groups: [
        "[p], a teacher, empties [n] packs of [items] into a new supply box. Every pack has [m] [items] in it.",
        "For [their] class, [p] sets up an empty supply box. On each of the first [n] days, [they] puts [m] [items] "
          + "into it.",
        "[n] parents of [p]'s students donate [m] [items] each, and all of these go into an empty supply box.",
      ],
      kinds: [
        "The supply box in [p]'s classroom contains [n] new [items] and [m] {old|used} ones.",
        "[p], a teacher, gets [n] [items] from the {school office|principal} and [m] from {a shop|a parent} and puts "
          + "them together in a supply box.",
      ],
      gains: [
        "The {librarian|school nurse} sends over [n] more [items] for the box.",
        "[p] buys a set of [n] [items] at {a sale|the mall} and adds it to the box.",
        "[n] [items] that nobody claims are found {under desks|in the gym} and put into the box.",
        "A grandparent donates another [n].",
      ],
      losses: [
        "[p] hands out [n] to students who {forgot theirs|left theirs at home}.",
        "[n] of the [items] in the box are given to the teacher next door.",
        "During {art week|a busy week}, [n] [items] from the box get lost.",
        "[n] are worn out, so [p] throws them away.",
      ],
      groupGains: [
        "[p] orders [n] {sets|cartons} of [m] [items] each and puts all of these into the supply box.",
        "[n] families visit the open house, and each of them donates [m] [items] to the class.",
      ],
      groupLosses: [
        "[p] gives [m] [items] from the box to each of [n] {new students|student teachers}.",
        "[n] students borrow [m] [items] each and {do not bring them back|never return them}.",
      ],
      partLosses: [
        "Another class is given [part] of the [items] in the box.",
        "For an after-school club, [p] takes [part] of the [items] out of the box.",
      ],
      percentLosses: [
        "The students use up or lose [n]% of the [items] {in|that are in} the box.",
        "[p] gives [n]% of the [items] in the box to a {summer school|school in another town}.",
      ],
      multiples: [
        "A {company|bank} makes a gift to the class, and the box then holds [times] as many [items] as before.",
        "[p] fills up the box until the number of [items] in it is [times] what it was.",
      ],
      distractions: ["There are [n] desks in the room.", "The first lesson lasts [n] minutes."],
      left: [
        "How many [items] does the supply box hold {now|in the end}?", "How many [items] can [p]'s class use now?",
      ],
      share: [
        "[p] divides all the [items] in the box equally among [n] students. How many [items] does each student receive?"
      ],
      pack: ["[p] sorts all of the [items] in the box into bags of [n]. How many bags does [they] {fill|need}?"],
      worth: [
        "To replace all the [items] in the box, the school would have to pay $[n] for each. How much would that be?"
      ],
      profit: [
        "At a school {fair|sale}, [p] sells all the [items] in the box for $[n] each. From that money, $[m] is spent "
          + "on {snacks|a class trip}. How much is left for the class?"
      ],
      need: [
        "[p] would like to have [n] [items] in the box for the next school year. How many more does [they] have to get?"
      ],
      moreTogether: [
        "[q] teaches in another room and has [n] more [items] than [p]. How many [items] do the two teachers have "
          + "altogether?"
      ],
      timesTogether: [
        "In [q]'s supply box, there are [times] as many [items] as in [p]'s. How many [items] are in the two boxes?"
      ]),
    Situation(
      name: "school-club", counted: "# students", range: 10...60,
      start: [
        "The {chess|drama|robotics} club that [p], a teacher, led started the year with [n] students.",
        "[n] students belonged to a {chess|drama|cooking} club run by their teacher [p].",
        "A {singing|robotics|running} club at school, coached by [p], had [n] members.",
      ],
      groups: [
        "[p], a teacher, led a {singing|cooking|painting} club. Its members sat at [n] tables, [m] students to a "
          + "table.",
        "From each of [n] classes, [m] students joined the {chess|computer} club that the teacher [p] had {started|set "
          + "up}.",
        "The {dance|drama} club of [p], a teacher, was made up of [n] groups with [m] students in each.",
      ],
      kinds: [
        "In the {photo|chess} club that the teacher [p] led, there were [n] girls and [m] boys.",
        "A school's {running|hiking} club, led by a teacher named [p], consisted of [n] younger students and [m] older "
          + "ones.",
      ],
      gains: [
        "After {a show in the lunch room|a report in the school paper}, [n] new students joined.",
        "[n] more students moved to the town and became members.",
        "[p] got [n] other students to sign up.",
        "Another club closed, and [n] of its students switched to [p]'s club.",
      ],
      losses: [
        "When {soccer|baseball} season started, [n] students quit the club.", "[n] members moved to other towns.",
        "For [n] of the students, the meetings were too late in the day, and they dropped out.",
        "Then [n] left to join the {band|swim team}.",
      ],
      groupGains: [
        "[p] gave talks in [n] classrooms, and after each talk [m] students joined.",
        "In each of the next [n] weeks, [m] more students came into the club.",
      ],
      groupLosses: [
        "In each of the [n] months that came next, [m] students left the club.",
        "[n] groups of friends gave up the club, and there were [m] students in each group.",
      ],
      partLosses: [
        "[part] of the members finished {middle school|school} and left.",
        "Because of {a new schedule|hard exams}, [part] of the students in the club had to give it up.",
      ],
      percentLosses: [
        "[n]% of the members {went over|switched} to a new {art|tennis} club.",
        "Then the meetings were moved to Saturdays, and [n]% of the students left the club.",
      ],
      multiples: [
        "After the club won a prize, it grew to [times] as many students as before.",
        "Word got around, and soon the number of members was [times] what it had been.",
      ],
      distractions: ["The club met in room [n].", "Every meeting lasted [n] minutes."],
      left: [
        "How many students were in the club {at that time|in the end}?", "How many members does [p]'s club have now?",
      ],
      share: [
        "[p] split all the students of the club into [n] equal teams for a contest. How many students were on each "
          + "team?"
      ],
      pack: [
        "For a trip, all the members were driven in vans that took [n] students each. How many vans were needed?"
      ],
      worth: ["Each member ordered a club T-shirt for $[n]. How many dollars did all the T-shirts cost?"],
      profit: [
        "Every student in the club paid a fee of $[n], and $[m] of this money was spent on {books|a bus|snacks}. How "
          + "much money was left over?"
      ],
      need: ["To march in a parade, the club needed [n] students. How many more students did it have to find?"],
      moreTogether: [
        "A club at another school, led by [q], had [n] more students than [p]'s club. How many students did the two "
          + "clubs have in total?"
      ],
      timesTogether: [
        "[q] led a bigger club with [times] as many members as [p]'s. How many members did that make for the two clubs "
          + "combined?"
      ]),
    Situation(
      name: "school-hall-chairs", counted: "# chairs", range: 20...150,
      start: [
        "Before a {concert|play|speech}, [p] sets up [n] chairs in the empty school hall.",
        "There are [n] chairs in the hall of the school where [p] is the caretaker.",
        "A school hall has [n] chairs in it, and [p] is asked to get it ready for a show.",
      ],
      groups: [
        "For a school {play|concert}, [p] arranges chairs in the hall in [n] rows with [m] chairs in {a|each} row.",
        "[p] uses a cart to bring chairs into an empty school hall. [they] makes [n] trips, each time with [m] chairs.",
        "[n] classes send [m] chairs each to the empty hall of their school, where [p] sets up all of them.",
      ],
      kinds: [
        "In the school hall, [p] puts [n] chairs {downstairs|on the main floor} and [m] chairs on the balcony.",
        "[p] counts [n] wooden and [m] {plastic|metal|folding} chairs in the hall of [their] school.",
      ],
      gains: [
        "[n] more chairs are carried in from the {cafeteria|music room|basement}.",
        "Some teachers lend a hand and add [n] chairs {at the back|along the walls}.",
        "The school {buys|orders and gets} [n] new chairs for the hall.",
        "[p] borrows another [n] chairs from a {church|club} {nearby|next door}.",
      ],
      losses: [
        "[p] takes out [n] chairs to make room for {the band|a piano|wheelchairs}.",
        "[n] chairs {wobble|are broken} and have to be taken to the workshop.",
        "A class that has too few chairs gets [n] of those in the hall.",
        "For a picnic on the lawn, [n] chairs are carried outside.",
      ],
      groupGains: [
        "[p] sets up [n] more rows with [m] chairs in each of them.",
        "[n] students help out, and every one of them brings [m] chairs into the hall.",
      ],
      groupLosses: [
        "[n] classrooms need [m] chairs each, and [p] takes these out of the hall.",
        "[p] wheels [n] stacks of [m] chairs each out of the hall.",
      ],
      partLosses: [
        "To make space for a {dance|game|buffet}, [p] {removes|clears away} [part] of the chairs.",
        "[part] of the chairs in the hall are moved to the gym.",
      ],
      percentLosses: [
        "The fire chief wants wider aisles, so [n]% of the chairs are taken out of the hall.",
        "[p] lends [n]% of the chairs in the hall to {the town|another school}.",
      ],
      multiples: [
        "So many people want to come that [p] puts in more chairs until there are [times] as many as before.",
        "A folding wall is opened, and [p] brings the number of chairs to [times] what it was.",
      ],
      distractions: ["The stage is [n] feet wide.", "The show is going to last [n] minutes."],
      left: [
        "How many chairs are in the hall {now|in the end}?",
        "If one person sits on each chair in the hall, how many people can be seated?",
      ],
      share: ["[p] then arranges all of the chairs in [n] equal rows. How many chairs are in a row?"],
      pack: ["After the show, [p] piles up all the chairs in stacks of [n]. How many stacks does that make?"],
      worth: [
        "On the night of the show, every chair is taken, and a seat costs $[n]. How many dollars do the guests pay for "
          + "their seats?"
      ],
      profit: [
        "For every chair in the hall, a ticket is sold at $[n]. If $[m] of this money goes into "
          + "{costumes|lights|posters}, how much does the school keep?"
      ],
      need: [
        "[n] guests are {coming|invited}, and each of them is to have a chair. How many more chairs does [p] need?"
      ],
      moreTogether: [
        "[q] gets the hall of another school ready and puts [n] more chairs into it than there are in [p]'s. How many "
          + "chairs are in the two halls?"
      ],
      timesTogether: [
        "On the sports field, [q] sets up [times] as many chairs as there are in the hall. How many chairs are there "
          + "on the field and in the hall together?"
      ]),
    Situation(
      name: "school-papers-to-grade", counted: "# papers", range: 16...100,
      start: [
        "[p], a teacher, came home with [n] papers to grade.",
        "A stack of [n] papers lay on [p]'s desk, waiting to be graded.",
        "At the start of the week, there were [n] papers that [p] had to grade.",
      ],
      groups: [
        "[p] taught [n] classes, and each of them handed in [m] papers, which [p] had to grade.",
        "To get papers to grade, [p] gave a test on each of [n] days. The students handed in [m] papers every time.",
        "[p], a teacher, had [n] folders full of papers to grade, and there were [m] papers in each folder.",
      ],
      kinds: [
        "[p] had [n] {math|history} papers and [m] {spelling|science} papers to grade.",
        "There were [n] papers from [p]'s morning class and [m] from [their] afternoon class, and all of them had to "
          + "be graded.",
      ],
      gains: [
        "[n] more papers were handed in {late|after class}.",
        "The principal asked [p] to grade [n] papers for a {sick|new} teacher, too.",
        "In {a bag|a drawer}, [p] found [n] other papers that had to be graded as well.",
        "Another class took a test, which added [n] to the stack.",
      ],
      losses: [
        "Before {dinner|bedtime}, [p] graded [n] of the papers.", "A helper {took care of|graded} [n] for [p].",
        "[n] papers were graded {on the train|during lunch}.",
        "[n] had no name on them, so [p] gave those back without grading them.",
      ],
      groupGains: [
        "[n] students who had been {away|ill} turned in [m] papers each.",
        "[n] other classes were tested, and [m] more papers came from each.",
      ],
      groupLosses: [
        "[p] worked for [n] hours and graded [m] papers an hour.",
        "On each of the next [n] evenings, [p] finished grading [m] papers.",
      ],
      partLosses: [
        "On the weekend, [p] graded [part] of the papers that were still waiting.",
        "A friend who taught, too, graded [part] of the papers in the stack.",
      ],
      percentLosses: [
        "Over a cup of tea, [p] graded [n]% of the papers that were in the stack.",
        "[n]% of the waiting papers were graded {with|by} a computer program.",
      ],
      multiples: [
        "A {long exam|surprise test} made the stack grow until there were [times] as many papers in it as before.",
        "So many papers came in that [p] now had [times] as many to grade as before.",
      ],
      distractions: ["[p] lived [n] minutes from the school.", "Outside, it was [n] degrees."],
      left: [
        "How many papers did [p] still have to grade?", "How many papers were {in the stack|to be graded} in the end?",
        "How many of the papers are yet to be graded?",
      ],
      share: [
        "All the papers that still had to be graded were split equally among [n] teachers. How many did each teacher "
          + "grade?"
      ],
      pack: ["If [p] grades [n] of the papers that are left each day, how many days will [they] need for all of them?"],
      worth: [
        "[p] will be paid $[n] for each paper that is now waiting to be graded. How much money will [they] get for all "
          + "of them?"
      ],
      profit: [
        "For grading all the papers that are now in the stack, [p] gets $[n] a paper. [they] gives $[m] of that money "
          + "to a helper. How many dollars can [p] keep?"
      ],
      need: [
        "All the papers that were still in the stack were put into a box that had room for [n] papers. How many more "
          + "would fit into the box?"
      ],
      moreTogether: [
        "[q], another teacher, had [n] more papers left to grade than [p] did. How many papers were left to grade for "
          + "the two of them?"
      ],
      timesTogether: [
        "The stack on [q]'s desk had [times] as many papers in it as [p]'s. How many papers were in both stacks?"
      ]),
    Situation(
      name: "school-paint-jars", counted: "# jars of paint", range: 12...90,
      start: [
        "In the art room, [p] has [n] jars of paint.",
        "[p] teaches art and has {a cabinet|shelves} with [n] jars of paint in the art room.",
        "[n] jars of paint stand in the art room, where [p] gives {lessons|classes}.",
      ],
      groups: [
        "The cabinet in [p]'s art room has [n] shelves, and on every shelf stand [m] jars of paint.",
        "To fill the empty art room, [p] orders paint in [n] colors and gets [m] jars of each color.",
        "[n] students buy paint for the empty shelves in [p]'s art room, [m] jars each.",
      ],
      kinds: [
        "[p]'s art room has [n] jars of {oil|poster} paint and [m] jars of {finger paint|watercolors}.",
        "There are [n] jars of light paint and [m] jars of dark paint in the art room that [p] takes care of.",
      ],
      gains: [
        "The school pays for [n] new jars of paint.", "From a shop that is closing, [p] gets [n] jars more.",
        "An artist who visits the class leaves [n] jars of paint as a present.",
        "In {a closet|the basement}, [n] other jars are discovered and brought to the art room.",
      ],
      losses: [
        "The class uses up [n] jars on a {mural|stage set|giant poster}.",
        "[n] jars have dried {out|up}, and [p] throws them away.", "A shelf falls down, and [n] jars break.",
        "[p] lets the {kindergarten|drama club} have [n] jars.",
      ],
      groupGains: [
        "A parcel arrives with [n] boxes inside, and in each box are [m] jars of paint.",
        "[n] parents buy [m] jars apiece for the art room.",
      ],
      groupLosses: [
        "[n] groups of students paint {scenery|flags|masks}, and each group uses up [m] jars.",
        "A project takes [n] weeks, and [m] jars of paint are emptied per week.",
      ],
      partLosses: [
        "For a picture in the {cafeteria|hallway}, the students use up [part] of the jars in the art room.",
        "[p] packs [part] of the jars that [they] has and takes them to a {summer camp|senior center}.",
      ],
      percentLosses: [
        "While painting {a fence|a bus}, the class empties [n]% of the jars that are in the art room.",
        "[n]% of all the jars in the room are too old, so [p] gets rid of those.",
      ],
      multiples: [
        "[p] wins a grant and buys paint until there are [times] as many jars as before.",
        "A paint factory helps out, and the art room comes to have [times] as many jars as it had.",
      ],
      distractions: ["[n] brushes are drying by the sink.", "The sink in the art room is [n] years old."],
      left: [
        "How many jars of paint are in the art room now?", "How many jars of paint does [p] have for the next class?",
      ],
      share: [
        "[p] sets out all the jars on [n] tables so that every table gets the same number. How many jars does one "
          + "table get?"
      ],
      pack: ["For the summer, [p] packs away all the jars in crates of [n]. How many crates does [they] use?"],
      worth: ["A jar of paint costs $[n]. How much did it cost to buy all the jars that the art room has now?"],
      profit: [
        "One picture is painted with each jar that [p] has now. All the pictures are sold for $[n] each, and $[m] of "
          + "the money pays for frames. How many dollars are left?"
      ],
      need: ["To paint the whole {gym|schoolyard wall}, [n] jars are required. How many more jars must [p] get?"],
      moreTogether: [
        "[q], the art teacher at another school, has [n] more jars of paint than [p]. How many jars of paint do the "
          + "two have together?"
      ],
      timesTogether: [
        "[q]'s art studio has [times] as many jars of paint as [p]'s art room. How many jars are there in the studio "
          + "and the art room?"
      ]),
    Situation(
      name: "school-science-kits", isHeldOut: true, counted: "# science kits", range: 10...70,
      start: [
        "[p], who ran the science lab of a school, had [n] science kits there.",
        "[n] science kits were stored in [p]'s school lab.",
        "At first, the school lab that [p] was in charge of owned [n] science kits.",
      ],
      groups: [
        "[p] put together science kits for a new school lab. [they] kept at it for [n] days and finished [m] kits a "
          + "day.",
        "[n] companies gave science kits to the lab of the school where [p] taught, [m] kits from each company.",
        "In [p]'s lab stood [n] cupboards, and every one of them contained [m] science kits.",
      ],
      kinds: [
        "[p]'s school lab had [n] science kits about {magnets|light} and [m] about {plants|sound|weather}.",
        "For the school lab, [p] got [n] science kits for beginners and [m] science kits for older students.",
      ],
      gains: [
        "A {museum|university} gave the lab [n] more.",
        "Using {spare parts|batteries and wires}, [p] built [n] extra kits.",
        "[n] kits were bought for the lab with money from a {bake sale|raffle}.",
        "The mail brought [n] kits which [p] had ordered.",
      ],
      losses: [
        "[n] kits were given to a school {across town|in the next village}.",
        "[p] had to throw away [n] because {they were rusty|parts were missing}.",
        "Students were allowed to take home [n] of the kits {to keep|for good}.",
        "A {burst pipe|small fire} destroyed [n] kits.",
      ],
      groupGains: [
        "[n] teams of parents built [m] kits each for the lab.",
        "[n] cartons, holding [m] kits apiece, were delivered to the lab.",
      ],
      groupLosses: [
        "[p] handed [m] kits to every one of [n] teachers from other schools.",
        "For [n] weeks, [m] kits broke each week and could not be fixed.",
      ],
      partLosses: [
        "[part] of [p]'s kits were sent to a {science camp|school overseas}.",
        "A check showed that [part] of the kits were {unsafe|damaged}, and [p] got rid of those.",
      ],
      percentLosses: [
        "[n]% of the kits in the lab were used up {in class|for a science fair}.",
        "[p] let a {library|youth center} have [n]% of the kits that were in the lab.",
      ],
      multiples: [
        "Thanks to a {rich donor|prize}, the lab could raise its number of kits to [times] what it was.",
        "[p] spent a vacation building kits, and afterwards there were [times] as many as before.",
      ],
      distractions: ["The lab had [n] stools.", "Each kit came with a booklet of [n] pages."],
      left: [
        "How many science kits were in the lab {then|in the end}?", "How many science kits does [p]'s lab have now?",
      ],
      share: ["[p] spread all the kits evenly over [n] classrooms. How many kits did each of the rooms get?"],
      pack: ["All the kits were stored in bins that took [n] kits each. How many bins were filled?"],
      worth: ["If a kit costs $[n], how many dollars are all the kits in the lab worth?"],
      profit: [
        "The school sold all the kits in the lab for $[n] each and spent $[m] of the money on a "
          + "{telescope|microscope}. How much of the money was not spent?"
      ],
      need: ["[p] wanted one kit for every one of [n] students. How many more kits did the lab need?"],
      moreTogether: ["[q]'s lab had [n] kits more than [p]'s. How many kits were there in both labs altogether?"],
      timesTogether: [
        "The lab that [q] ran had [times] as many kits as [p]'s. How many science kits did the two labs own?"
      ]),
  ]
}
