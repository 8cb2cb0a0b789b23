#!/usr/bin/env python3
"""Rebuilds known.tsv, common-*.txt, places.txt and sound.tsv: build.py CORPORA [OUT]. Standard library only; same input, same bytes."""
import csv
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

CYRILLIC = dict(zip(
    'аәбвгғґдеєжзийіїыкқлмнңоөпрстуұүўфхһцчшщъьэюя',
    ['a', 'a', 'b', 'v', 'g', 'g', 'g', 'd', 'e', 'e', 'j', 'z', 'i', 'i', 'i', 'i', 'i', 'k', 'k', 'l', 'm', 'n', 'n',
     'o', 'o', 'p', 'r', 's', 't', 'u', 'u', 'u', 'u', 'f', 'h', 'h', 'c', 'q', 'x', 'x', '', '', 'e', 'iu', 'ia']))
LATIN = dict(zip('ışşçčğšžđłøßæəþñ', ['i', 'x', 'x', 'q', 'q', 'g', 'x', 'j', 'd', 'l', 'o', 's', 'e', 'a', 't', 'n']))
GROUPS = [('shch', 'x'), ('sch', 'x'), ('tch', 'q'), ('dzh', 'j'), ('zh', 'j'), ('sh', 'x'), ('ch', 'q'), ('kh', 'h'),
          ('gh', 'g'), ('ts', 'c'), ('tz', 'c'), ('ph', 'f'), ('ck', 'k'), ('dj', 'j'), ('ju', 'iu'), ('yu', 'iu'),
          ('ya', 'ia'), ('ye', 'e'), ('ce', 'se'), ('ci', 'si'), ('cy', 'si'), ('c', 'k'), ('q', 'k'), ('w', 'u'),
          ('x', 'ks'), ('y', 'i')]
GROUP = re.compile('|'.join(g + '(?!h)' if g in ('ts', 'tz') else g for g, _ in GROUPS))
TO = dict(GROUPS)


def fold(word):
    word = unicodedata.normalize('NFC', word).lower().replace('ё', 'е')
    return ''.join(c for c in word if not unicodedata.category(c).startswith('M'))


def sound(word):
    """The key under which a name is looked up, whatever its script and romanisation. Same as pipeline/names/persons/sound.ts."""
    word = re.sub(r"[^\w]|_|\d", '', fold(word))
    if re.search('[а-яәғқңөұүһіёєїґў]', word):
        key = ''.join(CYRILLIC.get(c, c) for c in word).replace('dj', 'j')
    else:
        word = ''.join(LATIN.get(c, c) if c not in 'şçčšž' else '\0' + LATIN[c] for c in word)
        plain = ''.join(c for c in unicodedata.normalize('NFD', word) if unicodedata.category(c) != 'Mn')
        parts = re.split('\0(.)', plain)
        key = ''.join(GROUP.sub(lambda m: TO[m[0]], part) if at % 2 == 0 else part for at, part in enumerate(parts))
    key = re.sub(r'(.)\1+', r'\1', key)
    key = re.sub('i?e', 'e', key).replace('uv', 'u')
    return re.sub(r'(.)\1+', r'\1', key)


def tsv(path):
    with open(path, encoding='utf-8', newline='') as file:
        yield from csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE)


def number(text):
    return int(text) if text and text.isdigit() else 0


WORD = re.compile(r"^[^\W\d_]+(?:[-'’][^\W\d_]+)*$")
FAMILY_END = re.compile('(ov|ova|ev|eva|in|ina|sk(i|aia)|ck(i|aia)|enko|oviq|ovna|evna|uli|kizi)$')


class Names:
    def __init__(self):
        self.given, self.gender, self.family = {}, {}, {}

    def add_given(self, name, level, gender=''):
        key = sound(name)
        if len(key) < 3 or not WORD.match(name):
            return
        self.given[key] = max(level, self.given.get(key, 0))
        if gender in ('m', 'f'):
            self.gender.setdefault(key, Counter())[gender] += 1 if level == 1 else 4

    def add_family(self, name, level):
        key = sound(name)
        if len(key) < 3 or not WORD.match(name) or FAMILY_END.search(key):
            return
        self.family[key] = max(level, self.family.get(key, 0))


def given_names(corpora, names):
    for row in tsv(corpora / 'kk_given_airlock_pii.tsv'):
        for name in [row['name_kk'], *re.split('[,;|/ ]+', row['other_spellings'] or '')]:
            if name:
                names.add_given(name, 2, row['gender'])
    for row in tsv(corpora / 'kk_names_mit.tsv'):
        if row['type'] == 'given':
            names.add_given(row['name'], 2, row['gender'])
    for row in tsv(corpora / 'popular_forenames_cc0.tsv'):
        for name in (row['localized'], row['romanized']):
            if re.search('[A-Za-zА-Яа-я]', name):
                names.add_given(name, 2, row['gender'].lower())
    for row in tsv(corpora / 'ru_given_russiannames.tsv'):
        count = number(row['count'])
        if count >= 15 and row['gender'] and row['name'].istitle():
            names.add_given(row['name'], 2 if count >= 100 else 1, row['gender'])
    fathers = Counter()
    for row in tsv(corpora / 'ru_patronymics_russiannames.tsv'):
        if row['father_name']:
            fathers[row['father_name']] += number(row['count'])
    for name, count in sorted(fathers.items()):
        if count >= 4:
            names.add_given(name, 2 if count >= 40 else 1, 'm')


def own(names):
    for row in tsv_own(Path(__file__).parent / 'given.tsv'):
        for name in row['names'].split(' '):
            names.add_given(name, int(row['strength']), row['gender'])
            if row['gender'] != '-':
                names.gender[sound(name)] = Counter({row['gender']: 1})


def tsv_own(path):
    with open(path, encoding='utf-8', newline='') as file:
        yield from csv.DictReader((line for line in file if not line.startswith('#')), delimiter='\t', quoting=csv.QUOTE_NONE)


def wikidata(corpora, names):
    kinds = {}
    for row in tsv(corpora / 'wikidata_names_cyrillic_unlicense.tsv'):
        kinds.setdefault(fold(row['name']), set()).add((row['type'], row['gender']))
    for row in tsv(corpora / 'wd_en_ru_tokens_train80.tsv'):
        count = number(row['count'])
        kind = kinds.get(fold(row['cyrillic']), set())
        genders = {g for t, g in kind if t == 'given'}
        gender = genders.pop() if len(genders) == 1 else ''
        if genders or gender or any(t == 'given' for t, _ in kind):
            if count >= 6:
                for name in (row['latin'], row['cyrillic']):
                    names.add_given(name, 2 if count >= 60 else 1, gender)
        if any(t == 'surname' for t, _ in kind) and count >= 10:
            for name in (row['latin'], row['cyrillic']):
                names.add_family(name, 2 if count >= 60 else 1)


def families(corpora, names):
    for row in tsv(corpora / 'kk_names_mit.tsv'):
        if row['type'] != 'given':
            names.add_family(row['name'], 2)
    for row in tsv(corpora / 'popular_surnames_cc0.tsv'):
        for name in (row['localized'], row['romanized']):
            if re.search('[A-Za-zА-Яа-я]', name):
                names.add_family(name, 2)
    for row in tsv(corpora / 'ru_surnames_russiannames.tsv'):
        count = number(row['count'])
        if count >= 40:
            names.add_family(row['surname'], 2 if count >= 200 else 1)
        if count >= 150 and re.search('ина?$', row['surname']):
            names.family[sound(row['surname'])] = 2


def spoken(corpora, names):
    """First words of the longer names of English corpora: given names of all the world."""
    firsts = Counter()
    for name in ('wnut17_train', 'btc', 'crossner_politics', 'crossner_literature', 'crossner_science', 're3d_open_parts'):
        span = []
        for word, tag, _ in [*conll(corpora / 'ner' / f'{name}.conll'), ('', 'O', True)]:
            if tag != 'I-PER' and len(span) > 1 and span[0].istitle() and span[1].istitle() and len(span[0]) > 3:
                firsts[span[0]] += 1
            if tag == 'B-PER':
                span = [word]
            else:
                span = [*span, word] if tag == 'I-PER' and span else []
    titles = {'President', 'General', 'Senator', 'Secretary', 'Prime', 'Minister', 'King', 'Queen', 'Prince', 'Princess', 'Saint', 'Lord', 'Lady', 'Captain', 'Colonel', 'Major', 'Mayor', 'Judge', 'Governor', 'Pope', 'Doctor', 'Miss', 'Spokesman', 'Army', 'Navy', 'Commander', 'Lieutenant', 'Sergeant', 'Foreign', 'Defense', 'Defence'}
    for name, count in sorted(firsts.items()):
        if count >= 2 and name not in titles:
            names.add_given(name, 2 if count >= 6 else 1)


def conll(path):
    """Tokens with their tag and whether they begin a sentence: there a capital proves nothing."""
    first = True
    with open(path, encoding='utf-8') as file:
        for line in file:
            cells = line.rstrip('\n').split('\t')
            if len(cells) != 2:
                first = True
                continue
            yield cells[0], cells[1], first
            first = first and not cells[0][:1].isalpha()


def common(corpora, language):
    """Words seen in lower case, or often at the head of a sentence outside any name: there such a word is no name."""
    counts, capitals, heads = Counter(), Counter(), Counter()
    files = {
        'en': ['wnut17_train', 'wnut17_dev', 'btc', 'crossner_politics', 'crossner_literature', 'crossner_science', 're3d_open_parts'],
        'ru': ['factrueval_devset'],
        'kk': ['kaznerd_valid'],
    }[language]
    for name in files:
        tweets = name in ('wnut17_train', 'wnut17_dev', 'btc')
        for word, tag, first in conll(corpora / 'ner' / f'{name}.conll'):
            if first:
                heads[word.lower()] += tag == 'O' and not tweets
            elif word == word.lower() and (tag == 'O' or not tweets):
                counts[word] += 1 if not tweets else 0.5
            elif word.istitle() and not tweets:
                capitals[word.lower()] += 1
    for word, count in heads.items():
        if count >= 3 and count >= 2 * capitals[word]:
            counts[word] += count
    texts = []
    law = corpora / 'law'
    if language == 'ru':
        with gzip.open(law / 'texts_ru.jsonl.gz', 'rt', encoding='utf-8') as file:
            texts += [str(json.loads(line).get('text', '')) for line in file]
        texts += [row['title'] or '' for row in tsv(law / 'articles_ru.tsv')]
    if language == 'en':
        texts += [row[key] or '' for row in tsv(law / 'articles_en_partial.tsv') for key in row if key and 'title' in key]
        with open(law / 'constitution_1995_en.jsonl', encoding='utf-8') as file:
            texts += [str(json.loads(line).get('text', '')) for line in file]
    for text in texts:
        counts.update(word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text) if word == word.lower())
    script = '[a-z-]+' if language == 'en' else '[а-яёәғқңөұүһі-]+'
    floor = {'en': 1.5, 'ru': 3, 'kk': 2}[language]
    return {fold(word): count for word, count in sorted(counts.items())
            if count >= floor and count * 3 >= capitals[word] and len(word) > 1 and re.fullmatch(script, word)}


def places(corpora):
    """Countries, capitals, big cities, towns and regions of Kazakhstan: names that are rather a place than a person."""
    found = set()
    folder = corpora / 'places'
    generic = {'город', 'қаласы', 'world', 'region', 'район'}

    def add(name):
        name = re.sub(r"\s*(облысы|область|oblysy|oblast.?|region|district|ауданы|район|қ\.|г\.|city)$", '', name.strip(), flags=re.I)
        if re.fullmatch(r"[^\W\d_]+(?:[-'’ʼ ][^\W\d_]+){0,2}", name) and len(name) > 2 and name.lower() not in generic:
            if re.search('[a-zа-я]', fold(name)):
                found.add(' '.join(sound(part) for part in name.split()))

    for row in tsv(folder / 'cldr_territories_en_ru_kk.tsv'):
        for language in ('en', 'ru', 'kk'):
            add(row[language] or '')
    for row in tsv(folder / 'cldr_cities_en_ru_kk.tsv'):
        for language in ('en', 'ru', 'kk'):
            add(row[language] or '')
    for row in tsv(folder / 'geonames_kz_cities500.tsv'):
        for name in [row['name'], *row['alternatenames'].split('|')] if number(row['population']) >= 8000 else []:
            if re.fullmatch(r"[A-Z][a-z]+(?:[' -][A-Za-z]?[a-z]+)*|[А-ЯҚӨҰҮӘҒІ][а-яәғқңөұүһі]+(?:[ -][А-ЯҚӨҰҮӘҒІ]?[а-яәғқңөұүһі]+)*", name):
                add(name)
    for row in tsv(folder / 'kato.tsv'):
        if row['level'] == 'oblast' or (row['level'] == 'sub_district' and row['name_ru'].startswith('г.')):
            for name in (row['name_ru'], row['name_kk']):
                add(re.sub(r'^(г\.|область)\s*', '', name))
    for row in tsv(folder / 'geonames_kz_admin.tsv'):
        for name in [row['name'], *row['alternatenames'].split('|')] if row['level'] == '1' else []:
            add(name)
    for row in tsv(folder / 'geonames_world_cities.tsv'):
        if number(row['population']) >= 200_000 or re.search('(ova?|eva?|ina?|sk|bad|grad|kent|bek|bai)$', sound(row['name'])):
            if len(sound(row['name'])) > 3:
                add(row['name'])
            others = row['alternatenames'].split('|') if number(row['population']) >= 150_000 else []
            for name in others:
                surname = re.search('[ое]ва$', name) and name[:-1] + 'о' in others
                if re.fullmatch(r"(?=.{4})[А-Я][а-яё]+(-[А-Я][а-яё]+)?", name) and not surname:
                    add(name)
    return found


def write(path, head, lines):
    Path(path).write_text(''.join(f'# {line}\n' for line in head) + ''.join(f'{line}\n' for line in lines), encoding='utf-8')


def samples(corpora):
    """Names in both scripts with their keys: the program's own key must give the same."""
    names = [row['name_kk'] for row in tsv(corpora / 'names' / 'kk_given_airlock_pii.tsv')][::9]
    names += [row['name'] for row in tsv(corpora / 'names' / 'kk_names_mit.tsv')][::19]
    names += [row['name'] for row in tsv(corpora / 'names' / 'ru_given_russiannames.tsv')][:3000:100]
    names += [row['romanized'] for row in tsv(corpora / 'names' / 'popular_surnames_cc0.tsv')][::4]
    names += [row['latin'] for row in tsv(corpora / 'names' / 'wd_en_ru_tokens_train80.tsv')][::1900]
    return [f'{name}\t{sound(name)}' for name in dict.fromkeys(names) if name]


def main():
    corpora = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parent
    words = {language: common(corpora, language) for language in ('en', 'ru', 'kk')}
    names = Names()
    given_names(corpora / 'names', names)
    wikidata(corpora / 'names', names)
    families(corpora / 'names', names)
    spoken(corpora, names)
    own(names)
    busy, plain = set(), set()
    for counts in words.values():
        for word, count in counts.items():
            if count >= 12:
                busy.add(sound(word))
            if count >= 60:
                plain.add(sound(word))
    rows = []
    for key in sorted(set(names.given) | set(names.family)):
        given, family = names.given.get(key, 0), names.family.get(key, 0)
        if key in busy and max(given, family) < 2 or key in plain and given == 0:
            continue
        genders = names.gender.get(key, Counter())
        best = genders.most_common(1)
        gender = best[0][0] if best and best[0][1] >= 0.8 * sum(genders.values()) else '-'
        rows.append((f"{given}{gender if given else '-'}{family}", key))
    groups = {}
    for kind, key in rows:
        groups.setdefault(kind, []).append(key)
    write(out / 'known.tsv', ['Written by build.py. kind: strength as given name (0-2), gender, strength as surname (0-2); keys: names as sound keys.'],
          ['kind\tkeys', *(f"{kind}\t{' '.join(groups[kind])}" for kind in sorted(groups))])
    for language in words:
        write(out / f'common-{language}.txt', ['Written by build.py: words that stand in lower case in running text.'], [' '.join(sorted(words[language]))])
    write(out / 'places.txt', ['Written by build.py: places as sound keys, words of one place joined by a space.'], sorted(places(corpora)))
    write(out / 'sound.tsv', ['Written by build.py: names and their sound keys, for the test that holds both implementations together.'],
          ['name\tkey', *samples(corpora)])
    print({kind: len(keys) for kind, keys in groups.items()}, {k: len(v) for k, v in words.items()})


if __name__ == '__main__':
    main()
