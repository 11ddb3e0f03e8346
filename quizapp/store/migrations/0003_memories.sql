-- What the scheduler knows, one row a learner and a fact. Days are proleptic Gregorian ordinals.
CREATE TABLE memories (
    learner INTEGER NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    fact TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    day INTEGER NOT NULL,
    due INTEGER NOT NULL,
    kind TEXT NOT NULL,
    misses INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    PRIMARY KEY (learner, pack, fact)
) WITHOUT ROWID;

-- How well she wants to remember, from 0.80 to 0.97.
ALTER TABLE learners ADD COLUMN retention REAL NOT NULL DEFAULT 0.9;
