#!/usr/bin/env python3
"""Fifty stories of the shipped model, and how much of each stands word for word in the training text.

  samples.py --hyper HYPER --train tinystories-train.txt.zst --held-out tinystories-dev.txt.zst --out samples.jsonl

Each sample is `hyper infer` as it comes, without a prompt, seeds 1, 2, ...; one JSON object a line: the text, whether it ended by
itself, its longest stretch that the training text has too, in characters and in words, and the share of its characters that lie
in such stretches of 50 characters or more. As many stories that were kept out of training are measured beside them: they show
what such stories share anyway. Exact: a suffix automaton of all of them reads the training text once. Needs only Python and zstd.
"""
import argparse
import json
import statistics
import subprocess

LONG = 50  # characters of a shared stretch from which it is more than a turn of phrase
MEMORISED = 200  # characters from which a story counts as copied


def sample(hyper, model, seed):
    command = [hyper, "infer", "--seed", str(seed), "--json"] + (["-m", model] if model else [])
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)


class SuffixAutomaton:
    """All substrings of several texts (Blumer and others, 1985). A state stands for strings with the same ends in the texts; the
    longest has `length` characters, and `link` is the state of its longest suffix that ends elsewhere too."""

    def __init__(self):
        self.next, self.link, self.length = [{}], [-1], [0]

    def state(self, edges, link, length):
        self.next.append(edges)
        self.link.append(link)
        self.length.append(length)
        return len(self.next) - 1

    def split(self, at, edge, target):
        """The state of exactly the strings that reach `target` from `at` in one step."""
        if self.length[at] + 1 == self.length[target]:
            return target
        clone = self.state(dict(self.next[target]), self.link[target], self.length[at] + 1)
        self.link[target] = clone
        while at != -1 and self.next[at].get(edge) == target:
            self.next[at][edge] = clone
            at = self.link[at]
        return clone

    def add(self, text):
        last = 0
        for character in text:
            if character in self.next[last]:
                last = self.split(last, character, self.next[last][character])
                continue
            new, at = self.state({}, 0, self.length[last] + 1), last
            while at != -1 and character not in self.next[at]:
                self.next[at][character] = new
                at = self.link[at]
            if at != -1:
                self.link[new] = self.split(at, character, self.next[at][character])
            last = new

    def read(self, text):
        """For each state the length of its longest string that occurs in `text`, 0 where none does."""
        next, link, length, best = self.next, self.link, self.length, [0] * len(self.next)
        state = matched = 0
        for character in text:
            while character not in next[state]:
                state = link[state]
                if state == -1:
                    break
                matched = length[state]
            if state == -1:
                state = matched = 0
                continue
            state = next[state][character]
            matched += 1
            if matched > best[state]:
                best[state] = matched
        for state in sorted(range(1, len(best)), key=length.__getitem__, reverse=True):
            if best[state] and link[state] > 0:
                best[link[state]] = length[link[state]]
        return best

    def shared(self, text, best):
        """At each character of `text`, one of those added, the longest stretch ending there that was read."""
        state, result = 0, []
        for character in text:
            state = self.next[state][character]
            known = state
            while known and not best[known]:
                known = self.link[known]
            result.append(best[known] if known else 0)
        return result


def measured(text, shared):
    end = max(range(len(text)), key=shared.__getitem__)
    stretch = text[end + 1 - shared[end] : end + 1]
    covered, low = 0, len(text)
    for at in range(len(text) - 1, -1, -1):
        if shared[at] >= LONG:
            low = min(low, at + 1 - shared[at])
        covered += low <= at
    return {
        "shared_characters": len(stretch),
        "shared_words": len(stretch.split()),
        "shared_text": stretch,
        "in_long_stretches": round(covered / len(text), 3),
    }


def text(path):
    return subprocess.run(["zstd", "-dc", path], check=True, stdout=subprocess.PIPE).stdout.decode()


def summary(name, records):
    longest = [record["shared_characters"] for record in records]
    print(f"{name}: {len(records)} of {statistics.mean(len(record['text']) for record in records):.0f} characters on average")
    print(f"  longest shared stretch: {min(longest)} to {max(longest)} characters, median {statistics.median(longest):g}")
    print(f"  above {MEMORISED} characters: {sum(length > MEMORISED for length in longest)}")
    print(f"  characters in shared stretches of {LONG} or more: {statistics.mean(r['in_long_stretches'] for r in records):.1%}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--hyper", default="hyper")
    arguments.add_argument("--model", help="default: the shipped model")
    arguments.add_argument("--train", required=True, help="the training text, .txt.zst")
    arguments.add_argument("--held-out", required=True, help="stories kept out of training, .txt.zst")
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--samples", type=int, default=50)
    options = arguments.parse_args()

    results = [(seed, sample(options.hyper, options.model, seed)) for seed in range(1, options.samples + 1)]
    stories = (story.strip() for story in text(options.held_out).split("<|endoftext|>"))
    held_out = [story for story in stories if story][: options.samples]
    automaton = SuffixAutomaton()
    for story in held_out + [result["text"] for _, result in results]:
        automaton.add(story)
    train = text(options.train)
    best = automaton.read(train)

    def record(story):
        measures = measured(story, automaton.shared(story, best))
        assert measures["shared_text"] in train
        return {"text": story, **measures}

    records = []
    for seed, result in results:
        about = {"seed": seed, "tokens": result["generated_tokens"], "ended": result["finish_reason"] == "stop"}
        records.append({**about, **record(result["text"])})
    with open(options.out, "w") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)

    summary("samples", records)
    print(f"  ended by themselves: {sum(record['ended'] for record in records)}")
    summary("held-out stories", [record(story) for story in held_out])


if __name__ == "__main__":
    main()
