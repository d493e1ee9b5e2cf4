// Situations of money that is saved, earned and spent.

extension ProblemGenerator {
  static let savingsSituations: [Situation] = [
    Situation(
      name: "money-wallet", counted: "$#", range: 20...100,
      start: [
        "[p] has $[n] in [their] {wallet|savings|piggy bank}.", "[p] {leaves home|goes out} with $[n].",
        "There is $[n] in [p]'s {purse|pocket|money box}.",
      ],
      groups: [
        "For [n] weeks, [p] puts $[m] {a|every} week into an empty {piggy bank|money box}.",
        "[p]'s pockets are empty until [n] {relatives|guests} give [them] $[m] each for [their] birthday.",
        "[p] starts without any money and earns $[m] an hour for [n] hours.",
      ],
      kinds: [
        "[p] has $[n] in [their] left pocket and $[m] in [their] right pocket.",
        "[p] goes out with $[n] of [their] own and $[m] from [their] {mother|grandfather}.",
      ],
      gains: [
        "[they] {earns|makes} $[n] by {mowing a lawn|walking dogs|washing cars}.",
        "[their] {grandmother|aunt|father} gives [them] $[n].", "[they] sells an old {game|jacket|bike} for $[n].",
      ],
      losses: [
        "[they] spends $[n] on {books|a concert ticket|a big lunch with friends}.",
        "Then [they] pays $[n] for {a jacket|groceries|a toy}.", "[they] lends $[n] to a friend.",
      ],
      groupGains: [
        "[n] {neighbors|cousins} pay [them] $[m] each for {help in the garden|clean windows}.",
        "[they] finds [n] old {toys|games} to sell and gets $[m] for each of them.",
      ],
      groupLosses: [
        "[they] buys [n] {books|T-shirts|puzzles} at $[m] {each|apiece}.",
        "For [n] friends, [they] buys one present each, and every present costs $[m].",
      ],
      partLosses: [
        "[they] spends [part] of the money [they] has on {a present|shoes|a game}.",
        "A {new coat|trip to the zoo} costs [them] [part] of all [their] money.",
      ],
      percentLosses: [
        "[they] gives [n]% of [their] money to {an animal shelter|charity}.",
        "[n]% of the money [they] has is spent on {a haircut|a pair of glasses}.",
      ],
      multiples: [
        "[they] works hard and soon has [times] as much as before.",
        "After a weekend of {selling lemonade|raking leaves}, [their] money has grown to [times] as much.",
      ],
      distractions: ["The walk to the {shops|park} takes [n] minutes.", "[their] {street|block} has [n] houses."],
      left: [
        "How {much money|many dollars} does [p] have {now|in the end}?",
        "What is the amount of money that [they] has {now|after that}?",
      ],
      share: [
        "If [they] shares all of this money equally among [n] children, how many dollars does each child get?"
      ],
      pack: ["If [they] spends $[n] of it each day from now on, for how many days will the money last?"],
      need: [
        "A {bike|tablet|tent} costs $[n]. How many more dollars does [they] need to buy it?",
        "[they] would like to buy a {guitar|camera} for $[n]. How much money is [they] short?",
      ],
      moreTogether: ["[q] has $[n] more than [p] has now. How much money do they have together?"],
      timesTogether: [
        "[q] now has [times] as much money as [p]. How many dollars {do the two|do both of them} have together?"
      ]),
    Situation(
      name: "money-account", counted: "$#", range: 40...200,
      start: [
        "[p] opens a savings account with $[n].",
        "At the {beginning|start} of the year, the balance of [p]'s savings account is $[n].",
        "$[n] is {saved|kept} in a bank account that belongs to [p].",
      ],
      groups: [
        "Into a new account, [p] pays $[m] a month for [n] months.",
        "An account is opened for [p], and [n] relatives pay in $[m] each.",
        "[p] has [n] jars with $[m] in each and brings all this money to a bank to open an account.",
      ],
      kinds: [
        "[p] joins two bank accounts, one of $[n] and one of $[m], into one.",
        "To open an account, [p] brings $[n] from a job and $[m] from [their] {piggy bank|father} to the bank.",
      ],
      gains: [
        "[they] deposits {another $[n]|$[n] from a summer job}.", "Interest of $[n] is added by the bank.",
        "For {good grades|help at home}, [their] parents pay $[n] into the account.",
        "A {check|gift} of $[n] {comes in|is added to the account}.",
      ],
      losses: [
        "[they] {withdraws|takes out} $[n] {for a trip|to buy a chair|to repair a car}.",
        "A bill of $[n] for {power|water|heating} is taken from the account.",
        "From the account, [they] sends $[n] to {an online store|[their] sister}.",
      ],
      groupGains: [
        "On each of the next [n] paydays, [they] adds $[m].",
        "For [n] months, $[m] a month comes in from {a paper route|renting out a garage}.",
      ],
      groupLosses: [
        "Music lessons for [n] weeks cost $[m] a week, which [they] pays from the account.",
        "The bank takes a fee of $[m] {a|each} month for [n] months.",
      ],
      partLosses: [
        "[they] moves [part] of the balance to {another bank|[their] brother's account}.",
        "Then [part] of the money in the account is used to buy a {sofa|computer}.",
      ],
      percentLosses: [
        "[they] spends [n]% of what is in the account on {a course|furniture}.",
        "To help people after a flood, [they] gives away [n]% of the balance.",
      ],
      multiples: [
        "With {prize money|money from selling a car}, the balance rises to [times] what it was.",
        "Some years later, there is [times] as much in the account as before.",
      ],
      distractions: ["The bank has been in town for [n] years.", "[they] waits in line at the bank for [n] minutes."],
      left: ["What is the balance {now|after that}?", "How many dollars are in [p]'s account {now|in the end}?"],
      share: [
        "[they] closes [their] own account and splits all of it evenly among [n] {charities|people}. How much does each get?"
      ],
      pack: ["If [they] then takes out $[n] every month, after how many months is the account empty?"],
      need: [
        "[their] goal is to save $[n]. How many more dollars does the account need for that?",
        "[they] plans to have $[n] in the bank. How much more must [they] pay in?",
      ],
      moreTogether: ["[q]'s account holds $[n] more than [p]'s. How much do [p] and [q] have in the bank together?"],
      timesTogether: ["[q]'s balance is [times] as high as [p]'s. What do the two balances add up to?"]),
    Situation(
      name: "money-class", counted: "$#", range: 40...160,
      start: [
        "A class has $[n] in its fund for {a trip to the zoo|a new piano|school plays}.",
        "On the first day of a fundraiser, the students of a class collect $[n].",
        "{At first|In September}, $[n] is in the money box of a class.",
      ],
      groups: [
        "A class starts to collect money, and [n] parents give $[m] each.",
        "To fill its empty money box, a class sells [n] {paintings|fruit baskets} at $[m] each.",
        "[n] students of a class wash cars, and every one of them brings $[m] for a class fund.",
      ],
      kinds: [
        "A class raises $[n] with a {bake|book} sale and $[m] with a {raffle|play}.",
        "For a new class fund, the girls bring in $[n] and the boys $[m].",
      ],
      gains: [
        "A {bakery|bank|company} in town donates $[n].",
        "At a {car wash|yard sale|concert}, the students {earn|raise} $[n].",
        "$[n] more is collected {at the school gate|from neighbors|door to door}.",
      ],
      losses: [
        "Then $[n] is spent on {paint|posters|T-shirts}.", "The class pays $[n] for {a tent|a band|lights}.",
        "The students decide to give $[n] to {a food bank|a family in need}.",
      ],
      groupGains: ["[n] grandparents send $[m] each.", "The class sells [n] {plants|quilts} for $[m] apiece."],
      groupLosses: [
        "[n] {prizes|games} are bought from the fund for $[m] each.",
        "The class takes $[m] from its fund for each of [n] {new students|helpers}.",
      ],
      partLosses: [
        "The class gives [part] of its money to {an animal home|a hospital}.",
        "A {printer|rug} for the classroom uses up [part] of the fund.",
      ],
      percentLosses: [
        "As is the rule at the school, [n]% of the money in the fund goes to the library.",
        "On {a party|garden tools}, the class spends [n]% of what it has.",
      ],
      multiples: [
        "A {rich lady|local shop} adds so much that the fund becomes [times] as large.",
        "After a talent show, the class has [times] as much money as before.",
      ],
      distractions: ["The classroom has [n] chairs.", "It is [n] days until summer vacation."],
      left: [
        "How much money {does the class have|is in the class fund} now?",
        "How many dollars does the class have {in the end|when all is counted}?",
      ],
      share: [
        "The money is split evenly between [n] {clubs|teams} at the school. How much is that for each?",
        "If all of it is divided into equal amounts for [n] projects, how many dollars does one project get?",
      ],
      pack: ["The teacher puts all of it into envelopes with $[n] in each. How many envelopes does that take?"],
      need: [
        "The goal is $[n]. How much {is still missing|more must be raised}?",
        "The class hopes to reach $[n]. How many dollars does it still have to find?",
      ],
      moreTogether: ["[q]'s class next door has $[n] more than this one. How much do both classes have in total?"],
      timesTogether: [
        "In [q]'s class, there is [times] as much money as in this one. What do the two classes have together?"
      ]),
    Situation(
      name: "money-wages", counted: "$#", range: 30...150,
      start: [
        "[p], who works in a {cafe|diner|hotel}, {has|gets} $[n] in tips.",
        "[p] {gets|is paid} $[n] for a day of work {as a painter|in a garage|on a farm}.",
        "For cutting {hair|trees|stone}, [p] receives $[n].",
      ],
      groups: [
        "[p] works [n] hours at $[m] an hour.",
        "On a day as a taxi driver, [p] gets a tip of $[m] from each of [n] guests.",
        "[p] cleans [n] {rooms|offices} and is paid $[m] for each one.",
      ],
      kinds: [
        "[p] earns $[n] in wages and $[m] in tips.",
        "At work, [p] makes $[n] before lunch and $[m] {after lunch|in the afternoon}.",
      ],
      gains: [
        "A {happy|kind} customer tips [them] $[n].", "An extra {shift|job} brings [them] $[n] more.",
        "[their] boss adds a bonus of $[n].", "[they] fixes a {roof|fence} and is given $[n] for it.",
      ],
      losses: [
        "{Taxes|Rent and food} take $[n] of this money.", "[they] has to buy {work clothes|tools|gas} for $[n].",
        "For a broken {window|machine}, the boss takes $[n] away from [them].",
      ],
      groupGains: [
        "In [n] hours of overtime, [they] earns $[m] an hour.", "[n] customers thank [them] with $[m] each.",
      ],
      groupLosses: [
        "Getting to work costs [them] $[m] a day on [n] days.",
        "[n] coworkers who helped get $[m] each from [them].",
      ],
      partLosses: [
        "[they] hands [part] of all this money to {a partner|the rest of the team}.",
        "[part] of what [they] has goes to the {landlord|dentist}.",
      ],
      percentLosses: [
        "The state takes [n]% of the money as tax.", "[they] sends [n]% of [their] money to [their] {parents|family}.",
      ],
      multiples: [
        "A very busy evening leaves [them] with [times] as much as before.",
        "[they] keeps working until [their] money has become [times] as much.",
      ],
      distractions: ["[they] lives [n] miles from work.", "The company was founded [n] years ago."],
      left: [
        "With how many dollars does [p] go home?", "How much money does [they] have {now|at the end of the week}?",
        "How much does the worker have now?",
      ],
      share: [
        "The whole amount is split equally by a team of [n] workers. How much does every worker get?",
        "The money is meant to last [n] days, with the same amount for each. How much is that a day?",
      ],
      pack: ["Living costs [them] $[n] a day. In how many days will all the money be used up?"],
      need: ["[they] is saving for a {drill|winter coat} at $[n]. How much more must [they] earn?"],
      moreTogether: ["A coworker, [q], has $[n] more than [p] has now. What do they have in total?"],
      timesTogether: [
        "[q] goes home with [times] as much as what [p] has now. What is the sum of the two amounts?"
      ]),
    Situation(
      name: "money-register", counted: "$#", range: 50...200,
      start: [
        "In the morning, there is $[n] in the cash register of [p]'s shop.",
        "[p] {opens|unlocks} {a|[their]} shop with $[n] in the cash register.",
        "The cash register in [p]'s {fruit|book|shoe} shop holds $[n] {at first|early in the day}.",
      ],
      groups: [
        "[p] opens a shop with an empty cash register and sells [n] {hats|lamps|toys} for $[m] each.",
        "The cash register in [p]'s shop has [n] slots, and there is $[m] in every slot.",
        "For the first [n] hours, $[m] an hour goes into the empty register of [p]'s shop.",
      ],
      kinds: [
        "In [p]'s shop, the cash register holds $[n] in bills and $[m] in coins.",
        "There are two drawers in [p]'s cash register, one with $[n] and the other with $[m].",
      ],
      gains: [
        "A {woman|tourist} pays $[n] for a {lamp|rug|painting}.", "Sales over {lunch|the next hour} bring in $[n].",
        "[they] fetches $[n] in coins from the bank and adds it to the cash.",
        "A man {pays back|brings in} $[n] that he owed the shop.",
      ],
      losses: [
        "[they] takes $[n] out to {pay a bill|buy stamps|have a window fixed}.",
        "A customer returns a {coat|radio|dress} and gets $[n] back.", "While nobody looks, a thief steals $[n].",
      ],
      groupGains: [
        "[n] customers in a row spend $[m] each.", "[they] sells [n] {vases|scarves|belts} at a price of $[m] each.",
      ],
      groupLosses: [
        "[n] {cleaners|drivers} are paid $[m] each out of the register.",
        "[n] people are not happy with what they bought, and [they] gives each of them $[m] back.",
      ],
      partLosses: [
        "A guard {carries|brings} [part] of the cash to the bank.",
        "[they] takes [part] of the cash out of the register and locks it in a safe.",
      ],
      percentLosses: [
        "[n]% of the money in the register is used to pay for {shelves|cleaning}.",
        "The owner of the building is given [n]% of the cash.",
      ],
      multiples: [
        "After a {big sale|busy hour}, the register holds [times] as much as before.",
        "When a tour bus stops, so much is sold that there is [times] as much cash.",
      ],
      distractions: ["The shop has [n] shelves.", "The shop is on a street with [n] trees."],
      left: [
        "How much money is in the register {now|at closing time}?",
        "How many dollars does [they] count in the register {in the evening|at last}?",
      ],
      share: [
        "[they] sorts the cash into [n] bags with the same amount in each. How many dollars go into one bag?"
      ],
      pack: [
        "[they] puts the cash into bags of $[n] for the bank. How many bags does [they] fill?",
        "All the cash is tied up in bundles of $[n]. How many bundles is that?",
      ],
      need: [
        "[they] hopes to close the shop with $[n] in the register. How many more dollars have to come in?"
      ],
      moreTogether: ["The register in [q]'s shop has $[n] more in it than this one. How much is in both registers?"],
      timesTogether: ["In [q]'s shop, there is [times] as much cash as in [p]'s. How much do the two shops have?"]),
    Situation(
      name: "money-travel", isHeldOut: true, counted: "$#", range: 60...200,
      start: [
        "[p] {plans|goes on} a trip with a budget of $[n].",
        "For a journey to the {coast|mountains|desert}, [p] has set aside $[n].",
        "The travel fund of [p] stands at $[n].",
      ],
      groups: [
        "[p]'s vacation is [n] days long, with a budget of $[m] for every day.",
        "From each of [n] paychecks, [p] saves $[m] for a travel fund.",
        "[n] members of [p]'s family each put $[m] into a vacation fund that [p] looks after.",
      ],
      kinds: [
        "[p]'s budget for a tour is $[n] for {hotels|buses} and $[m] for everything else.",
        "[p] packs $[n] in cash for a voyage, as well as a travel card with $[m] on it.",
      ],
      gains: [
        "An airline refunds [them] $[n] {for a late flight|for lost luggage}.",
        "Friends who {ride|come} along chip in $[n].",
        "[they] {sends in a photo and wins|wins a contest and gets} $[n].",
        "By canceling a {rental car|boat tour}, [they] frees up $[n] more.",
      ],
      losses: [
        "The {train|ferry|plane} ticket costs $[n].", "[they] pays $[n] to {get into a castle|rent a boat|see a show}.",
        "Souvenirs for $[n] are bought {on the beach|in an old town}.",
      ],
      groupGains: [
        "[they] sings in the streets of [n] towns and collects $[m] in every one.",
        "To help with the trip, [n] of [their] friends send $[m] each.",
      ],
      groupLosses: [
        "[they] stays [n] nights at a {hostel|cabin} that costs $[m] a night.",
        "Over [n] days, meals cost [them] $[m] per day.",
      ],
      partLosses: [
        "Repairs to the {car|van} use up [part] of the money for the trip.",
        "{In a crowd|At a station}, [they] loses [part] of the travel money [they] has.",
      ],
      percentLosses: [
        "[n]% of the travel money goes to a {guide|driver}.",
        "For {gifts|diving lessons}, [they] uses [n]% of what the budget holds.",
      ],
      multiples: [
        "[their] company {agrees|decides} to raise the budget to [times] as much.",
        "[their] parents help, and the travel money becomes [times] as much.",
      ],
      distractions: ["The first stop is [n] miles away.", "[their] suitcase weighs [n] pounds."],
      left: [
        "How much money does [they] have for the trip {now|after that}?",
        "What is [their] travel budget {now|after all this}?",
      ],
      share: [
        "The budget must last [n] days. If [they] spends the same amount every day, how many dollars a day is that?"
      ],
      pack: ["A day on the road costs $[n]. How many days can [they] travel with all of the budget?"],
      need: [
        "A cruise costs $[n]. How much does [they] still have to save for it?",
        "The whole trip will cost $[n]. By how much is the budget too small?",
      ],
      moreTogether: ["[q], who joins the trip, brings $[n] more than [p] has. How much can they spend together?"],
      timesTogether: [
        "[q] takes along [times] as much money as [p] has. How big is the budget of these two travelers together?"
      ]),
  ]
}
