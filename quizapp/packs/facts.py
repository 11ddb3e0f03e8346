"""Facts: a verb, its roles, and for each role what fills it and the words that say so."""

from quizapp.domain.article import Citation
from quizapp.domain.facts import (
    DateValue,
    Entity,
    EntityValue,
    Exclusion,
    Fact,
    ListValue,
    NumberValue,
    Role,
    TextValue,
    Value,
)
from quizapp.domain.grammar import Frame, Gender, Tense
from quizapp.i18n import tr
from quizapp.packs.dates import read_date
from quizapp.packs.faults import shown
from quizapp.packs.fields import Fields, Known, Needs, is_slug, items
from quizapp.packs.grammar import check_role, subject_of
from quizapp.packs.quotes import QUOTE_KEYS, Sentences
from quizapp.packs.tree import Listing
from quizapp.spanish.phrases import plural
from quizapp.values import dataclass

_FACT_KEYS = ("verb", "once", "affirmed", "tense", "source", "said")
_ROLE_KEYS = (
    *QUOTE_KEYS,
    "from",
    "via",
    "asked",
    "ask",
    "accept",
    "traps",
    "unlikely",
    "functional",
)
_VALUE_KEYS: dict[str, tuple[str, ...]] = {
    "is": (),
    "date": (),
    "number": ("of", "one", "gender"),
    "text": (),
    "list": ("closed",),
}
_SPEAKERS = ("is", "text")


@dataclass(frozen=True, slots=True)
class FactReader:
    """Reads facts against what they may name and quote."""

    sentences: Sentences
    entities: Known[Entity]
    frames: Known[Frame]

    def facts(self, fields: Fields) -> Known[Fact]:
        """Return the facts of a pack; those with a fault, and who needs them, are left out."""
        known: Known[Fact] = Known("unknown-fact", tr("No hay ningún hecho «{id}»."))
        needs: dict[str, Needs] = {}
        for name, line, node in fields.section("facts", required=True):
            sound = fields.faults.trouble
            needs[name] = []
            is_slug(name, line, fields.faults)
            entry = Fields(node, fields.faults, line=line)
            known.things[name] = self._fact(name, entry, needs[name])
            if fields.faults.trouble > sound:
                known.leave_out(name)
        known.settle(needs, fields.faults)
        return known

    def exclusions(self, fields: Fields) -> tuple[Exclusion, ...]:
        """Return the passages never asked."""
        node = fields.node("excluded", required=False)
        found = []
        for item in items(node, fields.faults) if node else ():
            sound = fields.faults.trouble
            entry = Fields(item, fields.faults)
            entry.only(*QUOTE_KEYS, "because")
            citation, because = self.sentences.citation(entry), entry.text("because")
            if citation and fields.faults.trouble == sound:
                found.append(Exclusion(citation=citation, because=because))
        return tuple(found)

    def _fact(self, name: str, fields: Fields, needs: Needs) -> Fact:
        verb = fields.text("verb")
        if verb:
            self.frames.check(verb, fields.line_of("verb"), fields.faults)
        source = fields.node("source", required=False)
        fact = Fact(
            id=name,
            verb=verb,
            roles=self._roles(fields, verb, needs),
            once=fields.flag("once", default=False),
            affirmed=fields.flag("affirmed", default=True),
            tense=fields.choice("tense", Tense.PRETERITE),
            source=self._speaker(Fields(source, fields.faults), needs) if source else None,
            said=self._passages(fields, "said"),
            line=fields.line,
        )
        frame = self.frames.things.get(verb)
        if frame and fact.roles and subject_of(frame) not in fields:
            message = tr("Falta el sujeto de «{verb}»: añade el papel «{role}».")
            message = message.format(verb=shown(verb), role=subject_of(frame))
            fields.faults.add(fields.line, "no-subject", message)
        if fields.readable and all(key in _FACT_KEYS for key, _, _ in fields):
            message = tr("El hecho no dice quién ni qué. Añade un papel: «who: {example}».")
            message = message.format(example="{is: ..., in: 1, quote: ...}")
            fields.faults.add(fields.line, "no-roles", message)
        return fact

    def _roles(self, fields: Fields, verb: str, needs: Needs) -> dict[str, Role]:
        frame = self.frames.things.get(verb)
        roles = {}
        for key, line, node in fields:
            if key in _FACT_KEYS or (frame and not check_role(key, frame, line, fields.faults)):
                continue
            role = self._role(Fields(node, fields.faults, line=line), needs)
            if role:
                roles[key] = role
        return roles

    def _speaker(self, fields: Fields, needs: Needs) -> Role | None:
        if not any(key in fields for key in _SPEAKERS):
            message = tr("«source» dice quién lo afirma: con «is» (una entidad) o «text».")
            fields.faults.add(fields.line, "not-a-speaker", message)
            return None
        return self._role(fields, needs)

    def _role(self, fields: Fields, needs: Needs) -> Role | None:
        if not fields.readable:
            return None
        value = self._value(fields)
        citations = self._citations(fields)
        origin = fields.text("from", "")
        if origin:
            needs.append((origin, fields.line_of("from")))
        role = Role(
            value=value or TextValue(""),
            citations=citations,
            asked=fields.text("asked", ""),
            traps=self._named(fields, "traps"),
            unlikely=self._named(fields, "unlikely"),
            accept=tuple(words for words, _ in fields.texts("accept")),
            functional=fields.flag("functional", default=False),
            ask=fields.flag("ask", default=True),
        )
        return role if value and citations else None

    def _named(self, fields: Fields, key: str) -> frozenset[str]:
        named = fields.texts(key)
        for entity, line in named:
            self.entities.check(entity, line, fields.faults)
        return frozenset(entity for entity, _ in named)

    def _value(self, fields: Fields) -> Value | None:
        kinds = [kind for kind in _VALUE_KEYS if kind in fields]
        if len(kinds) != 1:
            message = tr("Hace falta una y solo una de estas claves: {known}.")
            message = message.format(known=", ".join(_VALUE_KEYS))
            fields.faults.add(fields.line, "no-single-value", message)
            return None
        (kind,) = kinds
        fields.only(kind, *_VALUE_KEYS[kind], *_ROLE_KEYS)
        match kind:
            case "is":
                return self._entity(fields)
            case "date":
                return _date(fields)
            case "number":
                return _number(fields)
            case "text":
                return TextValue(fields.text("text"))
            case _:
                return self._list(fields)

    def _entity(self, fields: Fields) -> EntityValue:
        entity = fields.text("is")
        if entity:
            self.entities.check(entity, fields.line_of("is"), fields.faults)
        return EntityValue(entity)

    def _list(self, fields: Fields) -> ListValue:
        members = fields.texts("list")
        for entity, line in members:
            self.entities.check(entity, line, fields.faults)
        names = [entity for entity, _ in members]
        if not names:
            message = tr("La lista está vacía. Pon los nombres internos de sus entidades.")
            fields.report("list", "empty-list", message)
        elif len(set(names)) < len(names):
            message = tr("La lista nombra dos veces la misma entidad. Borra una.")
            fields.report("list", "repeated-item", message)
        return ListValue(tuple(names), closed=fields.flag("closed"))

    def _citations(self, fields: Fields) -> tuple[Citation, ...]:
        own = self.sentences.citation(fields)
        return (*((own,) if own else ()), *self._passages(fields, "via"))

    def _passages(self, fields: Fields, key: str) -> tuple[Citation, ...]:
        """Return one passage or a list of them."""
        found = []
        passages = fields.node(key, required=False)
        if passages:
            for node in passages.items if isinstance(passages, Listing) else (passages,):
                entry = Fields(node, fields.faults)
                entry.only(*QUOTE_KEYS)
                found.append(self.sentences.citation(entry))
        return tuple(citation for citation in found if citation)


def _date(fields: Fields) -> DateValue | None:
    date = read_date(fields, "date")
    return DateValue(date) if date else None


def _number(fields: Fields) -> NumberValue | None:
    number, one = fields.number("number"), fields.text("one", "")
    counted = fields.text("of", plural(one) if one else None)
    gender = fields.choice("gender", Gender.M)
    if number == 1 and not one:
        message = tr("De uno solo hace falta «one», en singular: «one: isla».")
        fields.report("number", "missing-key", message)
    return None if number is None else NumberValue(number, counted, gender, one)
