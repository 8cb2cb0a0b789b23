"""The tables of build.py: places of Kazakhstan, its villages, the world."""
import csv, re, unicodedata
from collections import defaultdict
from spelling import common, key, romanise

def rows(folder, name):
    with open(folder / name, encoding='utf-8', newline='') as f:
        return [dict(r) for r in csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE)]

NOW = {'02': '75', '05': '71', '1537272': '79', '04': '15', '12': '35', '17': '31', '14': '43', '07': '27', '11': '55', '15': '63',
       '12510143': '10', '06': '23', '10': '61', '13': '39', '16': '59', '03': '11', '09': '47', '12510144': '33',
       '12510145': '62', '08': '43', '01': '19', '00': ''}
SKIP = {'1529689', '828390'}  # a station named Kazakhstan; a suburb named twice
# Boroughs that GeoNames lists as cities, and cities named like a word or a person.
SUBURB = re.compile(r'(skiy|niy|skyi|eisky|Ostrov|Bereh|Jerusalem|Jinshanlu|Xincheng|Puxi|Pudong|Territories|Wandsbek|Vallee|Islington|Brent|Zhulebino|Severnyy|'
                    r'Marino|Darnytsya|Saltivka|Desna|Sector \d|Hamburg-.*|Navi Mumbai|Kadimah|Jadidah|Brooklyn|Queens|Buda|Pest|Xonobod|Zelenograd|Sergeli)$')
WORDS = set('zhaksy zharyk ulken zhem zavodskoy oral matay shar embi koshi ulba nura kulan matai akkuly terekti kano lome giza male amman baghdad rabat sofia marseille akzhol nice reading van mary batman surat bari male cali sucre vladimir kirov manas florence salvador santiago tula kaka abadan kitob essen '
            'preston bole aqsu chust uva orel perm pune'.split())
OLD = {'10': '63', '33': '19', '62': '35', '79': '61'}
WOF = {'85672877': '15', '85672879': '39', '85672885': '43', '85672889': '23', '85672893': '27', '85672897': '11', '85672905': '35',
       '85672907': '59', '85672911': '55', '85672915': '63', '85672921': '19', '85672923': '47', '85672927': '61', '85672931': '31',
       '85672937': '75', '85672941': '71', '85681265': '43'}
HEADER = ['id', 'kind', 'name', 'country', 'region', 'lat', 'lon', 'people', 'names', 'weak']
TYPE = re.compile(r'^(область|район( им\.)?|Район( им\.)?|г\.|с\.|п\.|кр\.|ст\.|ст-ция|аул|село)\s*|\s+(область|район|облысы|ауданы|атын\.?\s*ауданы|қ\.|ќ\.|а\.|к\.|ауылы|кенті|ст\.)$')
def bare(name):
    while (cut := TYPE.sub('', name.strip())) != name: name = cut
    return name

def spellings(names):
    """One spelling per key, in the given order."""
    seen, out = set(), []
    for name in names:
        k = key(re.sub('(ая|ий|ый|ой|ое)$', '', name) if re.search('[сц]к(ая|ий|ой|ое)$', name) else name)
        if k and k not in seen: seen.add(k); out.append(name)
    return out

def coordinate(v): return f'{float(v):.4f}'.rstrip('0').rstrip('.') if v else ''
def old(code): return OLD.get(code, code)

def settlements(src):
    """WOF points by (old region, key), for joining KATO names to GeoNames ids and coordinates."""
    found = defaultdict(dict)
    for r in rows(src, 'wof_kz.tsv'):
        if r['placetype'] not in ('locality', 'neighbourhood') or r['gn_feature_code'] in ('PPLF', 'PPLQ', 'PPLH'): continue
        region = WOF.get(r['region_wof'], '')
        for n in {r['name'], *r['names_ru'].split('|'), *r['names_kk'].split('|')}:
            if n: found[region, key(n)][r['wof_id']] = r
    return found

def kazakhstan(src, kato, points, given):
    out, taken = [], set()
    cities = {}
    for r in kato:
        if re.match(r'г\.', r['name_ru']) and r['level'] != 'oblast': cities[r['kato'][:2], key(bare(r['name_ru']))] = r
    for r in sorted(rows(src, 'geonames_kz_cities500.tsv'), key=lambda r: (-int(r['population']), int(r['geonameid']))):
        if r['geonameid'] in SKIP: continue
        region = NOW[r['admin1']]
        here = [k for k in kato if k['level'] == 'settlement' or re.match(r'г\.', k['name_ru'])]
        alts = [r['name']] + r['alternatenames'].split('|')
        cyr = {key(a) for a in alts if re.search('[а-яА-Я]', a)} | {key(r['name'])}
        match = next((k for k in here if (not region or k['kato'][:2] == region) and {key(bare(k['name_ru'])), key(bare(k['name_kk']))} & cyr
                      and not re.match(r'зимовка|уч|рзд|отг|точка', k['name_ru'])), None)
        town = bool(match and re.match(r'г\.', match['name_ru'])) or int(r['population']) > 100000
        if match: region = match['kato'][:2]
        name = common(r['name'])
        official = spellings([name] + ([bare(match['name_ru']), bare(match['name_kk'])] if match else []))
        others = [n for n in spellings(official + [a for a in alts if re.fullmatch('[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі -]{4,}', a)]) if n not in official]
        weak = key(name) in given or len(name) < 4 or name.lower() in WORDS or not town and (int(r['population']) < 2500 or ' ' in name)
        if match: taken.add(match['kato'])
        if any(o[1] == ('city' if town else 'settlement') and o[4] == region and key(o[2]) == key(name) for o in out): continue
        out.append([f"g{r['geonameid']}", 'city' if town else 'settlement', name, 'KZ', region, coordinate(r['lat']), coordinate(r['lon']),
                    r['population'], '|'.join(o for o in official if not (weak or re.search('([ыи]й|[оеё]в|ин|лан)$', o))),
                    '|'.join([o for o in official if weak or re.search('([ыи]й|[оеё]в|ин|лан)$', o)] + others)])
    ids = {o[0] for o in out}
    for (region, k), r in sorted(cities.items()):
        if r['kato'] in taken or any(o[4] == region and key(bare(r['name_ru'])) in {key(n) for n in (o[8] or o[9]).split('|')} for o in out): continue
        p = next(iter(points.get((old(region), k), {}).values()), None)
        gid = f"g{p['geonameid']}" if p and p['geonameid'] else f"k{r['kato']}"
        if gid in ids: continue
        name = common(p['name']) if p else romanise(bare(r['name_ru']))
        out.append([gid, 'city', name, 'KZ', region, coordinate(p['lat'] if p else ''), coordinate(p['lon'] if p else ''), p['population'] if p else '',
                    *([''] if key(name) in given else []), '|'.join(spellings([name, bare(r['name_ru']), bare(r['name_kk'])])), *([] if key(name) in given else [''])])
        ids.add(gid)
    return out + admin(src, kato), taken

def close(a, b, most=2):
    if a[:1] != b[:1] or abs(len(a) - len(b)) > most: return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row = row, [i]
        for j, y in enumerate(b, 1): row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (x != y)))
    return row[-1] <= most

def stem(name): return key(re.sub('(ая|ий|ый|ой|ое)$', '', name))

def admin(src, kato):
    """Regions, districts, and districts of the three cities: names that need their type word."""
    geo = defaultdict(list)
    for r in rows(src, 'geonames_kz_admin.tsv'):
        parts = r['geonames_code'].split('.')
        geo[old(NOW.get(parts[1], '')), len(parts)].append(r)
    county = {}
    for r in rows(src, 'wof_kz.tsv'):
        if r['placetype'] == 'county':
            for n in re.split(r'\|', r['names_ru'] + '|' + r['names_kk']):
                if n: county.setdefault((WOF.get(r['region_wof'], ''), stem(bare(n))), r)
    out = []
    for r in kato:
        code = r['kato'][:2]
        region, city_district = r['level'] == 'oblast', r['level'] == 'sub_district' and code in ('71', '75', '79')
        if not (region and r['type_code'] == '0' or city_district or r['level'] == 'district' and 'Г.А.' not in r['name_ru']): continue
        keys = {stem(bare(r['name_ru'])), key(bare(r['name_kk']))}
        near = geo['', 0] if region else geo[old(code), 3]
        if region: near = [g for g in sum(geo.values(), []) if g['iso3166_2'] == f'KZ-{code}']
        g = next((g for g in near if region or keys & {stem(bare(re.sub(r' (A[uū]dany|Rayon|District|Aūdany)$|^Rayon ', '', n))) for n in
                                                     [g['name'], *re.sub('Район|Ауданы', lambda m: m[0].lower(), g['alternatenames']).split('|')]}), None)
        english = [n for n in (g['alternatenames'].split('|') + [g['name'] + ' District'] if g else []) if re.search(r' (District|Region)$', n)
                   and not re.search('Rayon|dany|oblysy|District District', n) and (region or any(close(key(n[:-9]), k) for k in keys))]
        word = 'Region' if region else 'District'
        name = common(english[0]) if english else f"{common(romanise(bare(r['name_kk'])))} {word}"
        p = county.get((old(code), stem(bare(r['name_ru'])))) or county.get((old(code), key(bare(r['name_kk']))))
        out.append([f"g{g['geonameid']}" if g else f"k{r['kato']}", 'region' if region else 'district', name, 'KZ', code,
                    *([coordinate(p['lat']), coordinate(p['lon'])] if p and not region else ['', '']), '', '',
                    '|'.join(spellings([re.sub(r' (District|Region)$', '', name), bare(r['name_ru']), bare(r['name_kk'])] +
                                       [bare(re.sub('Район|Ауданы|Область|Облысы', lambda m: m[0].lower(), a)) for a in (g['alternatenames'].split('|') if g else [])
                                        if re.search('Район|Ауданы|район$|ауданы$', a)]))])
    return out

def villages(kato, points, taken):
    place, district = defaultdict(list), {r['kato']: r for r in kato if r['level'] == 'district'}
    for r in kato:
        if r['level'] != 'settlement' or r['kato'] in taken or not re.match(r'(с|п|кр|ст)\.', r['name_ru']): continue
        ru, kk, code = bare(r['name_ru']), bare(r['name_kk']), r['kato'][:2]
        if re.search(r'\d|раз[ъь]езд|отделение|бригад|ферма|км\b|\(', ru.lower()) or len(ru) < 3: continue
        near = list({**points.get((old(code), key(ru)), {}), **points.get((old(code), key(kk)), {})}.values())
        p = near[0] if len(near) == 1 else None
        named = next((n['name'] for n in near if n['src_geom'] == 'geonames' and close(key(n['name']), key(ru))), None)
        place[' | '.join(sorted({key(ru), key(kk)}))].append((common(named or romanise(ru)), code, bare(district[r['kato'][:4] + '00000']['name_ru']) if r['kato'][:4] + '00000' in district else '',
                                                      coordinate(p['lat']) if p else '', coordinate(p['lon']) if p else '', p['geonameid'] if p else ''))
    # one line per key, sorted, for a search by halves; the commonest spelling wins
    lines = []
    for k in sorted(place):
        spelled = [p[0] for p in place[k]]
        lines += [[one, max(sorted(set(spelled)), key=spelled.count), '|'.join(','.join(p[1:]) for p in sorted(place[k]))] for one in k.split(' | ')]
    merged = {}
    for one, name, cells in sorted(lines): merged.setdefault(one, [one, name, cells]) if one not in merged else merged[one].__setitem__(2, merged[one][2] + '|' + cells)
    return list(merged.values())

def world(src, given, words, home):
    capitals = {(r['capital_of'], key(r['en'])): r for r in rows(src, 'cldr_cities_en_ru_kk.tsv')}
    cldr = {key(r['en']): r for r in rows(src, 'cldr_cities_en_ru_kk.tsv')}
    country = {r['iso2']: r for r in rows(src, 'geonames_countries.tsv')}
    out = []
    for r in rows(src, 'cldr_territories_en_ru_kk.tsv'):
        c = country.get(r['code'])
        if not c or r['code'] in ('UM', 'IO', 'AQ', 'TF', 'HM', 'BV'): continue
        names = spellings([re.sub(r' (SAR China)$', '', r['en']).replace('&', 'and'), c['name'], r['ru'].replace('о-ва', 'острова').replace(' (САР)', ''), r['kk']])
        names = [n for n in names if not re.search(r'[(),]', n)]
        out.append([f"g{c['geonameid']}", 'country', names[0], r['code'], '', '', '', c['population'], '|'.join(names), ''])
    near, europe = {'KG', 'UZ', 'TJ', 'TM'}, {'UA', 'BY', 'GE', 'AM', 'AZ', 'TR', 'PL', 'DE', 'FR', 'GB', 'IT', 'ES', 'NL', 'BE', 'AT', 'CH', 'CZ', 'SE', 'NO', 'FI', 'HU', 'RO',
                                          'BG', 'GR', 'LT', 'LV', 'EE', 'MD', 'MN', 'IL', 'AE', 'RS', 'DK', 'IE', 'PT'}
    neighbours = {'RU', 'UA', 'BY', 'TR', 'GE', 'AM', 'AZ', 'MN'}
    for r in rows(src, 'geonames_world_cities.tsv'):
        people, cc, name = int(r['population']), r['country'], re.sub(' Shahri$', '', re.sub("[‘’']", '', r['name']))
        capital = key(country[cc]['capital']) == key(name) if cc in country else False
        floor = 0 if cc in near or cc == 'CN' and r['admin1'] == '13' else 200_000 if cc == 'RU' else 900_000 if cc == 'TR' else \
            400_000 if cc in europe else 5_000_000 if cc == 'CN' else 2_000_000
        lesser = not (capital or people >= floor)
        if lesser and people < (50_000 if cc in neighbours else 100_000) or re.search(SUBURB, name): continue
        alts = r['alternatenames'].split('|')
        c = capitals.get((cc, key(name))) or (cldr.get(key(name)) if people > 800_000 else None)
        plain = ''.join(c for c in unicodedata.normalize('NFD', name.replace('ł', 'l').replace('Ł', 'L')) if not unicodedata.combining(c))
        russian = [a for a in alts if re.fullmatch('[А-Яа-яЁё-]+( [А-Я][А-Яа-яЁё-]+)?', a) and 'ъ' not in a]
        names = spellings([plain] + ([c['ru'], c['kk']] if c else []) + ([a for a in russian if lesser or close(key(a), key(plain))][:8] if not c and (cc != 'RU' or lesser) else []))
        # A city that few reports name is none by itself, nor at all where people, words or places of Kazakhstan are called so.
        if lesser: names = [n for n in names if key(n) not in given | words | home and len(n) > 1]
        if not names: continue
        weak = lesser or plain.lower() in WORDS or not capital and (key(plain) in given or len(plain) < 4)
        out.append([f"g{r['geonameid']}", 'city', plain, cc, '', coordinate(r['lat']), coordinate(r['lon']), r['population'], '' if weak else '|'.join(names), '|'.join(names) if weak else ''])
    return out

def names_of_people(src):
    """Keys of given names and surnames: a place of that name needs a type word or a head position."""
    given = set()
    for file, column in (('kk_given_airlock_pii.tsv', 0), ('kk_names_mit.tsv', 0), ('popular_forenames_cc0.tsv', None), ('popular_surnames_cc0.tsv', None)):
        for line in (src.parent / 'names' / file).read_text(encoding='utf-8').splitlines()[1:]:
            cells = line.split('\t')
            given |= {key(c) for c in (cells if column is None else cells[column:column + 1]) if c and ' ' not in c and len(c) > 2}
    return given


def common_words(here):
    """Keys of words that running text writes in lower case."""
    return {key(word) for name in ('en', 'ru', 'kk') for line in (here.parent / 'names' / f'common-{name}.txt').read_text(encoding='utf-8').splitlines()[1:] for word in line.split()}
