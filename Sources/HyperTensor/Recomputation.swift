/// Operations of a tape that are run again right before they are run backwards, so that what they compute need not be kept
/// until then (activation recomputation; Chen et al., arXiv 1604.06174).
///
/// The same operations write the same buffers a second time. So these live twice, and lend their memory to others between.
struct Recomputation {
  /// The segment's nodes.
  let nodes: Range<Int>
  /// Those that are run again: all that the segment's backward pass needs anything of, in their order.
  let repeated: [Int]
  /// The buffers that live twice: those that nothing outside the segment uses.
  let dropped: Set<ObjectIdentifier>

  init(_ segment: Range<Int>, of tape: [TapeNode]) {
    let others = tape[..<segment.lowerBound] + tape[segment.upperBound...]
    let usedOutside = Set(others.flatMap(\.values).map(ObjectIdentifier.init))
    let results = tape[segment].flatMap(\.results).filter { $0.placement == .planned }
    let dropped = Set(results.map(ObjectIdentifier.init)).subtracting(usedOutside)

    var needed = dropped.intersection(tape[segment].flatMap(\.saves).map(ObjectIdentifier.init))
    var repeated: [Int] = []
    for index in segment.reversed() where !needed.isDisjoint(with: tape[index].results.map(ObjectIdentifier.init)) {
      repeated.append(index)
      needed.formUnion(dropped.intersection(tape[index].reads.map { ObjectIdentifier($0.value) }))
    }
    nodes = segment
    self.repeated = repeated.reversed()
    self.dropped = dropped
  }
}

extension TapeNode {
  /// Every buffer that its forward pass uses.
  var values: [Buffer] { (reads + writes).map(\.value) + saves }

  /// The buffers that its forward pass writes: a saved one that it does not read is its own.
  fileprivate var results: [Buffer] {
    writes.map(\.value) + saves.filter { saved in !reads.contains { $0.value === saved } }
  }
}
