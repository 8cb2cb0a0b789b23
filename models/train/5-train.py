"""Training: one or more stages over the training form; checkpoints every few minutes, resumable, seeds fixed.

usage: 5-train.py WORKDIR OUT --data corpora.jsonl [more.jsonl …] --steps N [--init CHECKPOINT] [--decay FROM]
The rate rises over the first steps, stays, and falls linearly to zero after DECAY (a fraction; 1 = it never falls, for a
stage that another one follows). `OUT/last.pt` is written on the way and read again after an interruption.
"""

import argparse
import random
import time
from pathlib import Path

import torch
from examples import load
from model import LABELS, load_base
from tokenizers import Tokenizer
from words import Pieces

REPEAT = {
    "kaznerd_valid": 1.5,
    "factrueval_devset": 3.0,
    "uner_en_ewt_train_v0": 0.8,
    "btc": 0.5,
    "re3d_open_parts": 1.0,
    "crossner_politics": 1.5,
}


def batches(examples, budget, seed):
    """Batches of about `budget` pieces, of one length or nearly, in random order."""
    chance = random.Random(seed)
    order = list(range(len(examples)))
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), 4000):
        group = sorted(order[start : start + 4000], key=lambda at: len(examples[at][0]))
        batch = []
        for at in group:
            if batch and (len(batch) + 1) * len(examples[at][0]) > budget:
                found.append(batch)
                batch = []
            batch.append(at)
        found.append(batch)
    chance.shuffle(found)
    return found


def tensors(batch):
    length = max(len(ids) for ids, _, _ in batch)
    ids = torch.ones(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length, dtype=torch.long)
    rows, places, marks = [], [], []
    for at, (pieces, firsts, bits) in enumerate(batch):
        ids[at, : len(pieces)] = torch.tensor(pieces)
        mask[at, : len(pieces)] = 1
        rows += [at] * len(firsts)
        places += firsts
        marks += bits
    bits = torch.tensor(marks)[:, None] >> torch.arange(len(LABELS)) & 1
    return ids, mask, torch.tensor(rows), torch.tensor(places), bits.bool()


def loss_of(logits, bits):
    """Minus the log of the chance given to the labels that are allowed: plain cross entropy where there is one."""
    logs = logits.float().log_softmax(-1)
    return -logs.masked_fill(~bits, -1e9).logsumexp(-1)


def rate(step, args):
    if step < args.warmup:
        return (step + 1) / args.warmup
    start = args.decay * args.steps
    return 1.0 if step < start else max(0.0, (args.steps - step) / max(1.0, args.steps - start))


def optimizer_of(network, args):
    decayed, plain, head = [], [], []
    for name, value in network.named_parameters():
        (head if name.startswith("head") else decayed if value.ndim > 1 else plain).append(value)
    groups = [
        {"params": decayed, "lr": args.lr, "base": args.lr, "weight_decay": 0.01},
        {"params": plain, "lr": args.lr, "base": args.lr, "weight_decay": 0.0},
        {"params": head, "lr": args.lr, "base": 5 * args.lr if args.init is None else 2 * args.lr, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def examples_of(args, pieces, number):
    found = []
    for path in args.data:
        found += load(args.workdir / path, pieces, REPEAT, args.seed + number)
    return found


def run(args):
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(Tokenizer.from_file(str(args.workdir / "tokenizer.json")))
    network = load_base(args.workdir, args.dropout)
    optimizer = optimizer_of(network, args)
    step, last = 0, args.out / "last.pt"
    if last.exists():
        saved = torch.load(last)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
        torch.set_rng_state(saved["random"])
    elif args.init:
        network.load_state_dict(torch.load(args.init)["network"])

    def save(path):
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
        torch.save({**state, "random": torch.get_rng_state()}, f"{path}.part")
        Path(f"{path}.part").replace(path)

    network.train()
    seen, total, words, saved_at, shown_at = 0, 0.0, 0, time.time(), time.time()
    passed, number = 0, 0
    while step < args.steps:
        examples = examples_of(args, pieces, number)
        order = batches(examples, args.batch, args.seed + number)
        print(f"pass {number}: {len(examples)} windows, {sum(len(e[0]) for e in examples)} pieces, {len(order)} batches", flush=True)
        for batch in order:
            passed += 1
            if passed <= step:
                continue
            if step >= args.steps:
                break
            ids, mask, rows, places, bits = tensors([examples[at] for at in batch])
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * rate(step, args)
            with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
                logits = network(ids, mask)
            losses = loss_of(logits[rows, places], bits)
            optimizer.zero_grad()
            losses.mean().backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen, total, words = seen + mask.sum().item(), total + losses.sum().item(), words + len(losses)
            if step % 100 == 0:
                speed = seen / (time.time() - shown_at)
                print(f"step {step}/{args.steps} loss {total / words:.4f} {speed:.0f} pieces/s", flush=True)
                seen, total, words, shown_at = 0, 0.0, 0, time.time()
            if time.time() - saved_at > args.minutes * 60:
                save(last)
                saved_at = time.time()
        number += 1
    save(args.out / "final.pt")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workdir", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--init", type=Path)
    parser.add_argument("--lr", type=float, default=4e-4)
    parser.add_argument("--warmup", type=int, default=150)
    parser.add_argument("--decay", type=float, default=0.3)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--batch", type=int, default=768)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--bf16", action="store_true")
    run(parser.parse_args())


if __name__ == "__main__":
    main()
