// What every story may use, whatever its plot: small phrases, openings, details about the hero, closings.

package enum Frame {
  /// Phrase lists by name: a slot of that name draws a fresh one each time.
  package static let phrases: [String: [StoryTemplate]] = {
    var result: [String: [StoryTemplate]] = [:]
    for line in phraseScript.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      result[parts[0].trimmed, default: []] += split(parts[1]).map(StoryTemplate.init)
    }
    return result
  }()

  /// The phrase lists of which a story uses one phrase only.
  package static let constant: Set<String> = ["village", "number"]

  /// Whole sentences by name: `opening-`, `detail-` and `closing-`.
  package static let sentences: [String: [StoryTemplate]] = {
    var result: [String: [StoryTemplate]] = [:]
    for plot in Plot.parse(openings + "\n" + closings) { result[plot.name] = plot.beats[0] }
    return result
  }()

  /// The alternatives of a phrase list: `|` separates them where no bracket is open.
  private static func split(_ line: Substring) -> [String] {
    var alternatives = [""]
    var depth = 0
    for letter in line {
      if letter == "[" { depth += 1 }
      if letter == "]" { depth -= 1 }
      if letter == "|", depth == 0 {
        alternatives.append("")
      } else {
        alternatives[alternatives.count - 1].append(letter)
      }
    }
    return alternatives.map(\.trimmed)
  }

  private static let phraseScript = """
    when: one {weather} {daytime} | on a {weather} {daytime} | one {weather} {daytime} in {season} | early one morning
    when: one {daytime} in {season} | on {weekday} | on {weekday} morning | one {weather} {weekday}
    when: one {weekday} in {season} | on the first {weather} day of {season} | one day | late one {weather} morning
    when: on a {weather} {weekday} in {season}
    whenrainy: one rainy {daytime} | on a wet, gray {daytime} | one rainy {weekday} | on a rainy day in {season}
    whensnowy: one snowy {daytime} | on a white winter morning | one cold winter day | on a snowy {weekday}
    whensnowy: one icy {weekday}
    whennight: one {stillness} night | late one evening | one {stillness} night in {season} | on {weekday} night
    whennight: one {stillness} evening | one {weekday} night in {season} | when the moon was [full|high|bright]
    stillness: quiet | starry | clear | still | calm | warm | windy | dark
    weather: sunny | bright | windy | warm | cool | cloudy | breezy | clear | quiet | lovely | fine | fresh | golden
    weather: mild
    daytime: day | day | morning | morning | afternoon
    season: spring | summer | fall | early spring | late summer | early summer | May | June | September | October
    season: April
    weekday: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
    glad: happy | glad | very happy | so happy | full of joy | as happy as could be | happy inside | warm inside
    glad: cheerful
    sad: sad | very sad | upset | unhappy | close to tears | so sad
    afraid: afraid | scared | a bit scared | frightened | nervous | worried | very scared
    proud: proud | very proud | so proud | really proud | rather proud
    tired: tired | very tired | sleepy | worn out | out of breath
    cross: angry | cross | mad | grumpy | very cross
    amazed: surprised | amazed | so surprised | astonished | very surprised
    cried: cried | shouted | called | called out | yelled
    cheered: cheered | cried | shouted | laughed | called out
    thankyou: thank you | thank you so much | thank you very much | many thanks | thanks a lot | oh, thank you
    wow: wow | oh my | look at that | how wonderful | goodness | oh, look | how lovely | hooray
    ohno: oh no | oh dear | uh-oh | oh my | no, no, no
    suddenly: suddenly | all at once | just then | at that moment | then | right then | a moment later
    later: a little later | after a while | soon | before long | a few minutes later | in a short while | by and by
    atlast: at last | finally | in the end | after a long time
    nextday: the next day | the next morning | the day after | the very next morning
    thought: thought | thought and thought | thought for a while | thought hard | sat down to think
    smiled: smiled | grinned | beamed | laughed | giggled | smiled a big smile | clapped | nodded happily
    kindly: kindly | gently | softly | warmly | with a smile | in a kind voice | with a wink
    hugged: hugged | gave a big hug to | gave a warm hug to | threw both arms around | squeezed
    animals: {anykind}s
    anyone: lion | horse | bear | tiger | parrot | penguin | whale | elephant | kitten | fox | owl | frog | rabbit
    anykind: dragon | horse | whale | lion | pirate | bear | star | rocket | castle | clown | dinosaur | robot | tiger
    anykind: boat | rainbow | mermaid | knight | penguin | elephant | unicorn | parrot | train | giant | flower | bird
    anykind: kitten
    hobby: drawing {animals} | singing songs about {animals} | reading books about {animals}
    hobby: dressing up as a {anykind} | climbing trees | jumping in puddles | riding bikes | baking with {family}
    hobby: dancing in the [kitchen|rain|garden] | building [towers|castles|forts] out of [blocks|pillows|boxes|sand]
    hobby: telling stories about {animals} | swinging very high | looking at the [stars|clouds|birds|ants]
    hobby: collecting [shells|stones|leaves|stamps|buttons|feathers|bottle caps] | playing hide-and-seek
    hobby: making up [songs|jokes|games|riddles] | playing with toy {animals} | skipping and hopping
    hobby: pretending to be a {anykind} | counting [cars|clouds|birds|stars|steps]
    hobby: growing [beans|peas|flowers|radishes] | painting with [blue|red|yellow|green] paint
    hobby: catching [bubbles|leaves|snowflakes] | helping {family} in the garden
    wildhobby: splashing in the [stream|pond|puddles] | rolling down [hills|the grassy hill]
    wildhobby: looking for [berries|nuts|bugs|snails] | singing with the [birds|frogs|crickets] | sleeping in the sun
    wildhobby: chasing [butterflies|leaves|bees|the wind] | playing hide-and-seek among the [trees|ferns|reeds|rocks]
    wildhobby: counting the [stars|clouds|ants|petals] | telling stories about {animals}
    wildhobby: collecting [stones|feathers|acorns|pine cones|petals|shells] | racing the wind
    wildhobby: hopping over [logs|stones|puddles] | listening to the [rain|wind|owls|river]
    wildhobby: making up [songs|jokes|games|riddles]
    family: [mom|dad|grandma|grandpa]
    jobs: baker | farmer | sailor | painter | teacher | gardener | doctor | singer | pilot | builder | vet | clown
    jobs: cook | firefighter
    hair: curly | short | long | brown | red | black | blond | dark | messy | curly brown | long black | short red
    hair: wavy
    color: red | blue | green | yellow | purple | orange | pink | white | brown | silver | gold | gray | turquoise
    wildthings: ants | ducks | butterflies | geese | bees | ladybugs | sheep | clouds | birds | horses
    fruits: plums | berries | cherries | pears | apples | figs | peaches | grapes
    flowers: daisies | roses | buttercups | tulips | poppies | violets | bluebells
    shells: shells | beads | acorns | buttons | dried berries | paper stars | pebbles
    wear: coat | hat | scarf | cape | vest | shawl
    play: catch falling leaves | chase butterflies | sleep in the hay | swim in the river | watch the clouds
    play: count daisies
    snacks: pancake | cookie | muffin | bun | pear | plum | strawberry
    colors: {color}
    rides: carousel | big wheel | swing boats | bumper cars | little train | pony ride
    monster: bear | wolf | giant | monster | tiger | troll
    number: four | five | six | seven | eight
    dream: flying over the [town|sea|hills|clouds|forest] | a [party|picnic|parade] with {animals}
    dream: riding a {anykind} | {animals} and {animals} | sailing to an island full of {animals}
    dream: a house made of [cake|candy|bread|snow|flowers] | {animals} that could [dance|sing|talk|fly]
    dream: [soft|pink|golden] clouds | all the fun of the day | a kind {anykind}
    village: village | town | valley | little town | small village | seaside town | mountain village | quiet town
    village: old town | fishing village | farming village | sleepy village | busy town | green valley
    dwelling: a [small|tall|cozy|old|little|big] [red|white|yellow|blue|brick|wooden|stone|green] house
    nearby: near the [sea|river|woods|park|school|train station|market|bakery|lake]
    nearby: at the [end|top|foot] of a [long street|hill]
    nearby: next to a [bakery|big garden|fire station|toy shop|library|church|farm]
    nearby: in the middle of [town|the village]
    wildnear: under an old [oak|elm|beech|pine] tree | near the [river|brook|meadow|pond]
    wildnear: at the edge of the [forest|field] | behind a [waterfall|mossy rock|thorny hedge]
    wildnear: deep in the [woods|forest] | at the foot of a [hill|mountain]
    """

  private static let openings = """
    # opening-people

    - Once upon a time, there was {hero.intro}.
    - Once upon a time, {hero.intro} lived in {dwelling} {nearby}.
    - Once there was {hero.intro}, who lived {nearby}.
    - There once was {hero.intro}, who loved {hobby}.
    - In a {village}, there lived {hero.intro}.
    - In {dwelling} {nearby} lived {hero.intro}.
    - {hero} was a {hero.trait} {hero.kind} who lived in {dwelling} {nearby}.
    - {hero} was a {hero.trait} {hero.kind} who was {number} years old and liked {hobby}.
    - {hero} was a {hero.trait} {hero.kind}. Most of all, {they} loved {hobby}.
    - A {hero.kind} named {hero} lived in a {village} with {their} [mom and dad|mom|dad|grandma|family|grandparents].
    - This is the story of {hero}, a {hero.trait} {hero.kind} from a {village}.
    - Everyone in the {village} knew {hero}, because {they} was such a {hero.trait} {hero.kind}.

    # opening-plain

    - Once upon a time, there was {hero.intro}.
    - Once upon a time, {hero.intro} lived in {dwelling} {nearby}.
    - Once there was {hero.intro}, who lived {nearby}.
    - In a {village}, there lived {hero.intro}.
    - In {dwelling} {nearby} lived {hero.intro}.
    - {hero} was a {hero.trait} {hero.kind} who lived in {dwelling} {nearby}.
    - This is the story of {hero}, a {hero.trait} {hero.kind} from a {village}.

    # detail-plain

    - {hero's} favorite color was {color}, and {their} favorite animal was the {anyone}.
    - {hero} had {hair} hair and a [big|warm|shy|bright|funny] smile.
    - {Their} [mom|dad|grandma|grandpa] said that no {hero.kind} was as {hero.trait} as {hero}.

    # detail-people

    - {They} loved {hobby}.
    - {hero} liked {hobby} and {hobby}.
    - Every day after [school|lunch|breakfast], {hero} had fun {hobby}.
    - {hero's} favorite color was {color}, and {their} favorite game was {hobby}.
    - {They} was good at {hobby}.
    - When {they} grew up, {hero} wanted to be a {jobs}.
    - {hero} had {hair} hair and a [big|warm|shy|bright|funny] smile.
    - {hero} was always [busy|happy when {they} was] {hobby}.
    - {Their} [mom|dad|grandma|grandpa] said that no {hero.kind} was as {hero.trait} as {hero}.

    # opening-animals

    - Once upon a time, there was {hero.intro}.
    - Once upon a time, {hero.intro} lived in a {hero.home} {wildnear}.
    - {hero} the {hero.kind} lived in a [cozy|small|warm|tidy|snug] {hero.home} {wildnear}.
    - {wildnear}, in a [cozy|small|warm|tidy|snug] {hero.home}, lived {hero.intro}.
    - There once was {hero.intro}, who loved {wildhobby}.
    - {hero} was a {hero.trait} {hero.kind} who lived {wildnear}.
    - {hero} was a {hero.trait} {hero.kind}. Most of all, {they} loved {wildhobby}.
    - This is the story of {hero}, a {hero.trait} {hero.kind} who lived {wildnear}.
    - Not far from here, {wildnear}, there lived {hero.intro}.

    # detail-animals

    - {They} loved {wildhobby}.
    - {hero} liked {wildhobby} and {wildhobby}.
    - Every [morning|day|evening], {hero} had fun {wildhobby}.
    - {hero} had [soft|shiny|short|long|funny|big] ears and a [tiny|wet|pink|brown|black] nose.
    - All the other animals knew {hero}, because {they} was so {hero.trait}.
    - {hero} was good at {wildhobby}.
    - {Their} favorite thing in the world was {wildhobby}.
    - Nobody was as {hero.trait} as {hero}.

    # opening-machines

    - Once upon a time, there was {hero.intro}.
    - {hero} was a {hero.trait} {hero.kind} with [bright|kind|big|shiny] eyes.
    - In a {village}, there was {hero.intro}.
    - Once there was {hero.intro}. Everyone in the {village} knew it.
    - {hero} the {hero.kind} lived in a {village}.
    - This is the story of {hero}, a {hero.trait} {hero.kind} that wanted to help.
    - There once was {hero.intro} that [worked|lived] in a {village} [by the sea|by a river|in the hills|in the north].

    # opening-things

    - Once upon a time, there was {hero.intro}.
    - {hero} was a {hero.trait} {hero.kind} with a [kind|round|friendly|gentle] face.
    - This is the story of {hero}, a {hero.trait} {hero.kind} with a [big|warm|golden|brave] heart.
    - There once was {hero.intro} that had [seen many years|a big heart|a secret wish].
    - Once there was {hero.intro}. It was painted {color} and {color}.
    - Have you heard of {hero}, the {hero.trait} {hero.kind}?

    # detail-things

    - Every night, {hero} dreamed of {dream}.
    - {hero} liked to think about {animals}.
    - {hero} was not very [big|new|strong|fancy], but it was good.

    # detail-machines

    - {hero} was painted {color} and {color}.
    - {hero} was not very [big|strong|fast], but it always did its best.
    - Every [morning|evening|night], {hero} dreamed of {dream}.
    - {hero} had a [{color}|round|shiny] nose and loved to [hum|whistle|sing] while it worked.
    - All the children waved when they saw {hero}, and {hero} [beeped|waved|smiled] back.
    - The children liked to tell {hero} stories about {animals}.
    """

}
