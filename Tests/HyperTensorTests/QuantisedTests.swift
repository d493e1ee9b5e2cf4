import HyperTensor
import Testing

/// Products with rounded weights against the same sums in double precision, on every instruction set.
@Suite struct QuantisedTests {
  static let sizes = [(1, 1, 1), (2, 7, 5), (3, 31, 33), (5, 64, 64), (7, 100, 65), (13, 130, 130), (70, 257, 40)]
  static let formats = [4, 8].flatMap { bits in QuantisedFormat.groups.map { QuantisedFormat(bits: bits, group: $0) } }

  /// What a table of embeddings may have besides: 8 bits for the first outputs, as whole panels, and 4 for the others.
  static let tables =
    formats + [QuantisedFormat(eighths: 4, group: 128), .init(eighths: 7, group: 32), .init(eighths: 1, group: 64)]

  private func random(_ rows: Int, _ width: Int, seed: UInt64) -> Tensor {
    var random = RandomGenerator(seed: seed)
    let value = Buffer(floats: rows * width)
    for i in 0..<rows * width { value.floats[i] = random.normal() }
    return Tensor(shape: [rows, width], value: value, gradient: nil)
  }

  private func product(_ x: Tensor, _ matrix: QuantisedMatrix, _ backend: Backend) throws -> [Float] {
    let tape = Tape(backend, gradients: false)
    let y = try tape.linear(x, LinearWeight(matrix))
    let copy = Buffer(floats: y.count)
    tape.record(Copy(source: y, target: copy), reads: [y], writes: [])
    tape.seal()
    tape.forward()
    return Array(UnsafeBufferPointer(start: copy.floats, count: y.count))
  }

  /// The matrix as the products see it: through the gather of an embedding.
  private func dequantised(_ matrix: QuantisedMatrix, _ backend: Backend) throws -> [Double] {
    let tape = Tape(backend, gradients: false)
    let ids = tape.persistentBuffer(matrix.outputs)
    let y = try tape.embedding(ids: ids, shape: [matrix.outputs], table: matrix, scale: 1)
    let copy = Buffer(floats: y.count)
    tape.record(Copy(source: y, target: copy), reads: [y], writes: [])
    tape.seal()
    for i in 0..<matrix.outputs { ids.int32s[i] = Int32(i) }
    tape.forward()
    return (0..<y.count).map { Double(copy.floats[$0]) }
  }

  /// A row's elements rounded to 8 bits in groups, as the products round them.
  private func rounded(_ row: UnsafeBufferPointer<Float>, group: Int) -> [Double] {
    stride(from: 0, to: row.count, by: group).flatMap { start in
      let part = row[start..<min(row.count, start + group)]
      let greatest = part.reduce(Float(0)) { max($0, abs($1)) }
      guard greatest > 0 else { return part.map { _ in 0.0 } }
      return part.map { Double(($0 * (127 / greatest)).rounded(.toNearestOrEven)) * Double(greatest / 127) }
    }
  }

  /// In 8 bits a clip of a half ends the scale at half of a group's greatest weight.
  @Test func aClipEndsTheScaleSooner() throws {
    let weight = random(70, 96, seed: 8)
    let backend = try Backend.inference()
    func greatest(_ clip: Float) throws -> [Double] {
      let matrix = QuantisedMatrix(rounding: weight, format: QuantisedFormat(bits: 8, group: 32), clip: clip, backend)
      let values = try dequantised(matrix, backend)
      return stride(from: 0, to: values.count, by: 32).map { values[$0..<$0 + 32].reduce(0) { max($0, abs($1)) } }
    }
    // fp16 scales are within 2^-11, twice; clipped codes may reach -128.
    for (whole, half) in zip(try greatest(1), try greatest(0.5)) { #expect(abs(half / whole - 0.5) < 0.006) }
  }

  /// A number that is none shows in its own row, wherever in it, and in no other.
  @Test(arguments: formats) func whatIsNoNumberStaysNone(format: QuantisedFormat) throws {
    let (rows, inputs, outputs) = (7, 131, 33)
    for isa in InstructionSet.available {
      let backend = try Backend.inference(isa: isa)
      let matrix = QuantisedMatrix(rounding: random(outputs, inputs, seed: 2), format: format, backend)
      for place in [0, 1, 17, 63, 127, 128, 130] {
        let x = random(rows, inputs, seed: 1)
        x.data[3 * inputs + place] = place % 2 == 0 ? .nan : -.nan
        for (index, y) in try product(x, matrix, backend).enumerated() {
          #expect(y.isNaN == (index / outputs == 3), "\(isa) \(place) \(index)")
        }
      }
    }
  }

  @Test(arguments: sizes, tables)
  func productsEqualSumsOfWhatWasRounded(size: (rows: Int, inputs: Int, outputs: Int), format: QuantisedFormat) throws {
    let (x, weight) = (random(size.rows, size.inputs, seed: 1), random(size.outputs, size.inputs, seed: 2))
    for isa in InstructionSet.available {
      let backend = try Backend.inference(isa: isa)
      let matrix = QuantisedMatrix(rounding: weight, format: format, backend)
      let w = try dequantised(matrix, backend)
      for n in 0..<size.outputs {
        let greatest = (0..<size.inputs).map { abs(weight.data[n * size.inputs + $0]) }.max() ?? 0
        let isFine = isFine(n, of: size.outputs, format)
        let bound = Self.farthest(bits: isFine ? 8 : 4) * Double(greatest) / (isFine ? 127 : 7)
        for k in 0..<size.inputs {
          #expect(abs(w[n * size.inputs + k] - Double(weight.data[n * size.inputs + k])) <= bound)
        }
      }
      let y = try product(x, matrix, backend)
      for r in 0..<size.rows {
        let row = rounded(UnsafeBufferPointer(start: x.data + r * size.inputs, count: size.inputs), group: format.group)
        for n in 0..<size.outputs {
          var (sum, magnitude) = (0.0, 0.0)
          for k in 0..<size.inputs {
            let term = row[k] * w[n * size.inputs + k]
            sum += term
            magnitude += abs(term)
          }
          // Sums in a group are exact; scales and the chain over groups round a few times each.
          let tolerance = 8 * Double(Float.ulpOfOne) * magnitude
          #expect(abs(Double(y[r * size.outputs + n]) - sum) <= tolerance, "\(isa) \(format) [\(r), \(n)]")
        }
      }
    }
  }

  /// How many steps of the greatest weight over 7 or 127 a weight may be off: in 8 bits half a step and the scale's rounding to
  /// fp16, 127 * 2^-11; in 4 bits, whose scale may be 0.7 of that, what lies beyond its reach, 0.3 * 7.
  private static func farthest(bits: Int) -> Double { bits == 4 ? 2.1 : 0.57 }

  /// Whether an output has 8 bits: of mixed ones the panels of 64 that lie within the eighths as a whole.
  private func isFine(_ output: Int, of outputs: Int, _ format: QuantisedFormat) -> Bool {
    format.eighths == 8 || output < outputs * format.eighths / 8 / 64 * 64
  }

  @Test func aMixedFormatIsAsLargeAsItsParts() {
    func bytes(_ outputs: Int, _ eighths: Int) -> Int {
      QuantisedMatrix.byteCount(outputs: outputs, inputs: 100, format: QuantisedFormat(eighths: eighths, group: 32))
    }
    #expect(bytes(1024, 4) == bytes(512, 8) + bytes(512, 0) && bytes(1000, 3) == bytes(320, 8) + bytes(680, 0))
    #expect(bytes(100, 7) == bytes(64, 8) + bytes(36, 0) && bytes(100, 1) == bytes(100, 0))
    for eighths in 0...8 {
      let format = QuantisedFormat(eighths: eighths, group: 64)
      #expect(QuantisedFormat(type: format.type, group: 64) == format && format.isMixed == (1...7).contains(eighths))
    }
    for type in ["q8q4:0", "q8q4:8", "q8q4:", "q5", ""] { #expect(QuantisedFormat(type: type, group: 64) == nil) }
  }

  @Test(arguments: tables) func aRowIsTheSameBitsInAnyCompany(format: QuantisedFormat) throws {
    let (x, weight) = (random(70, 200, seed: 3), random(150, 200, seed: 4))
    for isa in InstructionSet.available {
      let matrix = QuantisedMatrix(rounding: weight, format: format, try Backend.inference(isa: isa))
      let alone = try product(x, matrix, Backend.inference(isa: isa))
      for rows in [1, 2, 3, 5, 6, 7, 11, 69] {
        let part = Tensor(shape: [rows, 200], offset: 200, value: x.value, gradient: nil)
        let found = try product(part, matrix, Backend.inference(isa: isa, threads: 2, workPerThread: 1))
        #expect(found == Array(alone[150..<150 * (rows + 1)]), "\(isa) \(format), \(rows) rows")
      }
    }
  }

  /// What training rounds a table to is what its packed form stands for, in both of its sections.
  @Test func trainingRoundsATableToWhatIsPacked() throws {
    let weight = random(300, 70, seed: 9)
    for format in Self.tables {
      for isa in InstructionSet.available {
        let backend = try Backend.inference(isa: isa)
        let target = random(300, 70, seed: 7)
        try WeightRounding(weight, into: target, format: format, spikes: 0, gamma: nil).run(backend)
        let packed = try dequantised(QuantisedMatrix(rounding: weight, format: format, backend), backend)
        #expect((0..<target.count).allSatisfy { Double(target.data[$0]) == packed[$0] }, "\(isa) \(format)")
      }
    }
  }

  /// What training rounds to is what the packed form stands for, bit for bit, dense inputs and neurons' rows alike.
  @Test(arguments: formats) func trainingRoundsToWhatIsPacked(format: QuantisedFormat) throws {
    let (outputs, inputs, neurons) = (130, 200, 70)
    let (weight, gamma) = (
      random(outputs, inputs + neurons, seed: 5), try random(1, neurons, seed: 6).reshaped([neurons])
    )
    gamma.data[3] = 0
    gamma.data[4] = 100 * Float.leastNonzeroMagnitude
    for isa in InstructionSet.available {
      let backend = try Backend.inference(isa: isa)
      let target = random(outputs, inputs + neurons, seed: 7)
      try WeightRounding(weight, into: target, format: format, spikes: neurons, gamma: gamma).run(backend)
      let dense = try dequantised(
        QuantisedMatrix(rounding: weight.columns(0..<inputs), format: format, backend), backend)
      for n in 0..<outputs {
        for k in 0..<inputs { #expect(Double(target.data[n * (inputs + neurons) + k]) == dense[n * inputs + k]) }
      }
      let rows = SpikeRows(
        rounding: try weight.columns(inputs..<inputs + neurons), gamma: gamma, format: format, backend)
      let spikes = Tensor(shape: [1, neurons], value: Buffer(floats: neurons), gradient: nil)
      let zeros = Tensor(shape: [1, outputs], value: Buffer(floats: outputs), gradient: nil)
      let tape = Tape(backend, gradients: false)
      let y = try tape.spikeProjection(spikes, gate: nil, rows: rows, addingTo: zeros)
      tape.seal()
      for j in 0..<neurons {
        spikes.data[j] = 1
        tape.forward()
        spikes.data[j] = 0
        for n in 0..<outputs {
          let weight = target.data[n * (inputs + neurons) + inputs + j]
          // Unit times step times q, in another order, and a division by gamma that is multiplied with again.
          #expect(
            abs(gamma.data[j] * weight - y.data[n]) <= 4 * Float.ulpOfOne * abs(y.data[n]) + Float.leastNormalMagnitude)
        }
      }
    }
  }

  @Test(arguments: formats) func neuronsThatFireAddTheirRows(format: QuantisedFormat) throws {
    let (neurons, outputs) = (70, 130)
    let (weight, gamma) = (random(outputs, neurons, seed: 5), random(1, neurons, seed: 6))
    for isa in InstructionSet.available {
      let backend = try Backend.inference(isa: isa)
      let rows = SpikeRows(rounding: weight, gamma: try gamma.reshaped([neurons]), format: format, backend)
      func run(_ counts: [Float], gate: Float) throws -> [Float] {
        let spikes = Tensor(shape: [1, neurons], value: Buffer(floats: neurons), gradient: nil)
        for i in 0..<neurons { spikes.data[i] = counts[i] }
        let gates = Tensor(shape: [1, 1], value: Buffer(floats: 1), gradient: nil)
        gates.data[0] = gate
        let y = Tensor(shape: [1, outputs], value: Buffer(floats: outputs), gradient: nil)
        for i in 0..<outputs { y.data[i] = 0.5 }
        let tape = Tape(backend, gradients: false)
        let sum = try tape.spikeProjection(spikes, gate: gates, rows: rows, addingTo: y)
        tape.seal()
        tape.forward()
        return (0..<outputs).map { sum.data[$0] }
      }
      var counts = [Float](repeating: 0, count: neurons)
      #expect(try run(counts, gate: 1.5) == [Float](repeating: 0.5, count: outputs))
      // Each neuron alone: its row, rounded, by a scale that is a whole number of units of the greatest.
      let greatest = (0..<neurons * outputs).map { abs(gamma.data[$0 % neurons] * weight.data[$0]) }.max() ?? 0
      let unit = Double(greatest) / (format.bits == 4 ? 7 : 127) / 2047
      var single: [[Double]] = []
      for j in 0..<neurons {
        counts[j] = 1
        let row = try run(counts, gate: 1).map { Double($0) - 0.5 }
        counts[j] = 0
        let expected = (0..<outputs).map { Double(gamma.data[j] * weight.data[$0 * neurons + j]) }
        let step = (expected.map(abs).max() ?? 0) / (format.bits == 4 ? 7 : 127)
        for n in 0..<outputs {
          #expect(abs(row[n] - expected[n]) <= Self.farthest(bits: format.bits) * step + 64 * unit)
        }
        single.append(row)
      }
      // Several at once, graded and gated: the sum of those.
      var random = RandomGenerator(seed: 8)
      for i in 0..<neurons { counts[i] = random.below(3) == 0 ? Float(random.below(5)) : 0 }
      let all = try run(counts, gate: 1.25)
      for n in 0..<outputs {
        let terms = (0..<neurons).map { Double(counts[$0]) * single[$0][n] }
        let magnitude = terms.reduce(1) { $0 + abs($1) }
        #expect(abs(Double(all[n]) - 0.5 - 1.25 * terms.reduce(0, +)) <= 16 * Double(Float.ulpOfOne) * magnitude)
      }
    }
  }
}
