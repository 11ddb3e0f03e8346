"""Questions: a closed union, so that a new kind fails the type check wherever it is not handled."""

from enum import Enum

from quizapp.domain.article import Citation
from quizapp.domain.dates import PartialDate
from quizapp.values import dataclass


class Kind(Enum):
    """The kinds of question, by the name programs know them by."""

    CHOICE = "choice"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true_false"
    CLOZE = "cloze"
    SHORT = "short"
    DATE = "date"
    ORDER = "order"
    MATCH = "match"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _WithWords(_Question):
    """Words to be typed: `accepted` are ways to write the key, the usual one first.

    `names` are all that the pack knows, the key's own among them: none of them is a misspelling
    of another. An `exact` key, a number, has no misspellings at all.
    """

    accepted: tuple[str, ...]
    names: tuple[str, ...] = ()
    exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeQuestion(_WithWords):
    """A sentence of the article with a gap; the stem shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortQuestion(_WithWords):
    """A name or a number to be typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something to be put in order: `place` is its own, from 0; `when` is told afterwards.

    `proof` is why it stands before none of the earlier and after none of the later ones.
    """

    text: str
    when: str
    place: int
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderQuestion(_Question):
    """Events as they are shown; no two may have happened at one time."""

    events: tuple[Event, ...]

    @property
    def order(self) -> tuple[int, ...]:
        """Positions of the events, from 0, the earliest first."""
        return tuple(sorted(range(len(self.events)), key=lambda i: self.events[i].place))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One of the left and the position of its only match on the right; `proof` is why only."""

    left: str
    right: int
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchQuestion(_Question):
    """Each on the left has one match on the right, and each on the right one on the left."""

    pairs: tuple[Pair, ...]
    right: tuple[str, ...]


Question = (
    ChoiceQuestion
    | MultipleQuestion
    | TrueFalseQuestion
    | ClozeQuestion
    | ShortQuestion
    | DateQuestion
    | OrderQuestion
    | MatchQuestion
)

KIND_OF: dict[type[Question], Kind] = {
    ChoiceQuestion: Kind.CHOICE,
    MultipleQuestion: Kind.MULTIPLE,
    TrueFalseQuestion: Kind.TRUE_FALSE,
    ClozeQuestion: Kind.CLOZE,
    ShortQuestion: Kind.SHORT,
    DateQuestion: Kind.DATE,
    OrderQuestion: Kind.ORDER,
    MatchQuestion: Kind.MATCH,
}
