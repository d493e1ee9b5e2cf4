import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file system in memory, of a size, where the system lets us mount one; it goes away with its owner.
final class SmallDisk {
  let path = Workspace.fresh("disk")

  static let isAvailable: Bool = (try? SmallDisk(megabytes: 1)) != nil

  init(megabytes: Int) throws {
    try FileSystem.makeDirectory(path)
    try attach(megabytes, isNew: true)
  }

  func grow(megabytes: Int) throws { try attach(megabytes, isNew: false) }

  #if os(Linux)
    private func attach(_ megabytes: Int, isNew: Bool) throws {
      guard mount("tmpfs", path, "tmpfs", isNew ? 0 : UInt(MS_REMOUNT), "size=\(megabytes)m") == 0 else {
        throw SystemError("mount", path: path, code: errno)
      }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }
  #else
    private func attach(_ megabytes: Int, isNew: Bool) throws { throw SystemError("mount", path: path, code: ENOTSUP) }
  #endif
}
