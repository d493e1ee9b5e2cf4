/// When each buffer of a tape is in use, and where it goes in the arena.
struct BufferPlan {
  /// From a buffer's first use to its last.
  private struct Life {
    var first: Int
    var last: Int

    func overlaps(_ other: Life) -> Bool { first <= other.last && other.first <= last }
  }

  private struct Lifetime {
    let buffer: Buffer
    var life: Life
    /// Of a buffer that is written anew after a time in which nobody uses it.
    var secondLife: Life?
    var offset = 0

    func overlaps(_ other: Lifetime) -> Bool {
      life.overlaps(other.life) || secondLife?.overlaps(other.life) ?? false
        || other.secondLife.map { life.overlaps($0) || secondLife?.overlaps($0) ?? false } ?? false
    }
  }

  private var lifetimes: [Lifetime] = []
  private var index: [ObjectIdentifier: Int] = [:]

  /// The buffer is in use at `time`, in its second life where that is so.
  mutating func touch(_ buffer: Buffer, at time: Int, inSecondLife: Bool = false) {
    guard buffer.placement != .external else { return }
    guard let i = index[ObjectIdentifier(buffer)] else {
      precondition(!inSecondLife, "a buffer has a first life")
      index[ObjectIdentifier(buffer)] = lifetimes.count
      lifetimes.append(Lifetime(buffer: buffer, life: Life(first: time, last: time)))
      return
    }
    var life = inSecondLife ? lifetimes[i].secondLife ?? Life(first: time, last: time) : lifetimes[i].life
    life.first = min(life.first, time)
    life.last = max(life.last, time)
    if inSecondLife { lifetimes[i].secondLife = life } else { lifetimes[i].life = life }
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
      for j in placed where lifetimes[j].overlaps(lifetimes[i]) {
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
