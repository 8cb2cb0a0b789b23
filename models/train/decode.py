"""Decoding as models/decode.ts does it: constrained best path, and the chance of each run. Used to fit and to measure."""

import numpy as np
from model import LABELS

COUNT = len(LABELS)
MAY = np.ones((COUNT, COUNT), bool)
FIRST = np.ones(COUNT, bool)
for after, name in enumerate(LABELS):
    if name.startswith("I-"):
        FIRST[after] = False
        for before, other in enumerate(LABELS):
            MAY[before, after] = other[2:] == name[2:] and other != "O"


def softmax(logits, temperature):
    raised = np.exp((logits - logits.max(-1, keepdims=True)) / temperature)
    return np.maximum(raised / raised.sum(-1, keepdims=True), 1e-30)


def best_path(rows):
    logs = np.log(rows)
    barrier = np.where(MAY, 0.0, -np.inf)
    scores = np.where(FIRST, logs[0], -np.inf)
    back = []
    for row in logs[1:]:
        table = scores[:, None] + barrier
        back.append(table.argmax(0))
        scores = table.max(0) + row
    path = [int(scores.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def runs(path):
    found = []
    for at, number in enumerate(path):
        name = LABELS[number]
        if name.startswith("I-") and found and found[-1][1] == at:
            found[-1][1] = at + 1
        elif name != "O":
            found.append([at, at + 1, name[2:]])
    return found


def decode(logits, temperature=1.0):
    """logits [words, labels] -> [(from, to, type, chance)]"""
    if not len(logits):
        return []
    rows = softmax(logits.astype(np.float64), temperature)
    path = best_path(rows)
    found = runs(path)
    if not found:
        return []
    forward, scale = np.zeros_like(rows), np.zeros(len(rows))
    for at, row in enumerate(rows):
        forward[at] = row * (FIRST if at == 0 else forward[at - 1] @ MAY)
        scale[at] = forward[at].sum()
        forward[at] /= scale[at]
    backward = np.ones_like(rows)
    for at in range(len(rows) - 1, 0, -1):
        backward[at - 1] = MAY @ (rows[at] * backward[at]) / scale[at]
    result = []
    for start, end, kind in found:
        chance = forward[start, path[start]]
        for at in range(start + 1, end):
            chance *= rows[at, path[at]] / scale[at]
        if end < len(rows):
            last = path[end - 1]
            ok = MAY[last].copy()
            ok[LABELS.index("I-" + kind)] = False
            chance *= (rows[end] * backward[end] * ok).sum() / scale[end]
        result.append((start, end, kind, float(min(1.0, chance))))
    return result
