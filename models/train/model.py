"""The network: a plain BERT encoder with a word-label head. Embeddings stay frozen, in their 4-bit form."""

import json
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

TYPES = ("PERSON", "PLACE", "ORG", "DATE", "STATUTE", "PENALTY")
LABELS = ("O", *(f"{mark}-{kind}" for kind in TYPES for mark in "BI"))


class Layer(nn.Module):
    def __init__(self, hidden, inner, heads, eps, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.q, self.k, self.v, self.ao = (nn.Linear(hidden, hidden) for _ in range(4))
        self.aln, self.oln = nn.LayerNorm(hidden, eps), nn.LayerNorm(hidden, eps)
        self.fi, self.fo = nn.Linear(hidden, inner), nn.Linear(inner, hidden)

    def forward(self, x, bias):
        batch, length, hidden = x.shape
        size = hidden // self.heads
        q, k, v = (
            layer(x).view(batch, length, self.heads, size).transpose(1, 2) for layer in (self.q, self.k, self.v)
        )
        scores = q @ k.transpose(-1, -2) * size**-0.5 + bias
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, hidden)
        drop = lambda y: F.dropout(y, self.dropout, self.training)
        x = self.aln(x + drop(self.ao(mixed)))
        return self.oln(x + drop(self.fo(F.gelu(self.fi(x)))))


class Network(nn.Module):
    """ids, mask [batch, length] (int64) -> logits [batch, length, labels]."""

    def __init__(self, shape, vocabulary, dropout=0.1):
        super().__init__()
        hidden, self.dropout = shape["hidden"], dropout
        self.register_buffer("table", torch.zeros(vocabulary, hidden), persistent=False)
        self.register_buffer("positions", torch.zeros(shape["positions"], hidden), persistent=False)
        self.ln = nn.LayerNorm(hidden, shape["eps"])
        self.layers = nn.ModuleList(
            Layer(hidden, shape["inner"], shape["heads"], shape["eps"], dropout) for _ in range(shape["layers"])
        )
        self.head = nn.Linear(hidden, len(LABELS))

    def forward(self, ids, mask):
        x = self.ln(self.table[ids] + self.positions[: ids.shape[1]])
        return self.encode(x, mask)

    def encode(self, x, mask):
        x = F.dropout(x, self.dropout, self.training)
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return self.head(x)


def embedding(workdir):
    """(nibbles uint8 [V, hidden], scales float16 [V, hidden/32]) of the chosen vocabulary."""
    ids = json.loads((Path(workdir) / "vocabulary.json").read_text())
    arrays = np.load(Path(workdir) / "base.npz")
    return arrays["table.nibbles"][ids], arrays["table.scales"][ids]


def load_base(workdir, dropout=0.1):
    workdir = Path(workdir)
    shape = json.loads((workdir / "pieces.json").read_text())["shape"]
    arrays = np.load(workdir / "base.npz")
    nibbles, scales = embedding(workdir)
    network = Network(shape, len(nibbles), dropout)
    table = (nibbles.reshape(len(nibbles), -1, 32).astype(np.float32) - 8) * scales.astype(np.float32)[:, :, None]
    network.table.copy_(torch.from_numpy(table.reshape(len(nibbles), -1)))
    hidden = shape["hidden"]
    positions = arrays["emb.pos"].reshape(-1, hidden) + arrays["emb.type"].reshape(-1, hidden)[0]
    network.positions.copy_(torch.from_numpy(positions))
    state = network.state_dict()
    pairs = {"ln.weight": "emb.ln.w", "ln.bias": "emb.ln.b"}
    for name in state:
        if name.startswith("layers."):
            _, number, part, kind = name.split(".")
            pairs[name] = f"l{number}.{part}.{kind[0]}"
    for name, origin in pairs.items():
        state[name] = torch.from_numpy(arrays[origin].copy()).view(state[name].shape)
    network.load_state_dict(state)
    return network
