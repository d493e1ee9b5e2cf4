/// What is wrong with an XML text as far as our pictures use it: tags that nest, attributes in quotes, known entities, no
/// forbidden characters. Nil where it is well-formed.
func xmlFault(_ text: String) -> String? {
  var open: [String] = []
  var rest = Substring(text)
  var roots = 0
  while let start = rest.firstIndex(of: "<") {
    if let fault = textFault(rest[..<start]) { return fault }
    guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without its end" }
    var tag = rest[rest.index(after: start)..<end]
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("/") {
      guard open.popLast() == String(tag.dropFirst()) else { return "</\(tag.dropFirst())> closes another" }
      continue
    }
    let isEmpty = tag.hasSuffix("/")
    if isEmpty { tag = tag.dropLast() }
    let name = String(tag.prefix { $0 != " " })
    if let fault = attributeFault(tag.dropFirst(name.count)) { return "<\(name)>: \(fault)" }
    if open.isEmpty { roots += 1 }
    if !isEmpty { open.append(name) }
  }
  if let fault = textFault(rest) { return fault }
  if roots != 1 { return "\(roots) roots" }
  return open.isEmpty ? nil : "<\(open[0])> is not closed"
}

private func attributeFault(_ text: Substring) -> String? {
  var rest = text
  var names: Set<String> = []
  while let first = rest.firstIndex(where: { $0 != " " && $0 != "\n" }) {
    rest = rest[first...]
    guard let equals = rest.firstIndex(of: "=") else { return "an attribute without a value" }
    let name = String(rest[..<equals])
    if !names.insert(name).inserted { return "\(name) twice" }
    rest = rest[rest.index(after: equals)...]
    guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return "\(name) without quotes" }
    if let fault = textFault(rest[rest.index(after: rest.startIndex)..<end]) { return "\(name): \(fault)" }
    rest = rest[rest.index(after: end)...]
  }
  return nil
}

private func textFault(_ text: Substring) -> String? {
  for scalar in text.unicodeScalars
  where scalar.value < 0x20 && scalar != "\n" || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
    return "the character \(scalar.value)"
  }
  for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
  where !["amp;", "lt;", "gt;", "quot;"].contains(where: { piece.hasPrefix($0) }) {
    return "an unknown entity"
  }
  return text.contains("<") ? "a bare <" : nil
}
