// Tales of animals, in the manner of old fables.

extension Plots {
  package static let forest = """
    # slow-and-fast
    hero: animal (turtle, mole, hedgehog, toad, duck) <slow, calm, steady, patient>
    rival: animal (rabbit, fox, deer, wolf, weasel, pony) <fast, proud, boastful>
    judge: elder
    place: outdoor
    fruit: fruit
    ~ distraction: took a nap / sound asleep | stopped to eat {fruits} / still eating | talked to every butterfly /
      still talking | went for a swim / still in the water | looked at {rival.themself} in a puddle / combing
      {rival.their} fur
    moral: wait

    - {rival.name} the {rival.kind} was very fast. "Nobody can beat me," {rival} said every day. "And {hero} is the
      slowest of all!"
    - {when}, {rival.intro} laughed at {hero}. "You are so slow that the grass grows faster," said {rival}.

    - "Let us have a race," said {hero}. {rival} laughed so hard that {rival.they} fell over. "All right, {hero}, let
      us race!" said {rival}.
    - {hero} was tired of it. "I will race you, {rival}, from {place} to the old mill," {they} said. All the animals
      {place.in} were {amazed}.

    - {judge.intro} gave the sign. "One, two, three, go!" {cried} {judge}. {rival} was gone in a cloud of dust. {hero}
      took one step, and then another.
    - {judge.friend} dropped a leaf, and the race began. Soon {rival} was so far ahead that {rival.they} could not see
      {hero} anymore.

    - "I have so much time," thought {rival}. So {rival.they} {distraction}. {hero} did not stop. Step by step, {hero}
      went on.
    - Halfway there, {rival} {distraction}. "{hero} will need all day," {rival.they} thought. But {hero} walked and
      walked.

    - When {hero} went by, {rival} was {distraction.2}. {hero} did not say a word, and {they} just kept on going.
    - {hero} was {tired}, but {they} told {themself}, "One more step." {They} passed {rival}, who was {distraction.2}.

    - {suddenly}, {rival} heard cheering. {rival} ran as fast as the wind, but it was too late. {hero} had won!
      {judge} gave {hero} a basket of {fruit.s}.
    - "{hero} wins!" said {judge}. {rival} came a moment later, all out of breath. "How did you do it?" {rival} asked.
      "I just did not stop," said {hero}.

    - {hero} shared the {fruit.nouns} with {rival}. "You are really fast," {hero} said, "when you are awake." And even
      {rival} had to laugh.
    - "I am sorry I laughed at you, {hero}," said {rival}. They sat down together and ate {fruit.s} until the sun went
      down.

    # winter-store
    hero: animal (squirrel, hamster, chipmunk, mouse, badger, gopher) <busy, careful, clever>
    friend: animal (rabbit, frog, fox, weasel, raccoon, otter) <lazy, playful, dreamy>
    fruit: fruit
    place: outdoor
    ~ food: nuts | acorns | seeds | dried berries | grains of corn | roots
    moral: share

    - It was fall, and {hero} worked all day. {They} gathered {food} {place.in} and carried them home to {their}
      {hero.home}.
    - All through the fall, {hero} looked for {food} {place.in}. {hero} wanted to be ready for the winter.

    - {friend.friend} was lying in the sun. "Come and play!" said {friend}. "Winter is far away, {hero}." "I will play
      when my work is done," said {hero}.
    - "Why do you work so hard?" asked {friend.friend}. "Because winter is long," said {hero}. {friend} laughed and
      went off to {play}.

    - Then the snow came, and {hero} was warm in {their} {hero.home}, with enough {food} for many weeks.
    - {whensnowy}, everything was white. {hero} sat in {their} {hero.home}, ate some {food}, and listened to the wind.

    - There was a knock at the door, and it was {friend}, cold and thin. "I have nothing to eat," said {friend}. "I
      should have listened to you, {hero}."
    - {suddenly}, {hero} saw {friend} in the snow. {friend.They} was looking for something to eat and could not find
      even one old {fruit.noun}.

    - {hero} looked at the {food}, and there was just enough for one. But {hero} could not let {friend} go hungry.
    - {hero} {thought}. "If we both eat a little less, it will be enough for two," {hero} said. "Come in, {friend}."

    - {hero} and {friend} shared the {food} all winter. {friend} told {hero} wonderful stories about {animals}, and
      the long nights felt short.
    - {friend} ate slowly, and {friend.they} was {glad}. "{thankyou}," said {friend}. "I will never forget it,
      {hero}." Together {hero} and {friend} kept each other warm.

    - When fall came again, {friend} was the first to gather {food}. "Come and play, {friend}!" laughed {hero}. "When
      my work is done," said {friend}.
    - In spring, {friend} showed {hero} how to rest in the sun. And the next fall, they both gathered {food}
      {place.in}.

    # cannot-sleep
    hero: animal (bear, badger, hedgehog, hamster, mouse, cub, mole) <sleepy, little, fussy>
    friend: same
    helper: elder
    knit: knit
    place: outdoor
    moral: friend

    - {whennight}, {hero} could not sleep. {hero} turned to the left and to the right in {their} {hero.home}, but
      sleep did not come.
    - Winter was near, and all the animals {place.in} were going to sleep. Only {hero} was still wide awake.

    - {hero} counted {animals}. When {hero} came to one hundred, {they} was more awake than before.
    - "My bed is too hard," said {hero}. {They} put moss in it. "Now it is too soft," {hero} said. {They} fluffed up a
      {knit}, but that did not help.

    - So {hero} went to {helper.intro}. "Drink some warm milk," said {helper}. {hero} drank a big cup of it, and it
      was good, but {they} was not sleepy.
    - {hero} asked {helper.friend} what to do. "Think of something nice," said {helper}. {hero} thought of {dream}.
      That was so much fun that {hero} could not sleep at all!

    - On the way home, {hero} saw a light. {friend.friend} was awake, too. "I can't sleep," said {friend}. "It is so
      quiet without you, {hero}."
    - {suddenly}, somebody knocked, and it was {friend.friend} with a {knit}. "{hero}, are you awake?" asked {friend}.
      "I am a little bit scared without you."

    - "Come and sleep in my {hero.home}," said {hero}. {friend} lay down beside {hero}, and they shared the {knit}.
    - {hero} moved over and made some room. "I will tell you a story, {friend}," said {hero}. "Once upon a time, there
      were {animals}..."

    - Before {hero} could say another word, {friend} was asleep. {hero} listened to {friend's} soft breath, and
      {their} own eyes closed, too.
    - "Good night, {friend}," said {hero}. "Good night, {hero}," said {friend}. And then {hero} and {friend} both
      slept, warm and deep, until morning.

    # narrow-bridge
    hero: animal (goat, donkey, pony, moose, deer, calf) <stubborn, proud, strong>
    rival: animal (goat, pig, ram, bear, badger, moose) <stubborn, proud, cross>
    helper: wild (mouse, frog, snail, ladybug, beetle, wren)
    vegetable: vegetable
    moral: friend

    - There was a narrow bridge over the river, and {when}, {hero} wanted to cross it to get to a field of
      {vegetable.nouns}. But {rival.intro} came from the other side.
    - {when}, {hero} went over a narrow bridge. In the very middle, {they} met {rival.intro}.

    - "Go back, I was here first," said {rival}. "No, you go back, {rival}," said {hero}. And there they stood, {hero}
      and {rival}, nose to nose.
    - "Let me pass!" said {hero}. "Let me pass!" said {rival}. The bridge was only wide enough for {hero}, or for
      {rival}.

    - {hero} pushed, and {rival} pushed, and the bridge shook. Neither {hero} nor {rival} would take one step back.
    - An hour went by, and then another, but {hero} would not move. {hero} was hungry, and {rival} had an itchy nose,
      but both were too stubborn to give up.

    - {helper.intro} was sitting on the rail. "{hero} and {rival}, if you push, you will both fall in," it said. "But
      {hero} could lie down, and {rival} could step over."
    - "May I say something?" asked {helper.intro}. "If {hero} lies down flat, {rival} can walk over."

    - {hero} did not want to lie down. Then {hero} looked at the cold, wild water. "All right," said {hero}, "but
      carefully, please."
    - Just then, a board broke under {hero's} foot. "Quick!" cried {rival}. {rival} lay down flat, and {hero} stepped
      over to the safe side.

    - It was easy, and in a moment, {hero} and {rival} were both across. {hero} and {rival} looked back and began to
      laugh. "We stood there for nothing!" said {rival}.
    - "{thankyou}, {helper.call}," said {hero}. "You are small, but you are smarter than {rival} and me." {rival}
      nodded.

    - {nextday}, {hero} and {rival} met on the bridge again. "After you, {hero}," said {rival}. "No, after you,
      {rival}," said {hero}. And that took {hero} and {rival} even longer!
    - {hero} gave {rival} a fine {vegetable}, and from then on, whoever came second had to wait.

    # noisy-singer
    hero: animal (frog, duck, goose, donkey, hen, raccoon, piglet) <noisy, loud, cheerful, merry>
    friend: same
    parent: family
    baby: wild (mouse, rabbit, squirrel, duckling, chick, fox cub)
    place: outdoor
    moral: any

    - {hero} loved to sing, but {their} voice was very loud. {when}, {they} sang a song about {animals} {place.in}.
    - Every night, {hero} sat {place.spot} and sang about {animals}. {hero} was louder than all the others together.

    - "Please stop, {hero}," said {friend.friend}. "You are louder than all the rest of {place}." {hero} was {sad} and
      stopped.
    - All the animals {place.in} complained. "Your voice is too big, {hero}," said {friend.friend}. So {hero} went
      away and did not sing anymore.

    - Now it was very quiet {place.in}. {hero} sat in {their} {hero.home} and hummed, as softly as {they} could.
    - {hero} tried to whisper {their} songs, but it was not the same. {parent} said, "One day, somebody will need a
      voice like yours."

    - Then a thick fog came, and {baby.intro} lost its way in it. "Help!" it cried from somewhere {place.in}.
    - {whennight}, {friend} came running. "Somebody is lost in the dark, and it is {baby.intro}!" said {friend}. "We
      call and call, {hero}, but our voices are too small."

    - {hero} took a deep breath. {They} sang the song about {animals}, louder than ever before. {baby} heard it and
      walked toward the sound, step by step.
    - "Let me try," said {hero}. {hero} climbed on a rock and sang with all {their} might. Far away, {baby} heard
      {hero's} song and followed it home.

    - "You saved {baby} with your big voice!" said {friend}. "Please sing for us again, {hero}."
    - "{thankyou}, {hero}," said {baby}. After that, {hero} sang every evening {place.in}, and {friend} put a bit of
      moss in both ears and listened.

    # learning-to-fly
    hero: animal (duck, goose, robin, owl, stork, swan) <young, small, nervous>
    parent: family (mom, dad)
    sibling: animal (sparrow, wren, crow, swallow, finch, heron, dove)
    place: outdoor
    moral: try

    - {when}, it was time for {hero} to learn how to fly. {sibling.friend} could fly already, high above {place}.
    - All summer, {hero} had watched the others fly over {place}. {when}, {parent} said, "Now it is your turn,
      {hero}."

    - {hero} flapped {their} wings and jumped from a rock. Plop, {hero} fell down, and {they} landed in a
      [puddle|bush|pile of leaves].
    - {hero} ran and ran and flapped and flapped. {hero} got as high as a mushroom and fell on {their} beak.

    - "I will never learn it," said {hero}. "I fell, too," said {sibling}. "I fell {number} times on my first day."
      "You did?" asked {hero}.
    - {hero} was {sad}. "My wings are too short," {hero} said. "They are just right," said {parent}. "They only need
      to get strong, {hero}."

    - So {hero} practiced every morning. {hero} flapped ten times, then twenty times, then fifty times, and {Their}
      wings got stronger each day.
    - {nextday}, {hero} tried from a tree stump. The day after that, {hero} tried from a low branch. {sibling} called,
      "Wider, {hero}! Spread them wider, {hero}!"

    - Then a strong wind blew over {place}. It lifted {hero} up. {hero} spread {their} wings wide, and {they} did not
      fall!
    - {suddenly}, {hero} saw a hungry [cat|fox] in the grass, right behind {sibling}, and there was no time to think.
      {hero} jumped, flapped, and flew! "Watch out, {sibling}!" {hero} {cried}.

    - "I am flying!" {cheered} {hero}. {They} flew over {place} and looked down at {parent}, who was as small as an
      ant.
    - {hero} and {sibling} flew side by side, around {place} and back again. {parent} was so proud of {hero}.

    # helpful-spider
    hero: animal <gentle, curious, friendly, kind>
    spider: animal (spider) <tiny, quiet, lonely>
    friend: animal
    fruit: fruit
    place: outdoor
    moral: friend

    - In a corner of {hero's} {hero.home} lived {spider.intro}. "A spider!" {cried} {friend.friend}. "Chase
      {spider.them} away, {hero}!"
    - {when}, {hero} found {spider.intro} in {their} {hero.home}. All the other animals were afraid of {spider}.

    - But {hero} said, "{spider} did nothing wrong. {spider} can stay in my {hero.home}." {spider} was {amazed},
      because nobody had ever been so kind.
    - "Please don't chase me away," said {spider}. "I only want a corner of your {hero.home}, {hero}." "You can have
      this one," said {hero}. "My name is {hero}."

    - Every evening, {hero} and {spider} talked. {spider} knew a lot about the stars, and {hero} told {spider.them}
      about {place}.
    - {spider} made a web like lace in the window. In the morning it was full of tiny drops, and {hero} thought it was
      beautiful.

    - Then came a bad day for {hero}. {hero} had gathered {fruit.s} for {friend's} party, but {their} basket had a big
      hole, and all of them fell out.
    - One day, {hero} came home {sad}. "My good {wear} is torn," {they} said, "and {friend's} party is tonight."

    - "Let me help," said {spider}. All night long, {spider} spun and spun. In the morning, {hero} saw that the hole
      was gone, and over it was a silver star.
    - {spider} looked at it closely. "I can fix that," said {spider}. {spider} spun a thread as strong as rope, back
      and forth, until it was as good as new.

    - {hero} could hardly believe it. "{thankyou}, {spider}!" {hero} said. "Come with me to the party, {spider}." At
      first {friend} was afraid, but then {friend.they} saw the fine work.
    - At the party, {friend} asked who had done it. "It was my friend {spider}," said {hero}. {friend} said, "I am
      sorry that I was afraid of you, {spider}."

    # prickly-hug
    hero: animal (hedgehog, porcupine) <prickly, shy, lonely>
    friend: same
    helper: elder
    knit: knit
    moral: friend

    - {hero} had a lot of sharp spines. {when}, {they} wanted to hug {friend.friend}, but {friend} said, "Ouch!" and
      jumped away from {hero}.
    - {when}, the animals played tag. When {hero} touched {friend.friend}, {friend} cried, "That hurts!" After that,
      nobody wanted to play with {hero}.

    - {hero} rolled up into a ball. "Nobody will ever hug me," {hero} thought, and {they} was {sad}.
    - {hero} walked home alone to {their} {hero.home}. "I wish I was soft like {friend}," {they} said.

    - {hero} put on a {knit} to cover the spines. But the spines poked right through, and now the {knit.noun} was full
      of holes.
    - {hero} rolled in the leaves to get soft. Now {hero} looked like a salad, and {friend} had to laugh.

    - "Your spines keep you safe," said {helper.intro}. "A good friend will find the right way to be near you,
      {hero}."
    - {hero} asked {helper.friend} for help. "Do not change your spines," said {helper}. "Your nose and your tummy are
      as soft as a {knit.noun}."

    - {nextday}, a fox came out of the bushes and ran after {friend}. {hero} rolled into a ball in front of {friend}.
      The fox touched {hero}, cried out, and ran away.
    - {later}, {friend} saw {hero} alone under a tree. "I miss you," said {friend}. "Can we not find a way, {hero}?"
      {hero} {thought}.

    - "Put out your nose, {hero}," said {friend}. Very carefully, {hero} and {friend} touched noses. It was the
      softest hug that {hero} had ever felt.
    - {friend} held out a {knit} and laid it around {hero}. The {knit.noun} was so thick that not one spine came
      through. "Now I can hug you!" said {friend}.
    """
}
