/** The tables of a register, version by version: `user_version` counts the migrations that a file has had. */

/** `atau` in ASCII: tells a register from an SQLite file of another program. */
export const applicationId = 0x61746175

/** Only ever added to. A file of version n gets those from n on, in order. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    title TEXT,
    first TEXT, -- of the period, ISO 8601
    last TEXT,
    source TEXT NOT NULL, -- JSON, without the text
    text TEXT NOT NULL,
    record TEXT NOT NULL -- JSON, the report line
  );
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    start INTEGER NOT NULL, -- in the report's text, UTF-16 units
    record TEXT NOT NULL -- JSON, without source and ids of people
  );
  CREATE INDEX entries_of_report ON entries (report);

  CREATE TABLE people (
    id TEXT PRIMARY KEY,
    age INTEGER NOT NULL UNIQUE, -- the order in which ids were given
    name TEXT NOT NULL,
    renamed INTEGER NOT NULL DEFAULT 0, -- 1: the name is a person's word
    gender TEXT,
    alias_of TEXT REFERENCES people (id) -- the one that stays; never itself an alias
  );
  CREATE INDEX aliases ON people (alias_of) WHERE alias_of IS NOT NULL;

  CREATE TABLE forms ( -- what of a mention tells its name
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    value TEXT NOT NULL, -- JSON
    spoken TEXT NOT NULL, -- for finding, capitals and spaces aside
    UNIQUE (text, lang, value)
  );
  CREATE INDEX forms_spoken ON forms (spoken);
  CREATE TABLE blocks ( -- consonants of a surname → the forms that have them
    kind INTEGER NOT NULL,
    key INTEGER NOT NULL,
    form INTEGER NOT NULL REFERENCES forms (id),
    PRIMARY KEY (kind, key, form)
  ) WITHOUT ROWID;
  CREATE TABLE spellings (
    person TEXT NOT NULL REFERENCES people (id),
    form INTEGER NOT NULL REFERENCES forms (id),
    count INTEGER NOT NULL,
    PRIMARY KEY (person, form)
  ) WITHOUT ROWID;
  CREATE INDEX spellings_of_form ON spellings (form);

  CREATE TABLE mentions ( -- of people
    id TEXT PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    start INTEGER NOT NULL, -- in the report's text
    end INTEGER NOT NULL,
    form INTEGER NOT NULL REFERENCES forms (id),
    person TEXT NOT NULL REFERENCES people (id)
  ) WITHOUT ROWID;
  CREATE INDEX mentions_of_person ON mentions (person);
  CREATE INDEX mentions_of_entry ON mentions (entry);

  CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    nth INTEGER NOT NULL, -- among the cases of its entry, from 0
    mention TEXT, -- whose case it is
    event TEXT NOT NULL,
    date TEXT, -- ISO 8601
    place TEXT,
    region TEXT, -- ISO 3166-2
    statutes TEXT, -- KZ-CAO 488(6); KZ-CC 405(2)
    penalty TEXT,
    measure TEXT, -- P15D, 172500 KZT
    modality TEXT,
    authority TEXT
  );
  CREATE INDEX cases_of_entry ON cases (entry);
  CREATE INDEX cases_of_mention ON cases (mention);

  CREATE TABLE reviews ( -- pairs that may be one individual; a < b
    a TEXT NOT NULL REFERENCES people (id),
    b TEXT NOT NULL REFERENCES people (id),
    probability REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (a, b)
  ) WITHOUT ROWID;
  CREATE INDEX reviews_b ON reviews (b);

  CREATE TABLE decisions ( -- what was decided when; nothing is taken out
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL, -- ISO 8601
    kind TEXT NOT NULL, -- merge, split, rename
    said INTEGER NOT NULL, -- 1: by a person; 0: the texts leave no doubt
    person TEXT NOT NULL,
    other TEXT,
    detail TEXT -- JSON
  );
  CREATE TABLE apart ( -- pairs that a person has said are two; a < b
    a TEXT NOT NULL REFERENCES people (id),
    b TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (a, b)
  ) WITHOUT ROWID;

  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  ALTER TABLE reports ADD COLUMN digest TEXT; -- of the text, white space aside; null where it was not asked for yet
  CREATE INDEX reports_of_digest ON reports (digest);
  `,
]
