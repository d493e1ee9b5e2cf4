import HyperIO
import Testing

@Suite("TOML") struct TOMLTests {
  private static func read(_ text: String) throws -> JSON { .object(try JSONObject(parsingTOML: text, source: "t")) }

  // MARK: Values

  static let values: [(String, JSON)] = [
    ("true", true), ("false", false), ("0", 0), ("-0", 0), ("+0", 0), ("+99", 99), ("-17", -17), ("1_000", 1000),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)), ("0xDEAD_beef", 0xDEAD_BEEF),
    ("0x0_f", 15), ("0o755", 0o755), ("0b1101_0110", 0b1101_0110), ("1.0", .number(1)), ("+1.5", .number(1.5)),
    ("-0.01", .number(-0.01)), ("-0.0", .number(-0.0)), ("5e+22", .number(5e22)), ("1e06", .number(1e6)),
    ("-2E-2", .number(-0.02)), ("6.626e-34", .number(6.626e-34)), ("9_224_617.445_991", .number(9224617.445991)),
    ("\"\"", ""), ("''", ""), (#""a\b\t\n\f\r\"\\é""#, "a\u{8}\t\n\u{C}\r\"\\é"), (#""\u00e9\U0001F600""#, "é😀"),
    (#"'C:\a"b'"#, #"C:\a"b"#), ("\"# no comment\"", "# no comment"), ("\"\t\"", "\t"),
    ("\"\"\"\"\"\"", ""), ("\"\"\"\na\r\nb\"\"\"", "a\nb"), ("\"\"\"a\"b\"\"c\"\"\"", "a\"b\"\"c"),
    ("\"\"\"\"\"a\"\"\"\"\"", "\"\"a\"\""), ("\"\"\"a \\  \n\n  b\\\n\"\"\"", "a b"), ("\"\"\"\\\"\"\"\"", "\""),
    ("'''\na\\\nb'''", "a\\\nb"), ("'''it''s'''", "it''s"), ("'''a''''", "a'"),
    ("[]", []), ("[ 1, 2 ]", [1, 2]), ("[\n  1, # one\n\n  'a',\n  [true,],\n]", [1, "a", [true]]),
    ("{}", [:]), ("{ a = 1, b.c = 'x', \"d e\" = [{f = 2}] }", ["a": 1, "b": ["c": "x"], "d e": [["f": 2]]]),
  ]

  @Test(arguments: values)
  func reads(text: String, value: JSON) throws {
    for ending in ["", " # comment", "\n", "\r\n", "\t\n\n# comment\n"] {
      #expect(try Self.read("key = \(text)\(ending)") == ["key": value], "\(text)\(ending)")
    }
  }

  @Test(arguments: [
    "", "nil", "True", "tru", "truee", "01", "-01", "1__0", "_1", "1_", "1_.5", "1._5", "1e_5", "0x", "0x_1", "0xg",
    "0X1",
    "-0x1", "+0b1", "0b2", "0o8", "1.", ".5", "1.e5", "1e", "--1", "+-1", "+", "-", "9223372036854775808",
    "-9223372036854775809", "0x8000000000000000", "1e999", "inf", "-inf", "+inf", "nan", "1979-05-27", "07:32:00",
    "1979-05-27T07:32:00Z", "1979-05-27 07:32:00", "a", "1 2", "'a' 'b'", "\"", "'", "\"a", "'a\n'", "\"a\nb\"",
    "\"\\x\"", "\"\\\n\"", "\"\\u12G4\"", "\"\\uD800\"", "\"\\U00110000\"", "\"\\UFFFFFFFF\"", "\"\u{7F}\"", "'\u{1}'",
    "\"\"\"", "\"\"\"a\"\"", "\"\"\"a \\ b\"\"\"", "\"\"\"a\rb\"\"\"", "'''", "'''a''", "'''a''''''", "[", "[1",
    "[1 2]",
    "[,]", "[1,,]", "{", "{a}", "{a=1,}", "{,}", "{a=1 b=2}", "{a=1\n}", "{a=1,a=2}", "{a=1,a.b=2}", "{a.b=1,a=2}",
    "[}", "{]", "1 # \u{0}", "\r", "1\r", "=1",
  ])
  func refuses(value: String) {
    #expect(inputError { _ = try Self.read("key = \(value)") } != nil)
  }

  // MARK: Keys and tables

  static let documents: [(String, JSON)] = [
    ("", [:]), ("\n \t\n# only a comment", [:]), ("a=1\r\nb=2", ["a": 1, "b": 2]),
    ("1 = 1\n-_a-B = 2\n\"\" = 3\n'a.b' = 4\n\"\\u00e9\" = 5", ["1": 1, "-_a-B": 2, "": 3, "a.b": 4, "é": 5]),
    ("a . b.\"c d\" = 1\na.e = 2\n3.14 = 3", ["a": ["b": ["c d": 1], "e": 2], "3": ["14": 3]]),
    ("x = 1\n[ a ] # comment\nb = 2\n[c]\n", ["x": 1, "a": ["b": 2], "c": [:]]),
    ("[a.b.c]\nx = 1\n[a]\ny = 2\n[a.b]\nz = 3", ["a": ["b": ["c": ["x": 1], "z": 3], "y": 2]]),
    ("[a]\nb.c = 1\nb.d = 2\n[a.b.e]\nf = 3", ["a": ["b": ["c": 1, "d": 2, "e": ["f": 3]]]]),
    ("[a.b.c]\n[a]\nb.d = 1", ["a": ["b": ["c": [:], "d": 1]]]),
    ("[\"a.b\".'c']\nd = 1", ["a.b": ["c": ["d": 1]]]),
  ]

  @Test(arguments: documents)
  func readsTables(text: String, value: JSON) throws { #expect(try Self.read(text) == value) }

  @Test(arguments: [
    "a", "a =", "= 1", "a 1", "a. = 1", ".a = 1", "a..b = 1", "é = 1", "a = 1 b = 2", "[a", "[]", "[a.]", "[a]]",
    "[a] b = 1",
    "[[a]]", "[\na]", "\"\"\"a\"\"\" = 1", "'''a''' = 1", "a = 1\na = 2", "a = 1\n\"a\" = 2", "a = 1\na.b = 2",
    "a.b = 1\na = 2", "[a]\n[a]", "[a]\nb = 1\n[a.b]", "a = 1\n[a]", "a = {}\n[a]", "a = {}\na.b = 1",
    "a = {b = {}}\n[a.b.c]",
    "a = []\n[a]", "a.b = 1\n[a]", "[a]\nb.c = 1\n[a.b]", "[a.b]\n[a]\nb.c = 1", "[a.b.c]\n[a]\nb.c.d = 1",
    "[a]\n[b]\n[a]",
    "\u{FEFF}a = 1", "a = 1\rb = 2", "#\u{0}", "\u{0}",
  ])
  func refusesTables(text: String) {
    #expect(inputError { _ = try Self.read(text) } != nil)
  }

  @Test(arguments: [
    ("a = 1\n\nb = ", InputError("t: line 3", expected: "a value", found: "the end")),
    ("\na = [1\n2]", InputError("t: line 3", expected: "',' or ']'", found: "'2'")),
    ("a = 1\r\nb = 'x", InputError("t: line 2", expected: "the string's closing quotes", found: "the end")),
    ("b = 'x\n'", InputError("t: line 1", expected: "the string's closing quotes", found: "the end of the line")),
    ("a = 1\n[b]\n\"a\" = '''\n\n'''\na=2", InputError("t: line 6", expected: "each key once", found: "\"a\" again")),
    (
      "a.b = 1\na.b.c = 2",
      InputError("t: line 2", expected: "names of tables before a dot", found: "\"b\", which has a value")
    ),
    ("[a]\n[ a ]", InputError("t: line 2", expected: "each key once", found: "\"a\" again")),
    (
      "d = 1979-05-27",
      InputError(
        "t: line 1", expected: "a string in quotes, a number that fits, true or false", found: "a date or time")
    ),
    (
      "p = tiny",
      InputError("t: line 1", expected: "a string in quotes, a number that fits, true or false", found: "tiny")
    ),
    (
      "[[a]]",
      InputError("t: line 1", expected: "[ before a table's name", found: "[[: arrays of tables are not read")
    ),
    ("é = 1", InputError("t: line 1", expected: "a key", found: "byte 195")),
  ])
  func saysWhatIsWrongAndWhere(text: String, error: InputError) {
    #expect(inputError { _ = try Self.read(text) } == error)
  }

  @Test func composedAndDecomposedLettersAreTwoKeys() throws {
    let json = try Self.read("\"\\u00e9\" = 1\n\"e\\u0301\" = 2")
    #expect(json["\u{E9}"]?.int == 1 && json["e\u{301}"]?.int == 2)
  }

  // MARK: Hostile texts

  @Test func depthIsLimited() throws {
    func nested(_ count: Int) -> [String] {
      [
        "a = " + String(repeating: "[", count: count) + String(repeating: "]", count: count),
        "a = " + String(repeating: "{a=", count: count) + "1" + String(repeating: "}", count: count),
        Array(repeating: "a", count: count).joined(separator: ".") + " = 1",
        "[" + Array(repeating: "a", count: count).joined(separator: ".") + "]",
      ]
    }
    for text in nested(64) { _ = try Self.read(text) }
    for text in nested(65) + nested(200_000) {
      #expect(inputError { _ = try Self.read(text) }?.found == "more", "\(text.prefix(20))")
    }
  }

  /// Every beginning of a text, and every text with one byte changed, is read or refused: nothing traps.
  @Test func damagedTextsAreReadOrRefused() {
    let text = Array(
      """
      a.'b' = [1, -0x1F, 2.5e-3, # c
        "x\\u00e9\\\\"] \r
      [t."u"]
      v = {w = '''y\n''', z = \"\"\"q\\\n \"\"\"} # d
      """.utf8)
    for end in 0...text.count {
      _ = try? Self.read(String(decoding: text[..<end], as: UTF8.self))
    }
    for index in text.indices {
      for byte in [0, 0x0A, 0x0D, 0x20, 0x22, 0x23, 0x27, 0x2D, 0x2E, 0x30, 0x5B, 0x5C, 0x5D, 0x5F, 0x7B, 0x7D, 0xC3]
        as [UInt8]
      {
        var changed = text
        changed[index] = byte
        _ = try? Self.read(String(decoding: changed, as: UTF8.self))
      }
    }
  }

  @Test func manyKeysTakeLinearTime() throws {
    let lines = (0..<100_000).map { "k\($0) = \($0)" }
    let json = try Self.read(lines.joined(separator: "\n"))
    #expect(json["k99999"]?.int == 99_999)
    #expect(inputError { _ = try Self.read((lines + ["k500 = 0"]).joined(separator: "\n")) }?.found == "\"k500\" again")
  }
}
