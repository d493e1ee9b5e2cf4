import HyperTraining
import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ranks that are threads of this process and pass each other copies.
final class ThreadRanks: Sendable {
  /// One of them.
  struct Link: RankLink {
    let rank: Int
    let job: ThreadRanks
    var count: Int { job.count }

    func exchange(_ outgoing: [UnsafeRawBufferPointer], _ incoming: [UnsafeMutableRawBufferPointer]) {
      job.messages.withLock { messages in
        for other in 0..<count where other != rank && !outgoing[other].isEmpty {
          messages[rank * count + other].append(Array(outgoing[other]))
        }
      }
      for other in 0..<count where other != rank && !incoming[other].isEmpty {
        incoming[other].copyBytes(from: job.take(from: other, to: rank))
      }
    }
  }

  private let count: Int
  /// Those on their way, from rank * count + to, oldest first.
  private let messages: Lock<[[[UInt8]]]>

  private init(_ count: Int) {
    self.count = count
    messages = Lock(Array(repeating: [], count: count * count))
  }

  private func take(from: Int, to: Int) -> [UInt8] {
    while true {
      let message = messages.withLock { messages in
        messages[from * count + to].isEmpty ? nil : messages[from * count + to].removeFirst()
      }
      if let message { return message }
      usleep(20)
    }
  }

  /// What `body` comes to on each of `count` ranks at a time.
  static func run<Value>(_ count: Int, _ body: @escaping (Link) throws -> Value) -> [Result<Value, any Error>] {
    let job = ThreadRanks(count)
    let works = (0..<count).map { rank in Work { Result { try body(Link(rank: rank, job: job)) } } }
    let threads = works.map { work in
      var thread = pthread_t(bitPattern: 0)
      pthread_create(
        &thread, nil,
        { work in
          if let work { Unmanaged<AnyWork>.fromOpaque(work).takeUnretainedValue().run() }
          return nil
        }, Unmanaged<AnyWork>.passUnretained(work).toOpaque())
      return thread
    }
    for thread in threads { pthread_join(thread, nil) }
    return works.compactMap(\.result)
  }
}

private class AnyWork {
  func run() {}
}

/// A thread's work and what it came to.
private final class Work<Value>: AnyWork {
  private let body: () -> Value
  private(set) var result: Value?

  init(_ body: @escaping () -> Value) { self.body = body }

  override func run() { result = body() }
}
