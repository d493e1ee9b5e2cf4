// Making friends, keeping them, and making up again.

extension Plots {
  package static let friendship = """
    # new-kid
    hero: child
    friend: same <shy, quiet, nervous>
    game: toy
    snack: snack
    moral: friend

    - {when}, there was a new {friend.kind} at school, who stood by the door and looked at the floor.
    - {when}, {hero's} teacher said, "We have a new {friend.kind} in our class." It was {friend.intro}.

    - At [lunch|snack time|recess], the new {friend.kind} sat alone, and {hero} saw that {friend.they} looked {sad}.
      {hero} remembered how it felt to be new.
    - Nobody talked to the new {friend.kind}, and {hero} wanted to do something kind.

    - {hero} walked over and said, "Hi, my name is {hero}. What is your name?" "{friend.name}," whispered the
      {friend.kind}.
    - "Hello," said {hero}. "I am {hero}. Would you like half of my {snack}?" "Yes, please," said the new
      {friend.kind}, with a look at the {snack.noun}. "I am {friend.name}."

    - {hero} showed {friend} {their} {game}. {friend's} eyes lit up. "I have a {game.noun}, too!" said {friend}. "I
      have it at home, {hero}."
    - "I don't know any games here," said {friend}. "I will teach you," said {hero}. {hero} took out a {game}, and
      {friend} learned very fast.
    - "Do you like {hobby}?" asked {hero}. "I love it!" said {friend}. "I have done it since I was {number}." {hero}
      and {friend} had so much to talk about.

    - {hero} and {friend} played until the bell rang. "Can I play with you tomorrow, {hero}?" asked {friend}. "Of
      course," said {hero}. "We are friends now, {friend}."
    - Soon other children came to play, too, and they all learned {friend's} name. {friend} was not shy anymore.

    - When {friend's} mom came to get {friend.them}, {friend} {smiled}. "I made a friend," said {friend}.
      "{friend.Their} name is {hero}," the teacher added, and {hero} waved.
    - On the way home, {hero} told {their} [mom|dad|grandma|grandpa] about {friend}. "You were kind," {they} heard,
      and {hero} felt {glad}.

    # share-toy
    hero: folk <proud, lively, busy, loud, playful>
    friend: same
    toy: toy
    other: gift
    place: outdoor
    moral: share

    - {hero} had a {toy} of {their} own, and {they} did not want anyone to touch it. {when}, {they} took it to
      {place}.
    - {when}, {hero} got a {toy}. {They} took it to {place} to show everyone.

    - {friend.friend} came to see it. "What a lovely {toy.noun}! May I play with it?" asked {friend}. "No, {friend},
      it is mine!" said {hero}.
    - "Can I have a turn with the {toy.noun}?" asked {friend.friend}. {hero} held the {toy} tight. "I don't want to
      share," {hero} said.

    - {friend} walked away with {friend.their} head down. {hero} played alone. But the {toy} was not much fun without
      {friend}.
    - So {friend} went to play with {friend.their} own {other}. {hero} could hear {friend} laughing, and {they} looked
      at the {toy} and felt {sad}.
    - {hero} played with the {toy.noun} all by {themself}. There was nobody to clap for {hero}, and nobody to laugh
      with. It was very quiet {place.in}.

    - {hero} {thought}. Then {they} went over to {friend}. "I am sorry, {friend}," {they} said. "Do you want to play
      with my {toy.noun}?"
    - {atlast}, {hero} picked up the {toy} and ran after {friend}. "Wait, {friend}! I was not kind," said {hero}. "You
      can have the first turn with the {toy.noun}."

    - {friend} {smiled}. "{thankyou}, {hero}. And you can try my {other}," {friend.they} said.
    - "Really?" asked {friend}. {friend.They} took the {toy} very carefully. "I can show you a trick with it,"
      {friend.they} said, and {hero} laughed.

    - {hero} and {friend} took turns until the sun went down. The {toy} was twice as much fun with two.
    - {hero} and {friend} made up a new game with the {toy.noun} and the {other.noun}, and they gave it a funny name
      and played it all day.

    # quarrel
    hero: folk
    friend: same
    ~ build: a sandcastle / castle | a tower of blocks / tower | a house of sticks / house | a dam in the stream / dam
      | a boat of boxes / boat | a big puzzle / puzzle
    helper: elder
    snack: snack
    moral: friend

    - {hero} and {friend.friend} did everything together. {when}, they wanted to make {build}.
    - {when}, {hero} was busy making {build} with {friend.friend}.

    - "I want to do it my way," said {hero}. "No, my way is better," said {friend}. Soon {hero} and {friend} were both
      shouting, and the {build.2} fell apart.
    - {friend} wanted the {build.2} to be [tall|round|long]. {hero} wanted it to be [wide|square|pointed]. {hero}
      pulled, {friend} pushed, and the {build.2} broke.

    - "You broke it!" {cried} {hero}. "No, you did!" {cried} {friend}. {hero} and {friend} were so angry that they
      went home without a word.
    - "I will never play with you again, {friend}!" shouted {hero}. {friend} stamped {friend.their} foot and walked
      away.

    - At home, {hero} was still {cross}. But after a while, {hero} only felt {sad}. {hero} missed {friend}.
    - {hero} met {helper.intro}. "Why do you look so sad?" asked {helper}. {hero} told {helper.them} everything. "A
      {build.2} can be fixed," said {helper}. "You only need one little word, {hero}."
    - {helper.intro} had seen it all. "Which is worth more to you, {hero}," asked {helper}, "the {build.2} or your
      friend?" {hero} {thought} about that.

    - {hero} took a {snack} and went to see {friend}. Halfway there, {hero} saw {friend} coming with a {snack.noun},
      too! "I am sorry," said {hero} and {friend} at the same time.
    - {hero} knocked at {friend's} door. "I am sorry I shouted, {friend}," said {hero}. "I am sorry, too," said
      {friend}. "I missed you, {hero}."

    - {friend} laughed, and they went back to work. This time {hero} listened to {friend}, and {friend} listened to
      {hero}. It was the best {build.2} that {hero} and {friend} had ever made.
    - Together they made a new {build.2}, half {hero's} way and half {friend's} way. It looked a bit funny, but
      {friend} loved it, and so did {hero}.

    # shy-party
    hero: child <shy, quiet, gentle>
    friend: same <cheerful, friendly, lively>
    parent: family
    gift: gift
    cake: bakery
    moral: brave

    - {when}, {hero} was invited to {friend's} birthday party. {hero} had a {gift} to give, but {they} felt {afraid},
      because there would be so many children there.
    - {friend.friend} was having a birthday party {when}. {hero} wrapped up a {gift} and walked there slowly with
      {parent}.

    - At the door, {hero} hid behind {parent}. "I don't want to go in," {hero} whispered. "It is too loud for me,
      {parent.call}."
    - {hero} heard music and shouting. {They} held {parent's} hand very tight. "What if nobody talks to me?" asked
      {hero}.

    - {parent} knelt down. "You don't have to talk to everyone," said {parent} {kindly}. "You only have to say hello
      to one child, {hero}."
    - "Take a deep breath and count to {number}," said {parent}. {hero} closed {their} eyes and counted. Then {hero}
      nodded.

    - {suddenly}, the door opened, and there was {friend}. "{hero}! {hero}, you came!" {cheered} {friend}. "I saved
      you a seat, {hero}."
    - {friend} ran to the door. "Hello, {friend}. Happy birthday," said {hero} in a small voice. {friend} {smiled} and
      took {hero} by the hand.

    - {hero} gave {friend} the {gift}. "It is just what I wanted!" said {friend}. {hero} was not so shy anymore.
    - There was a {cake} and there were games. {hero} even won a [prize|balloon|paper crown], and all the children
      clapped for {them}.

    - When {parent} came back, {hero} did not want to go home yet. "Can I come again, {friend}?" {hero} asked. "Any
      time," said {friend}.
    - "How was the party?" asked {parent}. "It was loud," said {hero}, "and it was fun." {hero} was {proud} all the
      way home.

    # big-and-small
    hero: animal (mouse, hamster, mole, chipmunk, frog, hedgehog) <small, little, tiny>
    friend: animal (bear, moose, deer, donkey, wolf, pony, goat) <big, strong, tall>
    fruit: fruit
    place: outdoor
    moral: friend

    - {when}, {hero} met {friend.intro} {place.in}. "You are so big," said {hero}. "And you are so small," laughed
      {friend}. "What can a little {hero.kind} do?"
    - {friend.name} the {friend.kind} was the biggest animal {place.in}. {hero} wanted to be friends, but {friend}
      said, "You are too small to play with me, {hero}."

    - {hero} was {sad}. "I may be small," {hero} thought, "but I can still be a good friend." {hero} went home to
      {their} {hero.home}.
    - "I can run, and I can hide, and I can count to {number}," said {hero}. But {friend} only laughed and lay down
      {place.other}.

    - {nextday}, {hero} heard a loud cry. {friend} had a thorn in {friend.their} foot! "It hurts, and I can't get it
      out," sobbed {friend}.
    - {later}, {friend} cried for help. {friend.They} had caught {friend.their} leg in an old rope {place.spot}. "I
      pull and pull, but it only gets tighter," said {friend}.

    - "Hold still, {friend}," said {hero}. With {their} tiny [paws|teeth], {hero} pulled and pulled, and soon all was
      well.
    - "Let me try," said {hero}, and {they} was just small enough. It took a while, but {they} did it, and {friend}
      {smiled}.

    - "{thankyou}, {hero}," said {friend}. "You are small, {hero}, but you are a big help."
    - {friend} was {amazed}. "I am sorry that I laughed at you," said {friend}. "Will you be my friend, {hero}?"
      "Yes," said {hero}.

    - After that, {hero} often rode on {friend's} back. From up there, {hero} could see all of {place}.
    - From then on, {hero} and {friend} were always together {place.in}, and they shared every {fruit.noun} they
      found.

    # lonely-neighbor
    hero: child
    neighbor: elder
    parent: family (mom, dad)
    flower: flower
    cake: bakery
    moral: friend

    - Next door to {hero} lived {neighbor.intro}, who was all alone and never [smiled|waved|came out].
    - {neighbor.intro} had moved into the house next door. {hero} could see {neighbor.them} at the window, always
      alone.

    - {when}, {hero} asked, "Why is {neighbor} so sad?" "I think {neighbor.they} misses having company," said
      {parent}.
    - "{neighbor} looks {sad}," {hero} told {parent} {when}. "Maybe {neighbor.they} needs a friend," said {parent}.

    - {hero} had an idea. {They} picked a {flower} and baked a {cake} with {parent}. Then {hero} went next door and
      rang the bell.
    - So {hero} drew a picture of a {flower}. {They} wrote "From {hero}" on it and carried it next door.

    - {neighbor} opened the door just a little. "This is for you," said {hero}. {neighbor} looked at it for a long
      time, and then {neighbor.they} smiled.
    - "Who is it?" asked {neighbor}. "It is {hero} from next door," said {hero}. "I made something for you,
      {neighbor}." The door opened wide, and {neighbor} looked at {hero}.

    - {neighbor} asked {hero} to come in. There were books about {animals} and a [clock|piano|ship in a bottle|train
      set] that {neighbor} had made long ago. "Tell me about it!" said {hero}.
    - {hero} and {neighbor} sat down and talked. {neighbor} told {hero} stories about {animals}, and {hero} laughed so
      hard that {they} had to hold {their} belly.

    - "{thankyou} for coming," said {neighbor}. "Will you come again, {hero}?" "Every {weekday}!" said {hero}.
    - From then on, {neighbor} waved to {hero} every morning. There was always a {flower} in {neighbor.their} window.
    """
}
