-- Questions that were asked with a wrong option struck out: known before they are answered.
CREATE TABLE hints (
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    sequence INTEGER NOT NULL,
    PRIMARY KEY (attempt, sequence)
) WITHOUT ROWID;

-- Derived from answers, in the same transaction; may be rebuilt at any time. `outcome` is that of
-- the latest `attempt`.
CREATE TABLE question_totals (
    learner INTEGER NOT NULL REFERENCES learners (id),
    question INTEGER NOT NULL REFERENCES questions (id),
    answered INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    points REAL NOT NULL,
    attempt INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    PRIMARY KEY (learner, question)
) WITHOUT ROWID;

-- With max(), SQLite takes the bare column from the row that has the greatest.
INSERT INTO question_totals (learner, question, answered, correct, points, attempt, outcome)
SELECT learner, question, count(*), sum(outcome = 2), sum(points), max(attempt), outcome
FROM answers JOIN attempts ON attempts.id = attempt GROUP BY learner, question;
