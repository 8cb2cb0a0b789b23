#!/bin/sh
# What earns its size: equally many steps with six layers, with nine, and without the generated text -> models/ablation.json,
# which `atau eval` prints. About an hour of one idle core.
# usage: models/train/ablate.sh WORKDIR [STEPS]      after run.sh has filled WORKDIR
set -eu
work=$1 steps=${2:-1500}
here=$(cd "$(dirname "$0")" && pwd)
models=$(dirname "$here")
export OMP_NUM_THREADS="${THREADS:-1}"
step() { echo "== $*"; python3 "$here/$@"; }
fast=$(python3 -c 'import torch; print("--bf16" if torch.ops.mkldnn._is_mkldnn_bf16_supported() else "")')

# variant NAME FOLDER DATA…: the vocabulary and the texts of WORKDIR, the layers of FOLDER
variant() {
  name=$1 folder=$2
  shift 2
  [ -f "$folder/$name/final.pt" ] ||
    step 5-train.py "$folder" "$folder/$name" --data "$@" --steps "$steps" --decay 0.5 --threads "$OMP_NUM_THREADS" $fast
  step 6-export.py "$folder" "$folder/$name/final.pt" "$folder/$name/weights"
  step 8-evaluate.py "$folder" "$folder/$name/weights" --gold "$models/../data/gold" \
    --ablation "$models/ablation.json" --variant "$name" --steps "$steps" >/dev/null
}

nine=$work/nine-layers
mkdir -p "$nine"
[ -f "$nine/base.npz" ] || step 1-base.py "$nine" --layers 9
for file in tokenizer.json vocabulary.json corpora.jsonl generated.jsonl held.jsonl generated-held.jsonl; do
  ln -sf "$(cd "$work" && pwd)/$file" "$nine/$file"
done
variant six "$work" corpora.jsonl generated.jsonl
variant six-without-generated "$work" corpora.jsonl
variant nine "$nine" corpora.jsonl generated.jsonl
