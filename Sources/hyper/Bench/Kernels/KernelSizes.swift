import HyperIO
import HyperModel
import HyperTensor

/// The sizes of a preset's matrices, branches and passes, as the kernels meet them.
struct KernelSizes {
  let model: ModelConfiguration
  let ssm: ScanConfiguration
  let liquid: LiquidConfiguration
  let spiking: SpikingConfiguration

  /// Rows of one pass of a training worker.
  static let trainingRows = 256
  /// Shares of the neurons that fire.
  static let densities = [0.05, 0.1, 0.2, 0.5, 1]

  /// - Throws: `InputError` for a model that lacks a branch.
  init(_ model: ModelConfiguration, named name: String) throws {
    guard let ssm = model.ssm, let liquid = model.liquid, let spiking = model.spiking else {
      throw InputError(
        name, expected: "a model with all three branches", found: model.branches.joined(separator: ", "))
    }
    self.model = model
    (self.ssm, self.liquid, self.spiking) = (ssm, liquid, spiking)
  }

  var dModel: Int { model.dModel }
  var neurons: Int { spiking.width }
  /// Inputs of the out-projection that are no spikes.
  var denseInputs: Int { model.fusedWidth - neurons }

  var scan: ScanDimensions {
    ScanDimensions(heads: ssm.heads, headDim: ssm.headDim, groups: ssm.nGroups, dState: ssm.dState)
  }

  var dynamics: SpikingDynamics { SpikingDynamics(levels: spiking.levels, reset: .subtract, surrogate: .window) }

  /// Neurons that fire at a density, and how that is named.
  func fired(_ density: Double) -> (count: Int, label: String) {
    (max(1, Int((density * Double(neurons)).rounded())), density == 1 ? "all fire" : "\(Int(100 * density))% fire")
  }
}
