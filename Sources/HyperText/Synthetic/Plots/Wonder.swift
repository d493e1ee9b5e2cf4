// Magic and marvels, small enough for a pocket.

extension Plots {
  package static let wonder = """
    # magic-thing
    hero: folk
    giver: elder
    friend: same
    magic: magic
    parent: family
    place: outdoor
    ~ power: made things big / a {snacks} as big as a house | made things fly / a chair up on the roof | turned things
      blue / a bright blue cat | turned things pink / a pink dog | made things dance / all the spoons on the table |
      made things talk / a boot that would not be quiet | made things grow / a bean as tall as a tower
    moral: share

    - {when}, {hero} helped {giver.intro} to carry a heavy bag. "Take this," said {giver}, and gave {hero} a {magic}.
      "But use the {magic.noun} only for good."
    - {hero} was walking {place.in} {when}. There {they} met {giver.intro}, who gave {them} a {magic}. "It is magic,"
      whispered {giver}.

    - At home, {hero} tried it out. The {magic} {power}! {hero} looked up and saw {power.2}. {hero} laughed and
      laughed.
    - {hero} did not believe it at first. But it was true: the {magic} {power}. {friend.friend} came by and saw
      {power.2}.

    - {hero} wanted more and more, but soon everything was upside down. "Stop it, {hero}!" said {friend}. "I don't
      know how," said {hero}.
    - "Look what I can do!" {hero} told {friend}, and {they} used it again and again. Then the {magic.noun} got hot,
      and {hero} could not make it stop!

    - "What did {giver} tell you?" asked {friend}. {hero} remembered the words. {They} held the {magic} and said, "I
      want to use it for something good."
    - {hero} ran back to {giver}. "I only used it for fun," {hero} said. "Then think of somebody else now," said
      {giver}.

    - {hero} closed {their} eyes and thought of {parent}, who was always tired. When {hero} looked again, all the
      housework was done, and everything was in its place.
    - {hero} thought of all the hungry birds {place.in}. And when {hero} opened {their} eyes, there were seeds and
      crumbs for every one of them.

    - Then the {magic} stopped glowing. It was only a plain old {magic.noun} now. "It was enough," said {hero}, and
      {friend} nodded.
    - {hero} gave the {magic} back. "Somebody else may need it," {hero} said. {giver} {smiled}. "Now you are the one
      with the magic, {hero}."

    # wishing-star
    hero: folk <quiet, lonely, gentle, dreamy>
    star: wild (star)
    friend: same
    treat: snack
    place: outdoor
    knit: knit
    moral: friend

    - {whennight}, {hero} looked up and saw a star fall from the sky. It came down {place.in}, {place.spot}.
    - {whennight}, something bright fell past {hero's} window. {hero} ran to {place} and found it {place.spot}, and it
      was a tiny star!

    - "Ouch," said {star}. "I was looking at the {village}, and I leaned out too far." {hero} was {amazed}.
    - {hero} saw that {star} was cold. {hero} wrapped it in a {knit}. "Don't worry," said {hero}. "You are safe with
      me, and my name is {hero}."

    - "Can you grant a wish?" asked {hero}. "Only up in the sky, {hero}," said {star}. "But I don't know how to get
      there from {place}."
    - "I want to leave {place} and go home," said {star}. "My mother is the moon, and she will worry, {hero}." {hero}
      {thought}.

    - {hero} climbed the tallest tree {place.in} and held {star} up high. That was not high enough for {star}. {They}
      tried to throw it, but it fell back into the {knit}.
    - {hero} went to wake {friend.intro}, who lived nearby. "I have a kite," said {friend}. "If the wind is strong,
      {hero}, we can fly {star} home!"

    - {hero} and {friend} tied {star} to a kite, and a kind wind carried it up, up, up. "Hold on, {star.call}!" called
      {hero}. And then {hero} saw it shine in its old place.
    - {hero} blew on it softly, and it began to shine. The more {they} told it about {animals}, the lighter it got,
      until it floated up like a bubble.

    - A small voice came from far above {place}. "What do you wish for, {hero}?" "I wish for a friend," said {hero}.
      {nextday}, there was a knock at {hero's} door. It was {friend.intro} with a {treat}.
    - "Now I can grant your wish, {hero}," called {star}. But {hero} could not think of anything, because {friend} was
      right there beside {them}.

    - Every night, one star winks at {hero}, and {hero} always winks back. {friend} says it is only the wind, but
      {hero} knows better.
    - If you look up tonight, right over {place}, you may see {star} yourself. {hero} and {friend} look for it every
      evening.

    # talking-tree
    hero: folk
    friend: same
    parent: family
    fruit: fruit
    place: outdoor
    ~ tree: oak | apple tree | willow | pear tree | maple | chestnut tree | plum tree
    moral: care

    - There was a big old {tree} {place.in}. {when}, {hero} sat down under it to rest.
    - {hero} had a favorite place. It was under the old {tree} {place.in}. {when}, {they} leaned against it and closed
      {their} eyes.

    - "Hello, {hero}," said a deep voice. {hero} jumped up, and there was nobody there but the {tree}. "Yes, {hero},
      it is me," said the {tree}.
    - {suddenly}, somebody sighed. "Who is there?" asked {hero}. "I am the {tree}," said a slow voice. "Nobody
      {place.in} ever talks to me."

    - "Why are you so sad?" asked {hero}. "My roots are dry," said the {tree}. "It has not rained {place.in} for a
      long time."
    - "I am thirsty," said the {tree}. "My leaves are falling, and it is only {season}." {hero} touched the dry
      ground.

    - {hero} ran to the well and came back with a bucket of water, and {they} poured it on the roots. Then {hero} ran
      again, and again.
    - {hero} told {friend.friend}, but {friend} laughed. "Trees can't talk," said {friend}. Still, {friend.they}
      helped {hero} to carry water. They did it for {number} days.

    - "Ahh, that is good," said the {tree}. It told {hero} stories about {animals} from a hundred years ago.
    - Little by little, the leaves turned green again, and {parent} was {amazed}. "I thought that {tree} was dead,"
      said {parent}. {hero} only {smiled}.

    - One day, something fell into {hero's} lap. It was a {fruit}. "But you never had a {fruit.noun} before!" said
      {hero}. "That one is just for you," said the {tree}.
    - When summer was hot, the {tree} gave cool shade to {hero} and {friend.friend}. "{thankyou}," said {hero}, and
      the leaves whispered back.

    - {hero} grew up, and {they} still came to see the {tree}. {hero} and the {tree} were both a little taller every
      year.
    - {hero} hugged the {tree}. {hero's} arms did not even reach halfway around it. But the {tree} felt it, all the
      way down to its roots.

    # tiny-dragon
    hero: child
    dragon: animal (dragon) <tiny, little, small>
    parent: family
    snack: snack
    knit: knit
    room: home
    moral: friend

    - {when}, {hero} found a {colors} egg {room.in}, {room.spot}. {hero} touched it, and it moved! Out came
      {dragon.intro}.
    - {when}, {hero} heard a sneeze {room.in}. {They} looked {room.spot}, and there sat {dragon.intro}, no bigger than
      a teacup.

    - "Are you going to eat me?" asked {hero}. "No," said {dragon}, "but I would like a {snack}." {hero} laughed and
      got one from the kitchen.
    - "My name is {hero}," said {hero}. "I am {dragon.name}," said the {dragon.kind}. "I am a lost {dragon.kind}, and
      I would like a {snack.noun}." {hero} gave {dragon.them} a {snack}.

    - {dragon} was very sweet, but each time {dragon.they} sneezed, a little flame came out. First {dragon.they}
      burned a {knit}, and then {dragon.they} burned the toast.
    - {hero} and {dragon} had a lot of fun. {dragon} hid in a sock and slid down the lamp. But then {dragon.they}
      sneezed, and a {knit} had a black hole in it!

    - "What is that smell?" called {parent}. {hero} put {dragon} in {their} pocket. Now {hero's} pocket was smoking,
      too!
    - {parent} opened the door. "Who made that hole in the {knit}?" asked {parent}. {hero} looked at {dragon}, and
      {dragon} looked at the floor.

    - "{parent.call}, this is {dragon}," said {hero}. "{dragon} did not mean to do it." {parent} looked for a long
      time and sat down on a chair.
    - {dragon} came out. "I am sorry," said {dragon}. "{hero} let me in, and I have a cold." {parent} was too
      surprised to be {cross}.

    - Just then, all the lights went out {room.in}. "I can help!" said {dragon}. {dragon} lit one candle after
      another, as gently as could be.
    - It was cold {room.in}, and the stove had gone out. {dragon} took a deep breath and puffed. At once there was a
      cozy little fire for {hero}.

    - "Well, {dragon} can stay," said {parent}, "but no sneezing in bed." {hero} {hugged} {dragon}, very carefully.
    - From then on, {dragon} lit the stove every morning, and {hero} shared every {snack.noun} with {dragon.them}.
      {parent} even made {dragon} a tiny {knit.noun}.

    # treasure-map
    hero: folk
    friend: same
    writer: family (grandma, grandpa, aunt, uncle)
    find: find
    treat: bakery
    place: outdoor
    other: outdoor
    moral: friend

    - {when}, {hero} found a {find} with a piece of paper inside. "It is a treasure map!" {cried} {hero}. {They} ran
      to show {friend.friend}.
    - {hero} and {friend.friend} were bored. Then {hero} looked into a {find}, and out fell a map with a red X on it.

    - "First we must go to {place}," said {friend}. {place.spot} they found the first clue. It said, "Look
      {place.other}."
    - {hero} read it aloud. "Go to {place} and look {place.spot}." {friend} was already running. Soon {hero} and
      {friend} found another note there.

    - {place.other} there was a note with a riddle. "What has hands but cannot clap?" {hero} {thought}. "A clock!"
      said {friend}. On the back it said, "Go to {other}."
    - The next clue was hard for {hero}. "Count {number} steps toward the sun, and then go to {other}." {hero} counted
      aloud, and {friend} kept the map dry.

    - {suddenly}, the wind blew {hero's} map into a stream. "{ohno}!" {cried} {friend}. But {hero} remembered the last
      line. "The X was {other.spot}!"
    - {friend} wanted to give up. "My feet hurt," said {friend}. "Only a bit farther," said {hero}. "I can see {other}
      already."

    - {atlast}, they came to {other}. They dug {other.spot}, and there was a box! Inside was no gold, but a {treat}
      and a letter.
    - They looked {other.spot}, and {hero's} heart beat fast. There stood {writer} with a {treat}! "I was wondering
      when you would find my map, {hero}," {writer.they} said.

    - "The real treasure is the friend who walks beside you, {hero}," said the letter. "Love from {writer.call}."
      {hero} looked at {friend}, and they both {smiled}.
    - "You made the map, {writer.call}?" asked {hero}. "When I was as small as you," said {writer}. They ate the
      {treat.noun} together, and {friend} got the first piece.

    # moon-visit
    hero: folk
    friend: same
    parent: family (mom, dad, grandma, grandpa)
    treat: snack
    moral: any
    ~ water: pond | bucket | puddle | well | lake | bowl of water

    - {whennight}, {hero} saw the moon in the {water}. "The moon has fallen into the {water}!" {hero} {cried}.
    - {whennight}, {hero} took {parent} by the hand. "Look," {hero} said, "the moon is in the {water}. It must be
      cold, {parent.call}."

    - {hero} ran to get {friend.friend}. "We have to get it out," said {hero}. {friend} looked. "You are right,
      {hero}, the poor moon!" said {friend}.
    - {friend.friend} came to see. "If the moon stays there, the night will be dark," said {friend}. {hero} and
      {friend} looked for something to pull it out with.

    - First {hero} tried a spoon, but the moon broke into many pieces! {hero} and {friend} waited, and it came
      together again. "It is all right," said {friend}.
    - {friend} tried to catch it with a net, but each time {friend.they} lifted the net, it was empty. {hero} tried to
      grab the moon with both hands and got very wet.

    - {hero} gave the moon a bit of a {treat}, in case it was hungry, but it did not eat. {hero} sang to the moon, but
      it did not answer.
    - {hero} leaned over too far and fell back into the grass. There {hero} lay and looked up. The moon was in the
      sky, right over {hero}!

    - {parent} pointed up. "Look, {hero}," {parent.they} said. High above {friend}, round and bright, was the moon.
      "You saved it!" said {friend}.
    - "{hero}, it went back!" {cheered} {hero}. "We did it, {friend}!" {parent} laughed quietly and did not say a
      word.

    - They shared the {treat} and waved to the moon. {hero} was sure that it waved back.
    - "Good night, moon," said {hero}. "Be careful, and do not fall into the {water} again." {friend} was yawning, and
      {parent} carried them both home.

    # friendly-ghost
    hero: child
    ghost: machine (ghost) <shy, lonely, sad, small>
    friend: same
    knit: knit
    treat: bakery
    room: home
    moral: friend

    - {hero's} family had moved into an old house. {whennight}, {hero} heard somebody crying {room.in}.
    - In {hero's} new home, things moved at night. {whennight}, {they} went to look {room.in}.

    - {room.spot} sat {ghost.intro}, and it was as white as milk. "Boo," it said, but it did not sound very scary.
    - "Who is there?" asked {hero}. {ghost.intro} came out slowly. "Are you not afraid of {ghost} the ghost?" it
      asked. "A little," said {hero}.

    - "Why are you crying?" asked {hero}. "Everyone runs away from me," said {ghost}. "I only want to play, {hero}."
    - "I have lived here for a hundred years," said {ghost}, "and nobody has ever asked for my name." "What is your
      name?" asked {hero}. "{ghost.name}," it whispered.

    - So {hero} played hide-and-seek with {ghost}. {ghost} was very good at it, because it could go through walls.
    - {hero} taught {ghost} to play cards, and {ghost} taught {hero} how to float. Well, {hero} could only jump, but
      it was almost the same.

    - {nextday}, {hero} told {friend.friend}. "Ghosts are scary," said {friend}. "Not this one," said {hero}. "Come
      and meet {ghost}."
    - {friend.friend} came to sleep over. {suddenly}, {ghost} floated in, and {friend} hid under a {knit}. "Don't be
      scared, {friend}," said {hero}. "This is {ghost}."

    - {ghost} put on a {knit} so that {friend} could see it better. It looked so funny that {friend} laughed out loud.
    - "Would you like some {treat.noun}?" {ghost} asked {friend} in a tiny voice, and held out a plate. {friend}
      looked out and said, "Yes, please." Soon {hero}, {friend} and {ghost} were all playing.

    - {ghost} never cried again. And if you hear laughing at night, it is only {hero} and {ghost}.
    - "{thankyou} for asking my name, {hero}," said {ghost}. They were friends from that night on, and {friend} came
      every {weekday}.

    # bottle-letter
    hero: child
    writer: child
    parent: family
    treasure: treasure
    ~ land: on an island with palm trees | in a lighthouse | in a land of snow | on a boat on a big river | on a farm
      by the sea | in a town in the desert
    moral: friend

    - {when}, {hero} walked along the beach and found a bottle with a letter in it.
    - {when}, the waves brought a green bottle to {hero's} feet, and there was a paper rolled up inside.

    - It said, "My name is {writer.name}. I live far away, {land}. Who are you?" {hero} read it {number} times.
    - {parent} helped {hero} to read it. "I am {writer.name}, and I live {land}," it said. "Please write to {writer}."
      {hero} was {amazed}.

    - {hero} sat down and wrote back. {They} told {writer} about the {village} and about {hobby}. {They} put in a
      {treasure}, too.
    - "I want to write to {writer}," said {hero}. {They} drew a picture of {their} house and put it into the bottle
      with a {treasure}.

    - Then {hero} threw the bottle far out into the sea. "Travel well, little bottle," {hero} said. "Find {writer}!"
    - {parent} rowed {hero} out in a boat, and {hero} let the bottle go. {hero} watched it until it was out of sight.

    - {hero} went to the beach every day, but there was no answer. "Maybe {writer} forgot me," said {hero}.
    - Weeks went by, and {hero} waited. "The sea is big," said {parent}. "You must be patient, {hero}." {hero} was
      {sad}, but {they} kept looking.

    - Then, on the first warm day of spring, {hero} saw a bottle in the sand. "{writer} got my letter!" {cheered}
      {hero}.
    - {suddenly}, something green blinked in the waves, and {hero} ran into the water with {their} shoes on. It was a
      new letter from {writer}!

    - "Dear {hero}," it said, "the {treasure} is beside my bed. Your friend, {writer}."
    - In the letter was a photo of {writer} with the {treasure}. {hero} put it up on the wall and took out a new sheet
      of paper.
    """
}
