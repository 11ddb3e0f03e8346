"""Items: questions before a seed has picked and ordered their options."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypedDict

from quizapp.domain.article import Citation
from quizapp.domain.facts import Value
from quizapp.domain.questions import Kind, Option, Question
from quizapp.generate.atoms import Atom
from quizapp.generate.luck import Luck
from quizapp.spanish.folding import fold, mentions
from quizapp.values import dataclass, field

Rank = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An option, what of the pack it stands for, and the place of a date or number among others."""

    option: Option
    atom: Atom | None = None
    rank: Rank | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What a question tells of one fact and what it asks of it, in folded words."""

    told: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()


class Common(TypedDict):
    """What an item hands on to a question of any kind."""

    id: str
    stem: str
    facts: tuple[str, ...]
    citations: tuple[Citation, ...]
    explanation: str
    difficulty: float
    source: str | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a quiz is drawn by, without the question.

    `sentences` are those cited, first the one that states what is asked. `truth` is whether the
    statement of a true/false item holds.
    """

    id: str
    kind: Kind
    facts: tuple[str, ...]
    sentences: tuple[int, ...]
    difficulty: float
    truth: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Heading):
    """A question that only waits for luck.

    `asked` is the value asked for; `wrong` holds proved distractors, the closest first. `listed`
    is what stands below the stem whatever luck brings. The `clues` keep one item of a quiz from
    answering another. `places` is the number of places the key can take, 0 if it has none to
    choose.
    """

    stem: str
    citations: tuple[Citation, ...]
    explanation: str
    build: Callable[["Item", Luck, int], Question]
    source: str | None = None
    asked: Value | None = None
    right: tuple[Choice, ...] = ()
    wrong: tuple[Choice, ...] = ()
    listed: tuple[str, ...] = ()
    clues: tuple[Clue, ...] = ()
    places: int = 0
    warnings: tuple[str, ...] = ()
    folded_stem: str = field(init=False)
    shown: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded_stem", fold(self.stem))
        object.__setattr__(self, "shown", " ".join((self.folded_stem, *map(fold, self.listed))))

    def common(self) -> Common:
        """Return what any question takes from its item."""
        return Common(
            id=self.id,
            stem=self.stem,
            facts=self.facts,
            citations=self.citations,
            explanation=self.explanation,
            difficulty=self.difficulty,
            source=self.source,
            warnings=self.warnings,
        )

    def question(self, luck: Luck, place: int | None = None) -> Question:
        """Return the question; `place` is where the key goes, from 0, if it can be chosen."""
        if place is None:
            place = luck.below(self.places, f"{self.id} place") if self.places else 0
        return self.build(self, luck, place)

    def gives_away(self, other: "Item") -> bool:
        """Whether this shows a key of the other along with something the other tells of it."""
        return any(
            any(mentions(self.shown, key) for key in clue.keys)
            and any(mentions(self.shown, told) for told in clue.told)
            for clue in other.clues
        )


class Harvest(NamedTuple):
    """The items of a pack by id; those lint refused, with the rules they broke; the headings."""

    items: Mapping[str, Item]
    blocked: Mapping[str, tuple[str, ...]]
    headings: Mapping[str, Heading]


def alone(item: str) -> str:
    """Return the fact that an item, by its id, is about; empty if there are several."""
    facts = item.partition("/")[0]
    return "" if "+" in facts else facts
