import HyperIO

/// Reading `tokenizer.json`, the format of Hugging Face `tokenizers`.
///
/// Only what this module honours exactly is taken: a BPE model over the whole byte alphabet, the ByteLevel
/// pre-tokenizer with the GPT-2 pattern and no prefix space, behind one for single digits or not, and added tokens without
/// options. The rest is refused.
extension Tokenizer {
  /// Reads `tokenizer.json`, or the file of that name in a directory.
  /// - Throws: `InputError` that says what in the file is not as it must be.
  public init(contentsOf path: String) throws {
    let path = FileSystem.isDirectory(path) ? path + "/" + Self.fileName : path
    try self.init(json: FileSystem.readJSON(path), source: path)
  }

  package static let fileName = "tokenizer.json"

  package init(json: JSON, source: String) throws {
    var reader = TokenizerReader(file: TokenizerJSON(json, path: source))
    self.init(tables: try reader.read())
  }
}

/// A value in the file, with its path for messages.
private struct TokenizerJSON {
  let json: JSON
  let path: String

  init(_ json: JSON?, path: String) {
    self.json = json ?? .null
    self.path = path
  }

  subscript(key: String) -> TokenizerJSON { TokenizerJSON(json[key], path: "\(path): \(key)") }

  /// The path of a member that users named.
  func path(of key: String) -> String { "\(path)[\(quoted(key))]" }

  func error(_ expected: String, found: String? = nil) -> InputError {
    InputError(path, expected: expected, found: found ?? (json.string.map(quoted) ?? json.kind))
  }

  func object() throws -> JSONObject {
    guard let object = json.object else { throw error("an object") }
    return object
  }

  func elements() throws -> [TokenizerJSON] {
    guard let array = json.array else { throw error("an array") }
    return array.enumerated().map { TokenizerJSON($0.element, path: "\(path)[\($0.offset)]") }
  }

  func string() throws -> String {
    guard let string = json.string else { throw error("a string") }
    return string
  }

  /// Refuses anything but null, a missing value, and `neutral`.
  func requireAbsent(or neutral: JSON = nil, _ expected: String = "null") throws {
    guard json.isNull || json == neutral else { throw error(expected) }
  }

  /// Refuses anything but the string `value`.
  func require(_ value: String) throws {
    guard json == .string(value) else { throw error(quoted(value)) }
  }

  /// Refuses members that are not among `keys`.
  func requireKeys(_ keys: [String]) throws {
    for key in try object().keys where !keys.contains(key) {
      throw error("no members but \(keys.joined(separator: ", "))", found: quoted(key))
    }
  }
}

private struct TokenizerReader {
  let file: TokenizerJSON
  /// The spellings in the model's vocabulary with their ids.
  private var vocabulary = JSONObject()
  /// The bytes of the tokens as they come, those of added ones first, and where among them each id's are.
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>?] = []
  private var added: [AddedToken] = []

  init(file: TokenizerJSON) { self.file = file }

  mutating func read() throws -> Tokenizer.Tables {
    try file.requireKeys([
      "version", "truncation", "padding", "added_tokens", "normalizer", "pre_tokenizer", "post_processor", "decoder",
      "model",
    ])
    try file["version"].require("1.0")
    let digitsAlone = try checkPipeline()
    try checkModel(file["model"])
    vocabulary = try file["model"]["vocab"].object()
    try readAddedTokens()
    try readVocabulary()
    let tokens = try ranges.enumerated().map { id, range in
      guard let range else {
        throw file["model"]["vocab"].error("ids 0..<\(ranges.count), each once", found: "no token \(id)")
      }
      return bytes[range]
    }
    let byteTokens = try byteTokens()
    let merges = try readMerges(file["model"]["merges"])
    return Tokenizer.Tables(
      tokens: tokens, byteTokens: byteTokens, merges: merges, added: added, digitsAlone: digitsAlone)
  }

  /// - Returns: whether every digit is a word of its own.
  private func checkPipeline() throws -> Bool {
    try file["truncation"].requireAbsent()
    try file["padding"].requireAbsent()
    try file["normalizer"].requireAbsent()
    var split = file["pre_tokenizer"]
    let digitsAlone = split["type"].json == "Sequence"
    if digitsAlone {
      try split.requireKeys(["type", "pretokenizers"])
      let parts = try split["pretokenizers"].elements()
      guard parts.count == 2 else {
        throw split["pretokenizers"].error("Digits and ByteLevel", found: "\(parts.count)")
      }
      try parts[0].requireKeys(["type", "individual_digits"])
      try parts[0]["type"].require("Digits")
      guard parts[0]["individual_digits"].json == true else { throw parts[0]["individual_digits"].error("true") }
      split = parts[1]
    }
    try split["type"].require("ByteLevel")
    try split.requireKeys(["type", "add_prefix_space", "trim_offsets", "use_regex"])
    guard split["add_prefix_space"].json == false else { throw split["add_prefix_space"].error("false") }
    try split["use_regex"].requireAbsent(or: true, "true")
    let post = file["post_processor"]
    if !post.json.isNull {
      guard post["type"].json == "ByteLevel" else { throw post["type"].error("null or \"ByteLevel\"") }
    }
    try file["decoder"]["type"].require("ByteLevel")
    return digitsAlone
  }

  private func checkModel(_ model: TokenizerJSON) throws {
    _ = try model.object()
    try model["type"].requireAbsent(or: "BPE", "\"BPE\"")
    try model.requireKeys([
      "type", "dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix", "fuse_unk", "byte_fallback",
      "ignore_merges", "vocab", "merges",
    ])
    if model["dropout"].json.double != 0 { try model["dropout"].requireAbsent(or: nil, "null or 0") }
    try model["continuing_subword_prefix"].requireAbsent(or: "", "null or \"\"")
    try model["end_of_word_suffix"].requireAbsent(or: "", "null or \"\"")
    // Every byte has a token, so that nothing is unknown.
    if !model["unk_token"].json.isNull { _ = try model["unk_token"].string() }
    try model["byte_fallback"].requireAbsent(or: false, "false")
    try model["ignore_merges"].requireAbsent(or: false, "false")
  }

  private mutating func readAddedTokens() throws {
    guard !file["added_tokens"].json.isNull else { return }
    var known = WordTable()
    for token in try file["added_tokens"].elements() {
      try token.requireKeys(["id", "content", "single_word", "lstrip", "rstrip", "normalized", "special"])
      let content = try token["content"].string()
      guard (1...AddedTokenMatcher.longestContent).contains(content.utf8.count) else {
        throw token["content"].error(
          "1...\(AddedTokenMatcher.longestContent) bytes", found: "\(content.utf8.count) bytes")
      }
      for option in ["single_word", "lstrip", "rstrip"] { try token[option].requireAbsent(or: false, "false") }
      let spelling = Array(content.utf8)
      guard spelling.withUnsafeBufferPointer({ known.insert($0).isNew }) else {
        throw token["content"].error("a token not added before")
      }
      let isSpecial = try flag(token["special"], absent: false)
      let isNormalized = try flag(token["normalized"], absent: !isSpecial)
      bytes += spelling
      let id = try place(spelling.count, token["id"].json, token["id"].path)
      if let other = vocabulary[content], other.int != Int(id) {
        throw InputError(
          file["model"]["vocab"].path(of: content), expected: "the id of the added token, \(id)", found: other.kind)
      }
      added.append(AddedToken(id: id, content: spelling, isSpecial: isSpecial, isNormalized: isNormalized))
    }
  }

  private func flag(_ value: TokenizerJSON, absent: Bool) throws -> Bool {
    if value.json.isNull { return absent }
    guard let flag = value.json.bool else { throw value.error("true or false") }
    return flag
  }

  private mutating func readVocabulary() throws {
    let file = file["model"]["vocab"]
    guard vocabulary.count <= Tokenizer.largestVocabulary else {
      throw file.error("at most \(Tokenizer.largestVocabulary) tokens", found: "\(vocabulary.count)")
    }
    let addedBytes = bytes.count
    for member in vocabulary {
      let start = bytes.count
      var key = member.key
      let isSpelled = key.withUTF8 { ByteAlphabet.decode($0, into: &bytes) }
      if let id = member.value.int, ranges.indices.contains(id), let range = ranges[id], range.upperBound <= addedBytes,
        bytes[range].elementsEqual(member.key.utf8)
      {
        guard !isSpelled || bytes[start...].elementsEqual(member.key.utf8) else {
          throw InputError(
            file.path(of: member.key), expected: "an added token that spells no other bytes", found: quoted(member.key))
        }
      } else if isSpelled, bytes.count > start {
        _ = try place(bytes.count - start, member.value, file.path(of: member.key))
      } else {
        throw InputError(
          file.path(of: member.key), expected: "a token spelled in the byte alphabet", found: quoted(member.key))
      }
    }
  }

  /// Gives the token that the last `count` bytes are its id, which must be free.
  private mutating func place(_ count: Int, _ id: JSON, _ path: @autoclosure () -> String) throws -> UInt32 {
    guard let value = id.int, (0..<Tokenizer.largestVocabulary).contains(value) else {
      throw InputError(path(), expected: "an id in 0..<\(Tokenizer.largestVocabulary)", found: id.kind)
    }
    if value >= ranges.count { ranges += repeatElement(nil, count: value + 1 - ranges.count) }
    guard ranges[value] == nil else {
      throw InputError(path(), expected: "an id of its own", found: "\(value), which is taken")
    }
    ranges[value] = bytes.count - count..<bytes.count
    return UInt32(value)
  }

  private func byteTokens() throws -> [UInt32] {
    try (0..<256).map { byte in
      let name = String(ByteAlphabet.scalars[byte])
      guard let id = vocabulary[name]?.int else {
        throw file["model"]["vocab"].error("a token for every byte", found: "none for byte \(byte), \(quoted(name))")
      }
      return UInt32(id)
    }
  }

  private func readMerges(_ merges: TokenizerJSON) throws -> MergeTable {
    guard let elements = merges.json.array else { throw merges.error("an array") }
    var table = MergeTable(capacity: elements.count)
    var union: [UInt8] = []
    for (rank, merge) in elements.enumerated() {
      func error(_ expected: String, _ found: String) -> InputError {
        InputError("\(merges.path)[\(rank)]", expected: expected, found: found)
      }
      guard let middle = join(merge, into: &union) else {
        throw error("\"a b\" or [\"a\", \"b\"]", merge.string.map(quoted) ?? merge.kind)
      }
      try union.withUnsafeBufferPointer { union in
        func id(_ part: Slice<UnsafeBufferPointer<UInt8>>, _ expected: String) throws -> UInt32 {
          guard let id = vocabulary[utf8: UnsafeBufferPointer(rebasing: part)]?.int else {
            throw error(expected, quoted(String(decoding: part, as: UTF8.self)))
          }
          return UInt32(id)
        }
        let left = try id(union[..<middle], "known tokens")
        let right = try id(union[middle...], "known tokens")
        let result = try id(union[...], "a pair whose union is a token")
        guard table.append(left, right, into: result) else {
          let pair = [union[..<middle], union[middle...]].map { String(decoding: $0, as: UTF8.self) }
          throw error("a pair not merged before", quoted(pair.joined(separator: " ")))
        }
      }
    }
    return table
  }

  /// Puts the two sides of a merge into `union`, one behind the other.
  /// - Returns: where the second begins; nil where there are not two.
  private func join(_ merge: JSON, into union: inout [UInt8]) -> Int? {
    union.removeAll(keepingCapacity: true)
    let middle: Int
    switch merge {
    case .string(let text):
      let space = UInt8(ascii: " ")
      union.append(contentsOf: text.utf8)
      guard let index = union.firstIndex(of: space) else { return nil }
      union.remove(at: index)
      guard !union[index...].contains(space) else { return nil }
      middle = index
    case .array(let sides):
      guard sides.count == 2, let left = sides[0].string, let right = sides[1].string else { return nil }
      union.append(contentsOf: left.utf8)
      middle = union.count
      union.append(contentsOf: right.utf8)
    default: return nil
    }
    return middle > 0 && middle < union.count ? middle : nil
  }
}
