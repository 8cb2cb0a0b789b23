"""Gold and predictions with what nervaluate, seqeval and the coreference scorers say of them: make.py SCORER.pl > cases.json"""
import json, random, re, subprocess, sys, tempfile
from corefeval.metrics._lea import lea
from nervaluate import Evaluator
from seqeval.metrics import f1_score, precision_score, recall_score
from seqeval.scheme import IOB2

LABELS = ['PERSON', 'PLACE', 'ORG']
LENGTH = 40


def flat(rng, count):
    """Ranges that do not overlap, as [start, end, label]."""
    cuts = sorted(rng.sample(range(LENGTH + 1), min(2 * count, LENGTH)))
    return [[a, b, rng.choice(LABELS)] for a, b in zip(cuts[::2], cuts[1::2])]


def disturb(rng, gold):
    """A prediction made from the gold: kept, relabelled, moved, dropped, doubled, made up."""
    found = []
    for a, b, label in gold:
        roll = rng.random()
        if roll < .45: found.append([a, b, label])
        elif roll < .6: found.append([a, b, rng.choice(LABELS)])
        elif roll < .8: found.append([max(0, a - rng.randint(0, 2)), min(LENGTH, b + rng.randint(1, 3)), rng.choice([label, rng.choice(LABELS)])])
        elif roll < .85: found += [[a, b, label], [a, b, label]]
    return found + ([] if rng.random() < .5 else flat(rng, 1))


def loose(rng, count):
    return [[a, a + rng.randint(1, 9), rng.choice(LABELS)] for a in (rng.randrange(LENGTH - 9) for _ in range(count))]


def spans():
    rng = random.Random(20230501)
    yield [], []
    yield [[0, 3, 'PERSON']], []
    yield [], [[0, 3, 'PERSON']]
    yield [[0, 3, 'PERSON']], [[0, 3, 'PLACE']]
    yield [[0, 6, 'PERSON'], [3, 6, 'ORG']], [[3, 6, 'ORG']]
    for _ in range(130):
        gold = flat(rng, rng.randint(0, 8))
        yield gold, disturb(rng, gold)
    for _ in range(70):
        yield loose(rng, rng.randint(0, 5)), loose(rng, rng.randint(0, 5))
    for _ in range(40):
        gold = flat(rng, rng.randint(1, 8))
        yield gold, [each for each in gold if rng.random() < .8]


def nervaluate(gold, found):
    side = lambda rows: [[{'label': label, 'start': a, 'end': b - 1} for a, b, label in rows]]
    results = Evaluator(side(gold), side(found), tags=LABELS, loader='dict').evaluate()
    counts = lambda r: [r.correct, r.incorrect, r.partial, r.missed, r.spurious]
    ours = {'strict': 'strict', 'exact': 'exact', 'partial': 'partial', 'ent_type': 'type'}
    return {
        'overall': {name: counts(results['overall'][theirs]) for theirs, name in ours.items()},
        'labels': {label: {name: counts(row[theirs]) for theirs, name in ours.items()} for label, row in sorted(results['entities'].items())},
    }


def overlapping(rows):
    rows = sorted(rows)
    return any(b > c for (_, b, _), (c, _, _) in zip(rows, rows[1:]))


def seqeval(gold, found):
    if overlapping(gold) or overlapping(found) or not gold or not found: return None
    def tags(rows):
        line = ['O'] * (LENGTH + 12)
        for a, b, label in rows: line[a:b] = ['B-' + label] + ['I-' + label] * (b - a - 1)
        return [line]
    sides = dict(y_true=tags(gold), y_pred=tags(found), mode='strict', scheme=IOB2, zero_division=0)
    return [precision_score(**sides), recall_score(**sides), f1_score(**sides)]


def span_cases():
    for gold, found in spans():
        said = nervaluate(gold, found)
        orders = random.Random(3)
        shuffled = lambda rows: orders.sample(rows, len(rows))
        greedy = any(said != nervaluate(shuffled(gold), shuffled(found)) for _ in range(200))
        yield {'gold': gold, 'found': found, 'nervaluate': said, 'greedy': greedy, 'seqeval': seqeval(gold, found)}


def partition(rng, mentions, share):
    kept = [m for m in mentions if rng.random() < share]
    clusters = {}
    for m in kept: clusters.setdefault(rng.randint(1, max(1, len(mentions) // 3)), []).append(m)
    return [c for _, c in sorted(clusters.items())]


def conll(clusters, count):
    lines = ['#begin document (d); part 000']
    of = {m: at for at, c in enumerate(clusters) for m in c}
    lines += [f'd 0 {m} w - ({of[m]})' if m in of else f'd 0 {m} w - -' for m in range(count)]
    return '\n'.join(lines + ['#end document', ''])


def reference(scorer, key, response, count):
    with tempfile.NamedTemporaryFile('w', suffix='.key') as k, tempfile.NamedTemporaryFile('w', suffix='.res') as r:
        k.write(conll(key, count)); k.flush(); r.write(conll(response, count)); r.flush()
        found = {}
        for metric in ('muc', 'bcub', 'ceafe'):
            out = subprocess.run(['perl', scorer, metric, k.name, r.name, 'none'], capture_output=True, text=True).stdout
            line = [each for each in out.split('\n') if each.startswith('Coreference:')][-1]
            numbers = re.findall(r'\(([\d.]+) / ([\d.]+)\)', line)
            found[metric] = [float(numbers[0][0]), float(numbers[0][1]), float(numbers[1][0]), float(numbers[1][1])]
        return found


def lea_of(key, response):
    sides = [[c for c in side if len(c) > 1] for side in (key, response)]
    of = [{m: at for at, c in enumerate(side) for m in c} for side in (key, response)]
    recall, whole = lea(sides[0], of[1])
    precision, found = lea(sides[1], of[0])
    return [recall, whole, precision, found]


def cluster_cases(scorer):
    rng = random.Random(7)
    for _ in range(80):
        count = rng.randint(1, 14)
        key, response = (partition(rng, list(range(count)), share) for share in (1, rng.choice([1, .8])))
        if not key or not response: continue
        yield {'key': key, 'response': response, **reference(scorer, key, response, count), 'lea': lea_of(key, response)}


def rows(cases):
    return ',\n'.join(json.dumps(each) for each in cases)


print('{"spans": [\n' + rows(span_cases()) + '\n],\n"clusters": [\n' + rows(cluster_cases(sys.argv[1])) + '\n]}')
