import HyperIO

/// The last file written into a checkpoint: which files belong to it, how long they are and their digests.
///
/// A directory with a manifest that it bears out is whole; without one it is not a checkpoint.
package struct Manifest: Sendable, Equatable {
  /// One file of a checkpoint.
  package struct File: Sendable, Equatable {
    package let name: String
    package let size: Int
    /// 64 lower-case hexadecimal digits.
    package let sha256: String
  }

  /// The number of training steps behind the checkpoint.
  package let step: Int
  package let files: [File]

  /// The file's name in a checkpoint.
  package static let fileName = "manifest.json"
  /// The only schema version there is.
  package static let schemaVersion = 1

  private static let limits = JSONLimits(depth: 3, bytes: 1 << 20, members: 10_000)

  init(step: Int, files: [File]) {
    self.step = step
    self.files = files
  }

  /// Reads the manifest of the checkpoint at `directory`.
  /// - Throws: `InputError` for a missing or malformed one, another version included.
  package init(in directory: String) throws {
    let path = directory + "/" + Self.fileName
    let file = try MappedFile(path, followingLinks: false)
    try self.init(JSON(parsing: file.bytes, source: path, limits: Self.limits), source: path)
  }

  init(_ json: JSON, source: String) throws {
    let root = JSONField(json, source)
    guard try root["schema_version"].int() == Self.schemaVersion else {
      throw root["schema_version"].wrong("\(Self.schemaVersion)")
    }
    step = try root["step"].int(in: 0...Int.max)
    files = try root["files"].array().map { entry in
      let name = try entry["name"].string()
      guard FileSystem.isPlainName(name), name != Self.fileName else {
        throw InputError(entry["name"].place, expected: "the plain name of a file", found: quoted(name))
      }
      return File(name: name, size: try entry["size"].int(in: 0...Int.max), sha256: try entry["sha256"].string())
    }
    guard Set(files.map(\.name)).count == files.count else {
      throw InputError(root["files"].place, expected: "each file once", found: "one twice")
    }
  }

  var json: JSON {
    let entries = files.map { file -> JSON in
      ["name": .string(file.name), "size": JSON(file.size), "sha256": .string(file.sha256)]
    }
    return ["schema_version": JSON(Self.schemaVersion), "step": JSON(step), "files": .array(entries)]
  }
}
