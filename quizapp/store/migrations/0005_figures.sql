-- `day` is the learner's own (a proleptic Gregorian ordinal); `recall` what was predicted, in
-- thousandths, for an answer to a fact that was due.
ALTER TABLE answers ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN recall INTEGER;

DROP TRIGGER answers_are_never_changed;
UPDATE answers SET day = at / 86400000 + 719163;  -- 1970-01-01

CREATE TRIGGER answers_are_never_changed BEFORE UPDATE ON answers
BEGIN
    SELECT RAISE(ABORT, 'the log of answers is append-only');
END;

ALTER TABLE question_totals DROP COLUMN points;

-- Derived from answers, in the same transaction; may be rebuilt at any time.
CREATE TABLE day_totals (
    learner INTEGER NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    answered INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    PRIMARY KEY (learner, pack, day, kind)
) WITHOUT ROWID;

-- A question's name ends in its kind: what is left of it without all up to its last slash.
INSERT INTO day_totals (learner, pack, day, kind, answered, correct)
SELECT
    learner, attempts.pack, day,
    replace(questions.question, rtrim(questions.question, replace(questions.question, '/', '')), ''),
    count(*), sum(outcome = 2)
FROM answers
JOIN attempts ON attempts.id = attempt
JOIN questions ON questions.id = answers.question
GROUP BY 1, 2, 3, 4;

-- Answers by what was predicted, in tenths; `recall` is the sum of the predictions, in thousandths.
CREATE TABLE recall_totals (
    learner INTEGER NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    tenth INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    recall INTEGER NOT NULL,
    PRIMARY KEY (learner, pack, tenth)
) WITHOUT ROWID;
