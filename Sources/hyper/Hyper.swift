import ArgumentParser
import HyperIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command line: one file a command, in `Commands/`.
@main
struct Hyper: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hyper",
    abstract: "Trains, measures and runs tiny language models of spiking, state-space and liquid neurons on a CPU.",
    discussion: """
      A first model in two minutes:
        hyper data synth --documents 20000 --seed 1 --out stories.txt
        hyper train --preset tiny --data stories.txt --max-minutes 2 --out runs/first
        hyper infer -m runs/first -p "Once upon a time"

      HYPER_ISA=scalar|avx2|avx512 forces the instruction set of the kernels,
      HYPER_CACHE moves the cache of tokenised data, HYPER_HOME is where
      checkpoints/NAME of a shipped model is looked for.
      """,
    version: Version.text,
    subcommands: [
      DataCommand.self, TrainCommand.self, InferCommand.self, EvalCommand.self, ExportCommand.self, ImportCommand.self,
      InfoCommand.self, QuantizeCommand.self, EvolveCommand.self, BenchCommand.self, PlotCommand.self,
      InspectCommand.self,
      RunsCommand.self,
    ])

  /// Runs the command; see `ExitStatus` for what the process ends with.
  static func main() {
    do {
      try checkArguments()
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(EnvironmentArguments.complete(arguments))
      try command.run()
    } catch {
      ExitStatus.exit(with: error)
    }
  }

  /// Refuses arguments that are no UTF-8: `CommandLine.arguments` has other characters in their place.
  private static func checkArguments() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
      if let place = firstInvalidUTF8(in: bytes) {
        throw ValidationError("argument \(index): expected UTF-8 text, found another byte at \(place)")
      }
    }
  }
}

/// What the process ends with.
enum ExitStatus {
  /// The work failed or a file is bad.
  static let failed: Int32 = 1
  /// Stopped by Ctrl-C after saving.
  static let interrupted: Int32 = 130

  /// Prints what went wrong as one line on stderr and ends the process: 64 for wrong usage, 1 for failed work.
  static func exit(with error: any Error) -> Never {
    switch error {
    case is ExitCode, is CleanExit, is ValidationError: Hyper.exit(withError: error)
    default:
      // Errors of the parser have no public type; it knows its own.
      if Hyper.exitCode(for: error) != .failure { Hyper.exit(withError: error) }
      Terminal.error("hyper: \(error)")
      systemExit(failed)
    }
  }
}

/// The C library's `exit`, which `ParsableArguments.exit` would hide.
private func systemExit(_ status: Int32) -> Never { exit(status) }
