import CBuild
import HyperIO

/// The release that `hyper --version` names.
enum Version {
  static let text = "0.1.0"

  /// The commit that was built, as measurements name it: null where the build was not told.
  static var commit: JSON {
    let commit = String(cString: build_commit())
    return commit.isEmpty ? .null : .string(commit)
  }
}
