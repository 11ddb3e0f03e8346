"""What every kind of question is made with: words, proofs and candidates of one pack."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from quizapp.domain.article import Citation
from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import DateValue, EntityValue, Fact, NumberValue, Pack, Role, Value
from quizapp.domain.questions import Kind, Option, Proof, Question
from quizapp.generate.atoms import Atom, atoms
from quizapp.generate.clause import Stem, Teller
from quizapp.generate.difficulty import prior
from quizapp.generate.distractors import Candidates
from quizapp.generate.items import Choice, Clue, Item, Rank
from quizapp.generate.luck import Luck
from quizapp.generate.mentions import Mentions
from quizapp.generate.proof import Prover
from quizapp.generate.words import Dictionary
from quizapp.spanish.dates import date_phrase, usual_forms
from quizapp.spanish.folding import fold
from quizapp.spanish.text import single_stop
from quizapp.values import replace

TRUE = "true"


class Workshop:
    """Tools bound to one pack; nothing here depends on a seed."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.tell = Teller(pack)
        self.prover = Prover(pack)
        self._candidates = Candidates(pack)
        self._terms = cache(self._name_terms)
        self.words = Dictionary(pack, self.tell).words
        self._leaning = _leaning_sentences(pack)
        mentions = Mentions(pack.article)
        self._mentioned = cache(lambda atom: any(name in mentions for name in self._names(atom)))
        self.restated = {id_: self.tell.statement(fact) for id_, fact in pack.facts.items()}
        self._told_of: dict[Atom, list[tuple[str, Fact]]] = defaultdict(list)
        for fact in pack.facts.values():
            for name, role in fact.roles.items():
                for atom in atoms(role.value):
                    self._told_of[atom].append((name, fact))

    def item(  # noqa: PLR0913 - what sets one kind apart from another, all by name
        self,
        kind: Kind,
        fact: Fact,
        name: str,
        stem: Stem,
        *,
        build: Callable[[Item, Luck, int], Question],
        right: tuple[Choice, ...] = (),
        wrong: tuple[Choice, ...] = (),
        places: int = 0,
        way: str = "",
    ) -> Item:
        """Return an item of any kind that asks for the role `name` of a fact.

        A statement asks for nothing: it goes by the `way` it is told, and is true if that is so.
        """
        asked, citations = fact.roles[name].value, cite(fact, name, stem.told)
        return Item(
            id=f"{fact.id}/{way or name}/{kind.value}",
            kind=kind,
            facts=(fact.id,),
            sentences=_sentences(citations),
            stem=stem.text,
            citations=citations,
            explanation=self.restated[fact.id],
            difficulty=prior(kind, fact, asked, likeness=self._likeness(wrong)),
            build=build,
            source=self.source(fact),
            asked=asked,
            right=right,
            wrong=wrong,
            clues=() if way else (self.clue(fact, name, stem.told),),
            truth=way == TRUE if way else None,
            places=places,
        )

    def group(
        self,
        kind: Kind,
        asked: Sequence[tuple[Fact, str]],
        stem: str,
        *,
        listed: tuple[str, ...],
        build: Callable[[Item, Luck, int], Question],
    ) -> Item:
        """Return an item that asks a role of each of several facts, telling all the others."""
        told = [tuple(n for n in fact.roles if n != name) for fact, name in asked]
        both = list(zip(asked, told, strict=True))
        cited = (c for (fact, name), others in both for c in cite(fact, name, others))
        citations = tuple(dict.fromkeys(cited))
        return Item(
            id=f"{'+'.join(fact.id for fact, _ in asked)}/{kind.value}",
            kind=kind,
            facts=tuple(fact.id for fact, _ in asked),
            sentences=_sentences(citations),
            stem=stem,
            citations=citations,
            explanation=" ".join(self.restated[fact.id] for fact, _ in asked),
            difficulty=max(prior(kind, f, f.roles[name].value) for f, name in asked),
            build=build,
            listed=listed,
            clues=tuple(self.clue(fact, name, others) for (fact, name), others in both),
        )

    def stands_alone(self, sentence: int) -> bool:
        """Whether a sentence can be read without those before it, and has nothing excluded."""
        return sentence not in self._leaning

    def clue(self, fact: Fact, asked: str, told: Iterable[str]) -> Clue:
        """Return what tells a role of a fact, and what would give it away."""
        return Clue(
            told=frozenset(term for name in told for term in self._terms(fact.roles[name].value)),
            keys=self._terms(fact.roles[asked].value),
        )

    def distractors(
        self, fact: Fact, asked: str, told: tuple[str, ...]
    ) -> Iterator[tuple[Atom, Proof]]:
        """Yield values proved wrong for a role that has a rule, the closest first.

        `told` names the roles that the stem tells.
        """
        rule, role = self.prover.rule(fact, asked), fact.roles[asked]
        proof = self.prover.proof(rule, self.prover.evidence(rule, fact, role))
        for candidate, objection in self.judged(fact, asked, told):
            if not objection:
                yield candidate, proof

    def judged(self, fact: Fact, asked: str, told: tuple[str, ...]) -> Iterator[tuple[Atom, str]]:
        """Yield every candidate for a role once, with the objection to it if there is one."""
        role = fact.roles[asked]
        also_true = self.prover.also_true(fact, asked, told)
        named = frozenset(a for name in told for a in atoms(fact.roles[name].value))
        seen: set[Atom] = set()
        for key in atoms(role.value):
            for candidate in self._candidates.near(key, self._homes(named)):
                if candidate not in seen:
                    seen.add(candidate)
                    objection = self.prover.objection(candidate, role, also_true, named)
                    yield candidate, objection or self._misfit(candidate, role, fact)

    def _misfit(self, candidate: Atom, role: Role, fact: Fact) -> str:
        """Return why a candidate is wrong and still not offered: nobody would choose it."""
        if not isinstance(candidate, str):
            return ""
        if candidate in role.unlikely:
            return "unlikely"
        lived = self.pack.entities[candidate].lived
        dates = [r.value.date for r in fact.roles.values() if isinstance(r.value, DateValue)]
        apart = lived and dates and not any(map(lived.overlaps, dates))
        return "another-time" if apart else ""

    def answerable(self, fact: Fact, asked: str, stem: Stem) -> bool:
        """Whether the stem tells something, and no other fact answers it otherwise."""
        also_true = self.prover.also_true(fact, asked, stem.told)
        return bool(stem.told) and also_true <= set(atoms(fact.roles[asked].value))

    def choice(self, atom: Atom, fact: Fact, name: str, proof: Proof | None = None) -> Choice:
        """Return an atom as an option for a role; a wrong one says what it is true of."""
        preposition = self.tell.question(fact, name).preposition
        text = self.tell.option(value_of(atom, fact.roles[name].value), preposition)
        if proof is None:
            return Choice(option=Option(text=text), atom=atom, rank=rank_of(atom))
        truth, citations = self.truth(atom, fact, name)
        option = Option(text=text, proof=proof, truth=truth, citations=citations)
        return Choice(option=option, atom=atom, rank=rank_of(atom))

    def truth(self, atom: Atom, fact: Fact, name: str) -> tuple[str, tuple[Citation, ...]]:
        """Return what the facts say of an atom, and where; or that the article says nothing.

        Of what the article mentions and no fact tells, nothing is said.
        """
        if isinstance(atom, int):
            return "", ()
        role = fact.roles[name]
        here = role.citations[0].sentence

        def distance(pair: tuple[str, Fact]) -> tuple[bool, bool, int]:
            away = abs(pair[1].roles[pair[0]].citations[0].sentence - here)
            return (pair[1].source is not None, pair[1].verb != fact.verb, away)

        if told_of := self._told_of_atom(atom):
            told, other = min(told_of, key=distance)
            return self.restated[other.id], cite(other, told, ())
        if self._mentioned(atom):
            return "", ()
        dated = isinstance(atom, PartialDate)
        phrase = "unmentioned_date" if dated else "unmentioned"
        value = value_of(atom, role.value)
        words = self.tell.phrase(value) if dated else self.tell.option(value)
        return single_stop(self.pack.grammar.phrases[phrase].format(value=words)), ()

    def _likeness(self, wrong: tuple[Choice, ...]) -> float:
        """Return the share of distractors that the reader has met in the article."""
        met = sum(bool(c.atom and self._told_of_atom(c.atom)) for c in wrong)
        return met / len(wrong) if wrong else 0.0

    def _told_of_atom(self, atom: Atom) -> list[tuple[str, Fact]]:
        if not isinstance(atom, PartialDate):
            return self._told_of.get(atom, [])
        return [
            pair for date in self._candidates.almanac.within(atom) for pair in self._told_of[date]
        ]

    def source(self, fact: Fact) -> str | None:
        """Return the name of whoever a claim is attributed to."""
        if fact.source and isinstance(fact.source.value, EntityValue):
            return self.pack.entities[fact.source.value.entity].name
        return None

    def _names(self, atom: str | PartialDate) -> Iterator[str]:
        """Yield the words by which the article would mention an atom, folded."""
        if isinstance(atom, PartialDate):
            yield from map(fold, usual_forms(atom))
        else:
            yield from map(fold, self.pack.entities[atom].names)

    def _homes(self, named: frozenset[Atom]) -> frozenset[str]:
        """Return the countries of whoever is named: nobody travels abroad to her own."""
        return frozenset(self.pack.entities[a].country for a in named if isinstance(a, str))

    def _name_terms(self, value: Value) -> frozenset[str]:
        """Return the folded words by which a stem would name a value."""
        if isinstance(value, DateValue):
            years = (str(abs(date.year)) for date in value.date.ends)
            return frozenset({fold(date_phrase(value.date)), *years})
        if isinstance(value, NumberValue):
            return frozenset({fold(self.tell.phrase(value))})
        entities = (self.pack.entities[a] for a in atoms(value) if isinstance(a, str))
        return frozenset(fold(name) for entity in entities for name in entity.names)


def _leaning_sentences(pack: Pack) -> frozenset[int]:
    """Return the sentences with an excluded passage or a word that stands for an earlier one.

    What a pronoun stands for comes before it: it is in the last of the sentences cited.
    """
    cited = (role.citations for fact in pack.facts.values() for role in fact.roles.values())
    sentences = ({c.sentence for c in citations} for citations in cited)
    leaning = {max(numbers) for numbers in sentences if len(numbers) > 1}
    return frozenset(leaning | {e.citation.sentence for e in pack.excluded})


def asked_at_year(fact: Fact, name: str) -> Fact:
    """Return the fact with a part of a year, or of a century, told as the whole.

    «A finales de» is asked of no one.
    """
    role = fact.roles[name]
    if not isinstance(role.value, DateValue) or not role.value.date.part:
        return fact
    whole = replace(role, value=DateValue(replace(role.value.date, part=None)))
    return replace(fact, roles={**fact.roles, name: whole})


def cite(fact: Fact, first: str, told: tuple[str, ...]) -> tuple[Citation, ...]:
    """Return the citations of a role, then those of what the stem tells and of the source."""
    roles = [fact.roles[first], *(role for name, role in fact.roles.items() if name in told)]
    if fact.source:
        roles.append(fact.source)
    cited = [c for role in roles for c in role.citations]
    return tuple(dict.fromkeys((*cited, *fact.said)))


def _sentences(citations: Iterable[Citation]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(citation.sentence for citation in citations))


def value_of(atom: Atom, like: Value) -> Value:
    """Return an atom as a role's value, counting what `like` counts."""
    if isinstance(atom, PartialDate):
        return DateValue(atom)
    if isinstance(atom, str):
        return EntityValue(atom)
    return replace(like, number=atom) if isinstance(like, NumberValue) else NumberValue(atom, "")


def rank_of(atom: Atom) -> Rank | None:
    """Return the place of a date or a number among others; None for names."""
    if isinstance(atom, PartialDate):
        return (*atom.first, *atom.last)
    return (atom,) if isinstance(atom, int) else None
