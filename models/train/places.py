"""Names of places by language and case, from the rows of the corpora and of grammar/."""

import re

from people import TO_RUSSIAN, decline, latin, read, scheme, suffix


def rows(path):
    return [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")][1:]


class Places:
    def __init__(self, corpora, grammar, language):
        folder, self.language = corpora / "places", language
        column = ("en", "ru", "kk").index(language)
        self.cities = [row[column].split("|") for row in rows(grammar / "cities.tsv")]
        self.regions = [row[column].split("|") for row in rows(grammar / "regions.tsv")]
        self.districts = [
            (ru.removesuffix(" район"), kk.removesuffix(" ауданы"))
            for level, ru, kk in read(folder / "kato.tsv", ("level", "name_ru", "name_kk"))
            if level == "district" and ru.endswith(" район") and kk.endswith(" ауданы")
        ]
        name = {"en": "name", "ru": "names_ru", "kk": "names_kk"}[language]
        kind = r"^[A-Z][a-z'’ -]+$" if language == "en" else r"^[А-ЯӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі -]+$"
        self.villages = [
            row[1].split("|")[0]
            for row in read(folder / "wof_kz.tsv", ("placetype", name))
            if row[0] == "locality" and re.match(kind, row[1].split("|")[0]) and len(row[1]) > 3
        ]
        at = {"en": 1, "ru": 2, "kk": 3}[language]
        shape = r"^[^\d()«»]{3,30}$"
        self.countries = [r[at] for r in rows(folder / "cldr_territories_en_ru_kk.tsv") if len(r[0]) == 2 and re.match(shape, r[at])]
        self.world = [r[at] for r in rows(folder / "cldr_cities_en_ru_kk.tsv") if re.match(shape, r[at])]
        near = {
            "en": "Kazakhstan|Kazakhstan|Kazakhstan|Republic of Kazakhstan|Russia|Kyrgyzstan|Uzbekistan|China|Ukraine|Poland|USA|US|UK|Turkey|Belarus|Germany|France|Xinjiang|Karakalpakstan|Iran|Afghanistan|Syria",
            "ru": "Казахстан|Казахстан|Казахстан|Россия|Киргизия|Кыргызстан|Узбекистан|Китай|Украина|Польша|США|Турция|Беларусь|Германия|Франция|Каракалпакстан|Афганистан",
            "kk": "Қазақстан|Қазақстан|Қазақстан|Ресей|Қырғызстан|Өзбекстан|Қытай|Украина|Польша|АҚШ|Түркия|Беларусь|Германия|Франция|Қарақалпақстан",
        }
        self.near = near[language].split("|")

    def case(self, name, case):
        if not case or case == "nom":
            return name
        if self.language == "kk":
            return suffix(name, case)
        if self.language != "ru" or " " in name:
            return name
        return decline(name, case, "m" if name[-1] not in "ая" else "f", "town")

    def adjective(self, name, case):
        if not case:
            return name
        if name.endswith("ая"):
            return name[:-2] + "ой"
        return name[:-2] + {"gen": "ого", "loc": "ом"}.get(case, "ий") if re.search(r"(ий|ый)$", name) else name

    def draw(self, kind, case, chance):
        if kind == "city":
            # The large towns come first in the list and are drawn more often.
            at = min(int(chance.random() ** 1.7 * len(self.cities)), len(self.cities) - 1)
            return self.case(chance.choice(self.cities[at]), case)
        if kind == "region":
            name = chance.choice(chance.choice(self.regions))
            return self.adjective(name, case) if self.language == "ru" else self.case(name, case)
        if kind == "district":
            ru, kk = chance.choice(self.districts)
            if self.language == "kk":
                return kk
            if self.language == "ru":
                return self.adjective(ru, case)
            plain = kk.translate(TO_RUSSIAN) if chance.random() < 0.8 else kk
            return latin(ru if chance.random() < 0.25 else plain, scheme(chance))
        if kind == "village":
            return self.case(chance.choice(self.villages), case)
        if kind == "country":
            return self.case(chance.choice(self.near if chance.random() < 0.6 else self.countries), case)
        return self.case(chance.choice(self.world), case)
