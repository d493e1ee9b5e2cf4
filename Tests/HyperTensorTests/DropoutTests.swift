import HyperTensor
import Testing

/// What dropout drops: as much as it should, everywhere alike, and each time something else.
@Suite struct DropoutTests {
  /// What is left of ones, [rows][width]: 0, or 1 / (1 - rate).
  private func ones(
    rows: Int, width: Int, rate: Double, site: Int = 0, sequence: Int = 0, draw: UInt64 = 1, isa: InstructionSet = .best
  ) throws -> [Float] {
    let tape = Tape(try Backend.inference(isa: isa), gradients: false)
    let x = Tensor(shape: [rows, width], value: Buffer(floats: rows * width), gradient: nil)
    for i in 0..<rows * width { x.data[i] = 1 }
    let dropout = Dropout(rate: rate, keys: tape.persistentBuffer(rows))
    let y = try tape.dropout(x, dropout, site: site)
    let copy = Buffer(floats: y.count)
    tape.record(Copy(source: y, target: copy), reads: [y], writes: [])
    tape.seal()
    dropout.setKeys(first: 0, steps: rows, sequence: sequence, draw: draw)
    tape.forward()
    return Array(UnsafeBufferPointer(start: copy.floats, count: y.count))
  }

  /// Over 2^16 elements the share that is dropped has a deviation of sqrt(p (1 - p) / 2^16) < 0.002; five of them are allowed,
  /// and in each of 256 rows and columns of 256 elements five of 0.03.
  @Test(arguments: [0.05, 0.1, 0.5, 0.9]) func dropsItsShareOfEveryRowAndColumn(rate: Double) throws {
    let (rows, width) = (256, 256)
    let kept = try ones(rows: rows, width: width, rate: rate)
    #expect(Set(kept) == [0, Float(1 / (1 - rate))])
    func share(_ elements: [Float]) -> Double { Double(elements.count { $0 == 0 }) / Double(elements.count) }
    #expect(abs(share(kept) - rate) < 0.01)
    for i in 0..<256 {
      #expect(abs(share(Array(kept[i * width..<(i + 1) * width])) - rate) < 0.16)
      #expect(abs(share((0..<rows).map { kept[$0 * width + i] }) - rate) < 0.16)
    }
  }

  /// Two masks at a half agree in half of 2^14 elements, with a deviation of 0.004.
  @Test func masksOfOtherPlacesAndTimesAreUnrelated() throws {
    let one = try ones(rows: 128, width: 128, rate: 0.5)
    let other = [
      try ones(rows: 128, width: 128, rate: 0.5, site: 1), try ones(rows: 128, width: 128, rate: 0.5, sequence: 1),
      try ones(rows: 128, width: 128, rate: 0.5, draw: 2), Array(one.dropFirst() + one.prefix(1)),
      Array(one.dropFirst(128) + one.prefix(128)),
    ]
    for mask in other {
      #expect(abs(Double(zip(one, mask).count { $0 == $1 }) / Double(one.count) - 0.5) < 0.02)
    }
    let draws = [(1, 0, 0), (2, 0, 0), (1, 1, 0), (1, 0, 1), (1, 65_536, 0), (1, 1, 1)].map { seed, update, pass in
      Dropout.draw(seed: UInt64(seed), update: update, pass: pass)
    }
    #expect(Set(draws).count == draws.count)
  }

  @Test func everyInstructionSetDropsTheSame() throws {
    let expected = try ones(rows: 9, width: 53, rate: 0.3, isa: .scalar)
    for isa in InstructionSet.available { #expect(try ones(rows: 9, width: 53, rate: 0.3, isa: isa) == expected) }
  }
}
