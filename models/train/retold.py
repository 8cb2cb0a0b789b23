"""Labelled texts with marks -> the training form, a row a paragraph, and the same with their names exchanged; and a part of what was
learnt before, so that it is not forgotten.

usage: retold.py FOLDER WORKDIR [--exchanged 3] [--rehearsed 0.1] [--seed 11]
reads FOLDER/<lang>-*.txt (data/gold/README.md tells the marks), WORKDIR/corpora.jsonl and generated.jsonl
writes WORKDIR/retold.jsonl and WORKDIR/rehearsed.jsonl
"""

import argparse
import json
import random
import re
from importlib import import_module
from pathlib import Path

LABELS = {"P": "PERSON", "L": "PLACE", "S": "STATUTE", "X": "PENALTY", "D": "DATE", "O": "ORG"}
MARK = re.compile(r"\{([PLSXDO])(?::((?:[^|{}\\]|\\.)*))?\|((?:[^{}\\]|\\.)*)\}|\\(.)|([^{}\\]+)", re.S)


def plain(text):
    return re.sub(r"\\(.)", r"\1", text, flags=re.S)


def unmarked(marked):
    """(text, spans) of a marked paragraph."""
    text, spans, at = "", [], 0
    while at < len(marked):
        found = MARK.match(marked, at)
        if not found:
            raise SystemExit(f"not a mark: {marked[at : at + 60]!r}")
        kind, _, inside, escaped, outside = found.groups()
        if kind:
            spans.append([len(text), len(text) + len(plain(inside)), LABELS[kind]])
            text += plain(inside)
        else:
            text += escaped or outside
        at = found.end()
    return text, spans


def paragraphs(marked):
    """Blocks between empty lines, without the lines that tell cases."""
    kept = "\n".join("" if line.startswith("> ") else line for line in marked.replace("\\\n", "\\\x00").split("\n"))
    for block in re.split(r"\n\s*\n", kept.replace("\x00", "\n")):
        if block.strip():
            yield block.strip("\n")


def rows_of(folder):
    for path in sorted(folder.glob("*.txt")):
        for block in paragraphs(path.read_text()):
            text, spans = unmarked(block)
            yield {"text": text, "lang": path.name[:2], "source": "retold", "spans": spans, "known": list(LABELS.values()), "fuzzy": []}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("workdir", type=Path)
    parser.add_argument("--exchanged", type=int, default=3)
    parser.add_argument("--rehearsed", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=11)
    args = parser.parse_args()
    generate = import_module("4-generate")
    chance = random.Random(args.seed)
    rows = list(rows_of(args.folder))
    pools = {}
    for row in rows:
        for start, end, label in row["spans"]:
            if label in ("PERSON", "PLACE", "ORG"):
                mention = row["text"][start:end]
                pools.setdefault(row["lang"], {}).setdefault(generate.ending(mention, label), []).append(mention)
    with open(args.workdir / "retold.jsonl", "w") as out:
        for row in rows:
            swapped = [generate.exchanged(row, pools.get(row["lang"], {}), chance) for _ in range(args.exchanged)]
            for each in (row, *swapped):
                out.write(json.dumps({**each, "source": "retold"}, ensure_ascii=False) + "\n")
    with open(args.workdir / "rehearsed.jsonl", "w") as out:
        for name in ("corpora.jsonl", "generated.jsonl"):
            out.writelines(line for line in open(args.workdir / name) if chance.random() < args.rehearsed)
    print(f"{len(rows)} paragraphs, {sum(len(row['spans']) for row in rows)} spans")


if __name__ == "__main__":
    main()
