"""Words as data: those no name may hold, and those that nicknames are made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizapp.classroom.names import nicknames
from quizapp.spanish.folding import fold


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words to refuse, and an endless stock of nicknames."""

    blocked: frozenset[str]
    nicknames: Iterator[str]


def load_words(folder: Path) -> Words:
    """Read `blocked.txt`, `nouns.txt` and `traits.txt`: a word a line, `#` for remarks."""
    blocked, nouns, traits = (_read(folder / f"{n}.txt") for n in ("blocked", "nouns", "traits"))
    return Words(frozenset(map(fold, blocked)), nicknames(nouns, traits))


def _read(path: Path) -> tuple[str, ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
