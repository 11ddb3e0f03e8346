-- What was asked, so that a session can be read without its pack; the classroom's own, as `plan`.
ALTER TABLE sessions ADD COLUMN content TEXT NOT NULL DEFAULT '';

-- What the list of sessions tells of each: good while no line was added since it was counted.
CREATE TABLE summaries (
    session INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    last INTEGER,
    summary TEXT NOT NULL
);
