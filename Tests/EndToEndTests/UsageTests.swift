import Testing

extension EndToEnd {
  /// Wrong usage: status 64, a reason and the usage on stderr, nothing on stdout.
  @Suite struct UsageTests {
    static let wrong: [(String, String)] = [
      ("bogus", "Unexpected argument 'bogus'"), ("infer --bogus", "Unknown option '--bogus'"),
      ("infer -n -5", "--n-predict: expected an integer from 0, or -1 for no limit, found -5"),
      ("infer -n x", "The value 'x' is invalid"), ("infer --temp -1", "--temp"),
      ("infer --temp=-1", "--temp: expected a number from 0, found -1.0"), ("infer --temp nan", "--temp: expected"),
      ("infer --top-k=-1", "--top-k: expected"), ("infer --top-p 1.5", "--top-p: expected a number from 0 to 1"),
      ("infer --min-p 2", "--min-p: expected"), ("infer --repeat-penalty 0", "--repeat-penalty: expected"),
      ("infer --repeat-last-n=-1", "--repeat-last-n: expected"), ("infer -s -2", "--seed: expected"),
      ("infer --threads 0", "--threads: expected 1...1024, found 0"), ("infer -t 1025", "--threads: expected"),
      ("infer --power-limit 0", "--power-limit: expected more than 0 watts, found 0.0"),
      ("infer --watts-per-core nan", "--watts-per-core: expected"), ("infer --idle-watts=-1", "--idle-watts: expected"),
      ("infer --energy-budget 0", "--energy-budget: expected a positive number of joules, found 0.0"),
      ("train --out r --power-limit=-3", "--power-limit: expected"),
      ("infer -p a -f b", "expected one of them"), ("infer -i --json", "expected one of them"),
      ("eval", "Missing expected argument '--data"), ("eval --data x.txt --task bogus", "The value 'bogus' is invalid"),
      ("eval --data x.txt --windows 0", "--windows: expected"),
      ("eval --data x.txt --windows 100000000000", "--windows: expected 1...65536, found 100000000000"),
      ("eval --data x.txt --limit 0", "--limit: expected"), ("eval --data x.txt -t 0", "--threads: expected"),
      ("train", "--out is missing"), ("train --out r --threads 0", "--threads: expected an integer from 1 to 1024"),
      ("train --out r --preset bogus", "--preset: expected tiny, small, base, large, found bogus"),
      ("train --out r --branches ssm,bogus", "--branches: expected some of ssm,liquid,spiking, found ssm,bogus"),
      ("train --out r --branches=,", "--branches: expected"),
      ("train --out r --max-tokens 0", "--max-tokens: expected"),
      ("train --out r --max-minutes=-1", "--max-minutes: expected"),
      ("train --out r --num-iterations 0", "--num-iterations: expected"),
      ("train --out r --max-minutes 1 --max-tokens 1", "expected one of num_iterations, max_tokens, max_minutes"),
      ("train --out r --seed=-1", "--seed: expected"), ("train --out r --vocab-size 1", "--vocab-size: expected"),
      ("train --out r --device-batch-size 0", "--device-batch-size: expected"),
      ("train --out r --sequence-length 0", "--sequence-length: expected"),
      ("train --out r --total-batch-size 0", "--total-batch-size: expected"),
      ("train --out r --learning-rate 0", "--learning-rate: expected"),
      ("train --out r --weight-decay=-1", "--weight-decay: expected"),
      ("train --out r --grad-clip=-1", "--grad-clip: expected"),
      ("train --out r --warmup-steps=-1", "--warmup-steps: expected"),
      ("train --out r --final-lr-frac 2", "--final-lr-frac: expected"),
      ("train --out r --energy-weight=-1", "--energy-weight: expected a number from 0"),
      ("train --out r --target-rate 0", "--target-rate: expected a number from 0.001 to 1"),
      ("train --out r --spike-anneal 1", "--spike-anneal: expected a number from 0.0 to 0.9"),
      ("train --out r --from m --preset tiny", "--preset: expected none with --from, whose model it is, found one"),
      ("train --out r --from m --branches ssm", "--branches: expected none with --from"),
      ("train --out r --from m --vocab-size 300", "--vocab-size: expected none with --from"),
      ("train --out r --from m --tokenizer t", "--tokenizer: expected none with --from"),
      ("train --out r --qat-start 0.5", "--qat-start: expected qat with it, found none"),
      ("train --out r --qat --qat-start 2", "--qat-start: expected a number from 0 to 1"),
      ("train --out r --qat --qat-type q5", "--qat-type: expected q4 or q8, found q5"),
      ("train --out r --qat --qat-group 16", "--qat-group: expected 32, 64 or 128, found 16"),
      ("quantize m o --token-embedding-type q5", "--token-embedding-type: expected q4 or q8, found q5"),
      ("train --out r --sampling bogus", "--sampling: expected documents or windows"),
      ("train --out r --save-every=-1", "--save-every: expected"), ("train --out r --keep 0", "--keep: expected"),
      ("data prepare x.txt", "Missing expected argument '--out"),
      ("data prepare x.txt --out o --vocab-size 5", "--vocab-size: expected"), ("data get bogus", "'bogus' is invalid"),
      ("data synth", "Missing expected argument '--documents"),
      ("data synth --documents=-1", "--documents: expected 0 or more, found -1"),
      ("data synth --documents 1 --json", "--json needs --out"), ("export m", "Missing expected argument '--out"),
      ("export m --out o --format bogus", "The value 'bogus' is invalid"),
      ("import", "Missing expected argument '<path>'"), ("info a b", "Unexpected argument"),
      ("info --preset bogus", "'bogus' is invalid"),
      ("evolve m --data x --out o", "Missing expected argument '--target"),
      ("evolve m --data x --out o --target bogus", "'bogus' is invalid"),
      ("evolve m --data x --out o --target bits --population 1", "--population: expected 2...10000, found 1"),
      ("evolve m --data x --out o --target bits --budget 0", "--budget: expected above 0"),
      ("evolve m --data x --out o --target bits --with y", "--with: expected with --target soup"),
      ("evolve m --data x --out o --target thresholds --loss-limit=-1", "--loss-limit: expected 0...100"),
      ("evolve m --data x --out o --target hyper", "--val is missing"),
      ("bench pruning -m m --data x --cutoffs 3", "--cutoffs: expected numbers from 0 to 2, found 3"),
      ("bench pruning --data x", "--model is missing"),
      ("infer --gate-cutoff 3", "--gate-cutoff: expected 0...2, found 3.0"),
      ("eval --data x.txt --gate-cutoff nan", "--gate-cutoff: expected"),
      ("eval --data x.txt --gate-cutoff 1 --windows 8", "expected without --windows"),
      ("train --out r --evolve-every=-1", "--evolve-every: expected"),
    ]

    @Test(arguments: wrong) func isRefused(command: String, reason: String) throws {
      let arguments = command.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
      let outcome = try HyperProcess(arguments).outcome()
      #expect(outcome.status == 64, "\(outcome.errors)")
      #expect(outcome.errors.contains(reason), "\(outcome.errors)")
      #expect(outcome.errors.contains("Usage: hyper"))
      #expect(outcome.output.isEmpty)
    }
  }
}
