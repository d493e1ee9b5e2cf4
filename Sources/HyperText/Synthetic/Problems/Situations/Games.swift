// Situations of games, arcades and fairs.

extension ProblemGenerator {
  static let gameSituations: [Situation] = [
    Situation(
      name: "game-points", counted: "# points", range: 20...100,
      start: [
        "[p] is playing a game and has [n] points.", "In the first round of a {game|quiz}, [p] gets [n] points.",
        "[p] {starts|enters} the next level of a video game with [n] points.",
      ],
      groups: [
        "[p] plays [n] rounds of a game and {scores|makes} [m] points in each.",
        "In a quiz, [p] answers [n] questions correctly, and each is worth [m] points.",
        "In a video game, [p] collects [n] {gems|crystals} at [m] points each.",
      ],
      kinds: [
        "[p] gets [n] points for speed and [m] points for {style|skill} in a game.",
        "The first level of a game brings [p] [n] points, and the second brings [m].",
      ],
      gains: [
        "[they] wins [n] points in the next round.", "A {treasure|bonus|star} is worth [n] more points.",
        "[they] then scores [n] points.",
      ],
      losses: [
        "[they] loses [n] points for {a mistake|a wrong answer}.", "A {trap|fall} costs [them] [n] points.",
        "Then [they] has to pay [n] points.",
      ],
      groupGains: [
        "[they] {finds|catches} [n] {butterflies|rabbits} and gets [m] points for each.",
        "In each of the [n] rounds that follow, [they] earns [m] points.",
      ],
      groupLosses: [
        "[they] falls into [n] pits and loses [m] points every time.",
        "For each of [n] {hints|extra lives}, [they] pays [m] points.",
      ],
      partLosses: [
        "A {dragon|monster|thief} takes [part] of [their] points.",
        "[they] gives [part] of [their] points to a {friend|teammate} who has run out.",
      ],
      percentLosses: [
        "A {storm|curse} wipes out [n]% of [their] points.",
        "[they] trades [n]% of [their] points for a {sword|shield|magic potion}.",
      ],
      multiples: [
        "With a lucky card, [they] has [times] as many points as before.",
        "A magic {mirror|door} makes [their] score [times] as high.",
      ],
      distractions: ["There are [n] levels in the game.", "[p] has been playing for [n] minutes."],
      left: [
        "{What is [p]'s score|How many points does [p] have} {now|at the end}?",
        "What does the scoreboard show for [p] {now|in the end}?",
      ],
      share: [
        "All of these points are divided equally among the [n] {members|players} of [p]'s team. "
          + "How many points is that for each?"
      ],
      pack: [
        "[they] exchanges all [their] points for tickets, and a ticket costs [n] points. "
          + "How many tickets does [they] get?"
      ],
      worth: [
        "For every point that [p] has, a sponsor pays $[n] to a {school|hospital}. How much does the sponsor pay?"
      ],
      profit: [
        "A player is paid $[n] for each point but has to pay $[m] to take part. "
          + "How much money does [p] make, with the cost of taking part subtracted?"
      ],
      need: [
        "[p] needs [n] points to {win|reach the next level}. How many points are missing?",
        "The record is [n] points. How many more points would [p] need for the same score?",
      ],
      moreTogether: ["[q] has [n] more points than [p]. How many points do they have {together|as a team}?"],
      timesTogether: [
        "[q], who plays against [p], has [times] as many points. What do their two scores add up to?"
      ]),
    Situation(
      name: "game-arcade", counted: "# tokens", range: 20...100,
      start: [
        "[p] went to the arcade with [n] tokens in [their] pocket.",
        "At the arcade, [p] traded some bills for [n] tokens.",
        "[p] got a cup with [n] tokens at the entrance of an arcade.",
      ],
      groups: [
        "[p] put [n] bills into a machine at the arcade, and out came [m] tokens for each.",
        "[n] friends handed [p] [m] arcade tokens each.",
        "[p] bought [n] rolls of arcade tokens, with [m] tokens to a roll.",
      ],
      kinds: [
        "[p] had [n] gold tokens and [m] silver tokens for the arcade.",
        "Of the arcade tokens that [p] brought, [n] were from an earlier visit and [m] were from a friend.",
      ],
      gains: [
        "The {pinball|claw} machine paid [them] [n] tokens.",
        "[they] hit the jackpot and took [n] tokens out of the tray.",
        "Under {a bench|an air hockey table}, [p] found [n] forgotten tokens.",
        "[p]'s {mother|uncle} bought [them] [n] extra tokens.",
      ],
      losses: [
        "[n] tokens went into a {racing|shooting|flying} game.",
        "[they] spent [n] tokens on {air hockey|a dance machine}.",
        "A broken machine swallowed [n] of the tokens.",
        "Because a {friend|classmate} had none, [p] gave away [n] tokens.",
      ],
      groupGains: [
        "In [n] lucky spins of a wheel, [they] won [m] tokens a spin.",
        "At the counter, [they] bought [n] bags, each filled with [m] tokens.",
      ],
      groupLosses: [
        "[they] played [n] rounds of {table tennis|mini golf} that cost [m] tokens each.",
        "[they] paid [m] tokens for each of [n] rides in a flying saucer.",
      ],
      partLosses: [
        "For one long game, [p] needed [part] of all [their] tokens.",
        "[p] let [their] {sister|brother} have [part] of the tokens.",
      ],
      percentLosses: [
        "[n]% of [p]'s tokens were spent on {photos|a mask|snacks}.",
        "[p] stumbled, and [n]% of [their] tokens rolled away for good.",
      ],
      multiples: [
        "A clever trick at the coin pusher left [p] with [times] as many tokens as before.",
        "In the bonus hour, the arcade added so many that [they] had [times] as many tokens.",
      ],
      distractions: ["The arcade had [n] machines.", "[p] was in the arcade for [n] minutes."],
      left: [
        "How many tokens did [p] have {at closing time|when it was time to go|in the end}?",
        "With how many tokens did [p] leave the arcade?",
      ],
      share: [
        "Before going home, [p] dealt out all the tokens to [n] children, the same number to each. "
          + "How many tokens did a child receive?"
      ],
      pack: [
        "A ride in a bumper car took [n] tokens, and [p] used all the tokens for such rides. "
          + "How many of these rides did [p] get?"
      ],
      worth: ["The arcade bought tokens back for $[n] apiece. How much would all of [p]'s tokens bring?"],
      profit: [
        "[p] handed in all of [their] tokens at $[n] each, and [their] visit had cost $[m]. "
          + "By how many dollars did [p] come out ahead?"
      ],
      need: [
        "A {giant bear|drum|lava lamp} at the prize counter cost [n] tokens. "
          + "How many more tokens did [p] have to win to get it?",
        "How many tokens was [p] short of the [n] tokens that a {robot|telescope} cost?",
      ],
      moreTogether: [
        "[q] left the arcade with [n] more tokens than [p]. How many tokens did {the two|they} have in total?"
      ],
      timesTogether: [
        "[q] was luckier and had [times] as many tokens as [p] by then. How many tokens were in their hands altogether?"
      ]),
    Situation(
      name: "game-basketball", counted: "# points", range: 16...90,
      start: [
        "[p]'s basketball team had [n] points {at halftime|after the first quarter}.",
        "By halftime, [n] points had been scored by [p]'s basketball team.",
        "The scoreboard in the gym showed [n] points for [p]'s basketball team.",
      ],
      groups: [
        "The points of [p]'s basketball team came from [n] players, who had scored [m] each.",
        "In every one of [n] basketball games, [p]'s team made [m] points.",
        "For [n] weeks of the season, [p]'s basketball team won [m] points a week.",
      ],
      kinds: [
        "[p]'s basketball team scored [n] points in the first half and [m] in the second half.",
        "The best five of [p]'s basketball team made [n] points, and the other players added [m].",
      ],
      gains: [
        "The {tallest|fastest|youngest} player added [n] points.", "In overtime, the team scored [n] more.",
        "Free throws {brought|gave} the team another [n] points.",
        "After a time-out, the team made [n] points in a row.",
      ],
      losses: [
        "[n] points were taken away from the team because of rough play.",
        "For arriving late, the team {was fined|had to give up} [n] points.",
        "The referee saw that [n] of the points had been counted by mistake, and they were removed.",
      ],
      groupGains: [
        "Then [n] of the players added [m] points each.",
        "Over the following [n] days, the team earned [m] points per day.",
      ],
      groupLosses: [
        "Under the school's own rules, the team lost [m] points for each of its [n] fouls.",
        "[n] players argued with the referee, and [m] points were taken off for each of them.",
      ],
      partLosses: [
        "One player was too old for the league, so [part] of the team's points were canceled.",
        "After a complaint, the judges took away [part] of all the team's points.",
      ],
      percentLosses: [
        "[n]% of the team's points were struck because the clock had not been running.",
        "As a penalty for {shouting|pushing}, the team lost [n]% of its points.",
      ],
      multiples: [
        "A great run {raised|lifted} the team's score to [times] what it had been.",
        "Before long, the team had [times] as many points as before.",
      ],
      distractions: [
        "[n] parents watched from the {stands|benches}.", "The bus ride to the gym had taken [n] minutes.",
      ],
      left: [
        "What was the score of [p]'s team {in the end|then}?",
        "How many points did [p]'s team have {after that|when it was over}?",
      ],
      share: [
        "[n] sponsors each paid for an equal share of the team's points. For how many points did each sponsor pay?"
      ],
      pack: ["The {coach|principal} gave the team one pizza for every [n] points. How many pizzas was that?"],
      worth: ["A shop owner donated $[n] for each point of [p]'s team. How much money was donated?"],
      profit: [
        "The town paid the team $[n] a point, and the team owed $[m] for new {shirts|balls}. "
          + "How much did it have left after paying?"
      ],
      need: [
        "The school record stood at [n] points. How many more points did the team need to tie the record?",
        "It took [n] points to reach the final. How many points was the team short?",
      ],
      moreTogether: [
        "[q]'s team had [n] points more than [p]'s. How many points did both teams have {together|combined}?"
      ],
      timesTogether: [
        "The team of [q] scored [times] as many points as [p]'s team had. What was the total of both teams?"
      ]),
    Situation(
      name: "game-puzzle", counted: "# pieces", range: 20...150,
      start: [
        "[p] has put [n] pieces of a puzzle in place.", "[n] pieces of [p]'s jigsaw puzzle are already in place.",
        "On [p]'s table lies a puzzle of which [n] pieces have been joined so far.",
      ],
      groups: [
        "[p] places [m] pieces of a puzzle {a day for [n] days|an hour for [n] hours}.",
        "[p] has finished [n] rows of a puzzle, and a row has [m] pieces.",
        "[n] friends start [p]'s new puzzle, and each of them puts in [m] pieces.",
      ],
      kinds: [
        "[p] fits together [n] edge pieces and [m] inner pieces of a puzzle.",
        "Of a large puzzle, [p] has laid [n] pieces of the sky and [m] of the {sea|forest|castle}.",
      ],
      gains: [
        "Before {lunch|dinner|bedtime}, [p] adds [n] pieces.",
        "[their] {mother|brother} helps and finds the place of [n] more.",
        "While it rains, [they] fits in another [n] pieces.", "[n] pieces are put in by a {visitor|neighbor}.",
      ],
      losses: [
        "The cat jumps onto the table and knocks off [n] pieces.",
        "[n] pieces turn out to be in the wrong place, so [they] takes them out.",
        "When the table is {bumped|pushed}, [n] of the pieces come loose and fall down.",
        "A small child pulls out [n] of the pieces.",
      ],
      groupGains: [
        "On each of the next [n] evenings, [p] places [m] pieces.",
        "[n] classmates stop by, and every one of them fits in [m] pieces.",
      ],
      groupLosses: [
        "[n] times, the baby grabs [m] pieces out of the puzzle.",
        "A gust of wind blows [n] chunks of the puzzle off the table, with [m] pieces in each chunk.",
      ],
      partLosses: [
        "On the way to another room, [p] drops [part] of the pieces that were in place.",
        "The table tips, and [part] of the placed pieces slide to the floor.",
      ],
      percentLosses: [
        "When [p] lifts the puzzle, [n]% of the pieces in it drop out.",
        "[p] sees that [n]% of the placed pieces are wrong and removes them.",
      ],
      multiples: [
        "After a long {evening|weekend}, [times] as many pieces are in place as before.",
        "[p] keeps going until the finished part has [times] as many pieces.",
      ],
      distractions: ["The picture shows a harbor with [n] boats.", "The puzzle was made [n] years ago."],
      left: [
        "How many pieces are in place {now|at last}?", "How many pieces of [p]'s puzzle fit together in the end?",
      ],
      share: [
        "The part that is done consists of [n] sections with equally many pieces. "
          + "How many pieces does each section have?"
      ],
      pack: [
        "To move the puzzle, [p] slides all the placed pieces onto boards that hold [n] pieces each. "
          + "How many boards are needed?"
      ],
      worth: [
        "For each piece that is in place, a family friend gives $[n] to an animal shelter. "
          + "How much money does the shelter get?"
      ],
      profit: [
        "To raise money, [p] gets $[n] for each piece in place. The puzzle itself cost $[m]. "
          + "What amount is left once that cost is taken off?"
      ],
      need: [
        "The puzzle has [n] pieces {in all|altogether}. How many must still be put in place?",
        "[p] will take a break when [n] pieces are in place. How many more pieces is that?",
      ],
      moreTogether: [
        "In [q]'s puzzle, [n] more pieces are in place than in [p]'s. "
          + "How many pieces are in place in both puzzles together?"
      ],
      timesTogether: [
        "[q] has a puzzle, too, with [times] as many pieces in place as [p]'s. "
          + "How many pieces are in place in the two puzzles?"
      ]),
    Situation(
      name: "game-fair", counted: "# prizes", range: 20...120,
      start: [
        "At a fair, [p] ran a ring toss booth and set out [n] prizes.",
        "[p]'s booth at the fair opened with [n] prizes.",
        "There were [n] prizes on the shelves of [p]'s dart game at the {county fair|carnival}.",
      ],
      groups: [
        "[p] hung [n] strings of prizes above a fair booth, with [m] prizes on every string.",
        "For a booth at the fair, [p] unpacked [n] crates, and [m] prizes came out of each.",
        "[n] shops {gave|donated} [m] prizes each for [p]'s booth at the fair.",
      ],
      kinds: [
        "[p] had [n] stuffed animals and [m] rubber balls as prizes for a game at the fair.",
        "The prizes at [p]'s fair booth were [n] {whistles|yo-yos} and [m] {hats|flutes}.",
      ],
      gains: [
        "A truck {dropped off|delivered} [n] prizes.",
        "Because the line was long, [they] brought [n] extra prizes from the {van|tent}.",
        "The booth next door closed and let [p] have its [n] prizes.",
        "[n] more prizes turned up in a crate that had been overlooked.",
      ],
      losses: [
        "[n] prizes were won by {children|adults} from the town.", "A school class won [n] of the prizes.",
        "Rain spoiled [n] prizes, which were taken down.",
        "[they] handed [n] prizes to children who had {been unlucky|helped with the booth}.",
      ],
      groupGains: [
        "[p]'s helper fetched [n] bags of [m] prizes for the booth.",
        "[n] families dropped in and donated [m] prizes each.",
      ],
      groupLosses: [
        "During [n] busy hours, [m] prizes were won per hour.", "[n] sharp throwers won [m] prizes apiece.",
      ],
      partLosses: [
        "When the big wheel stopped, a crowd came over and won [part] of the prizes at the booth.",
        "[p] sent [part] of [their] prizes over to the {duck pond|ball toss} game.",
      ],
      percentLosses: [
        "[n]% of all the prizes at the booth were won by a {sports club|marching band}.",
        "Since [n]% of the prizes were {faulty|broken}, [p] put those in the trash.",
      ],
      multiples: [
        "Because of the huge crowd, [p] restocked until there were [times] as many prizes as before.",
        "A toy maker's gift brought the number of prizes to [times] what it had been.",
      ],
      distractions: [
        "The booth stood [n] steps from the {gate|big wheel}.", "One of the visitors was [n] years old.",
      ],
      left: [
        "How many prizes were at [p]'s booth {then|in the end}?",
        "How many prizes did [p] have {at closing time|after that}?",
      ],
      share: [
        "At the end of the fair, [n] helpers divided all the prizes equally. "
          + "How many prizes did each helper take home?"
      ],
      pack: [
        "To get them home, [p] stuffed all the prizes into sacks, and each sack took [n]. How many sacks was that?"
      ],
      worth: ["Somebody asked to buy all of [p]'s prizes at $[n] each. How much money did that come to?"],
      profit: [
        "[p] sold off all the prizes for $[n] each and paid $[m] for the use of the booth. "
          + "How much money was [p] left with?"
      ],
      need: [
        "For the last day, [p] had to have [n] prizes. How many more prizes did [they] have to get?",
        "There was room for [n] prizes on the booth's walls. How many prizes could still be added?",
      ],
      moreTogether: [
        "At [q]'s booth, there were [n] more prizes than at [p]'s. How many prizes were at the two booths?"
      ],
      timesTogether: [
        "[q]'s booth offered [times] as many prizes as [p]'s. How many prizes did the two booths offer together?"
      ]),
    Situation(
      name: "game-treasure", isHeldOut: true, counted: "# coins", range: 15...90,
      start: [
        "[p] opens a treasure chest in a board game and takes out [n] gold coins.",
        "At the start of a pirate game, [p] is dealt [n] gold coins.",
        "In a board game, [p]'s ship sails off with [n] gold coins on board.",
      ],
      groups: [
        "In a treasure hunt game, [p] follows a map to [n] {caves|islands} and finds [m] gold coins in each.",
        "In a board game, [p] owns [n] {mills|farms} and receives [m] gold coins for every one.",
        "[p] plays a game about treasure and digs up [n] clay pots of [m] gold coins each.",
      ],
      kinds: [
        "In a treasure game, [p] finds [n] gold coins under a {palm tree|bridge} and [m] in a {well|hollow log}.",
        "In a board game, [p] earns [n] gold coins with silk and [m] with {spices|salt}.",
      ],
      gains: [
        "[p] solves a riddle, and the {king|captain} rewards [them] with [n] coins.",
        "A {parrot|mermaid} shows [them] where [n] coins lie, and [they] takes them all.",
        "[they] draws a lucky card and collects [n] coins.", "[n] coins are paid to [p] for a {ruby|silver cup}.",
      ],
      losses: [
        "[they] has to pay a toll of [n] coins at the {gate|river}.",
        "Pirates attack [p] and get away with [n] of the coins.",
        "[p] buys a {horse|lantern|rope} and pays [n] coins for it.", "[n] coins sink in the {swamp|sea}.",
      ],
      groupGains: [
        "[p] rolls the dice [n] times and is lucky, as each roll brings [m] coins.",
        "Behind each of [n] secret doors, [they] finds a purse of [m] coins.",
      ],
      groupLosses: [
        "[they] hires [n] sailors, who want [m] coins each and get them.",
        "A hungry dragon must be fed, so [p] buys [n] meals at [m] coins a meal.",
      ],
      partLosses: [
        "A bad card makes [p] hand [part] of [their] coins to the bank.",
        "The queen asks for a gift, and [part] of [p]'s coins go to her.",
      ],
      percentLosses: [
        "[n]% of [p]'s coins prove to be {wooden|painted stones} and are thrown away.",
        "For safe passage through the {ice|fog}, [p] gives up [n]% of all [their] coins.",
      ],
      multiples: [
        "A wizard's spell turns [p]'s coins into [times] as many.",
        "[they] bets on the right {snail|turtle} and then holds [times] as many coins as before.",
      ],
      distractions: ["The dragon in the game is [n] years old.", "The secret password has [n] letters."],
      left: [
        "How many coins are in [p]'s chest {now|when the game ends}?",
        "How many gold coins does [p] have {now|in the end}?",
      ],
      share: [
        "[p] splits the whole treasure evenly among a crew of [n]. How many coins are there for each of the crew?"
      ],
      pack: [
        "The coins are tied up in leather purses, [n] coins to a purse. How many purses are needed for all of them?"
      ],
      worth: [
        "Every gold coin can be exchanged for $[n] of play money. How many dollars of play money are [p]'s coins worth?"
      ],
      profit: [
        "The bank of the game pays $[n] for each of [p]'s coins, and [they] owes $[m] for {a boat|shovels and tents}. "
          + "How much money remains after [they] pays that?"
      ],
      need: [
        "Whoever has [n] coins becomes the ruler of the island. How many coins does [p] still have to find?",
        "The castle costs [n] coins. How many more coins does [p] need to buy it?",
      ],
      moreTogether: [
        "[q] has hidden [n] coins more than [p] has. How many coins do the two rivals have together?"
      ],
      timesTogether: [
        "[q]'s treasure counts [times] as many coins as [p]'s. What is the number of coins in both treasures?"
      ]),
  ]
}
