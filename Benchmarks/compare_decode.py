"""Inference in 4 bits beside llama.cpp: the groups of `compare` on decode and prompts, on energy, and on a whole process."""
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

from side_by_side import in_turn, json_lines, ratio, run

# Our preset, and the peers' shapes of about its size.
PAIRS = {
    "tiny": {"llama": ["--d-model", "128", "--layers", "5", "--vocab", "2048"]},
    "small": {"llama": ["--d-model", "256", "--layers", "6", "--vocab", "4096"]},
    "base": {"llama": ["--d-model", "384", "--layers", "8", "--vocab", "4096"], "mamba": ["--d-model", "384", "--layers", "15", "--vocab", "4096"]},
    "large": {"llama": ["--d-model", "768", "--layers", "12", "--vocab", "10240"], "mamba": ["--d-model", "768", "--layers", "22", "--vocab", "10240"]},
}


def gguf(args, preset, arch):
    """A peer's model of random weights, made at the first call."""
    path = pathlib.Path(args.models).resolve() / f"{arch}-{preset}.gguf"
    if not path.exists():
        subprocess.run([args.python, "bench_decode.py", "make", str(path), "--arch", arch, *PAIRS[preset][arch], "--type", "Q4_0", "--bin", args.bin],
                       cwd=args.peers, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path


def ours(args, kind, *flags):
    return json_lines(run([args.hyper, "bench", kind, *flags, "-o", "jsonl"], stderr=subprocess.DEVNULL)[0])


def fastest(args, kind, preset):
    """The row of the best number of threads."""
    return max(ours(args, kind, "--preset", preset, "-t", args.threads), key=lambda row: row["median_ts"])


def theirs(args, path):
    """{test: best median over numbers of threads}"""
    best = {}
    text, _, _ = run([args.python, "bench_decode.py", "bench", str(path), "--threads", args.threads, "--reps", "5", "--bin", args.bin],
                     cwd=args.peers, stderr=subprocess.DEVNULL)
    for row in json_lines(text):
        key = "decode" if row["test"].startswith("tg") else "prefill"
        best[key] = max(best.get(key, 0), row["median"])
        best["params"], best["bytes"] = row["params"], row["bytes"]
    return best


def decode(args, preset):
    """Tokens/s of decode and of a prompt of 512."""
    models = {arch: gguf(args, preset, arch) for arch in PAIRS[preset]}
    results = in_turn(args.rounds, {
        "hyper": lambda: (fastest(args, "decode", preset), fastest(args, "prefill", preset)),
        **{arch: lambda path=path: theirs(args, path) for arch, path in models.items()}})
    mine = results.pop("hyper")
    speed, prompt = [m[0]["median_ts"] for m in mine], [m[1]["median_ts"] for m in mine]
    row = mine[0][0]
    extra = f"firing {row['firing_rate']:.0%}, {statistics.median(m[0]['fraction_of_bandwidth'] for m in mine):.2f} of the read bandwidth"
    lines = [f"**Decode, {preset}**, best of {args.threads} threads", "",
             "| | parameters | bytes | decode, tokens/s | ours is faster by | prompt of 512, tokens/s | ours is faster by |", "|---|---|---|---|---|---|---|",
             f"| **hyper {preset}** q4 ({extra}) | {row['params'] / 1e6:.1f} M | {row['size'] / 1e6:.1f} MB | {statistics.median(speed):,.0f} | | {statistics.median(prompt):,.0f} | |"]
    for arch, samples in results.items():
        d, p = ([s[key] for s in samples] for key in ("decode", "prefill"))
        lines.append(f"| llama.cpp {arch} Q4_0 | {samples[0]['params'] / 1e6:.1f} M | {samples[0]['bytes'] / 1e6:.1f} MB | {statistics.median(d):,.0f} | "
                     f"{ratio(speed, d):.2f} | {statistics.median(p):,.0f} | {ratio(prompt, p):.2f} |")
    return lines, {"hyper": mine, **results}


def processor_seconds(args, path):
    """Processor time of a decoded token on one thread: of some runs more, without loading and warming up."""
    def spent(repetitions):
        return run([os.path.join(args.bin, "llama-bench"), "-m", str(path), "-p", "0", "-n", "128", "-t", "1", "-r", str(repetitions)],
                   stderr=subprocess.DEVNULL)[2]

    more = 8
    return (spent(1 + more) - spent(1)) / (128 * more)


def energy(args, preset):
    """Processor time a token on one thread, and joules by the same watts of a busy core for both."""
    models = {arch: gguf(args, preset, arch) for arch in PAIRS[preset]}
    results = in_turn(args.rounds, {
        "hyper": lambda: ours(args, "energy", "--preset", preset)[0],
        **{arch: lambda path=path: processor_seconds(args, path) for arch, path in models.items()}})
    mine = results.pop("hyper")
    watts = mine[0]["watts_per_core"]
    lines = [f"**Energy of a token, {preset}**, one thread, modelled: {watts:.2f} W a busy core ({mine[0]['power_basis']}), idle left out", "",
             "| | processor time, µs | mJ, modelled | ours takes less by | bytes | multiply-adds |", "|---|---|---|---|---|---|"]
    seconds = [row["cpu_seconds_per_token"] for row in mine]
    s = statistics.median(seconds)
    lines.append(f"| **hyper {preset}** q4 | {1e6 * s:,.1f} | {1e3 * watts * s:.3f} | | {mine[0]['bytes_per_token'] / 1e6:.2f} MB | {mine[0]['operations_per_token'] / 1e6:.2f} M |")
    for arch, samples in results.items():
        t = statistics.median(samples)
        lines.append(f"| llama.cpp {arch} Q4_0 | {1e6 * t:,.1f} | {1e3 * watts * t:.3f} | {ratio(samples, seconds):.2f} | | |")
    return lines, {"hyper": mine, **results}


def start(args):
    """A process that loads `small`, writes a token and exits, in milliseconds; medians of 20."""
    def whole(command):
        times = []
        for _ in range(20):
            begin = time.perf_counter()
            run(command, stderr=subprocess.DEVNULL)
            times.append(1e3 * (time.perf_counter() - begin))
        return statistics.median(times)

    with tempfile.TemporaryDirectory() as folder:
        text, model = f"{folder}/text.txt", f"{folder}/small.hyper"
        quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([args.hyper, "data", "synth", "--documents", "3000", "--seed", "1", "--out", text], **quiet)
        subprocess.run([args.hyper, "train", "--preset", "small", "--num-iterations", "1", "--device-batch-size", "1", "--eval-every", "0",
                        "--data", text, "--out", f"{folder}/run"], **quiet)
        subprocess.run([args.hyper, "quantize", f"{folder}/run", model, "--type", "q4"], **quiet)
        results = in_turn(args.rounds, {
            "hyper": lambda: whole([args.hyper, "infer", "-m", model, "-p", "Once upon a time", "-n", "1"]),
            "llama-simple": lambda: whole([os.path.join(args.bin, "llama-simple"), "-m", str(gguf(args, "small", "llama")), "-n", "1", "w7 w8 w9"])})
    mine, peer = results["hyper"], results["llama-simple"]
    return ["**Process start, one token, exit**, `small` in 4 bits", "", "| | ms | of llama-simple's |", "|---|---|---|",
            f"| **hyper infer** | {statistics.median(mine):.1f} | {ratio(mine, peer):.2f} |", f"| llama-simple | {statistics.median(peer):.1f} | |"], results


GROUPS = {
    **{f"decode-{preset}": lambda args, preset=preset: decode(args, preset) for preset in PAIRS},
    **{f"energy-{preset}": lambda args, preset=preset: energy(args, preset) for preset in PAIRS},
    "start": start,
}
