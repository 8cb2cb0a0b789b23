"""A small grammar: rules of alternatives, expanded at random into text with labelled ranges.

    :rule            what follows, up to the next rule, are its alternatives, one a line; `3| …` counts three times
    <rule>           expands a rule, or a slot that the caller fills (a person, a town, a number)
    {a|b|}           one of these
    [LABEL …]        a labelled range; a label inside a labelled range is dropped (longest name wins)
"""

import random
import re

LABELS = ("PERSON", "PLACE", "ORG", "DATE", "STATUTE", "PENALTY")
OPEN = re.compile(r"\[(%s) " % "|".join(LABELS))


def parse(text):
    rules, name = {}, None
    for line in text.split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(":"):
            name = line[1:].strip()
            rules.setdefault(name, ([], []))
            continue
        weight, bar, rest = line.partition("| ")
        heavy = bar and weight.replace(".", "").isdigit()
        rules[name][0].append(rest if heavy else line)
        rules[name][1].append(float(weight) if heavy else 1.0)
    return rules


def closing(text, at, pair):
    """Offset of the bracket that closes the one before `at`."""
    depth = 1
    while at < len(text):
        if text[at] == pair[0]:
            depth += 1
        elif text[at] == pair[1]:
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise ValueError(f"unclosed {pair[0]} in: {text}")


def alternatives(text):
    parts, depth, last = [], 0, 0
    for at, letter in enumerate(text):
        depth += letter in "{<["
        depth -= letter in "}>]"
        if letter == "|" and depth == 0:
            parts.append(text[last:at])
            last = at + 1
    return [*parts, text[last:]]


class Writer:
    """Grows a text and its labelled ranges. `slots(name, argument)` gives (text, label or None) or a template."""

    def __init__(self, rules, slots, chance):
        self.rules, self.slots, self.chance = rules, slots, chance
        self.text, self.spans, self.inside = "", [], 0

    def put(self, text, label=None):
        start = len(self.text)
        self.text += text
        if label and not self.inside and text:
            self.spans.append([start, len(self.text), label])

    def rule(self, name):
        lines, weights = self.rules[name]
        self.expand(self.chance.choices(lines, weights)[0])

    def expand(self, template):
        at = 0
        while at < len(template):
            letter = template[at]
            label = OPEN.match(template, at)
            if label:
                end = closing(template, label.end(), "[]")
                start = len(self.text)
                self.inside += 1
                self.expand(template[label.end() : end])
                self.inside -= 1
                if not self.inside and len(self.text) > start:
                    self.spans.append([start, len(self.text), label.group(1)])
                at = end + 1
            elif letter == "{":
                end = closing(template, at + 1, "{}")
                self.expand(self.chance.choice(alternatives(template[at + 1 : end])))
                at = end + 1
            elif letter == "<":
                end = closing(template, at + 1, "<>")
                name, _, argument = template[at + 1 : end].partition(":")
                if name in self.rules:
                    self.rule(name)
                else:
                    filled = self.slots(name, argument)
                    if isinstance(filled, str):
                        self.expand(filled)
                    else:
                        self.put(*filled)
                at = end + 1
            else:
                self.put(letter)
                at += 1


def slips(text, spans, chance, rate):
    """Typing slips: lost and doubled blanks, other quotation marks and dashes, lost full stops of initials."""
    owner = [None] * len(text)
    for number, (start, end, _) in enumerate(spans):
        owner[start:end] = [number] * (end - start)
    quotes = chance.choice(["“”", "“”", '""', "«»", "‘’", "„“"])
    dash = chance.choice("–—-–")
    apostrophe = chance.choice("’’'")
    out = []
    for at, letter in enumerate(text):
        after = text[at + 1] if at + 1 < len(text) else ""
        before = text[at - 1] if at else ""
        draw = chance.random()
        if letter in "“”":
            letter = quotes["“”".index(letter)]
        elif letter == "–" and before == " ":
            letter = dash
        elif letter == "’":
            letter = apostrophe
        if letter == " " and before in ",.;:" and draw < rate * 0.5:
            continue
        if letter == " " and draw < rate * 0.3:
            out.append((letter, owner[at]))
        if letter == "," and after == " " and draw < rate * 0.3:
            continue
        if letter.isalpha() and owner[at] is None and draw < rate * 0.02:
            continue
        out.append((letter, owner[at]))
    ranges = {}
    for place, (_, number) in enumerate(out):
        if number is not None:
            first, _ = ranges.get(number, (place, place))
            ranges[number] = (first, place + 1)
    return "".join(letter for letter, _ in out), [[*ranges[n], spans[n][2]] for n in sorted(ranges)]


def write(rules, start, slots, chance=random):
    writer = Writer(rules, slots, chance)
    writer.rule(start)
    return writer.text, sorted(writer.spans)
