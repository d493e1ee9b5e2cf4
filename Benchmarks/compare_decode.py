#!/usr/bin/env python3
"""hyper beside llama.cpp on one machine: decode, prompts and start-up in turn, medians and ratios, best thread count of each.

  compare_decode.py --hyper .build/release/hyper --peers PEERS_DIR --python PEERS_PYTHON --bin LLAMA_BIN_DIR [--rounds 3]

PEERS_DIR holds bench_decode.py (makes GGUF models of random weights and runs llama-bench on them, a JSON line a measurement).
Ours are presets with random weights in q4, theirs Q4_0 models of about the same number of parameters. Prints a Markdown table
and writes it to results/ with a JSON document that holds every sample, the machine and the commit.
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
# Our preset, and the peers' shapes of about its size.
PAIRS = {
    "tiny": {"llama": ["--d-model", "128", "--layers", "5", "--vocab", "2048"]},
    "small": {"llama": ["--d-model", "256", "--layers", "6", "--vocab", "4096"]},
    "base": {"llama": ["--d-model", "384", "--layers", "8", "--vocab", "4096"], "mamba": ["--d-model", "384", "--layers", "15", "--vocab", "4096"]},
    "large": {"llama": ["--d-model", "768", "--layers", "12", "--vocab", "10240"], "mamba": ["--d-model", "768", "--layers", "22", "--vocab", "10240"]},
}


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--hyper", required=True)
    p.add_argument("--peers", required=True)
    p.add_argument("--python", required=True)
    p.add_argument("--bin", required=True, help="folder of llama-bench, llama-simple and llama-quantize")
    p.add_argument("--models", default="/tmp", help="folder for the GGUF models")
    p.add_argument("--threads", default="1,2")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--only", default=",".join(PAIRS), help="presets, with commas between")
    args = p.parse_args()
    args.hyper = str(pathlib.Path(args.hyper).resolve())
    args.bin = str(pathlib.Path(args.bin).resolve())
    return args


def lines(command, **more):
    text = subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def peer(args, *flags):
    return lines([args.python, "bench_decode.py", *flags, "--bin", args.bin], cwd=args.peers)


def gguf(args, preset, arch):
    path = pathlib.Path(args.models).resolve() / f"{arch}-{preset}.gguf"
    if not path.exists():
        subprocess.run([args.python, "bench_decode.py", "make", str(path), "--arch", arch, *PAIRS[preset][arch], "--type", "Q4_0"],
                       cwd=args.peers, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path


def ours(args, kind, preset):
    """{threads: tokens/s} and the row of the faster."""
    rows = lines([args.hyper, "bench", kind, "--preset", preset, "-t", args.threads, "-o", "jsonl"])
    return max(rows, key=lambda r: r["median_ts"])


def theirs(args, path):
    """{test: best median over thread counts}"""
    best = {}
    for row in peer(args, "bench", str(path), "--threads", args.threads, "--reps", "5"):
        key = "decode" if row["test"].startswith("tg") else "prefill"
        best[key] = max(best.get(key, 0), row["median"])
        best["params"], best["bytes"] = row["params"], row["bytes"]
    return best


def processor():
    with open("/proc/cpuinfo") as f:
        names = [line.split(":")[1].strip() for line in f if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} cores"


def main():
    args = arguments()
    now = datetime.datetime.now(datetime.timezone.utc)
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True).stdout.strip()
    document = {"machine": processor(), "commit": commit, "date": f"{now:%Y-%m-%d}", "rounds": args.rounds, "presets": {}}
    table = [f"{document['machine']}, commit {commit}, {document['date']}; {args.rounds} rounds in turn, best of {args.threads} threads, medians.", "",
             "| | parameters | bytes | decode, tokens/s | ours is faster by | prompt of 512, tokens/s | ours is faster by |", "|---|---|---|---|---|---|---|"]
    for preset in args.only.split(","):
        models = {arch: gguf(args, preset, arch) for arch in PAIRS[preset]}
        mine, peers = [], {arch: [] for arch in models}
        for _ in range(args.rounds):
            mine.append((ours(args, "decode", preset), ours(args, "prefill", preset)))
            for arch, path in models.items():
                peers[arch].append(theirs(args, path))
        decode = [m[0]["median_ts"] for m in mine]
        prefill = [m[1]["median_ts"] for m in mine]
        row = mine[0][0]
        extra = f"firing {row['firing_rate']:.0%}, {statistics.median(m[0]['fraction_of_bandwidth'] for m in mine):.2f} of the read bandwidth"
        table.append(f"| **hyper {preset}** q4 ({extra}) | {row['params'] / 1e6:.1f} M | {row['size'] / 1e6:.1f} MB | {statistics.median(decode):,.0f} | | {statistics.median(prefill):,.0f} | |")
        for arch, samples in peers.items():
            d = statistics.median(a / s["decode"] for a, s in zip(decode, samples))
            p = statistics.median(a / s["prefill"] for a, s in zip(prefill, samples))
            table.append(f"| llama.cpp {arch} Q4_0 | {samples[0]['params'] / 1e6:.1f} M | {samples[0]['bytes'] / 1e6:.1f} MB | {statistics.median(s['decode'] for s in samples):,.0f} | {d:.2f} | "
                         f"{statistics.median(s['prefill'] for s in samples):,.0f} | {p:.2f} |")
        document["presets"][preset] = {"hyper": mine, "llama.cpp": peers}
        print("\n".join(table[-1 - len(peers):]), flush=True)
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    name = f"{now:%Y-%m-%d-%H%M}-decode"
    (results / f"{name}.json").write_text(json.dumps(document, indent=1) + "\n")
    (results / f"{name}.md").write_text("\n".join(table) + "\n")


main()
