"""Runs a checkpoint or an exported folder over texts: word ranges and logits per text."""

import numpy as np
from words import clean, words


class Session:
    """The int8 file, as the program runs it, one window at a time."""

    def __init__(self, folder):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(folder / "onnx" / "model_quantized.onnx"), options)

    def __call__(self, ids):
        feed = {"input_ids": np.array([ids]), "attention_mask": np.ones((1, len(ids)), np.int64)}
        return self.session.run(None, feed)[0][0]


class Checkpoint:
    """A network in full precision."""

    def __init__(self, workdir, path):
        import torch
        from model import load_base

        torch.set_num_threads(1)
        self.torch = torch
        self.network = load_base(workdir, dropout=0.0)
        self.network.load_state_dict(torch.load(path)["network"])
        self.network.eval()

    def __call__(self, ids):
        torch = self.torch
        with torch.no_grad():
            return self.network(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.long))[0].numpy()


def logits_of(text, run, pieces, size=128, overlap=32):
    """(ranges into `text`, logits [words, labels]) of the words that have pieces; windows as models/windows.ts cuts them."""
    cleaned, back = clean(text)
    found = [(start, end, pieces.of(cleaned[start:end], spaced)) for start, end, spaced in words(cleaned)]
    depth, rows = [-1.0] * len(found), [None] * len(found)
    start = 0
    while start < len(found):
        end, used = start, 0
        while end < len(found) and (end == start or used + len(found[end][2]) <= size - 2):
            used += len(found[end][2])
            end += 1
        ids, firsts = [0], []
        for _, _, own in found[start:end]:
            firsts.append(len(ids) if own else -1)
            ids += own
        logits = run(ids + [2])
        for at in range(start, end):
            left = float("inf") if start == 0 else at - start
            right = float("inf") if end == len(found) else end - 1 - at
            if min(left, right) > depth[at]:
                depth[at] = min(left, right)
                rows[at] = logits[firsts[at - start]] if firsts[at - start] >= 0 else None
        if end == len(found):
            break
        following, shared = end, 0
        while following - 1 > start and shared + len(found[following - 1][2]) <= overlap:
            following -= 1
            shared += len(found[following][2])
        start = following
    kept = [(back[a], back[b - 1] + 1, row) for (a, b, _), row in zip(found, rows) if row is not None]
    return [(a, b) for a, b, _ in kept], np.array([row for _, _, row in kept])
