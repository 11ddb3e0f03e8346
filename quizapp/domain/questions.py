"""Questions: a closed union, so that a new kind fails the type check wherever it is not handled."""

from dataclasses import dataclass
from enum import Enum

from quizapp.domain.article import Citation
from quizapp.domain.dates import PartialDate


class Kind(Enum):
    """The kinds of question, by the name programs know them by."""

    CHOICE = "choice"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true_false"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Why an option is wrong: the rule that shows it, and the reason in words."""

    rule: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option; the right ones need no proof, every wrong one has it.

    `truth` says what a wrong option is true of in this article, `citations` where that is said.
    """

    text: str
    proof: Proof | None = None
    truth: str = ""
    citations: tuple[Citation, ...] = ()

    @property
    def correct(self) -> bool:
        """Whether this option is (part of) the key."""
        return self.proof is None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """What every kind has. `difficulty` runs from 0 to 1; `source` is the attributed speaker."""

    id: str
    stem: str
    facts: tuple[str, ...]
    citations: tuple[Citation, ...]
    explanation: str
    difficulty: float
    source: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _WithOptions(_Question):
    options: tuple[Option, ...]

    @property
    def correct(self) -> frozenset[int]:
        """Positions of the right options, from 0."""
        return frozenset(i for i, option in enumerate(self.options) if option.correct)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceQuestion(_WithOptions):
    """One right option among several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleQuestion(_WithOptions):
    """Every member of a closed list is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseQuestion(_WithOptions):
    """A statement; the options are «Verdadero» and «Falso»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateQuestion(_Question):
    """A date to be typed, at the precision of `key`; `accepted` shows usual forms of it."""

    key: PartialDate
    accepted: tuple[str, ...]


Question = ChoiceQuestion | MultipleQuestion | TrueFalseQuestion | DateQuestion

KIND_OF: dict[type[Question], Kind] = {
    ChoiceQuestion: Kind.CHOICE,
    MultipleQuestion: Kind.MULTIPLE,
    TrueFalseQuestion: Kind.TRUE_FALSE,
    DateQuestion: Kind.DATE,
}
