// Trains, robots, boats and toys that come alive.

extension Plots {
  package static let machines = """
    # little-train
    hero: machine (train, steam train, truck, bus, tractor) <little, small, old, slow>
    rival: machine (express train, truck, race car, bus) <big, shiny, fast, proud>
    child: child
    ~ load: toys | apples | letters | flowers | books | warm coats | birthday cakes
    moral: try

    - {when}, {hero} was asked to carry {load} over the hill to the children in the {village}.
    - On the other side of the hill, the children were waiting for {load}. {when}, {rival.intro} was asked to bring
      them, but {rival} said, "I have better things to do." So {hero} said, "I will go."

    - "You will never make it," laughed {rival}. "The hill is too high for you, {hero}." {hero} looked up at the hill,
      and it was really very high.
    - {rival} came by and honked. "A little {hero.kind} like you?" said {rival}. {hero} did not answer. {hero} just
      started to roll.

    - Up and up went {hero}, slower and slower. {hero's} wheels slipped, and its lamp shook. "I can't," thought
      {hero}.
    - Halfway up the hill, {hero} had to stop, so tired that it rolled back a little.

    - Then {hero} thought of {child.name}, a little {child.kind} who had been sad all week. "One more turn of the
      wheels," said {hero}.
    - {child.intro} stood by the road and waved. "Go, {hero}, go!" called {child}. {hero} gave a loud toot and pushed
      with all {their} might.

    - Slowly, {hero} moved. {hero} puffed and shook, but it did not stop. And then {hero} was at the top!
    - "I will not give up," said {hero}, and it went on, one little bit at a time, until it could see the {village} on
      the other side.

    - Down the hill it rolled, faster and faster. "{hero} brought the {load}!" {cheered} {child}.
    - The children cheered when they saw {hero} with the {load}. {child} put flowers on {hero's} nose.

    - Even {rival} came to say sorry. "You are small, {hero}," it said, "but you are strong inside."
    - That night, {hero} was {tired} and {proud}. {child} came with a soft cloth and polished it until it shone.

    # robot-feelings
    hero: machine (robot) <new, shiny, clever, small>
    child: child
    maker: elder (clockmaker, inventor, carpenter)
    flower: flower
    pet: wild (bird, mouse, butterfly, kitten, sparrow)
    moral: care

    - {maker.intro} had built {hero}. {hero} could count to a million, but it did not know what a friend was.
    - {hero} was made by {maker.intro}, and it could cook, sweep and sing. But {when}, it asked, "{maker}, what does
      happy mean?"

    - one day, {child.intro} came to the workshop. "Do you want to play, {hero}?" asked {child}. "I do not know how,"
      said {hero}.
    - "That is hard to explain," said {maker}. "Go out and look around, {hero}." So {hero} went into the garden, where
      it met {child.intro}.

    - {child} showed {hero} a {flower}. "It is pretty," said {child}. "It has {number} petals," said {hero}. {child}
      laughed.
    - {child} and {hero} played tag. {hero} was very fast, but it did not know why {child} was laughing.

    - {suddenly}, {hero} and {child} heard a small cry. {pet.intro} was stuck in a [bush|net|crack in the wall].
      {child} could not reach it and began to cry.
    - Then {child} fell and hurt a knee, and big tears ran down {child.their} face. {pet.intro} watched from the
      fence. "What is that water?" asked {hero}. "I am sad," said {child}.

    - {hero} felt something strange in its chest, something that was not in any book. {hero} reached out a long,
      careful arm and helped.
    - "I do not want you to be sad, {child}," said {hero}. {hero} bent down, and with its metal hands it was as gentle
      as a feather.

    - {child} smiled at {hero}. "{thankyou}! You are a real friend, {hero}." And deep inside {hero}, a little light
      went on.
    - {child} hugged {hero}. "You are so kind, {hero}," said {child}. {hero} was warm all over, although the sun had
      gone down.

    - {hero} ran home to {maker}. "I know it now, {maker}!" it said. "Happy is when {child} is happy because of me."
      {maker} wiped {maker.their} glasses.
    - {hero} went back with a {flower} for {maker}. "Now I know what happy means," said {hero}. "{child} has shown
      me."

    # little-boat
    hero: machine (tugboat, sailboat, fishing boat, rowboat) <small, little, old, brave>
    captain: elder (sailor, fisher, captain, skipper)
    rival: machine (ship, steamer, ferry) <huge, big, white, grand>
    child: child
    moral: brave

    - Every day, {hero} carried {captain.intro} out to catch fish. In the harbor lay {rival.intro}. "You are so small,
      {hero}," said {rival}. "I have {number} decks."
    - {hero} belonged to {captain.intro}. Next to {rival.intro}, it looked like a nutshell.

    - {whenrainy}, a big storm came. {rival} was still out at sea. {rival's} light had gone out, and it did not see
      the rocks.
    - {whenrainy}, the waves were as tall as houses. "Help!" called {rival} from far away. "{hero}, {hero}, I am stuck
      near the rocks!"

    - All the other boats were afraid, but not {hero}. "{captain}, we have to go," said {hero}. {captain} nodded and
      put on {captain.their} hat.
    - "I am small," said {hero}, "so I can go where the water is not deep." {child.intro} stood on the shore with a
      lantern. "Be careful, {hero}!" called {child}.

    - Up and down went {hero}, over one wave and through the next. Water ran into {hero's} eyes, but it did not turn
      back.
    - The wind howled, and {captain} held the wheel with both hands. "Good boat," said {captain}, and {hero} pushed
      on.

    - {atlast}, {hero} reached {rival}. {captain} threw a long rope. "Pull, {hero}, pull!" {captain} {cried}.
    - {hero} found a narrow way between the rocks. "Follow my light, {rival}," called {hero}, "a little to the left,
      and now straight on!"

    - Bit by bit, {rival} came free. When they got back to the harbor, everybody cheered for {hero}. {child} cheered
      loudest of all.
    - When the sun came up, {hero} and {rival} were both safe in the harbor. {captain} gave {hero} a new coat of
      {colors} paint.

    - "I am sorry that I laughed, {hero}," said {rival}. "{hero}, you are the bravest boat of all." And {hero} blew
      its horn, just once.
    - "{thankyou}, {hero}," said {rival}. After that, {rival} always said good morning to {hero} first.

    # forgotten-toy
    hero: machine (teddy bear, rag doll, tin soldier, stuffed rabbit, toy robot, puppet, wooden horse) <old, lonely,
      dusty, faded>
    frame: things
    owner: child
    sibling: child
    toy: toy
    room: home
    moral: any

    - {hero} belonged to a {owner.kind} named {owner.name}, and once they had done everything together. But then
      {owner} got a {toy}, and {hero} was forgotten {room.spot}.
    - For a long time, {hero} lay {room.spot} {room.in}. {owner.name}, the {owner.kind} of the house, now played with
      a {toy}.

    - The days were long, and {hero} counted the ticks of the clock and remembered how {owner} used to hug it.
    - "Maybe {owner} will come tomorrow," {hero} said every night, but there was only dust, and a spider that was
      passing by.

    - {when}, {hero} heard somebody crying. It was {sibling.name}, a {sibling.kind} who was new in the house and
      missed home.
    - {when}, somebody small crawled by. It was little {sibling.name}, who was looking for a ball. Two round eyes
      looked at {hero}.

    - {hero} could not speak, for toys do not speak when people are near. But it fell over, plop, right in front of
      {sibling}.
    - With all its might, {hero} leaned forward, and it fell down with a soft bump. {sibling} looked up.

    - "Who are you?" asked {sibling}. {sibling.They} picked {hero} up, wiped off the dust and held it tight. It was
      the best feeling that {hero} could think of.
    - {sibling} squeezed {hero} and stopped crying at once. {hero} still smelled a bit like [honey|soap|old
      books|apples].

    - {owner} came in. "That is {hero}!" said {owner}. "You can keep it, {sibling}, but be good to it."
    - "You found {hero}!" said {owner}. {owner.They} told {sibling} about all the things that they had done together:
      sailing in the bathtub, and having tea with {animals}.

    - That night, {hero} lay in {sibling's} arms. {owner} came to say good night and kissed them both.
    - Now {hero} has two children, {owner} and {sibling}. {hero} has one button less than before, and it has never
      been so happy.

    # lighthouse
    hero: machine (lamp, lantern, street lamp, lighthouse) <little, old, small, quiet>
    frame: things
    helper: elder (farmer, gardener, beekeeper, sailor)
    child: child
    bird: wild (bird, bat, owl, mouse, wren, duckling)
    place: outdoor
    moral: help

    - {hero} stood at the edge of {place}. Every night, {hero} was there for those who came home late.
    - {helper.intro} had put {hero} at the edge of {place}. "Your job is to shine," said {helper}. {hero} was {proud}
      of its job.

    - But nobody ever said thank you to {hero}. "The stars are so much brighter," thought {hero}. "Nobody would miss
      {hero} the {hero.kind}."
    - one day, {hero} saw the bright lights of the {village}. "They are big, and {hero} is small," it said. "What good
      is a little {hero.kind} {place.in}?"

    - {whennight}, {hero} was so sad that it went out. {helper} came and asked, "What is wrong, {hero}?" But {hero}
      did not answer.
    - So {whennight}, {hero} did not shine. It wanted to see if anybody {place.in} would notice.

    - {later}, there was a small voice in the dark, and it was {child.intro}. "I can't see the path," sobbed {child}.
      "Where is {hero}?"
    - {suddenly}, {hero} heard somebody crying. {child.intro} was lost {place.in}, and {bird.intro} flew around in
      circles because it could not find its way.

    - {hero} forgot that it was {sad}. "Here I am, {child}!" it thought, and it shone as bright as it could.
    - "That is my job!" thought {hero}. It took all {their} strength, but then {hero} was full of warm, golden light.

    - {child} saw the light and ran toward it. "Oh, {hero}, there you are!" said {child}. "I look for you every
      night."
    - Step by step, {child} came closer and sat down under {hero}. {helper} came, too. "We were worried about you,
      {hero}," said {helper}.

    - Now {hero} knew that a small light is big when it is dark. {hero} never went out again.
    - "{thankyou}, {hero}," said {child}, and {helper} polished its glass. That night, {hero} shone all the way to the
      hills.

    # old-bus
    hero: machine (bus, fire truck, taxi, tram, tractor) <old, rusty, slow, creaky>
    child: child
    driver: elder (driver, mechanic, farmer)
    friend: child
    color: color
    ~ new: library / full of books | playhouse / full of toys | ice cream shop / full of ice cream | puppet stage /
      full of puppets | flower house / full of flowers | music room / full of drums
    moral: any

    - {hero} had worked hard all its life. {driver.intro} took care of it. But {when}, {hero} coughed, went bang, and
      stopped.
    - For {number} years, {hero} and {driver.intro} had gone through the {village} every day. But now {hero} was worn
      out, and its engine would not start.

    - "{hero} is too old," people said. They put {hero} behind a barn, where the grass grew over {their} wheels.
    - "We need a new {hero.kind}," said the people in the {village}. So {hero} was left at the edge of a field, and
      rain fell on {their} roof.

    - {hero} missed the {village}, and it missed the children most of all. "I am good for nothing now," thought
      {hero}.
    - Winter came, and then spring, and {hero} was still there. Nobody came but a hen, who laid an egg on {hero's}
      seat.

    - {suddenly}, {hero} heard voices. {child.intro} and a friend named {friend.name} looked in. "It is {hero}!" said
      {child}. "I rode in {hero} when I was little."
    - one day, {child.intro} came by with a {friend.kind} named {friend.name}. "Look at this poor old {hero.kind},"
      said {friend}. "I have an idea," said {child}.

    - They asked {driver}, and {driver} laughed with joy. Together they washed {hero} and painted it {color}. Then
      {hero} became a {new}.
    - {child} brought a brush, and {friend} brought {color} paint. {driver} brought some boards. They worked for
      {number} days. Now {hero} was a {new}, {new.2}.

    - On {weekday}, all the children came to see {hero}. {hero} was {new.2}, and it was full of laughing, too.
    - {child} put up a sign that said, "{hero's} {new}." Children came from far and near, and {driver} had to bring
      more chairs.

    - {hero} did not roll anymore, but it was never lonely again. "I have the best job in the {village}," it thought.
    - "Are you happy, {hero}?" asked {child}. {hero} could not answer, but {their} lamps blinked twice, and {friend}
      saw it.
    """
}
