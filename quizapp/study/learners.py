"""Who studies on this machine: a name each, no password."""

from collections.abc import Sequence
from typing import Protocol
from unicodedata import category, normalize

from quizapp.domain.errors import UsageError
from quizapp.i18n import tr
from quizapp.study.fsrs import LEAST_RETENTION, MOST_RETENTION
from quizapp.values import dataclass

LONGEST_NAME = 60
_JOINERS = "\u200c\u200d"  # within words of some scripts, and within emoji


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """A local profile; the name is plain text, whatever it looks like.

    `retention` is how well she wants to remember, as a probability; `goal` how much she wants to
    answer in a week, None if she never said.
    """

    id: int
    name: str
    retention: float = 0.9
    goal: int | None = None


class LearnerStore(Protocol):
    """Keeps learners. Every method raises StoreError; there is always one at least."""

    def every(self) -> Sequence[Learner]:
        """Return the learners, whoever was chosen last first."""
        ...

    def add(self, name: str) -> Learner:
        """Keep a new learner, and choose her."""
        ...

    def rename(self, learner: int, name: str) -> None:
        """Keep another name."""
        ...

    def retain(self, learner: int, retention: float) -> None:
        """Keep how well she wants to remember."""
        ...

    def aim(self, learner: int, goal: int) -> None:
        """Keep how much she wants to answer in a week."""
        ...

    def choose(self, learner: int) -> None:
        """Remember who studies now."""
        ...

    def delete(self, learner: int) -> None:
        """Delete a learner and everything she did, for good."""
        ...


class Roster:
    """Learners by name: no two alike, none empty."""

    def __init__(self, store: LearnerStore) -> None:
        self._store = store

    @property
    def learners(self) -> Sequence[Learner]:
        """Everybody, whoever was chosen last first."""
        return self._store.every()

    def find(self, name: str) -> Learner:
        """Return who has a name, in whatever case; raises UsageError."""
        for learner in self.learners:
            if _alike(learner.name, clean_name(name)):
                return learner
        message = tr("No hay ningún perfil «{name}». Los que hay: {known}.")
        known = ", ".join(learner.name for learner in self.learners)
        raise UsageError(message.format(name=clean_name(name), known=known))

    def add(self, name: str) -> Learner:
        """Create a learner and choose her; raises UsageError for a name that cannot be."""
        return self._store.add(self._free(name))

    def rename(self, learner: Learner, name: str) -> None:
        """Give a learner another name; raises UsageError for one that cannot be."""
        self._store.rename(learner.id, self._free(name, but=learner))

    def retain(self, learner: Learner, retention: float) -> None:
        """Have her remember that well from now on; raises UsageError for what cannot be."""
        if not LEAST_RETENTION <= retention <= MOST_RETENTION:
            message = tr("La retención va del {least} al {most} %.")
            bounds = {"least": round(LEAST_RETENTION * 100), "most": round(MOST_RETENTION * 100)}
            raise UsageError(message.format(**bounds))
        self._store.retain(learner.id, retention)

    def aim(self, learner: Learner, goal: int) -> None:
        """Have her aim at so many answers a week; raises UsageError for none."""
        if goal < 1:
            raise UsageError(tr("La meta es de una respuesta a la semana o más."))
        self._store.aim(learner.id, goal)

    def choose(self, learner: Learner) -> None:
        """Remember who studies now."""
        self._store.choose(learner.id)

    def delete(self, learner: Learner) -> None:
        """Delete a learner and everything she did, for good."""
        self._store.delete(learner.id)

    def _free(self, text: str, *, but: Learner | None = None) -> str:
        name = clean_name(text)
        for other in self.learners:
            if other != but and _alike(other.name, name):
                raise UsageError(tr("Ya hay un perfil «{name}».").format(name=other.name))
        return name


def clean_name(text: str) -> str:
    """Return a name on one line without marks that cannot be seen; raises UsageError.

    What would turn the direction of the text around it goes too; joiners stay, for emoji.
    """
    seen = "".join(" " if c.isspace() else c for c in normalize("NFC", text) if _shown(c))
    name = " ".join(seen.split())
    if not name.strip(_JOINERS):
        raise UsageError(tr("Un perfil necesita un nombre que se vea."))
    if len(name) > LONGEST_NAME:
        message = tr("Ese nombre es demasiado largo: caben {most} caracteres.")
        raise UsageError(message.format(most=LONGEST_NAME))
    return name


def _shown(character: str) -> bool:
    kept = character.isspace() or character in _JOINERS
    return kept or category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}


def _alike(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()
