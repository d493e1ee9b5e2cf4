import HyperIO
import HyperTensor
import HyperText

/// Batches of evenly drawn tokens in documents of about 200: what a speed is measured on when no text is given.
struct RandomTokens: BatchSource {
  let lanes: Int
  let vocabSize: Int
  var random = RandomGenerator(seed: 1)

  let carriesState = true

  mutating func nextBatch(
    steps: Int, into inputs: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>,
    resets: UnsafeMutablePointer<UInt8>
  ) {
    for row in 0..<lanes * steps {
      inputs[row] = Int32(random.below(vocabSize))
      targets[row] = Int32(random.below(vocabSize))
      resets[row] = random.below(200) == 0 ? 1 : 0
    }
  }

  var position: JSON { .null }

  mutating func restore(_ position: JSON) {}
}
