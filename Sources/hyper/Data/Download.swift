import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fetches public sets through curl, which knows proxies, certificates and how to resume.
enum Download {
  /// Downloads what is missing of `set` into `directory`; a part that an earlier attempt left is gone on with.
  /// - Returns: the files' paths.
  static func get(_ set: PublicDataSet, into directory: String) throws -> [String] {
    Terminal.error("\(set.rawValue): licence \(set.licence)")
    try FileSystem.makeDirectories(directory)
    return try set.files.map { file in
      let path = directory + "/" + file.name
      let expected = try file.sha256 ?? publishedDigest(file.url)
      if !FileSystem.exists(path) {
        let part = path + ".part"
        try curl(
          [
            "--fail", "--location", "--continue-at", "-", Terminal.isInteractive ? "--progress-bar" : "--silent",
            "--output", part, file.url,
          ], file.url)
        do { try verify(part, expected, remedy: "it was removed, try again") } catch {
          // Going on with it would not mend it.
          try FileSystem.removeFile(part)
          throw error
        }
        try FileSystem.rename(part, to: path)
      } else {
        try verify(path, expected, remedy: "remove it to download it again")
      }
      return path
    }
  }

  /// Compares the file's digest.
  private static func verify(_ path: String, _ expected: String, remedy: String) throws {
    let file = try MappedFile(path)
    let found = withExtendedLifetime(file) { SHA256.digest(of: file.bytes).hex }
    guard found == expected else {
      throw InputError(path, expected: "SHA-256 \(expected)", found: "\(found); \(remedy)")
    }
  }

  /// The SHA-256 that Hugging Face's server names for a large file.
  private static func publishedDigest(_ url: String) throws -> String {
    let headers = try curl(["--fail", "--silent", "--location", "--head", url], url, capturing: true)
    for line in headers.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "x-linked-etag" {
        let digest = parts[1].filter(\.isHexDigit)
        if digest.count == 64 { return String(digest) }
      }
    }
    throw InputError(url, expected: "a server that names the file's SHA-256", found: "none in its answer")
  }

  /// Runs curl and returns its output when `capturing`.
  /// - Throws: `InputError` that says what to do when curl is missing or the network is.
  @discardableResult
  private static func curl(_ arguments: [String], _ url: String, capturing: Bool = false) throws -> String {
    let result = try ChildProcess.run(["curl", "--connect-timeout", "5"] + arguments, capturingOutput: capturing)
    switch result.status {
    case 0: return result.output
    case 127: throw InputError("curl", expected: "the program on PATH (apt-get install curl)", found: "none")
    default:
      throw InputError(
        url, expected: "a download",
        found:
          "curl's exit status \(result.status), which is often no network; offline, use `hyper data synth` or your "
          + "own files with --data")
    }
  }
}
