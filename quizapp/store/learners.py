"""Learners in SQLite."""

from collections.abc import Sequence

from quizapp.i18n import tr
from quizapp.store.backups import Backups
from quizapp.store.forgetting import SWEEP, forget, insert, last_chosen
from quizapp.store.gate import Gate, only
from quizapp.study.learners import Learner

_SELECT = "SELECT id, name, retention, goal FROM learners ORDER BY chosen DESC"
_SELECT_ONE = "SELECT id, name, retention, goal FROM learners WHERE id = :learner"
_RENAME = "UPDATE learners SET name = :name WHERE id = :learner"
_RETAIN = "UPDATE learners SET retention = :retention WHERE id = :learner"
_AIM = "UPDATE learners SET goal = :goal WHERE id = :learner"
_CHOOSE = "UPDATE learners SET chosen = :chosen WHERE id = :learner"


class SqliteLearners:
    """A `LearnerStore`."""

    def __init__(self, gate: Gate, backups: Backups) -> None:
        self._gate = gate
        self._backups = backups

    def every(self) -> Sequence[Learner]:
        """Return the learners, whoever was chosen last first."""
        return [_learner(*row) for row in self._gate.read(_SELECT, {})]

    def add(self, name: str) -> Learner:
        """Keep a new learner, and choose her."""
        with self._gate.transaction() as db:
            return _learner(*only(db, _SELECT_ONE, {"learner": insert(db, name)}))

    def rename(self, learner: int, name: str) -> None:
        """Keep another name."""
        self._keep(_RENAME, learner=learner, name=name)

    def retain(self, learner: int, retention: float) -> None:
        """Keep how well she wants to remember."""
        self._keep(_RETAIN, learner=learner, retention=retention)

    def aim(self, learner: int, goal: int) -> None:
        """Keep how much she wants to answer in a week."""
        self._keep(_AIM, learner=learner, goal=goal)

    def choose(self, learner: int) -> None:
        """Remember who studies now."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"learner": learner})
            db.execute(_CHOOSE, {"learner": learner, "chosen": last_chosen(db) + 1})

    def delete(self, learner: int) -> None:
        """Delete a learner and everything she did, in every backup too, and leave no trace."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"learner": learner})
        self._backups.forget(learner)  # first: until she is deleted here, she can be asked for
        self._gate.run("PRAGMA secure_delete = ON")  # no trace either if the sweep is cut short
        with self._gate.transaction() as db:
            forget(db, learner)
        self._gate.run(*SWEEP, "PRAGMA secure_delete = OFF")

    def _keep(self, statement: str, *, learner: int, **fields: object) -> None:
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"learner": learner})
            db.execute(statement, {"learner": learner, **fields})


def _learner(id_: int, name: str, retention: float, goal: int | None) -> Learner:
    return Learner(id=id_, name=name or tr("Yo"), retention=retention, goal=goal)
