// Days out and days at home.

extension Plots {
  package static let days = """
    # balloon-at-fair
    hero: child
    friend: child
    parent: family (mom, dad, grandma, grandpa)
    color: color
    snack: snack
    ~ shape: star | heart | fish | rocket | bear | moon | bird
    moral: share

    - {when}, {hero} went to the fair with {parent}. {parent} bought {them} a {color} balloon that looked like a
      {shape}.
    - {when}, the fair came to the {village}. {hero} chose a {color} {shape} balloon, and {parent} tied it to {their}
      wrist.

    - {hero} rode on the {rides} and ate a {snack}. The {color} balloon danced above {their} head.
    - They saw clowns and heard music, and {hero} showed the balloon all the things: the {rides}, the drummers, and
      the man on tall legs.

    - Then {hero} saw {friend.intro} who was crying. "My balloon flew away," sobbed {friend}. Far up in the sky,
      {hero} saw a tiny dot.
    - {suddenly}, {hero} heard a loud pop. {friend.intro} stood there with only a string in {friend.their} hand, and
      {friend.their} lip began to shake.

    - {hero} looked at {their} own balloon, and {they} loved that {shape} very much. But {friend} was so sad. {hero}
      {thought}.
    - "Poor {friend.kind}," said {hero}. {They} looked up at the {color} {shape}, and it was hard to decide.

    - "You can have mine," said {hero}, and {they} tied it to {friend's} wrist. {friend} stopped crying. "{thankyou}!
      I am {friend.name}," {friend.they} said.
    - "Let us share it," said {hero}. "You hold the {color} {shape} first. My name is {hero}." "I am {friend.name},"
      said {friend}, and {friend.they} {smiled}.

    - The balloon man had seen what {hero} did. "I have one more {color} {shape}," he said, and he gave {hero} a
      balloon, too. Now there were two, and {hero} and {friend} let them dance.
    - They went on the {rides} together, {hero}, {friend} and the balloon. {parent} gave each of them a {snack}.
      Sharing it with {friend} was more fun than having it alone.

    # picnic
    hero: folk
    friend: same
    parent: family
    snack: snack
    cake: bakery
    place: outdoor
    ~ guest: ants / a long line of ants | ducks / a row of hungry ducks | a goat / a goat with a beard | a squirrel /
      a squirrel with a fluffy tail | a dog / a big wet dog | sparrows / a cloud of sparrows
    moral: share

    - {when}, {hero} and {friend.friend} had a picnic {place.in}. They had a {snack} each, and a {cake} for later.
    - {hero} packed a basket with a {cake} and a blanket. {when}, {they} went to {place} with {friend.friend} and
      {parent}.

    - They put the blanket down {place.spot}, and the sun was warm. "This is the best day," said {friend}.
    - {hero} wanted to sit {place.spot}, and {friend} wanted to sit {place.other}. In the end, {hero} put the blanket
      right in between.

    - {suddenly}, {guest.2} came to the blanket. "Go away!" {cried} {friend}. "That is our {cake.noun}!"
    - When {hero} and {friend} came back from picking flowers, there was {guest.2} right next to the {cake}!

    - {hero} waved {their} arms, but it did not help. {friend} stamped {friend.their} feet, and that did not help,
      either.
    - {friend} wanted to shout, but {hero} said, "Wait. I think they are just hungry, {friend}."

    - Then {hero} had an idea. {They} put a piece of the {cake.noun} a little way off, {place.third}, and it worked!
      Soon all was peaceful {place.in}.
    - "Let us give them a bit," said {hero}. {They} broke off a corner of the {snack.noun} and laid it {place.other},
      and soon there was peace.

    - So they had a picnic with {guest}. "We have more guests than I thought," laughed {friend}, and {hero} cut the
      {cake}.
    - {hero} and {friend} ate the rest of the {cake}. When they went home, there was not one crumb left {place.in}.
      {guest} had cleaned up all of {hero's} crumbs!

    # beach-shell
    hero: folk
    parent: family (mom, dad, grandma, grandpa)
    crab: wild (crab, snail, turtle)
    color: color
    moral: care

    - {when}, {hero} went to the beach with {parent}. {hero} wanted to find the most beautiful shell in the world.
    - {hero} collected shells. {when}, {they} walked along the sea with {parent} to look for a new one.

    - {hero} found a white one and a pink one. Then {they} saw it: a {color} shell, as big as an apple. "{wow}!"
      {cried} {hero}.
    - {hero} walked a long way. {suddenly}, something {color} shone in a pool. It was the finest shell that {hero} had
      ever seen.

    - {hero} put the {color} shell into {their} bucket, but then it moved, and two little eyes came out. It was
      {crab.intro}.
    - {hero} held it to {their} ear. "Excuse me, {hero.kind}," said a voice, "I live here." {hero} almost dropped the
      {color} shell. Inside was {crab.intro}.

    - "This is my house," said {crab}. "Please don't take me away, {hero}." {hero} looked at the shell, and it was so
      beautiful.
    - {hero} wanted that {color} shell more than anything. "But if I take it," {they} told {parent}, "{crab} will have
      no home."

    - "I would not like it if somebody took my {hero.home}," said {hero}. {They} put {crab} back into the water, very
      gently.
    - {parent} did not say anything and just waited. {hero} sighed. Then {they} put the {color} shell back exactly
      where {they} had found it.

    - "{thankyou}," said {crab}. "Come with me, {hero}." It showed {hero} a place full of empty shells. There were
      {color} ones, too!
    - {crab} waved with one foot. {nextday}, a small {color} shell lay in the very same spot, and nobody was in it.
      {hero} knew who had left it there.

    - {hero} put the shell by {their} bed. Every night, {they} could hear the sea in it, and maybe {crab} saying
      hello.
    - {hero} showed {their} best friend the {color} shell. "It was a present from somebody I met," said {hero}.

    # lost-at-trip
    hero: child
    parent: family
    helper: elder (guide, guard, ticket seller)
    sibling: child
    place: trip
    clothing: clothing
    snack: snack
    moral: listen

    - {when}, {hero} went to {place} with {parent} and {sibling.friend}. "Stay close to me," said {parent}. There were
      so many people {place.in}.
    - {hero} had waited for this day for weeks. {when}, they all went to {place}. {parent} wore a {clothing}, and
      {sibling} wore a big hat.

    - They stopped {place.spot}. {hero} had never seen anything like it, and {they} looked and looked. When {they}
      turned around, {parent} was gone.
    - {hero} wanted to see more, so {they} ran ahead. First {they} stopped {place.spot}, and then {place.other}. Then
      {hero} looked back, and there were only strangers.

    - "{parent.call}? {sibling}?" called {hero}, and nobody answered. {hero's} heart beat fast, and {they} was
      {afraid}.
    - {hero} saw a {clothing} and ran to it, but it was somebody else. {hero} wanted to cry.

    - Then {they} remembered what {parent} had told {them}. "If you get lost {place.in}, stay where you are, and ask
      somebody who works there." {hero} stood still and took a deep breath.
    - "Think, {hero}," {they} told {themself}. "Stand still and find somebody who works {place.in}." {hero} looked for
      a badge.

    - {helper.intro} was standing {place.third}. "I am {hero}, and I am lost," said {hero}. "You did the right thing,"
      said {helper}. "What does your family look like, {hero}?"
    - {hero} went up to {helper.friend}, who was working {place.in}. "Please help me," {hero} said. "My {parent.kind}
      is wearing a {clothing}." "Don't worry, {hero}," said {helper}.

    - {helper} spoke into a microphone, and all of {place} could hear it: "{hero} is waiting {place.third}." A moment
      later, {parent} came running.
    - {helper} gave {hero} a {snack} and waited with {them}. {suddenly}, {hero} saw the {clothing}. "{parent.call}!"
      {hero} {cried}, and they hugged for a long time.

    - "{thankyou}, {helper}," said {parent}. {hero} took {parent's} hand and did not let go. "Next time I will stay
      close," said {hero}.
    - "I looked for you everywhere, {hero}," said {sibling}. "{thankyou}, {helper}!" said {hero}. Then they saw the
      rest of {place}, all hand in hand.

    # camping
    hero: child
    friend: same
    parent: family (dad, mom, uncle, aunt, grandpa)
    baby: wild (hedgehog, owl, squirrel, rabbit, mouse, frog, fox cub)
    place: outdoor
    ~ snack: marshmallow | sausage | piece of toast | corn cob | potato | pancake | piece of cheese | chestnut
    moral: brave

    - {when}, {hero} and {friend.friend} went camping {place.in} with {parent}. They put up a tent {place.spot}.
    - It was the first time that {hero} would sleep in a tent. {friend.friend} came along, and {parent} showed them
      how to put it up {place.in}.

    - They made a small fire and told stories about {animals}. {parent} pointed at the stars and told {hero} their
      names.
    - {parent} cooked beans, and {friend} burned a {snack}. {hero} ate it anyway, and it tasted like smoke and summer.

    - In the night, {hero} woke up. Something was moving outside, near {friend's} shoes. "{friend}, are you awake?"
      whispered {hero}.
    - {hero} could not sleep. {they} heard a sniff and then a crack, and a big shadow moved right across {friend's}
      side of the tent. "It is a {monster}," whispered {friend}.

    - {hero} held {friend's} hand, and {hero} and {friend} were both {afraid}. "{parent.call}!" whispered {hero}, but
      {parent} was snoring.
    - "Let us count to three and look," said {hero}. "One, two, two and a half," said {friend}.

    - {hero} turned on the flashlight. There sat {baby.intro} with {friend's} {snack} in its mouth, and the light had
      made its shadow so big.
    - {friend} opened the tent, just a little. It was only {baby.intro}. The little thing had found the {snack} and
      was having a party of its own.

    - {hero} and {friend} laughed so much that {parent} woke up. "What is going on?" asked {parent}. "We have a
      guest," said {hero}.
    - "Good night, {baby.call}," said {hero}. {nextday}, the {snack} was gone, and there were tiny footprints all
      around {friend's} shoes.

    # birthday-surprise
    hero: folk
    friend: same
    other: same
    parent: family
    cake: bakery
    gift: gift
    moral: friend

    - It was {hero's} birthday. {They} jumped out of bed and ran to {parent}. But {parent} only said, "Good morning.
      Don't forget to brush your teeth, {hero}."
    - {hero} woke up early. Today {they} was {number} years old! {hero} waited for someone to say happy birthday, but
      nobody did.

    - {hero} met {friend.friend} on the road. "Can you play today?" asked {hero}. "Sorry, I am busy," said {friend},
      and {friend.they} ran off.
    - {hero} went to see {friend.friend}. {friend} closed the door very fast. "I can't play now," said {friend}. "I
      have a lot to do, {hero}."

    - Then {hero} saw {other.friend}, who was hiding something behind {other.their} back. "I have to go," said
      {other}.
    - {other.friend} was in a hurry, too, and {other.they} carried a big bag and did not stop. "They all forgot me,"
      thought {hero}.

    - {hero} was {sad}, and {they} walked around alone until the sun went down. Then {hero} went home slowly.
    - {hero} sat down on a stone and sang the birthday song to {themself}, very quietly. A [sparrow|robin|snail|cat]
      listened to {hero}.

    - The house was dark when {hero} came home. {hero} opened the door, and all the lights went on. "Surprise!"
      shouted {friend} and {other}. There was a {cake} with {number} candles.
    - When {hero} came in, {they} could not believe it. There were balloons, a {cake}, {friend}, {other}, and all
      {their} friends! "Happy birthday, {hero}!" they shouted.

    - "You did not forget me!" said {hero}. "How could we?" laughed {friend}. "We were busy all day with your party,
      {hero}." {friend} gave {hero} a {gift}.
    - {hero} laughed and cried at the same time. {other} gave {them} a {gift}, {friend} cut the {cake.noun}, and
      {parent} played a happy song.

    # library-book
    hero: child
    helper: elder (librarian, teacher, shopkeeper)
    sibling: child
    parent: family (mom, dad, grandma, grandpa)
    book: book
    place: outdoor
    frame: plain
    moral: any

    - {hero} did not like to read, and the letters jumped around like fleas. {when}, {parent} took {hero} to the
      library.
    - {when}, it was too wet to play outside. {parent} took {hero} to the library, but {hero} said, "Books are
      boring."

    - {helper.intro} asked, "What do you like best, {hero}?" "I like {hobby}," said {hero}. {helper} smiled and came
      back with a {book}.
    - {hero} sat down in a corner with {their} arms crossed. {helper.intro} put a {book} next to {them} and went away
      without a word.

    - {hero} wanted to see only the pictures. But they were so good that {hero} had to know what was going on. So
      {hero} read one word, and then another.
    - {hero} opened the {book} just a bit. On the first page was a {anykind}. What was it doing there, {hero}
      wondered. {hero} began to read, slowly, with one finger under the words.

    - When a word was hard, {hero} asked {helper}. Soon {hero} forgot that {they} was reading at all.
    - It took a long time, but word by word, {hero} went deeper into the {book}, and the library around {them} was
      gone.

    - "It is time to go home, {hero}," said {parent}. "Already?" asked {hero}. "Only one more page about that
      {anykind}, please!" {parent} was {amazed}.
    - "It is late, {hero}. We are closing," said {helper}. "But I don't know how it ends!" {cried} {hero}. "You can
      take it home," said {helper}.

    - That night, {hero} read to {sibling.friend}. {sibling} wanted to hear it again and again. "You read so well,
      {hero}," said {sibling}.
    - {hero} finished the {book} {place.in} the next day. Then {they} went back to {helper}. "Do you have another
      one?" asked {hero}.

    # first-ride
    hero: child
    friend: same
    parent: family (mom, dad, aunt, uncle, grandpa)
    ride: ride
    snack: snack
    toy: toy
    moral: try

    - {when}, {hero} got a {ride}, and it was just what {they} had wanted! {hero} ran outside to try it.
    - {hero} wished for a {ride} more than anything. {when}, {parent} came home with one. "It is for you, {hero},"
      said {parent}.

    - {hero} got on and went two feet, and then {they} fell over. "Ouch!" {hero} {cried}. {friend.friend} was riding
      past as if it was easy.
    - The {ride.noun} went left when {hero} wanted to go right, and it went right when {they} wanted to go left.
      {hero} landed in a bush.

    - "I am no good at this," said {hero}, and {they} kicked the {ride.noun}. Then {hero} felt bad and patted it.
    - {hero} sat on the curb. "I will never learn it," {they} told {parent}. "I will just play with my {toy}."

    - "Look ahead, not at your feet," said {friend}. "That is the whole trick, {hero}." {parent} held the back of the
      {ride.noun}, and {hero} tried again.
    - "I fell {number} times when I learned it," said {friend}. "I still have a mark on my [elbow|knee|chin], {hero}."
      {hero} was {amazed}, and {they} got up again.

    - {hero} tried all {daytime} long, and {they} fell less and less. {parent} ran beside {them} until {parent.they}
      was out of breath.
    - Again and again, {hero} tried. Once {they} made it to the gate, and once {they} made it to the corner.

    - Then {parent} let go, and {hero} did not even notice. "You are doing it all by yourself!" {cried} {friend}.
      {hero} was riding the {ride}!
    - {suddenly}, the {ride.noun} did just what {hero} wanted. The wind was in {hero's} hair, and the {ride} went
      straight ahead. "Look at me!" {cheered} {hero}.

    - {hero} and {friend} rode side by side until supper. {parent} gave each of them a {snack}.
    - {hero} gave the {ride} a name. {They} called it [Wind|Thunder|Arrow|Lightning|Comet|Dasher], and {friend} said
      that was just right.
    """
}
