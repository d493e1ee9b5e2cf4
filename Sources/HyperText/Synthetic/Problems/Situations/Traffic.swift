// Situations of cars, bikes and boats that come and go.

extension ProblemGenerator {
  static let trafficSituations: [Situation] = [
    Situation(
      name: "traffic-bike-rental", counted: "# bikes", range: 10...60,
      start: [
        "[p] rents out bikes {at the beach|in a park} and has [n] of them in [their] shop.",
        "There are [n] bikes for rent in [p]'s shop.", "[p] {opens|unlocks} a rental shop with [n] bikes in it.",
      ],
      groups: [
        "[p]'s bike rental has [n] racks, and [m] bikes stand in each rack.",
        "A truck delivers [n] crates with [m] bikes each to [p], who opens a rental shop.",
        "[p] wants to rent out bikes and buys [m] of them each month for [n] months.",
      ],
      kinds: [
        "[p] has [n] mountain bikes and [m] {city|racing} bikes in [their] rental shop.",
        "In [p]'s bike rental are [n] bikes for adults and [m] bikes for children.",
      ],
      gains: [
        "[n] bikes are brought back by {hotel guests|tourists}.",
        "[they] buys [n] {brand-new|used} bikes for the shop.",
        "A club returns [n] bikes {after a tour|with muddy wheels}.", "A mechanic sends back [n] repaired bikes.",
      ],
      losses: [
        "Tourists {rent|ride off on} [n] of the bikes.",
        "[n] bikes have {broken brakes|flat tires|rusty chains} and are taken to a repair shop.",
        "[they] sells [n] bikes that are getting old.", "A {hotel|school} borrows [n] bikes from [them].",
      ],
      groupGains: [
        "[n] tour groups come back, each with [m] bikes.",
        "From a {factory|friend}, [they] gets [n] more sets of [m] bikes.",
      ],
      groupLosses: [
        "[n] {clubs|families} come in and rent [m] bikes each.",
        "In each of the next [n] hours, [m] bikes are rented, and none come back.",
      ],
      partLosses: [
        "When the sun comes out, [part] of all the bikes in the shop are rented.",
        "[they] moves [part] of the bikes in the shop to {another town|[their] second shop}.",
      ],
      percentLosses: [
        "A bike tour starts nearby, and its riders take [n]% of the bikes in [p]'s shop.",
        "[n]% of the bikes in the shop fail a safety check and are {removed|thrown out}.",
      ],
      multiples: [
        "Business is good, so [they] buys bikes until [they] has [times] as many as before.",
        "A second rental joins [p]'s, and then [times] as many bikes as before are in the shop.",
      ],
      distractions: ["[n] helmets hang on the wall.", "The shop closes [n] minutes after sunset."],
      left: [
        "How many bikes {are there|does [p] have} in the shop now?", "How many bikes can [p] still rent out?",
      ],
      share: [
        "[they] divides the bikes equally among [n] rental stations. How many does each station get?",
        "[p] lines up the bikes in [n] rows of the same length. How many bikes are in each row?",
      ],
      pack: ["For the winter, [p] stores all the bikes in garages that hold [n] each. How many garages do they fill?"],
      worth: ["[they] rents out all the bikes in the shop for $[n] each. How much money does [they] {get|take in}?"],
      profit: [
        "All bikes now in the shop rent for $[n] each, but {ads|repairs} cost $[m]. How much does [p] {earn|keep}?"
      ],
      need: ["For a {company party|school outing}, [p] must have [n] bikes ready. How many more bikes does [p] need?"],
      moreTogether: [
        "[q]'s shop next door has [n] more bikes than [p]'s. How many bikes do both shops have {in total|together}?"
      ],
      timesTogether: [
        "Nearby, [q] has [times] as many bikes for rent as [p]. How many bikes can be rented from the two of them?"
      ]),
    Situation(
      name: "traffic-taxis", counted: "# taxis", range: 10...60,
      start: [
        "[n] taxis are {parked|waiting} in the yard of their company.",
        "A taxi company starts the {night|week} with [n] taxis in its yard.",
        "Looking out of the window, the {boss|owner} of a taxi company sees [n] taxis in the yard.",
      ],
      groups: [
        "The yard of a taxi company has [n] rows with [m] taxis {parked|standing} in each.",
        "A taxi company has an empty yard. Then [m] new taxis are delivered on each of [n] days.",
        "Taxis come back to the empty yard of their company for [n] hours, [m] of them every hour.",
      ],
      kinds: [
        "A taxi company has [n] electric taxis and [m] with {diesel|gas} engines in its yard.",
        "In the yard of a taxi company are [n] large taxis and [m] small ones.",
      ],
      gains: [
        "[n] taxis return from {the airport|the station|the theater}.",
        "[n] drivers finish their shift and park their taxis in the yard.",
        "The company buys [n] {more|used} taxis and puts them in the yard.",
        "From the repair shop come [n] taxis {with fresh paint|with new tires}.",
      ],
      losses: [
        "People call for a ride, and [n] taxis are sent out.", "[n] taxis fail their inspection and are towed away.",
        "The company sells [n] of these taxis to {a film studio|another town}.",
        "To meet a {cruise ship|train}, [n] of the taxis leave the yard.",
      ],
      groupGains: [
        "Over the next [n] hours, [m] taxis pull into the yard {each|every} hour.",
        "[n] hotels send back [m] taxis each.",
      ],
      groupLosses: [
        "[n] {offices|theaters} order [m] taxis each, and all these taxis drive off.",
        "The company lends [m] taxis to each of [n] {nearby|other} towns.",
      ],
      partLosses: [
        "A rainstorm begins, and [part] of the taxis in the yard go out to {find|pick up} riders.",
        "[part] of all the taxis that stand in the yard are called {away|to the stadium}.",
      ],
      percentLosses: [
        "The {bus line|subway} stops running, so [n]% of the taxis in the yard are sent out.",
        "[n]% of the parked taxis are taken to a {car show|paint shop}.",
      ],
      multiples: [
        "The company takes over {a rival|another firm} and now has [times] as many taxis in the yard as before.",
        "So many drivers take a break that the number of taxis in the yard rises to [times] what it was.",
      ],
      distractions: ["The taxis are washed every [n] days.", "The phone of the company has rung [n] times."],
      left: [
        "How many taxis are {in the yard|parked there} now?",
        "How many taxis does the company have in its yard {after that|in the end}?",
      ],
      share: [
        "The taxis in the yard are divided evenly among [n] {districts|hotels}. How many taxis does each one get?"
      ],
      pack: [
        "All the taxis in the yard are put under roofs, [n] under each roof. How many roofs are {needed|used} for them?"
      ],
      worth: ["Each taxi in the yard gets a new {mirror|radio|sign} for $[n]. What does the company pay for them all?"],
      profit: [
        "Each taxi in the yard earns the company $[n], and $[m] is paid for {repairs|the yard}. How much money remains?"
      ],
      need: ["For a {festival|trade fair}, the company must have [n] taxis in the yard. How many more does it need?"],
      moreTogether: [
        "[q]'s taxi company has [n] more taxis in its yard than this one. How many taxis are in the two yards?"
      ],
      timesTogether: [
        "[q] owns a yard with [times] as many taxis. How many taxis do the two yards hold {altogether|together}?"
      ]),
    Situation(
      name: "traffic-car-wash", counted: "# cars", range: 10...60,
      start: [
        "[n] cars are lined up at [p]'s car wash.",
        "[p] {has opened|runs} a car wash, and [n] dirty cars are waiting in line.",
        "When [p] {opens|unlocks} the car wash, [n] cars are already waiting.",
      ],
      groups: [
        "At [p]'s car wash, there are [n] lines with [m] cars in each.",
        "At first, nobody is waiting at [p]'s car wash. Then [m] cars a minute line up for [n] minutes.",
        "[n] car dealers send [m] dirty cars each to [p]'s car wash.",
      ],
      kinds: [
        "[p] washes cars. There are [n] black cars and [m] white ones waiting.",
        "Waiting at [p]'s car wash are [n] cars for a quick wash and [m] for {a long one|wash and wax}.",
      ],
      gains: [
        "[n] more cars {drive up|join the line}.",
        "A flock of birds passes over the street, and [n] drivers line up with spotted cars.",
        "[p] {paints|puts up} a big sign, and [n] cars turn in from the {highway|street}.",
        "[their] neighbor, who sells cars, sends over [n] of them to be washed.",
      ],
      losses: [
        "[n] cars are {scrubbed|washed} and polished and drive away.",
        "[n] drivers are tired of waiting and leave the line.",
        "[their] helper {cleans|finishes} [n] of the cars, which then leave.",
        "A {light rain|sudden shower} washes [n] cars clean while they wait, so their drivers go home.",
      ],
      groupGains: [
        "[n] companies in town each send [m] cars to wait in line.",
        "For the next [n] minutes, [m] more cars {arrive|line up} every minute.",
      ],
      groupLosses: [
        "[they] turns on the machines and washes [m] of the cars an hour for [n] hours.",
        "[n] helpers wash [m] of the waiting cars each.",
      ],
      partLosses: [
        "The big brush breaks, so [part] of all the cars in line {leave|turn back}.",
        "In one busy hour, [they] {cleans|washes} [part] of the waiting cars.",
      ],
      percentLosses: [
        "[they] washes [n]% of all the waiting cars and then takes a break.",
        "The {soap|water} runs out for a while, and [n]% of the cars in line leave {dirty|unwashed}.",
      ],
      multiples: [
        "A dust storm passes, and after it there are [times] as many cars in line as before.",
        "[they] cuts the price, and the line grows to [times] as many cars.",
      ],
      distractions: ["[p] owns [n] {sponges|towels}.", "The water comes from a well that is [n] feet deep."],
      left: [
        "How many cars are {in line|waiting} {after that|now}?", "How many cars are there for [p] to wash now?",
      ],
      share: [
        "[n] friends wash all the cars in line, and everyone washes the same number. How many cars does each one wash?"
      ],
      pack: [
        "[p] sends all the cars in line into the wash tunnel, [n] at a time. How {many times|often} does it run?"
      ],
      worth: ["[they] washes all the cars in line for $[n] each. How much do these drivers pay {in all|together}?"],
      profit: [
        "Each car in line brings [p] $[n], but [they] has spent $[m] on {brushes|soap}. What is [their] profit?"
      ],
      need: ["The yard has room for [n] waiting cars. How many more could {line up|wait} there?"],
      moreTogether: [
        "At [q]'s car wash, [n] more cars are waiting than at [p]'s. How many cars are waiting at the two car washes?"
      ],
      timesTogether: [
        "[q] has a car wash, too, with [times] as many cars in line. How many cars do the two of them have to wash?"
      ]),
    Situation(
      name: "traffic-toll-bridge", counted: "# cars", range: 20...120,
      start: [
        "[p] collects the toll at a bridge and has [n] cars on [their] list.",
        "[n] cars pay at a toll bridge, where [p] writes down every car on a list.",
        "At a toll bridge, [p] keeps a list of the cars that cross. So far, there are [n] cars on it.",
      ],
      groups: [
        "[p]'s list of the cars on a toll bridge is [n] pages long, with [m] cars on every page.",
        "[p] notes all the cars that cross a toll bridge. In each of [n] hours, [m] cars go onto the list.",
        "[n] toll booths at a bridge report [m] cars each to [p], who puts them all on one list.",
      ],
      kinds: [
        "[p] counts [n] cars going north and [m] going south over a toll bridge and lists them all.",
        "On [p]'s list at a toll bridge are [n] cars that paid in coins and [m] that paid by card.",
      ],
      gains: [
        "[n] more cars {cross|pay to cross} the bridge and are written down.",
        "[p] adds [n] {foreign|red} cars to the list.",
        "Once a {cow|fallen tree} is out of the way, [n] cars cross, which [they] puts on the list.",
        "[they] {finds a note about|remembers} [n] cars that were left out and writes them in.",
      ],
      losses: [
        "[they] crosses out [n] cars that were written down by mistake.",
        "[n] of the cars on the list are {ambulances|police cars}, which are free, so they come off it.",
        "[p] spills coffee on the list and has to strike out [n] cars that nobody can read.",
        "[n] drivers turn around on the bridge and get their money back, so [p] removes their cars.",
      ],
      groupGains: [
        "During the next [n] hours, [m] cars are added {each|every} hour.",
        "[n] car clubs cross the bridge, and [they] writes down the [m] cars of each club.",
      ],
      groupLosses: [
        "[n] {firms|schools} get a refund for [m] cars each, and these are taken off the list.",
        "On each of [n] checks, [m] cars prove to be errors and are crossed out.",
      ],
      partLosses: [
        "The town lets {farmers|nurses} cross for free, so [part] of all the cars on the list are erased.",
        "[part] of the cars on the list belong to {bridge workers|villagers} and are taken off again.",
      ],
      percentLosses: [
        "[n]% of the cars on the list are electric and need not pay, so [they] erases them.",
        "A computer error wipes out [n]% of the cars on the list.",
      ],
      multiples: [
        "Another road is closed, and soon [times] as many cars are on the list as before.",
        "A {big game|fair} nearby makes the list grow to [times] as many cars as it had.",
      ],
      distractions: ["The bridge is [n] feet above the {river|water}.", "[n] ducks are swimming under the bridge."],
      left: [
        "How many cars are on [p]'s list {at the end of the shift|now}?",
        "How many cars does [p] report to the {boss|city}?",
      ],
      share: [
        "The cars on the list came through [n] lanes, equally many through each. How many came through one lane?"
      ],
      pack: ["[they] types up the list with [n] cars on {each|every} page. How many pages does [they] fill?"],
      worth: ["The toll is $[n] per car. How much {have all the cars on the list paid|is it for all the cars listed}?"],
      profit: [
        "Each car on the list has paid a toll of $[n]. Of this, $[m] is spent on {new lights|paint}. How much is left?"
      ],
      need: ["The {city|town} hopes that [n] cars will be on the list. How many more have to cross?"],
      moreTogether: [
        "[q] has listed [n] more cars at another bridge than [p] has here. How many cars are on the two lists?"
      ],
      timesTogether: [
        "The list that [q] keeps at a {tunnel|second bridge} has [times] as many cars. How many are on both lists?"
      ]),
    Situation(
      name: "traffic-harbor", counted: "# boats", range: 10...70,
      start: [
        "[p] {guards|looks after} a harbor in which [n] boats {are tied up|lie}.",
        "[n] boats are {resting|rocking} in the harbor when [p], the harbor master, wakes up.",
        "From a lighthouse, [p] counts [n] boats in the harbor.",
      ],
      groups: [
        "The harbor that [p] manages has [n] {docks|piers}, with [m] boats tied to each.",
        "[n] fishing villages keep [m] boats each in [p]'s harbor.",
        "Into an empty harbor, [p] guides [m] boats a day for [n] days.",
      ],
      kinds: [
        "[n] sailboats and [m] {motorboats|rowboats} lie in [p]'s harbor.",
        "In [p]'s harbor, there are [n] fishing boats, and the other [m] boats belong to {sailing clubs|tourists}.",
      ],
      gains: [
        "[n] {more|other} boats sail in to escape {a storm|the wind}.",
        "[p] shows [n] {foreign|visiting} boats a place to anchor.",
        "A race from {Spain|the islands} ends here, which brings [n] boats into the harbor.",
        "The fishermen return with [n] boats {full of fish|and empty nets}.",
      ],
      losses: [
        "[n] boats {head out to sea|sail away|set sail}.",
        "[p] waves goodbye to [n] boats on their way to {Spain|the islands}.",
        "Because they leak, [n] of the boats are {lifted|pulled} out of the water.",
        "The wind is good, so [n] {captains|sailors} take their boats out.",
      ],
      groupGains: [
        "[n] sailing clubs arrive with [m] boats each.", "During each of the next [n] nights, [m] boats come in.",
      ],
      groupLosses: [
        "[n] {fishing|travel} companies send [m] boats each out to sea.",
        "Over the next [n] days, [m] boats a day leave, and no others come.",
      ],
      partLosses: [
        "A {school of fish|whale} is seen, and [part] of all the boats in the harbor sail out to it.",
        "[p] sends [part] of the boats in the harbor to another port.",
      ],
      percentLosses: [
        "A storm warning makes [n]% of the boats in the harbor leave for a safer bay.",
        "For a {parade|race} along the coast, [n]% of all the boats leave the harbor.",
      ],
      multiples: [
        "A new pier is {built|opened}, and after that there are [times] as many boats as before.",
        "During {a boat show|a sailing week}, the number of boats in the harbor reaches [times] what it was.",
      ],
      distractions: ["The water is [n] feet deep.", "[p] has a telescope that is [n] years old."],
      left: [
        "How many boats {are|lie} in the harbor {in the end|now}?",
        "How many boats does [p] {have in the harbor|look after} now?",
      ],
      share: ["[p] moves the boats to [n] piers, and each pier gets the same number. How many boats are at each pier?"],
      pack: [
        "A crane lifts all the boats onto trailers that carry [n] boats each. How many trailers are {loaded|needed}?"
      ],
      worth: [
        "A night in the harbor costs $[n] per boat. How much do the owners of all these boats pay for one night?"
      ],
      profit: [
        "[p] gets $[n] for each boat in the harbor and pays a {diver|guard} $[m]. How much does [p] have left?"
      ],
      need: ["There is room for [n] boats in the harbor. How many more can {come in|drop anchor}?"],
      moreTogether: [
        "The next harbor up the coast is [q]'s and has [n] more boats than this one. How many boats do both have?"
      ],
      timesTogether: [
        "[q] guards [times] as many boats in a {bigger|neighboring} harbor. How many boats do the two harbors hold?"
      ]),
    Situation(
      name: "parking-lot", isHeldOut: true, counted: "# cars", range: 20...80,
      start: [
        "At {noon|9:00|opening time}, [n] cars stand in a parking lot.", "A parking lot has [n] cars in it.",
        "[n] cars are parked in the lot {behind a mall|next to a theater}.",
      ],
      groups: [
        "A parking lot on [n] levels has [m] cars on every level.",
        "A parking lot is empty until [m] cars an hour drive in for [n] hours.",
        "In a parking lot, there are [n] rows of [m] cars{ each|}.",
      ],
      kinds: [
        "In a parking lot, there are [n] cars in the sun and [m] in the shade.",
        "[n] cars of shoppers and [m] cars of {neighbors|workers} are parked in a lot.",
      ],
      gains: [
        "During the next hour, [n] cars {arrive|drive in}.", "After {a while|some time}, [n] more cars come.",
        "Later, [n] others park there, too.",
      ],
      losses: [
        "Then [n] cars {leave|drive away}.", "[n] drivers go home.", "In the afternoon, [n] cars leave.",
      ],
      groupGains: [
        "[n] clubs hold a meeting nearby, and each club parks [m] cars in the lot.",
        "Through each of [n] gates, [m] more cars {come|drive} in.",
      ],
      groupLosses: [
        "The barrier opens [n] times, and each time it lets out [m] cars.",
        "For each of [n] offices that close, [m] cars leave the lot.",
      ],
      partLosses: [
        "When one of the shops closes, [part] of the cars in the lot leave.",
        "A {game|movie} is over, and [part] of all the cars parked there drive off.",
      ],
      percentLosses: [
        "[n]% of the cars in the lot have to leave because {a tree must be cut down|the ground is painted}.",
        "As it starts to snow, [n]% of the cars that are there leave.",
      ],
      multiples: [
        "Before a concert, so many come that there are [times] as many cars{ as before|}.",
        "A new {cinema|store} opens, and soon the lot holds [times] as many cars as until then.",
      ],
      distractions: ["[n] bikes are chained to the fence.", "The lot was last painted [n] months ago."],
      left: [
        "How many cars are in the lot {now|in the end}?", "How many cars stand there {at last|after that}?",
      ],
      share: [
        "A guard has all the cars moved into [n] rows of equal length. How many cars are in one row then?"
      ],
      pack: [
        "All the cars are moved to a garage where [n] fit on each floor. How many floors do they take up?"
      ],
      worth: ["Parking costs $[n] for every car in the lot. How much do all the drivers pay?"],
      profit: [
        "Each car in the lot brings in $[n], and {cleaning|the guard} costs $[m]. How much money is left after that?"
      ],
      need: ["There is space for [n] cars. How many more could park there?"],
      moreTogether: [
        "[q]'s lot {across the street|nearby} has [n] more cars than this one. How many cars are in the two lots?"
      ],
      timesTogether: [
        "In [q]'s lot, there are [times] as many cars as in this one. How many cars do the lots hold together?"
      ]),
  ]
}
