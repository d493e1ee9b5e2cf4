import HyperIO
import HyperTensor

/// A kernel of training or inference at the sizes of a model, ready to be timed through the interface that the engine itself
/// uses.
struct KernelCase {
  let name: String
  /// What is timed, each by itself.
  let passes: [KernelPass]
  /// What the backends multiply in, one after another, where that makes a difference; empty: it makes none.
  var precisions: [Precision] = []
  /// Sets the kernel up.
  let prepare: (InstructionSet, Precision) throws -> KernelRun
}

/// A kernel that was set up: runs all of its passes so many times and says how many seconds each of them took together.
typealias KernelRun = (_ count: Int) -> [Double]

/// A part of a kernel that is timed by itself.
struct KernelPass {
  /// `forward`, `backward`, `update`; of inference `decode` (one row) and `prompt` (rows of a whole pass over the weights).
  let name: String
  /// What the time is divided by: elements of the result, or channels times steps of a recurrence.
  let elements: Int
  let cost: KernelCost
}

/// What a pass does at least, by what bounds it.
enum KernelCost {
  /// Floating-point operations of a product, two a multiply-add.
  case floatingPoint(Double)
  /// Operations on bytes, two a multiply-add.
  case integer(Double)
  /// Bytes read and written, within a `span` of bytes that is walked through before the same ones come again.
  case memory(Int, span: Int)
}

extension KernelCase {
  /// An operation of a training step.
  /// - Parameters:
  ///   - forward: nil: all the work is done on the way back.
  ///   - backward: nil: what memory the forward pass touches, twice (values and gradients).
  init(
    _ name: String, elements: Int, forward: KernelCost?, backward: KernelCost? = nil, precisions: [Precision] = [],
    record: @escaping (Tape) throws -> Void
  ) {
    var back = backward
    if back == nil, case .memory(let bytes, let span)? = forward { back = .memory(2 * bytes, span: 2 * span) }
    passes = [("forward", forward), ("backward", back)].compactMap { name, cost in
      cost.map { KernelPass(name: name, elements: elements, cost: $0) }
    }
    self.name = name
    self.precisions = precisions
    prepare = { isa, precision in
      let tape = Tape(try Backend.training(precision: precision, isa: isa), gradients: true)
      try record(tape)
      tape.seal()
      return { count in Array(Self.passes([tape], count: count).suffix(forward == nil ? 1 : 2)) }
    }
  }

  /// An operation of inference on one thread, recorded for every block of a model with weights of its own, as decoding walks
  /// through them.
  /// - Parameter operation: what is timed of what is recorded, by the name of the tape's operation; nil: all of it.
  init(
    _ name: String, pass: KernelPass, blocks: Int, operation: String? = nil, record: @escaping (Tape) throws -> Void
  ) {
    self.name = name
    passes = [pass]
    prepare = { isa, _ in
      let tape = Tape(try Backend.inference(isa: isa), gradients: false)
      for _ in 0..<blocks { try record(tape) }
      tape.seal()
      guard let operation else {
        return { count in
          let start = Clock.seconds()
          for _ in 0..<count { tape.forward() }
          return [Clock.seconds() - start]
        }
      }
      return { count in [Self.seconds(of: operation, tape, count: count)] }
    }
  }

  /// Seconds of all forward and of all backward passes of `tapes`, each on a thread, zeroing of gradients left out.
  static func passes(_ tapes: [Tape], count: Int) -> [Double] {
    var seconds = [0.0, 0.0]
    var (cleared, last) = (0.0, 0.0)
    tapes[0].observer = { operation, _ in
      let now = Clock.seconds()
      if operation == "clear" { cleared += now - last }
      last = now
    }
    defer { tapes[0].observer = nil }
    for _ in 0..<count {
      for pass in [0, 1] {
        cleared = 0
        let start = Clock.seconds()
        last = start
        ThreadTeam.run(tapes.count) { pass == 0 ? tapes[$0].forward() : tapes[$0].backward() }
        seconds[pass] += Clock.seconds() - start - cleared
      }
    }
    return seconds
  }

  /// Seconds that the operations called `name` take of so many forward passes.
  private static func seconds(of name: String, _ tape: Tape, count: Int) -> Double {
    var (seconds, last) = (0.0, 0.0)
    tape.observer = { operation, _ in
      let now = Clock.seconds()
      if operation == name { seconds += now - last }
      last = now
    }
    defer { tape.observer = nil }
    for _ in 0..<count {
      last = Clock.seconds()
      tape.forward()
    }
    return seconds
  }

  /// Numbers in -0.5...0.5, with room for their gradients.
  static func random(_ extents: Int...) -> Tensor {
    let shape = Shape(extents)
    var random = RandomGenerator(seed: 7)
    let value = Buffer(floats: shape.count)
    for i in 0..<shape.count { value.floats[i] = random.uniform() - 0.5 }
    return Tensor(shape: shape, value: value, gradient: Buffer(floats: shape.count))
  }

  /// Spike counts [1, rows, neurons] of 1 to 4, of which `fired` in every row are not zero.
  static func spikes(_ rows: Int, _ neurons: Int, fired: Int) -> Tensor {
    let value = Buffer(floats: rows * neurons)
    var random = RandomGenerator(seed: 11)
    for row in 0..<rows {
      for neuron in Array(0..<neurons).shuffled(using: &random).prefix(fired) {
        value.floats[row * neurons + neuron] = Float(1 + random.below(4))
      }
    }
    return Tensor(shape: [1, rows, neurons], value: value, gradient: nil)
  }

  /// Fills `ids` with tokens evenly drawn below `vocabulary`.
  static func drawTokens(_ ids: Buffer, vocabulary: Int, seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    for i in 0..<ids.count { ids.int32s[i] = Int32(random.below(vocabulary)) }
  }
}
