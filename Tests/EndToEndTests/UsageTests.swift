import HyperIO
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
      ("eval", "--data is missing: what to score."), ("eval --data x.txt --task bogus", "The value 'bogus' is invalid"),
      ("eval --data x.txt --windows 0", "--windows: expected"),
      ("eval --data x.txt --windows 100000000000", "--windows: expected 1...65536, found 100000000000"),
      ("eval --data x.txt --limit 0", "--limit: expected"), ("eval --data x.txt -t 0", "--threads: expected"),
      ("eval --data x.txt --votes 3", "--votes: expected with --task gsm8k or problems, found bpb."),
      ("eval --data x.txt --log-samples l", "--log-samples: expected with --task gsm8k or"),
      ("eval --task problems --data x.jsonl", "--data: expected with --task bpb or gsm8k"),
      ("eval --task problems --windows 5", "--windows: expected with --task bpb, found problems."),
      ("eval --task gsm8k --data x.jsonl --count 5", "--count: expected with --task problems, found gsm8k."),
      ("eval --task gsm8k --data x.jsonl --split test", "--split: expected with --task problems, found gsm8k."),
      ("eval --task problems --split bogus", "'bogus' is invalid"),
      ("eval --task problems --count 0", "--count: expected 1...10000000, found 0"),
      ("eval --task problems --votes 0", "--votes: expected 1...1024, found 0"),
      ("eval --task problems --votes 4 --temp 0", "--votes: expected a --temp above 0"),
      ("eval --task problems --temp=-1", "--temp: expected"), ("eval --task problems --top-p 2", "--top-p: expected"),
      ("eval --task problems -s=-2", "--seed: expected"), ("eval --task problems -n 0", "--n-predict: expected"),
      ("eval --task problems --batch-size 0", "--batch-size: expected"),
      ("eval --task problems --abstain-below 1.5", "--abstain-below: expected a number from 0 to 1, found 1.5"),
      ("eval --task problems --reference", "--reference: expected with --task humaneval or mbpp, found problems."),
      ("eval --task mbpp --data x.jsonl", "expected --allow-code-execution"),
      ("eval --task mbpp --data x --allow-code-execution --samples 0", "--samples: expected"),
      ("eval --task mbpp --data x --allow-code-execution --samples 3 --k 4", "--k: expected 1...3, found 4"),
      ("eval --task mbpp --data x --allow-code-execution --timeout 0", "--timeout: expected"),
      ("eval --task mbpp --data x --allow-code-execution --memory 1", "--memory: expected"),
      ("eval --task mbpp --data x --allow-code-execution --votes 2", "--votes: expected with"),
      ("eval --task problems --ensemble a --ensemble-noise 2", "expected one of them"),
      ("infer --ensemble-noise 1", "--ensemble-noise: expected 2...64, found 1"),
      ("infer --noise-scale 1", "--noise-scale: expected together with --ensemble-noise"),
      ("infer --abstain-below=-1", "--abstain-below: expected"), ("infer -i --cache", "--interactive: expected no"),
      ("train", "--out is missing"), ("train --out r --threads 0", "--threads: expected an integer from 1 to 1024"),
      ("train --out r --preset bogus", "--preset: expected tiny, small, base, large, found bogus"),
      ("train --out r --branches ssm,bogus", "--branches: expected some of ssm,liquid,spiking, found ssm,bogus"),
      ("train --out r --branches=,", "--branches: expected"),
      ("train --out r --max-tokens 0", "--max-tokens: expected"),
      ("train --out r --max-minutes=-1", "--max-minutes: expected"),
      ("train --out r --num-iterations 0", "--num-iterations: expected"),
      (
        "train --out r --max-minutes 1 --max-tokens 1",
        "--max-tokens and --max-minutes: expected one of them, found both"
      ),
      (
        "train --out r --num-iterations 2 --max-tokens 5",
        "--num-iterations and --max-tokens: expected one of them, found both"
      ),
      ("train --out r --seed=-2", "--seed: expected"), ("train --out r --vocab-size 1", "--vocab-size: expected"),
      ("train --out r --device-batch-size 0", "--device-batch-size: expected"),
      ("train --out r --sequence-length 0", "--sequence-length: expected"),
      ("train --out r --total-batch-size 0", "--total-batch-size: expected"),
      ("train --out r --learning-rate 0", "--learning-rate: expected"),
      ("train --out r --weight-decay=-1", "--weight-decay: expected"),
      ("train --out r --grad-clip=-1", "--grad-clip: expected"),
      ("train --out r --dropout 1", "--dropout: expected"), ("train --out r --ema 1", "--ema: expected"),
      ("train --out r --patience=-1", "--patience: expected"),
      ("train --out r --warmup-steps=-1", "--warmup-steps: expected"),
      ("train --out r --final-lr-frac 2", "--final-lr-frac: expected"),
      ("train --out r --energy-weight=-1", "--energy-weight: expected a number from 0"),
      ("train --out r --target-rate 0", "--target-rate: expected a number from 0.001 to 1"),
      ("train --out r --spike-anneal 1", "--spike-anneal: expected a number from 0.0 to 0.9"),
      ("train --out r --from m --preset tiny", "--preset: expected none with --from, whose model it is, found one"),
      ("train --out r --from m --branches ssm", "--branches: expected none with --from"),
      ("train --out r --from m --vocab-size 300", "--vocab-size: expected none with --from"),
      ("train --out r --from m --tokenizer t", "--tokenizer: expected none with --from"),
      ("train --out r --qat-start 0.5", "--qat-start: expected qat (--qat) with it, found none"),
      ("train --out r --qat --qat-start 2", "--qat-start: expected a number from 0 to 1"),
      ("train --out r --qat --qat-type q5", "--qat-type: expected q4 or q8, found q5"),
      ("train --out r --qat --qat-group 16", "--qat-group: expected 32, 64 or 128, found 16"),
      ("quantize m o --float-type q8", "--float-type: expected f16 or f32, found q8"),
      (
        "quantize m o --token-embedding-type q5",
        "--token-embedding-type: expected q4, q8, q8q4, or q8q4:1 to q8q4:7, found q5"
      ),
      ("train --out r --sampling bogus", "--sampling: expected documents or windows"),
      ("train --out r --save-every=-1", "--save-every: expected"), ("train --out r --keep 0", "--keep: expected"),
      ("data prepare x.txt", "Missing expected argument '--out"),
      ("data prepare x.txt --out o --vocab-size 5", "--vocab-size: expected"),
      (
        "data prepare x.txt --out o --vocab-size 500 --tokenizer t",
        "--vocab-size and --tokenizer: expected one of them, found both"
      ),
      (
        "train --out r --vocab-size 500 --tokenizer t", "--vocab-size and --tokenizer: expected one of them, found both"
      ),
      (
        "eval --task mbpp --data x --allow-code-execution --samples 2 --temp 0", "--samples: expected a --temp above 0"
      ),
      ("plot r --keys ,", "--keys: expected values"), ("data get bogus", "'bogus' is invalid"),
      ("data synth", "Missing expected argument '--documents"),
      ("data synth --documents=-1", "--documents: expected 0 or more, found -1"),
      ("data synth --documents 1 --split test", "--split: expected with --kind problems, found stories"),
      ("data synth --documents 1 --json", "--json needs --out"), ("export m", "Missing expected argument '--out"),
      ("export m --out o --format bogus", "The value 'bogus' is invalid"),
      ("export m --out o --format gguf", "hyper quantize writes that in 4 or 8 bits"),
      ("import", "Missing expected argument '<path>'"), ("info a b", "Unexpected argument"),
      ("plot", "expected one of them, found none"), ("plot a --power b", "expected one of them, found both"),
      ("plot a --smoothing 1", "--smoothing: expected 0 to 0.999"), ("plot a --x bogus", "'bogus' is invalid"),
      ("inspect", "--prompt and --file: expected one of them, found none"),
      ("inspect -p a -f b", "--prompt and --file: expected one of them, found both"),
      ("inspect -p a --out x.png", "--out: expected a name that ends in .svg, found x.png"),
      ("runs compare a", "Missing expected argument '<second>'"),
      ("info --preset bogus", "'bogus' is invalid"),
      ("evolve m --data x --out o", "Missing expected argument '--target"),
      ("evolve m --data x --out o --target bogus", "'bogus' is invalid"),
      ("evolve m --data x --out o --target bits --population 1", "--population: expected 2...10000, found 1"),
      ("evolve m --data x --out o --target bits --budget 0", "--budget: expected 0.01...10"),
      ("evolve m --data x --out o --target bits --with y", "--with: expected with --target soup"),
      ("evolve m --data x --out o --target thresholds --loss-limit=-1", "--loss-limit: expected 0...100"),
      ("evolve m --data x --out o --target hyper", "--val is missing"),
      ("bench pruning -m m --data x --cutoffs 3", "--cutoffs: expected numbers from 0 to 2, found 3"),
      ("bench decode --preset ,", "--preset: expected values with commas between, found none."),
      ("bench prefill -t ,", "--threads: expected values"), ("bench decode -d ,", "--n-depth: expected values"),
      ("bench train --preset ,", "--preset: expected values"),
      ("bench train -m x --preset tiny", "--model: expected without --preset"),
      ("bench train --device-batch-size 0", "--device-batch-size: expected"),
      ("bench kernels -m x --preset tiny", "--model and --preset: expected one of them"),
      ("bench decode -m x --preset tiny", "--model and --preset: expected one of them"),
      ("bench decode -t -1", "--threads: expected"), ("infer --min-p -1", "--min-p: expected"),
      ("plot r --out r.png", "--out: expected an .svg file"),
      ("bench pruning -m m --data x --cutoffs ,", "--cutoffs: expected values"),
      ("bench pruning --data x", "--model is missing"),
      ("bench kernels --only bogus", "--only: expected parts of kernels' or layers' names, found bogus"),
      ("bench kernels -r 0", "--repetitions: expected 1...1000, found 0"),
      ("bench kernels --preset bogus", "'bogus' is invalid"), ("bench latency -r 0", "--repetitions: expected"),
      ("infer --gate-cutoff 3", "--gate-cutoff: expected 0...2, found 3.0"),
      ("eval --data x.txt --gate-cutoff nan", "--gate-cutoff: expected"),
      ("eval --data x.txt --gate-cutoff 1 --windows 8", "expected without --windows"),
      ("train --out r --evolve-every=-1", "--evolve-every: expected"),
    ]

    /// A shell hands over any bytes; text must be UTF-8.
    @Test func otherBytesAreRefused() throws {
      let shell = ["/bin/sh", "-c", #"exec "$0" infer -n 1 -p "$(printf 'Caf\351')""#]
      let outcome = try HyperProcess([], launcher: shell).outcome()
      #expect(outcome.status == 64 && outcome.errors.contains("argument 5: expected UTF-8 text"), "\(outcome.errors)")
    }

    @Test func aRandomSeedIsDrawnAndKept() throws {
      let run = Run(path: Workspace.fresh("run"))
      let train = try Workspace.training(out: run.path, "--num-iterations", "1", "-s", "-1", "-q")
      #expect(try HyperProcess(train).outcome().status == 0)
      let record = try FileSystem.readJSON(run.path + "/run.json")
      let seed = try #require(record["resolved"]?["seed"]?.int)
      #expect(seed >= 0 && record["settings"]?["seed"]?.int == seed)
      let again = try HyperProcess(train + ["--resume"]).outcome()
      #expect(again.status == 0, "\(again.errors)")
      #expect(try FileSystem.readJSON(run.path + "/run.json")["resolved"]?["seed"]?.int == seed)
    }

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
