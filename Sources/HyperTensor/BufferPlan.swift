/// When each buffer of a tape is in use, and where it goes in the arena.
struct BufferPlan {
  private struct Lifetime {
    let buffer: Buffer
    var first: Int
    var last: Int
    var offset = 0
  }

  private var lifetimes: [Lifetime] = []
  private var index: [ObjectIdentifier: Int] = [:]

  /// The buffer is in use at each of `times`.
  mutating func touch(_ buffer: Buffer, at times: Int...) {
    guard buffer.placement != .external else { return }
    for time in times {
      if let i = index[ObjectIdentifier(buffer)] {
        lifetimes[i].first = min(lifetimes[i].first, time)
        lifetimes[i].last = max(lifetimes[i].last, time)
      } else {
        index[ObjectIdentifier(buffer)] = lifetimes.count
        lifetimes.append(Lifetime(buffer: buffer, first: time, last: time))
      }
    }
  }

  /// Gives every buffer an address in one block: largest first, each at the lowest offset where no buffer alive at the same
  /// time lies (greedy by size; Pisarchyk and Lee, arXiv 2001.03288).
  mutating func layOut() -> Memory {
    var placed: [Int] = []  // by offset
    var total = 0
    let order = lifetimes.indices.sorted {
      (lifetimes[$0].buffer.plannedCount, -$0) > (lifetimes[$1].buffer.plannedCount, -$1)
    }
    for i in order {
      let size = lifetimes[i].buffer.plannedCount
      var offset = 0
      for j in placed
      where lifetimes[j].first <= lifetimes[i].last && lifetimes[i].first <= lifetimes[j].last {
        if offset + size <= lifetimes[j].offset { break }
        offset = max(offset, lifetimes[j].offset + lifetimes[j].buffer.plannedCount)
      }
      lifetimes[i].offset = offset
      total = max(total, offset + size)
      let position = placed.firstIndex { lifetimes[$0].offset > offset } ?? placed.endIndex
      placed.insert(i, at: position)
    }
    let memory = Memory(floats: total)
    for lifetime in lifetimes { lifetime.buffer.base = memory.base + lifetime.offset * 4 }
    return memory
  }
}
