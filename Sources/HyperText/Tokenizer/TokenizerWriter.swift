import HyperIO

/// Writing `tokenizer.json` as Hugging Face `tokenizers` writes it, merges as "a b".
extension Tokenizer {
  /// The file's content.
  package func json() -> JSON {
    let added = tables.added.map { token -> JSON in
      [
        "id": .integer(Int(token.id)), "content": .string(String(decoding: token.content, as: UTF8.self)),
        "single_word": false, "lstrip": false, "rstrip": false, "normalized": .bool(token.isNormalized),
        "special": .bool(token.isSpecial),
      ]
    }
    var names = (0..<vocabularySize).map { ByteAlphabet.text(of: bytes(of: Int32($0))) }
    for token in tables.added { names[Int(token.id)] = String(decoding: token.content, as: UTF8.self) }
    var vocabulary = JSONObject()
    for (id, name) in names.enumerated() { _ = vocabulary.append(name, .integer(id)) }
    let words: JSON = [
      "type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true,
    ]
    let digits: JSON = ["type": "Digits", "individual_digits": true]
    let merges = tables.merges.ordered.map { JSON.string(names[Int($0.left)] + " " + names[Int($0.right)]) }
    return [
      "version": "1.0", "truncation": nil, "padding": nil, "added_tokens": .array(added), "normalizer": nil,
      "pre_tokenizer": tables.digitsAlone ? ["type": "Sequence", "pretokenizers": [digits, words]] : words,
      "post_processor": nil,
      "decoder": ["type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true, "use_regex": true],
      "model": [
        "type": "BPE", "dropout": nil, "unk_token": nil, "continuing_subword_prefix": nil, "end_of_word_suffix": nil,
        "fuse_unk": false, "byte_fallback": false, "ignore_merges": false, "vocab": .object(vocabulary),
        "merges": .array(merges),
      ],
    ]
  }

  /// The bytes of `tokenizer.json`.
  package func encodedFile() -> [UInt8] { json().encoded(.pretty) }

  /// Writes `tokenizer.json`, durably; `path` is the file.
  package func write(to path: String) throws { try FileSystem.write(encodedFile(), to: path) }

  /// The SHA-256 of `tokenizer.json` as written here, in hexadecimal: equal for equal vocabularies.
  package var digest: String { SHA256.digest(of: encodedFile()).description }
}
