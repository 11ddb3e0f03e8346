"""Items: questions before a seed has picked and ordered their options."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypedDict

from quizapp.domain.article import Citation
from quizapp.domain.facts import Value
from quizapp.domain.questions import Kind, Option, Question
from quizapp.generate.luck import Luck
from quizapp.generate.proof import Atom
from quizapp.spanish.text import fold, mentions

Rank = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An option, what of the pack it stands for, and the place of a date or number among others."""

    option: Option
    atom: Atom | None = None
    rank: Rank | None = None


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
class Item:
    """A question that only waits for luck.

    `asked` is the value asked for; `wrong` holds proved distractors, the closest first. `told`
    and `keys` are what the stem tells and what it asks, folded, so that a quiz can keep one item
    from answering another. `places` is the number of places the key can take, 0 if it has none
    to choose. `truth` is whether the statement of a true/false item holds.
    """

    id: str
    kind: Kind
    fact: str
    stem: str
    citations: tuple[Citation, ...]
    explanation: str
    difficulty: float
    build: Callable[["Item", Luck, int], Question]
    source: str | None = None
    asked: Value | None = None
    right: tuple[Choice, ...] = ()
    wrong: tuple[Choice, ...] = ()
    told: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    truth: bool | None = None
    places: int = 0
    warnings: tuple[str, ...] = ()
    folded_stem: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded_stem", fold(self.stem))

    def common(self) -> Common:
        """Return what any question takes from its item."""
        return Common(
            id=self.id,
            stem=self.stem,
            facts=(self.fact,),
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
        """Whether this stem names the key of the other along with something its stem tells."""
        return any(mentions(self.folded_stem, key) for key in other.keys) and any(
            mentions(self.folded_stem, told) for told in other.told
        )
