"""Training beside PyTorch: the groups of `compare` on whole steps, on layers, and on threads and lengths."""
import json
import os
import pathlib
import statistics
import subprocess

from side_by_side import in_turn, ratio, run

SIZES = {"small": (256, 6), "base": (384, 8)}


def ours(args, *flags):
    return json.loads(run([args.hyper, "bench", "train", "-r", "2", "-o", "json", *flags])[0])[0]


def peer(args, *flags):
    environment = dict(os.environ)
    if args.preload:
        environment["LD_PRELOAD"] = str(pathlib.Path(args.preload).resolve())
    text, memory, _ = run([args.python, "bench_train.py", *flags], cwd=args.peers, env=environment, stderr=subprocess.DEVNULL)
    return json.loads(text.strip().splitlines()[-1]), memory


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
        factor = ratio([mine[0] for mine in results["hyper"]], speeds)
        lines.append(f"| {name} | {samples[0][2] / 1e6:.1f} M | {statistics.median(speeds):,.0f} | {min(speeds):,.0f}...{max(speeds):,.0f} | "
                     f"{factor:.2f} | {max(s[1] for s in samples) / 2**20:,.0f} MiB |")
    fraction = statistics.median(s[3] for s in results["hyper"])
    lines += ["", f"Model FLOP/s over the fp32 GEMM ceiling of the same run: {fraction:.2f}."]
    return lines, results


def layers(args):
    """Microseconds a time step, forward and backward, 16 sequences x 256 channels."""
    def mine(name):
        rows = json.loads(run([args.hyper, "bench", "kernels", "--layers-only", "-o", "json"])[0])["layers"]
        return [row["us_per_step"] for row in rows if name in row["layer"]][-1]  # the widest instruction set comes last

    pairs = {"spiking layer": ("Leaky", ["lif"]), "CfC cell": ("CfC", ["cfc"])}
    lines = ["**Layers**, 16 x 256 channels, forward and backward, µs a time step", "", "| | hyper | PyTorch | faster by |", "|---|---|---|---|"]
    everything = {}
    for name, (key, flags) in pairs.items():
        results = in_turn(args.rounds, {"hyper": lambda: mine(key), "peer": lambda: peer(args, *flags, "--hidden", "256")[0]["median"]})
        factor = ratio(results["peer"], results["hyper"])
        lines.append(f"| {name} | {statistics.median(results['hyper']):.2f} | {statistics.median(results['peer']):.0f} | {factor:.1f} |")
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
    factor = ratio(threads["all threads"], threads["1 thread"])
    lengths = in_turn(args.rounds, {
        str(t): lambda t=t: ours(args, "--preset", "small", "--sequence-length", str(t), "--device-batch-size", str(8192 // t))["tokens_per_second"]
        for t in (256, 512, 1024, 2048, 4096)})
    lines = [f"**Scaling** of small: {os.cpu_count()} threads are {factor:.2f} times as fast as one.", "", "| tokens of a sequence (8,192 a step) | tokens/s | of the speed at 256 |", "|---|---|---|"]
    for t, speeds in lengths.items():
        share = ratio(speeds, lengths["256"])
        lines.append(f"| {t} | {statistics.median(speeds):,.0f} | {share:.2f} |")
    return lines, {"threads": threads, "lengths": lengths}


def large(args):
    row = ours(args, "--preset", "large")
    return [f"**large** ({row['params'] / 1e6:.0f} M): {row['tokens_per_second']:,.0f} tokens/s, peak memory {row['peak_rss_bytes'] / 2**30:.2f} GiB."], row


GROUPS = {
    "small": lambda args: training(args, "small"), "base": lambda args: training(args, "base"), "layers": layers, "scaling": scaling,
    "large": large,
}
