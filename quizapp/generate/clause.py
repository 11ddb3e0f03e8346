"""Clauses: a fact told as a statement or asked as a question, by the frame of its verb."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import assert_never

from quizapp.domain.facts import (
    DateValue,
    EntityValue,
    Fact,
    ListValue,
    NumberValue,
    Pack,
    Role,
    TextValue,
    Value,
)
from quizapp.domain.grammar import Gender, Number
from quizapp.spanish.dates import date_noun, date_phrase, when_phrase, which_date
from quizapp.spanish.numbers import count_words
from quizapp.spanish.phrases import enumerate_phrases, noun_phrase
from quizapp.spanish.text import sentence_case, single_stop, tidy
from quizapp.spanish.verbs import passive, third_person
from quizapp.values import dataclass

_SLOT = re.compile(r"\{(\w+)(?::([^}]*))?\}")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a role, with the preposition that goes before it."""

    role: str
    preposition: str = ""


Pattern = tuple[str | Slot, ...]
_VERB = Slot("verb")
_ASKED = Slot("asked")


@dataclass(frozen=True, slots=True)
class Stem:
    """A question as asked, and the roles it tells.

    After a bare pronoun («¿a quién...?») the answer takes its preposition too.
    """

    text: str
    told: tuple[str, ...]
    preposition: str = ""


@lru_cache(maxsize=1024)
def parse(pattern: str) -> Pattern:
    """Split a pattern into its words and slots."""
    parts: list[str | Slot] = []
    end = 0
    for match in _SLOT.finditer(pattern):
        parts += [pattern[end : match.start()], Slot(match[1], match[2] or "")]
        end = match.end()
    return tuple(part for part in (*parts, pattern[end:]) if part)


def _inverted(clause: Pattern, asked: str, *, dated: bool) -> Pattern:
    """Return the question of a clause: what is asked, the verb, the subject, the rest."""
    (slot,) = (p for p in clause if isinstance(p, Slot) and p.role == asked)
    verb = clause.index(_VERB)
    before, after = ([p for p in part if p != slot] for part in (clause[:verb], clause[verb + 1 :]))
    lead = _ASKED if dated else Slot(_ASKED.role, slot.preposition)
    return ("¿", lead, _VERB, *before, *after, "?")


def _values(fact: Fact, without: str = "") -> dict[str, Value]:
    return {name: role.value for name, role in fact.roles.items() if name != without}


class Teller:
    """Tells the facts of one pack in words."""

    def __init__(self, pack: Pack) -> None:
        self._entities = pack.entities
        self._grammar = pack.grammar
        self._questions: dict[tuple[str, str, str], Stem] = {}
        self.option = cache(self._option)

    def phrase(self, value: Value, *, affirmed: bool = True, bare: bool = False) -> str:
        """Return a role's value as a clause tells it; `bare` as it follows a preposition."""
        match value:
            case EntityValue(entity=id_):
                entity = self._entities[id_]
                return noun_phrase(entity.name, entity.article, affirmed=affirmed)
            case DateValue(date=date):
                return date_noun(date) if bare else when_phrase(date)
            case NumberValue(number=number, counted=counted, gender=gender, one=one):
                return f"{count_words(number, gender)} {(number == 1 and one) or counted}"
            case TextValue(text=text):
                return text
            case ListValue(entities=ids):
                return enumerate_phrases([self.phrase(EntityValue(id_)) for id_ in ids])
            case _:
                assert_never(value)

    def _option(self, value: Value, preposition: str = "") -> str:
        """Return a value as an option shows it."""
        if isinstance(value, NumberValue):
            return sentence_case(count_words(value.number, value.gender))
        if isinstance(value, DateValue):
            return sentence_case(date_phrase(value.date))
        return sentence_case(tidy(f"{preposition} {self.phrase(value)}"))

    def statement(
        self,
        fact: Fact,
        *,
        instead: Mapping[str, Value] | None = None,
        affirmed: bool | None = None,
        contrary: bool = False,
        emphatic: bool = False,
    ) -> str:
        """Return the fact as a sentence, with its source if somebody claims it.

        `instead` fills roles otherwise, `affirmed` turns its polarity, `contrary` its verb;
        `emphatic` writes what denies in capitals.
        """
        affirmed = fact.affirmed if affirmed is None else affirmed
        frame = self._grammar.frames[fact.verb]
        values = _values(fact) | dict(instead or {})
        verb = self._verb(fact, values, affirmed=affirmed, contrary=contrary)
        if emphatic and not affirmed:
            verb = verb.replace("no ", "NO ", 1)
        clause = self._clause(parse(frame.clause), values, verb, affirmed=affirmed)
        return single_stop(f"{self._attributed(fact, clause)}.")

    def predicate(self, fact: Fact, holder: str) -> str:
        """Return what is said of the role `holder`, without its verb: «director de ... en 1901»."""
        pattern = (p for p in parse(self._grammar.frames[fact.verb].clause) if p != _VERB)
        words = self._clause(pattern, _values(fact, holder), "", affirmed=fact.affirmed)
        return sentence_case(tidy(words))

    def question_words(self, role: Role) -> str:
        """Return the words that ask for what fills a role: «quién», «qué ciudad»."""
        return role.asked or self._question_words(role.value)

    def asks_a_name(self, role: Role) -> bool:
        """Whether a pronoun asks for what fills a role, so that its name is what can be written."""
        return " " not in self._question_words(role.value)

    def question(self, fact: Fact, asked: str) -> Stem:
        """Return the question that asks for one role of the fact."""
        words = self.question_words(fact.roles[asked])
        key = (fact.id, asked, words)
        if key not in self._questions:
            self._questions[key] = self._question(fact, asked, words)
        return self._questions[key]

    def _question(self, fact: Fact, asked: str, words: str) -> Stem:
        frame, role = self._grammar.frames[fact.verb], fact.roles[asked]
        verb = self._verb(fact, _values(fact), affirmed=fact.affirmed, asked=asked)
        values = _values(fact, asked) | {_ASKED.role: TextValue(words)}
        if asked in frame.asks:
            pattern = parse(frame.asks[asked])
        else:
            pattern = _inverted(parse(frame.clause), asked, dated=isinstance(role.value, DateValue))
        clause = self._clause(pattern, values, verb, affirmed=fact.affirmed)
        told = tuple(p.role for p in pattern if isinstance(p, Slot) and p.role in fact.roles)
        (slot, *_) = (p for p in pattern if isinstance(p, Slot) and p.role == _ASKED.role)
        preposition = "" if " " in words else slot.preposition
        return Stem(self._attributed(fact, clause), told, preposition)

    def _attributed(self, fact: Fact, clause: str) -> str:
        if fact.source:
            source = self.phrase(fact.source.value)
            clause = self._grammar.phrases["according_to"].format(source=source, clause=clause)
        text = tidy(clause)
        return f"¿{sentence_case(text[1:])}" if text.startswith("¿") else sentence_case(text)

    def _question_words(self, value: Value) -> str:
        match value:
            case DateValue(date=date):
                return which_date(date.precision)
            case NumberValue(counted=counted, gender=gender):
                return f"{'cuántas' if gender is Gender.F else 'cuántos'} {counted}"
            case EntityValue(entity=id_) | ListValue(entities=(id_, *_)):
                kind = self._grammar.kinds[self._entities[id_].kind]
                return kind.plural if self.plural(value) and kind.plural else kind.asked
            case ListValue() | TextValue():
                raise ValueError(value)
            case _:
                assert_never(value)

    def _verb(
        self,
        fact: Fact,
        values: Mapping[str, Value],
        *,
        affirmed: bool,
        contrary: bool = False,
        asked: str = "",
    ) -> str:
        frame = self._grammar.frames[fact.verb]
        subject = next(p.role for p in parse(frame.clause) if isinstance(p, Slot))
        number = Number.PLURAL if self.plural(values[subject]) else Number.SINGULAR
        verb = frame.contrary if contrary else frame.verb
        if frame.passive:
            own = asked != subject or fact.roles[subject].asked
            gender = self._gender(values[subject], asked=not own)
            word = passive(verb, fact.tense, number, gender)
        elif fact.tense in frame.forms and not contrary:
            word = frame.forms[fact.tense][number is Number.PLURAL]
        else:
            word = third_person(verb, fact.tense, number)
        reflexive = "se " if frame.reflexive else ""
        return f"{reflexive}{word}" if affirmed else f"no {reflexive}{word}"

    def _clause(
        self,
        pattern: Iterable[str | Slot],
        values: Mapping[str, Value],
        verb: str,
        *,
        affirmed: bool,
    ) -> str:
        return " ".join(self._words(pattern, values, verb, affirmed=affirmed))

    def _words(
        self,
        pattern: Iterable[str | Slot],
        values: Mapping[str, Value],
        verb: str,
        *,
        affirmed: bool,
    ) -> Iterator[str]:
        for part in pattern:
            if isinstance(part, str):
                yield part
            elif part == _VERB:
                yield verb
            elif part.role in values:
                yield self._slot(part, values[part.role], affirmed=affirmed)

    def _slot(self, slot: Slot, value: Value, *, affirmed: bool) -> str:
        """Return a role in its place; a range of dates brings its own prepositions."""
        words = self.phrase(value, affirmed=affirmed, bare=bool(slot.preposition))
        if isinstance(value, DateValue) and value.date.until:
            return words
        return f"{slot.preposition} {words}"

    def plural(self, value: Value) -> bool:
        """Whether a verb whose subject this is stands in the plural."""
        match value:
            case EntityValue(entity=id_):
                return self._entities[id_].number is Number.PLURAL
            case ListValue(entities=ids):
                return len(ids) > 1 or any(self.plural(EntityValue(id_)) for id_ in ids)
            case NumberValue(number=number):
                return number != 1
            case DateValue() | TextValue():
                return False
            case _:
                assert_never(value)

    def _gender(self, value: Value, *, asked: bool) -> Gender:
        """Return the gender of a value, or of the words that ask for one of its kind."""
        match value:
            case EntityValue(entity=id_):
                entity = self._entities[id_]
                return self._grammar.kinds[entity.kind].gender if asked else entity.gender
            case ListValue(entities=ids):
                genders = {self._gender(EntityValue(id_), asked=asked) for id_ in ids}
                return Gender.F if genders == {Gender.F} else Gender.M
            case NumberValue(gender=gender):
                return gender
            case DateValue() | TextValue():
                return Gender.M
            case _:
                assert_never(value)
