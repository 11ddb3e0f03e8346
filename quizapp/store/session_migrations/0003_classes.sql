-- Settings of a session under a name; '' are those of the last one. `settings` is the classroom's.
CREATE TABLE presets (
    name TEXT PRIMARY KEY,
    settings TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE classes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- settings name a class by it: no other may get it
    name TEXT NOT NULL UNIQUE
);

-- `times` is how many times the time of the others somebody has.
CREATE TABLE pupils (
    class INTEGER NOT NULL REFERENCES classes (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    times REAL NOT NULL,
    PRIMARY KEY (class, place)
) WITHOUT ROWID;

-- Which class a session was run with. Its sessions outlive the list of a class.
CREATE TABLE session_classes (
    session INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    class INTEGER NOT NULL REFERENCES classes (id) ON DELETE CASCADE
);

CREATE INDEX session_classes_of ON session_classes (class);
