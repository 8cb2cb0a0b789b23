#!/usr/bin/env python3
"""Builds the tables of this folder. `python3 build.py CORPORA_FOLDER`: all of them; `python3 build.py`: only keys.tsv, after a change of own.tsv.
Same input, same bytes; see README.md."""
import pathlib, re, sys
from collections import defaultdict
from spelling import key, spelling_key
from tables import HEADER, common_words, kazakhstan, names_of_people, rows, settlements, villages, world

HERE = pathlib.Path(__file__).resolve().parent
SHORT = re.compile(r'^[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ.]{2,6}$')

def write(name, head, lines):
    (HERE / name).write_text('\n'.join(['# Built by build.py; see README.md. Do not edit: corrections go into own.tsv.', '\t'.join(head)]
                                       + ['\t'.join(map(str, l)) for l in lines]) + '\n', encoding='utf-8')


def keys():
    """Every spelling's key with the ids of its places, a strong one marked; abbreviations as written, after an equals sign."""
    found, own = defaultdict(dict), []
    for file in ('kazakhstan.tsv', 'world.tsv', 'own.tsv'):
        for line in (HERE / file).read_text(encoding='utf-8').splitlines():
            if not line or line.startswith(('#', 'id\t')): continue
            cells = line.split('\t') + [''] * 10
            for cell, mark in ((cells[8], '!'), (cells[9], '')):
                for name in filter(None, cell.split('|')):
                    one = '=' + name.replace('.', '') if SHORT.match(name) else spelling_key(name)
                    found[one][cells[0]] = found[one].get(cells[0]) or mark
            # a name by hand in place of the built one is a spelling as well
            if file == 'own.tsv' and cells[2] and cells[0][0] != 'o' and not re.search('(Region|District)$', cells[2]): own.append((spelling_key(cells[2]), cells[0], '' if cells[9] and not cells[8] else '!'))
    for one, place, mark in own: found[one].setdefault(place, mark)
    write('keys.tsv', ['key', 'places'], [[k, '|'.join(i + m for i, m in sorted(found[k].items()))] for k in sorted(found) if k])

def main():
    if len(sys.argv) > 1:
        src = pathlib.Path(sys.argv[1])
        kato, points, given = rows(src, 'kato.tsv'), settlements(src), names_of_people(src)
        home, taken = kazakhstan(src, kato, points, given)
        write('kazakhstan.tsv', HEADER, sorted(home, key=lambda r: (r[1], r[0])))
        small = villages(kato, points, taken)
        known = {row[0] for row in small} | {key(name) for row in home + [line.split('\t') + [''] * 10 for line in (HERE / 'own.tsv').read_text(encoding='utf-8').splitlines() if line[0] == 'o']
                                            for name in f'{row[8]}|{row[9]}'.split('|')}
        write('villages.tsv', ['key', 'name', 'places'], small)
        write('world.tsv', HEADER, sorted(world(src, given, common_words(HERE), known), key=lambda r: (r[1] != 'country', r[3], r[0])))
    keys()

main()
