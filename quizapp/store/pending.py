"""The question in sight, as rows."""

from quizapp.store.gate import Gate, only

_SELECT_ATTEMPT = "SELECT id FROM attempts WHERE id = :attempt"
_HINT = "INSERT INTO hints VALUES (:attempt, :sequence) ON CONFLICT DO NOTHING"
_SELECT_HINT = "SELECT 1 FROM hints WHERE attempt = :attempt AND sequence = :sequence"
_LOOK = """
    INSERT INTO stopwatches (attempt, sequence, took_ms) VALUES (:attempt, :sequence, :took_ms)
    ON CONFLICT (attempt) DO UPDATE SET
        took_ms = iif(
            excluded.sequence = sequence, max(took_ms, excluded.took_ms), excluded.took_ms),
        sequence = excluded.sequence
    WHERE excluded.sequence >= sequence"""
_SELECT_LOOK = """
    SELECT took_ms FROM stopwatches WHERE attempt = :attempt AND sequence = :sequence"""


class SqlitePending:
    """A `Pending`."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def hint(self, attempt: int, sequence: int) -> None:
        """Keep that a question is asked with a hint."""
        self._keep(_HINT, attempt=attempt, sequence=sequence)

    def hinted(self, attempt: int, sequence: int) -> bool:
        """Whether a question is asked with a hint."""
        return bool(self._gate.read(_SELECT_HINT, {"attempt": attempt, "sequence": sequence}))

    def look(self, attempt: int, sequence: int, *, took_ms: int) -> None:
        """Keep for how long a question has been looked at."""
        self._keep(_LOOK, attempt=attempt, sequence=sequence, took_ms=took_ms)

    def looked(self, attempt: int, sequence: int) -> int:
        """Return for how long it was, in milliseconds."""
        rows = self._gate.read(_SELECT_LOOK, {"attempt": attempt, "sequence": sequence})
        return int(rows[0][0]) if rows else 0

    def _keep(self, statement: str, **fields: int) -> None:
        with self._gate.transaction() as db:
            only(db, _SELECT_ATTEMPT, {"attempt": fields["attempt"]})
            db.execute(statement, fields)
