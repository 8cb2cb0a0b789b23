"""Training examples: pieces, the place of each word's first piece, and which labels each word may have."""

import json
import random

from model import LABELS, TYPES
from words import clean, words

EVERY = (1 << len(LABELS)) - 1


def allowed(words_at, row):
    """One bit mask a word: the labels that the source does not exclude."""
    unknown = 1
    for kind in TYPES:
        if kind not in row["known"]:
            unknown |= 1 << LABELS.index("B-" + kind) | 1 << LABELS.index("I-" + kind)
    masks = [unknown] * len(words_at)
    for start, end in row.get("fuzzy", ()):
        for at, (a, b, _) in enumerate(words_at):
            if a < end and start < b:
                masks[at] = EVERY
    for start, end, kind in row["spans"]:
        inside = [at for at, (a, b, _) in enumerate(words_at) if a < end and start < b]
        for order, at in enumerate(inside):
            masks[at] = 1 << LABELS.index(("I-" if order else "B-") + kind)
    return masks


def windows(row, pieces, limit=128):
    """Cuts a row between words into windows of at most `limit` pieces: (ids, first pieces, masks) each."""
    found = words(row["text"])
    masks = allowed(found, row)
    ids, firsts, marks = [0], [], []
    for (start, end, spaced), mask in zip(found, masks):
        new = pieces.of(row["text"][start:end], spaced)
        if not new:
            continue
        if len(ids) + len(new) + 1 > limit:
            yield ids + [2], firsts, marks
            ids, firsts, marks = [0], [], []
        firsts.append(len(ids))
        marks.append(mask)
        ids = ids + new
    if firsts:
        yield ids + [2], firsts, marks


def disturb(row, chance):
    """Now and then a row in capitals, or without the capital letters and full stops it leans on."""
    draw = chance.random()
    text = row["text"]
    if draw < 0.02 and len(text.upper()) == len(text):
        return {**row, "text": text.upper()}
    if draw < 0.03 and len(text.lower()) == len(text):
        return {**row, "text": text.lower()}
    return row


def load(path, pieces, repeat, seed):
    """Examples of one file; `repeat` maps a source to how often its rows appear (fractions are drawn)."""
    chance = random.Random(seed)
    for line in open(path):
        row = json.loads(line)
        times = repeat.get(row["source"], 1.0)
        for _ in range(int(times) + (chance.random() < times % 1)):
            yield from windows(disturb(row, chance), pieces)
