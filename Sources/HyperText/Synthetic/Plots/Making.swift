// Making things: what goes wrong, and what comes out in the end.

extension Plots {
  package static let making = """
    # bake-cake
    hero: folk
    sibling: same
    parent: family (mom, dad, grandma, grandpa)
    cake: bakery
    fruit: fruit
    ~ wrong: put in salt instead of sugar / salty | forgot the sugar / plain | left it in the oven too long / black |
      dropped it on the floor / broken | used too much flour / hard
    moral: try

    - {when}, {hero} wanted to make a surprise for {parent}. "I will bake a {cake}!" {they} told {sibling.friend}.
    - It was {parent's} birthday. {hero} and {sibling.friend} wanted to bake a {cake} all by themselves.

    - {hero} got the eggs, and {sibling} got the flour. {hero} and {sibling} stirred and stirred. But {hero} {wrong}.
    - {sibling} looked in the cookbook, and they put everything in a big bowl. {sibling} sang while {hero} stirred.
      Then {hero} {wrong}.

    - When they looked at the {cake.noun}, it was all {wrong.2}. "It is ruined," said {hero}, and {they} was {sad}.
    - "{ohno}," said {sibling}. "The {cake.noun} is {wrong.2}!" {hero} looked at the mess. There was flour on the
      floor, on the walls and on {hero's} nose.

    - "We can try again," said {sibling}. "Now we know how not to make a {cake.noun}." So {hero} washed the bowl, and
      they started over.
    - {hero} took a deep breath. "One more time," {hero} said, "and this time we will read every line." {sibling}
      nodded.
    - "Let us ask for help," said {sibling}. But {hero} wanted it to be a surprise. "I know what I did wrong," said
      {hero}. "Let me try again, {sibling}."

    - This time the {cake.noun} came out [golden|soft|just right]. They put {fruit.s} on top, one by one.
    - They worked slowly and carefully, and soon the whole house smelled of {cake.noun}. {hero} put a big {fruit.noun}
      in the middle.

    - When {parent} came in, {parent.they} was {amazed}. "Did you make this {cake} by yourselves?" asked {parent}.
      "Yes," said {hero}, "two times!"
    - "Surprise!" {cried} {hero} and {sibling}. {parent} took a bite and closed {parent.their} eyes. "This is the best
      {cake.noun} I ever had," said {parent}.

    # build-house
    hero: folk
    friend: same
    helper: elder
    tool: builder
    knit: knit
    place: outdoor
    ~ house: fort / blankets and chairs | tree house / old boards | hut / branches and leaves | castle / cardboard
      boxes | tent / sheets and ropes | den / sticks and moss
    moral: try

    - {when}, {hero} and {friend.friend} wanted a {house} of their own {place.in}.
    - {hero} had a plan. {when}, {they} showed {friend.friend} a drawing of a {house}. "Let us build it {place.in}!"
      said {hero}.

    - They looked for {house.2}. {hero} carried, {friend} pushed, and by noon there was a big pile.
    - They used {house.2}. {hero} made the walls, and {friend} made the roof.

    - But when {hero} went in, the {house} shook. The {house} leaned to one side, and then it fell down on {hero} with
      a crash.
    - A gust of wind came, and whoosh, {hero's} {house} was flat. {hero} and {friend} sat in the middle of it. "All
      our work!" {cried} {friend}.
    - "Look, it stands!" said {hero}. Then {friend} sneezed, and the whole {house} came down.

    - {helper.intro} saw them. "A house needs strong [corners|legs|feet]," said {helper}. "You may use my {tool}."
    - {hero} {thought}. Then {they} remembered {helper.friend}, who knew about building. They went to ask, and
      {helper} came with a {tool}.

    - They started again, and {helper} showed them how to tie good knots, and {hero} checked every one twice.
    - This time {friend} held, {hero} tied, and {helper} told them when it was straight.

    - {atlast}, the {house} was ready. {hero} put a {knit} on the floor, and they all went in. "{thankyou}, {helper},"
      said {hero}.
    - The wind blew, but the {house} stood. {hero} and {friend} made a sign that said "Everyone is welcome." {helper}
      was their first guest.

    # paint-mistake
    hero: child
    friend: same
    teacher: elder (teacher, painter)
    animal: anyanimal
    other: anyanimal
    color: color
    moral: try

    - {when}, {hero} painted a picture of a {animal}. {hero} wanted the {animal} to be perfect.
    - There was a painting contest at {hero's} school. {They} wanted to paint a {animal}, and {they} worked on it for
      {number} days.

    - {suddenly}, {hero's} elbow hit the cup, and {color} paint ran over the picture. There was a big {color} spot on
      the {animal}!
    - {friend.friend} came to look and bumped the table. A big drop of {color} paint fell right on the {animal}. "I am
      so sorry, {hero}!" said {friend}.

    - {hero} was {sad}. "My {animal} is ruined," {they} said, and {they} wanted to throw it away.
    - {hero} felt hot tears in {their} eyes. "Now I have to start all over," {hero} sobbed.

    - "Wait," said {teacher.friend}. "Turn the {animal} around. What does the spot look like to you, {hero}?" {hero}
      tilted {their} head.
    - "May I see?" asked {teacher.intro}. {teacher} looked at the {color} spot for a long time. "A mistake can be a
      door," said {teacher}. "Where does it lead?"

    - {hero} looked and looked. The spot looked like a {color} {other}! {hero} took the brush and gave it eyes, feet
      and a smile.
    - "It could be a {other}," said {friend.friend}. {hero} laughed. {They} painted two eyes, and there it was, a
      {color} {other} next to the {animal}.

    - Now the {animal} was not alone anymore. It was the best picture {hero} had ever made. "{thankyou}, {teacher},"
      said {hero}.
    - {hero} called the picture "The {animal} and the {color} {other}." {teacher} hung it up where all could see it,
      and {hero} was {proud}.

    # garden-seed
    hero: folk
    parent: family
    friend: same
    plant: vegetable
    moral: wait

    - {when}, {parent} gave {hero} a tiny seed. "One day this will be a {plant}," said {parent}. {hero} could not
      believe it.
    - {hero} wanted to grow a {plant}. {when}, {they} put one little seed into the ground and gave it some water.

    - {hero} watched the ground all day, and nothing happened. {nextday}, {hero} looked again, and still there was
      nothing.
    - "Grow, little seed!" said {hero}. {hero} sat next to the seed until supper. "When will my {plant.noun} be
      ready?" {hero} asked.

    - {hero} wanted to dig it up to see what it was doing. "Don't," said {parent}. "Your {plant.noun} is busy growing,
      and it needs time."
    - {friend.friend} came by. "Maybe it is asleep," said {friend}. So {hero} and {friend} sang to it very loudly, but
      it did not wake up.
    - After a week, {hero} was {sad}. "I think my seed is broken," said {hero}. "Give it water, sun, and one more
      week," said {parent}.

    - Then, one morning, there was a small green leaf, and {hero} ran to tell {parent}. "My {plant.noun} is alive!"
      {they} {cried}.
    - {hero} gave it water every day. {atlast}, something green came out of the ground, and {hero} danced around it.

    - The leaf grew into a vine, and {hero} found a flower on it. By the end of summer, there was a {plant}. It was so
      heavy that {friend} had to help {hero} carry it.
    - Week after week it grew, and in the end, the {plant.noun} was bigger than {hero's} head. "I grew this {plant}
      myself!" {hero} told {friend.friend}.

    - They made a big pot of {plant.noun} soup, and {parent} invited everyone. But {hero} kept one seed for next year.
    - {hero} shared the {plant.noun} with {friend} and {parent}. Then {they} put a new seed into the ground, and this
      time {hero} did not mind waiting.

    # handmade-gift
    hero: folk
    friend: same
    gift: gift
    parent: family
    ~ made: a crown of {flowers} | a card with a drawing of {animals} | a song about good friends | a book with
      {number} stories in it | a puppet with button eyes | a necklace of {shells} | a map of all the places they loved
      | a bird made of paper
    moral: friend

    - {friend.friend} had a birthday soon. {hero} wanted to buy {friend.them} a {gift} that {they} had seen in a shop.
    - {hero} saw a {gift} in the window of a shop. It would be just right for {friend.friend}, whose birthday was
      soon.

    - But {hero} counted {their} coins, and there were not enough. {hero} was {sad}. "I have no present for {friend},"
      {hero} told {parent}.
    - "How much is the {gift.noun}?" asked {hero}. It cost much more than {hero} had. {hero} walked home slowly.

    - "A present does not have to come from a shop," said {parent}. "What does {friend} like best?" {hero} {thought}.
    - {hero} looked at all the things in {their} {hero.home}. Then {hero} had an idea. "I will make something for
      {friend} that nobody else has!"

    - So {hero} sat down and made {made}, and it took all day and half the evening.
    - {hero} worked very hard and made {made}. It was not perfect, but {hero} thought of {friend} the whole time.

    - At the party, {friend} got many fine things. {hero} was {afraid} that {their} present was too small. {friend}
      opened it last.
    - The next day, {hero} gave it to {friend}. "I made this for you," said {hero}. "I hope you like it, {friend}."

    - {friend} was very still. Then {friend.they} {hugged} {hero}. "You made {made} just for me? It is better than any
      {gift.noun}," said {friend}.
    - "This is my favorite present," said {friend}, "because you made it yourself, {hero}." And {friend} kept it for a
      very long time.

    # make-music
    hero: animal
    friend: animal
    third: animal
    helper: elder
    instrument: instrument
    place: outdoor
    ~ odd: an old pot / boom, boom | two spoons / click, clack | a hollow log / tok, tok | a box of beans / shh, shh |
      an empty bottle / whoo, whoo | a blade of grass / wheee
    moral: try

    - {when}, {hero} found a {instrument} {place.in}. {hero} tried to play it, but it only went squawk.
    - {when}, {helper.intro} gave {hero} a {instrument}. {hero} ran to {place} to play it, but the sound was terrible.

    - {friend.friend} put {friend.their} paws over {friend.their} ears. "Please stop, {hero}!" said {friend}. {hero}
      was {sad}.
    - "That is not music," said {friend.friend}. "Not yet," said {hero}, and {they} tried again.

    - {hero} practiced every day. After a week, it was not so bad for {hero's} first {instrument.noun}. After two
      weeks, {friend} began to tap along on {odd}, and it went {odd.2}.
    - {hero} practiced behind the hill so that nobody had to hear it. Little by little, the {instrument.noun} sounded
      better. {friend} came closer and tapped on {odd}: {odd.2}.

    - {third.friend} heard them. "May I join in?" asked {third}. {third} could not play anything, but {third.they}
      could dance.
    - Then came {third.friend}, who knew a song about {animals}. "We are a band, {hero}!" {cheered} {friend}.

    - {helper.friend} asked them to play at the summer party {place.in}. {hero} played the {instrument}, {friend} went
      {odd.2}, and {third} jumped up and down.
    - {whennight}, they played for everyone {place.in}. {hero} was nervous, but when {friend} went {odd.2}, the music
      came all by itself.

    - All the animals {place.in} clapped and danced. "You never gave up, {hero}," said {friend}. "I am glad I did not
      have to stop," laughed {hero}.
    - "Again, again!" {cried} everybody {place.in}. {hero} looked at {friend} and {third}, and they played until the
      moon came up.

    # snowman
    hero: child
    friend: same
    clothing: clothing
    pet: wild (robin, sparrow, rabbit, squirrel, mouse, wren)
    moral: care

    - {whensnowy}, {hero} and {friend.friend} made a snowman. It had stone eyes, a carrot nose and a {clothing}.
    - {whensnowy}, {hero} ran out to make a snowman with {friend.friend}. {hero} gave it a {clothing}, and {friend}
      gave it a carrot nose.

    - {hero} and {friend} named it Mister Frost. "He looks {glad}," said {friend}. {nextday}, {hero} saw that the
      carrot nose was gone!
    - "Good night, Mister Frost," said {hero}. In the morning, {hero} saw that the snowman had no nose. "Who took it?"
      asked {friend}.

    - {hero} put a new carrot in its face. But {nextday}, {friend} saw that it was gone as well. "We must find out who
      did it, {friend}," said {hero}.
    - {friend} looked in the snow and saw tiny footprints. "Somebody small was here," said {friend}, and {hero} wanted
      to know who.

    - {hero} and {friend} hid behind the fence and waited. {suddenly}, {pet.intro} came and took a bite of the nose.
    - They watched from {friend's} window with a cup of warm milk. {later}, {friend} pointed. There was {pet.intro},
      pulling at the carrot!

    - "It must be so hungry," said {hero}. "There is nothing for {pet} to eat under all this snow." {friend} was not
      {cross} anymore.
    - "Poor thing," said {friend}. {hero} nodded. "{pet} can't find any food in winter," said {hero}.

    - After that, {hero} and {friend} put out seeds and apples every day. {pet} came each morning, and Mister Frost
      kept his nose until spring.
    - So {hero} put a bowl of food next to the snowman, right under the {clothing}. {pet} ate it all up, and {friend}
      gave Mister Frost one more nose.

    # sandcastle
    hero: folk
    friend: same
    treasure: treasure
    bully: same <loud, wild, careless>
    ~ flag: leaf | feather | red ribbon | paper flag | flower | blue ribbon | bit of string
    moral: try

    - {when}, {hero} went to the beach and made a sandcastle. It had {number} towers, a long wall and a {flag} on top.
    - {hero} loved the beach. {when}, {they} made the biggest sandcastle of all, and put a {treasure} on the highest
      tower.

    - {suddenly}, {hero} saw a big wave coming, and when it went back, half of the castle was gone. "My castle!"
      {cried} {hero}.
    - Then a wave ran over the walls, and {hero's} castle was only a lump of wet sand.
    - {bully.intro} ran by without looking and stepped right on it. "Oops, I did not see it," said {bully}. {hero}
      looked at the broken towers.

    - {hero} wanted to cry. {friend.intro} had seen it all. "Shall we make a new one?" asked {friend}. "I have a
      shovel, {hero}."
    - {hero} sat down in the sand and was {sad}. "Can I help?" asked {friend.intro}. "We could build it farther up,
      {hero}."

    - This time, {hero} and {friend} dug a deep ditch around it. {friend} carried water, and {hero} patted the walls
      until they were hard.
    - {hero} made the towers, and {friend} made a bridge out of a [stick|shell|piece of wood]. {hero} and {friend}
      worked until their fingers were wrinkled.

    - A wave came, but {friend's} ditch caught all the water. {hero} found a {treasure} and put it over the gate.
    - When {hero} and {friend} were done, it was twice as big as the first one. {friend} put a {flag} on the top, and
      {hero} set a {treasure} beside it.

    - "If the first one had not broken, I would not have met you, {friend}," said {hero}. {friend} {smiled}.
    - "Let us build one every day, {friend}," said {hero}. And {hero} and {friend} did, all summer long.
    """
}
