-- What learners say is wrong with questions: the latest that each says of one.
CREATE TABLE flags (
    learner INTEGER NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    question TEXT NOT NULL,
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (learner, pack, question)
) WITHOUT ROWID;
