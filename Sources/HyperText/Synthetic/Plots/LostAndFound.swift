// Things and friends that are lost, and found where they were lost.

extension Plots {
  package static let lostAndFound = """
    # lost-toy
    hero: folk
    friend: same
    toy: toy
    place: outdoor
    moral: help

    - {hero} had a {toy} that {they} took everywhere. {when}, {they} carried it to {place} to play.
    - The thing {hero} loved most was {their} {toy}. {when}, {they} brought it along to {place}.
    - {hero's} {toy} was a present from {their} [grandma|grandpa|aunt|uncle]. {when}, {they} played with it
      {place.in}.

    - {hero} ran and jumped until {they} was {tired}. When it was time to go home, the {toy} was gone! "{ohno}! Where
      is my {toy.noun}?" {cried} {hero}.
    - {later}, {hero} stopped to watch some {wildthings} go by. When {they} looked down again, {they} could not see
      the {toy} anywhere. {hero} was {sad}.
    - {hero} put the {toy.noun} down to [eat a snack|tie a shoe|look at a bug|pick some flowers]. Then {hero} forgot
      where {they} had put it. "{ohno}, I have lost my {toy}!" {cried} {hero}.

    - {friend.friend} came along and saw that {hero} was {sad}. "Don't cry, {hero}," {friend.they} said. "We will find
      your {toy.noun} together."
    - "What is wrong, {hero}?" asked {friend.friend}. {hero} told {friend.them} about the {toy}. "I have good eyes,"
      said {friend}. "Let me help you look, {hero}."
    - Then {hero} met {friend.friend}. "I lost my {toy}," said {hero}. "Two can look better than one," said {friend},
      and they began to search.

    - They looked {place.other}. They looked {place.third}. {atlast}, {friend} peeked {place.spot}. There was the
      {toy}!
    - First they searched {place.other}, but the {toy.noun} was not there. Then {hero} saw something [shine|move|peek
      out] {place.spot}. It was the {toy}!
    - {friend} asked, "Where did you play, {hero}?" {hero} {thought}. "I played {place.spot}!" They ran to look, and
      there lay the {toy}, just where {hero} had left it.

    - "{thankyou}, {friend}!" {cheered} {hero}. {They} {hugged} the {toy.noun}, and the two friends played with it all
      [afternoon|day].
    - {hero} was {glad}. "{thankyou}, {friend}," {they} said. "You can hold my {toy.noun} on the way home."
    - "I have my {toy.noun} back!" {cheered} {hero}. "You are a good friend, {friend}." Then they took turns with the
      {toy} until it was time for [dinner|supper].

    # lost-pet
    hero: child
    pet: pet
    parent: family
    place: outdoor
    treat: snack
    moral: care

    - {hero} had {pet.intro}. Every morning, {hero} and {pet} went for a walk to {place}.
    - {hero} took good care of {pet.friend}. {when}, the two of them went to {place}.
    - {pet} was {hero's} {pet.trait} {pet.kind}. {when}, {hero} and {pet} were playing {place.in}.

    - {suddenly}, a loud [truck|horn|clap of thunder|bang] scared {pet}, and {pet.they} ran away. "Come back, {pet}!"
      {cried} {hero}, but {pet} was gone.
    - A [leaf|butterfly|paper bag] flew by, and {pet} ran after it. Soon {hero} could not see {pet.them} anymore.
    - {hero} stopped to [talk to a friend|drink some water|look at a map]. When {they} turned around, {pet} was not
      there. {hero} was {afraid}.

    - {hero} called and called. {They} looked {place.other} and {place.third}, but no {pet.kind} [came|answered].
    - {hero} went to {parent}. "I can't find {pet}!" {hero} said. {parent} hugged {hero}. "Then let us look for
      {pet.them} together," said {parent}.
    - {hero} ran here and there and asked everyone, "Have you seen a {pet.trait} {pet.kind}?" Nobody had seen {pet}.

    - Then {hero} had an idea. {They} took a {treat} out of {their} bag and held it up. "{pet}, I have a {treat.noun}
      for you!" {hero} {cried}.
    - {hero} sat down, {tired} and {sad}. {They} sang the little song that {pet} liked best, and then {they} stopped
      to listen.
    - "Let us be very quiet," {hero} whispered. {hero} stood still and listened with both ears.

    - Something moved {place.spot}. Out came {pet}! {pet.They} {pet.sound} and jumped into {hero's} arms.
    - {pet} {pet.sound} from far away. {hero} ran and found {pet.them} {place.spot}, [wet|dirty|shaking], but safe.
    - {suddenly}, a nose poked out {place.spot}. "{pet}!" {cheered} {hero}, and {pet} {pet.sound} as loud as
      {pet.they} could.

    - "I was so worried about you, {pet}," said {hero}. {They} held {pet} close all the way home.
    - {hero} {hugged} {pet}. "I will hold on to you next time," {hero} said. That night, {pet} slept at the foot of
      {hero's} bed.
    - At home, {hero} dried {pet} with a [soft|warm|big] towel and gave {pet.them} [something good to eat|a bowl of
      water|a kiss on the nose]. {pet} {pet.sound}, and {hero} was {glad}.

    # lost-way
    hero: animal
    helper: wild (bird, robin, owl, bat, butterfly, wren, bee, mole, snail)
    parent: family (mom, dad, grandma, grandpa)
    fruit: fruit
    place: outdoor
    moral: listen

    - {when}, {hero} went out to pick some {fruit.s}. "Do not go past {place}," said {parent}. {hero} nodded, but
      {they} was not really listening.
    - {parent} wanted to make a {fruit.noun} cake. "I will get the {fruit.nouns}," said {hero}, and {they} took a
      basket and went off to {place}.

    - {hero} found one {fruit.noun}, and then one more, a little farther on. {hero} walked and walked. When the basket
      was full, {hero} did not know the way home.
    - The best {fruit.nouns} grew far from the path. {hero} followed them [over a hill|around a bend|through the
      bushes], and soon everything looked strange. {hero} was lost.

    - {hero} tried one path, but it ended at a [big rock|muddy pool|thick hedge]. {hero} tried another, but it led
      back to the same [tree|stump|puddle]. "I want to go home," sobbed {hero}.
    - The sun was getting low, and {hero} called, "{parent.call}! {parent.call}!" Only the wind answered, and {hero}
      was {afraid}.

    - {suddenly}, {helper.intro} came by. "Why are you crying?" asked {helper}. "I can't find my {hero.home}," said
      {hero}. "Follow me," said {helper}. "I know every [tree|path|stone] {place.in}."
    - {helper.intro} heard {hero} crying. "I know you," said {helper}. "You are {hero}, and your {hero.home} is not
      far from my home. Come, {hero}, I will show you."
    - "Are you lost?" asked {helper.intro}. {hero} nodded. "I was lost once, too," said {helper}. "Stay close to me,
      {hero}."

    - {helper} went ahead, and {hero} followed. Soon {hero} could see a light. It was {parent} with a lantern!
      "{hero}!" called {parent}, and they hugged.
    - They went past the [brook|big rock|old tree], and {hero} saw the {hero.home}! {parent} stood at the door. "I was
      so worried, {hero}," said {parent}.

    - {hero} gave {helper} the biggest {fruit.noun} of all. "{thankyou}, {helper.call}," said {hero}. "Next time I
      will listen to {parent}."
    - They all ate {fruit.noun} cake together, and {helper} got the first piece. "{thankyou} for showing me the way,
      {helper.call}," said {hero}.

    # runaway-kite
    hero: folk
    helper: elder
    toy: outdoortoy
    place: outdoor
    tool: reach
    moral: help

    - {when}, {hero} took {their} {toy} to {place}. The wind was strong {place.in}.
    - {hero} had a lovely {toy}. {when}, {they} could not wait to try it {place.in}.

    - {suddenly}, a big wind took the {toy.noun} and carried it up, up, up. It came down in the top of a tall tree,
      and {hero} could not reach it.
    - Up went the {toy}, higher and higher. Then the {toy.noun} got stuck on a branch. "{ohno}!" {cried} {hero}. "My
      {toy.noun} is in the tree!"

    - {hero} jumped as high as {they} could, but the {toy.noun} was too high. {hero} threw a stick, but the stick got
      stuck, too.
    - {hero} shook the tree. Some leaves fell on {their} head, but the {toy} did not fall. {hero} pulled at a branch,
      but it was too strong.
    - "Please come down," {hero} told the {toy}. But the {toy.noun} only shook a little in the wind.

    - {helper.intro} was walking by and saw {hero} under the tree. "That is too high for you," said {helper}. "But I
      have a {tool}, and I am tall."
    - {hero} went to get help. {They} found {helper.intro}. "Please, can you help me?" asked {hero}. "Of course," said
      {helper}. "Let me fetch my {tool}."

    - {helper} used the {tool.noun} very carefully. Down came the {toy}, right into {hero's} arms.
    - {helper} reached up with the {tool}, and {hero} held on to it from below. The {toy} was free.

    - "{thankyou}, {helper}!" {cheered} {hero}. "Do you want to play with my {toy.noun}, too?" {helper} laughed and
      said yes.
    - "{thankyou}, {helper}," said {hero}. After that, {they} only played with the {toy} where there were no trees.
    - {hero} was {glad}. {They} drew a picture of the {toy} in the tree, and gave it to {helper} to say thank you.

    # cookie-mystery
    hero: child <curious, clever, smart, careful>
    sibling: child
    pet: pet (dog, puppy, cat, kitten, goat, parrot)
    cake: bakery
    room: home
    moral: friend

    - {when}, {hero's} family baked a {cake}, and they put it on the table to cool. But when {hero} came back, a big
      piece was gone!
    - There was a {cake} on the table for {sibling.friend}, who was coming to visit. When {hero} went to look at it,
      somebody had taken a big bite.

    - "Who ate the {cake.noun}?" asked {hero}. "It was not me," said {sibling}. "I want to find out," said {hero}, and
      {they} put on a detective hat.
    - "A mystery!" {cried} {hero}. {hero} got {their} magnifying glass. {sibling} wanted to help, so they looked for
      clues together.

    - {sibling} saw crumbs on the floor. {hero} and {sibling} followed them out of the door and all the way to {room}.
    - {sibling} found a crumb. {hero} found another one. There was a whole line of crumbs, and it led to {room}.
    - {hero} looked for footprints. "Look, {sibling}, these are very small," {they} whispered. The little prints went
      straight to {room}.

    - They tiptoed in and looked {room.other}, and nobody was there. Then they heard a small sound {room.spot}.
    - {hero} looked {room.other} and {sibling} looked {room.third}. Then something moved {room.spot}.

    - It was {pet.name} the {pet.kind}, with crumbs all over {pet.their} face! {pet} {pet.sound} and looked very
      [full|sleepy|guilty].
    - Out came {pet.friend}, as round as a ball, and there were still crumbs on {pet.their} nose. "So it was you,
      {pet}!" {cheered} {hero}.

    - {hero} and {sibling} laughed and laughed. "The mystery is solved," said {hero}. They ate the rest of the
      {cake.noun}, and {pet} watched every bite.
    - "{pet}, you must not eat our {cake.noun}," said {hero}, but {they} could not stay {cross}. Next time, {hero} and
      {sibling} put the {cake.noun} on a high shelf.

    # found-purse
    hero: child
    owner: elder
    friend: same
    place: outdoor
    treat: snack
    ~ lost: wallet / some money and an old photo | small bag / some coins and a silver key | purse / ten dollars and a
      letter | golden ring / a name on the inside | watch / a name on the back
    moral: honest

    - {when}, {hero} and {friend.friend} were playing {place.in}. {suddenly}, {hero} saw a {lost} lying {place.spot}.
    - {hero} and {friend.friend} were walking home from {place} when {hero} stepped on something, and it was a {lost}.

    - {hero} and {friend} looked at it closely, and there was {lost.2}. "We could keep it and buy a {treat} every
      day," said {friend}.
    - "There is {lost.2}," said {hero}. {friend's} eyes grew big. "Finders keepers!" said {friend}. "Nobody saw us,
      {hero}."

    - {hero} {thought}. "Somebody must be {sad} without this {lost}," {hero} said. "I would be {sad}, too."
    - {hero} wanted a {treat} very much, but {they} shook {their} head. "It is not ours, {friend}. We must give it
      back," said {hero}.

    - They asked at the [bakery|post office|corner shop|library]. "That belongs to {owner.friend}," somebody said. So
      {hero} and {friend} went to look for {owner}.
    - {suddenly}, they saw {owner.intro}, and {owner.they} was looking everywhere and seemed very sad. "Did you lose a
      {lost}?" asked {hero}.

    - "My {lost}!" {cried} {owner}. "I thought I would never see my {lost} again, {hero}. {thankyou}, {hero}.
      {thankyou}, {friend}."
    - {owner} was so happy that {owner.they} almost cried. "What honest children you are," said {owner}. "I am {hero},
      and this is {friend}," said {hero}.

    - {owner} bought a {treat} for each of them. "It tastes much better this way," said {friend}, and {hero} {smiled}.
    - {owner} shook hands with both of them. On the way home, {friend} said, "You were right, {hero}." And {hero} felt
      {glad}.

    # lost-mitten
    hero: folk
    bird: wild (mouse, wren, robin, sparrow, squirrel, hedgehog, ladybug)
    parent: family (grandma, aunt, mom, dad)
    moral: share
    ~ knitted: mitten | cap | sock | woolly hat | slipper
    ~ hue: red | blue | yellow | green | striped | white | orange | purple

    - {whensnowy}, {parent} gave {hero} a {hue} {knitted}. "This will keep you warm," said {parent}.
    - {parent} had made a {hue} {knitted} for {hero}. {whensnowy}, {hero} wore it for the first time.

    - {hero} played in the snow until {they} was {tired}. When {hero} came home, the {hue} {knitted} was gone.
    - {hero} made snowballs and slid down the hill. Somewhere in the deep snow, {hero} lost the {hue} {knitted}.

    - {hero} went back to look, and {they} looked [under the bench|behind the fence|on the hill], but all was white.
      {hero} followed {their} own footprints, step by step.
    - "I must find it," said {hero}. {hero} dug in the snow [here and there|with a stick|with a spoon], but there was
      no {knitted} to be seen.

    - {suddenly}, {hero} saw something {hue} under a bush. It was the {knitted}, and it was moving. {bird.intro} was
      sleeping inside it.
    - There, under a little tree, lay the {hue} {knitted}, and {bird.intro} looked out at {hero}.

    - "Please don't take my bed," said {bird}. "My home blew away, and your {knitted} is so warm." {hero} looked at
      the {hue} {knitted}. Then {they} looked at {bird}.
    - "Is this your {knitted}?" asked {bird}. "It kept me warm all night, but I will go now." {bird} began to shake in
      the cold wind.

    - "You need it more than I do," said {hero} {kindly}. {bird} was {glad}. "{thankyou}, {hero}!" it said.
    - "Keep it, {bird.call}," said {hero}. "I have a warm {hero.home}, and you need the {knitted}." When {parent}
      heard about it, {parent.they} laughed and began to make a new {hue} {knitted} the very same day.
    """
}
