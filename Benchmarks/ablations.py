#!/usr/bin/env python3
"""What learns best, at equal tokens and at equal seconds: ablations of the block beside PyTorch controls, or ways to train it.

  ablations.py blocks|training --hyper .build/release/hyper --data TRAIN.txt.zst --val DEV.txt.zst --tokens 2000000 --seconds 60
               --seeds 1,2,3 [--threads N] [--python PEERS_PYTHON] [--preload LIB] [--only NAME,...] [--work DIR]
               [--preset tiny|small]
  ablations.py ... --speeds      measures speeds only

Every block has about the parameters of the preset. Equal seconds are equal by arithmetic: each contestant's speed on all
processors is measured first, in turn and in several rounds, and its run is then given as many tokens as it reads in that time. So
the runs themselves may share the machine with other work. Runs whose result stands in --work already are not made again: a long
table can be made in pieces. Prints a Markdown table and writes it with every figure to results/.
"""
import argparse
import collections
import datetime
import functools
import hashlib
import json
import math
import os
import pathlib
import statistics
import subprocess

from side_by_side import commit, processor

HERE = pathlib.Path(__file__).resolve().parent


def blocks(d, layers):
    """Settings of a run by name. Widths keep the block's parameters where a branch is missing."""
    full = {"ssm": 2 * d, "liquid": d // 2, "spiking": 3 * d // 2}

    def widths(scan=None, liquid=None, spiking=None, blocks=layers, **more):
        chosen = {"ssm": scan, "liquid": liquid, "spiking": spiking}
        model = {name: {"width": width} for name, width in chosen.items() if width}
        for name, fields in more.pop("fields", {}).items():
            model[name].update(fields)
        model["num_hidden_layers"] = blocks
        model.update(more)
        return {"branches": ",".join(name for name, width in chosen.items() if width), "model": model}

    def whole(**more):
        return widths(full["ssm"], full["liquid"], full["spiking"], **more)

    return {
        "all three": whole(),
        "without liquid": widths(full["ssm"], None, 5 * d // 2),
        "without spiking": widths(full["ssm"], 5 * d // 4, None),
        "without scan": widths(None, 3 * d // 2, 21 * d // 8),
        "scan alone": widths(full["ssm"], None, None, blocks=layers * 9 // 5),
        "liquid alone": widths(None, 2 * d, None, blocks=layers * 7 // 5),
        "spiking alone": widths(None, None, 4 * d, blocks=layers * 7 // 5),
        "no gate (concatenation)": whole(gated=False),
        "1 spike level": whole(fields={"spiking": {"levels": 1}}),
        "2 spike levels": whole(fields={"spiking": {"levels": 2}}),
        "liquid state in its gate": whole(fields={"liquid": {"recurrent_gate": True}}),
        "CfC cell": whole(fields={"liquid": {"cell": "cfc"}}),
        "split 30/40/20": widths(3 * d // 2, 5 * d // 8, 15 * d // 8),
        "wider scan and fewer spikes": widths(9 * d // 4, d // 2, 9 * d // 8),
    }


def training(d, _):
    """Settings of a run by name: ways to train the preset."""
    def at(rate, **more):
        """A run at `rate`, which is meant for 128 channels; wider models take smaller steps."""
        return {"learning_rate": rate * math.sqrt(128 / d), **more}

    return {
        "as it is": {},
        **{f"AdamW at {rate}": at(rate) for rate in (0.003, 0.006, 0.012)},
        **{f"Muon at {rate}": at(rate, optimizer="muon") for rate in (0.003, 0.006, 0.012)},
        "16 sequences an update": {"device_batch_size": 16},
        "4 sequences an update": {"device_batch_size": 4},
        "products in fp32": {"precision": "fp32"},
        "a quarter skipped": {"skip_low_loss": 0.25},
        "spikes annealed over 30%": {"spike_anneal": 0.3},
        "consistency 0.1": {"consistency_weight": 0.1},
    }


# Layers that bring a control to the preset's size.
CONTROLS = {
    "tiny": {"transformer": (128, 5), "mamba2": (128, 9)},
    "small": {"transformer": (256, 6), "mamba2": (256, 10)},
}


UPDATE = 8 * 256  # tokens
SPEED_TOKENS, SPEED_ROUNDS = 40 * UPDATE, 3


def toml(settings, section=""):
    """The lines of a TOML file."""
    def value(v):
        return str(v).lower() if isinstance(v, bool) else json.dumps(v)

    lines = [f"{k} = {value(v)}" for k, v in settings.items() if not isinstance(v, dict)]
    for name, fields in settings.items():
        if isinstance(fields, dict):
            lines += [f"[{section}{name}]"] + toml(fields, f"{section}{name}.")
    return lines


class Runner:
    def __init__(self, args):
        self.args = args
        self.work = pathlib.Path(args.work)
        self.work.mkdir(parents=True, exist_ok=True)
        base = {"tiny": (128, 5, 2048), "small": (256, 6, 4096)}[args.preset]
        self.d, self.layers, self.vocab = base
        self.version = hashlib.sha256(pathlib.Path(args.hyper).read_bytes()).hexdigest()
        self.prepared = {}
        for name, text in (("train", args.data), ("val", args.val)):
            out = self.work / f"{args.preset}-{name}"
            if not (out / "meta.json").exists():
                vocabulary = ["--vocab-size", str(self.vocab)] if name == "train" else ["--tokenizer", str(self.work / f"{args.preset}-train")]
                subprocess.run([args.hyper, "data", "prepare", text, "--out", str(out), *vocabulary], check=True, stdout=subprocess.DEVNULL)
            self.prepared[name] = str(out)

    def key(self, name, settings, seed, tokens, round):
        about = f"seed{seed}" if round is None else f"speed{round}"
        # The same name may stand for other settings tomorrow.
        digest = hashlib.sha256(json.dumps([settings, self.version], sort_keys=True).encode()).hexdigest()[:8]
        return f"{self.args.preset}-{name}-{tokens}-{about}-{digest}".replace(" ", "_").replace("/", "_")

    def once(self, key, command, **more):
        """The JSON that `command` printed, now or in an earlier call."""
        path = self.work / f"{key}.json"
        if not path.exists():
            output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **more).stdout
            path.write_text(output)
        return json.loads(path.read_text())

    def ours(self, name, settings, seed, tokens, threads, round=None):
        key = self.key(name, settings, seed, tokens, round)
        config = self.work / f"{key}.toml"
        config.write_text("".join(f"{line}\n" for line in toml({"preset": self.args.preset, **settings})))
        run = self.work / f"{key}.run"
        if not (self.work / f"{key}.json").exists():
            subprocess.run(["rm", "-rf", str(run)], check=True)
        row = self.once(key, [
            self.args.hyper, "train", "--config", str(config), "--data", self.prepared["train"], "--val", self.prepared["val"], "--tokenizer",
            self.prepared["train"], "--seed", str(seed), "--out", str(run), "--eval-every", "0", "--save-every", "0", "--sample-every", "0",
            "--quiet", "--json", "--max-tokens", str(tokens), "--threads", str(threads)])
        subprocess.run(["rm", "-rf", str(run)], check=True)
        return {**row, "model": name}  # and not where the run was

    def control(self, kind, seed, tokens, threads, round=None):
        d, layers = CONTROLS[self.args.preset][kind]
        environment = dict(os.environ)
        if self.args.preload:
            environment["LD_PRELOAD"] = str(pathlib.Path(self.args.preload).resolve())
        command = [self.args.python, str(HERE / "controls.py"), kind, "--train", self.prepared["train"], "--val", self.prepared["val"],
                   "--d-model", str(d), "--layers", str(layers), "--seed", str(seed), "--tokens", str(tokens), "--threads", str(threads)]
        if kind == "transformer":
            command.append("--compile")
        return self.once(self.key(kind, command, seed, tokens, round), command, env=environment, stderr=subprocess.DEVNULL)

    def speeds(self, contestants):
        """Tokens per second of each on all processors: the median of rounds in turn."""
        rounds = [{name: run(1, SPEED_TOKENS, os.cpu_count(), round)["tokens_per_second"] for name, run in contestants.items()}
                  for round in range(SPEED_ROUNDS)]
        return {name: statistics.median(round[name] for round in rounds) for name in contestants}


def spread(values):
    return f"{statistics.mean(values):.4f}" + (f" ± {statistics.stdev(values):.4f}" if len(values) > 1 else "")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("family", choices=["blocks", "training"])
    p.add_argument("--hyper", required=True)
    p.add_argument("--data", required=True)
    p.add_argument("--val", required=True)
    p.add_argument("--preset", choices=["tiny", "small"], default="tiny")
    p.add_argument("--tokens", type=int)
    p.add_argument("--seconds", type=float)
    p.add_argument("--seeds", default="1")
    p.add_argument("--threads", type=int, default=os.cpu_count(), help="of the runs; their results do not depend on it")
    p.add_argument("--speeds", action="store_true", help="measure speeds only, on a quiet machine")
    p.add_argument("--python")
    p.add_argument("--preload")
    p.add_argument("--only", help="names, with commas between")
    p.add_argument("--work", default="runs/ablations")
    args = p.parse_args()
    args.hyper = str(pathlib.Path(args.hyper).resolve())
    runner = Runner(args)
    revision = commit()  # before long runs: it may change meanwhile
    budgets = [(k, v) for k, v in (("tokens", args.tokens), ("seconds", args.seconds)) if v]
    seeds = [int(s) for s in args.seeds.split(",")]
    variants = {"blocks": blocks, "training": training}[args.family](runner.d, runner.layers)
    contestants = {name: functools.partial(runner.ours, name, settings) for name, settings in variants.items()}
    if args.python and args.family == "blocks":
        contestants |= {f"PyTorch {kind}": functools.partial(runner.control, kind) for kind in ("transformer", "mamba2")}
    if args.only:
        contestants = {name: contestants[name] for name in args.only.split(",")}
    speed = runner.speeds(contestants)
    if args.speeds:
        for name, tokens_per_second in speed.items():
            print(f"{name}: {tokens_per_second:,.0f} tokens/s")
        return
    results = collections.defaultdict(list)
    for seed in seeds:
        for kind, amount in budgets:
            for name, run in contestants.items():
                tokens = amount if kind == "tokens" else int(speed[name] * amount) // UPDATE * UPDATE
                row = run(seed, tokens, args.threads)
                results[name, kind].append(row)
                print(f"{name}, {amount:g} {kind}, {tokens:,} tokens, seed {seed}: {row['val_bpb']:.4f}", flush=True)
    now = datetime.datetime.now(datetime.timezone.utc)
    machine = processor()
    heads = [f"bits per byte, {b:,.0f} {k}" for k, b in budgets]
    text = [f"`{args.preset}`, {machine}, commit {revision}, {now:%Y-%m-%d}; seeds {args.seeds}, mean and standard deviation.", "",
            "| | parameters | tokens/s | " + " | ".join(heads) + " |", "|---|---|---|" + "---|" * len(budgets)]
    for name in contestants:
        rows = [row for k, _ in budgets for row in results[name, k]]
        cells = [spread([row["val_bpb"] for row in results[name, k]]) for k, _ in budgets]
        text.append(f"| {name} | {rows[0]['parameters'] / 1e6:.2f} M | {speed[name]:,.0f} | " + " | ".join(cells) + " |")
    print("\n".join(text))
    out = HERE / "results" / f"{now:%Y-%m-%d-%H%M}-ablations-{args.family}-{args.preset}"
    out.with_suffix(".md").write_text("\n".join(text) + "\n")
    out.with_suffix(".json").write_text(json.dumps({
        "machine": machine, "commit": revision, "date": f"{now:%Y-%m-%d}", "preset": args.preset, "tokens": args.tokens, "seconds": args.seconds,
        "tokens_per_second": speed, "results": {f"{name}, {kind}": rows for (name, kind), rows in results.items()}}, indent=1) + "\n")


main()
