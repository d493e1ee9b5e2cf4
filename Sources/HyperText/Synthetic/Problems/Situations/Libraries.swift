// Situations of books, newspapers, photos and letters.

extension ProblemGenerator {
  static let librarySituations: [Situation] = [
    Situation(
      name: "library-shelf", counted: "# books", range: 30...120,
      start: [
        "A shelf in a library holds [n] books.", "[n] books {stand|are} on a shelf in a library.",
        "On the longest shelf of a {school|city} library, there are [n] books.",
      ],
      groups: [
        "A librarian unpacks [n] boxes of [m] books each and puts them all on an empty shelf.",
        "A long shelf in a library is divided into [n] sections, and each section holds [m] books.",
        "[n] classes collect [m] books each for an empty shelf in their library.",
      ],
      kinds: [
        "On a library shelf, there are [n] books about {animals|history} and [m] about {space|sports}.",
        "A shelf in a library has [n] thick and [m] thin books on it.",
      ],
      gains: [
        "In the morning, [n] books are brought back.", "The librarian adds [n] new books.",
        "Later, [n] more books are put {in their place|on the shelf}.",
      ],
      losses: [
        "A class borrows [n] of the books on the shelf.", "Visitors {take|borrow} [n] books.",
        "[n] books are too old and are removed.",
      ],
      groupGains: [
        "[n] readers come in, and each returns [m] books to the shelf.",
        "The librarian fills [n] gaps on the shelf with [m] books each.",
      ],
      groupLosses: [
        "[n] families borrow [m] books each.",
        "For a {hospital|nursing home}, the librarian packs [n] bags with [m] books from the shelf in each.",
      ],
      partLosses: [
        "[part] of the books are moved to another {part of the library|room}.",
        "Before {the summer|the holidays}, readers borrow [part] of the books that are on the shelf.",
      ],
      percentLosses: [
        "[n]% of the books on the shelf are {sold|given away} to make room.",
        "Water drips from the ceiling and damages [n]% of the books, which have to be taken away.",
      ],
      multiples: [
        "After a big gift, there are [times] as many books on the shelf.",
        "People bring in so many books that the shelf holds [times] as many as before.",
      ],
      distractions: ["The library has [n] lamps.", "The shelf is [n] years old."],
      left: [
        "How many books are on the shelf {after that|now|at the end of the day}?",
        "How many books does the shelf hold {now|in the end}?",
      ],
      share: [
        "The librarian spreads all these books evenly over [n] smaller shelves. How many books stand on each of those?"
      ],
      pack: [
        "Since the library is to be painted, all the books from the shelf are packed into boxes of [n]. How many boxes "
          + "are filled?"
      ],
      worth: ["The books on the shelf are worth $[n] each. How much are they worth in total?"],
      profit: [
        "At a library sale, every book from the shelf is sold for $[n], and $[m] of the money pays for new "
          + "{chairs|lamps}. How much of the money remains?"
      ],
      need: ["The shelf is long enough for [n] books. How many more books could stand on it?"],
      moreTogether: [
        "A shelf downstairs holds [n] more books than this one. How many books are on the two shelves together?"
      ],
      timesTogether: [
        "A shelf upstairs has [times] as many books as this one. How many books are there on both shelves?"
      ]),
    Situation(
      name: "library-pages", counted: "# pages", range: 24...160,
      start: [
        "[p] has to read [n] pages for {school|a book club}.",
        "There are [n] pages to go in the book that [p] is reading.",
        "[p] borrows a book with [n] pages and wants to read all of them.",
      ],
      groups: [
        "For {homework|a report}, [p] must read [n] chapters of [m] pages each.",
        "[p] checks out [n] {comic books|thin books}, each [m] pages long, and plans to read them all.",
        "A magazine prints a long story over [n] weeks, with [m] pages every week. [p] saves all these pages to read "
          + "them on vacation.",
      ],
      kinds: [
        "[p] takes home a {novel|story book} with [n] pages and a book of poems with [m] pages and wants to read both.",
        "To prepare for a {test|talk}, [p] has to read [n] pages about {whales|Egypt} and [m] pages about "
          + "{volcanoes|Rome}.",
      ],
      gains: [
        "[p]'s teacher tells [them] to read [n] pages more.",
        "A friend lends [p] a {magazine|booklet} of [n] pages, which [they] wants to read as well.",
        "[p] finds out that there is {a second part|an extra chapter} with [n] pages that [they] has to read, too.",
        "Then [p] gets another book to read, and it has [n] pages.",
      ],
      losses: [
        "[p] reads [n] pages {after breakfast|on the bus|in bed}.",
        "While waiting {for the dentist|at the train station}, [p] gets through [n] pages.",
        "[n] pages turn out to be {only pictures|just maps}, so [p] does not have to read those.",
        "On a rainy afternoon, [they] finishes [n] pages.",
      ],
      groupGains: [
        "[p] adds [n] stories of [m] pages each to what [they] has to read.",
        "[n] friends each ask [p] to read {a text|a story} of [m] pages, and [they] promises to do so.",
      ],
      groupLosses: [
        "[p] reads [m] pages a day for [n] days.", "In [n] hours at the library, [p] reads [m] pages an hour.",
      ],
      partLosses: [
        "On the weekend, [p] reads [part] of the pages that [they] has left to read.",
        "Luckily, it turns out that [part] of the pages that are left to read can be skipped.",
      ],
      percentLosses: [
        "During a long {flight|train ride}, [p] reads [n]% of the pages that [they] has not read so far.",
        "[p] listens to [n]% of the remaining pages as an audio book and does not have to read these.",
      ],
      multiples: [
        "Then some more books are handed out, which leaves [p] with [times] as many pages to read as before.",
        "[p] likes the author and borrows more books, so that [they] has [times] as many pages to read as [they] had.",
      ],
      distractions: ["The library is open [n] hours a week.", "[p] got a library card [n] months ago."],
      left: [
        "How many pages does [p] {still|now} have to read?",
        "How many pages are {left|there} for [p] to read {now|in the end}?",
      ],
      share: [
        "[p] wants to read all of this in [n] days, the same number of pages each day. How many pages should [they] "
          + "read a day?"
      ],
      pack: ["If [p] now reads [n] pages a day, how many days will it take until there is nothing left to read?"],
      worth: [
        "For each page that [p] still has to read, [their] {aunt|uncle} promises $[n] to a charity. How many dollars "
          + "will the charity get once [p] has read everything?"
      ],
      profit: [
        "In a read-a-thon, [p] is promised $[n] for every page that is now left to read. [they] reads them all and "
          + "spends $[m] of the money on books. How many dollars does [they] save?"
      ],
      moreTogether: ["[q] has [n] more pages to read than [p] has now. How many pages do they have to read in all?"],
      timesTogether: [
        "[q], who reads slowly, still has to read [times] as many pages as [p]. What is the total number of pages that "
          + "the two have left?"
      ]),
    Situation(
      name: "library-newspapers", counted: "# newspapers", range: 20...120,
      start: [
        "[p] delivered newspapers and left the print shop with [n] of them in [their] cart.",
        "One morning, [n] newspapers were loaded into [p]'s delivery cart.",
        "In [their] cart, [p] had [n] newspapers to deliver.",
      ],
      groups: [
        "[p], who delivered newspapers, loaded [n] bundles into [their] cart, each with [m] newspapers in it.",
        "There were [n] streets on [p]'s route. For every one of these streets, [they] put [m] newspapers into [their] "
          + "cart.",
        "Newspapers came off the press at a rate of [m] a minute. [p] waited for [n] minutes and took all of these "
          + "along in a cart.",
      ],
      kinds: [
        "In [p]'s cart lay [n] copies of one newspaper and [m] copies of another.",
        "[p] pulled a cart with [n] newspapers in {English|French} and [m] in {Spanish|Chinese}, all of which [they] "
          + "had to deliver.",
      ],
      gains: [
        "At {the depot|a street corner}, [p] picked up [n] more newspapers.",
        "A friend with a flat tire handed over [n] newspapers to [p].",
        "A truck pulled up, and the driver put another [n] into [p]'s cart.",
        "[n] newspapers, fresh from the press, were added to the load in the cart.",
      ],
      losses: [
        "[p] delivered [n] newspapers on {Oak Street|Main Street|Hill Road}.",
        "Rain {soaked|ruined} [n] of the newspapers in the cart, and they had to be thrown away.",
        "[n] newspapers were left at {a hotel|the bank|the hospital}.",
        "A gust of wind carried off [n] that nobody could catch.",
      ],
      groupGains: [
        "[p] went to get [n] more stacks of [m] newspapers each and put them into the cart.",
        "From each of [n] tired friends, [p] took over [m] newspapers.",
      ],
      groupLosses: [
        "[p] stopped at [n] {offices|schools} and dropped off [m] newspapers at each.",
        "For [n] hours, [p] delivered [m] newspapers {per hour|every hour}.",
      ],
      partLosses: [
        "On a long street, [p] delivered [part] of the newspapers that were in the cart.",
        "[part] of the newspapers in the cart went to a {supermarket|train station}.",
      ],
      percentLosses: [
        "The cart hit a bump, and [n]% of the newspapers in it fell into a {stream|river} and were lost.",
        "To readers downtown, [p] delivered [n]% of what was in the cart.",
      ],
      multiples: [
        "[p] stopped at a depot and loaded so many newspapers that there were [times] as many in the cart as before.",
        "A helper brought more bundles, until [p] had [times] as many newspapers as before.",
      ],
      distractions: ["Each newspaper had [n] pages.", "The cart weighed [n] pounds."],
      left: [
        "How many newspapers were in [p]'s cart {then|in the end}?",
        "How many newspapers did [p] still have to deliver?",
      ],
      share: [
        "The newspapers in the cart were divided evenly among [n] helpers. How many newspapers did each helper carry?"
      ],
      pack: ["[p] tied all of the newspapers in the cart into bundles of [n]. How many bundles did that make?"],
      worth: ["All the newspapers that were then in the cart were sold at $[n] a copy. How many dollars was that?"],
      profit: [
        "Each newspaper that was then in the cart was sold for $[n], and [p] had to pay the print shop $[m] of this "
          + "money. How much did [they] keep?"
      ],
      need: [
        "In a big {tower|apartment house}, [n] homes were each to get one newspaper. How many more newspapers than "
          + "[they] had did [p] need?"
      ],
      moreTogether: [
        "[q] also pulled a cart, and in it were [n] more newspapers than in [p]'s. How many newspapers were in the two "
          + "carts?"
      ],
      timesTogether: [
        "[q] had a van with [times] as many newspapers as there were in [p]'s cart. How many newspapers were there in "
          + "the van and the cart?"
      ]),
    Situation(
      name: "library-photo-album", counted: "# photos", range: 16...120,
      start: [
        "[p]'s photo album has [n] photos in it.", "[p] glues [n] photos into {a new|an empty} album.",
        "If you open the album on [p]'s desk, you can see [n] photos.",
      ],
      groups: [
        "[p] fills [n] pages of a new album with [m] photos per page.",
        "On a trip of [n] days, [p] takes [m] photos a day and puts them all into an empty album.",
        "[n] of [p]'s relatives send [m] photos each for a family album that [they] is starting.",
      ],
      kinds: [
        "[p]'s album holds [n] color photos and [m] black-and-white photos.",
        "In an album that belongs to [p], there are [n] photos of {people|cities} and [m] of {animals|the sea}.",
      ],
      gains: [
        "[p] prints [n] more photos and {glues|sticks} them into the album.",
        "[their] grandparents send [n] old photos for the album.",
        "From {a wedding|a school trip}, [n] new photos are added.",
        "Between the pages of a {book|magazine}, [p] discovers [n] loose photos and puts them into the album.",
      ],
      losses: [
        "[p] takes out [n] photos to hang them on the wall.",
        "[n] of the photos are {blurry|too dark} and get removed.",
        "To make a {collage|birthday card}, [p] uses [n] photos from the album.",
        "[p] pulls [n] photos out of the album for [their] best friend.",
      ],
      groupGains: [
        "[p] adds [n] pages with [m] photos on each.",
        "[n] classmates give [p] [m] photos each, and these go into the album, too.",
      ],
      groupLosses: [
        "[n] pages come loose and get lost with [m] photos on each of them.",
        "[p] promises each of [n] cousins [m] photos and takes these out of the album.",
      ],
      partLosses: [
        "[p] moves [part] of the photos in the album to a shoe box.",
        "A glass of {juice|water} spills, and [part] of the photos in the album are spoiled and thrown out.",
      ],
      percentLosses: [
        "[p] takes [n]% of the photos out of the album for [their] {mother|father}.",
        "[n]% of the photos in the album are picked for {a show|a calendar} and taken out.",
      ],
      multiples: [
        "[p] goes through some boxes and adds photos until the album holds [times] as many as it did.",
        "After a long vacation, [p] puts in so many that there are [times] as many photos in the album as before.",
      ],
      distractions: ["The album weighs [n] ounces.", "[p] has owned a camera for [n] weeks."],
      left: [
        "How many photos are in the album {now|in the end}?",
        "How many photos will somebody see who looks through the whole album?",
      ],
      share: [
        "[p] puts all of the photos into [n] small albums, equally many in each. How many photos are in one small "
          + "album?"
      ],
      pack: [
        "[p] moves all the photos to a bigger album, where [n] of them fit on a page. How many pages does [they] fill?"
      ],
      worth: ["[p] has a copy made of each photo in the album. If a copy costs $[n], how much must [they] pay?"],
      profit: [
        "A {museum|newspaper} buys all the photos in the album for $[n] each, and [p] spends $[m] of the money on a "
          + "{camera|printer}. How much of it is left?"
      ],
      need: ["The album has space for [n] photos. How many more photos would fill it up?"],
      moreTogether: [
        "[q]'s album has [n] photos more than the album of [p]. How many photos do both albums contain in all?"
      ],
      timesTogether: [
        "In the album of [q], there are [times] as many photos as in [p]'s. How many photos would a big album hold "
          + "that has all the photos of both in it?"
      ]),
    Situation(
      name: "library-post-office", counted: "# letters", range: 20...140,
      start: [
        "[n] letters were waiting at the post office when [p] began [their] shift.",
        "[p], who worked at a {small|village} post office, had [n] letters there to send on.",
        "The post office that [p] ran had [n] letters in its bins.",
      ],
      groups: [
        "[p] emptied [n] mailboxes, found [m] letters in each, and {brought|carried} them all to the post office.",
        "In [p]'s post office, there was a wall with [n] slots, and [m] letters lay in every slot.",
        "For [n] hours, people brought [m] letters an hour to the post office where [p] worked.",
      ],
      kinds: [
        "[p]'s post office held [n] letters for people in town and [m] for people in other places.",
        "At the post office, [p] counted [n] letters with {red|yellow} stamps and [m] with {blue|green} ones.",
      ],
      gains: [
        "A plane brought [n] letters {for the town|from overseas}.", "[n] more letters were dropped through the slot.",
        "A {bank|lawyer|shop} sent over [n] letters to be mailed.",
        "[p] found [n] letters {behind a desk|in an old sack} and put them with the others.",
      ],
      losses: [
        "[n] letters left the post office {by van|in a truck}.", "[p] stamped [n] letters and sent them off.",
        "A mail carrier set out with [n] of the letters.", "People stopped by and picked up [n].",
      ],
      groupGains: [
        "[n] sacks arrived by train, and each contained [m] letters.",
        "During the next [n] hours, [m] letters came in every hour.",
      ],
      groupLosses: [
        "[p] gave [m] letters to each of [n] mail carriers, who left to deliver them.",
        "[n] bags with [m] letters apiece were put on {a bus|a ship}.",
      ],
      partLosses: [
        "[part] of the letters at the post office were put on the night train.",
        "[p] handed [part] of the letters that were there to a {driver|pilot}.",
      ],
      percentLosses: [
        "[n]% of the letters at the post office were sent to {the capital|the islands}.",
        "In spite of the {snow|rain}, [p] got [n]% of the letters in the office delivered.",
      ],
      multiples: [
        "Holiday cards came in, and there were soon [times] as many letters as before.",
        "A late truck arrived, after which the post office had [times] the number of letters it had before.",
      ],
      distractions: ["The counter was [n] inches high.", "[p] had worked there for [n] weeks."],
      left: [
        "How many letters were at the post office {then|when it closed}?",
        "How many letters did [p]'s post office have in the end?",
      ],
      share: [
        "All the letters that were there now were divided equally among [n] mail carriers. How many letters did each "
          + "carrier deliver?"
      ],
      pack: [
        "[p] bundled all of the letters that [they] had there, [n] to a bundle. How many bundles did [they] tie up?"
      ],
      worth: [
        "Each letter that was then at the post office needed postage of $[n]. How many dollars was that for all of "
          + "them?"
      ],
      profit: [
        "For every letter that was there now, the post office took in $[n]. It paid $[m] of that to {a trucker|an "
          + "airline}. How much money did it keep?"
      ],
      need: ["A {plane|mail truck} could not leave until [p] had [n] letters for it. How many more had to come in?"],
      moreTogether: [
        "The post office in the next town, where [q] worked, had [n] more letters than [p]'s. How many letters did the "
          + "two post offices hold?"
      ],
      timesTogether: [
        "[q]'s post office was in a city and had [times] as many letters as [p]'s. How many letters were there at the "
          + "two post offices?"
      ]),
    Situation(
      name: "library-museum-posters", isHeldOut: true, counted: "# posters", range: 12...90,
      start: [
        "[p] is in charge of a museum shop and has [n] posters for sale.",
        "A stand in the museum shop where [p] works displays [n] posters.",
        "[n] posters of famous {paintings|sights} are for sale in the museum shop that [p] runs.",
      ],
      groups: [
        "[p] gets a museum shop ready and fills [n] {tubs|drawers} with [m] posters each.",
        "A museum has posters printed of [n] different paintings, [m] of every painting, and [p] sells them in the "
          + "museum shop.",
        "In the museum shop, [p] has [n] racks, and [m] posters hang on every rack.",
      ],
      kinds: [
        "In [p]'s museum shop, there are [n] posters of {birds|dinosaurs} and [m] posters of {ships|castles}.",
        "[p]'s stock at the museum shop is [n] framed posters plus [m] unframed ones.",
      ],
      gains: [
        "The printer delivers [n] more posters.",
        "After a show ends, the museum passes on [n] of its posters to the shop.",
        "[p] orders [n] {glossy|extra} posters and gets them right away.",
        "A painter signs [n] new posters and leaves them with [p].",
      ],
      losses: [
        "A school class from {the coast|out of town} buys [n] posters.",
        "[n] posters fade in the sun, so [p] gets rid of them.",
        "[p] gives away [n] {at a party|to members of the museum}.",
        "Through the web site of the museum, [n] are sold.",
      ],
      groupGains: [
        "[n] tubes with [m] posters apiece arrive from the print shop.",
        "[p] goes to the storeroom [n] times and fetches [m] posters for the shop each time.",
      ],
      groupLosses: [
        "[p] makes gift sets with [m] posters in each, and [n] of these sets are bought.",
        "On each of [n] days, visitors buy [m] posters.",
      ],
      partLosses: [
        "A collector from abroad buys [part] of the posters in the shop.",
        "[p] mails [part] of the posters that are in stock to another museum.",
      ],
      percentLosses: [
        "Mice nibble on [n]% of the posters in the shop, and [p] throws those out.",
        "On a holiday, visitors buy [n]% of the posters that the shop has.",
      ],
      multiples: [
        "Since a new show is about to open, [p] stocks up to [times] as many posters as there were before.",
        "The attic is cleaned out, and with what turns up there, the shop has [times] as many posters as it had.",
      ],
      distractions: ["The museum has [n] rooms.", "A guided tour takes [n] minutes."],
      left: [
        "How many posters are for sale in the shop now?", "How many posters does [p] have in stock {now|in the end}?",
      ],
      share: ["[p] sorts all the posters into [n] bins with the same number in every bin. How many are in a bin?"],
      pack: ["A mailing tube holds [n] posters. How many tubes does [p] need to mail all the posters in the shop?"],
      worth: ["Posters sell for $[n] each. How much money will all those that are in the shop now bring?"],
      profit: [
        "[p] sells every poster that is now in the shop at a price of $[n], and the artists receive $[m] of what comes "
          + "in. How many dollars does the shop keep?"
      ],
      need: ["A {hotel|university} would like to buy [n] posters. How many more must [p] order to have that many?"],
      moreTogether: [
        "[q]'s shop in {a train museum|an art museum} has [n] more posters than the shop of [p]. How many posters are "
          + "for sale in the two shops?"
      ],
      timesTogether: [
        "There are [times] as many posters in the museum shop of [q] as in [p]'s. Counting both shops, how many "
          + "posters are there?"
      ]),
  ]
}
