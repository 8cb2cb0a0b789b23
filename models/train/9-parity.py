"""What Python sees of the shipped folder, for the test that holds the program to the same: piece ids of 500 texts, logits of some.

usage: 9-parity.py WORKDIR FOLDER OUT.json
"""

import json
import random
import sys
from pathlib import Path

from tagging import Session
from tokenizers import Tokenizer
from words import Pieces, clean, words

ODD = [
    "Мамай\u00a0Ж.\u200b арестован 👮🏽‍♂️ на 15\u00a0суток…", "Ку\u00adатова Альмира", "José Čapek — naïve façade", "e\u0301 \u0301a",
    "«Oyan,Qazaqstan»№5 ½ ﬁne ①②", "UPPER lower MiXeD 123abc abc123 a_b", "日本語 한국어 العربية 🏴", "https://example.org/a?b=1#c @user #tag",
    "\ufeffтекст\u2028новая строка\u2029", "ҚР ӘҚБтК-нің 488-бабының 12-бөлігі", "A.K. Zh. Kh. Жұмабаев-Қасымов", "1 234,56 ₸ 99.9% 10–15", "",
]


def main():
    workdir, folder, out = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    pieces = Pieces(Tokenizer.from_file(str(folder / "tokenizer.json")))
    run = Session(folder)
    generated = [json.loads(line)["text"] for line in open(workdir / "generated-held.jsonl")]
    texts = ODD + random.Random(5).sample([text for text in generated if len(text) < 260], 500 - len(ODD))
    rows = []
    for at, text in enumerate(texts):
        cleaned, _ = clean(text)
        ids = [pieces.of(cleaned[start:end], spaced) for start, end, spaced in words(cleaned)]
        row = {"text": text, "ids": " ".join(str(each) for own in ids for each in own)}
        if len(ODD) <= at < len(ODD) + 20:
            flat = [each for own in ids for each in own][:126]
            row["logits"] = [round(float(value), 4) for value in run([0, *flat, 2])[1:-1].max(-1)]
        rows.append(json.dumps(row, ensure_ascii=False))
    out.write_text("[\n" + ",\n".join(rows) + "\n]\n")


if __name__ == "__main__":
    main()
