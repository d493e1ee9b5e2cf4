import HyperTensor
import Testing

/// Every operation, forward, on every instruction set, against plain double precision.
@Suite struct ForwardTests {
  /// As inference runs it: our own matrix product, nothing kept for a backward pass.
  @Test(arguments: OperationCase.all) func inferenceMatchesTheReference(_ operation: OperationCase) throws {
    for isa in InstructionSet.available {
      try check(operation, backend: .inference(isa: isa), gradients: false)
    }
  }

  /// As training runs it: OpenBLAS, with everything kept for the backward pass.
  @Test(arguments: OperationCase.all) func trainingMatchesTheReference(_ operation: OperationCase) throws {
    for isa in InstructionSet.available {
      try check(operation, backend: .training(isa: isa), gradients: true)
    }
  }

  private func check(_ operation: OperationCase, backend: Backend, gradients: Bool) throws {
    let values = operation.values(seed: 7)
    let recorded = try RecordedCase(operation, values: values, backend: backend, gradients: gradients)
    recorded.run()
    let reference = operation.reference(values)
    for (index, output) in recorded.outputs.enumerated() {
      expectClose(
        output, reference.outputs[index], operation, "output \(index)", backend.isa, kind: .value)
    }
    for (index, state) in recorded.states.enumerated() {
      expectClose(state, reference.states[index], operation, "state \(index)", backend.isa, kind: .value)
    }
    #expect(recorded.gapsAreIntact)
  }
}
