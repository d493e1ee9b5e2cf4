import HyperTensor

/// Tells little stories for young children: a hero, a wish or a problem, attempts, a turn and a happy end.
///
/// Story `index` depends on the seed and the index alone, so that many threads can tell them in any order.
package enum StoryGenerator {
  /// Story `index` of `seed`: paragraphs of plain text with a blank line between them, without a line end after the last.
  package static func story(seed: UInt64, index: Int) -> String {
    tell(seed: seed, index: index).text
  }

  /// A story with its plot and its hero, for those who measure.
  package static func tell(seed: UInt64, index: Int) -> (text: String, plot: String, hero: String) {
    var context = StoryContext(random: RandomGenerator(document: index, of: seed))
    let plot = context.random.pick(plots)
    for (role, source) in plot.roles { context.fill(role, from: source) }
    guard let hero = context.hero else { preconditionFailure("\(plot.name) has no hero") }

    var paragraphs = [opening(plot.frame ?? hero.world.rawValue, &context)]
    for beat in plot.beats {
      let text = context.render(context.random.pick(beat))
      if context.random.below(4) == 0 {
        paragraphs[paragraphs.count - 1] += " " + text
      } else {
        paragraphs.append(text)
      }
    }
    let words = paragraphs.reduce(0) { $0 + $1.split(separator: " ").count }
    if words < longEnough, context.random.below(4) > 0 {
      paragraphs[paragraphs.count - 1] += " " + context.draw("closing-\(plot.moral)")
    }
    return (paragraphs.map(English.tidied).joined(separator: "\n\n"), plot.name, hero.name)
  }

  /// A story of so many words goes without a closing, to stay within 250.
  private static let longEnough = 225

  private static func opening(_ frame: String, _ context: inout StoryContext) -> String {
    var text = context.draw("opening-\(frame)")
    if context.random.below(3) > 0 { text += " " + context.draw("detail-\(frame)") }
    return text
  }

  /// Every plot, in a fixed order: a new one changes which stories a seed tells.
  package static let plots: [Plot] = [
    Plots.lostAndFound, Plots.friendship, Plots.courage, Plots.making, Plots.helping, Plots.forest, Plots.lessons,
    Plots.wonder, Plots.machines, Plots.days,
  ].flatMap(Plot.parse)
}

/// The scripts of the plots, by theme.
package enum Plots {}

extension StoryContext {
  /// One of the frame's sentences of that name, rendered.
  fileprivate mutating func draw(_ name: String) -> String {
    guard let templates = Frame.sentences[name] else { preconditionFailure("the frame has no \(name)") }
    return render(random.pick(templates))
  }
}

extension RandomGenerator {
  /// The numbers of document `index`, which depend on it and the seed alone.
  package init(document index: Int, of seed: UInt64) {
    var documents = SplitMix64(state: seed)
    var document = SplitMix64(state: documents.next() &+ UInt64(bitPattern: Int64(index)))
    self.init(seed: document.next())
  }
}
