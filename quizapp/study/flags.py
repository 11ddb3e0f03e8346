"""Flags: what a learner says is wrong with a question, for the author of its pack."""

from collections.abc import Callable
from datetime import datetime

from quizapp.study.ports import Attempt, Flag, FlagReason, FlagStore

LONGEST_NOTE = 500


class Flags:
    """Sets and withdraws the flags of one learner; every method raises StoreError.

    A question is known by its pack and id, in whatever quiz it is met.
    """

    def __init__(self, store: FlagStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def of(self, pack: str, question: str) -> Flag | None:
        """Return what she says of a question."""
        return self._store.of(pack, question)

    def set(self, attempt: Attempt, question: str, reason: FlagReason, note: str = "") -> Flag:
        """Flag a question of an attempt, in place of what she said of it before."""
        note = clean(note)
        flag = Flag(attempt=attempt, question=question, reason=reason, note=note, at=self._clock())
        self._store.keep(flag)
        return flag

    def put_back(self, pack: str, question: str, flag: Flag | None) -> None:
        """Have a question as it was: flagged so, or not at all."""
        if flag is None:
            self._store.withdraw(pack, question)
        else:
            self._store.keep(flag)


def clean(note: str) -> str:
    """Return a note on one line, without what cannot be read, and no longer than it may be."""
    readable = "".join(letter if letter.isprintable() else " " for letter in note)
    return " ".join(readable.split())[:LONGEST_NOTE].rstrip()
