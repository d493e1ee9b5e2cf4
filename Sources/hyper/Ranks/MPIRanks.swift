#if MPI
  import CMPI
  import HyperIO
  import HyperTraining

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  /// The processes of an Open MPI job. Only the main thread communicates.
  final class MPIRanks: RankLink {
    let rank: Int
    let count: Int
    /// Ranks on this machine, this one included.
    let neighbours: Int

    private let world = hyper_mpi_world()
    private var hasToldOfStop = false

    /// Bytes of a message: MPI counts them in 32 bits.
    private static let messageBytes = 1 << 30
    /// Seconds that other ranks keep this one waiting before it looks around, and before it sleeps between looks: longer than
    /// they differ within an update.
    private static let patience = 0.3
    private static let alertness = 0.2

    /// Joins the job.
    init() throws {
      var (rank, count, neighbours) = (0 as Int32, 1 as Int32, 1 as Int32)
      guard hyper_mpi_start() == MPI_SUCCESS, MPI_Comm_rank(world, &rank) == MPI_SUCCESS,
        MPI_Comm_size(world, &count) == MPI_SUCCESS, hyper_mpi_neighbours(&neighbours) == MPI_SUCCESS
      else { throw InputError("mpirun", expected: "a job to join", found: "an error of MPI") }
      (self.rank, self.count, self.neighbours) = (Int(rank), Int(count), Int(neighbours))
    }

    /// Leaves the job, together with all ranks.
    func leave() { MPI_Finalize() }

    /// Ends the whole job.
    func end(_ reason: String) -> Never {
      Terminal.error("hyper: rank \(rank) of \(count): \(reason)")
      MPI_Abort(world, ExitStatus.failed)
      _exit(ExitStatus.failed)
    }

    func exchange(_ outgoing: [UnsafeRawBufferPointer], _ incoming: [UnsafeMutableRawBufferPointer]) {
      var requests: [MPI_Request?] = []
      func post(_ size: Int, _ start: (_ offset: Int, _ count: Int32, inout MPI_Request?) -> Int32) {
        for offset in stride(from: 0, to: size, by: Self.messageBytes) {
          var request: MPI_Request?
          check(start(offset, Int32(min(Self.messageBytes, size - offset)), &request))
          requests.append(request)
        }
      }
      for other in 0..<count where other != rank {
        let (received, sent) = (incoming[other], outgoing[other])
        post(received.count) { offset, count, request in
          guard let start = received.baseAddress else { return MPI_SUCCESS }
          return MPI_Irecv(start + offset, count, hyper_mpi_byte(), Int32(other), 0, world, &request)
        }
        post(sent.count) { offset, count, request in
          guard let start = sent.baseAddress else { return MPI_SUCCESS }
          return MPI_Isend(start + offset, count, hyper_mpi_byte(), Int32(other), 0, world, &request)
        }
      }
      wait(for: &requests)
    }

    private func wait(for requests: inout [MPI_Request?]) {
      let start = Clock.seconds()
      while true {
        var isDone: Int32 = 0
        check(MPI_Testall(Int32(requests.count), &requests, &isDone, nil))
        if isDone != 0 { return }
        let waited = Clock.seconds() - start
        if waited > Self.patience { tellOfStop() }
        // The first rank validates or saves: no need to burn a processor meanwhile.
        if waited > Self.alertness { usleep(200) } else { sched_yield() }
      }
    }

    /// `mpirun` asks the ranks that are left to stop when one has died; they would wait for it until they are killed. The
    /// first says so, and the second in case that it is the first.
    private func tellOfStop() {
      guard rank < 2, Interrupt.isRequested, !hasToldOfStop else { return }
      hasToldOfStop = true
      Terminal.error(
        "hyper: rank \(rank) was told to stop while it waits for other ranks; if one of them died, the last checkpoint is whole: "
          + "go on with --resume")
    }

    private func check(_ code: Int32) {
      guard code != MPI_SUCCESS else { return }
      var text = [CChar](repeating: 0, count: Int(MPI_MAX_ERROR_STRING))
      var length: Int32 = 0
      MPI_Error_string(code, &text, &length)
      let reason = String(decoding: text.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      end("the link to another rank broke (\(reason)); the last checkpoint is whole: go on with --resume")
    }
  }
#endif
