/// A table while its file is read.
final class TOMLTable {
  /// How a table came to be, which decides who may still add to it.
  enum Origin {
    /// On the way to another table: its own header or dotted keys may follow.
    case passed
    /// By its header, which may not come twice.
    case header
    /// By dotted keys, which may go on; no header may follow.
    case dotted
  }

  /// A key that cannot be set.
  enum Clash: Error {
    case again(String)
    /// The way leads through something that is not a table.
    case value(String)
  }

  private enum Entry {
    case value(JSON)
    case table(TOMLTable)
  }

  private var origin: Origin
  private var entries: [(name: String, entry: Entry)] = []
  private var positions: [ExactString: Int] = [:]

  init(_ origin: Origin) { self.origin = origin }

  /// What was read, keys in the order of the file.
  var json: JSONObject {
    var object = JSONObject()
    for (name, entry) in entries {
      switch entry {
      case .value(let value): _ = object.append(name, value)
      case .table(let table): _ = object.append(name, .object(table.json))
      }
    }
    return object
  }

  /// The table that the header `[names]`, seen from this one, begins.
  func define(_ names: [String]) throws(Clash) -> TOMLTable {
    var table = self
    for name in names.dropLast() { table = try table.child(name, .passed) }
    let last = names[names.count - 1]
    table = try table.child(last, .passed)
    guard table.origin == .passed else { throw .again(last) }
    table.origin = .header
    return table
  }

  /// Sets `names = value`.
  func set(_ names: [String], _ value: JSON) throws(Clash) {
    var table = self
    for name in names.dropLast() {
      table = try table.child(name, .dotted)
      guard table.origin != .header else { throw .again(name) }
      table.origin = .dotted
    }
    let last = names[names.count - 1]
    guard table.positions[ExactString(last)] == nil else { throw .again(last) }
    table.append(last, .value(value))
  }

  /// The table `name`, made if there is none.
  private func child(_ name: String, _ origin: Origin) throws(Clash) -> TOMLTable {
    guard let position = positions[ExactString(name)] else {
      let table = TOMLTable(origin)
      append(name, .table(table))
      return table
    }
    guard case .table(let table) = entries[position].entry else { throw .value(name) }
    return table
  }

  private func append(_ name: String, _ entry: Entry) {
    positions[ExactString(name)] = entries.count
    entries.append((name, entry))
  }
}
