// Situations of concerts, parties, clubs and other places where people come together.

extension ProblemGenerator {
  static let eventSituations: [Situation] = [
    Situation(
      name: "events-concert", counted: "# people", range: 40...200,
      start: [
        "[n] people {have come to|are at} a concert.", "The {band|choir} begins a concert in front of [n] listeners.",
        "One hour before a concert, [n] guests are in the hall.",
      ],
      groups: [
        "At a concert, the audience fills [n] rows of [m] seats.",
        "At each of the [n] doors of an empty concert hall, [m] guests are let in.",
        "Only [n] schools have sent people to a concert, [m] from each school.",
      ],
      kinds: [
        "[n] guests of a concert sit on the main floor and [m] on the balcony.",
        "A concert is attended by [n] students and [m] {teachers|parents}.",
      ],
      gains: [
        "[n] guests come late and {find|take} a seat.", "Then the ushers let in [n] {more|other} people.",
        "By {subway|train}, [n] more fans arrive.",
        "Friends of the singer, [n] of them, slip in through the back door.",
      ],
      losses: [
        "[n] guests {do not like the music|find the music too loud} and leave.",
        "To catch the last {train|bus}, [n] people go home.", "Feeling tired, [n] of the guests leave.",
      ],
      groupGains: [
        "[n] {buses|coaches} with [m] fans in each pull up, and everybody goes in.",
        "An usher sets up [n] extra benches, and [m] latecomers sit down on each.",
      ],
      groupLosses: [
        "[n] youth clubs leave the concert, each with its [m] members.",
        "During each of the next [n] songs, [m] people walk out.",
      ],
      partLosses: [
        "In the break, [part] of the people in the hall go home.",
        "The {singer|drummer} gets sick, and so [part] of all the guests there leave.",
      ],
      percentLosses: [
        "Before the next song, [n]% of the audience walks out.",
        "A power cut sends [n]% of the people in the hall home.",
      ],
      multiples: [
        "When a famous {singer|guitar player} comes on stage, the crowd becomes [times] as large as before.",
        "The doors are opened to everyone, and soon [times] as many people as before are listening.",
      ],
      distractions: ["Posters for the concert hang in [n] shops.", "There are [n] lamps above the stage."],
      left: [
        "How many people are {listening|in the hall} now?", "How many guests are at the concert in the end?",
        "How large is the audience now?",
      ],
      share: [
        "The people now in the hall form [n] equally long lines to get {autographs|drinks}. How many stand in one line?"
      ],
      pack: [
        "After the last song, all who are there drive home in vans, [n] people in each. How many vans are there?"
      ],
      worth: ["Each person now in the hall buys a poster for $[n]. How much money is spent on posters?"],
      profit: [
        "The people now in the hall give $[n] each to the band, which has to pay $[m] for the hall. "
          + "How much does the band keep?"
      ],
      need: ["With [n] people, the hall would be {full|sold out}. How many more could come in?"],
      moreTogether: [
        "[q] plays at another concert, which has [n] more guests than this one now. How many guests do both have?"
      ],
      timesTogether: [
        "On the same evening, [q] sings for [times] as many people as this concert has now. "
          + "How many listeners do the two concerts have?"
      ]),
    Situation(
      name: "events-pool", counted: "# people", range: 20...120,
      start: [
        "[p] works as a lifeguard at a {public pool|swimming pool} with [n] visitors.",
        "On a hot day, [p] the lifeguard counts [n] people at the swimming pool.",
        "[n] visitors are at the swimming pool when lifeguard [p] starts to work.",
      ],
      groups: [
        "There are [n] lanes in the pool where [p] is the lifeguard, and [m] people swim in each.",
        "Lifeguard [p] counts [n] swimming classes at the pool, each with [m] people in it.",
        "For [n] hours, [m] people an hour come to the pool where [p] is the lifeguard, and they all stay.",
      ],
      kinds: [
        "Lifeguard [p] sees [n] people in a swimming pool and [m] on the {grass|lawn} around it.",
        "[p] guards a swimming pool with [n] visitors in the deep part and [m] in the shallow part.",
      ],
      gains: [
        "A bus from a summer camp brings [n] {children|swimmers}.",
        "As it gets {hotter|warmer}, [n] more people come through the gate.",
        "[n] people from the {hotel|campground} nearby come over for a swim.",
      ],
      losses: [
        "[n] visitors {get cold|are hungry} and go home.",
        "[p] hears thunder and warns everybody, and [n] people pack up and leave.",
        "[n] members of a swim team finish their training and leave.",
      ],
      groupGains: [
        "Then [n] teams arrive, {each with [m] people|[m] people in each}.",
        "[n] school classes with [m] people each come to swim.",
      ],
      groupLosses: [
        "[n] buses drive off, each with [m] of the visitors.",
        "[n] swimming lessons end, and [m] people go home from each lesson.",
      ],
      partLosses: [
        "When the ice cream stand closes, [part] of the visitors leave the pool.",
        "Because the water is too cold, [part] of the people at the pool go home.",
      ],
      percentLosses: [
        "A rain shower drives away [n]% of the people at the pool.",
        "[n]% of the pool's visitors leave when the {slide|diving board} is closed.",
      ],
      multiples: [
        "School lets out, and before long there are [times] as many people at the pool as before.",
        "Entrance is made {cheaper|free}, so the number of visitors goes up to [times] what it was.",
      ],
      distractions: ["The pool is [n] {yards|meters} long.", "[p] has been a lifeguard for [n] months."],
      left: [
        "How many visitors are at the pool now?",
        "How many people does [p] have to watch {now|in the end}?",
      ],
      share: [
        "For a relay race, [p] forms [n] equally large teams from all the visitors now at the pool. "
          + "How many swimmers does each team have?"
      ],
      pack: [
        "Everyone now at the pool goes down a slide on rubber rafts, [n] people to a raft. How many rafts do they fill?"
      ],
      worth: [
        "Each visitor now at the pool rents a {locker|deck chair} for $[n]. How much is that {in all|altogether}?"
      ],
      profit: [
        "Everyone now at the pool buys a drink for $[n]. The drinks had cost $[m]. What is the profit?"
      ],
      need: ["At most, [n] people may be at the pool at the same time. How many more can [p] let in?"],
      moreTogether: [
        "[q], a lifeguard as well, watches another pool, where there are [n] more people than at [p]'s pool now. "
          + "How many people do both pools have?"
      ],
      timesTogether: [
        "At the lake, [q] looks after [times] as many swimmers as [p] does now. How many people do both watch in all?"
      ]),
    Situation(
      name: "events-club", counted: "# members", range: 20...150,
      start: [
        "[p] is the president of a {tennis|soccer|sports} club with [n] members.",
        "In its first year, the sports club that [p] {founded|started} has [n] members.",
        "[n] people belong to [p]'s {rowing|running|judo} club.",
      ],
      groups: [
        "The sports club that [p] leads has [n] teams of [m] members, and everybody is in exactly one team.",
        "[p] starts a sports club, and [m] people join {each|every} month for [n] months.",
        "The list of members of [p]'s sports club has [n] pages with [m] names on every page.",
      ],
      kinds: [
        "[n] women and [m] men are members of the sports club that [p] leads.",
        "[p]'s sports club has [n] members who play soccer and [m] who play {tennis|basketball} instead.",
      ],
      gains: [
        "An ad in the newspaper wins the club [n] new members.",
        "[n] more people {sign up|join} in {spring|January}.",
        "[p] talks [n] of [their] {neighbors|coworkers} into becoming members.",
      ],
      losses: [
        "[n] members move away and leave the club.", "Because the fee goes up, [n] people quit.",
        "[p] takes [n] names off the list of members since those people never come.",
      ],
      groupGains: [
        "[p] visits [n] schools, and at every school [m] students become members.",
        "For [n] months, the club gains [m] members each month.",
      ],
      groupLosses: [
        "[n] teams of [m] members each change to another club.",
        "During the following [n] years, [m] members a year {lose interest|give up sports} and leave.",
      ],
      partLosses: [
        "When a {bigger|cheaper} club opens {across town|nearby}, [part] of the club's members move there.",
        "[part] of all the members do not pay and have to leave the club.",
      ],
      percentLosses: [
        "While the gym is closed for repairs, [n]% of the club's members quit.",
        "A long winter without {training|games} makes [n]% of the members leave the club.",
      ],
      multiples: [
        "{Winning a cup|A famous trainer} helps the club to become [times] as large as before.",
        "The club joins with another one, and now [times] as many people as before belong to it.",
      ],
      distractions: ["The clubhouse is [n] years old.", "A club shirt costs $[n]."],
      left: [
        "How many members does the club have {now|in the end}?", "How many members are in [p]'s club now?",
      ],
      share: [
        "For a tournament, [p] divides all current members into [n] teams of the same size. How many are on each team?"
      ],
      pack: [
        "The whole club now travels to a {match|camp} in vans that take [n] people each. How many vans are filled?"
      ],
      worth: [
        "Each of the current members pays a fee of $[n] a month. How much {does the club get|comes in} each month?"
      ],
      profit: [
        "Each member that the club has now pays $[n], and a new scoreboard costs $[m]. "
          + "How much money does the club have left over?"
      ],
      need: ["[p] would like the club to have [n] members. How many more people {have to|must} join?"],
      moreTogether: [
        "[q]'s club now has [n] members more than [p]'s. How many members are there in both clubs {together|in total}?"
      ],
      timesTogether: [
        "[q] leads a club with [times] as many members as [p]'s has now. If nobody is in both, how many do both have?"
      ]),
    Situation(
      name: "events-party", counted: "# guests", range: 12...80,
      start: [
        "[p] is having a {birthday|garden|dance} party, and [n] guests are there.",
        "[n] guests show up when [p]'s {birthday|housewarming} party begins.",
        "At [their] party, [p] {greets|welcomes} [n] guests.",
      ],
      groups: [
        "At [p]'s {wedding|garden|birthday} party, [m] guests sit at each of [n] tables.",
        "[p] throws a party. For [n] minutes, [m] guests come in every minute.",
        "[p] puts [n] stacks of [m] plates on a table at a party, and there is just one guest for every plate.",
      ],
      kinds: [
        "[n] relatives and [m] friends come to [p]'s party.",
        "Each guest at [p]'s party gets a paper plate. [n] guests have blue plates, and [m] have red ones.",
      ],
      gains: [
        "The doorbell rings, and [n] more guests {walk|come} in.",
        "[n] {neighbors|cousins} hear the music and join the party.",
        "Then [n] of [their] {classmates|teammates} turn up.",
      ],
      losses: [
        "[n] guests {have to get up early|feel tired} and say goodbye.",
        "It gets late for [n] of the guests, and they go home.", "[n] guests put down their plates and leave.",
      ],
      groupGains: [
        "[n] clubs that [p] has invited arrive, with [m] people from each.",
        "[p] sets up [n] more tables, and [m] new guests sit down at each of them.",
      ],
      groupLosses: [
        "[n] groups of [m] guests {drive|walk} home.", "A bus comes [n] times and picks up [m] guests each time.",
      ],
      partLosses: [
        "After a dance, [part] of the guests at the party go home.",
        "To see the fireworks, [part] of all those at the party leave.",
      ],
      percentLosses: [
        "The {next|last} train takes [n]% of the party guests home.",
        "When the music stops, [n]% of the guests at the party leave.",
      ],
      multiples: [
        "Word gets around, and the party becomes [times] as big as before.",
        "[p] calls more people, and soon there are [times] as many guests at the party as before.",
      ],
      distractions: ["[p] has blown up [n] balloons.", "There are [n] songs on the playlist for the party."],
      left: [
        "How many guests are {at the party|there} now?", "How many guests does [p] have in the end?",
        "How many plates are needed now so that every guest at the party can have one?",
      ],
      share: [
        "For a game, all the guests now at the party form [n] teams of equal size. How many guests are on each team?"
      ],
      pack: [
        "[p] wants a clean plate for each guest now at the party. Plates come in packs of [n]. How many packs is that?"
      ],
      worth: [
        "A plate of {food|pasta|salad} costs $[n]. What does [p] pay to get one plate for every guest now at the party?"
      ],
      profit: [
        "The guests now at the party give [p] $[n] each for food that cost $[m]. How much more than the cost is that?"
      ],
      need: ["[p] has cooked enough for [n] guests. How many more guests could {eat|be fed}?"],
      moreTogether: [
        "Next door, [q] is giving a party with [n] more guests than [p] has now. How many guests do both parties have?"
      ],
      timesTogether: [
        "[q]'s party has [times] as many guests as [p]'s has now. How many plates do both need if each guest gets one?"
      ]),
    Situation(
      name: "events-movie-tickets", counted: "# tickets", range: 20...160,
      start: [
        "[p] has [n] movie tickets to sell at {school|work}.", "For a movie night in the park, [p] prints [n] tickets.",
        "[n] tickets for a new movie lie in front of [p], who works in a ticket booth.",
      ],
      groups: [
        "[p] sells tickets at a movie theater and gets [n] rolls with [m] tickets on each.",
        "[p] has tickets for a movie, one for each seat in [n] rows of [m] seats.",
        "To get tickets for a movie night, [p] lets a printer run for [n] minutes, and it makes [m] tickets a minute.",
      ],
      kinds: [
        "In [p]'s ticket booth, there are [n] tickets for the early movie and [m] for the late one.",
        "[p] has [n] child tickets and [m] adult tickets for a movie to sell.",
      ],
      gains: [
        "[their] boss hands [them] [n] more tickets.",
        "The movie moves to a bigger {hall|place}, so [p] gets another [n] tickets.",
        "A theater that has too many passes on [n] tickets to [them].",
      ],
      losses: [
        "[they] sells [n] of [their] tickets {on Friday|before noon}.", "A {teacher|tour guide} buys [n] tickets.",
        "[n] tickets get {wet|torn} and have to be thrown away.", "In a raffle, [p] gives away [n] tickets.",
      ],
      groupGains: [
        "[they] opens [n] envelopes and finds [m] more tickets in each.",
        "From each of [n] offices, [p] receives [m] additional tickets.",
      ],
      groupLosses: [
        "[n] {classes|teams} come by, and every one of them buys [m] tickets.",
        "For [n] hours, [they] sells [m] tickets an hour.",
      ],
      partLosses: [
        "When the radio talks about the movie, [part] of [p]'s tickets are sold.",
        "[p] presents [part] of the tickets that [they] has to {a hospital|a children's home}.",
      ],
      percentLosses: [
        "[n]% of the tickets that [p] has are sold online.",
        "A {company|college} asks for [n]% of [p]'s tickets and gets them.",
      ],
      multiples: [
        "A second {room|evening} is added, which gives [p] [times] as many tickets as before.",
        "Extra ones are made until [p] has [times] as many tickets as before.",
      ],
      distractions: ["[p] has put up [n] posters.", "Before the movie, a cartoon of [n] minutes is shown."],
      left: [
        "How many tickets does [p] have {now|in the end}?", "How many movie tickets can [p] still sell?",
        "How many tickets {are in [p]'s hands|does [p] hold} now?",
      ],
      share: [
        "[p] splits up all [their] tickets evenly among [n] people who will sell them. How many does each of them get?"
      ],
      pack: ["Now [p] ties all [their] tickets into bundles of [n]. How many bundles {are there|does that make}?"],
      worth: [
        "If [p] now sells every ticket that [they] has at $[n] each, how much money comes in?",
        "At $[n] each, how much are all of [p]'s tickets worth now?",
      ],
      profit: [
        "All the tickets that [p] has now are bought for $[n] each, but showing the movie costs $[m]. "
          + "How much is left after that cost?"
      ],
      need: ["[n] people want to see the movie. How many more tickets does [p] need so that each can have one?"],
      moreTogether: [
        "[q], who sells tickets, too, has [n] more tickets than [p] does now. How many tickets do they have in all?"
      ],
      timesTogether: [
        "[q] {holds|has} [times] as many tickets as [p] has now. How many tickets can the two of them sell?"
      ]),
    Situation(
      name: "events-ski-resort", isHeldOut: true, counted: "# skiers", range: 30...180,
      start: [
        "[n] skiers are on the slopes of a resort when the lifts start.",
        "A ski resort begins the day with [n] skiers.",
        "Snow has fallen, and [n] skiers come to a small resort.",
      ],
      groups: [
        "A cable car makes [n] rides up to an empty ski slope, with [m] skiers on each ride.",
        "[n] runs lead down the mountain at a ski resort, and [m] skiers are on every run.",
        "The only skiers at a resort are those of [n] ski classes, and there are [m] skiers in a class.",
      ],
      kinds: [
        "[n] beginners and [m] experts are skiing at a mountain resort.",
        "At a resort, [n] skiers use the north side of the mountain and [m] the south side.",
      ],
      gains: [
        "Fresh snow draws [n] more skiers up the mountain.", "[n] hotel guests put on their skis and come, too.",
        "Later, the chair lift carries up another [n] skiers.",
      ],
      losses: [
        "Thick fog makes [n] skiers give up for the day.", "[n] of the skiers have {tired legs|cold feet} and stop.",
        "[n] skiers {return|bring back} their rented skis and drive home.",
      ],
      groupGains: [
        "[n] trains bring [m] {more|additional} skiers each.",
        "The gondola comes up [n] times, each time with [m] new skiers.",
      ],
      groupLosses: [
        "[n] ski courses end, and [m] skiers from each go in.",
        "For [n] hours, [m] skiers an hour head down to the village and stay there.",
      ],
      partLosses: [
        "As the wind grows stronger, [part] of the skiers on the slopes {quit|go home}.",
        "A lift breaks down, and [part] of the skiers at the resort leave.",
      ],
      percentLosses: [
        "The snow turns icy, and [n]% of the skiers at the resort stop for good.",
        "With a long drive ahead of them, [n]% of the skiers on the mountain leave.",
      ],
      multiples: [
        "A holiday begins, and the slopes fill with [times] as many skiers as before.",
        "For a race, so many come that the resort counts [times] as many skiers as it did before.",
      ],
      distractions: ["A hotel at the resort has [n] rooms.", "[n] inches of snow lie on the ground."],
      left: [
        "How many skiers are {on the slopes|at the resort} now?", "How many people are skiing there in the end?",
        "What is the number of skiers now?",
      ],
      share: [
        "The skiers now on the slopes are divided equally among [n] ski teachers. How many does each teacher get?"
      ],
      pack: [
        "Everybody now skiing there goes back to the valley in buses, [n] people to a bus. How many buses are filled?"
      ],
      worth: [
        "Each skier now at the resort drinks one cup of {cocoa|tea} for $[n]. What do the cups cost {together|in all}?"
      ],
      profit: [
        "Each of the skiers now there pays $[n] for the lift, and running it costs $[m]. "
          + "How much does the resort make from the lift?"
      ],
      need: ["For a world record, the resort wants [n] skiers on its slopes. How many more are {needed|missing}?"],
      moreTogether: [
        "[q] runs another ski resort, with [n] more skiers than this one has now. How many do they have in all?"
      ],
      timesTogether: [
        "At [q]'s ski resort, there are [times] as many skiers as here now. How many skiers are at the two places?"
      ]),
  ]
}
