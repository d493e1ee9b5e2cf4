import HyperIO
import Testing

@Suite("JSON") struct JSONTests {
  static let valid: [(String, JSON)] = [
    ("null", JSON.null), (" [ ] ", []), ("{}", [:]), ("true", true), ("[false]", [false]), ("0", 0), ("-7", -7),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number(0x1p63)), ("18446744073709551616", .number(0x1p64)),
    ("1e3", .number(1000)), ("1.0", .number(1)), ("1E-2", .number(0.01)), ("-0", .number(-0.0)),
    ("123.5e+1", .number(1235)), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u0041""#, "éA"),
    (#""\uD83D\uDE00""#, "😀"), ("\"é😀\u{7F}\"", "é😀\u{7F}"), (#""\u0000""#, "\0"),
    ("{\"a\":[1,{\"b\":null}],\"c\":\"d\"}\r\n\t", ["a": [1, ["b": nil]], "c": "d"]),
  ]

  @Test(arguments: valid)
  func reads(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text, source: "t") == value)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "01",
    "-", "+1", ".5", "1.", "1e", "1e+", "0x10", "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "\"", "\"\\\"",
    "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\uD800\"", "\"\\uD800x\"", "\"\\uD800\\n\"", "\"\\uD800\\u0041\"",
    "\"\\uDC00\"", "\"a\nb\"", "\"\t\"", "[", "{", "[1}", "{\"a\":1]", "1 2", "null,", "[]]", "\u{FEFF}1", "1/**/",
  ])
  func refuses(text: String) {
    #expect(inputError { _ = try JSON(parsing: text, source: "t") } != nil)
  }

  @Test func refusesDuplicateKeys() {
    let error = inputError { _ = try JSON(parsing: #"{"a":1,"a":2}"#, source: "t") }
    #expect(error == InputError("t: byte 7", expected: "each key once", found: "\"a\" again"))
    let escaped = inputError { _ = try JSON(parsing: #"{"a":1,"\u0061":2}"#, source: "t") }
    #expect(escaped?.expected == "each key once")
    let many = "{" + (0..<100).map { "\"k\($0)\":\($0)," }.joined() + "\"k3\":0}"
    #expect(inputError { _ = try JSON(parsing: many, source: "t") }?.found == "\"k3\" again")
  }

  @Test func composedAndDecomposedLettersAreTwoKeys() throws {
    let json = try JSON(parsing: #"{"\u00e9":1,"e\u0301":2}"#, source: "t")
    #expect(json["\u{E9}"]?.int == 1)
    #expect(json["e\u{301}"]?.int == 2)
  }

  @Test func oneThousandIsNoInteger() throws {
    #expect(try JSON(parsing: "1e3", source: "t").int == nil)
    #expect(try JSON(parsing: "1e3", source: "t").double == 1000)
    #expect(try JSON(parsing: "1000.0", source: "t").int == nil)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
      [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func refusesBadUTF8(sequence: [UInt8]) {
    for padding in 0..<10 {
      let head = [UInt8(ascii: "\"")] + [UInt8](repeating: UInt8(ascii: "a"), count: padding)
      let error = inputError { _ = try JSON(parsing: head + sequence + [UInt8(ascii: "\"")], source: "t") }
      #expect(error == InputError("t: byte \(head.count)", expected: "UTF-8", found: "an invalid sequence"))
    }
  }

  @Test func everyScalarIsValidUTF8() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 97) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(Array(String(scalar).utf8).withUnsafeBytes { firstInvalidUTF8(in: $0) } == nil)
    }
  }

  @Test func limits() throws {
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(inputError { _ = try JSON(parsing: deep, source: "t") }?.expected == "at most 64 levels of nesting")
    _ = try JSON(parsing: String(deep.dropFirst().dropLast()), source: "t")
    let bomb = String(repeating: "[", count: 1_000_000)
    #expect(inputError { _ = try JSON(parsing: bomb, source: "t") }?.found == "more")
    let long = inputError { _ = try JSON(parsing: "[1,2,3]", source: "t", limits: JSONLimits(bytes: 6)) }
    #expect(long?.expected == "at most 6 bytes of JSON")
    let many = inputError { _ = try JSON(parsing: "[1,{\"a\":2}]", source: "t", limits: JSONLimits(members: 2)) }
    #expect(many?.expected == "at most 2 members")
  }

  @Test func spacePadding() throws {
    let limits = JSONLimits(spacePaddedOnly: true)
    _ = try JSON(parsing: "{}   ", source: "t", limits: limits)
    #expect(inputError { _ = try JSON(parsing: "{} \n", source: "t", limits: limits) } != nil)
    #expect(inputError { _ = try JSON(parsing: " {}", source: "t", limits: limits) } != nil)
  }

  @Test func writes() {
    let json: JSON = [
      "b": [1, 2.5, true, nil], "a": ["x": "\"\\\n\u{1}\u{7F}é"], "n": .number(.nan), "e": [], "o": [:],
    ]
    let compact = #"{"b":[1,2.5,true,null],"a":{"x":"\"\\\n\u0001\u007fé"},"n":null,"e":[],"o":{}}"#
    #expect(json.text() == compact)
    let pretty = """
      {
        "b": [1, 2.5, true, null],
        "a": {
          "x": "\\"\\\\\\n\\u0001\\u007fé"
        },
        "n": null,
        "e": [],
        "o": {}
      }
      """
    #expect(json.text(.pretty) == pretty)
  }

  @Test(arguments: [
    0.1, Double.leastNormalMagnitude / 4096, Double.leastNonzeroMagnitude, 1.7976931348623157e308, -0.0, 1e16,
    123456789.125, 1 / 3.0,
  ])
  func doublesRoundTrip(value: Double) throws {
    let back = try JSON(parsing: JSON(value).text(), source: "t")
    #expect(back == .number(value))
    #expect(back.double?.sign == value.sign)
  }

  @Test func objectsKeepOrderAndReplaceInPlace() {
    var object: JSONObject = ["z": 1, "a": 2]
    object["z"] = 3
    object["m"] = 4
    #expect(object.keys == ["z", "a", "m"])
    object["a"] = nil
    #expect(object == ["z": 3, "m": 4])
    for index in 0..<40 { object["k\(index)"] = JSON(index) }
    object["k5"] = nil
    #expect(object["k39"] == 39)
    #expect(object["k5"] == nil)
    #expect(object.count == 41)
  }

  @Test(arguments: [0, 1, 11, 12, 13, 31, 32, 33, 1000])
  func keysAreFoundByTheirBytes(count: Int) {
    var object = JSONObject()
    let keys = (0..<count).map { $0 == 0 ? "" : "\u{E9}\($0) of more than fifteen bytes".suffix($0 % 40 + 4) }
    for (index, key) in keys.enumerated() {
      let isNew = object.append(String(key) + "\(index)", JSON(index))
      #expect(isNew)
    }
    for (index, key) in keys.enumerated() {
      let bytes = Array((String(key) + "\(index)").utf8)
      #expect(bytes.withUnsafeBufferPointer { object[utf8: $0] } == JSON(index))
      #expect((bytes + [0]).withUnsafeBufferPointer { object[utf8: $0] } == nil)
      let isNewAgain = object.append(String(decoding: bytes, as: UTF8.self), 0)
      #expect(!isNewAgain)
    }
    #expect(object.count == count)
  }

  @Test func fieldsNameTheirPlace() throws {
    let json: JSON = ["layers": [["kind": "scan"], ["kind": 7]], "d": 128, "eps": 1]
    let config = JSONField(json, "config.json")
    #expect(try config["d"].int(in: 1...1024) == 128)
    #expect(try config["eps"].double() == 1)
    #expect(try config["missing"].optional?.int() == nil)
    let wrong = inputError { _ = try config["layers"].array()[1]["kind"].string() }
    #expect(
      wrong == InputError("config.json: layers[1].kind", expected: "a string", found: "the integer 7"))
    let range = inputError { _ = try config["d"].int(in: 1...64) }
    #expect(range?.description == "config.json: d: expected an integer from 1 to 64, found the integer 128")
    #expect(inputError { _ = try config["x"].bool() }?.found == "nothing")
  }

  @Test func mutatedTextNeverCrashes() throws {
    let text = Array(#"{"a":[1,-2.5e3,"x\u00e9\n",{"b":null,"c":[true,false]}],"d":"é😀"}"#.utf8)
    var random = Seeded(state: 7)
    for _ in 0..<20_000 {
      var mutated = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let position = Int.random(in: 0..<mutated.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutated[position] = UInt8.random(in: 0...255, using: &random)
        case 1: mutated.remove(at: position)
        default: mutated.insert(mutated.randomElement(using: &random) ?? 0, at: position)
        }
      }
      guard let json = try? JSON(parsing: mutated, source: "t") else { continue }
      #expect(try JSON(parsing: json.encoded(), source: "t") == json)
      #expect(try JSON(parsing: json.encoded(.pretty), source: "t") == json)
    }
    for end in text.indices { #expect(inputError { _ = try JSON(parsing: Array(text[..<end]), source: "t") } != nil) }
  }
}

/// SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
