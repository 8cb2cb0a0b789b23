"""Words exactly as models/words.ts cuts them, and the pieces of a word. The two files change together."""

import regex

DROPPED = regex.compile(
    r"[\u00ad\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f]|(?![\t\n\v\f\r])[\p{Cc}]"
)
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[^\s]")
MAX_PIECES = 24


def clean(text):
    """Text without invisible characters, and for each of its characters (and its end) the offset it came from."""
    back = [at for at, letter in enumerate(text) if not DROPPED.match(letter)]
    return "".join(text[at] for at in back), [*back, len(text)]


def words(cleaned):
    """(start, end, space before) of each word."""
    found = []
    for match in WORD.finditer(cleaned):
        start, end = match.span()
        found.append((start, end, start == 0 or cleaned[start - 1].isspace()))
    return found


class Pieces:
    """Piece ids of words, with a cache."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.cache = {}

    def of(self, word, spaced):
        key = (" " if spaced else "") + word
        ids = self.cache.get(key)
        if ids is None:
            ids = self.tokenizer.encode(key, add_special_tokens=False).ids[:MAX_PIECES]
            self.cache[key] = ids
        return ids
