PRAGMA application_id = 0x5175697A;  -- "Quiz"

-- Times are milliseconds since 1970, UTC.
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    settings TEXT NOT NULL,
    digest TEXT NOT NULL,
    questions INTEGER NOT NULL,
    started INTEGER NOT NULL,
    finished INTEGER
);

CREATE INDEX attempts_open ON attempts (id) WHERE finished IS NULL;

-- Names are long and come again and again: the log keeps their number.
CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    question TEXT NOT NULL,
    fact TEXT NOT NULL,
    UNIQUE (question, fact, pack)
);

-- The log. `response` is TEXT for options chosen ("0,2"), BLOB for what was typed.
CREATE TABLE answers (
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    sequence INTEGER NOT NULL,
    question INTEGER NOT NULL REFERENCES questions (id),
    response BLOB NOT NULL,
    outcome INTEGER NOT NULL,
    points REAL NOT NULL,
    at INTEGER NOT NULL,
    took_ms INTEGER NOT NULL,
    PRIMARY KEY (attempt, sequence)
) WITHOUT ROWID;

CREATE TRIGGER answers_are_never_changed BEFORE UPDATE ON answers
BEGIN
    SELECT RAISE(ABORT, 'the log of answers is append-only');
END;

CREATE TRIGGER answers_are_never_deleted BEFORE DELETE ON answers
BEGIN
    SELECT RAISE(ABORT, 'the log of answers is append-only');
END;

-- Derived from answers, in the same transaction; may be rebuilt at any time.
CREATE TABLE attempt_totals (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (id),
    answered INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    points REAL NOT NULL
);
