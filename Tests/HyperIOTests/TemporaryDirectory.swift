import HyperIO

/// A fresh directory that goes away with its owner.
final class TemporaryDirectory: Sendable {
  let path = "/tmp/hyper-io-test-" + FileSystem.uniqueSuffix()

  init() throws { try FileSystem.makeDirectory(path) }

  deinit { try? FileSystem.removeTree(path) }

  /// The path of `name` inside.
  func callAsFunction(_ name: String) -> String { path + "/" + name }
}

/// The error that `body` throws as an `InputError`; nil for success and other errors.
func inputError(_ body: () throws -> Void) -> InputError? {
  do {
    try body()
    return nil
  } catch { return error as? InputError }
}
