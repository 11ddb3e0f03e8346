"""What is wrong with a file, collected instead of raised one by one."""

from collections.abc import Iterable
from difflib import get_close_matches

from quizapp.domain.errors import Fault, PackError
from quizapp.i18n import tr

MAX_FAULTS = 100
_SHOWN = 60
_MOST_SUGGESTIONS = 20
_MOST_KNOWN = 500


class Faults:
    """The faults of one file; those of files `beside` it go to the same list.

    `trouble` grows with every fault, so that whoever reads an item can tell whether it is sound.
    """

    def __init__(self, file: str, found: list[Fault] | None = None) -> None:
        self.file = file
        self.trouble = 0
        self._found = [] if found is None else found
        self._suggestions = 0

    def beside(self, file: str) -> "Faults":
        """Return the faults of another file of the same pack."""
        return Faults(file, self._found)

    def add(self, line: int, rule: str, message: str) -> None:
        """Report a fault; raises PackError when there are too many to be worth reading."""
        self.trouble += 1
        self._found.append(Fault(file=self.file, line=line, rule=rule, message=message))
        if len(self._found) == MAX_FAULTS:
            message = tr("Hay demasiados fallos; corrige estos y vuelve a comprobar.")
            raise self.fatal(line, "too-many-faults", message)

    def again(self) -> None:
        """Note that something already reported was met where it is used."""
        self.trouble += 1

    def fatal(self, line: int, rule: str, message: str) -> PackError:
        """Return the error that ends the reading, with everything found so far."""
        self._found.append(Fault(file=self.file, line=line, rule=rule, message=message))
        return PackError(self.sorted())

    def check(self) -> None:
        """Raise PackError if anything was found."""
        if self._found:
            raise PackError(self.sorted())

    def sorted(self) -> tuple[Fault, ...]:
        """Return every fault, by file and line."""
        return tuple(sorted(self._found))

    def suggest(self, word: str, known: Iterable[str]) -> str:
        """Return « ¿Quizá «x»?» for the known word nearest to `word`, or nothing.

        Looking for it takes time, so a file with very many faults gets no more of them.
        """
        known = list(known)
        self._suggestions += 1
        if self._suggestions > _MOST_SUGGESTIONS or len(word) > _SHOWN or len(known) > _MOST_KNOWN:
            return ""
        near = get_close_matches(word, known, n=1)
        return tr(" ¿Quizá «{near}»?").format(near=near[0]) if near else ""


def shown(text: str) -> str:
    """Return `text` on one line and short enough for a message."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
