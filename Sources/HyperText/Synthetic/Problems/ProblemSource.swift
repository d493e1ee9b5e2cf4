import HyperTensor

/// Where problems come from: one template that is written out, or a situation whose templates are made by plans.
package struct ProblemSource: Sendable {
  /// Never changes.
  package let name: String
  /// Whether training lacks all of it.
  package let isHeldOut: Bool
  let write: @Sendable (inout ProblemScene) -> Void

  init(_ name: String, isHeldOut: Bool = false, _ write: @escaping @Sendable (inout ProblemScene) -> Void) {
    self.name = name
    self.isHeldOut = isHeldOut
    self.write = write
  }

  /// One that training lacks.
  static func heldOut(_ name: String, _ write: @escaping @Sendable (inout ProblemScene) -> Void) -> Self {
    ProblemSource(name, isHeldOut: true, write)
  }

  /// The problem that the random numbers lead to; the value of its last step is the result.
  package func problem(_ random: RandomGenerator) -> Problem {
    var scene = ProblemScene(random: random)
    write(&scene)
    let result = scene.result.whole
    let answer = (scene.steps + ["#### \(result)"]).joined(separator: "\n")
    let template = scene.plan.isEmpty ? name : name + "/" + scene.plan.joined(separator: "-")
    return Problem(question: scene.question(), answer: answer, result: result, source: name, template: template)
  }
}
