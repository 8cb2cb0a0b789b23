"""Fits the temperature on text kept aside, so that a score is the chance that span and label are right; writes the manifest.

usage: 7-calibrate.py WORKDIR FOLDER MANIFEST --revision R [--limit N]
"""

import argparse
import hashlib
import json
import os
from pathlib import Path

import numpy as np
from importlib import import_module
from tagging import Session, logits_of
from tokenizers import Tokenizer
from words import Pieces

judged = import_module("8-evaluate").judged
SIZE, OVERLAP, PROTOCOL = 128, 32, 1


def rows_of(workdir, limit):
    """Kept aside: sentences of the corpora and generated texts, about half and half."""
    for name, source in (("held.jsonl", None), ("generated-held.jsonl", None)):
        lines = list(open(workdir / name))
        step = max(1, len(lines) // limit)
        for line in lines[::step]:
            yield json.loads(line)


def expected_error(chances, right, bins=10):
    order = np.argsort(chances)
    parts = np.array_split(order, bins)
    return sum(len(p) * abs(chances[p].mean() - right[p].mean()) for p in parts if len(p)) / len(chances)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workdir", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("--revision", required=True)
    parser.add_argument("--limit", type=int, default=700)
    args = parser.parse_args()
    run = Session(args.folder)
    pieces = Pieces(Tokenizer.from_file(str(args.folder / "tokenizer.json")))
    texts = [(row, *logits_of(row["text"], run, pieces, SIZE, OVERLAP)) for row in rows_of(args.workdir, args.limit)]
    best = None
    for temperature in np.arange(0.6, 2.81, 0.2):
        found = [(c, ok) for row, ranges, logits in texts for *_, c, ok in judged(row, ranges, logits, temperature)]
        chances = np.array([c for c, _ in found]).clip(1e-6, 1 - 1e-6)
        right = np.array([ok for _, ok in found], float)
        loss = -(right * np.log(chances) + (1 - right) * np.log(1 - chances)).mean()
        if best is None or loss < best[0]:
            best = (loss, float(round(temperature, 2)), expected_error(chances, right), len(right), right.mean())
    loss, temperature, error, count, share = best
    print(f"temperature {temperature}: log loss {loss:.4f}, expected calibration error {error:.4f}, {count} spans, {share:.3f} right")
    files = sorted(path for path in args.folder.rglob("*") if path.is_file())
    manifest = {
        "id": "atau-ner",
        "revision": args.revision,
        "protocol": PROTOCOL,
        "folder": os.path.relpath(args.folder, args.manifest.parent),
        "files": {str(p.relative_to(args.folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files},
        "window": {"size": SIZE, "overlap": OVERLAP},
        "temperature": temperature,
        "trainedOn": sorted({json.loads(line)["source"] for line in open(args.workdir / "corpora.jsonl")}) + ["generated", "retold"],
    }
    args.manifest.write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
