import HyperTensor
import Testing

/// In inference a sequence gives the same bits in whatever chunks it is run, states carried from one to the next.
@Suite struct ChunkingTests {
  private static let recurrences: [RecurrenceCase] =
    [1, 7, 17, 70].flatMap { width in
      [
        .convolution(channels: width, taps: 4),
        .scan(heads: 2, headDim: width, groups: 2, dState: 16),
        .liquid(channels: width, isRecurrent: false, takesElapsed: true),
        .liquid(channels: width, isRecurrent: true, takesElapsed: true),
      ]
    } + [
      .convolution(channels: 5, taps: 1), .convolution(channels: 5, taps: 8),
      .scan(heads: 4, headDim: 5, groups: 1, dState: 7), .scan(heads: 1, headDim: 33, groups: 1, dState: 33),
    ]
    + SpikingDynamics.Reset.allCases.flatMap { reset in
      [(7, 4), (70, 4), (17, 1)].map { channels, levels in
        .spiking(
          channels: channels, SpikingDynamics(levels: levels, reset: reset, surrogate: .window), isLearned: true)
      }
    }
    + ClosedFormMode.allCases.flatMap { mode in
      [1, 2].map { .closedForm(mode, inputs: 5, units: 33, hidden: 17, layers: $0) }
    }

  @Test(arguments: recurrences) func chunksGiveTheSameBits(_ recurrence: RecurrenceCase) throws {
    var random = RandomGenerator(seed: 21)
    let (batch, steps) = (2, 37)
    let resets: Set = [9, 10, 36, 37, 60]
    var operation = recurrence.operationCase(batch: batch, steps: steps, resets: resets)
    operation.margin = nil  // near a threshold or not: the bits are the same
    let values = operation.values(seed: 3)
    for isa in InstructionSet.available {
      let backend = try Backend.inference(isa: isa)
      func run(_ chunks: [Int]) throws -> ChunkedRun {
        try ChunkedRun(recurrence, values: values, batch: batch, steps: steps, resets: resets, chunks, backend)
      }
      let whole = try run([steps])
      #expect(whole.outputs.allSatisfy { $0.isFinite })
      for chunks in [[Int](repeating: 1, count: steps), [steps - 1, 1], [3, 16, 17, 1]]
        + (0..<6).map({ _ in randomChunks(of: steps, &random) })
      {
        let chunked = try run(chunks)
        #expect(chunked.outputs.map(\.bitPattern) == whole.outputs.map(\.bitPattern), "\(chunks) on \(isa)")
        #expect(chunked.state.map(\.bitPattern) == whole.state.map(\.bitPattern), "state after \(chunks) on \(isa)")
      }
    }
  }

  /// Our own product: a row's bits depend neither on the rows beside it nor on the number of threads.
  @Test(arguments: [(1, 1), (17, 31), (64, 128), (130, 257)])
  func rowsAndThreadsGiveTheSameBits(_ inputs: Int, _ outputs: Int) throws {
    let rows = 101
    var random = RandomGenerator(seed: 4)
    let x = (0..<rows * inputs).map { _ in random.normal() }
    let weight = Buffer(floats: inputs * outputs)
    for i in 0..<inputs * outputs { weight.floats[i] = random.normal() }
    let matrix = Tensor(shape: [outputs, inputs], value: weight, gradient: nil)
    for isa in InstructionSet.available {
      func run(_ chunks: [Int], threads: Int) throws -> [UInt32] {
        let backend = try Backend.inference(isa: isa, threads: threads, workPerThread: 1)
        let linear = LinearWeight(matrix, for: backend)
        var row = 0
        return try chunks.flatMap { count in
          let tape = Tape(backend, gradients: false)
          let input = Tensor(shape: [count, inputs], value: Buffer(floats: count * inputs), gradient: nil)
          for i in 0..<count * inputs { input.data[i] = x[row * inputs + i] }
          row += count
          let y = try tape.linear(input, linear)
          tape.seal()
          tape.forward()
          return (0..<y.count).map { y.data[$0].bitPattern }
        }
      }
      let whole = try run([rows], threads: 1)
      for threads in [2, 3] { #expect(try run([rows], threads: threads) == whole, "\(threads) threads on \(isa)") }
      for chunks in [[Int](repeating: 1, count: rows), [96, 5], [97, 3, 1]]
        + (0..<4).map({ _ in randomChunks(of: rows, &random) })
      {
        #expect(try run(chunks, threads: 1) == whole, "\(chunks) on \(isa)")
      }
    }
  }
}

/// Positive numbers that add up to `total`, mostly small.
func randomChunks(of total: Int, _ random: inout RandomGenerator) -> [Int] {
  var chunks: [Int] = []
  var left = total
  while left > 0 {
    chunks.append(min(left, 1 + random.below(1 + random.below(total))))
    left -= chunks[chunks.count - 1]
  }
  return chunks
}

/// A recurrence run chunk by chunk, its state in one place that is read and written.
private struct ChunkedRun {
  /// The outputs of all chunks, put together as [output][B][T][width].
  private(set) var outputs: [Float] = []
  private(set) var state: [Float] = []

  init(
    _ recurrence: RecurrenceCase, values: [[Double]], batch: Int, steps: Int, resets: Set<Int>, _ chunks: [Int],
    _ backend: Backend
  ) throws {
    // The state lies inside a larger record, as in a model.
    let (offset, stride) = (16, recurrence.stateCount + 29)
    let stateBuffer = Buffer(floats: batch * stride)
    let initial = values[values.count - 1]
    for index in initial.indices {
      let (b, i) = index.quotientAndRemainder(dividingBy: recurrence.stateCount)
      stateBuffer.floats[b * stride + offset + i] = Float(initial[index])
    }
    let parameters = recurrence.parameters.enumerated().map { index, input in
      tensor(input.shape, values[recurrence.sequences.count + index])
    }
    var collected: [[[Float]]] = []  // [output][b]
    var first = 0
    for count in chunks {
      func slice(_ whole: [Double], width: Int) -> [Double] {
        (0..<batch).flatMap { b -> ArraySlice<Double> in
          let start = (b * steps + first) * width
          return whole[start..<start + count * width]
        }
      }
      let sequences = recurrence.sequences.enumerated().map { index, input in
        tensor([batch, count, input.shape[0]], slice(values[index], width: input.shape[0]))
      }
      let elapsed =
        recurrence.takesElapsed
        ? tensor([batch * count], slice(values[values.count - 2], width: 1)).value : nil
      let chunkResets = Set(
        resets.compactMap { row in
          let (b, t) = row.quotientAndRemainder(dividingBy: steps)
          return (first..<first + count).contains(t) ? b * count + t - first : nil
        })
      let tape = Tape(backend, gradients: false)
      let results = try recurrence.record(
        tape,
        RecurrenceInputs(
          sequences: sequences, parameters: parameters,
          context: SequenceContext(
            batch: batch, steps: count, resets: flags(chunkResets, rows: batch * count), elapsed: elapsed),
          state: StateSlice(
            from: stateBuffer, to: stateBuffer, offset: offset, count: recurrence.stateCount, stride: stride)))
      tape.seal()
      tape.forward()
      if collected.isEmpty { collected = results.map { _ in [[Float]](repeating: [], count: batch) } }
      for (index, result) in results.enumerated() {
        for b in 0..<batch {
          collected[index][b] += (0..<count * result.width).map { result.data[b * count * result.width + $0] }
        }
      }
      first += count
    }
    outputs = collected.flatMap { $0.flatMap { $0 } }
    state = (0..<batch * stride).map { stateBuffer.floats[$0] }
  }
}

private func tensor(_ shape: Shape, _ values: [Double]) -> Tensor {
  let buffer = Buffer(floats: max(values.count, 1))
  for (index, value) in values.enumerated() { buffer.floats[index] = Float(value) }
  return Tensor(shape: shape, value: buffer, gradient: nil)
}
