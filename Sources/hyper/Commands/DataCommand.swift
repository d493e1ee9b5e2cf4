import ArgumentParser
import HyperIO
import HyperText

/// `hyper data`: what models learn from.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Prepare, fetch or make training text.",
    discussion: """
      Example:
        hyper data synth --documents 20000 --seed 1 --out stories.txt
      """,
    subcommands: [Prepare.self, Get.self, Synth.self, Name.self])

  /// `hyper data prepare`: tokens, packed for training.
  struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prepare",
      abstract: "Learn or reuse a tokenizer and pack text into token files.",
      discussion: """
        Training does this by itself and keeps the result in a cache; prepare it to
        share a tokenizer between runs. Earlier prepared data in the same place is
        replaced, with a warning.

        Examples:
          hyper data prepare train.txt.zst --out prepared/train --vocab-size 4096
          hyper data prepare dev.txt.zst --out prepared/dev --tokenizer prepared/train
          hyper data prepare problems.jsonl --out prepared/problems --split-digits \\
            --mask-prompts
        """)

    @Argument(help: "Files: .txt (documents separated by a line <|endoftext|>), .jsonl, either .zst.")
    var data: [String]
    @Option(help: "The directory to write.")
    var out: String
    @Option(parsing: .unconditional, help: "Tokens in a newly learnt vocabulary (default 4096).")
    var vocabSize: Int?
    @Option(help: "A tokenizer.json, or a directory with one, to use instead of learning one.")
    var tokenizer: String?
    @Flag(
      help:
        "Let every digit be a token of its own in a newly learnt vocabulary: numbers are then copied digit by digit.")
    var splitDigits = false
    @Flag(help: "Keep questions, prompts, the user's turns and what a calculator writes from being targets.")
    var maskPrompts = false
    @Option(name: [.customShort("t"), .long], parsing: .unconditional, help: "Threads (default: all processors).")
    var threads: Int?
    @Flag(help: "Print one JSON document on stdout.")
    var json = false

    func validate() throws {
      if let vocabSize, !(263...Tokenizer.largestVocabulary).contains(vocabSize) {
        throw ValidationError("--vocab-size: expected 263...\(Tokenizer.largestVocabulary), found \(vocabSize)")
      }
      if tokenizer != nil, let flag = splitDigits ? "--split-digits" : vocabSize.map({ _ in "--vocab-size" }) {
        throw ValidationError("\(flag) and --tokenizer: expected one of them, found both.")
      }
      try Flags.checkThreads(threads)
    }

    func run() throws {
      let threads = threads ?? Processor.count
      if let path = data.first(where: PackedTokens.isPresent(at:)) {
        throw InputError(path, expected: "text files", found: "a directory that is prepared already")
      }
      if PackedTokens.isPresent(at: out) { Terminal.warn("\(out): the prepared data that is there will be replaced") }
      let tokenizer =
        if let path = self.tokenizer { try Tokenizer(contentsOf: path) } else {
          try DataCache.trainTokenizer(
            on: data, vocabularySize: vocabSize ?? 4096, digitsAlone: splitDigits, threads: threads)
        }
      // Until here nothing is on the disk.
      Interrupt.catchSignals()
      let packed = try DataCache.pack(
        data, to: out, tokenizer: tokenizer, maskingPrompts: maskPrompts, threads: threads
      ) { try Interrupt.check("nothing was written") }
      let bytesPerToken = Double(packed.metadata.bytes) / Double(max(1, packed.tokenCount))
      if json {
        Terminal.output([
          "documents": .integer(packed.documentCount), "bytes": .integer(packed.metadata.bytes),
          "tokens": .integer(packed.tokenCount), "vocab_size": .integer(packed.vocabularySize),
          "bytes_per_token": .number(bytesPerToken),
        ])
      } else {
        Terminal.error(
          "\(out): \(grouped(packed.documentCount)) documents, \(grouped(packed.metadata.bytes)) bytes, "
            + "\(grouped(packed.tokenCount)) tokens of \(grouped(packed.vocabularySize)), "
            + "\(fixed(bytesPerToken, 2)) bytes a token")
      }
    }
  }

  /// `hyper data get`: the public sets.
  struct Get: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "get",
      abstract: "Download a public data set: tinystories (2.2 GB), or gsm8k's training problems (4 MB).",
      discussion: """
        Downloads resume where they stopped and are checked against the publisher's
        SHA-256. Needs curl and a network.

        Example:
          hyper data get gsm8k --out datasets/public
        """)

    @Argument(help: "The set: \(PublicDataSet.allCases.map(\.rawValue).joined(separator: " or ")).")
    var name: PublicDataSet
    @Option(help: "The directory to write to.")
    var out = "datasets/public"
    @Flag(help: "Print one JSON document on stdout.")
    var json = false

    func run() throws {
      let paths = try Download.get(name, into: out)
      if json {
        Terminal.output(["files": JSON(paths), "licence": .string(name.licence)])
      } else {
        for path in paths { Terminal.error("got \(path)") }
      }
    }
  }

  /// `hyper data synth`: our own stories and problems.
  struct Synth: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "synth",
      abstract: "Write generated stories, or word problems with worked answers.",
      discussion: """
        The same seed gives the same text; document number i depends on the seed and
        i alone.

        Problems come from the templates for training, unless others are asked for: a
        model that never saw the others can be judged by them (hyper eval --task
        problems). test: known sentences in combinations that training lacks.
        situations: sentences that training lacks.

        Examples:
          hyper data synth --documents 20000 --seed 1 --out stories.txt
          hyper data synth --kind problems --documents 5000 --out problems.jsonl
        """)

    @Option(parsing: .unconditional, help: "How many.")
    var documents: Int
    @Option(parsing: .unconditional, help: "Seed.")
    var seed = 1
    @Option(help: "stories (text) or problems (JSON lines).")
    var kind = Kind.stories
    @Option(help: "problems: from which templates (default training).")
    var split: ProblemGenerator.Split?
    @Option(help: "The file to write; without it the text goes to stdout.")
    var out: String?
    @Flag(help: "Print one JSON document on stdout; needs --out.")
    var json = false

    enum Kind: String, ExpressibleByArgument, CaseIterable {
      case stories
      case problems
    }

    func validate() throws {
      if split != nil, kind != .problems {
        throw ValidationError("--split: expected with --kind problems, found \(kind.rawValue)")
      }
      if documents < 0 { throw ValidationError("--documents: expected 0 or more, found \(documents)") }
      if seed < 0 { throw ValidationError("--seed: expected 0 or more, found \(seed)") }
      if json, out == nil { throw ValidationError("--json needs --out: the text would be on stdout too.") }
    }

    func run() throws {
      let kind: SyntheticText.Kind = kind == .stories ? .stories : .problems(split ?? .training)
      guard let out else {
        SyntheticText.produce(kind, count: documents, seed: UInt64(seed)) { Terminal.output($0) }
        return
      }
      Interrupt.catchSignals()
      let bytes = try SyntheticText.write(kind, count: documents, seed: UInt64(seed), to: out)
      if json {
        Terminal.output(["documents": .integer(documents), "bytes": .integer(bytes)])
      } else {
        Terminal.error("\(out): \(grouped(documents)) documents, \(byteCount(bytes))")
      }
    }
  }

  /// `hyper data name`: problems whose quantities have names.
  struct Name: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "name",
      abstract: "Name the quantities of word problems, so that a model need not copy numbers.",
      discussion: """
        Questions then read "38a inches, cut into 3b pieces" and worked answers
        "<<a/b=19>>19c": the model chooses names, the runtime knows their values. A
        model that learnt from such text gets its questions named by itself.

        With --quote, answers also quote the question, each calculation behind the
        sentence that it waits for, and number words become digits with names. A model
        that learnt from such text calculates while it reads: it writes >, and the
        calculator goes on with the next sentence.

        Answers without calculator marks, or with marks that do not come out, are left
        out.

        Examples:
          hyper data synth --kind problems --documents 5000 --out problems.jsonl
          hyper data name problems.jsonl --quote --out named.jsonl
          hyper data prepare named.jsonl --out prepared/problems --split-digits \\
            --mask-prompts
        """)

    @Argument(help: "Files of questions and answers: .jsonl, or .jsonl.zst.")
    var data: [String]
    @Option(help: "The file to write.")
    var out: String
    @Flag(help: "Let answers quote the question, a calculation behind its sentence.")
    var quote = false
    @Flag(help: "Print one JSON document on stdout.")
    var json = false

    func run() throws {
      try FileSystem.check(out, isNoneOf: data)
      var (written, leftOut) = (0, 0)
      Interrupt.catchSignals()
      try FileWriter.replace(out) { file in
        for path in data {
          for record in try QuestionRecord.read(path) {
            try Interrupt.check("nothing was written")
            guard let named = record.namingQuantities(includingWords: quote) else {
              leftOut += 1
              continue
            }
            written += 1
            try file.write((quote ? named.quotingQuestion() : named).json.text() + "\n")
          }
        }
      }
      if json {
        Terminal.output(["documents": .integer(written), "left_out": .integer(leftOut)])
      } else {
        Terminal.error(
          "\(out): \(grouped(written)) problems with named quantities; \(grouped(leftOut)) left out")
      }
    }
  }
}

extension PublicDataSet: ExpressibleByArgument {}
extension ProblemGenerator.Split: ExpressibleByArgument {}
