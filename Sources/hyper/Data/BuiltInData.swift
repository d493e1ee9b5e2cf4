import HyperIO
import HyperText

/// The stories that `hyper train` learns from when it is given none.
enum BuiltInData {
  private static let count = 20_000
  private static let seed: UInt64 = 1

  /// Where they are: written into the cache the first time.
  static func stories() throws -> String {
    let directory = DataCache().directory + "/built-in"
    // Another generator makes another file.
    let sample = (0..<200).map { StoryGenerator.story(seed: seed, index: $0) }.joined(separator: "\n")
    let path = "\(directory)/stories-\(SHA256.digest(of: Array(sample.utf8)).hex.prefix(12)).txt"
    if !FileSystem.exists(path) {
      try FileSystem.makeDirectories(directory)
      try SyntheticText.write(.stories, count: count, seed: seed, to: path)
    }
    return path
  }
}
