import HyperIO

/// A published checkpoint, open and verified: a directory with a manifest and the files it lists.
package final class CheckpointDirectory: Sendable {
  package let path: String
  package let manifest: Manifest

  private let files: [String: MappedFile]

  /// How closely a checkpoint is looked at when it is opened.
  package enum Verification: Sendable {
    /// The manifest and the sizes.
    case sizes
    /// The SHA-256 of every file as well, which reads all of them.
    case digests
  }

  /// The number of training steps behind the checkpoint.
  package var step: Int { manifest.step }
  /// The names of its files.
  package var names: [String] { manifest.files.map(\.name) }

  /// Opens the checkpoint at `path`.
  /// - Throws: `InputError` that says what is missing or damaged.
  package init(_ path: String, verifying verification: Verification = .digests) throws {
    self.path = path
    manifest = try Manifest(in: path)
    var files: [String: MappedFile] = [:]
    for entry in manifest.files {
      let file = try MappedFile(path + "/" + entry.name, followingLinks: false)
      guard file.bytes.count == entry.size else {
        throw InputError(file.path, expected: "\(entry.size) bytes", found: "\(file.bytes.count)")
      }
      if verification == .digests {
        let digest = SHA256.digest(of: file.bytes).hex
        guard digest == entry.sha256 else {
          throw InputError(file.path, expected: "SHA-256 \(entry.sha256)", found: digest)
        }
      }
      files[entry.name] = file
    }
    self.files = files
  }

  /// Whether the checkpoint has the file `name`.
  package func contains(_ name: String) -> Bool { files[name] != nil }

  /// The file `name`.
  /// - Throws: `InputError` if the checkpoint has none.
  package func file(_ name: String) throws -> MappedFile {
    guard let file = files[name] else {
      throw InputError(path, expected: "a checkpoint with \(name)", found: names.joined(separator: ", "))
    }
    return file
  }

  /// The JSON value in the file `name`.
  package func json(_ name: String, limits: JSONLimits = .init()) throws -> JSON {
    let file = try file(name)
    return try JSON(parsing: file.bytes, source: file.path, limits: limits)
  }

  /// The tensors in the file `name`.
  package func tensors(_ name: String) throws -> SafetensorsReader { try SafetensorsReader(file(name)) }
}
