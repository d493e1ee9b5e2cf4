import HyperDrawing
import HyperIO
import HyperInference
import HyperTraining

/// An inspection as text: a line a token, with strips of one character a branch or block.
struct InspectionText {
  let inspection: Inspection

  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Everything, line by line.
  var text: String { tokens + "\n" + blocks }

  /// The bar of a share from 0 to 1.
  private func bar(_ share: Double) -> Character {
    Self.bars[min(Self.bars.count - 1, max(0, Int(share * Double(Self.bars.count))))]
  }

  private var tokens: String {
    let initials = inspection.branches.map { String($0.prefix(1)) }.joined()
    let greatest = max(1, inspection.steps.map(\.surprise).max() ?? 1)
    let blocks = inspection.constants.count
    var heads = ["token", "nats", "", "expected"]
    if inspection.hasGates { heads.append("gates " + initials + " by block") }
    if inspection.levels > 0 { heads.append("spikes by block") }
    var rows = [heads]
    for step in inspection.steps {
      var cells = [
        visible(step.text), fixed(step.surprise, 2),
        String(repeating: "▆", count: Int((8 * step.surprise / greatest).rounded())),
        "\(visible(step.expected.text)) \(fixed(100 * step.expected.probability, 0))%",
      ]
      if inspection.hasGates {
        cells.append(step.blocks.map { String($0.gates.map { bar(Double($0) / 2) }) }.joined(separator: " "))
      }
      if inspection.levels > 0 {
        // Up to half of the neurons: more is rare.
        cells.append(String(step.blocks.map { bar(2 * ($0.firingRate ?? 0)) }))
      }
      rows.append(cells)
    }
    rows.append(["(end)", fixed(inspection.endSurprise, 2), "", ""])
    let note =
      (inspection.hasGates ? "gates: ▁ 0, ▅ 1, █ 2 of \(inspection.branches.joined(separator: ", ")); " : "")
      + (inspection.levels > 0 ? "spikes: ▁ none, █ half of the neurons; " : "") + "\(blocks) blocks\n"
    return TextTable.text(rows, leftColumns: [0, 2, 3, 4, 5]) + note
  }

  /// A line a block: means over the text.
  private var blocks: String {
    var rows = [["block"] + (inspection.hasGates ? inspection.branches.map { "gate " + $0 } + ["loudest"] : [])]
    if inspection.levels > 0 { rows[0] += ["fire", "membrane"] }
    let hasLiquid = inspection.start.first?.liquidRates.isEmpty == false
    let hasScan = inspection.start.first?.scanDecays.isEmpty == false
    if hasLiquid { rows[0].append("liquid 1/λ") }
    if hasScan { rows[0].append("scan") }
    let count = Double(max(1, inspection.steps.count))
    for block in inspection.constants.indices {
      let steps = inspection.steps.map { $0.blocks[block] }
      var cells = ["\(block + 1)"]
      if inspection.hasGates {
        for branch in inspection.branches.indices {
          cells.append(fixed(steps.reduce(0) { $0 + Double($1.gates[branch]) } / count, 2))
        }
        let loudest = inspection.branches.indices.map { branch in
          steps.count { step in step.gates.indices.max { step.gates[$0] < step.gates[$1] } == branch }
        }
        let most = loudest.indices.max { loudest[$0] < loudest[$1] } ?? 0
        cells.append("\(inspection.branches[most]) \(fixed(100 * Double(loudest[most]) / count, 0))%")
      }
      if inspection.levels > 0 {
        cells.append(fixed(100 * steps.reduce(0) { $0 + ($1.firingRate ?? 0) } / count, 1) + "%")
        cells.append(spread(inspection.constants[block].membraneDecays.map { memory(decay: $0) }))
      }
      if hasLiquid { cells.append(spread(steps.flatMap { $0.liquidRates.map { 1 / Double($0) } })) }
      if hasScan { cells.append(spread(steps.flatMap { $0.scanDecays.map { memory(decay: $0) } })) }
      rows.append(cells)
    }
    return TextTable.text(rows, leftColumns: []) + "memories in tokens: lowest, median and highest\n"
  }

  private func spread(_ values: [Double]) -> String {
    "\(shortNumber(significant(values.min() ?? 0))) < \(shortNumber(significant(middle(values)))) < "
      + shortNumber(significant(values.max() ?? 0))
  }
}

extension Inspection {
  /// All of it, for scripts.
  func json(model: String, text: String) -> JSON {
    [
      "model": .string(model), "text": .string(text), "branches": .array(branches.map { .string($0) }),
      "spike_levels": .integer(levels), "nats": .number(nats), "end_nats": .number(endSurprise),
      "bytes": .integer(bytes),
      "bits_per_byte": bytes > 0 ? .number(BitsPerByteScore.bitsPerByte(nats: nats, bytes: bytes)) : .null,
      "tokens": .array(
        steps.map { step in
          [
            "id": .integer(Int(step.id)), "text": .string(step.text), "nats": .number(step.surprise),
            "expected": [
              "id": .integer(Int(step.expected.id)), "text": .string(step.expected.text),
              "probability": .number(step.expected.probability),
            ],
            "blocks": .array(step.blocks.map(Self.json)),
          ]
        }),
      "blocks": .array(
        constants.map { block in
          [
            "membrane_beta": .array(block.membraneDecays.map { JSON($0) }),
            "liquid_tau": .array(block.liquidTimes.map { JSON($0) }),
          ]
        }),
    ]
  }

  private static func json(_ step: BlockStep) -> JSON {
    [
      "gates": .array(step.gates.map { JSON($0) }), "spikes": .array(step.spikes.map { .integer(Int($0)) }),
      "firing_rate": step.firingRate.map { .number($0) } ?? .null,
      "liquid_lambda": .array(step.liquidRates.map { JSON($0) }),
      "scan_decay": .array(step.scanDecays.map { JSON($0) }),
    ]
  }
}
