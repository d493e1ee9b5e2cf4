import HyperTensor
import Testing

/// The tape's arena: what is still needed is never overwritten, gradients start from zero, and memory is used again.
@Suite struct TapeMemoryTests {
  /// Random graphs of operations that mark what they write, and find every mark where they left it. Where there are gradients,
  /// some operations are run again before they run backwards.
  @Test(arguments: 0..<40) func whatIsNeededStaysIntact(_ seed: Int) throws {
    var random = RandomGenerator(seed: UInt64(seed))
    let tape = Tape(try .inference(isa: .scalar), gradients: seed % 2 == 0)
    let log = MarkLog()
    var live: [Tensor] = []
    let persistent = (0..<2).map { _ in tape.persistentBuffer(1 + random.below(40)) }
    for segment in 0..<6 {
      try tape.recomputing(tape.recordsGradients && random.below(2) == 0) { () throws(ShapeError) in
        for mark in 5 * segment + 1...5 * segment + 5 {
          let reads = live.isEmpty ? [] : (0..<random.below(4)).map { _ in live[random.below(live.count)] }
          let writes = (0..<1 + random.below(2)).map { _ in tape.tensor([1 + random.below(70)]) }
          let own = random.below(2) == 0 ? [tape.savedBuffer(1 + random.below(50))] : []
          let saved = reads.filter { _ in random.below(2) == 0 } + writes.filter { _ in random.below(2) == 0 }
          let operation = MarkingOperation(
            mark: Float(mark), reads: reads, writes: writes, own: own, saved: saved, log: log)
          tape.record(operation, reads: reads, writes: writes, saves: saved.map(\.value) + own)
          live += writes
          if live.count > 6 { live.removeFirst() }
        }
      }
    }
    tape.seal()
    for (index, buffer) in persistent.enumerated() { fill(buffer, Float(-1 - index)) }
    for _ in 0..<2 {
      log.startRun()
      tape.forward()
      if tape.recordsGradients { tape.backward() }
    }
    for (index, buffer) in persistent.enumerated() { #expect(holds(buffer, Float(-1 - index))) }
    #expect(log.faults == [])
    #expect(log.checks > 40)
  }

  /// In a chain each value is dropped once the next is there: two places are enough for any length.
  @Test func inferenceReusesMemory() throws {
    let bytes = try [8, 20].map { length in
      let tape = Tape(try .inference(isa: .scalar), gradients: false)
      var x = tape.tensor([1000])
      for _ in 0..<length { x = try tape.map(.tanh, x) }
      tape.seal()
      return tape.arenaBytes
    }
    #expect(bytes == [2 * 1008 * 4, 2 * 1008 * 4])
  }

  /// In training values stay until the backward pass has used them, but two places are enough for the gradients, the last
  /// value's among them.
  @Test func trainingReusesMemory() throws {
    let length = 20
    let tape = Tape(try .inference(isa: .scalar), gradients: true)
    var x = tape.tensor([1000])
    for _ in 0..<length { x = try tape.map(.tanh, x) }
    tape.seal()
    let places = tape.arenaBytes / (1008 * 4)
    #expect(places >= length && places <= length + 3, "\(places) places")
  }

  /// Of a segment that is computed again, only what the next one reads is kept; one segment at a time has the rest.
  @Test func recomputationReusesMemory() throws {
    let (segments, length) = (20, 5)
    let tape = Tape(try .inference(isa: .scalar), gradients: true)
    var repeated = 0
    tape.observer = { if $1 == .recomputation { repeated += 1 } }
    var x = tape.tensor([1000])
    for _ in 0..<segments {
      x = try tape.recomputing(true) { () throws(ShapeError) in
        var x = x
        for _ in 0..<length { x = try tape.map(.tanh, x) }
        return x
      }
    }
    tape.seal()
    let places = tape.arenaBytes / (1008 * 4)
    #expect(places >= segments + length && places <= segments + length + 2, "\(places) places")
    tape.forward()
    tape.backward()
    // The last value of each is not needed a second time.
    #expect(repeated == segments * (length - 1))
  }

  @Test func buffersAreAlignedAndApart() throws {
    let tape = Tape(try .inference(isa: .scalar), gradients: false)
    let buffers = [1, 15, 16, 17, 0, 33].map(tape.persistentBuffer)
    tape.seal()
    let places = buffers.map { (start: UInt(bitPattern: $0.floats), bytes: UInt($0.count * 4)) }
    for (index, place) in places.enumerated() {
      #expect(place.start % 64 == 0)
      for other in places[(index + 1)...] where place.bytes > 0 && other.bytes > 0 {
        #expect(place.start + place.bytes <= other.start || other.start + other.bytes <= place.start)
      }
    }
  }
}

/// What marking operations found.
private final class MarkLog {
  private(set) var faults: [String] = []
  private(set) var checks = 0
  /// What each gradient must have collected when its tensor's writer is reached.
  var collected: [ObjectIdentifier: Float] = [:]
  /// Each value's mark.
  var marks: [ObjectIdentifier: Float] = [:]

  func startRun() { collected = [:] }

  func check(_ isIntact: Bool, _ what: String) {
    checks += 1
    if !isIntact { faults.append(what) }
  }
}

/// Writes its mark into what it writes and saves, and checks the marks of what it reads and saved.
private struct MarkingOperation: Operation {
  let name = "marking"
  let mark: Float
  let reads: [Tensor]
  let writes: [Tensor]
  let own: [Buffer]
  let saved: [Tensor]
  let log: MarkLog

  func forward(_ backend: Backend) {
    for tensor in reads {
      log.check(
        holds(tensor.value, log.marks[ObjectIdentifier(tensor.value), default: .nan]), "operation \(mark) reads")
    }
    for (index, tensor) in writes.enumerated() {
      log.marks[ObjectIdentifier(tensor.value)] = mark + Float(index) / 8
      fill(tensor.value, mark + Float(index) / 8)
    }
    for buffer in own { fill(buffer, mark + 0.5) }
    for tensor in reads {
      log.check(
        holds(tensor.value, log.marks[ObjectIdentifier(tensor.value), default: .nan]),
        "operation \(mark) writes over what it reads")
    }
  }

  func backward(_ backend: Backend) {
    for tensor in saved {
      log.check(
        holds(tensor.value, log.marks[ObjectIdentifier(tensor.value), default: .nan]), "operation \(mark) saved")
    }
    for buffer in own { log.check(holds(buffer, mark + 0.5), "operation \(mark)'s own buffer") }
    for gradient in writes.compactMap(\.gradient) {
      log.check(
        holds(gradient, log.collected[ObjectIdentifier(gradient), default: 0]), "the gradient of operation \(mark)")
    }
    for gradient in reads.compactMap(\.gradient) {
      for i in 0..<gradient.count { gradient.floats[i] += mark }
      log.collected[ObjectIdentifier(gradient), default: 0] += mark
    }
  }
}

private func fill(_ buffer: Buffer, _ value: Float) { buffer.floats.update(repeating: value, count: buffer.count) }

private func holds(_ buffer: Buffer, _ value: Float) -> Bool {
  (0..<buffer.count).allSatisfy { buffer.floats[$0] == value }
}
