// Situations of buses, trains and boats.

extension ProblemGenerator {
  static let journeySituations: [Situation] = [
    Situation(
      name: "bus", counted: "# people", range: 16...60,
      start: [
        "A bus leaves the station with [n] people.", "[n] passengers are on a bus.",
        "When a bus starts its route, [n] people are on it.",
      ],
      groups: [
        "A bus has [n] rows with [m] passengers in each row.",
        "At each of the first [n] stops, [m] people get on an empty bus.",
      ],
      kinds: [
        "[n] children and [m] adults are on a bus.", "A bus carries [n] people downstairs and [m] upstairs.",
      ],
      gains: [
        "At the next stop, [n] people get on.", "[n] more people get on at the {mall|school|park}.",
        "In front of the {library|museum|hospital}, [n] people get on.",
      ],
      losses: [
        "At the {market|church|bridge}, [n] people get off.", "[n] passengers get off at the {zoo|lake|town hall}.",
        "Then [n] people leave the bus.",
      ],
      groupGains: [
        "Then [n] families of [m] people get on.", "At each of the next [n] stops, [m] people get on.",
      ],
      groupLosses: [
        "[n] groups of [m] people get off together.", "At each of the [n] stops that follow, [m] people get off.",
      ],
      partLosses: [
        "At the {airport|main square}, [part] of the passengers get off.",
        "Then [part] of all the people on the bus get off.",
      ],
      percentLosses: [
        "[n]% of the passengers get off at the {beach|university}.", "At the harbor, [n]% of all passengers leave.",
      ],
      multiples: [
        "At the {train station|stadium}, so many get on that there are [times] as many passengers as before.",
        "After the next stop, there are [times] as many people on the bus.",
      ],
      distractions: ["The trip is [n] miles long.", "The driver has worked for the company for [n] years."],
      left: [
        "How many passengers are on the bus {now|after that}?", "How many passengers does the bus carry in the end?",
      ],
      share: [
        "At the last stop, all who are still on the bus go on in [n] vans with equally many people. How many are in each van?"
      ],
      pack: [
        "At the last stop, all who are still on the bus take taxis for [n] people each. How many taxis do they need?"
      ],
      worth: ["Everybody who is on the bus now pays $[n] for the ride. How much is that {in all|altogether}?"],
      profit: [
        "Everybody who is on the bus now pays $[n] for a ticket, and $[m] of that goes for fuel. How much of it is left?"
      ],
      need: ["The bus can carry [n] people. How many more could get on?"],
      moreTogether: ["There are [n] more people on a second bus. How many people are on both buses together?"],
      timesTogether: ["A second bus has [times] as many passengers. How many are on the two buses?"]),
    Situation(
      name: "journey-train", counted: "# passengers", range: 16...80,
      start: [
        "[p], {a conductor|who checks the tickets}, counts [n] passengers on a train.",
        "A night train {pulls|rolls} out of the {capital|valley} with [n] passengers, and [p] is its conductor.",
        "[p] is the conductor of a train on which [n] passengers {are sitting|have found a seat}.",
      ],
      groups: [
        "[p]'s train is made up of [n] coaches, and [m] passengers sit in each {of them|coach}.",
        "The only passengers on [p]'s train are [n] choirs with [m] singers {each|in every choir}.",
        "A train has [n] coaches. [p], the conductor, {finds|meets} [m] passengers in every one of them.",
      ],
      kinds: [
        "In the front of a train are [n] passengers, and [m] are in the back. [p] checks {all|everyone's} tickets.",
        "[p], the conductor of a train, has [n] passengers in first class and [m] in second class.",
      ],
      gains: [
        "At a {mountain village|small station}, [n] more passengers climb aboard.",
        "When the train {stops|halts} at the {seaside|border}, it picks up [n] passengers.",
        "Just before the doors close, [n] {hikers|soccer fans|travelers} hurry onto the train.",
        "Another line has been shut down, so [n] of its passengers change to [p]'s train.",
      ],
      losses: [
        "[n] passengers {reach their town|see their friends waiting} and step off the train.",
        "To catch {a plane|another train|a ferry}, [n] of the passengers get out.",
        "[p] opens the doors at the {old mill|lake} and lets [n] passengers out.",
        "The next station is where [n] {travelers|riders} leave [p]'s train.",
      ],
      groupGains: [
        "At the {border|river}, [n] sports teams board the train, and there are [m] players on each team.",
        "The train calls at [n] {farm|forest} stations, and [m] passengers board at each one.",
      ],
      groupLosses: [
        "[n] {tour groups|clubs} of [m] passengers each say goodbye to [p] and get out.",
        "For the next [n] hours, [m] passengers an hour get off the train, and nobody gets on.",
      ],
      partLosses: [
        "In a big city, [part] of all the people on the train {get out|leave it}.",
        "[p] announces a long delay, and [part] of the passengers on board decide to go on by {bus|car}.",
      ],
      percentLosses: [
        "[n]% of all the passengers on board leave the train at the {ski resort|beach}.",
        "[p] has to send [n]% of those on board to another train because of a broken {door|heater}.",
      ],
      multiples: [
        "After a {concert|parade}, so many crowd in that the train carries [times] as many passengers as before.",
        "A second part is added at a junction, and the number of passengers on the train becomes [times] what it was.",
      ],
      distractions: [
        "The train travels at [n] miles an hour.", "[p] has {worked on trains|worn the same cap} for [n] years.",
      ],
      left: [
        "How many passengers are on board at the last station?",
        "How many passengers does [p]'s train carry {at this point|now}?",
      ],
      share: [
        "For the rest of the trip, [p] spreads all the passengers evenly over [n] coaches. How many ride in each coach?"
      ],
      pack: [
        "The track is blocked, so all change to buses for [n] passengers each. How many buses {are needed|are filled}?"
      ],
      worth: ["Everybody [p] has on board now pays $[n] for a {seat|snack}. How many dollars does [p] collect?"],
      profit: [
        "Each passenger now buys a meal for $[n]. The railway spent $[m] on the {food|kitchen}. What profit is made?"
      ],
      need: ["The train has seats for [n] passengers. How many more could {sit down|find a seat}?"],
      moreTogether: [
        "[q]'s train carries [n] more passengers than [p]'s. How many passengers are on {both|the two} trains together?"
      ],
      timesTogether: [
        "[q] counts [times] as many passengers on the next train as [p] has. How many are on both trains?"
      ]),
    Situation(
      name: "journey-ferry", counted: "# cars", range: 10...60,
      start: [
        "[n] cars are parked on the deck of a ferry {to the islands|across the bay}.",
        "A ferry {sets out|leaves the shore} with [n] cars {on its deck|below deck}.",
        "When a ferry {leaves|casts off from} the dock, it is carrying [n] cars.",
      ],
      groups: [
        "The cars on a ferry stand in [n] lanes with [m] cars in every lane.",
        "For [n] minutes, [m] cars a minute roll onto an empty ferry.",
        "An empty ferry calls at [n] islands and takes on [m] cars at {each|every one}.",
      ],
      kinds: [
        "A ferry carries [n] cars on its upper deck and [m] on the lower one.",
        "[n] red cars and [m] cars of other colors are {standing|parked} on a ferry.",
      ],
      gains: [
        "At {Pine Island|the lighthouse}, [n] more cars roll aboard.",
        "The ramp goes down in {a fishing village|the next port}, and [n] cars drive onto the ferry.",
        "The crew {finds room for|waves in} [n] cars that had been waiting {for hours|on the shore}.",
        "A broken {boat|ship} cannot sail, so the ferry takes [n] of its cars as well.",
      ],
      losses: [
        "[n] cars drive off at {Gull Island|a campground}.",
        "At a {small|quiet} beach, the crew guides [n] cars down the ramp and off the ferry.",
        "The ferry puts [n] cars ashore near {a castle|an old farm}.",
      ],
      groupGains: [
        "[n] wedding parties come on board, each in [m] cars.",
        "At every one of the next [n] docks, [m] cars are taken {on board|along}.",
      ],
      groupLosses: [
        "The ferry lands at [n] little islands, and on each one [m] cars go ashore.",
        "Then [n] rows of cars are unloaded, with [m] cars in {each|every row}.",
      ],
      partLosses: [
        "At {a vacation island|the big harbor}, [part] of all the cars on the ferry {are unloaded|drive off}.",
        "[part] of the cars on board leave the ferry for a {market|festival} on the shore.",
      ],
      percentLosses: [
        "[n]% of the cars on board belong to {farmers|islanders}, who drive them off at the next stop.",
        "The captain stops at {a fort|a fair}, and [n]% of the cars leave the ferry.",
      ],
      multiples: [
        "So many {tourists|campers} drive on that the ferry holds [times] as many cars as before.",
        "At the biggest island, only loading is done, and the ferry goes on with [times] as many cars as before.",
      ],
      distractions: ["[n] gulls {follow|fly around} the ferry.", "The ferry was built [n] years ago."],
      left: [
        "How many cars {are on the ferry|is the ferry carrying} {by then|now}?",
        "With how many cars does the ferry {come home|reach its last port}?",
      ],
      share: ["The crew lines up all the cars on board in [n] equal rows. How many cars does each row have?"],
      pack: [
        "At the last port, all the cars move to {flat|small} boats with room for [n] each. How many are filled?"
      ],
      worth: ["The fare for each car on board is $[n]. How much {do all of them pay|is that for all of them}?"],
      profit: [
        "The owner gets $[n] for each car on board, but fuel costs $[m]. How much does the owner {earn|keep}?"
      ],
      need: ["The ferry has room for [n] cars. How many more can {come aboard|it take}?"],
      moreTogether: [
        "[q] steers a ferry with [n] more cars on it than on this one. How many cars do both carry {in all|together}?"
      ],
      timesTogether: [
        "On [q]'s ferry, there are [times] as many cars {as here|as on this one}. What is the number of cars on both?"
      ]),
    Situation(
      name: "journey-tower", counted: "# visitors", range: 10...70,
      start: [
        "On the {viewing platform|roof terrace} of a tower, [n] visitors are {enjoying the view|taking pictures}.",
        "A guard counts [n] visitors at the top of a {tall|stone} tower.",
        "[n] visitors stand at the top of a tower and look {at the city|out over the sea}.",
      ],
      groups: [
        "The top of a tower is empty until an elevator goes up [n] times with [m] visitors each time.",
        "There are [n] telescopes at the top of a tower, and [m] visitors {line up|wait} at each one.",
        "[n] elevators {reach|arrive at} the empty roof of a tower, and [m] visitors step out of each.",
      ],
      kinds: [
        "[n] visitors came up a tower by elevator and [m] by the stairs. They are all at the top.",
        "The visitors at the top of a tower are [n] adults and [m] children.",
      ],
      gains: [
        "The elevator {arrives|comes up} with [n] more visitors.",
        "[n] {brave|sporty} visitors climb the stairs to the top.",
        "Out of a glass elevator step [n] {more|new} visitors.",
        "A guide {brings|leads} [n] people up to the top.",
      ],
      losses: [
        "The elevator takes [n] visitors {back to the street|down}.",
        "[n] of the visitors feel {cold|dizzy|hungry} and go down.",
        "Because they have seen enough, [n] visitors {take the stairs|walk} down.",
        "After a look at the {mountains|river}, [n] people ride down to the ground.",
      ],
      groupGains: [
        "The elevator makes [n] trips and brings up [m] {more|new} visitors on every trip.",
        "[n] tour groups arrive at the top, and there are [m] people in {each|every group}.",
      ],
      groupLosses: [
        "[n] elevators go down, with [m] visitors in each.",
        "For [n] minutes, [m] visitors a minute start down the stairs, and nobody comes up.",
      ],
      partLosses: [
        "It begins to {rain|snow}, and [part] of all the visitors at the top go down.",
        "A {cafe|museum} on the ground floor opens, so [part] of those at the top {go|ride} down to it.",
      ],
      percentLosses: [
        "A cold wind makes [n]% of the visitors at the top leave.",
        "[n]% of the people at the top have a {bus|train} to catch and go down.",
      ],
      multiples: [
        "A {parade|rainbow} draws so many up the tower that [times] as many visitors as before are at the top.",
        "Fireworks start, and the crowd at the top grows to [times] its size.",
      ],
      distractions: ["The elevator ride takes [n] seconds.", "The flag on the tower is [n] feet long."],
      left: [
        "How many visitors are up there {in the end|now}?",
        "What is the number of visitors at the top of the tower now?",
      ],
      share: [
        "All visitors now at the top sit down on [n] benches, the same number on every bench. How many visitors sit on one bench?"
      ],
      pack: [
        "At closing time, the elevator takes all visitors down, [n] at a time. How {many times|often} does it go down?"
      ],
      worth: ["Each visitor up there now has paid $[n] for the ride. How much is that {for all of them|in total}?"],
      profit: [
        "Each visitor up there buys a {photo|souvenir} for $[n]. The shop paid $[m] for these. What is its profit?"
      ],
      need: ["As many as [n] visitors are allowed at the top at a time. How many more may come up?"],
      moreTogether: [
        "[q] guards a tower with [n] more visitors at the top than here. How many visitors are on the two towers?"
      ],
      timesTogether: [
        "[times] as many people are visiting the tower that [q] guards. How many visitors do both towers have?"
      ]),
    Situation(
      name: "journey-school-trip", counted: "# students", range: 12...90,
      start: [
        "[p] is planning a class trip to {the zoo|a castle|the lake}, and [n] students want to come.",
        "[n] students have signed up for [p]'s {camping|museum|ski} trip.",
        "The list for the school trip that [p] leads has the names of [n] students{ on it|}.",
      ],
      groups: [
        "[n] classes will go on a trip with [p], their {principal|science teacher}. Every class has [m] students.",
        "[p] books [n] {cabins|huts} for a school trip, and [m] students will sleep in each.",
        "The students who want to go on [p]'s school trip fill [n] sheets with their names, [m] on each sheet.",
      ],
      kinds: [
        "[n] girls and [m] boys are going on a trip with [p], their teacher.",
        "[p] plans a school trip for [n] third graders and [m] fourth graders.",
      ],
      gains: [
        "[n] more students hand in their {forms|permission slips}.",
        "Another school asks whether [n] of its students can come along, and [p] agrees.",
        "[they] shows pictures of the place, and [n] {more|other} students decide to join.",
        "Having been sick, [n] students are well again and join the trip.",
      ],
      losses: [
        "[n] students {catch a cold|get sick} and cannot go.",
        "[they] learns that [n] of the students have a {concert|soccer match} that day and will not come.",
        "Instead of the trip, [n] students choose {an art course|a dance class}.",
        "[n] students do not get their parents' permission and drop out.",
      ],
      groupGains: [
        "[n] other classes join, and each {brings|sends} [m] students.",
        "[they] lets [n] {music|chess} clubs come, too, each with [m] students.",
      ],
      groupLosses: [
        "[n] classes have a test, so [m] students from each of them drop out.",
        "[n] teachers keep [m] students each at school for a {play|project}.",
      ],
      partLosses: [
        "A flu goes around, and [part] of all the students on the list {have to stay home|cannot come}.",
        "Because of the {high price|long drive}, [part] of all those going {change their minds|drop out}.",
      ],
      percentLosses: [
        "The weather report is bad, and [n]% of the students on the list cancel.",
        "[they] has to take [n]% of the students off the list because they {are too young|forgot to pay}.",
      ],
      multiples: [
        "The trip is opened to the whole {school|town}, and soon [times] as many students are going as before.",
        "When a {boat ride|water park} is added to the plan, the list grows until [times] as many students are on it.",
      ],
      distractions: ["The place is [n] miles away from the school.", "[p] has been a teacher for [n] years."],
      left: ["How many students are {coming|going} {in the end|now}?", "How many students will [p] take along?"],
      share: ["[p] puts the students into [n] equal {groups|teams}. How many students are in {each|one of them}?"],
      pack: [
        "All who are going will travel in {minibuses|vans} with [n] students in each. How many must the school {order|rent}?"
      ],
      worth: ["Admission is $[n] for each student. What does {[p]|the school} have to pay for all the students?"],
      profit: [
        "Each student who goes pays $[n], and [p] spends $[m] of that on {the bus|tickets}. How much of it is left?"
      ],
      need: [
        "There is a discount for groups of at least [n] students. How many more does [p] need {for that|to get it}?"
      ],
      moreTogether: [
        "[q] takes [n] more students on a trip than [p]. How many students do the two teachers take {along|in all}?"
      ],
      timesTogether: [
        "[times] as many students are going on the trip that [q] leads. How many students go on the two trips together?"
      ]),
    Situation(
      name: "journey-airport-gate", isHeldOut: true, counted: "# passengers", range: 14...90,
      start: [
        "[n] passengers are {reading or sleeping|sitting} at an airport gate where [p] works.",
        "[p] looks after an airport gate, and [n] passengers are waiting there.",
        "For a flight to {Rome|Denver|Tokyo}, [n] passengers {are waiting|wait} at [p]'s gate.",
      ],
      groups: [
        "At [p]'s gate in the airport, there are [n] rows of seats with [m] passengers in each row.",
        "[n] shuttle buses bring [m] passengers each to the empty airport gate where [p] works.",
        "[p] opens a gate at the airport. During the first [n] minutes, [m] passengers arrive every minute.",
      ],
      kinds: [
        "[n] passengers with suitcases and [m] without are waiting at [p]'s airport gate.",
        "At the airport gate of [p], [n] passengers wait for a flight to {Cairo|Paris} and [m] for one to {Lima|Oslo}.",
      ],
      gains: [
        "[n] more passengers come {over |}from the {food court|security check}.",
        "A delayed plane lands, and [n] of its passengers come to [p]'s gate for their next flight.",
        "Called by a loudspeaker, [n] passengers {hurry|run} to the gate.",
        "[they] welcomes [n] passengers who were {first sent to the wrong place|stuck in traffic}.",
      ],
      losses: [
        "[they] lets [n] passengers {board|walk onto} the plane.",
        "[n] {hungry|thirsty} passengers go off to {a cafe|find a snack}.",
        "[n] passengers notice that they are at the wrong gate and walk away.",
        "Because of the {delay|fog}, [n] people {give up and go home|switch to another flight}.",
      ],
      groupGains: [
        "[n] travel groups {arrive|sit down} at the gate, with [m] passengers in each group.",
        "A little airport train stops at the gate [n] times and lets out [m] passengers each time.",
      ],
      groupLosses: [
        "[p] calls up [n] rows of the plane, and [m] passengers for each row go on board.",
        "[n] buses leave for the plane, and each of them takes [m] passengers from the gate.",
      ],
      partLosses: [
        "[part] of all those at the gate have {gold cards|small children} and board the plane.",
        "[p] sends [part] of the waiting passengers to another gate.",
      ],
      percentLosses: [
        "The airline moves [n]% of the passengers at the gate to a {larger plane|later flight}, so they leave.",
        "[p] opens the door, and [n]% of those who are waiting walk through it to the plane.",
      ],
      multiples: [
        "A second flight is moved here, and then [times] as many passengers as before wait at the gate.",
        "A storm keeps all planes on the ground, so the crowd at the gate swells to [times] what it was.",
      ],
      distractions: ["The nearest cafe is [n] steps away.", "The plane outside is [n] years old."],
      left: [
        "How many passengers {are|wait} at the gate {after that|now}?",
        "How many passengers does [p] see at the gate in the end?",
      ],
      share: [
        "All passengers now at the gate get on [n] small planes, equally many on each. How many passengers does one plane {carry|take}?"
      ],
      pack: [
        "Electric carts drive all these passengers to the plane, [n] in each cart. How many carts are filled?"
      ],
      worth: ["The airline pays $[n] for a snack for each waiting passenger. How much {is that|does it pay} in all?"],
      profit: [
        "Each waiting passenger pays $[n] for a {meal|soft seat}, and the airline spends $[m] of it. How much is left?"
      ],
      need: ["The gate has enough chairs for [n] passengers. For how many more is there a chair?"],
      moreTogether: [
        "There are [n] more passengers at [q]'s gate than at this one. How many are there at the two gates in total?"
      ],
      timesTogether: [
        "[q], who works one gate further, has [times] as many waiting passengers. How many people wait at both gates?"
      ]),
  ]
}
