#!/usr/bin/env python3
"""Bits per byte against the bytes that decoding a token touches, over weights of the training loss's terms.

  frontier.py --hyper .build/release/hyper --data TRAIN.txt.zst --val DEV.txt.zst [--tokens 819200] [--seeds 1] [--preset tiny]
              [--threads 1] [--only NAME,...] [--work DIR]

Each setting trains a model with `hyper train`, which `hyper quantize` rounds in several ways and `hyper eval` scores: that counts
who fires and which gates are closed. Runs whose result stands in --work already are not made again. Prints a Markdown table and writes it with every
figure to results/.
"""
import argparse
import datetime
import json
import pathlib
import shutil
import statistics
import subprocess

from side_by_side import commit, processor

HERE = pathlib.Path(__file__).resolve().parent
SETTINGS = {
    "task alone": [],
    "energy 1": ["--energy-weight", "1"],
    "energy 4": ["--energy-weight", "4"],
    "energy 16": ["--energy-weight", "16"],
    "sparsity 0.1, target 0.12": ["--sparsity-weight", "0.1", "--target-rate", "0.12"],
    "sparsity 0.1, target 0.06": ["--sparsity-weight", "0.1", "--target-rate", "0.06"],
    "sparsity 0.1, target 0.03": ["--sparsity-weight", "0.1", "--target-rate", "0.03"],
    "sparsity 0.1, target 0.01": ["--sparsity-weight", "0.1", "--target-rate", "0.01"],
    "energy 1, consistency 1": ["--energy-weight", "1", "--consistency-weight", "1"],
    "consistency 1": ["--consistency-weight", "1"],
    "annealed over 0.5": ["--spike-anneal", "0.5"],
    "gates 0.03": ["--gate-weight", "0.03"],
}
# Flags of `hyper quantize` and of `hyper eval`.
FORMS = {
    "q8": (["--type", "q8"], []),
    "q4": (["--type", "q4"], []),
    "q4, gates below 0.1 closed": (["--type", "q4"], ["--gate-cutoff", "0.1"]),
    "q4, embedding q8q4": (["--type", "q4", "--token-embedding-type", "q8q4"], []),
    "q4, embedding q4": (["--type", "q4", "--token-embedding-type", "q4"], []),
}


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--hyper", required=True)
    p.add_argument("--data", required=True)
    p.add_argument("--val", required=True)
    p.add_argument("--tokens", type=int, default=819_200)
    p.add_argument("--seeds", default="1", help="numbers, with commas between")
    p.add_argument("--preset", default="tiny")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--only", help="settings, with semicolons between")
    p.add_argument("--work", default="/tmp/hyper-frontier", help="where runs and their results are kept")
    args = p.parse_args()
    args.hyper = str(pathlib.Path(args.hyper).resolve())
    return args


def call(*command):
    """The JSON document that `hyper` prints."""
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def measure(args, name, flags, seed):
    """What one run comes to, now or in an earlier call."""
    key = f"{args.preset}-{args.tokens}-{name}-{seed}".replace(", ", "-").replace(" ", "_")
    result, run = pathlib.Path(args.work) / f"{key}.json", pathlib.Path(args.work) / key
    if result.exists():
        row = json.loads(result.read_text())
        if FORMS.keys() <= row.get("scores", {}).keys():
            return row
    shutil.rmtree(run, ignore_errors=True)
    trained = call(args.hyper, "train", "--preset", args.preset, "--data", args.data, "--val", args.val, "--max-tokens", str(args.tokens),
                   "--seed", str(seed), "-t", str(args.threads), "--eval-every", "0", "--sample-every", "0", "--save-every", "0", "--out", str(run),
                   "--quiet", "--json", *flags)
    scores = {}
    for form, (rounding, scoring) in FORMS.items():
        quantised = f"{run}.hyper"
        subprocess.run([args.hyper, "quantize", str(run), quantised, *rounding], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        scores[form] = call(args.hyper, "eval", "-m", quantised, "--task", "bpb", "--data", args.val, "-t", str(args.threads), "--json", *scoring)
        pathlib.Path(quantised).unlink()
    trained["model"] = name  # and not where the run was
    row = {"setting": name, "flags": flags, "seed": seed, "train": trained, "scores": scores}
    shutil.rmtree(run)
    result.write_text(json.dumps(row) + "\n")
    return row


def table(rows):
    """Medians over the seeds; a setting that no other beats in both is on the frontier."""
    groups = {}
    for row in rows:
        for form in FORMS:
            groups.setdefault((row["setting"], form), []).append(row)
    points = []
    for (name, form), group in groups.items():
        def median(value):
            return statistics.median(value(row) for row in group)
        points.append({
            "setting": name, "form": form, "runs": len(group), "bytes_per_token": median(lambda r: r["scores"][form]["bytes_per_token"]),
            "firing_rate": median(lambda r: r["scores"][form]["firing_rate"]), "bits_per_byte": median(lambda r: r["scores"][form]["bits_per_byte"]),
            "bits_per_byte_fp32": median(lambda r: r["train"]["val_bpb"]), "dead": median(lambda r: r["train"]["dead_neurons"]),
            "saturated": median(lambda r: r["train"]["saturated_neurons"])})
    for point in points:
        point["on_frontier"] = not any(
            other["bytes_per_token"] <= point["bytes_per_token"] and other["bits_per_byte"] <= point["bits_per_byte"] and other is not point
            for other in points)
    lines = ["| loss | form | neurons that fire | bytes a token | bits per byte | fp32 | dead, saturated | frontier |", "|---|---|---|---|---|---|---|---|"]
    for p in sorted(points, key=lambda p: p["bytes_per_token"]):
        lines.append(f"| {p['setting']} | {p['form']} | {100 * p['firing_rate']:.1f}% | {p['bytes_per_token']:,.0f} | {p['bits_per_byte']:.4f} | "
                     f"{p['bits_per_byte_fp32']:.4f} | {p['dead']:.0f}, {p['saturated']:.0f} | {'yes' if p['on_frontier'] else ''} |")
    return lines, points


def main():
    args = arguments()
    revision = commit()  # before long runs: it may change meanwhile
    pathlib.Path(args.work).mkdir(parents=True, exist_ok=True)
    names = args.only.split(";") if args.only else list(SETTINGS)
    seeds = [int(seed) for seed in args.seeds.split(",")]
    rows = [measure(args, name, SETTINGS[name], seed) for seed in seeds for name in names]
    lines, points = table(rows)
    now = datetime.datetime.now(datetime.timezone.utc)
    title = (f"`{args.preset}` after {args.tokens:,} tokens, {len(seeds)} seed{'s' if len(seeds) > 1 else ''}, medians; {processor()}, commit {revision}, "
             f"{now:%Y-%m-%d}. Bytes are those of weights and states that decoding a token touches, by the rate counted on the validation text.")
    text = "\n".join([title, "", *lines, ""])
    print(text)
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    name = f"{now:%Y-%m-%d-%H%M}-frontier"
    (results / f"{name}.md").write_text(text)
    (results / f"{name}.json").write_text(json.dumps(
        {"machine": processor(), "commit": revision, "date": f"{now:%Y-%m-%d}", "preset": args.preset, "tokens": args.tokens, "points": points,
         "runs": rows}, indent=1) + "\n")


main()
