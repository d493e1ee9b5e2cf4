// Helping somebody, large or small.

extension Plots {
  package static let helping = """
    # hurt-bird
    hero: child
    bird: wild (bird, robin, sparrow, wren, duckling, owl, squirrel, hedgehog, rabbit)
    parent: family
    friend: same
    place: outdoor
    ~ bed: shoe box / an old towel | basket / soft hay | hat box / a woolly scarf | wooden box / dry moss | bucket /
      cotton
    moral: care

    - {when}, {hero} found {bird.intro} {place.spot} {place.in}. "Its leg is hurt," {hero} whispered.
    - {when}, {hero} was {place.in} when {they} heard a small cry. {place.spot} lay {bird.intro} with a hurt leg.

    - "Don't be afraid, {bird.call}," said {hero}. {They} picked it up very gently and carried it home to {parent}.
    - {hero} knelt down. "Poor {bird.call}," {they} whispered. {hero} wrapped it in {their} [scarf|sweater|jacket] and
      took it home.

    - {parent} put a tiny bandage on its leg. "It needs rest, food and a quiet place," said {parent}. {hero} made a
      bed in a {bed} with {bed.2}.
    - {hero} got a {bed} and put {bed.2} in it. {parent} showed {hero} how to give {bird} water, drop by drop.

    - Every day, {hero} fed {bird} and talked to it. {friend.friend} came to visit and brought [seeds|berries|some
      grass].
    - {hero} woke up early each morning to look after {bird}. "It ate all its breakfast," {they} told {friend.friend}.
      Day by day, {bird} got stronger.

    - One morning, {bird} stood up in the {bed} and looked at the window. "It wants to go home," said {parent}. {hero}
      felt a lump in {their} throat.
    - After {number} days, the bandage came off. {bird} hopped around the room. {hero} wanted to keep it, but {they}
      knew what was right.

    - {hero} carried {bird} back to {place} and opened {their} hands. "Goodbye, {bird.call}," {they} said. {bird}
      looked back once, and then it was gone.
    - They took the {bed} to {place}. {bird} looked at {hero} as if it wanted to say thank you, and then off it went,
      strong and free.

    - Sometimes, when {hero} goes to {place}, {bird} comes very close. {hero} always says, "Hello, my friend."
    - {hero} missed {bird} a little, but {they} was {glad}. And {hero} kept the {bed}, just in case.

    # stuck-cat
    hero: child
    pet: pet (cat, kitten)
    neighbor: elder
    tool: reach
    friend: same
    snack: snack
    moral: help

    - {when}, {hero} heard a sad sound from the top of a tree. It was {pet.intro}, and {pet.they} was stuck.
    - {neighbor.intro} lived down the street with a cat named {pet.name}. {when}, {hero} saw {pet} at the very top of
      a tree.

    - "Come down, {pet}!" called {hero}. But {pet} only {pet.sound} and held on to the branch.
    - {hero} held up a bit of a {snack}. {pet} {pet.sound}, but {pet.they} was too scared to move.

    - "I can climb up," said {friend.friend}. "No, it is too high," said {hero}. "Let us ask {neighbor.friend} for
      help." They ran to {neighbor.friend}.
    - {hero} {thought}. Then {they} ran to {neighbor.friend} and knocked on the door. "{pet} is stuck in the tree!"
      {hero} said, out of breath.

    - {neighbor} brought a {tool}, but it was not enough. "We need something soft, too," said {hero}, and {they} ran
      home to get a big blanket.
    - "I have a {tool}," said {neighbor}, "but I need your help." {hero} held one end of a blanket, and
      {friend.friend} held the other.

    - {neighbor} used the {tool.noun} to pull the branch down a bit. {pet} slid, jumped, and landed in the middle of
      the blanket!
    - {neighbor} and {hero} worked together with the {tool}, slowly and carefully. {pet} took one step, then another,
      and was down.

    - {pet} {pet.sound} and rubbed against {hero's} leg. "{thankyou}," said {neighbor}. "You stayed calm, and that was
      just right, {hero}."
    - "You were clever to get help, {hero}," said {neighbor}. {hero} and {pet} shared the {snack}. {pet} never climbed
      that tree again. Well, {pet} did it only once more.

    # sick-friend
    hero: folk
    friend: same
    parent: family (mom, dad, grandma, grandpa)
    soup: soup
    flower: flower
    place: outdoor
    moral: friend

    - {when}, {hero} waited for {friend.friend} {place.in}, but {friend} did not come. "{friend} is sick in bed," said
      {parent}.
    - {hero} wanted to play with {friend.friend} {when}. But {friend} had a cold and could not come out.

    - {hero} was {sad}. Then {they} thought, "{friend} must be even sadder than I am." {They} asked {parent} what
      {they} could do.
    - "Can I visit {friend}?" asked {hero}. "Not too close," said {parent}, "but you can bring some {soup}."

    - {hero} and {parent} made {soup} together. {hero} washed the [pot|carrots|spoons] and stirred, and {they} picked
      a {flower} as well.
    - So {hero} cooked {soup} with {parent}, and {they} only spilled a little. Then {they} put a {flower} in a cup.

    - {friend} was lying by the window. {hero} waved and made funny faces through the glass. {friend} laughed so much
      that {friend.they} had to cough.
    - {hero} put the {soup} at the door and stood under the window. "This is from me!" {they} called, and {they} told
      {friend} a story about {animals}.
    - {friend's} nose was red. "I am so bored, {hero}," {friend.they} said. So {hero} put on a puppet show outside the
      window, all about {animals}.

    - {friend} ate all of the {soup} and looked at the {flower}. "I feel better already," said {friend}.
    - Every day {hero} came back with a new joke and more {soup}. Soon {friend} was well again.

    - A week later, {hero} woke up with a red nose. Guess who came with {soup} and a {flower}? It was {friend}!
    - "{thankyou}," said {friend}. "You were better than any medicine, {hero}." The next day, they played {place.in}
      again.

    # lost-duckling
    hero: folk
    baby: wild (duckling, chick, fawn, lamb, fox cub)
    friend: same
    place: outdoor
    fruit: fruit
    moral: help

    - {when}, {hero} was walking to {place} when {baby.intro} came up to {them}, all alone. "Are you my mother?" it
      asked {hero}.
    - {when}, {hero} met {baby.intro} {place.in}. "I can't find my mother," sobbed {baby}.

    - "Don't cry," said {hero}. "We will find your mother, {baby.call}." {baby} dried its eyes and followed {hero}.
    - {hero} gave {baby} a piece of a {fruit}. "Let us look for her together," {hero} said.

    - First they asked {friend.friend}. "I have not seen her," said {friend}, "but I heard somebody calling on the
      other side of {place}."
    - They looked {place.other}. They looked {place.third}. {friend.friend} came along to help, but there was no
      mother anywhere.

    - {baby} was getting tired, so {hero} carried it. {They} sang a song about {animals} to cheer it up.
    - "What does your mother look like?" asked {hero}. "She is very big and very beautiful," said {baby}, "and she
      smells like [grass|hay|rain|home]."

    - {suddenly}, they heard a voice {place.spot}. "My baby, where are you, {baby.call}?" "That is her!" cried {baby},
      and it began to run.
    - {hero} had an idea. "Call her as loud as you can," {hero} said. {baby} took a deep breath and called. And
      {place.spot}, somebody answered!

    - {baby} ran to its mother, and she held it close. "{thankyou}, {hero}," said the mother. "{baby} and I will never
      forget you."
    - The mother was so happy that she kissed {baby} and {hero}, too. "Goodbye, {hero}!" called {baby}. "Goodbye,
      {baby.call}!" called {hero}.

    # clean-park
    hero: child
    friend: same
    helper: elder
    flower: flower
    place: outdoor
    tool: cleanup
    moral: care

    - {hero} loved to play {place.in}. But {when}, there was trash everywhere. There were cans {place.spot} and paper
      {place.other}.
    - {when}, {hero} and {friend.friend} went to {place}. But {hero} and {friend} could not play there, because there
      was trash everywhere.

    - "Who did this?" asked {friend}. "I don't know," said {hero}, "but we can clean it up." {friend} was not so sure.
      "There is too much," said {friend}.
    - {hero} was {cross}. "Somebody should do something," {hero} said. Then {hero} thought, "I am somebody."

    - So {hero} got a {tool} and two big bags. {hero} picked up one can, then another. {friend} watched for a while,
      and then {friend.they} helped, too.
    - {hero} started {place.spot}, and {friend} started {place.other}. {hero} and {friend} made it a game: one point
      for paper, two points for a can.

    - {helper.intro} walked by. "What are you two doing?" asked {helper}. When {hero} told {helper.them}, {helper}
      fetched a {tool} and joined in.
    - {helper.intro} came with a {tool}, and a whole family came with gloves.

    - By evening, {place} was clean. {helper} planted a {flower} {place.spot}. "This is for {hero} and {friend},"
      {helper.they} said.
    - {hero} looked around, and {they} could see the grass again! "{thankyou} for your help, {helper}," said {hero}.
      {helper} {smiled}.

    - {friend} made a sign: "Please keep {place} clean." {hero} drew a {flower} on it.
    - After that, {hero} and {friend} came every {weekday} with their bags, and most days, there was almost nothing to
      do.

    # worm-rescue
    hero: folk <gentle, kind, quiet, careful>
    friend: same
    worm: wild (snail, beetle, frog, turtle, ladybug, crab, bee, hedgehog)
    clothing: clothing
    place: outdoor
    moral: care

    - {whenrainy}, {hero} put on {their} {clothing} and went out. In the middle of the road sat {worm.intro}.
    - The rain had just stopped, and {hero} was walking to {place} in {their} {clothing} when {they} saw {worm.intro}
      on the road.

    - "You can't stay here, {worm.call}," said {hero}. "Somebody could step on you {place.in}." But {worm} was too
      slow, or too tired.
    - A [cart|wagon|big wheel] was coming, and {hero} saw it! {hero} looked at {worm}, and there was no time to lose.

    - {hero} ran and held up both arms. "Stop!" {cried} {hero}. Then {they} picked {worm} up with a big leaf.
    - {hero} took off {their} {clothing.noun} and put it down in front of {worm}. "Climb on," {they} said, and {worm}
      did.

    - {friend.friend} saw it. "Why do you care about one {worm.kind}?" asked {friend}. "There are so many like
      {worm}." "But for this one it matters," said {hero}.
    - "It is only a {worm.kind}," said {friend.friend}. "It is a small {worm.kind} with a whole life," said {hero}.
      {friend} {thought}.

    - {hero} carried {worm} to {place} and set it down {place.spot}. It waved, or so it seemed to {hero}.
    - Together they brought {worm} to a safe spot {place.in}. {friend} made a little roof for it out of a leaf.

    - On the way home, {friend} saw another one on the road. Without a word, {friend} picked it up, and {hero}
      {smiled}.
    - The next time it rained, {hero} and {friend} went out together. {hero} and {friend} saved {number} little
      animals that day.

    # surprise-for-mom
    hero: folk
    sibling: same
    parent: family (mom, dad, grandma, grandpa)
    flower: flower
    snack: snack
    ~ chore: sweep the floor / swept the floor | wash the dishes / washed the dishes | fold the clothes / folded the
      clothes | water the plants / watered the plants | set the table / set the table | clean the windows / cleaned
      the windows
    ~ job: make the beds / made the beds | pick up the toys / picked up the toys | dust the shelves / dusted the
      shelves | bring in the wood / brought in the wood | feed the hens / fed the hens
    moral: help

    - {when}, {parent} was so tired after a long week of work that {parent.they} fell asleep in a chair. {hero} looked
      at all the work that was left.
    - "I still have to {chore} and {job}," said {parent} {when}. But {parent.they} was so tired that {parent.they} sat
      down and fell asleep. {hero} saw it.

    - "Let us surprise {parent.them}," {hero} whispered to {sibling.friend}. "We have to be as quiet as mice,
      {sibling}."
    - {hero} had an idea and told it to {sibling.friend}. {sibling} put a finger on {sibling.their} lips and nodded.

    - {hero} {chore.2}, and {sibling} {job.2}. Once, {sibling} dropped a spoon. They held their breath, but {parent}
      slept on.
    - First {hero} and {sibling} {chore.2}. Then they {job.2}. {hero} almost laughed when {sibling} slipped on the
      soap, but {they} held it in.

    - When everything was done, {hero} put a {flower} on the table, and {sibling} put a {snack} next to it.
    - {hero} looked around. Only one thing was missing, {hero} thought. {They} ran out and came back with a {flower}.

    - Then {parent} woke up. "I must {chore} and {job}," {parent} said, and stopped. {parent} was {amazed}. "{hero},
      {sibling}, who did all this?"
    - {parent} opened {parent.their} eyes and looked around. "Am I dreaming?" asked {parent}. "No, {parent.call},"
      said {hero}. "It was {sibling} and me!"

    - {parent} hugged them both. "{thankyou}, {hero}. {thankyou}, {sibling}," said {parent}. "Now all three of us have
      time to play!"
    - "This is the best surprise," said {parent}. They shared the {snack} and looked at the {flower}, and {parent}
      told {hero} and {sibling} a story about {animals}.

    # sharing-lunch
    hero: child
    friend: same <quiet, shy, gentle>
    snack: snack
    other: snack
    parent: family (mom, dad, grandma, grandpa)
    moral: share

    - {when}, {hero's} class went on a trip. At noon, everybody opened their lunch boxes, and {hero} had a {snack}.
    - {when}, {hero} opened {their} lunch box at school. {parent} had packed a {snack}, and {hero} was very hungry.

    - {friend.intro} sat next to {them} and did not eat. "I forgot my lunch at home," said {friend}, and {friend.they}
      looked at {friend.their} shoes.
    - Then {they} saw {friend.intro}. {friend's} lunch box had fallen into a puddle, and everything in it was wet.

    - {hero} looked at the {snack.noun}, and it was {their} favorite. {hero} wanted to eat it all. But {friend's}
      tummy made a loud, sad noise.
    - {hero} {thought}. "If I give {friend} half, I will still be a little hungry," {they} thought. "But {friend} will
      be a lot less hungry."

    - "Here, {friend}," said {hero}. {They} broke the {snack.noun} in two and gave {friend} the bigger part.
    - {hero} cut the {snack} in the middle. "One half for you, {friend}, and one half for me," {they} said.

    - "{thankyou}, {hero}," said {friend}. They ate together and talked about {animals}. The {snack.noun} had never
      tasted so good.
    - {friend} took a bite and {friend.they} {smiled}. "This is the best {snack.noun} in the world, {hero},"
      {friend.they} said.

    - {nextday}, {friend} had something behind {friend.their} back. It was a {other}. "Half of it is for you, {hero},"
      said {friend}.
    - At home, {hero} told {parent} about it. From then on, {parent} always packed one more {snack}, just for
      {friend}.
    """
}
