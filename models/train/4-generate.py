"""Generated in-domain text: grammar + rows of the name and place lists -> the training form. Seeded; no labelled text is read.

usage: 4-generate.py CORPORA WORKDIR [--en 24000 --ru 13000 --kk 11000 --mixed 12000 --swapped 10000] [--seed 7]
writes WORKDIR/generated.jsonl, and WORKDIR/generated-held.jsonl (other seeds) for calibration
"""

import argparse
import json
import random
import re
from itertools import chain
from pathlib import Path

from grammar import LABELS, parse, slips, write
from people import Cast, Names
from places import Places
from words import clean

GRAMMAR = Path(__file__).parent / "grammar"
PLACE_SLOTS = {"cityname": "city", "regionname": "region", "regionru": "region", "districtname": "district",
               "districtru": "district", "villagename": "village", "countryname": "country", "worldname": "world"}


class Slots:
    """Fills what the grammar leaves open, for one text."""

    def __init__(self, names, places, lists, language, chance):
        self.cast = Cast(names, language, chance)
        self.names, self.places, self.lists = names, places, lists
        self.language, self.chance = language, chance

    def __call__(self, name, argument):
        if name == "n":
            low, high = argument.split("-")
            return str(self.chance.randint(int(low), int(high))), None
        if name in PLACE_SLOTS:
            return self.places.draw(PLACE_SLOTS[name], argument, self.chance), None
        if re.fullmatch(r"[PF]\d?", name):
            write = self.cast.mention if name[0] == "P" else self.cast.family
            return write(name[1:], argument), "PERSON"
        if re.fullmatch(r"G\d", name):
            return self.cast.member(name[1:]).write("G", self.language), "PERSON"
        if re.fullmatch(r"g\d", name):
            he, she = argument.split("|")
            return he if self.cast.member(name[1:]).gender == "m" else she
        if name == "orgname":
            return self.orgname(), None
        if name == "orgword":
            return self.chance.choice(self.lists["org"]), None
        if name == "acronym":
            return "".join(self.chance.choices("ABCDEFGHIKLMNOPRSTUZ", k=self.chance.randint(3, 5))), None
        if name in ("streetname", "streetru", "streetkk"):
            return self.street(), None
        raise KeyError(f"<{name}> is neither a rule nor a slot")

    def orgname(self):
        words = self.lists["org"]
        draw = self.chance.random()
        if draw < 0.2:
            return self.names.person(self.chance).parts(self.language)[0]
        first, second = self.chance.choice(words), self.chance.choice(words)
        if draw < 0.45:
            return self.trade(first)
        return first if draw < 0.65 else f"{first} {second}" if draw < 0.95 else f"{first}-{second}"

    def trade(self, word):
        """A firm or an outlet without a word that says what it is: `Zhaiyk Press`, `Sagiyev Drilling Services`."""
        draw = self.chance.random()
        if draw < 0.35:
            word = self.places.draw(self.chance.choice(("city", "village")), None, self.chance)
        elif draw < 0.5:
            word = self.names.person(self.chance).parts(self.language)[0]
        return f"{word} {self.chance.choice(self.lists['trade'])}"

    def street(self):
        draw = self.chance.random()
        if draw < 0.45:
            return self.chance.choice(self.lists["street"])
        person = self.names.person(self.chance)
        if self.language == "ru":
            return person.write("F" if draw < 0.8 else "GF", "ru", "gen")
        return person.write("F" if draw < 0.8 else "GF", self.language)


def capital(text, chance):
    for at, letter in enumerate(text[:2]):
        if letter.isalpha():
            return text[:at] + letter.upper() + text[at + 1 :] if chance.random() < 0.9 else text
    return text


def trimmed(text, spans):
    """Spans without blanks at their ends; empty ones go."""
    kept = []
    for start, end, label in spans:
        while start < end and text[start] == " ":
            start += 1
        while start < end and text[end - 1] == " ":
            end -= 1
        if start < end:
            kept.append([start, end, label])
    return kept


class Generator:
    def __init__(self, corpora):
        self.names = Names(corpora / "names")
        self.rules = {lang: parse((GRAMMAR / f"{lang}.txt").read_text()) for lang in ("en", "ru", "kk")}
        self.places = {lang: Places(corpora, GRAMMAR, lang) for lang in ("en", "ru", "kk")}
        self.lists = json.loads((GRAMMAR / "words.json").read_text())

    def slots(self, language, chance):
        return Slots(self.names, self.places[language], self.lists[language], language, chance)

    def text(self, language, chance, start="text"):
        text, spans = write(self.rules[language], start, self.slots(language, chance), chance)
        text = capital(text, chance)
        text, spans = slips(text, spans, chance, chance.choice((0, 0, 0, 0, 0.03, 0.1)))
        return text, trimmed(text, spans)

    def row(self, language, chance):
        text, spans = self.text(language, chance)
        while chance.random() < 0.22:
            more, others = self.text(language, chance, chance.choice(("news", "quote", "text")))
            at = len(text) + 1
            text = f"{text} {more}"
            spans = spans + [[start + at, end + at, label] for start, end, label in others]
        return {"text": text, "lang": language, "source": "generated", "spans": spans, "known": list(LABELS), "fuzzy": []}

    def headed(self, row, chance):
        """A sentence of a corpus under the head of an entry."""
        head, spans = write(self.rules[row["lang"]], "head", self.slots(row["lang"], chance), chance)
        head = capital(head, chance) + " "
        note = f"[{chance.randint(1, 140)}]"
        body = row["text"][:-1] + note + "." if row["text"].endswith(".") else row["text"] + note
        at = len(head)
        shifted = [[a + at, b + at, label] for a, b, label in row["spans"]]
        fuzzy = [[a + at, b + at] for a, b in row["fuzzy"]]
        return {**row, "text": head + body, "source": "headed", "spans": trimmed(head, spans) + shifted, "fuzzy": fuzzy}

    def instead(self, cast, language, key, old, label, chance):
        if label == "PERSON":
            return cast.mention(key, "nom")
        if label != "PLACE" or chance.random() < 0.5:
            return old
        kind = chance.choice(("city", "city", "city", "region", "village", "country", "world"))
        name = self.places[language].draw(kind, None, chance)
        return f"{name} region" if kind == "region" else name

    def renamed(self, row, chance):
        """A sentence of a corpus with people and towns of the lists in the place of its own."""
        cast = Cast(self.names, row["lang"], chance)
        text, spans, last = "", [], 0
        old = row["text"]
        for start, end, label in row["spans"]:
            text += old[last:start]
            begin = len(text)
            key = old[start:end].split()[-1]
            text += self.instead(cast, row["lang"], key, old[start:end], label, chance)
            spans.append([begin, len(text), label])
            last = end
        text += old[last:]
        return {**row, "text": text, "source": "renamed", "spans": spans, "fuzzy": []}


def ending(text, label):
    """Mentions with one key stand in one case more often than not: last letters and number of words."""
    return label, min(3, text.count(" ")), text[-2:].lower()


def exchanged(row, pool, chance):
    """A sentence of a corpus whose names are others of that corpus with the same ending."""
    ranges = sorted([*row["spans"], *([start, end, None] for start, end in row["fuzzy"])])
    old, text, last = row["text"], "", 0
    spans, fuzzy = [], []
    for start, end, label in ranges:
        if start < last:
            return row
        text += old[last:start]
        mention = old[start:end]
        others = pool.get(ending(mention, label), ())
        new = chance.choice(others) if others and chance.random() < 0.7 else mention
        (spans if label else fuzzy).append([len(text), len(text) + len(new), label] if label else [len(text), len(text) + len(new)])
        text += new
        last = end
    return {**row, "text": text + old[last:], "spans": spans, "fuzzy": fuzzy, "source": "exchanged"}


def swaps(rows, count, chance):
    """Russian and Kazakh corpus sentences with other names: where a case has to fit, names of the lists cannot simply be put in."""
    for language, share in (("ru", 0.45), ("kk", 0.55)):
        named = [row for row in rows if row["lang"] == language and row["spans"]]
        pool = {}
        for row in named:
            for start, end, label in row["spans"]:
                mention = row["text"][start:end]
                pool.setdefault(ending(mention, label), []).append(mention)
        for _ in range(round(count * share)):
            yield exchanged(chance.choice(named), pool, chance)


def mixed(generator, rows, count, chance):
    """Corpus sentences under entry heads, and (English) with local names."""
    plain = [row for row in rows if not row["source"].startswith(("btc", "wnut"))]
    people = [
        row for row in rows
        if row["lang"] == "en" and not row["fuzzy"] and any(label in ("PERSON", "PLACE") for _, _, label in row["spans"])
    ]
    weight = {"en": 1, "ru": 4, "kk": 1}
    weights = [weight[row["lang"]] for row in plain]
    for _ in range(count):
        draw = chance.random()
        if draw < 0.5:
            yield generator.headed(chance.choices(plain, weights)[0], chance)
        else:
            row = generator.renamed(chance.choice(people), chance)
            yield generator.headed(row, chance) if draw < 0.65 else row


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora", type=Path)
    parser.add_argument("workdir", type=Path)
    for language, count in (("en", 24000), ("ru", 13000), ("kk", 11000), ("mixed", 12000), ("swapped", 10000), ("held", 1500)):
        parser.add_argument(f"--{language}", type=int, default=count)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    generator = Generator(args.corpora)
    rows = [json.loads(line) for line in open(args.workdir / "corpora.jsonl")]
    chance = random.Random(args.seed)
    total = 0
    with open(args.workdir / "generated.jsonl", "w") as out:
        for language in ("en", "ru", "kk"):
            for _ in range(getattr(args, language)):
                out.write(json.dumps(cleaned(generator.row(language, chance)), ensure_ascii=False) + "\n")
                total += 1
        for row in chain(mixed(generator, rows, args.mixed, chance), swaps(rows, args.swapped, chance)):
            out.write(json.dumps(cleaned(row), ensure_ascii=False) + "\n")
            total += 1
    with open(args.workdir / "generated-held.jsonl", "w") as out:
        for at in range(args.held):
            row = generator.row(("en", "en", "ru", "kk")[at % 4], chance)
            out.write(json.dumps(cleaned(row), ensure_ascii=False) + "\n")
    print(f"{total} texts, {args.held} held aside")


def cleaned(row):
    text, _ = clean(row["text"])
    if text != row["text"]:
        raise ValueError("generated text holds invisible characters: " + repr(row["text"]))
    return row


if __name__ == "__main__":
    main()
