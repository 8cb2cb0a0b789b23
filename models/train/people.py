"""People made of the name lists: parts, spellings, forms, cases."""

import random
import re

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
TO_RUSSIAN = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", "АаГгКкНнОоУуУуХхИи")
VOWELS = "аеёиоуыэюяәіөұү"

SIMPLE = dict(zip("абвгдезийклмнопрстуфхцчшщъыьэюя", "a b v g d e z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" ")))
KAZAKH = dict(zip("әғқңөұүһі", "a g k n o u u h i".split()))
QAZAQ = {"ә": "a", "ғ": "g", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i", "ж": "j", "х": "h", "й": "i", "ы": "y"}
LATIN2021 = {"ә": "ä", "ғ": "ğ", "қ": "q", "ң": "ñ", "ө": "ö", "ұ": "ū", "ү": "ü", "ж": "j", "ш": "ş", "х": "h", "й": "i"}


def scheme(chance):
    """One consistent way of writing Cyrillic in Latin letters; most are the passport's, with habits of their own."""
    table = {**SIMPLE, "ж": "zh", "ё": "yo", **KAZAKH}
    draw = chance.random()
    if draw < 0.12:
        table.update(QAZAQ)
    elif draw < 0.15:
        table.update(LATIN2021)
    habits = [("ж", "j", 0.08), ("ж", "dzh", 0.03), ("х", "h", 0.15), ("й", "i", 0.25), ("й", "j", 0.04), ("ю", "iu", 0.15),
              ("ю", "u", 0.04), ("я", "ia", 0.15), ("щ", "sch", 0.2), ("ы", "i", 0.1), ("ғ", "gh", 0.15), ("ң", "ng", 0.3),
              ("қ", "q", 0.08), ("ц", "c", 0.04), ("ё", "e", 0.6), ("ү", "u", 0.5), ("ө", "u", 0.1), ("і", "y", 0.1), ("ә", "ae", 0.03)]
    for letter, form, weight in habits:
        if chance.random() < weight:
            table[letter] = form
    table["early"] = "ye" if chance.random() < 0.45 else "e"
    table["вьев"] = ""
    return table


def latin(word, table):
    out = []
    low = word.lower()
    for at, letter in enumerate(low):
        form = table.get(letter, letter)
        if letter == "е" and (at == 0 or low[at - 1] in "аеёиоуыэюяьъәіөұү"):
            form = table["early"]
        if word[at].isupper():
            form = form[:1].upper() + form[1:]
        out.append(form)
    text = "".join(out)
    return re.sub(r"(?<=[a-z])(?:iy|yy|iĭ)\b", "y", text) if table["early"] == "e" else text


def feminine(family):
    if re.search(r"(ов|ев|ёв|ин|ын)$", family):
        return family + "а"
    if re.search(r"(ский|цкий)$", family):
        return family[:-2] + "ая"
    return family


def decline(word, case, gender, kind):
    """Russian case of a family name, given name, patronymic or town. Unknown shapes stay as they are."""
    if case == "nom" or not word:
        return word
    at = CASES.index(case) - 1
    if "-" in word:
        first, last = word.rsplit("-", 1)
        first = decline(first, case, gender, kind) if kind != "town" else first
        return f"{first}-{decline(last, case, gender, kind)}"
    end = lambda cut, forms: word[: len(word) - cut] + forms.split()[at]
    if re.search(r"(улы|ұлы|кызы|қызы|о|у|и|ы|э|е|ю|ү|і|ө|ә|ды|ұ)$", word):
        return word
    if kind == "family" and re.search(r"(ова|ева|ёва|ина|ына)$", word) and gender == "f":
        return end(1, "ой ой у ой ой")
    if word.endswith("ая") and kind == "family":
        return end(2, "ой ой ую ой ой")
    if kind == "family" and gender == "m" and re.search(r"(ов|ев|ёв|ин|ын)$", word):
        return end(0, "а у а ым е")
    if kind == "family" and re.search(r"[кц](ий|ой)$", word):
        return end(2, "ого ому ого им ом")
    if kind == "patronymic" and word.endswith("на"):
        return end(1, "ы е у ой е")
    if word.endswith("ия"):
        return end(1, "и и ю ей и")
    if word.endswith("я"):
        return end(1, "и е ю ей е")
    if word.endswith("а"):
        return end(1, ("и" if word[-2:-1] in "гкхжчшщ" else "ы") + " е у ой е")
    if gender == "f":
        return end(1, "и и ь ью и") if word.endswith("ь") and kind != "family" else word
    if word.endswith("ий"):
        return end(1, "я ю я ем и")
    if word[-1] in "йь":
        return end(1, "я ю " + ("я" if kind != "town" else word[-1]) + " ем е")
    if kind == "town":
        return end(0, "а у  ом е".replace("  ", " - ")).removesuffix("-")
    return end(0, "а у а ом е")


def suffix(word, case):
    """Kazakh case ending by vowel harmony and last sound."""
    if case == "nom" or not word:
        return word
    low = word.lower()
    vowels = [letter for letter in low if letter in "аоұыуяюёэеиәөүі"]
    front = bool(vowels) and vowels[-1] in "еәөүіиэ"
    last = low[-1]
    group = "v" if last in VOWELS else "n" if last in "мнң" else "z" if last in "лйруз" else "t"
    if last in "бвгдпфктсшщчцхқж":
        group = "t"
    tables = {
        "gen": {"v": "ның", "n": "ның", "z": "дың", "t": "тың"},
        "dat": {"v": "ға", "n": "ға", "z": "ға", "t": "қа"},
        "acc": {"v": "ны", "n": "ды", "z": "ды", "t": "ты"},
        "loc": {"v": "да", "n": "да", "z": "да", "t": "та"},
        "abl": {"v": "дан", "n": "нан", "z": "дан", "t": "тан"},
        "ins": {"v": "мен", "n": "мен", "z": "мен", "t": "пен"},
    }
    end = tables[case][group]
    if front:
        end = end.translate(str.maketrans("ығқа", "ігке"))
    return word + end


def read(path, columns):
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
    head = rows[0]
    at = [head.index(name) for name in columns]
    return [[row[place] for place in at] for row in rows[1:] if len(row) > max(at)]


class Names:
    """The lists, read once."""

    def __init__(self, folder):
        self.given = {"m": [], "f": []}
        self.family = []
        for name, kind, gender in read(folder / "kk_names_mit.tsv", ("name", "type", "gender")):
            if kind == "given":
                self.given[gender].append(name)
            elif gender == "m":
                self.family.append(name)
        for name, gender in read(folder / "kk_given_airlock_pii.tsv", ("name_kk", "gender")):
            self.given[gender].append(name)
        self.popular = [
            row[2] for row in read(folder / "popular_surnames_cc0.tsv", ("country", "rank", "localized")) if row[0] == "KZ"
        ]
        self.slavic = {"m": [], "f": []}
        for name, gender, count in read(folder / "ru_given_russiannames.tsv", ("name", "gender", "count")):
            if gender in ("m", "f") and count.isdigit() and int(count) > 120 and name.isalpha():
                self.slavic[gender].append(name.title())
        self.turkic, self.russian, self.fathers = [], [], []
        for name, gender, count in read(folder / "ru_surnames_russiannames.tsv", ("surname", "gender", "count")):
            if gender == "m" and count.isdigit() and int(count) > 4 and name.isalpha():
                stem = re.sub(r"(ов|ев|ин)$", "", name)
                turkic = re.search(r"(бек|бай|гали|хан|дин|мурат|берген|жан|улла|мухам|магамб|таев|баев|шев)", stem.lower())
                (self.turkic if turkic else self.russian).append(name.title())
        for father, count in read(folder / "ru_patronymics_russiannames.tsv", ("father_name", "count")):
            if father and count.isdigit() and int(count) > 20:
                self.fathers.append(father)
        self.foreign = []
        for word, cyrillic, count in read(folder / "wd_en_ru_tokens_train80.tsv", ("latin", "cyrillic", "count")):
            if word.isalpha() and cyrillic.isalpha() and len(word) > 2 and int(count) > 1:
                self.foreign.append((word.title(), cyrillic.title()))

    def person(self, chance):
        gender = "m" if chance.random() < 0.62 else "f"
        draw = chance.random()
        if draw < 0.06:
            (given, given_c), (family, family_c) = chance.choice(self.foreign), chance.choice(self.foreign)
            return Person(gender, given_c, family_c, None, chance, (given, family))
        if draw < 0.22:
            given, father = chance.choice(self.slavic[gender][:260]), chance.choice(self.slavic["m"][:260])
            family = chance.choice(self.russian[: chance.choice([300, 3000, 20000])])
            if chance.random() < 0.06:
                family = chance.choice(["Ким", "Цой", "Ли", "Пак", "Хан", "Тен", "Югай", "Шмидт", "Вебер", "Шевченко", "Бондаренко", "Коваль"])
            return Person(gender, given, feminine(family) if gender == "f" else family, patronymic(father, gender), chance)
        given, father = chance.choice(self.given[gender]), chance.choice(self.given["m"])
        kind = chance.random()
        if kind < 0.3:
            family = chance.choice(self.family + self.popular)
        elif kind < 0.5:
            family = chance.choice(self.turkic)
        elif kind < 0.72:
            family = chance.choice(self.given["m"]) + ""
            family += "ев" if family[-1] in "йиіь" else "ев" if family[-1] in "еә" else "ов" if family[-1] not in "ауыо" else "ев" if family[-1] == "а" else "ов"
            family = re.sub(r"[йь](?=ев$)", "", family)
        elif kind < 0.86:
            family = chance.choice(self.given["m"])
        elif kind < 0.93:
            family = chance.choice(self.given["m"]) + (chance.choice(["ұлы", "ұлы", "улы"]) if gender == "m" else chance.choice(["қызы", "қызы", "кызы"]))
        else:
            family = chance.choice(self.given["m"])[:5] + chance.choice(["бай", "бек", "ғали", "хан", "жан", "мұрат", "тай"])
        if gender == "f" and chance.random() < 0.95:
            family = feminine(family)
        return Person(gender, given, family, patronymic(father, gender), chance)


def patronymic(father, gender):
    if gender == "m":
        tail = "евич" if father[-1] in "йьие" else "ович"
    else:
        tail = "евна" if father[-1] in "йьие" else "овна"
    return re.sub(r"[йьаяие]$", "", father) + tail


class Person:
    """One individual: parts in Cyrillic and, where given, Latin; writes itself in a language, form and case."""

    def __init__(self, gender, given, family, father, chance, latin_parts=None):
        self.gender, self.given, self.family, self.father = gender, given, family, father
        self.chance, self.latin_parts = chance, latin_parts
        self.table = scheme(chance)
        self.russian = chance.random() < 0.8
        self.single = chance.random() < 0.1

    def parts(self, language):
        given, family, father = self.given, self.family, self.father or ""
        if language == "en":
            if self.latin_parts:
                return (*self.latin_parts, "")
            if self.russian:
                given, family, father = (part.translate(TO_RUSSIAN) for part in (given, family, father))
            if self.chance.random() < 0.04:
                self.table = scheme(self.chance)
            return tuple(typo(latin(part, self.table), self.chance) for part in (given, family, father))
        if language == "ru":
            return tuple(part.translate(TO_RUSSIAN) for part in (given, family, father))
        return given, family, father

    def initial(self, given, language):
        if language == "en":
            for start in ("Shch", "Dzh", "Zh", "Sh", "Ch", "Kh", "Ye", "Yu", "Ya", "Gh", "Yo", "Ts"):
                if given.startswith(start) and not self.single:
                    return start
        return given[:1]

    def write(self, form, language, case="nom"):
        given, family, father = self.parts(language)
        if language == "ru" and case != "nom":
            given = decline(given, case, self.gender, "given")
            family = decline(family, case, self.gender, "family")
            father = decline(father, case, self.gender, "patronymic")
        stop = "" if form.endswith("-") else "."
        one = self.initial(given, language) + stop
        two = one + (self.chance.choice(["", "", " "]) + father[:1] + stop if father else "")
        shape = {
            "FI": lambda: f"{family} {one}", "IF": lambda: f"{one} {family}", "FII": lambda: f"{family} {two}",
            "IIF": lambda: f"{two} {family}", "GF": lambda: f"{given} {family}", "FG": lambda: f"{family} {given}",
            "GPF": lambda: f"{given} {father} {family}" if father else f"{given} {family}",
            "FGP": lambda: f"{family} {given} {father}" if father else f"{family} {given}",
            "F": lambda: family, "G": lambda: given,
        }
        parts = shape[form.rstrip("-")]()
        if language == "kk" and case != "nom":
            return parts if parts.endswith(".") else suffix(parts, case)
        return parts


def typo(word, chance):
    if len(word) < 6 or chance.random() > 0.02:
        return word
    at = chance.randrange(2, len(word) - 1)
    kind = chance.random()
    if kind < 0.4:
        return word[:at] + word[at + 1 :]
    return word[:at] + word[at] + word[at:] if kind < 0.7 else word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


REPORT = {"FI": 55, "FI-": 8, "FG": 9, "IF": 8, "GF": 8, "FII": 4, "IIF": 2, "FGP": 3, "FII-": 1, "F": 1, "IF-": 1}
NEWS = {"GF": 60, "FG": 8, "GPF": 4, "FGP": 3, "IF": 6, "FI": 8, "F": 6, "G": 1, "IIF": 4}
AGAIN = {"F": 50, "FI": 22, "GF": 12, "FI-": 3, "IF": 4, "FG": 3, "G": 3, "FII": 1}


class Cast:
    """The people of one text: `<P>` someone new, `<P1>` person 1, `<g1:он|она>` by the gender of person 1."""

    def __init__(self, names, language, chance):
        self.names, self.language, self.chance = names, language, chance
        self.people, self.forms = {}, {}
        self.style = REPORT if chance.random() < 0.6 else NEWS
        if language == "kk":
            self.style = NEWS if chance.random() < 0.8 else REPORT
        self.fixed = self.draw(self.style) if chance.random() < 0.7 else None
        if self.fixed in ("F", "G"):
            self.fixed = None

    def draw(self, weights):
        return self.chance.choices(list(weights), list(weights.values()))[0]

    def member(self, number):
        if number not in self.people:
            self.people[number] = self.names.person(self.chance)
        return self.people[number]

    def mention(self, number, case):
        number = number or f"new{len(self.people)}"
        known = number in self.people
        person = self.member(number)
        form = self.draw(AGAIN) if known and self.chance.random() < 0.75 else self.fixed or self.draw(self.style)
        return person.write(form, self.language, case or "nom")

    def family(self, number, case):
        return self.member(number or f"new{len(self.people)}").write("F", self.language, case or "nom")
