import HyperIO

/// A file of a checkpoint to be written.
package struct CheckpointFile {
  package let name: String
  /// Writes the content.
  package let write: (FileWriter) throws -> Void

  package init(_ name: String, write: @escaping (FileWriter) throws -> Void) {
    self.name = name
    self.write = write
  }

  /// A file of these bytes.
  package init(_ name: String, bytes: [UInt8]) { self.init(name) { try $0.write(bytes) } }

  /// A JSON file.
  package init(_ name: String, json: JSON) { self.init(name) { try $0.write(json.encoded(.pretty) + [0x0A]) } }

  /// A safetensors file.
  package init(_ name: String, tensors: [TensorRecord], metadata: [(key: String, value: String)] = []) {
    self.init(name) { try SafetensorsWriter.write(tensors, metadata: metadata, to: $0) }
  }
}

extension CheckpointDirectory {
  /// Publishes a checkpoint at `path`: at any moment, a crash included, there is the old one, the new one or neither,
  /// never a part.
  ///
  /// The files are written and synchronised in a directory beside it, the manifest last; then that is renamed. A
  /// checkpoint that is there already is replaced; between its two renames it stands aside, where
  /// ``recover(in:)`` finds it.
  /// - Throws: what the system or a file's closure throws; the old checkpoint stays and the new one's parts are removed.
  package static func publish(at path: String, step: Int, files: [CheckpointFile]) throws {
    precondition(step >= 0, "a step is not negative")
    let isNamedWell = files.allSatisfy { FileSystem.isPlainName($0.name) && $0.name != Manifest.fileName }
    precondition(isNamedWell && Set(files.map(\.name)).count == files.count, "plain names, each once")

    let staging = path + stagingMark + FileSystem.uniqueSuffix()
    do {
      try FileSystem.makeDirectory(staging)
      let entries = try files.map { file -> Manifest.File in
        let writer = try FileWriter(creating: staging + "/" + file.name)
        try file.write(writer)
        let digest = try writer.finish()
        return Manifest.File(name: file.name, size: writer.count, sha256: digest.hex)
      }
      let writer = try FileWriter(creating: staging + "/" + Manifest.fileName)
      try writer.write(Manifest(step: step, files: entries).json.encoded(.pretty) + [0x0A])
      _ = try writer.finish()
      try FileSystem.synchronizeDirectory(staging)
      try move(staging, to: path)
    } catch {
      try? FileSystem.removeTree(staging)
      throw error
    }
  }

  private static func move(_ staging: String, to path: String) throws {
    let parent = FileSystem.parent(of: path)
    guard FileSystem.exists(path) else {
      try FileSystem.rename(staging, to: path)
      return try FileSystem.synchronizeDirectory(parent)
    }
    let aside = path + asideMark + FileSystem.uniqueSuffix()
    try FileSystem.rename(path, to: aside)
    do { try FileSystem.rename(staging, to: path) } catch {
      try? FileSystem.rename(aside, to: path)
      throw error
    }
    try FileSystem.synchronizeDirectory(parent)
    // A failure here leaves something to sweep, not a bad checkpoint.
    try? FileSystem.removeTree(aside)
  }

  /// Removes the checkpoint at `path`; a crash leaves it whole or leaves something to sweep.
  package static func remove(at path: String) throws {
    let doomed = path + stagingMark + FileSystem.uniqueSuffix()
    try FileSystem.rename(path, to: doomed)
    try FileSystem.synchronizeDirectory(FileSystem.parent(of: path))
    try FileSystem.removeTree(doomed)
  }

  /// Clears away what publications that were cut short left in `directory`, and puts a checkpoint back that one of
  /// them had set aside. No publication may be going on there.
  /// - Parameter isCheckpoint: whether a name is a checkpoint's; nothing else is touched.
  package static func recover(in directory: String, where isCheckpoint: (String) -> Bool) throws {
    for name in try FileSystem.list(directory) {
      let entry = directory + "/" + name
      if let base = head(of: name, before: stagingMark), isCheckpoint(base) {
        try FileSystem.removeTree(entry)
      } else if let base = head(of: name, before: asideMark), isCheckpoint(base) {
        let published = directory + "/" + base
        if FileSystem.exists(published) {
          try FileSystem.removeTree(entry)
        } else {
          try FileSystem.rename(entry, to: published)
          try FileSystem.synchronizeDirectory(directory)
        }
      }
    }
  }

  private static let stagingMark = ".tmp-"
  private static let asideMark = ".replaced-"

  private static func head(of name: String, before mark: String) -> String? {
    let pattern = Array(mark.utf8)
    let bytes = Array(name.utf8)
    guard bytes.count >= pattern.count else { return nil }
    let start = (0...bytes.count - pattern.count).first { bytes[$0..<$0 + pattern.count].elementsEqual(pattern) }
    return start.map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }
}
