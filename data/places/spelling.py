"""Spellings of places: the key that joins them (as pipeline/gazetteer/key.ts has it) and the common English form."""
import re, unicodedata

CYRILLIC = dict(zip('аәбвгғдежзийкқлмнңоөпрстуұүфхһцыіэїєґў', 'aabvggdejziikklmnnooprstuuufhhciieiegu'))
CYRILLIC |= {'ч': 'č', 'ш': 'š', 'щ': 'š', 'ю': 'iu', 'я': 'ia', 'ъ': '', 'ь': '', 'ё': 'e'}
LATIN = [('shch', 'š'), ('sh', 'š'), ('ch', 'č'), ('zh', 'j'), ('kh', 'h'), ('gh', 'g'),
         ('q', 'k'), ('w', 'v'), ('y', 'i'), ('ı', 'i')]

def skeleton(word):
    """The spelling-free form of one word; pipeline/gazetteer/key.ts holds the same rules."""
    word = word.lower()
    if re.search('[а-яёәғқңөұүһіїєґў]', word):
        plain = ''.join(CYRILLIC.get(c, c) for c in unicodedata.normalize('NFC', word))
    else:
        word = word.replace('ş', 'š').replace('ž', 'j').replace('ç', 'č')
        plain = ''.join(c for c in unicodedata.normalize('NFD', word.replace('š', '\1').replace('č', '\2'))
                        if not unicodedata.combining(c)).replace('\1', 'š').replace('\2', 'č')
        for a, b in LATIN: plain = plain.replace(a, b)
    plain = re.sub(r'(\D)\1+', r'\1', re.sub(r"[^a-zšč0-9]", '', plain))
    return re.sub(r'(^|[aeiou])ie', r'\1e', plain.replace('dj', 'j').replace('ts', 'c')).replace('ng', 'n')

def key(name): return ' '.join(filter(None, (skeleton(w) for w in re.split(r'[\s‐-–-]+', name))))


RUSSIAN = re.compile('([сц]к)(ая|ой|ую|ий|ого|ому|им|ом|ое|ие|их|ими|ій)$')
ROMAN = re.compile('(sk|ck)(aya|aia|oi|oy|oye|iy|yi|ii|ij|y|i|uyu)$')

def spelling_key(name):
    """Key of a name; of an adjective's stem with a tilde: Илийский, Iliisky → ilisk~."""
    lower = name.lower()
    found = RUSSIAN.search(lower) or ROMAN.search(lower)
    return key(lower[:found.start()] + found[1]) + '~' if found else key(name)

def common(name):
    """GeoNames' spelling without its signs: Qostanay, Ülken → Ulken, Akkol’ → Akkol."""
    plain = ''.join(c for c in unicodedata.normalize('NFD', name.replace('ı', 'i')) if not unicodedata.combining(c))
    return re.sub(r"[’'`ʹʻ]", '', plain)

def romanise(russian):
    table = dict(zip('абвгдеёзийклмнопрстуфыэәғқңөұүһі', 'abvgdeezyyklmnoprstufyeagknouuhi'))
    table |= {'ж': 'zh', 'х': 'kh', 'ц': 'ts', 'ч': 'ch', 'ш': 'sh', 'щ': 'shch', 'ю': 'yu', 'я': 'ya', 'ь': '', 'ъ': '', 'и': 'i'}
    out = ''.join(table.get(c, c) for c in russian.lower())
    return re.sub(r"(^|[\s-])(\w)", lambda m: m[1] + m[2].upper(), re.sub(r'(iy|yy)\b', 'y', out))

