"""Checkpoint -> the shipped folder: int8 ONNX with the embedding table in its own 4 bits, tokenizer, configuration.

usage: 6-export.py WORKDIR CHECKPOINT OUT
"""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from model import LABELS, embedding, load_base
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn


class Shipped(nn.Module):
    """The network with a packed table: two values a byte, one scale for 32."""

    def __init__(self, network, nibbles, scales):
        super().__init__()
        blocks = torch.from_numpy(nibbles).view(len(nibbles), -1, 2, 16)
        self.register_buffer("packed", (blocks[:, :, 0] | blocks[:, :, 1] << 4).reshape(len(nibbles), -1))
        self.register_buffer("scales", torch.from_numpy(scales))
        self.network = network
        self.hidden = nibbles.shape[1]

    def forward(self, input_ids, attention_mask):
        batch, length = input_ids.shape
        packed = self.packed[input_ids].float().view(batch, length, self.hidden // 32, 16)
        high = torch.floor(packed / 16)
        values = torch.cat([packed - 16 * high, high], dim=-1) - 8
        x = (values * self.scales[input_ids].float()[..., None]).reshape(batch, length, self.hidden)
        x = self.network.ln(x + self.network.positions[: input_ids.shape[1]])
        return self.network.encode(x, attention_mask)


def load(workdir, checkpoint):
    network = load_base(workdir, dropout=0.0)
    network.load_state_dict(torch.load(checkpoint)["network"])
    return network.eval()


def export(workdir, network, out):
    nibbles, scales = embedding(workdir)
    shipped = Shipped(network, nibbles, scales).eval()
    ids = torch.tensor([[0, 10, 11, 12, 2], [0, 13, 2, 1, 1]])
    mask = (ids != 1).long()
    with torch.no_grad():
        difference = (shipped(ids, mask) - network(ids, mask)).abs().max().item()
    if difference > 1e-4:
        raise SystemExit(f"the packed table differs from the plain one by {difference}")
    full = out.parent / "fp32.onnx"
    axes = {0: "batch", 1: "length"}
    torch.onnx.export(
        shipped, (ids, mask), str(full), dynamo=False, opset_version=17,
        input_names=["input_ids", "attention_mask"], output_names=["logits"],
        dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": axes},
    )
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    target = out / "onnx" / "model_quantized.onnx"
    quantize_dynamic(
        str(full), str(target), op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True,
        weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(str(target))
    model.producer_name, model.doc_string = "", ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, str(target))
    return target


def main():
    workdir, checkpoint, out = (Path(each) for each in sys.argv[1:4])
    out.mkdir(parents=True, exist_ok=True)
    network = load(workdir, checkpoint)
    target = export(workdir, network, out)
    shape = json.loads((workdir / "pieces.json").read_text())["shape"]
    config = {
        "model_type": "bert", "architectures": ["BertForTokenClassification"],
        "hidden_size": shape["hidden"], "num_hidden_layers": shape["layers"], "num_attention_heads": shape["heads"],
        "intermediate_size": shape["inner"], "max_position_embeddings": shape["positions"],
        "vocab_size": len(network.table), "id2label": {str(at): name for at, name in enumerate(LABELS)},
        "label2id": {name: at for at, name in enumerate(LABELS)},
    }
    (out / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    shutil.copy(workdir / "tokenizer.json", out / "tokenizer.json")
    tokenizer = {"tokenizer_class": "PreTrainedTokenizerFast", "bos_token": "<s>", "cls_token": "<s>", "eos_token": "</s>",
                 "sep_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>", "model_max_length": 512}
    (out / "tokenizer_config.json").write_text(json.dumps(tokenizer, indent=1) + "\n")
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, tokenizer {(out / 'tokenizer.json').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
