import HyperIO

/// A model's tensors in a Hugging Face directory: one `model.safetensors`, or shards with an index.
package final class SafetensorsDirectory: TensorSource, Sendable {
  package let source: String
  package let tensors: [TensorInfo]
  package let metadata: [String: String]

  private let shards: [SafetensorsReader]
  private let shardOfTensor: [ExactString: Int]

  private static let singleName = "model.safetensors"
  private static let indexName = "model.safetensors.index.json"
  private static let maximumShards = 1000

  /// Opens `directory`; the index decides if there are both.
  /// - Throws: `InputError` where the index and the shards do not agree, or a shard is outside the directory.
  package init(_ directory: String) throws {
    let index = directory + "/" + Self.indexName
    guard FileSystem.exists(index) else {
      let reader = try SafetensorsReader(directory + "/" + Self.singleName)
      (source, tensors, metadata) = (reader.source, reader.tensors, reader.metadata)
      shards = [reader]
      shardOfTensor = Dictionary(uniqueKeysWithValues: tensors.map { (ExactString($0.name), 0) })
      return
    }
    source = index
    let root = try JSONField(FileSystem.readJSON(index, limits: Self.limits), index)
    let map = root["weight_map"]
    let (names, shardOfTensor) = try Self.assignments(map)
    shards = try names.map { try SafetensorsReader(directory + "/" + $0, followingLinks: false) }
    tensors = shards.flatMap(\.tensors)
    metadata = shards.first?.metadata ?? [:]
    self.shardOfTensor = shardOfTensor
    for (number, shard) in shards.enumerated() {
      for tensor in shard.tensors where shardOfTensor[ExactString(tensor.name)] != number {
        throw InputError(
          map.place, expected: "\(quoted(tensor.name)) in \(names[number])", found: "another shard or none")
      }
    }
    guard tensors.count == shardOfTensor.count else { throw Self.missing(shardOfTensor, shards, place: map.place) }
    // Every file that was opened is in memory's reach: the sum cannot overflow.
    let size = tensors.reduce(0) { $0 + $1.range.count }
    if let total = root["metadata"]["total_size"].optional, total.json?.double != Double(size) {
      throw total.wrong("\(size), the bytes of all tensors")
    }
  }

  package func find(_ name: String) -> StoredTensor? {
    shardOfTensor[ExactString(name)].flatMap { shards[$0].find(name) }
  }

  private static let limits = JSONLimits(depth: 8, bytes: 1 << 26, members: 1_000_000)

  /// The shards' file names, sorted, and which of them each tensor is in.
  private static func assignments(_ map: JSONField) throws -> ([String], [ExactString: Int]) {
    let members = try map.object().members.map { member in
      let shard = try map[member.key].string()
      guard FileSystem.isPlainName(shard), shard.hasSuffix(".safetensors") else {
        throw InputError(
          "\(map.place).\(member.key)", expected: "the name of a .safetensors file in this directory",
          found: quoted(shard))
      }
      return (tensor: member.key, shard: shard)
    }
    let names = Set(members.map(\.shard)).sorted()
    guard !names.isEmpty, names.count <= maximumShards else {
      throw InputError(map.place, expected: "1 to \(maximumShards) shards", found: "\(names.count)")
    }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    let pairs = members.map { (ExactString($0.tensor), numbers[$0.shard] ?? 0) }
    return (names, Dictionary(uniqueKeysWithValues: pairs))
  }

  private static func missing(
    _ shardOfTensor: [ExactString: Int], _ shards: [SafetensorsReader], place: String
  ) -> InputError {
    let absent = shardOfTensor.filter { shards[$0.value].find($0.key.text) == nil }.map(\.key.text)
    return InputError(
      place, expected: "tensors that their shards hold", found: "\(quoted(absent.min() ?? "")), which is in none")
  }
}
