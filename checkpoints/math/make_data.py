#!/usr/bin/env python3
"""The text for a model of word problems, and the problems that judge it; checkpoints/math was made by this script of commit 60835c3.

  make_data.py --hyper HYPER --gsm8k gsm8k-train.jsonl.zst --augmented gsm8k-augmented-train.jsonl.zst --out DIR

Writes DIR/train.jsonl and DIR/gsm8k-held-out.jsonl. Every fifteenth record of GSM8K's training file is held out: it is in no
form in the training text. The rest comes as it is, with further worked answers (the augmented file, less those of held-out
questions), and with its numbers changed: where every number of the worked answer can be followed from the question through the
calculator marks, new numbers are drawn, the marks are evaluated again, and the result is kept when it stays a sensible one.
Generated problems (`hyper data synth`, training templates only) fill the rest. Worked answers are cut down to their calculations,
`<<48/2=24>>24` a line, their quantities are named, and answers quote the question, each calculation behind the sentence that it
waits for (`hyper data name --quote`): a small model learns which calculation a sentence asks for, the runtime evaluates it. Needs
only Python and zstd.
"""
import argparse
import fractions
import json
import pathlib
import random
import re
import subprocess

HELD_OUT_EVERY, HELD_OUT_AT = 15, 7
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
MARK = re.compile(r"<<([^<>=]*)=([^<>]*)>>")
# What follows or precedes a number that must keep its value: shares, fractions, times, ordinals.
FIXED_AFTER = re.compile(r"\s*(?:%|percent|/|:|st\b|nd\b|rd\b|th\b)")
FIXED_BEFORE = re.compile(r"[/:]\s*$")


def lines(path):
    text = subprocess.run(["zstd", "-dc", path], check=True, stdout=subprocess.PIPE).stdout.decode()
    return [json.loads(line) for line in text.splitlines() if line]


def value(text):
    text = text.replace(",", "").strip().lstrip("$")
    return fractions.Fraction(text) if re.fullmatch(r"\d+(\.\d+)?|\.\d+", text) else None


class Expression:
    """+ - * / and parentheses over numbers, exactly."""

    def __init__(self, text):
        self.tokens = re.findall(r"\d+(?:\.\d+)?|\.\d+|[-+*/()]", text)
        if "".join(self.tokens) != text.replace(" ", "").replace(",", "").replace("$", ""):
            raise ValueError(text)

    def numbers(self):
        return [fractions.Fraction(t) for t in self.tokens if t[0].isdigit() or t[0] == "."]

    def evaluate(self, change):
        self.place = 0
        result = self.sum(change)
        if self.place != len(self.tokens):
            raise ValueError("not an expression")
        return result

    def next(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def sum(self, change):
        result = self.product(change)
        while self.next() in ("+", "-"):
            sign = self.tokens[self.place]
            self.place += 1
            other = self.product(change)
            result = result + other if sign == "+" else result - other
        return result

    def product(self, change):
        result = self.atom(change)
        while self.next() in ("*", "/"):
            sign = self.tokens[self.place]
            self.place += 1
            other = self.atom(change)
            result = result * other if sign == "*" else result / other
        return result

    def atom(self, change):
        token = self.next()
        self.place += 1
        if token == "(":
            result = self.sum(change)
            if self.next() != ")":
                raise ValueError("parenthesis")
            self.place += 1
            return result
        if token is None or token in "+-*/)":
            raise ValueError("number expected")
        number = fractions.Fraction(token)
        return change.get(number, number)


def shown(number, like=""):
    """A number as text; `like` is the text that it replaces."""
    if number.denominator == 1:
        text = str(number.numerator)
        if "," in like and len(text) > 3:
            text = f"{number.numerator:,}"
        if re.search(r"\.\d\d$", like):
            text += like[-3:] if like.endswith("00") else ""
        return text
    for digits in range(1, 4):
        scaled = number * 10 ** digits
        if scaled.denominator == 1:
            text = f"{float(number):.{digits}f}"
            return text + "0" if digits == 1 and re.search(r"\.\d\d$", like) else text
    return None


def variants(record, random, count):
    """Up to `count` copies of a record with other numbers."""
    question, answer = record["question"], record["answer"]
    body, _, final = answer.rpartition("####")
    last = value(final)
    marks = [(m, Expression(m.group(1)), value(m.group(2))) for m in MARK.finditer(body)]
    if not marks or last is None or any(len(expression.numbers()) < 2 for _, expression, _ in marks):
        return
    places = []  # numbers of the question that may change
    fixed = set()
    for m in NUMBER.finditer(question):
        number = value(m.group().rstrip(",."))
        if number is None:
            return
        if FIXED_AFTER.match(question, m.end()) or FIXED_BEFORE.search(question[:m.start()]) or number <= 1 or number.denominator != 1:
            fixed.add(number)
        else:
            places.append(number)
    free = set(places) - fixed
    used, results = set(), []
    for _, expression, result in marks:
        if result is None or expression.evaluate({}) != result:
            return
        for number in expression.numbers():
            if number in free:
                used.add(number)
        results.append(result)
    free &= used
    # A result that equals a number of the question, or another result, could mean either.
    if not free or free & set(results) or len(set(results)) != len(results) or last not in results:
        return
    seen = set()
    for _ in range(count * 12):
        if len(seen) >= count:
            return
        change = {}
        for number in free:
            n = number.numerator
            step = next(s for s in (1000, 100, 50, 10, 5, 1) if n % s == 0 and n > s) if n > 12 else 1
            low, high = (2, 2 * n + 2) if n <= 12 else (max(step, n // 2), 2 * n)
            change[number] = fractions.Fraction(random.randrange(low, high + 1) // step * step or step)
        if change == {n: n for n in free} or len(set(change.values())) != len(change):
            continue
        new, good = dict(change), True
        texts = []
        for (_, expression, result) in marks:
            try:
                now = expression.evaluate(new)
            except ZeroDivisionError:
                good = False
                break
            if now <= 0 or (result.denominator == 1) != (now.denominator == 1) or now > 20 * result + 50 or shown(now) is None or now in new.values():
                good = False
                break
            new[result] = now
        if not good or new[last].denominator != 1:
            continue

        def replace(m):
            old = value(m.group().rstrip(",."))
            tail = m.group()[len(m.group().rstrip(",.")):]
            return (shown(new[old], m.group()) + tail) if old in new else m.group()

        def replace_question(m):
            number = value(m.group().rstrip(",."))
            inside = FIXED_AFTER.match(question, m.end()) or FIXED_BEFORE.search(question[:m.start()])
            return m.group() if inside or number not in change else replace(m)

        text = NUMBER.sub(replace_question, question)
        if text in seen:
            continue
        seen.add(text)
        yield {"question": text, "answer": NUMBER.sub(replace, body) + "#### " + shown(new[last])}


def calculations(answer):
    """The worked answer's calculations, one a line, and the final answer; None where there are none."""
    body, _, final = answer.rpartition("####")
    steps = []
    for m in MARK.finditer(body):
        tokens = re.findall(r"\d+(?:\.\d+)?|\.\d+|[-+*/()]", m.group(1))
        result = value(m.group(2))
        if len(tokens) < 3 or result is None:
            continue
        # Numbers as the calculator writes them: no spaces, 0.2 and not .20.
        shown_result = shown(result) or m.group(2)
        expression = "".join(t if t in "-+*/()" else shown(fractions.Fraction(t)) or t for t in tokens)
        steps.append(f"<<{expression}={shown_result}>>{shown_result}")
    return "\n".join(steps + ["#### " + final.strip().replace(",", "")]) if steps else None


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--hyper", required=True)
    p.add_argument("--gsm8k", required=True)
    p.add_argument("--augmented", required=True)
    p.add_argument("--synthetic", type=int, default=200_000, help="generated problems")
    p.add_argument("--copies", type=int, default=1, help="of each record as it is")
    p.add_argument("--variants", type=int, default=2, help="with other numbers, at most, of each record")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--out", required=True)
    args = p.parse_args()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    source = random.Random(args.seed)
    records = lines(args.gsm8k)
    held_out = [r for i, r in enumerate(records) if i % HELD_OUT_EVERY == HELD_OUT_AT]
    training = [r for i, r in enumerate(records) if i % HELD_OUT_EVERY != HELD_OUT_AT]
    closed = {re.sub(r"\W+", " ", r["question"]).strip().lower() for r in held_out}
    extra = [r for r in lines(args.augmented) if re.sub(r"\W+", " ", r["question"]).strip().lower() not in closed]
    extra = [{"question": r["question"], "answer": r["answer"]} for r in extra if MARK.search(r["answer"])]
    changed = []
    for record in training + extra:
        try:
            changed += variants(record, source, args.variants)
        except ValueError:
            pass
    made = out / "synthetic.jsonl"
    subprocess.run([args.hyper, "data", "synth", "--kind", "problems", "--split", "training", "--documents", str(args.synthetic), "--seed", str(args.seed),
                    "--out", str(made)], check=True, stdout=subprocess.DEVNULL)
    synthetic = [json.loads(line) for line in made.read_text().splitlines()]
    everything = (training + extra) * args.copies + changed + synthetic
    source.shuffle(everything)
    written = out / "calculations.jsonl"
    with open(written, "w") as f:
        for record in everything:
            if answer := calculations(record["answer"]):
                f.write(json.dumps({"question": record["question"], "answer": answer}) + "\n")
    subprocess.run([args.hyper, "data", "name", str(written), "--quote", "--out", str(out / "train.jsonl")], check=True)
    with open(out / "gsm8k-held-out.jsonl", "w") as f:
        for record in held_out:
            f.write(json.dumps(record) + "\n")
    print(f"{len(training)} of GSM8K and {len(extra)} further worked answers, {args.copies} times each; {len(changed)} with other numbers; "
          f"{len(synthetic)} generated; {len(held_out)} held out")


if __name__ == "__main__":
    main()
