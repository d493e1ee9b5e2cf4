import HyperIO
import HyperTensor

/// A candidate: one value for each gene of its problem.
package struct Genome: Hashable, Sendable {
  package let values: [Double]

  package init(_ values: [Double]) { self.values = values }

  /// Where a search over `genes` starts.
  package init(startOf genes: [Gene]) { values = genes.map(\.start) }

  package subscript(index: Int) -> Double { values[index] }

  /// The level of the gene at `index`.
  package func level(_ index: Int) -> Int { Int(values[index]) }

  /// This genome with another value of the gene at `index`.
  package func with(_ index: Int, _ value: Double) -> Genome {
    var values = values
    values[index] = value
    return Genome(values)
  }

  package var json: JSON { .array(values.map { .number($0) }) }

  /// Reads what `json` writes.
  /// - Throws: `InputError` unless there is an allowed value for each of `genes`.
  init(_ field: JSONField, genes: [Gene]) throws {
    values = try field.array().map { try $0.double() }
    guard values.count == genes.count, zip(genes, values).allSatisfy({ $0.allows($1) }) else {
      throw field.wrong("a value in range for each of \(genes.count) genes")
    }
  }
}

/// How candidates come from chance and from one another.
extension [Gene] {
  /// The start with a random share of the genes set to anything: near and far candidates alike, so that where most genes had
  /// better stay as they are, chance meets good ones too.
  package func random(_ random: inout RandomGenerator) -> Genome {
    let share = Double(random.uniform())
    return Genome(map { Double(random.uniform()) < share ? $0.random(&random) : $0.start })
  }

  /// Each gene of one parent or the other; every other number lies between or a little beyond the two (BLX-0.25, Eshelman and
  /// Schaffer, 1993).
  func crossed(_ a: Genome, _ b: Genome, _ random: inout RandomGenerator) -> Genome {
    Genome(
      indices.map { i in
        let (x, y) = random.below(2) == 0 ? (a[i], b[i]) : (b[i], a[i])
        guard case .number(let range) = self[i].kind, random.below(2) == 0 else { return x }
        let place = 1.5 * Double(random.uniform()) - 0.25
        return Swift.min(Swift.max(x + place * (y - x), range.lowerBound), range.upperBound)
      })
  }

  /// Each gene changed with probability `rate`, at least one.
  func mutated(_ genome: Genome, rate: Double, _ random: inout RandomGenerator) -> Genome {
    var values = genome.values
    let certain = random.below(count)
    for i in indices where i == certain || Double(random.uniform()) < rate {
      values[i] = self[i].mutated(values[i], &random)
    }
    return Genome(values)
  }
}
