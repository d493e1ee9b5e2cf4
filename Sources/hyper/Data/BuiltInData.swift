import HyperIO
import HyperText

/// The stories that `hyper train` learns from when it is given none.
enum BuiltInData {
  /// Where they are: written into the cache the first time.
  static func stories(count: Int = 20_000, seed: UInt64 = 1) throws -> String {
    let directory = DataCache().directory + "/built-in"
    let path = "\(directory)/stories-\(count)-\(seed).txt"
    if !FileSystem.exists(path) {
      try FileSystem.makeDirectories(directory)
      try SyntheticText.write(.stories, count: count, seed: seed, to: path)
    }
    return path
  }
}
