"""What the generator must know of a language, as data: nouns of kinds, frames of verbs, phrases."""

from collections.abc import Mapping
from enum import Enum

from quizapp.values import dataclass, field


class Gender(Enum):
    """Grammatical gender."""

    M = "m"
    F = "f"


class Number(Enum):
    """Grammatical number."""

    SINGULAR = "sg"
    PLURAL = "pl"


class Tense(Enum):
    """The tense a fact is told in."""

    PRESENT = "present"
    PRETERITE = "preterite"
    IMPERFECT = "imperfect"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    PERFECT = "perfect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How a verb and its roles make a clause.

    `clause` holds words and slots: `{who}`, `{verb}`, `{to:a}` (with its preposition). A slot
    whose role is absent vanishes with its preposition.
    `asks` holds whole questions for roles that the rules would ask clumsily; `functional` the
    roles with one value in one happening; `holder` the role that an office has one of; `contrary`
    a verb that, in the same clause, says the opposite. `passive` tells «fue firmada», agreeing with
    the subject, which is the clause's first slot.
    """

    verb: str
    clause: str
    reflexive: bool = False
    passive: bool = False
    functional: frozenset[str] = frozenset()
    holder: str = ""
    contrary: str = ""
    asks: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[Tense, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What to call things of a kind in a question: «qué ciudad», «quién»; gender of that word.

    `named` things go by a proper name, which a learner can be asked to type.
    """

    id: str
    asked: str
    plural: str = ""
    named: bool = False
    gender: Gender = Gender.M


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Kinds, frames and fixed phrases of one language."""

    kinds: Mapping[str, Kind]
    frames: Mapping[str, Frame]
    phrases: Mapping[str, str]
