-- Whoever answers. '' is the name of somebody who has not given one; numbers after the first are
-- drawn at random, so that none comes again, not even when an older copy is put back. The one
-- chosen last has the highest `chosen`.
CREATE TABLE learners (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    chosen INTEGER NOT NULL,
    leaving INTEGER NOT NULL DEFAULT 0
);

INSERT INTO learners (id, name, chosen) VALUES (1, '', 1);

ALTER TABLE attempts ADD COLUMN learner INTEGER REFERENCES learners (id);
UPDATE attempts SET learner = 1;
CREATE INDEX attempts_of_learner ON attempts (learner);

DROP TRIGGER answers_are_never_deleted;

-- Answers go with their learner, and in no other way.
CREATE TRIGGER answers_are_never_deleted BEFORE DELETE ON answers
WHEN NOT coalesce(
    (
        SELECT leaving FROM learners JOIN attempts ON learner = learners.id
        WHERE attempts.id = OLD.attempt
    ),
    0
)
BEGIN
    SELECT RAISE(ABORT, 'the log of answers is append-only');
END;
