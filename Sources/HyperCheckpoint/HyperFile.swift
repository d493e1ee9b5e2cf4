import HyperIO

/// A `.hyper` file: named records behind a header, to be mapped and used in place.
///
///     0   "HYPER" and the version, 1
///     8   length of the header, u64, little-endian
///     16  SHA-256 of the header
///     48  16 zeros
///     64  the header: JSON {"records": [{"name", "offset", "bytes", "sha256", ...}], ...}, UTF-8
///     ... each record at its offset from the file's start, a multiple of 64; zeros in between
///
/// Records lie in the order of the header without overlap, and the last one ends the file. What else a record or the header
/// says (`kind`, `format`, shapes) is for whoever reads it. The header is always checked, the records' content on request.
package struct HyperFile: Sendable {
  /// A record as the header describes it.
  package struct Record: Sendable {
    package let name: String
    /// Everything that the header says of it.
    package let field: JSONField
    let range: Range<Int>
    let digest: String
  }

  /// The header's JSON.
  package let header: JSONField
  package let records: [Record]
  /// The mapped file, which stays open as long as this lives.
  package let file: MappedFile
  private let index: [ExactString: Int]

  static let magic: [UInt8] = Array("HYPER".utf8) + [1, 0, 0]
  static let alignment = 64
  static let prefixSize = 64
  /// Far above what a model needs.
  private static let maximumHeader: UInt64 = 64 << 20

  /// Whether `bytes` begin as such a file does.
  package static func isMarked(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.prefix(5).elementsEqual(magic.prefix(5))
  }

  /// Opens a file and checks its header.
  /// - Throws: `InputError` that says what is wrong and where.
  package init(_ path: String) throws { try self.init(MappedFile(path)) }

  package init(_ file: MappedFile) throws {
    self.file = file
    let (bytes, path) = (file.bytes, file.path)
    guard bytes.count >= Self.prefixSize, Self.isMarked(bytes) else {
      throw InputError(path, expected: "a .hyper file", found: "\(bytes.count) bytes of something else")
    }
    guard bytes.prefix(8).elementsEqual(Self.magic) else {
      throw InputError("\(path): version", expected: "1", found: "\(bytes[5])")
    }
    let length = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    guard length >= 2, length <= Self.maximumHeader, length <= UInt64(bytes.count - Self.prefixSize) else {
      throw InputError(
        "\(path): header length", expected: "2 to \(min(Int(Self.maximumHeader), bytes.count - Self.prefixSize))",
        found: "\(length)")
    }
    let end = Self.prefixSize + Int(length)
    let text = Array(bytes[Self.prefixSize..<end])
    guard bytes[16..<48].elementsEqual(SHA256.digest(of: text).bytes), bytes[48..<64].allSatisfy({ $0 == 0 }) else {
      throw InputError("\(path): header", expected: "the checksum it was written with", found: "another: it is damaged")
    }
    header = JSONField(try JSON(parsing: text, source: path), path)
    var records: [Record] = []
    var index: [ExactString: Int] = [:]
    var position = end
    for field in try header["records"].array() {
      let name = try field["name"].string()
      let offset = try field["offset"].int(in: 0...bytes.count)
      let count = try field["bytes"].int(in: 0...bytes.count)
      guard offset % Self.alignment == 0, offset >= position, count <= bytes.count - offset else {
        throw InputError(
          "\(path): record \(quoted(name))", expected: "an aligned range behind byte \(position) and inside the file",
          found: "\(count) bytes at \(offset)")
      }
      guard index.updateValue(records.count, forKey: ExactString(name)) == nil else {
        throw InputError("\(path): records", expected: "each name once", found: "\(quoted(name)) twice")
      }
      records.append(
        Record(name: name, field: field, range: offset..<offset + count, digest: try field["sha256"].string()))
      position = offset + count
    }
    guard position == bytes.count else {
      throw InputError(path, expected: "a file of \(position) bytes, by its header", found: "\(bytes.count)")
    }
    self.records = records
    self.index = index
  }

  /// The record `name`.
  /// - Throws: `InputError` where there is none.
  package func record(_ name: String) throws -> Record {
    guard let record = find(name) else {
      throw InputError(file.path, expected: "a record \(quoted(name))", found: "none of that name")
    }
    return record
  }

  /// The record `name`, nil where there is none.
  package func find(_ name: String) -> Record? { index[ExactString(name)].map { records[$0] } }

  /// A record's content; valid as long as `file` lives.
  package func bytes(_ record: Record) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: file.bytes[record.range])
  }

  /// Reads every record and compares checksums.
  /// - Throws: `InputError` for one that is damaged.
  package func verify() throws {
    for record in records where SHA256.digest(of: bytes(record)).hex != record.digest {
      throw InputError(
        "\(file.path): record \(quoted(record.name))", expected: "the checksum it was written with",
        found: "another: it is damaged")
    }
  }
}

/// A record to be written: its name, its bytes, and what else the header shall say of it.
package struct HyperRecord {
  package let name: String
  package let attributes: JSONObject
  package let write: (_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Void

  /// `content` must live until it is written.
  package init(_ name: String, _ attributes: JSONObject, _ content: UnsafeRawBufferPointer) {
    self.name = name
    self.attributes = attributes
    write = { try $0(content) }
  }

  package init(_ name: String, _ attributes: JSONObject, _ content: [UInt8]) {
    self.name = name
    self.attributes = attributes
    write = { body in try content.withUnsafeBytes { try body($0) } }
  }
}

extension HyperFile {
  /// Writes a file, which appears at `path` as a whole or not at all.
  /// - Parameter attributes: what the header says besides its records.
  /// - Returns: its size in bytes.
  @discardableResult
  package static func write(_ records: [HyperRecord], attributes: JSONObject, to path: String) throws -> Int {
    var entries: [JSON] = []
    // Offsets depend on the header's length, which depends on the offsets' digits: their room is kept constant.
    func encode(_ start: Int) throws -> (header: [UInt8], end: Int) {
      entries = []
      var offset = start
      var last = start
      for record in records {
        offset = aligned(last)
        try record.write { content in
          var entry: JSONObject = [
            "name": .string(record.name), "offset": .integer(offset), "bytes": .integer(content.count),
          ]
          for member in record.attributes { entry[member.key] = member.value }
          entry["sha256"] = .string(SHA256.digest(of: content).hex)
          entries.append(.object(entry))
          last = offset + content.count
        }
      }
      var object = attributes
      object["records"] = .array(entries)
      return (JSON.object(object).encoded(), last)
    }
    // The header's end, rounded up with room for every offset to grow by two digits.
    let guess = try encode(0).header.count
    let start = aligned(prefixSize + guess + 2 * records.count + 64)
    var (header, _) = try encode(start)
    precondition(prefixSize + header.count <= start, "the header fits into its room")
    header += [UInt8](repeating: UInt8(ascii: " "), count: start - prefixSize - header.count)

    return try FileWriter.replace(path) { writer in
      try writer.write(magic)
      try writer.write([UInt64(header.count).littleEndian])
      try writer.write(SHA256.digest(of: header).bytes)
      try writer.write([UInt8](repeating: 0, count: 16))
      try writer.write(header)
      for record in records {
        try writer.write([UInt8](repeating: 0, count: aligned(writer.count) - writer.count))
        try record.write { try writer.write($0) }
      }
    }
  }

  private static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
}
