import ArgumentParser
import HyperIO
import HyperTensor
import HyperTraining

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The processes that train one model: those that `mpirun` started together, or this one alone.
struct TrainingJob {
  let ranks: any RankLink
  /// Processors for this process's threads.
  let processors: Int

  /// Does `work` together with the job's other processes. When one of them fails by itself, all of them end.
  /// - Throws: `InputError` when several were started by a program that cannot make them work together; what `work` throws.
  static func run(_ work: (TrainingJob) throws -> Void) throws {
    guard isStartedByMPI else { return try work(TrainingJob(ranks: SoleRank(), processors: Processor.count)) }
    #if MPI
      let ranks = try MPIRanks()
      let share = max(1, Processor.count / ranks.neighbours)
      do {
        try work(TrainingJob(ranks: ranks, processors: min(share, ThreadTeam.processors)))
      } catch  where error is TrainingFailure || error is ExitCode {
        // Every rank comes to these at the same step, and one of them says so.
        ranks.leave()
        if ranks.isFirst { throw error }
        return
      } catch {
        ranks.end("\(error)")
      }
      ranks.leave()
    #else
      throw InputError(
        "mpirun", expected: "a hyper that was built with `swift build --traits MPI`", found: "one that was not")
    #endif
  }

  /// Whether this is one of several processes, by what `mpirun` leaves in the environment.
  private static var isStartedByMPI: Bool {
    getenv("OMPI_COMM_WORLD_SIZE").flatMap { Int(String(cString: $0)) } ?? 1 > 1
  }
}
