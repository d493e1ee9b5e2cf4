import HyperCheckpoint
import HyperIO

/// The `.hyper` file that a command is to write.
enum ModelFile {
  /// Refuses a place where something would be lost: the model that is read, or a file that no `hyper` wrote. An earlier
  /// `.hyper` file is replaced, and the warning says so before the work begins.
  /// - Throws: `InputError`.
  static func check(_ path: String, from model: String) throws {
    guard FileSystem.exists(path) else { return }
    if let place = FileSystem.absolute(path), place == FileSystem.absolute(model) {
      throw InputError(path, expected: "another path than the model's", found: "the model itself")
    }
    guard !FileSystem.isDirectory(path) else {
      throw InputError(path, expected: "a file to write", found: "a directory")
    }
    let file = try MappedFile(path)
    // An empty file is one that was made to have the name.
    guard !file.bytes.isEmpty else { return }
    guard HyperFile.isMarked(file.bytes) else {
      throw InputError(path, expected: "a new path, or a .hyper file to replace", found: "a file of another kind")
    }
    Terminal.warn("\(path): the model that is there will be replaced")
  }
}
