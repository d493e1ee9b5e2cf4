"""What comparisons have in common: running contestants in turn, describing the machine, keeping the results."""
import datetime
import json
import os
import pathlib
import platform
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def run(command, **more):
    """A child's standard output, the most memory it had resident in bytes, and its processor time in seconds."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **more)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(map(str, command))}: exit status {status}")
    return text, usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime


def json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def in_turn(rounds, contestants):
    """{name: [result, ...]}, every contestant once a round."""
    results = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, measure in contestants.items():
            results[name].append(measure())
    return results


def ratio(mine, theirs):
    """The median over the rounds of mine / theirs."""
    return statistics.median(a / b for a, b in zip(mine, theirs))


def processor():
    with open("/proc/cpuinfo") as f:
        names = [line.split(":")[1].strip() for line in f if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} cores"


def commit():
    return subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True).stdout.strip()


class Report:
    """One Markdown table after the other and a JSON document with every sample, under one name in results/."""

    def __init__(self, rounds, versions):
        now = datetime.datetime.now(datetime.timezone.utc)
        self.path = HERE / "results" / f"{now:%Y-%m-%d-%H%M%S}-compare"
        self.document = {"machine": processor(), "commit": commit(), "date": f"{now:%Y-%m-%d}", "versions": versions, "rounds": rounds, "groups": {}}
        said = ", ".join(f"{name} {version}" for name, version in versions.items())
        self.text = [f"{self.document['machine']}, commit {self.document['commit']}, {self.document['date']}; {said}; "
                     f"{rounds} rounds in turn, medians."]

    def add(self, group, lines, samples):
        """Prints a group's lines and writes all groups so far."""
        print("\n".join(lines) + "\n", flush=True)
        self.text += ["", *lines]
        self.document["groups"][group] = samples
        self.path.parent.mkdir(exist_ok=True)
        self.path.with_suffix(".json").write_text(json.dumps(self.document, indent=1) + "\n")
        self.path.with_suffix(".md").write_text("\n".join(self.text) + "\n")
