"""Facts: what an article states, each role anchored to the words that state it."""

from collections.abc import Iterator, Mapping
from enum import Enum

from quizapp.domain.article import Article, Citation
from quizapp.domain.dates import PartialDate
from quizapp.domain.grammar import Gender, Grammar, Number, Tense
from quizapp.values import dataclass, field


class Origin(Enum):
    """Where a name comes from: the article itself, or the pack's gazetteer."""

    ARTICLE = "article"
    GAZETTEER = "gazetteer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, place, organisation or thing, and how the language treats its name.

    Who `lived` at another time is not offered as an option.
    """

    id: str
    kind: str
    name: str
    short: str = ""
    aliases: tuple[str, ...] = ()
    gender: Gender = Gender.M
    number: Number = Number.SINGULAR
    article: str = ""
    country: str = ""
    part_of: frozenset[str] = frozenset()
    never_against: frozenset[str] = frozenset()
    origin: Origin = Origin.ARTICLE
    lived: PartialDate | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every way the pack spells it, the full name first."""
        return tuple(dict.fromkeys(n for n in (self.name, self.short, *self.aliases) if n))


@dataclass(frozen=True, slots=True)
class EntityValue:
    """A role filled by one entity, by id."""

    entity: str


@dataclass(frozen=True, slots=True)
class DateValue:
    """A role filled by a date."""

    date: PartialDate


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A role filled by a count of something, in the author's words («islas», feminine).

    `one` is what a single one is called («isla»); empty if the author does not say.
    """

    number: int
    counted: str
    gender: Gender = Gender.M
    one: str = ""

    @property
    def tellable(self) -> bool:
        """Whether the words for this number of them are known."""
        return self.number != 1 or bool(self.one)


@dataclass(frozen=True, slots=True)
class TextValue:
    """A role told in the author's words: said in a stem, never asked."""

    text: str


@dataclass(frozen=True, slots=True)
class ListValue:
    """Entities, by id; outside a closed list nothing else fills the role."""

    entities: tuple[str, ...]
    closed: bool


Value = EntityValue | DateValue | NumberValue | TextValue | ListValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What fills one place of a fact, and the words that say so.

    The value's own words come first in `citations`, then those of a pronoun it resolves.
    `asked` replaces the kind's noun in a question («qué áreas de los Territorios del Norte»).
    `traps` are entities that must not be called wrong here, being right in the world; those
    `unlikely` are wrong, but would deceive nobody. `accept` are further words right when typed.
    What need not `ask` is told and never asked.
    """

    value: Value
    citations: tuple[Citation, ...]
    asked: str = ""
    traps: frozenset[str] = frozenset()
    unlikely: frozenset[str] = frozenset()
    accept: tuple[str, ...] = ()
    functional: bool = False
    ask: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing the article states, or, with a `source`, somebody it quotes.

    `once` says that it tells of one happening, so that whatever its frame calls functional
    has one value. `affirmed` is False for what the article denies. `said` are the words of what
    is predicated: the verb, a negation.
    """

    id: str
    verb: str
    roles: Mapping[str, Role]
    once: bool = False
    affirmed: bool = True
    tense: Tense = Tense.PRETERITE
    source: Role | None = None
    said: tuple[Citation, ...] = ()
    line: int = 0

    @property
    def sentences(self) -> frozenset[int]:
        """The numbers of the sentences that any of its roles takes words from."""
        cited = (role.citations for role in self.roles.values())
        return frozenset(citation.sentence for citations in cited for citation in citations)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The words behind every role and of the predicate, in the order of the article."""
        return tuple(sorted(set(self._cited())))

    @property
    def stated(self) -> tuple[int, ...]:
        """The numbers of the sentences of all its citations."""
        return tuple(sorted({citation.sentence for citation in self._cited()}))

    def _cited(self) -> Iterator[Citation]:
        for role in (*self.roles.values(), *((self.source,) if self.source else ())):
            yield from role.citations
        yield from self.said


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """A passage never asked, and why."""

    citation: Citation
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """An article, its facts, and the grammar that turns them into questions.

    `digest` changes whenever anything in the pack does. `stated` is what `stating` would work out,
    where it was worked out before.
    """

    id: str
    article: Article
    grammar: Grammar
    entities: Mapping[str, Entity]
    facts: Mapping[str, Fact]
    excluded: tuple[Exclusion, ...] = ()
    digest: str = ""
    file: str = field(default="", compare=False)
    stated: Mapping[str, tuple[int, ...]] = field(default_factory=dict, compare=False)

    def stating(self, fact: str) -> tuple[int, ...]:
        """Return the numbers of the sentences behind every role and the predicate of a fact."""
        return self.stated.get(fact) or self.facts[fact].stated
