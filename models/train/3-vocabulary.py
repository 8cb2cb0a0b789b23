"""The vocabulary, fixed before training, and tokenizer.json.

Order: special pieces and single characters, then pieces by how often the corpora and the lists use them, then unseen
Cyrillic and Latin pieces by the base model's own order.

usage: 3-vocabulary.py CORPORA WORKDIR [--size 64000]
"""

import argparse
import collections
import gzip
import json
from pathlib import Path

import regex
from tokenizers import Tokenizer
from words import Pieces, clean, words

POSSIBLE = regex.compile(r"^[\u0020-\u024f\u0400-\u052f\u2010-\u2027\u2030-\u203a\u20a0-\u20bf\u2116\u2122▁]+$")
KAZAKH_CYRILLIC = regex.compile(r"^[a-zA-Z\u00c0-\u024fа-яА-ЯёЁӘәҒғҚқҢңӨөҰұҮүҺһІіЇїЄєҐґЎў0-9\p{P}\p{S}▁]+$")


def tokenizer_json(pieces, scores):
    special = [
        {"id": at, "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for at, token in enumerate(["<s>", "<pad>", "</s>", "<unk>"])
    ]
    split = r" ?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*| ?[^\s]| +"
    metaspace = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "never", "split": False}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": special,
        "normalizer": {"type": "NFKC"},
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [
                {"type": "Split", "pattern": {"Regex": split}, "behavior": "Isolated", "invert": False},
                metaspace,
            ],
        },
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
            "pair": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
            "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]}, "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}},
        },
        "decoder": metaspace,
        "model": {"type": "Unigram", "unk_id": 3, "vocab": [[p, s] for p, s in zip(pieces, scores)], "byte_fallback": False},
    }


def texts(corpora, workdir):
    """(text, weight): running text counts fully, rows of lists less."""
    for line in open(workdir / "corpora.jsonl"):
        row = json.loads(line)
        yield row["text"], {"kk": 2, "ru": 4}.get(row["lang"], 1)
    law = corpora / "law"
    with gzip.open(law / "texts_ru.jsonl.gz", "rt") as lines:
        for line in lines:
            yield json.loads(line)["text"], 0.3
    for line in open(law / "articles_ru.tsv"):
        yield line.split("\t")[3], 0.5
    for line in open(law / "articles_en_partial.tsv"):
        yield line.split("\t")[3], 3
    for line in open(law / "constitution_1995_en.jsonl"):
        yield json.loads(line)["text"], 2
    for line in open(corpora / "names" / "kk_names_mit.tsv"):
        yield line.split("\t")[0], 3
    for name, column, weight in (("ru_surnames_russiannames", 2, 0.002), ("ru_given_russiannames", 2, 0.001)):
        for line in list(open(corpora / "names" / f"{name}.tsv"))[1:12000]:
            cells = line.split("\t")
            yield cells[0], min(3.0, weight * float(cells[column]) + 0.3)
    for line in list(open(corpora / "names" / "wd_en_ru_tokens_train80.tsv"))[1:]:
        latin, cyrillic, count = line.rstrip("\n").split("\t")
        if int(count) > 2:
            yield latin.title(), 0.4
            yield cyrillic.title(), 0.4
    for line in list(open(corpora / "places" / "wof_kz.tsv"))[1:]:
        cells = line.split("\t")
        yield " ".join(cells[11:14]).replace("|", " "), 0.4
    for line in list(open(corpora / "places" / "kato.tsv"))[1:]:
        cells = line.split("\t")
        yield f"{cells[3]} {cells[4]}", 0.2


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora", type=Path)
    parser.add_argument("workdir", type=Path)
    parser.add_argument("--size", type=int, default=64000)
    args = parser.parse_args()
    base = json.loads((args.workdir / "pieces.json").read_text())
    allowed = [at for at, piece in enumerate(base["pieces"]) if at < 4 or POSSIBLE.match(piece)]
    everything = tokenizer_json([base["pieces"][at] for at in allowed], [base["scores"][at] for at in allowed])
    cutter = Pieces(Tokenizer.from_str(json.dumps(everything)))
    counts = collections.Counter()
    for text, weight in texts(args.corpora, args.workdir):
        cleaned, _ = clean(text)
        for start, end, spaced in words(cleaned):
            for piece in cutter.of(cleaned[start:end], spaced):
                counts[piece] += weight
    single = [at for at, origin in enumerate(allowed) if at < 4 or len(base["pieces"][origin].lstrip("▁")) <= 1]
    order = dict.fromkeys(single)
    for piece, _ in counts.most_common():
        order.setdefault(piece)
    seen = len(order)
    for at, origin in enumerate(allowed):
        if KAZAKH_CYRILLIC.match(base["pieces"][origin]):
            order.setdefault(at)
    chosen = sorted(list(order)[: args.size])
    ids = [allowed[at] for at in chosen]
    pieces = [base["pieces"][at] for at in ids]
    (args.workdir / "tokenizer.json").write_text(
        json.dumps(tokenizer_json(pieces, [round(base["scores"][at], 5) for at in ids]), ensure_ascii=False, separators=(",", ":"))
    )
    (args.workdir / "vocabulary.json").write_text(json.dumps(ids))
    print(f"{len(allowed)} possible, {seen} seen or single, {len(ids)} kept")


if __name__ == "__main__":
    main()
