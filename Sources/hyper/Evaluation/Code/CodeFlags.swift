import ArgumentParser

/// How `hyper eval` runs the programs that a model writes.
struct CodeFlags: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "humaneval, mbpp: run the programs that the model writes, on this machine; without it they are refused.",
      discussion: """
        Each runs in a process of its own (Linux, seccomp). Enforced: no
        network and no other socket, no new processes, no signals to others,
        no file opened for writing, made, renamed or removed, and limits on
        processor time, time by the clock, memory and output. Not enforced:
        it can read what you can read, though it cannot pass that on, and a
        fault in the kernel or in this filter would let it do more. For code
        that you mistrust, use a machine that you can lose.
        """))
  var allowCodeExecution = false
  @Flag(help: "humaneval, mbpp: run the set's own solutions instead of a model's: the harness's proof.")
  var reference = false
  @Option(parsing: .unconditional, help: "humaneval, mbpp: programs a problem (default 1).")
  var samples: Int?
  @Option(
    parsing: .unconditionalSingleValue,
    help:
      "humaneval, mbpp: k of pass@k, can be given several times (default 1, 10 and 100, as far as there are samples).")
  var k: [Int] = []
  @Option(
    parsing: .unconditional,
    help: "humaneval, mbpp: seconds of processor time a program (default 5; by the clock four times that).")
  var timeout: Int?
  @Option(parsing: .unconditional, help: "humaneval, mbpp: mebibytes of memory a program (default 1024).")
  var memory: Int?

  func validate() throws {
    try Flags.check("--samples", samples, 1...AnswerFlags.most)
    try Flags.check("--timeout", timeout, 1...3600)
    try Flags.check("--memory", memory, 64...1 << 20)
    for k in k { try Flags.check("--k", k, 1...(samples ?? 1)) }
    if reference, samples ?? 1 > 1 {
      throw ValidationError("--samples: expected none with --reference, found \(samples ?? 1)")
    }
  }

  /// The flag given first; nil for none.
  var firstGiven: String? {
    if allowCodeExecution { return "--allow-code-execution" }
    if reference { return "--reference" }
    if samples != nil { return "--samples" }
    if !k.isEmpty { return "--k" }
    if timeout != nil { return "--timeout" }
    return memory != nil ? "--memory" : nil
  }

  /// The k's of pass@k.
  var ks: [Int] { k.isEmpty ? [1, 10, 100].filter { $0 <= samples ?? 1 } : Set(k).sorted() }
}
