import HyperIO

/// Every candidate that was judged, on the disk from time to time: all that a search must remember.
///
/// Fitness depends on the genome alone and everything else of a search on its seed, so a search that was stopped is run again
/// from its beginning with what is known at no cost, and comes to the same bits.
final class FitnessMemory {
  private let path: String
  /// What the search is about; the memory of another is of no use to it.
  private let identity: JSON
  private let genes: [Gene]
  private var known: [Genome: Fitness] = [:]
  private var order: [Genome] = []
  private var saved = 0

  /// - Parameter resume: whether to read what is at `path`, which must be of this search.
  init(path: String, identity: JSON, genes: [Gene], goals: Int, resume: Bool) throws {
    (self.path, self.identity, self.genes) = (path, identity, genes)
    guard FileSystem.exists(path) else { return }
    guard resume else {
      throw InputError(path, expected: "nothing, or --resume to go on", found: "the state of an unfinished search")
    }
    let root = JSONField(try FileSystem.readJSON(path), path)
    guard root["search"].json == identity else {
      throw InputError(path, expected: "the state of this search", found: "that of one with other settings or data")
    }
    for entry in try root["judged"].array() {
      remember(try Genome(entry["genome"], genes: genes), try Fitness(entry, goals: goals))
    }
    saved = order.count
  }

  var count: Int { order.count }

  subscript(genome: Genome) -> Fitness? { known[genome] }

  func remember(_ genome: Genome, _ fitness: Fitness) {
    if known.updateValue(fitness, forKey: genome) == nil { order.append(genome) }
  }

  /// Writes what is new, as a whole or not at all.
  func save() throws {
    guard saved < order.count else { return }
    let judged = order.map { genome -> JSON in
      guard let fitness = known[genome] else { return .null }
      return ["genome": genome.json, "goals": fitness.json["goals"] ?? .null, "violation": .number(fitness.violation)]
    }
    try FileSystem.write(
      JSON.object(["search": identity, "judged": .array(judged)]).encoded() + [0x0A], to: path)
    saved = order.count
  }

  /// Removes the file: the search is done.
  func forget() throws { if FileSystem.exists(path) { try FileSystem.removeFile(path) } }
}
