// How stories may end, by what they are about.

extension Frame {
  package static let closings = """
    # closing-any

    - That night, {hero} [fell asleep|went to bed] with a smile and dreamed of {dream}.
    - {hero} was {glad}, and so was everyone [else|around {them}].
    - It was a day that {hero} would [never forget|always remember|talk about for a long time].
    - And {hero} the {hero.kind} [lived happily ever after|was happy for many, many days].
    - When {hero} closed {their} eyes that night, {they} dreamed of {dream}.
    - "What a [wonderful|lovely|funny|great|special] day," {hero} [said|thought|whispered] before {they} fell asleep.
    - Ever since that day, {hero} has loved to [tell|hear] this story.

    # closing-share

    - {hero} learned that [sharing makes things better|toys are more fun with friends|there is always enough to share].
    - From that day on, {hero} always [shared|kept a little bit for a friend|asked others to join in].
    - "Sharing is [fun|nice|better than keeping]," [said|thought] {hero}, and {they} felt {glad}.
    - {hero} had a little less than before, but {they} felt [twice|ten times|a hundred times] as happy.
    - That night, {hero} dreamed of {dream}, and in the dream {they} shared everything.

    # closing-help

    - {hero} learned that [helping others feels good|even a small bit of help can be big|it is good to ask for help].
    - From then on, {hero} always looked for ways to help.
    - "Helping is [fun|the best feeling|what friends do]," {hero} [said|thought] that night.
    - {hero} went home {glad}, because {they} had [helped|done something good|been kind].
    - And whenever somebody needed help, {hero} the {hero.kind} was [there|ready|the first to come].

    # closing-brave

    - {hero} learned that [being brave means trying even when you are scared|scary things get smaller when you look at
      them].
    - From that day on, {hero} was not so afraid of new things.
    - "I was scared, but I did it," {hero} [said|thought|told everyone], and {they} was {proud}.
    - {hero} stood a little taller after that day.
    - That night, {hero} dreamed of {dream}, and {they} was not scared at all.

    # closing-try

    - {hero} learned that [it is good to keep trying|practice makes things easier|mistakes help us learn|nobody is
      perfect at first].
    - When something was hard after that, {hero} [took a deep breath and tried again|just tried one more time].
    - "If I keep trying, I can do it," {hero} [said|thought|told {themself}] with a smile.
    - {hero} was {proud}, because {they} had not given up.
    - After that, {hero} never said "I can't" again. {hero} said, "I can't do it yet."

    # closing-honest

    - {hero} learned that [telling the truth is best|a true word is better than a fine lie|being honest makes your
      heart light].
    - From that day on, {hero} always told the truth, even when it was hard.
    - That night, {hero} slept well and dreamed of {dream}, because {they} had told the truth.
    - "It feels good to be honest," [said|thought] {hero}.
    - Everybody trusted {hero} after that, because {they} [was honest|kept {their} word|did the right thing].

    # closing-friend

    - {hero} was {glad} to have such a good friend.
    - {hero} learned that [a good friend is a treasure|friends make everything better|it is good to have a friend].
    - From that day on, {hero} [played with {their} friend every day|and {their} friend did everything together].
    - From then on, {hero} was never [lonely|alone|bored] for long.
    - "I am so lucky to have a friend," [said|thought] {hero}.
    - That night, {hero} dreamed of {dream}, with a good friend by {their} side.

    # closing-care

    - {hero} learned that [it is good to take care of others|small living things need us|love makes things grow].
    - {hero} took good care of [the little things|everyone and everything|all that was small] after that.
    - From then on, {hero} was [gentle|careful|very gentle] with everything that lived.
    - "I will always be kind to little ones," [said|thought|promised] {hero}.
    - {hero} felt {glad} all day long, because somebody had needed {them}.

    # closing-wait

    - {hero} learned that [good things take time|it is good to wait|slow and careful is better than fast|hurry makes a
      mess].
    - From then on, {hero} tried to be patient.
    - "Good things are worth waiting for," [said|thought] {hero}.
    - {hero} still found it hard to wait, but {they} got a little better at it every day.
    - Next time, {hero} would take [{their} time|one step at a time|a deep breath first].

    # closing-listen

    - {hero} learned that [it is wise to listen|rules can keep us safe|those who love us give good advice].
    - From that day on, {hero} listened more carefully.
    - "Next time I will listen," {hero} [said|promised|thought].
    - {hero} [hugged|smiled at] {their} family and promised to be more careful.
    - And {hero} never [forgot|did that] again.
    """
}
