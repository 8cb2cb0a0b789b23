"""Strict F1 per label: the parts of the corpora kept aside, generated text kept aside, and labelled texts (.ann).

usage: 8-evaluate.py WORKDIR (FOLDER | CHECKPOINT.pt) [--gold DIR] [--readme FILE] [--ablation FILE --variant NAME --steps N] [--errors] [--limit N]
"""

import argparse
import collections
import json
import re
from pathlib import Path

from decode import decode
from model import TYPES
from tagging import Checkpoint, Session, logits_of
from tokenizers import Tokenizer
from words import Pieces

MARK = re.compile(r"\{([PLSXDO])(?::[^|{}]*)?\|([^{}]*)\}")
KINDS = {"P": "PERSON", "L": "PLACE", "S": "STATUTE", "X": "PENALTY", "D": "DATE", "O": "ORG"}


def marked(line):
    text, spans, last = "", [], 0
    for found in MARK.finditer(line):
        text += line[last : found.start()]
        spans.append([len(text), len(text) + len(found[2]), KINDS[found[1]]])
        text += found[2]
        last = found.end()
    return text + line[last:], spans


def gold(folder):
    paths = [path for path in sorted(Path(folder).iterdir()) if path.suffix in (".ann", ".txt") and path.stem != "cases"]
    for path in paths:
        for line in path.read_text().split("\n"):
            text, spans = marked(line)
            if spans:
                yield {"text": text, "spans": spans, "known": TYPES, "fuzzy": [], "source": "gold-" + path.stem}


def judged(row, ranges, logits, temperature=1.0):
    """(start, end, type, chance, right) of each prediction that the row can judge."""
    truth = {tuple(span) for span in row["spans"]}
    for first, last, kind, chance in decode(logits, temperature):
        start, end = ranges[first][0], ranges[last - 1][1]
        if kind not in row["known"] or any(a < end and start < b for a, b in row["fuzzy"]):
            continue
        yield start, end, kind, chance, (start, end, kind) in truth


def cell(right, found, real):
    return f"{2 * right / (found + real):.3f} ({right}/{found}/{real})" if real else "–"


def table(counts):
    """Markdown: a row a source, a column a label."""
    columns = (*TYPES, "all")
    lines = ["| text | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    lines += [f"| {name} | " + " | ".join(cell(*kinds[kind]) for kind in columns) + " |" for name, kinds in sorted(counts.items())]
    return "\n".join(lines)


def put(path, text):
    """Writes the table between the markers of a README."""
    head, rest = path.read_text().split("<!-- scores -->\n")
    path.write_text(f"{head}<!-- scores -->\n{text}\n<!-- /scores -->" + rest.split("<!-- /scores -->", 1)[1])


GROUPS = {
    "labelled reports": ("gold-all",),
    "Kazakh news": ("kaznerd_valid",),
    "Russian news": ("factrueval_devset",),
    "English web": ("uner_en_ewt_train_v0", "uner_en_ewt_dev"),
}


def record(args, counts):
    """Puts a variant's counts [right, found, real] into the file that `atau eval` prints."""
    kept = json.loads(args.ablation.read_text()) if args.ablation.exists() else {}
    scores = {
        group: {kind: [sum(counts[name][kind][at] for name in names) for at in range(3)] for kind in (*TYPES, "all")}
        for group, names in GROUPS.items()
    }
    size = sum(path.stat().st_size for path in args.model.rglob("*.onnx")) / 1e6
    kept[args.variant] = {"steps": args.steps, "megabytes": round(size, 1), "scores": scores}
    args.ablation.write_text(json.dumps(kept, indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workdir", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--readme", type=Path)
    parser.add_argument("--ablation", type=Path)
    parser.add_argument("--variant")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--limit", type=int, default=100000)
    args = parser.parse_args()
    run = Session(args.model) if args.model.is_dir() else Checkpoint(args.workdir, args.model)
    pieces = Pieces(Tokenizer.from_file(str(args.workdir / "tokenizer.json")))
    rows = list(gold(args.gold)) if args.gold else []
    for name in ("held.jsonl", "generated-held.jsonl"):
        rows += [json.loads(line) for line in open(args.workdir / name)][: args.limit]
    counts = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0, 0]))
    for row in rows:
        ranges, logits = logits_of(row["text"], run, pieces)
        source = row["source"] if row["source"] != "generated" else "generated-" + row["lang"]
        names = [source, "gold-all"] if source.startswith("gold") else [source]
        if source.startswith("gold-") and source[5:7].isdigit() or source == "gold-genre-briefing":
            names.append("gold-english")
        found = list(judged(row, ranges, logits))
        for name in names:
            for _, _, kind, _, right in found:
                for key in (kind, "all"):
                    counts[name][key][0] += right
                    counts[name][key][1] += 1
            for _, _, kind in row["spans"]:
                for key in (kind, "all"):
                    counts[name][key][2] += 1
        if args.errors and source.startswith("gold"):
            hit = {(a, b, k) for a, b, k, _, _ in found}
            for a, b, k in sorted(hit - {tuple(s) for s in row["spans"]}):
                print("  +", source, k, repr(row["text"][a:b]), "in", repr(row["text"][max(0, a - 25) : b + 20]))
            for a, b, k in sorted({tuple(s) for s in row["spans"]} - hit):
                print("  -", source, k, repr(row["text"][a:b]))
    print(table(counts))
    if args.readme:
        put(args.readme, table(counts))
    if args.ablation:
        record(args, counts)


if __name__ == "__main__":
    main()
