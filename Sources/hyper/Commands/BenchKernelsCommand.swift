import ArgumentParser
import HyperIO
import HyperInference
import HyperModel
import HyperTensor

/// `hyper bench kernels`: what training, an update and inference are made of, and whole layers.
struct BenchKernels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernels",
    abstract: "Time of every kernel of training and inference, for each instruction set, and of whole layers.",
    discussion: """
      Kernels run on one thread. Training has 256 rows a pass; an update goes over
      all parameters. Inference walks through as many matrices as the model has
      blocks: `decode` is one row (its rounding included), `prompt` 64 rows.
      Operations are two a multiply-add, bytes what must be read and written; of
      spikes both count those that fired, so compare spikes by ns_per_element, the
      time of an element of the result.

      Ceilings are this machine's with its widest instruction set (or HYPER_ISA): of
      products one of 1024 x 1024 (OpenBLAS in fp32, ours in bf16), in 4 and 8 bits
      dot products of bytes in registers, of everything else reading from the cache
      that the kernel's bytes fit into. Layers run 16 sequences over 256 channels, on
      16 threads at most.

      Example:
        hyper bench kernels -o md
        hyper bench kernels -m runs/small --only spike
        hyper bench kernels --preset base --only spike,linear -o csv
        HYPER_ISA=avx2 hyper bench kernels --layers-only -t 1
      """)

  @Option(
    name: [.short, .long],
    help: "Whose sizes the kernels have: a run, a checkpoint, a model directory or a .hyper file.")
  var model: String?
  @Option(help: "Whose sizes the kernels have without --model: tiny, small, base or large (default small).")
  var preset: ModelPreset?
  @Option(
    name: [.customShort("t"), .long], parsing: .unconditional,
    help: "Threads that layers run on (default: all processors).")
  var threads: Int?
  @Option(name: [.customShort("r"), .long], parsing: .unconditional, help: "Repetitions of 3 ms or more.")
  var repetitions = 11
  @Option(name: [.customShort("o"), .long], help: "Format of the tables.")
  var output = BenchFormat.md
  @Option(help: "Only kernels and layers whose names contain one of these, with commas between.")
  var only: String?
  @Flag(help: "Measure the layers only.")
  var layersOnly = false

  /// The kernels and layers to measure.
  private func choice(_ sizes: KernelSizes) throws -> (kernels: [KernelCase], layers: [LayerBenchmark.Layer]) {
    let parts = try only.map { try Flags.list("--only", $0) }
    func isWanted(_ name: String) -> Bool { parts?.contains { name.contains($0) } ?? true }
    let kernels =
      layersOnly ? [] : KernelCase.training(sizes) + KernelCase.optimizer(sizes) + KernelCase.inference(sizes)
    let chosen = (kernels.filter { isWanted($0.name) }, LayerBenchmark.layers.filter { isWanted($0.name) })
    if chosen.0.isEmpty, chosen.1.isEmpty {
      throw ValidationError("--only: expected parts of kernels' or layers' names, found \(only ?? "none")")
    }
    return chosen
  }

  func validate() throws {
    try Flags.checkThreads(threads)
    guard (1...1000).contains(repetitions) else {
      throw ValidationError("--repetitions: expected 1...1000, found \(repetitions)")
    }
    if model != nil, preset != nil { throw ValidationError("--model and --preset: expected one of them, found both.") }
    if model == nil { _ = try choice(sizes()) }
  }

  /// The name of the model whose sizes are measured.
  private var name: String { model.map(FileSystem.name(of:)) ?? (preset ?? .small).rawValue }

  private func sizes() throws -> KernelSizes {
    let loaded = try model.map { try ModelBundle.load($0, report: Terminal.warn).configuration }
    return try KernelSizes(loaded ?? (preset ?? .small).configuration, named: name)
  }

  func run() throws {
    let choice = try choice(sizes())
    let widest = try InstructionSet.chosen()
    let sets = InstructionSet.available.prefix { $0 != widest } + [widest]
    let best = Precision.best(for: widest)
    var kernels = BenchTable(columnsToRead: KernelBenchmark.columnsToRead)
    if !choice.kernels.isEmpty {
      Terminal.progress("ceilings")
      let benchmark = try KernelBenchmark(repetitions: repetitions)
      for kernel in choice.kernels {
        for isa in sets {
          for precision in kernel.precisions.isEmpty ? [.fp32] : kernel.precisions
          where precision == .fp32 || (isa == widest && best == .bf16) {
            Terminal.progress("\(kernel.name), \(isa.rawValue) \(precision.rawValue)")
            for var row in try benchmark.rows(kernel, isa: isa, precision: precision) {
              row["preset"] = .string(name)
              kernels.add(row)
            }
          }
        }
      }
    }
    var layers = BenchTable(columnsToRead: LayerBenchmark.columnsToRead)
    let benchmark = LayerBenchmark(repetitions: repetitions, threads: threads ?? Processor.count)
    for isa in sets {
      for layer in choice.layers {
        Terminal.progress("\(layer.name), \(isa.rawValue)")
        layers.add(try benchmark.row(layer, isa: isa, precision: isa == widest ? best : .fp32))
      }
    }
    Terminal.progress("")
    switch output {
    case .json:
      Terminal.output([
        "kernels": .array(kernels.rows.map { .object($0) }), "layers": .array(layers.rows.map { .object($0) }),
      ])
    case .jsonl: Terminal.output(kernels.text(output) + layers.text(output))
    case .md, .csv:
      Terminal.output([kernels, layers].filter { !$0.rows.isEmpty }.map { $0.text(output) }.joined(separator: "\n"))
    }
  }
}
