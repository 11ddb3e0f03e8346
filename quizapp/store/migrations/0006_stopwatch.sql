-- How long the question in sight has been looked at, before it is answered: a sitting that is
-- killed goes on with the time it had left.
CREATE TABLE stopwatches (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (id),
    sequence INTEGER NOT NULL,
    took_ms INTEGER NOT NULL
);
