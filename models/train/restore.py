"""Shipped weights -> a checkpoint, so that training can go on from them: the 8-bit matrices times their scales, the rest as it is.

usage: restore.py WORKDIR FOLDER OUT.pt
Between the checkpoint and the file it came from logits differ by what the 8-bit arithmetic of activations costs, no more.
"""

import sys
from pathlib import Path

import onnx
import torch
from model import load_base
from onnx import numpy_helper


def matrices(graph, values):
    """Name of each linear layer -> its float weight [out, in]."""
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        name = next(each for each in node.input if each.endswith("_quantized") and each in values)
        origin = name.removesuffix("_quantized")
        whole = values[name].astype("float32") - values[f"{origin}_zero_point"].astype("float32")
        layer = node.name.strip("/").split("/MatMul")[0].removeprefix("network/").replace("/", ".")
        yield layer, (whole * values[f"{origin}_scale"]).T.copy()


def restored(workdir, folder):
    graph = onnx.load(str(folder / "onnx" / "model_quantized.onnx")).graph
    values = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    network = load_base(workdir, dropout=0.0)
    state = network.state_dict()
    for name, value in values.items():
        if name.startswith("network."):
            state[name.removeprefix("network.")] = torch.from_numpy(value.copy())
    found = dict(matrices(graph, values))
    wanted = {name.removesuffix(".weight") for name, value in state.items() if name.endswith(".weight") and value.ndim == 2}
    if wanted != set(found):
        raise SystemExit(f"other matrices than expected: {sorted(wanted ^ set(found))[:4]}")
    for layer, weight in found.items():
        state[f"{layer}.weight"] = torch.from_numpy(weight)
    network.load_state_dict(state)
    return network


def main():
    workdir, folder, out = (Path(each) for each in sys.argv[1:4])
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"network": restored(workdir, folder).state_dict()}, out)


if __name__ == "__main__":
    main()
