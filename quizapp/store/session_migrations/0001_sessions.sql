PRAGMA application_id = 0x5175697A;  -- "Quiz"

-- Times are milliseconds since 1970, UTC. `plan`, `digest` and `access` are the classroom's own.
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    digest TEXT NOT NULL,
    plan TEXT NOT NULL,
    access TEXT NOT NULL,
    started INTEGER NOT NULL,
    finished INTEGER
);

CREATE INDEX sessions_open ON sessions (id) WHERE finished IS NULL;

-- The journal: what was accepted, in its order, each line once. The classroom reads the lines.
CREATE TABLE acts (
    session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (session, sequence)
) WITHOUT ROWID;

CREATE TRIGGER acts_are_never_changed BEFORE UPDATE ON acts
BEGIN
    SELECT RAISE(ABORT, 'the journal of a session is append-only');
END;
