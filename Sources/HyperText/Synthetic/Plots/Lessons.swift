// Small mistakes, and what they teach.

extension Plots {
  package static let lessons = """
    # broken-vase
    hero: folk
    thing: breakable
    sibling: same
    parent: family
    toy: outdoortoy
    room: home
    moral: honest

    - {when}, {hero} played with a {toy} {room.in}, although {parent} had said not to.
    - "Don't play with that {toy.noun} {room.in}," {parent} always said. But {whenrainy}, {hero} forgot.

    - {suddenly}, there was a crash, and {hero} had hit the {thing} that {parent} loved. It lay on the floor in
      {number} pieces.
    - The {toy} flew across the room and hit a {thing}. "{ohno}," whispered {hero}. "That was {parent.call}'s favorite
      {thing.noun}."

    - {hero} was {afraid}. {They} hid the pieces {room.spot} and sat down very still. When {parent} came in, {hero}
      could not look up.
    - Nobody had seen what {hero} did. "I could say that {sibling} did it," thought {hero}. {They} pushed the pieces
      {room.spot}.

    - "Where is my {thing.noun}?" asked {parent}. "Maybe {sibling} knows," said {hero}. But when {sibling.friend} came
      in and looked so surprised, {hero} felt terrible.
    - All day long, {hero} had a stone in {their} tummy. {hero} could not eat, and {they} could not play. Even the
      {toy} was no fun.

    - {atlast}, {hero} could not bear it anymore. "{parent.call}, it was me," {they} said. "I broke the {thing}, and I
      am so sorry."
    - {hero} took {parent} by the hand and showed {parent.them} the pieces {room.spot}. "I did it with my {toy}," said
      {hero}, and {they} began to cry.

    - {parent} was quiet for a moment. "I am sad about the {thing.noun}," said {parent}, "but I am {proud} that you
      told me the truth, {hero}."
    - {parent} hugged {hero}. "A {thing.noun} can be replaced," {parent.they} said, "but trust is harder to mend.
      {thankyou} for telling me, {hero}."

    - Together they glued the {thing}. It had many cracks, and {sibling} said that it looked even better than before.
    - {hero} helped {parent} to put the {thing.noun} back together. From then on, the {toy} stayed outside.

    # wait-for-cake
    hero: folk <hungry, lively, playful, curious>
    parent: family (mom, dad, grandma, grandpa)
    cake: bakery
    sibling: same
    moral: wait

    - {when}, {parent} baked a {cake}. It smelled so good that {hero} came running. "Can I have some now?" asked
      {hero}.
    - {hero} loved {cake.nouns}. {when}, there was one in the oven, and {hero} sat in front of it and stared.

    - "It is too hot," said {parent}. "You must wait until it is cool, {hero}." {hero} waited for one whole minute.
      "Now?" {hero} asked.
    - "How long will it take?" asked {hero}. "As long as it takes to draw {animals}," said {parent}. But {hero} did
      not want to draw.

    - When {parent} left the room, {hero} looked at the {cake}. "Just a tiny bit," {hero} thought, and {they} put a
      finger in.
    - {hero} tiptoed to the table. {sibling.friend} said, "{parent.call} told us to wait." But {hero} broke off a big
      piece anyway.

    - "Ouch! Hot, hot, hot!" {cried} {hero}. {hero} jumped up and down and put {their} fingers in cold water.
    - It was so hot that it burned {hero's} tongue! {hero} could not taste a thing. "Ow!" {hero} {cried}, and the
      piece fell on the floor.

    - {parent} put some ice on it. "Now you know why I told you to wait, {hero}," said {parent}. {hero} nodded with
      wet eyes.
    - {parent} came back and saw it all, and {parent.they} was not {cross}. "That hurt, did it not, {hero}?" {parent}
      asked {kindly}.

    - So {hero} waited. {They} drew {animals}, and {sibling} drew some, too. They were so busy that they forgot the
      {cake.noun}!
    - Then {hero} and {sibling} played outside. {hero} and {sibling} ran and jumped, and the time went by very fast.

    - "The {cake.noun} is ready," called {parent}. {hero} took a small bite. The {cake.noun} was soft and sweet and
      just right.
    - {atlast}, {parent} cut the {cake}. "Mmm," said {hero}. "A {cake.noun} tastes better when you wait for it."
      {sibling} had two pieces.

    # wet-paint
    hero: folk <busy, curious, lively, playful>
    painter: elder
    parent: family (mom, dad, grandma, grandpa)
    clothing: clothing
    color: color
    ~ thing: bench | fence | gate | wall | door | swing | boat
    moral: listen

    - {when}, {parent} gave {hero} a {clothing}. "Keep it clean," said {parent}. {hero} said yes and was already out
      of the door.
    - {hero} wanted to wear {their} best {clothing} {when}. "All right," said {parent}, "but watch where you sit."

    - {painter.intro} was painting a {thing} {color}. "Don't touch the {thing}," called {painter}. "The {color} paint
      is still wet." But {hero} was not listening.
    - There was a sign on the {thing}, and {painter.friend} said, "Careful, the paint is wet!" {hero} was thinking of
      {animals} and did not hear it.

    - {hero} ran and leaned on the {thing}. When {they} stepped back, {their} {clothing} was full of {color} stripes!
    - {hero} was tired and sat down against the {thing}. When {hero} wanted to get up, {they} was stuck! And {they}
      was {color} all over.

    - "{ohno}!" {cried} {hero}. {hero} tried to wipe it off. Now {their} hands were {color}, too, and so was {their}
      nose.
    - {hero} looked like a {color} zebra. A dog barked at {hero}, and some children laughed. {hero} was {sad}.

    - {painter} shook {painter.their} head, but {painter.they} was not {cross}. "I did call out to you," said
      {painter}. "I know," said {hero}. "I am sorry about your {thing}, {painter}."
    - "Did you hear what I said?" asked {painter}. {hero} looked at {their} feet. "No," {they} said. "I was not
      listening."

    - {painter} gave {hero} a small brush, and together they painted the {thing} again. It was fun, and {hero} was
      very careful this time.
    - {painter} helped {hero} to wash off the paint. The {clothing} still had one {color} spot that looked like a
      heart.

    - At home, {hero} told {parent} everything. {parent} looked at the {color} spot on the {clothing}. "That will help
      you remember, {hero}," said {parent}.
    - "{thankyou}," said {hero}. "Next time I will listen, {painter}." {painter} waved with the brush.

    # a-promise
    hero: child
    friend: same
    toy: toy
    pet: pet (hamster, rabbit, kitten, puppy, parrot)
    ~ fun: a circus with clowns | a puppet show | a parade with drums | a boat race | a big balloon in the sky | a
      magic show
    moral: honest

    - {friend.friend} was going away for a few days. "Will you feed my {pet.kind} {pet.name}?" asked {friend}. "I
      promise," said {hero}.
    - {when}, {friend.friend} asked {hero} for help. "Please look after my {pet.kind} {pet.name} today," said
      {friend}. {hero} promised to do it.

    - {hero} was just going to feed {pet} when somebody called, "Come quick, there is {fun}!" {hero} wanted to see it
      so much.
    - Then {hero} heard music, and there was {fun} in the {village}! "I will feed {pet} later," thought {hero}, and
      {they} ran to see it.

    - {hero} watched and clapped and had a good time. But a small voice in {their} head said, "What about {pet}?"
    - {hero} thought that it was wonderful. But {hero} could not stop thinking of {pet}, who was all alone and hungry.

    - "I made a promise to {friend}," {hero} said to {themself}. {hero} turned around and ran, right in the middle of
      the best part.
    - {hero} looked at the clock. "{ohno}! Poor {pet}!" {they} {cried}, and {they} ran all the way to {friend's}
      {hero.home}.

    - {pet} {pet.sound} when {hero} came in. "I am so sorry I am late, {pet}," said {hero}. {hero} gave {pet.them}
      food and fresh water and played with {pet.them}.
    - There sat {pet} next to an empty bowl. {hero} filled it to the top. {pet} ate it all and fell asleep on {hero's}
      lap.

    - When {friend} came back, {hero} told the truth. "I was late once," {hero} said, "and I am sorry." {friend}
      {smiled}. "But you came, and {pet} is happy."
    - "How was {pet}?" asked {friend}. "{pet.They} was very good," said {hero}, "and I was almost as good." Then
      {hero} told {friend} about {fun}.

    - {friend} gave {hero} a {toy} to say thank you. "You kept your promise, {hero}," said {friend}.
    - "I can trust you, {hero}," said {friend}. To {hero}, those words were worth more than {fun}.

    # false-alarm
    hero: folk <funny, playful, wild, cheeky>
    friend: same
    helper: elder
    place: outdoor
    ~ danger: wolf | bear | snake | fire | flood | big bull
    moral: honest

    - {hero} loved to play tricks. {when}, {they} ran through the {village} and shouted, "Help! There is a {danger}
      {place.in}!"
    - {when}, {hero} was bored. "I know what will be fun," {hero} thought. "Help! A {danger}!" {they} shouted from
      {place}.

    - {friend.friend} came running, and so did {helper.friend}, but there was no {danger}. {hero} laughed until
      {their} belly hurt. "I tricked you, {friend}!"
    - Everyone {place.in} came with sticks and buckets. "Where is the {danger}?" asked {helper.intro}. "There is no
      {danger}," laughed {hero}.

    - "That is not funny, {hero}," said {friend}. But {nextday}, {hero} did it again, and once more they all came for
      nothing.
    - "If you call for help, we come," said {helper}, "but please don't lie to us, {hero}." {hero} only giggled. The
      next day, {hero} played the same trick.

    - Then {hero} was alone {place.in}, and there really was a {danger}! "Help, {friend}! A {danger}!" {hero} {cried}.
      Nobody came to help {hero}.
    - A week later, {hero} saw a real {danger} {place.in}. {hero} shouted as loud as {they} could. "That is only
      {hero} again," said the others, and they stayed at home.

    - {hero} was {afraid}, and {they} climbed up on a high wall and shouted until {their} voice was gone. Only
      {friend} stopped and listened. "{hero} sounds different this time," said {friend}.
    - {hero} ran to {helper's} door. Tears ran down {hero's} face. "This time it is true," {hero} sobbed. {helper}
      looked at {them} and believed {them}.

    - So help came {atlast}, and everyone was safe. "{thankyou} for believing me," said {hero}. "I will not trick you
      again, {helper}."
    - In the end, {helper} and {friend} chased the {danger} away. {hero} stood there with a red face. "I will never
      lie about a {danger} again," {hero} told {friend}.

    - {friend} took {hero} home. "You can still be funny," said {friend}, "just not like that." And {hero} told
      {friend} a joke about {animals}.
    - {helper} nodded. "It takes a long time to build trust," said {helper}. {hero} began that very day.

    # too-much-candy
    hero: folk
    friend: same
    parent: family (mom, dad, grandma, grandpa)
    fruit: fruit
    ~ sweet: candy | chocolate | cake | ice cream | honey | jam | berry pudding
    moral: listen

    - {when}, {hero} got a big bowl of {sweet}. "Eat a little every day," said {parent}. "Then it will last for a
      week, {hero}."
    - {hero} came home from the fair with a bag full of {sweet}. "Not all at once," said {parent}. {hero} promised.

    - {hero} had one bite, and it was so good that {they} had another one. And then just one more.
    - "Can I have some {sweet}?" asked {friend.friend}. "No, it is all mine," said {hero}, and {they} ate even faster.

    - Soon the {sweet} was all gone, and {hero} licked {their} fingers. Then {hero} felt something strange in {their}
      tummy.
    - {hero} hid under the table and ate until there was no more {sweet}. {suddenly}, {hero's} tummy began to hurt.

    - "Ooh," said {hero}. "I feel sick, {parent.call}." {parent} put {them} to bed with a cup of tea. There would be
      no playing for {hero} that day.
    - {hero} lay down on the floor. {friend} asked, "Do you want to come out and play?" {hero} could only shake
      {their} head.

    - "Now you know why I said a little every day," said {parent}. {hero} nodded. "I never want to see {sweet} again,"
      {hero} said.
    - "Too much of a good thing is not good," said {parent} {kindly}. "I know that now," said {hero} in a very small
      voice.

    - {nextday}, {hero} felt better. {They} ate a {fruit} for breakfast and gave one to {friend}, too.
    - The next time {hero} got some {sweet}, {they} gave half of it to {friend}. "One piece for each of us every day,
      {friend}," said {hero}.

    # tidy-room
    hero: child <messy, dreamy, playful, busy>
    friend: same
    parent: family (mom, dad, grandma)
    toy: toy
    other: toy
    gift: gift
    moral: try

    - {hero's} room was a mess, with toys on the floor, on the bed, and even in the sink. "Please tidy up, {hero},"
      said {parent}.
    - {when}, {parent} looked into {hero's} room and could not get in. "What a mess!" said {parent}. "I like it like
      that," said {hero}.

    - "Later," said {hero}. {They} wanted to play with {their} {toy} first. But where was the {toy.noun}? {hero} could
      not find it anywhere.
    - {friend.friend} was coming to play. "Let us play with your {toy}," said {friend}. But {hero} had no idea where
      it was.

    - {hero} looked under a pile of clothes and found a {other}, but no {toy}. {hero} stepped on a block. "Ouch!"
      {hero} {cried}.
    - {hero} and {friend} looked in every corner. {friend} fell over a {other}, and {hero} bumped {their} head. "This
      is no fun," said {friend}.

    - "I will help you," said {friend}. "Let us make a game of it, {hero}." {hero} {smiled}.
    - {hero} {thought}. "If I clean up, I will find it," {hero} said. {hero} put on some music and started with the
      blocks.

    - They put the blocks in a box and the books on the shelf, and behind the bed, {hero} found a {gift} that {they}
      had missed for months!
    - Piece by piece, the [blue|green|red|white] floor came back. {hero} had forgotten what it looked like. {hero} had
      forgotten that. In a shoe, {they} found a {gift} from {their} birthday.

    - And there, at the very bottom, was the {toy}. "I found it!" {cheered} {hero}. {parent} came in and was {amazed}.
      "Is this the same room?" asked {parent}.
    - {atlast}, {friend} lifted up the last sock, and under it was the {toy}. "Hooray!" {cheered} {hero}, and they had
      plenty of room to play.

    - After that, {hero} put {their} {toy} on the same shelf every night. Well, {hero} did it almost every night.
    - "Everything has a home now," said {hero}. The {toy} and the {other} sat side by side on the shelf.

    # slow-down
    hero: folk <busy, quick, lively, wild>
    parent: family (mom, dad, grandma, grandpa)
    friend: same
    helper: elder
    soup: soup
    ~ load: a basket of eggs / eggs | a jug of milk / milk | a tray of cups / cups | a bag of flour / flour | a bowl
      of berries / berries | a box of light bulbs / light bulbs
    moral: wait

    - {hero} did everything in a hurry. {when}, {parent} gave {them} {load}. "Please take this to {helper.friend},"
      said {parent}, "and walk slowly."
    - "Can you carry {load} to {helper.friend}?" asked {parent} {when}. "Sure!" {cried} {hero}, and {they} was already
      running.

    - {hero} wanted to be back soon to play with {friend.friend}. So {hero} ran as fast as {they} could.
    - On the way, {hero} met {friend.friend}. "I bet I am faster than you," said {friend}. {hero} forgot what {they}
      was carrying, and they raced.

    - {suddenly}, {hero's} foot hit a stone. Down went {hero}, and the {load.2} went everywhere!
    - {hero} took the corner too fast, slipped, and fell. {hero} looked up, and the {load.2} lay all over the road.

    - {hero} looked at the mess and was {sad}. "I only wanted to be quick," {they} told {friend}. Now {hero} had to go
      all the way back.
    - "{ohno}," said {friend}. "It is my fault, too, {hero}." {hero} wiped {their} eyes and went home to tell
      {parent}.

    - {parent} sighed. "Hurry made it twice as long, {hero}," said {parent}. Then {parent.they} gave {hero} {load}
      once more.
    - "I am sorry," said {hero}. "Can I try again, {parent.call}?" {parent} nodded and filled it up a second time.

    - This time {hero} walked. {They} saw things that {they} had never seen before: a [snail|tiny flower|bird's
      nest|blue beetle] and a cloud like a {anykind}.
    - {hero} put one foot in front of the other. {friend} walked in front and called out every stone.

    - "You did not lose any of the {load.2}," said {helper}. "{thankyou}, {hero}!" {helper.They} gave {hero} a bowl of
      {soup}, and {hero} ate it slowly.
    - {helper} was {glad} to see the {load.2}. "You carried it so carefully, {hero}," said {helper}. And {hero} was
      {proud}.
    """
}
