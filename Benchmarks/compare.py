#!/usr/bin/env python3
"""hyper beside its PyTorch peers on one machine: everything in turn, round by round; medians and ratios.

  compare.py --hyper .build/release/hyper --peers PEERS_DIR --python PEERS_PYTHON [--preload LIB] [--rounds 3] [--only NAME,...]

PEERS_DIR holds bench_train.py (prints one JSON line a measurement, with the median). --preload names a library that lets
torch's MKL use AVX-512 on AMD processors. Groups: small, base, layers, scaling, large. Prints Markdown tables and writes them
to results/ with a JSON document that holds every sample, the machine, the versions and the commit.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
SIZES = {"small": (256, 6), "base": (384, 8)}
GROUPS = ["small", "base", "layers", "scaling", "large"]


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--hyper", required=True)
    p.add_argument("--peers")
    p.add_argument("--python", help="interpreter with torch")
    p.add_argument("--preload")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--only", default=",".join(GROUPS), help="groups, with commas between")
    args = p.parse_args()
    args.hyper = str(pathlib.Path(args.hyper).resolve())
    return args


def run(command, **more):
    """A child's standard output and the most memory it had resident."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **more)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(map(str, command))}: exit status {status}")
    return text, usage.ru_maxrss * 1024


def ours(args, *flags):
    text, _ = run([args.hyper, "bench", "train", "-r", "2", "-o", "json", *flags])
    return json.loads(text)[0]


def peer(args, *flags):
    environment = dict(os.environ)
    if args.preload:
        environment["LD_PRELOAD"] = str(pathlib.Path(args.preload).resolve())
    text, memory = run([args.python, "bench_train.py", *flags], cwd=args.peers, env=environment, stderr=subprocess.DEVNULL)
    return json.loads(text.strip().splitlines()[-1]), memory


def in_turn(rounds, contestants):
    """{name: [result, ...]}, every contestant once a round."""
    results = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, measure in contestants.items():
            results[name].append(measure())
    return results


def training(args, preset):
    """Tokens/s at batch 16 x 256 against torch's transformer (compiled, its best) and hybrid (eager, its best) of equal size."""
    d_model, layers = SIZES[preset]
    extent = ["--d-model", str(d_model), "--layers", str(layers)]

    def mine():
        row = ours(args, "--preset", preset)
        return row["tokens_per_second"], row["peak_rss_bytes"], row["params"], row["fraction_of_fp32_ceiling"]

    def theirs(*flags):
        row, memory = peer(args, *flags)
        return row["median"], memory, row["params"], None

    results = in_turn(args.rounds, {
        "hyper": mine,
        "PyTorch transformer, compiled": lambda: theirs("transformer", *extent, "--compile", "--warmup", "2", "--steps", "5"),
        "PyTorch hybrid": lambda: theirs("hybrid", *extent, "--warmup", "1", "--steps", "3"),
    })
    lines = [f"**{preset}**, batch 16 x 256", "", "| | parameters | tokens/s, median | range | faster by, median of the rounds | peak memory |", "|---|---|---|---|---|---|"]
    for name, samples in results.items():
        speeds = [s[0] for s in samples]
        ratios = [mine[0] / s[0] for mine, s in zip(results["hyper"], samples)]
        lines.append(f"| {name} | {samples[0][2] / 1e6:.1f} M | {statistics.median(speeds):,.0f} | {min(speeds):,.0f}...{max(speeds):,.0f} | "
                     f"{statistics.median(ratios):.2f} | {max(s[1] for s in samples) / 2**20:,.0f} MiB |")
    fraction = statistics.median(s[3] for s in results["hyper"])
    lines += ["", f"Model FLOP/s over the fp32 GEMM ceiling of the same run: {fraction:.2f}."]
    return lines, results


def layers(args):
    """Microseconds a time step, forward and backward, 16 sequences x 256 channels."""
    def mine(name):
        rows = json.loads(run([args.hyper, "bench", "kernels", "--layers-only", "-o", "json"])[0])["layers"]
        return next(row["us_per_step"] for row in rows if name in row["layer"])

    pairs = {"spiking layer": ("Leaky", ["lif"]), "CfC cell": ("CfC", ["cfc"])}
    lines = ["**Layers**, 16 x 256 channels, forward and backward, µs a time step", "", "| | hyper | PyTorch | faster by |", "|---|---|---|---|"]
    everything = {}
    for name, (key, flags) in pairs.items():
        results = in_turn(args.rounds, {"hyper": lambda: mine(key), "peer": lambda: peer(args, *flags, "--hidden", "256")[0]["median"]})
        ratio = statistics.median(p / m for m, p in zip(results["hyper"], results["peer"]))
        lines.append(f"| {name} | {statistics.median(results['hyper']):.2f} | {statistics.median(results['peer']):.0f} | {ratio:.1f} |")
        everything[name] = results
    ltc = [mine("LTC") for _ in range(args.rounds)]
    everything["LTC layer"] = {"hyper": ltc}
    lines.append(f"| LTC layer (no peer measured) | {statistics.median(ltc):.2f} | | |")
    return lines, everything


def scaling(args):
    """`small` on one thread and on all, and as the sequences grow at 8,192 tokens a step."""
    threads = in_turn(args.rounds, {
        "1 thread": lambda: ours(args, "--preset", "small", "-t", "1")["tokens_per_second"],
        "all threads": lambda: ours(args, "--preset", "small")["tokens_per_second"],
    })
    ratio = statistics.median(b / a for a, b in zip(*threads.values()))
    lengths = in_turn(args.rounds, {
        str(t): lambda t=t: ours(args, "--preset", "small", "--sequence-length", str(t), "--device-batch-size", str(8192 // t))["tokens_per_second"]
        for t in (256, 512, 1024, 2048, 4096)})
    lines = [f"**Scaling** of small: {os.cpu_count()} threads are {ratio:.2f} times as fast as one.", "", "| tokens of a sequence (8,192 a step) | tokens/s | of the speed at 256 |", "|---|---|---|"]
    for t, speeds in lengths.items():
        share = statistics.median(s / first for s, first in zip(speeds, lengths["256"]))
        lines.append(f"| {t} | {statistics.median(speeds):,.0f} | {share:.2f} |")
    return lines, {"threads": threads, "lengths": lengths}


def large(args):
    row = ours(args, "--preset", "large")
    return [f"**large** ({row['params'] / 1e6:.0f} M): {row['tokens_per_second']:,.0f} tokens/s, peak memory {row['peak_rss_bytes'] / 2**30:.2f} GiB."], row


def processor():
    with open("/proc/cpuinfo") as f:
        names = [line.split(":")[1].strip() for line in f if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} cores"


def main():
    args = arguments()
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True).stdout.strip()
    now = datetime.datetime.now(datetime.timezone.utc)
    document = {"machine": processor(), "commit": commit, "date": f"{now:%Y-%m-%d}", "rounds": args.rounds, "groups": {}}
    text = [f"{document['machine']}, commit {commit}, {document['date']}; {args.rounds} rounds in turn, medians.", ""]
    for group in args.only.split(","):
        if group in SIZES:
            lines, samples = training(args, group)
        else:
            lines, samples = {"layers": layers, "scaling": scaling, "large": large}[group](args)
        print("\n".join(lines) + "\n", flush=True)
        text += lines + [""]
        document["groups"][group] = samples
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    name = f"{now:%Y-%m-%d-%H%M}-training"
    (results / f"{name}.json").write_text(json.dumps(document, indent=1) + "\n")
    (results / f"{name}.md").write_text("\n".join(text))


main()
