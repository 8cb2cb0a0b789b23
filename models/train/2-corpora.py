"""Corpora -> one training form, one JSON object a line:

{"text", "lang", "source", "spans": [[start, end, label]], "known": [labels that the source annotates], "fuzzy": [[start, end]]}

Offsets count code points of `text`, which is already clean. A label that is not in `known` is masked, not negative;
`fuzzy` ranges (dates by other conventions, names of laws) count neither for nor against anything.

usage: 2-corpora.py CORPORA WORKDIR      writes WORKDIR/corpora.jsonl and WORKDIR/held.jsonl (every 20th document)
"""

import json
import sys
from pathlib import Path

import regex
from words import clean

SOURCES = [
    ("kaznerd_valid", "kk", ("PERSON", "PLACE", "ORG", "DATE")),
    ("factrueval_devset", "ru", ("PERSON", "PLACE", "ORG")),
    ("uner_en_ewt_train_v0", "en", ("PERSON", "PLACE", "ORG")),
    ("uner_en_ewt_dev", "en", ("PERSON", "PLACE", "ORG")),
    ("wnut17_train", "en", ("PERSON", "PLACE", "ORG")),
    ("wnut17_dev", "en", ("PERSON", "PLACE", "ORG")),
    ("crossner_politics", "en", ("PERSON", "PLACE", "ORG")),
    ("crossner_literature", "en", ("PERSON", "PLACE", "ORG")),
    ("crossner_science", "en", ("PERSON", "PLACE", "ORG")),
    ("btc", "en", ("PERSON", "PLACE", "ORG")),
    ("re3d_open_parts", "en", ("PERSON", "PLACE", "ORG", "DATE")),
]
NAMES = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"}
TIGHT_BEFORE = regex.compile(r"^(?:[,.;:!?%)\]}»”…]+|'s|’s|n't|'re|'ve|'ll|'m|'d)$")
TIGHT_AFTER = regex.compile(r"^[(\[{«“$#@№]$")
DEMONYMS = frozenset(
    """American British English French German Italian Spanish Russian Chinese Japanese Korean Indian Pakistani Afghan Iraqi
    Iranian Israeli Palestinian Syrian Lebanese Egyptian Libyan Turkish Kurdish Greek Dutch Swedish Norwegian Danish Finnish
    Polish Czech Ukrainian Georgian Armenian Kazakh Kyrgyz Uzbek Tajik Turkmen Arab African Asian European Canadian Mexican
    Australian Brazilian Scottish Irish Welsh Jewish Soviet Saudi Indonesian Thai Vietnamese Filipino Cuban Sunni Shia
    Americans Russians Germans Iraqis Afghans Syrians Turks Arabs Kurds Iranians Israelis Palestinians Europeans""".split()
)
# Words without which a sentence holds no date, citation or sanction: there the label is negative, else it is masked.
HINTS = {
    "DATE": regex.compile(
        r"\d|(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|январ|феврал|март|апрел|ма[йяе]\b|июн|июл|август|сентябр|октябр"
        r"|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
    ),
    "STATUTE": regex.compile(
        r"(?i)\b(?:articles?|art|laws?|acts?|codes?|constitution|convention|treaty|covenant|declaration|amendment|statute|section|charter)\b"
        r"|стать|\bст\b|закон|кодекс|конституц|конвенц|деклараци|пакт|\bУК\b|бап|бабы|заң|декларация"
    ),
    "PENALTY": regex.compile(
        r"(?i)sentenc|prison|jail|\bfine[ds]?\b|arrest|custody|probation|\bbail\b|detention|penalt|deport|convict|banned|confiscat"
        r"|лишен|тюрьм|штраф|арест|приговор|колони|условн|наказ|суток|депорт|қама|түрме|айыппұл|сотта|жаза|бостанд|тәулік|ескерту"
    ),
}
TITLE = regex.compile(
    r"^(?:(?:President|Prime Minister|Minister|Secretary|Ambassador|General|Gen\.|Col\.|Lt\.|Maj\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir"
    r"|Foreign|Defense|Defence|Special|Deputy|Under|Vice|Chairman|Senator|Sen\.|Spokesman|Spokesperson|of|State|Envoy)\s+)+"
)


def sentences(path):
    rows = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            token, _, label = line.partition("\t")
            rows.append((token, label.strip() or "O"))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def detokenise(rows):
    """Joined text and the offsets of each token. A straight quotation mark opens and closes in turn."""
    text, at, opened, tight = "", [], False, True
    for token, _ in rows:
        closing = token == '"' and opened
        if not (tight or TIGHT_BEFORE.match(token) or closing):
            text += " "
        at.append((len(text), len(text) + len(token)))
        text += token
        if token == '"':
            opened = not opened
        tight = bool(TIGHT_AFTER.match(token)) or (token == '"' and opened)
    return text, at


def spans_of(rows, at):
    spans = []
    for (_, label), (start, end) in zip(rows, at):
        kind = label[2:]
        if label == "O":
            continue
        if label.startswith("I-") and spans and spans[-1][2] == kind and spans[-1][3]:
            spans[-1][1] = end
        else:
            spans.append([start, end, kind, True])
        for other in spans[:-1]:
            other[3] = False
    return [span[:3] for span in spans]


def harmonise(text, spans, source):
    """Our guidelines where a corpus differs by rule: no titles, no quotation marks, no adjectives as places."""
    kept, fuzzy = [], []
    for start, end, kind in spans:
        if kind not in NAMES:
            fuzzy.append([start, end])
            continue
        label = NAMES[kind]
        while end > start and text[end - 1] in " ,;:\"'”»’":
            end -= 1
        while start < end and text[start] in " \"'“«‘":
            start += 1
        if text[start:end].lower().startswith("the "):
            start += 4
        if label == "PERSON" and (title := TITLE.match(text[start:end])):
            if title.end() < end - start:
                start += title.end()
        if start >= end:
            continue
        if text[start] in "@#" or (start and text[start - 1] in "@#"):
            fuzzy.append([max(0, start - 1), end])
            continue
        if label == "PLACE" and text[start:end] in DEMONYMS:
            continue
        if label == "PLACE" and source.startswith("factrueval") and text[start].islower():
            fuzzy.append([start, end])
            continue
        kept.append([start, end, label])
    return kept, fuzzy


def example(rows, source, lang, known):
    raw, at = detokenise(rows)
    text, back = clean(raw)
    forth = {old: new for new, old in enumerate(back)}
    near = lambda offset: forth.get(offset, next((forth[o] for o in range(offset, len(raw) + 1) if o in forth), len(text)))
    spans = [[near(a), near(b), kind] for a, b, kind in spans_of(rows, at)]
    kept, fuzzy = harmonise(text, spans, source)
    sure = [*known, *(kind for kind, hint in HINTS.items() if kind not in known and not hint.search(text))]
    return {"text": text, "lang": lang, "source": source, "spans": kept, "known": sure, "fuzzy": fuzzy}


def main():
    corpora, workdir = Path(sys.argv[1]), Path(sys.argv[2])
    workdir.mkdir(parents=True, exist_ok=True)
    counts = {}
    with open(workdir / "corpora.jsonl", "w") as train, open(workdir / "held.jsonl", "w") as held:
        for name, lang, known in SOURCES:
            for number, rows in enumerate(sentences(corpora / "ner" / f"{name}.conll")):
                row = example(rows, name, lang, known)
                # Blocks of ten, so that neighbours of one document rarely fall on both sides.
                aside = number // 10 % 20 == 7
                (held if aside else train).write(json.dumps(row, ensure_ascii=False) + "\n")
                tally = counts.setdefault(name, [0, 0, 0])
                tally[1 if aside else 0] += 1
                tally[2] += len(row["spans"])
    for name, tally in counts.items():
        print(f"{name}\ttrain {tally[0]}\theld {tally[1]}\tspans {tally[2]}")


if __name__ == "__main__":
    main()
