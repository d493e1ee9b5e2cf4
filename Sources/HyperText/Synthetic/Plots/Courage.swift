// Being afraid, and doing it all the same.

extension Plots {
  package static let courage = """
    # afraid-of-dark
    hero: child
    parent: family (mom, dad, grandma, grandpa)
    toy: toy
    ~ thing: a big monster / an old coat on a hook | a giant spider / the shadow of a plant | a long snake / a belt on
      a chair | a ghost / a white shirt on a chair | a wolf / a pile of pillows | a bear / a robe on the door | a
      witch / a broom with a hat on it | a dragon / a coat rack
    moral: brave

    - {hero} did not like the dark. Every night, {they} held {their} {toy} tight and left the light on.
    - {whennight}, {hero} lay in bed with {their} {toy}. {parent} turned off the light, and it was very dark.

    - {suddenly}, {hero} saw something in the corner, and it looked like {thing}! {hero} was {afraid}.
    - {hero} looked at the wall. A dark shape that looked like {thing} stood right behind the {toy}! {hero} pulled the
      blanket over {their} head.

    - "Help!" {cried} {hero}. "There is {thing} in my room, {parent.call}!" {parent} came and sat down on the bed.
    - {hero} called for {parent}. "I saw {thing}," {hero} whispered. "Shall we look at it together?" asked {parent}.

    - {parent} gave {hero} a little flashlight. "You can look for yourself, {hero}," said {parent}. "{parent.call} is
      right here."
    - "The dark is only the day with its eyes closed," said {parent}. "Take my hand, {hero}, and we will see what it
      is."

    - {hero} took a deep breath and held the {toy} close, and then {they} turned on the light. It was not {thing} that
      looked back at {hero}. {hero} saw that it was only {thing.2}!
    - Step by step, {hero} walked to the dark shape. {hero} put out {their} hand and touched it, and it was just
      {thing.2}.

    - {hero} laughed. "I was scared of {thing.2}!" {hero} said. {parent} laughed, too, and kissed {hero} good night.
    - "Were you afraid, too?" {hero} asked the {toy}. Then {hero} turned off the light {themself} and went to sleep.

    # thunderstorm
    hero: folk
    pet: wild (mouse, bird, robin, squirrel, rabbit, frog, fox cub, chick)
    parent: family (mom, dad, grandma, grandpa)
    knit: knit
    moral: brave

    - {whenrainy}, dark clouds came over the hills. The wind blew, and the thunder went boom, right over {hero's}
      {hero.home}!
    - {whenrainy}, {hero} and {parent} were at home. {suddenly}, there was a flash of light, and then a great big
      boom.

    - {hero} hid under a {knit}. "Make it stop!" {they} {cried}. "I can't make it stop," said {parent}, "but I can sit
      with you."
    - {hero} was {afraid}. {They} crawled under the table with a {knit} and put {their} hands over {their} ears.

    - Then {hero} heard a small sound outside. It was {pet.intro}, all wet and shaking. It was even more scared than
      {hero}.
    - There was a tap, tap, tap at the window, and {hero} jumped. {hero} looked out from under the {knit}. {pet.intro}
      sat there in the rain.

    - {hero} forgot {their} own fear. {They} opened the door and let {pet} in. "Don't be scared, {pet.call}," said
      {hero}. "Thunder is only a noise, and you are safe with {parent.call} and me."
    - "Come in," said {hero}. {They} dried {pet} with the {knit}. "It is only the clouds that bump together,
      {pet.call}."

    - "Count with me after each flash," said {parent}. "Do you hear, {hero}, how it is going away?" {hero} and {pet}
      listened, and the booms got softer.
    - {parent} sang a song about {animals}, and {hero} sang along. {pet} put its head down and went to sleep. Little
      by little, the storm moved away from {hero's} {hero.home}.

    - When the sun came out, {hero} opened the door. "Goodbye, {pet.call}," {they} said. Over the hills there was a
      rainbow, and {pet} ran off.
    - In the morning, the sky was blue again, and {hero} looked out. {pet} went home, and {hero} ran out to jump in
      the puddles. "I was brave, {parent.call}," said {hero}.

    # first-swim
    hero: folk
    friend: same
    helper: family (mom, dad, aunt, uncle, grandpa)
    toy: outdoortoy
    ~ water: lake | sea | river pool | pond | swimming pool | blue bay
    moral: brave

    - {hero} could not swim yet. {when}, {helper} took {hero} and {friend.friend} to the {water}.
    - {when}, {hero} went to the {water} with {helper} and {friend.friend}. {friend} jumped right in, but {hero}
      stayed on dry land.

    - "Come in!" {cheered} {friend}. "It is fun, {hero}!" {hero} looked at the {water}, and it looked very deep and
      very cold.
    - {hero} put one toe into the {water}. "It is too cold," {hero} said. But really, {hero} was {afraid}.

    - {helper} did not laugh. "We will go in together, one step at a time," said {helper}. First the water came to
      {hero's} knees. Then it came to {hero's} belly, and {they} laughed.
    - "I will hold you," said {helper}. "Kick your legs like a frog, {hero}." {hero} kicked and splashed, and water
      went everywhere.
    - "Nobody learns to swim in one day," said {helper}. {hero} practiced with {helper} again and again, and swallowed
      some water, too.

    - {suddenly}, the {toy} that {friend} had brought floated away. "My {toy.noun}!" {cried} {friend}. It was close to
      {hero}.
    - {friend} threw a {toy} into the {water}. "Can you get it, {hero}?" asked {friend}. It was not far from {hero}.

    - {hero} did not think about being scared. {They} kicked and kicked, and {they} reached the {toy}. "I am swimming,
      {friend}!" {cheered} {hero}.
    - {hero} took a deep breath and let go of {helper}. {They} paddled like a puppy, and soon {they} had the
      {toy.noun} in {their} arms.

    - "You did it, {hero}!" said {helper}. {friend} clapped and splashed. They all played with the {toy} until it was
      time to go.
    - {helper} was {proud} of {hero}. "Can we come back tomorrow?" asked {hero}, and everybody laughed.

    # tall-slide
    hero: child
    friend: same
    ~ thing: slide / slide down | climbing wall / climb | rope ladder / climb | climbing tower / climb | water slide /
      slide down | jungle gym / climb
    parent: family
    toy: toy
    moral: brave

    - There was a very tall {thing} in the park, and {hero} wanted to try it, but every time {they} stood in front of
      it, {their} legs shook.
    - {when}, {hero} and {friend.friend} found a new {thing} in the park, and it was taller than a house.

    - {friend} went first. "It is great!" {cheered} {friend}. "Come on, {hero}!" {hero} held {their} {toy} and shook
      {their} head.
    - {hero} watched {friend} {thing.2} it again and again. "Maybe tomorrow," said {hero}. "You say that every day,
      {hero}," said {friend}.

    - {hero} got halfway up and looked down. It was so high that {hero} felt dizzy! {hero} climbed back down, and
      {their} face was hot. "I am a scaredy-cat," said {hero}.
    - {hero} tried once, but {they} stopped after three steps. "I can't," {they} said to {parent}.

    - "Everyone is afraid of something," said {parent}. "I was afraid of the {thing}, too, when I was small."
      "Really?" asked {hero}.
    - "You don't have to," said {friend}. "But if you want, {hero}, I will hold your hand."

    - {hero} gave the {toy} to {parent}. {They} counted to {number}, and up {they} went. {hero} did not look down, not
      even once. And then {hero} was at the very top!
    - "I will try one more time," said {hero}. Up and up {hero} went, until {they} was at the top. {They} could see
      the whole {village} from there.

    - "I did it!" {cheered} {hero}. "Did you see me, {parent.call}?" "I did," said {parent}. "And now, {hero}?"
      "Again!" said {hero}.
    - {hero} laughed out loud. {They} went on the {thing} {number} more times, and {friend} cheered every time.

    # first-school-day
    hero: child
    teacher: elder (teacher)
    friend: same
    parent: family (mom, dad, grandma, grandpa)
    toy: toy
    moral: brave

    - It was {hero's} first day of school. {They} had a new bag, and {their} {toy} was hidden inside it.
    - Tomorrow {hero} would go to school for the first time. {They} packed {their} bag and put {their} {toy} right at
      the top.

    - At the gate, {hero} held on to {parent}. "What if I get lost, {parent.call}? What if I miss you?" asked {hero}.
    - When {parent} had to go, {hero} was {sad}. {They} waved until {parent} was only a little dot far away.

    - "When you miss me, put your hand on your heart," said {parent}. "I am right there, {hero}." {hero} nodded and
      went in.
    - The teacher was {teacher.intro}. "Welcome," said {teacher}. "This chair is yours, {hero}, and this hook is for
      your coat."

    - {hero} sat next to {friend.intro}. "I am scared," whispered {friend}. {hero} took out the {toy}. "You can hold
      it for a while," said {hero}.
    - {teacher} asked everyone to draw what they liked best. {hero} drew {their} {toy}. The {friend.kind} next to
      {them} drew one, too! "I am {friend.name}," said the {friend.kind}.

    - They sang songs about {animals}, counted to twenty, and painted with their fingers. {hero} and {friend} got
      paint on their noses, and {teacher} laughed.
    - {teacher} read a book about {animals}. At recess, {hero} and {friend} raced around the yard, and {friend} won by
      one step.

    - When {parent} came, {hero} had so much to tell. "I have a friend named {friend.name}, and my teacher is
      {teacher}!" {hero} said, all out of breath.
    - "How was it?" asked {parent}. "Too short!" said {hero}. "Can I go again tomorrow, {parent.call}, to see
      {friend}?"

    # on-stage
    hero: folk
    friend: same
    teacher: elder
    instrument: instrument
    parent: family
    moral: brave

    - {hero} loved to play {their} {instrument} at home. But {when}, {teacher.intro} said, "You will play for the
      whole {village}."
    - {when}, there was going to be a big show. {teacher.intro} asked {hero} to play the {instrument.noun}.

    - {hero} practiced every day, and at home it was easy. But when {hero} thought of all those eyes, {their} tummy
      felt funny.
    - "I will make a mistake, and all will laugh," {hero} told {friend.friend}. "Then play for me," said {friend}. "I
      will sit in the first row, {hero}."

    - Then the great day came for {hero}. {hero} looked through the curtain and saw so many faces, and {they} wanted
      to run away.
    - {hero} stood behind the curtain with {their} {instrument}, and {they} was {afraid}. "I forgot everything,"
      {hero} whispered to {teacher}.

    - "Find one kind face," said {teacher}, "and play for that one." {hero} looked and looked. There in the first row
      sat {friend}.
    - {teacher} put a hand on {hero's} back. "You don't have to be perfect," said {teacher}. "You only have to begin,
      {hero}." {hero} looked for {friend} and {parent} in the crowd.

    - {hero} closed {their} eyes and began. The first note of the {instrument.noun} was wrong! But {friend} smiled,
      and {hero} went on. The music of the {instrument.noun} filled the room.
    - {hero} took a breath and played the {instrument.noun}, first quietly, then louder and louder. Soon {hero} forgot
      to be scared.

    - At the end, it was still for a moment, and then all of them clapped for {hero}. "Bravo, {hero}!" {cried}
      {friend}.
    - Everybody stood up and cheered, and {parent} had a happy tear in one eye. "We are {proud} of you, {hero}," said
      {parent}.

    # at-the-doctor
    hero: child
    doctor: elder (doctor, nurse, dentist)
    parent: family (mom, dad)
    toy: toy
    ~ hurt: tooth / bit into an apple | arm / fell off the swing | knee / fell on the path | ear / went swimming |
      foot / stepped on a stone | finger / shut the door on it | tummy / ate too many plums
    moral: brave

    - {when}, {hero's} {hurt} hurt. It had started when {hero} {hurt.2}.
    - "Ouch!" {cried} {hero} {when}. {Their} {hurt} hurt very much. It had started when {hero} {hurt.2}.

    - "We have to see {doctor.friend}," said {parent}. {hero} was {afraid}. "No, it feels fine now," {hero} said, but
      that was not true.
    - {parent} looked at it. "{doctor.friend} will help us," said {parent}. {hero} shook {their} head and hugged
      {their} {toy}.

    - In the waiting room, {hero} sat very still. {They} told the {toy}, "Don't be scared of {doctor}, I am with you."
    - {hero} held the {toy} in one hand and {parent's} hand in the other, and the clock went tick, tock, tick, tock.

    - Then the door opened, and there was {doctor}. "Hello, {hero}," said {doctor}. "Who is this? Shall I look at your
      {toy.noun} first?" {hero} had to smile.
    - {doctor} was {doctor.trait} and had warm hands. "First I will look at the {toy}," said {doctor}, and listened to
      its heart. "Very healthy, and now it is your turn, {hero}."

    - {hero} sat up straight. It pinched a little, but {hero} did not cry. "All done," said {doctor}. "Already?" asked
      {hero}.
    - {doctor} told {hero} a joke about {animals}. While {hero} was laughing, {doctor} looked at the {hurt}. It was
      over so fast that {hero} was {amazed}.

    - "You were very brave," said {doctor}, and gave {hero} a sticker of a {anykind}. "{thankyou}, {doctor}," said
      {hero}.
    - {hero} got two stickers, one for {themself} and one for the {toy}. "{thankyou}, {doctor}!" {hero} said. On the
      way home, {hero} felt {proud}.

    # strange-noise
    hero: folk
    friend: same
    baby: wild (mouse, owl, squirrel, hedgehog, bat, duckling, fox cub, bird)
    room: home
    snack: snack
    ~ sound: scratch, scratch, scratch | tap, tap, tap | squeak, squeak | bump, bump, bump | hoo, hoo | crunch, crunch
      | rustle, rustle
    moral: brave

    - {whennight}, {hero} heard a strange noise from {room}. It went {sound}.
    - {friend.friend} was staying with {hero} for the night. {suddenly}, they heard something in the dark.

    - "What was that?" whispered {hero}. {They} listened again, and it went {sound} once more. {hero} was {afraid}.
    - "Maybe it is a ghost," {hero} whispered. "Or a {anykind}," {they} thought. {hero} wanted to hide under the bed.

    - But {hero} also wanted to know. {They} took a flashlight and went to {room} on tiptoe. {friend} came along, one
      step behind.
    - "I will go and see," said {hero}. "Wait for me!" said {friend}. Hand in hand, they crept to {room}.

    - {hero} shone the light all around. {hero} saw nothing. Then came the noise again, somewhere {room.spot}:
      {sound}!
    - {hero} and {friend} opened the door very slowly. {hero} looked {room.other}, and {friend} looked {room.third}.
      The noise came from somewhere {room.spot}.

    - {hero} bent down, and {their} heart went boom, boom. Two small eyes looked back at {hero}. It was {baby.intro}!
    - There sat {baby.intro}. It was stuck, and it was even more scared than {hero} and {friend}.

    - "Poor little thing," said {hero}. {They} gave {baby} a bit of a {snack} and carried it out into the garden.
      "Good night, {baby.call}," said {friend}.
    - {hero} and {friend} made a path for {baby} and opened the window. Off it went, and {hero} waved. "So that was
      our ghost!" laughed {friend}, and they shared a {snack}.
    """
}
