#!/usr/bin/env python3
"""Controls for the architecture table: a Llama-style transformer and transformers' Mamba-2, trained by PyTorch on the tokens that
`hyper data prepare` packed, scored as `hyper eval --task bpb` scores: every document whole, `<|endoftext|>` as its last target.

  controls.py transformer|mamba2 --train DIR --val DIR --d-model D --layers L (--tokens N | --seconds S) [--seed S] [--compile] [--bf16]

Same batch (8 x 256 tokens, as hyper's default), optimiser (AdamW 0.9, 0.95, decay 0.1 on matrices, clip 1) and schedule (warm-up, stable to 70%,
linear decay) as ours. Windows start anywhere in the packed text and may cross documents, as nanoGPT trains. Documents longer than
the window are scored by the transformer in overlapping windows, each target behind at least half a window of its document.
Prints one JSON line. Needs torch; transformers for mamba2.
"""
import argparse
import json
import math
import pathlib
import resource
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

WINDOW, SEQUENCES = 256, 8


class Packed:
    """The documents of a prepared directory."""

    def __init__(self, directory):
        directory = pathlib.Path(directory)
        self.meta = json.loads((directory / "meta.json").read_text())
        tokens = np.fromfile(directory / "tokens.bin", dtype=np.dtype(self.meta["dtype"]).newbyteorder("<"))
        starts = np.fromfile(directory / "documents.bin", dtype="<u8").reshape(-1, 2)[:, 0].astype(np.int64)
        end = self.meta["end_of_text"]
        self.documents = [np.concatenate([[end], tokens[a:b], [end]]).astype(np.int64) for a, b in zip(starts[:-1], starts[1:])]
        # Each document's end is the next one's start.
        self.stream = np.concatenate([d[:-1] for d in self.documents] + [[end]])


class Attention(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(d, 3 * d, bias=False)
        self.out = nn.Linear(d, d, bias=False)

    def forward(self, x, rope):
        b, t, d = x.shape
        q, k, v = (y.view(b, t, self.heads, -1).transpose(1, 2) for y in self.qkv(x).chunk(3, -1))
        cos, sin = rope[0][:t], rope[1][:t]

        def rotate(y):
            first, second = y.chunk(2, -1)
            return torch.cat([first * cos - second * sin, first * sin + second * cos], -1)

        y = F.scaled_dot_product_attention(rotate(q), rotate(k), v, is_causal=True)
        return self.out(y.transpose(1, 2).reshape(b, t, d))


class Block(nn.Module):
    def __init__(self, d):
        super().__init__()
        hidden = (8 * d // 3 + 63) // 64 * 64
        self.norm1, self.norm2 = nn.RMSNorm(d, 1e-5), nn.RMSNorm(d, 1e-5)
        self.attention = Attention(d, max(1, d // 64))
        self.up, self.down = nn.Linear(d, 2 * hidden, bias=False), nn.Linear(hidden, d, bias=False)

    def forward(self, x, rope):
        x = x + self.attention(self.norm1(x), rope)
        gate, up = self.up(self.norm2(x)).chunk(2, -1)
        return x + self.down(F.silu(gate) * up)


class Transformer(nn.Module):
    """RMSNorm, rotary attention, SwiGLU, tied embedding."""

    def __init__(self, d, layers, vocab):
        super().__init__()
        self.embedding = nn.Embedding(vocab, d)
        self.blocks = nn.ModuleList(Block(d) for _ in range(layers))
        self.norm = nn.RMSNorm(d, 1e-5)
        head = d // max(1, d // 64)
        angle = torch.outer(torch.arange(WINDOW).float(), 10000.0 ** (-torch.arange(0, head, 2).float() / head))
        self.register_buffer("cos", angle.cos(), persistent=False)
        self.register_buffer("sin", angle.sin(), persistent=False)
        for name, p in self.named_parameters():
            if p.ndim == 2:
                nn.init.normal_(p, std=0.02 / (math.sqrt(2 * layers) if name.endswith(("out.weight", "down.weight")) else 1))

    def forward(self, ids):
        x = self.embedding(ids)
        for block in self.blocks:
            x = block(x, (self.cos, self.sin))
        return F.linear(self.norm(x), self.embedding.weight)


class Mamba2(nn.Module):
    def __init__(self, d, layers, vocab):
        super().__init__()
        from transformers import Mamba2Config, Mamba2ForCausalLM
        from transformers.utils import logging

        logging.set_verbosity_error()
        self.net = Mamba2ForCausalLM(Mamba2Config(
            vocab_size=vocab, hidden_size=d, num_hidden_layers=layers, state_size=16, expand=2, head_dim=32, num_heads=2 * d // 32,
            n_groups=1, conv_kernel=4, chunk_size=64, tie_word_embeddings=True, use_cache=False, pad_token_id=0, bos_token_id=0,
            eos_token_id=0))

    def forward(self, ids):
        return self.net(input_ids=ids, use_cache=False).logits


def bits_per_byte(model, packed, window):
    """Every document whole; a model with a window sees the newest half of it before each target that lies further in."""
    model.eval()
    jobs = []  # (input, targets, first target that counts)
    for document in packed.documents:
        inputs, targets = document[:-1], document[1:]
        if window is None or len(inputs) <= window:
            jobs.append((inputs, targets, 0))
            continue
        jobs.append((inputs[:window], targets[:window], 0))
        done = window
        while done < len(inputs):
            stop = min(len(inputs), done + window // 2)
            start = stop - window
            jobs.append((inputs[start:stop], targets[start:stop], done - start))
            done = stop
    jobs.sort(key=lambda job: len(job[0]))
    nats = 0.0
    with torch.no_grad():
        for i in range(0, len(jobs), 16):
            group = jobs[i:i + 16]
            length = max(len(job[0]) for job in group)
            ids = torch.zeros(len(group), length, dtype=torch.long)
            targets = torch.full((len(group), length), -100)
            for row, (x, y, first) in enumerate(group):
                ids[row, :len(x)] = torch.from_numpy(x)
                targets[row, first:len(y)] = torch.from_numpy(y[first:])
            nats += F.cross_entropy(model(ids).flatten(0, 1), targets.flatten(), reduction="sum").item()
    model.train()
    return nats / math.log(2) / packed.meta["bytes"]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("kind", choices=["transformer", "mamba2"])
    p.add_argument("--train", required=True)
    p.add_argument("--val", required=True)
    p.add_argument("--d-model", type=int, default=128)
    p.add_argument("--layers", type=int, default=5)
    p.add_argument("--tokens", type=int)
    p.add_argument("--seconds", type=float)
    p.add_argument("--learning-rate", type=float)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--compile", action="store_true")
    p.add_argument("--bf16", action="store_true", help="products in bf16 (torch.autocast), parameters in fp32, as hyper computes")
    args = p.parse_args()
    if (args.tokens is None) == (args.seconds is None):
        p.error("expected one of --tokens and --seconds")
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    random = np.random.default_rng(args.seed)
    train, val = Packed(args.train), Packed(args.val)
    model = {"transformer": Transformer, "mamba2": Mamba2}[args.kind](args.d_model, args.layers, train.meta["vocab_size"])
    parameters = sum(p.numel() for p in model.parameters())
    matrices = [p for p in model.parameters() if p.ndim >= 2]
    rest = [p for p in model.parameters() if p.ndim < 2]
    peak = args.learning_rate or 6e-3 * math.sqrt(128 / args.d_model)
    optimizer = torch.optim.AdamW([{"params": matrices, "weight_decay": 0.1}, {"params": rest, "weight_decay": 0.0}], lr=peak, betas=(0.9, 0.95), fused=True)
    call = torch.compile(model, dynamic=False) if args.compile else model
    offsets = np.arange(WINDOW + 1)

    def update(rate):
        starts = random.integers(0, len(train.stream) - WINDOW - 1, SEQUENCES)
        rows = torch.from_numpy(train.stream[starts[:, None] + offsets])
        for group in optimizer.param_groups:
            group["lr"] = peak * rate
        with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
            loss = F.cross_entropy(call(rows[:, :-1]).flatten(0, 1), rows[:, 1:].flatten())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        return loss.item()

    # Compiling and the first call are not training time.
    state = {k: v.clone() for k, v in model.state_dict().items()}
    update(0.0)
    model.load_state_dict(state)
    optimizer.state.clear()
    total = args.tokens // (SEQUENCES * WINDOW) if args.tokens else None
    step, loss = 0, float("nan")
    decay_start = int(0.7 * total) if total else None
    begin = time.perf_counter()
    while total is None or step < total:
        seconds = time.perf_counter() - begin
        if total is None and seconds >= 0.7 * args.seconds:
            decay_start, total = step, math.ceil(step / 0.7)
        rate = min(1, (step + 1) / 50)
        if decay_start is not None and step >= decay_start:
            rate = min(rate, 0.02 + 0.98 * (total - step) / max(1, total - decay_start))
        loss = update(rate)
        step += 1
    seconds = time.perf_counter() - begin
    tokens = step * SEQUENCES * WINDOW
    score = bits_per_byte(model, val, WINDOW if args.kind == "transformer" else None)
    print(json.dumps({
        "model": args.kind, "parameters": parameters, "d_model": args.d_model, "layers": args.layers, "bf16": args.bf16, "seed": args.seed, "steps": step,
        "tokens": tokens, "seconds": seconds, "tokens_per_second": tokens / seconds, "train_loss": loss, "val_bpb": score,
        "peak_rss_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, "torch": torch.__version__}))


main()
