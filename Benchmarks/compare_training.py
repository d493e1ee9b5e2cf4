#!/usr/bin/env python3
"""Training speed of hyper and of the PyTorch peers, in turn on one machine: medians and ratios.

  compare_training.py --hyper .build/release/hyper --peers PEERS_DIR --python PEERS_PYTHON [--rounds 3] [--preset small]

PEERS_DIR holds bench_train.py (a PyTorch script that prints one JSON line with the median of tokens/s). Each round runs every
contestant once; the ratios are ours over theirs, round by round. Prints a Markdown table and appends a JSON document to
results/ with the machine and the commit.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import statistics
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SIZES = {"small": (256, 6), "base": (384, 8)}


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--hyper", required=True)
    p.add_argument("--peers", required=True)
    p.add_argument("--python", required=True, help="interpreter with torch")
    p.add_argument("--preload", help="library that unlocks torch's AVX-512 paths on AMD processors")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--preset", choices=SIZES, default="small")
    p.add_argument("--steps", type=int, default=30, help="updates of ours; the first ten are not timed")
    return p.parse_args()


def ours(args, directory, round_number):
    data = directory / "stories.txt"
    if not data.exists():
        subprocess.run([args.hyper, "data", "synth", "--documents", "20000", "--seed", "1", "--out", data], check=True)
    command = [args.hyper, "train", "--preset", args.preset, "--data", data, "--num-iterations", str(args.steps), "--json", "--quiet",
               "--sample-every", "0", "--save-every", "0", "--out", directory / f"run-{round_number}"]
    out = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return out["tokens_per_second"], out["peak_rss_bytes"], out["parameters"]


def peer(args, model):
    d_model, layers = SIZES[args.preset]
    environment = dict(os.environ)
    if args.preload:
        environment["LD_PRELOAD"] = str(pathlib.Path(args.preload).resolve())
    command = [args.python, "bench_train.py", model, "--d-model", str(d_model), "--layers", str(layers), "--steps", "4", "--warmup", "1"]
    # /usr/bin/time would be one more thing to install: the child's own peak comes from wait4.
    process = subprocess.Popen(command, cwd=args.peers, env=environment, stdout=subprocess.PIPE, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{model}: exit status {status}")
    row = json.loads(text.strip().splitlines()[-1])
    return row["median"], usage.ru_maxrss * 1024, row["params"]


def processor():
    with open("/proc/cpuinfo") as f:
        names = [line.split(":")[1].strip() for line in f if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} cores"


def main():
    args = arguments()
    args.hyper = str(pathlib.Path(args.hyper).resolve())
    rows = {"hyper": [], "PyTorch hybrid": [], "PyTorch transformer": []}
    with tempfile.TemporaryDirectory() as name:
        directory = pathlib.Path(name)
        for i in range(args.rounds):
            rows["hyper"].append(ours(args, directory, i))
            rows["PyTorch hybrid"].append(peer(args, "hybrid"))
            rows["PyTorch transformer"].append(peer(args, "transformer"))
    table, document = [], {"preset": args.preset, "batch": 16, "steps": 256, "rounds": args.rounds, "contestants": {}}
    for name, values in rows.items():
        speeds = [v[0] for v in values]
        ratios = [o[0] / v[0] for o, v in zip(rows["hyper"], values)]
        memory = max(v[1] for v in values)
        table.append(f"| {name} | {values[0][2] / 1e6:.1f} M | {statistics.median(speeds):,.0f} | {min(speeds):,.0f}...{max(speeds):,.0f} | "
                     f"{statistics.median(ratios):.2f} | {memory / 2**20:,.0f} MiB |")
        document["contestants"][name] = {"parameters": values[0][2], "tokens_per_second": speeds, "ours_over_theirs": ratios, "peak_rss_bytes": memory}
    print("| training, 16 x 256 | parameters | tokens/s, median | range | hyper is faster by | peak memory |\n|---|---|---|---|---|---|")
    print("\n".join(table))
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True).stdout.strip()
    now = datetime.datetime.now(datetime.timezone.utc)
    document |= {"machine": processor(), "commit": commit, "date": now.strftime("%Y-%m-%d")}
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    path = results / f"{now:%Y-%m-%d-%H%M}-training-{args.preset}.json"
    path.write_text(json.dumps(document, indent=1) + "\n")
    print(f"\n{document['machine']}, commit {commit}: {path.name}")


main()
