extension OperationCase {
  /// Widths around the lanes of every instruction set: 4, 8 and 16 floats.
  static let widths = [1, 2, 7, 15, 16, 17, 31, 33]

  /// Every operation of the tape, over sizes around lane widths.
  static let all: [OperationCase] =
    elementwiseCases + embeddingCases + normCases + gateCases + dropoutCases + linearCases + headCases
    + RecurrenceCase.convolutionCases + RecurrenceCase.scanCases + RecurrenceCase.liquidCases
    + RecurrenceCase.spikingCases + RecurrenceCase.closedFormCases
}
