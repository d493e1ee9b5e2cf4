"""Writes Fixtures/: a corpus, the tokenizer that Hugging Face `tokenizers` learns from it, and texts with its ids.

Run with a Python that has `tokenizers` (made with 0.23.3): python make_fixtures.py
"""

import json
import pathlib
import random

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

here = pathlib.Path(__file__).parent / "Fixtures"
draw = random.Random(20240607)

SPECIAL = ["<|endoftext|>", "<|padding|>", "<|user|>", "<|assistant|>", "<|system|>", "<|endofturn|>"]
NAMES = "Lily Tom Mia Ben Zoë Anna Max Óscar Chloé 小明".split()
THINGS = "ball kite cake boat flower naïve-robot tree café stone umbrella".split()
VERBS = "found lost wanted painted couldn't find shared hid didn't see".split()
ENDINGS = ["It was fun!", "\"Don't worry,\" said Mum.", "They'd played for 25 minutes...", "He's 7 years old; she's 12½.",
           "They'll come back, we've said so.", "I'm happy 😀 you're here.", "Тут тихо.", "aaaaaaa haaaaa hmmmmm ......"]

SYLLABLES = "ba lo mi tu ren sha kor pil eth wan dro fe gli sum ost".split()
WORDS = ["".join(draw.choice(SYLLABLES) for _ in range(draw.randint(1, 3))) for _ in range(300)]


def story():
    lines = []
    for _ in range(draw.randint(2, 6)):
        lines.append(f"{draw.choice(NAMES)} {draw.choice(VERBS)} the {draw.choice(THINGS)} "
                     f"{' '.join(draw.choices(WORDS, k=4))}. {draw.choice(ENDINGS)}")
    return draw.choice(["\n", " ", "\n\n"]).join(lines)


def scalar():
    while True:
        kind = draw.random()
        top = 0x80 if kind < 0.4 else 0x3000 if kind < 0.7 else 0x10000 if kind < 0.9 else 0x110000
        value = draw.randrange(top)
        if not 0xD800 <= value < 0xE000:
            return chr(value)


PIECES = [" ", "  ", "\n", "\t", "\r\n", "\u00a0", "\u2003", "\u3000", "\u0085", "\u180e", "\u200b", "\x1c", "\x0b",
          "\ufeff", "'s", "'S", "'ll", "'re", "'v", "'ve", "'l", "don't", "a", "é", "e\u0301", "ß", "x", "中文", "Ω'm", "1",
          "½", "Ⅷ", "٣", "!", "?!", "'", "😀", "\u200d", "\u088f", "\U00011de0", "<|endoftext|>", "<|user|>", "<|user",
          "<|endoftext|><|endofturn|>", "|>"]

documents = [story() for _ in range(120)]
corpus = "".join(document + "\n<|endoftext|>\n" for document in documents)

tokenizer = Tokenizer(models.BPE())
tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
tokenizer.decoder = decoders.ByteLevel()
tokenizer.train_from_iterator(
    documents,
    trainers.BpeTrainer(vocab_size=600, min_frequency=2, special_tokens=SPECIAL, show_progress=False,
                        initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))

texts = [draw.choice(documents) for _ in range(10)]
texts += ["".join(draw.choice(PIECES) for _ in range(draw.randint(1, 40))) for _ in range(60)]
texts += ["".join(scalar() for _ in range(draw.randint(1, 40))) for _ in range(60)]
texts += [bytes(draw.randrange(256) for _ in range(40)).decode("utf8", errors="replace") for _ in range(25)]
texts += [bytes(draw.randrange(256) for _ in range(40)).decode("latin1") for _ in range(25)]
texts += ["", " ", "a" * 700, " " * 300 + "x", "ha" * 100, "".join(draw.choice("ahmn") for _ in range(600))]

cases = []
for text in texts:
    tokenizer.encode_special_tokens = False
    recognised = tokenizer.encode(text).ids
    tokenizer.encode_special_tokens = True
    case = {"text": text, "ids": recognised}
    if (plain := tokenizer.encode(text).ids) != recognised:
        case["as_text"] = plain
    cases.append(case)
tokenizer.encode_special_tokens = False

# The same vocabulary with every digit a word of its own.
with_digits = json.loads(tokenizer.to_str())
with_digits["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": [{"type": "Digits", "individual_digits": True}, with_digits["pre_tokenizer"]]}
digits = Tokenizer.from_str(json.dumps(with_digits))
number_texts = [text for text in texts if any(symbol.isnumeric() for symbol in text)][:40]
number_texts += ["12", " 12", "has  48 birds, $1,050.75 and 3/4", "10\n20 \t30  ", "x2y 3z½ 77"]

here.mkdir(exist_ok=True)
with open(here / "digit-cases.jsonl", "w", encoding="utf8", newline="") as file:
    for text in number_texts:
        digits.encode_special_tokens = False
        file.write(json.dumps({"text": text, "ids": digits.encode(text).ids}, ensure_ascii=True, separators=(",", ":")) + "\n")
(here / "corpus.txt").write_text(corpus, encoding="utf8", newline="")
tokenizer.save(str(here / "tokenizer.json"), pretty=False)
with open(here / "cases.jsonl", "w", encoding="utf8", newline="") as file:
    for case in cases:
        file.write(json.dumps(case, ensure_ascii=True, separators=(",", ":")) + "\n")
