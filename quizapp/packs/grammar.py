"""Kinds and frames, from a language file or from a pack that adds its own."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from quizapp.domain.grammar import Frame, Gender, Grammar, Kind, Tense
from quizapp.i18n import tr
from quizapp.packs.faults import Faults, shown
from quizapp.packs.fields import Fields, Known, scalar, strings
from quizapp.packs.text import read_text
from quizapp.packs.tree import parse
from quizapp.spanish.verbs import is_infinitive

_SLOT = re.compile(r"\{([a-z][a-z0-9_-]*)(?::[^{}:]+)?\}")
_TENSES = {tense.value: tense for tense in Tense}
_NUMBERS = 2
_NO_ROLES = {"verb", "asked"}
_FRAME_KEYS = (
    "verb",
    "clause",
    "reflexive",
    "passive",
    "functional",
    "holder",
    "contrary",
    "asks",
    "forms",
)


def load_grammar(path: Path) -> Grammar:
    """Return the grammar of one language; raises PackError if anything is wrong with it."""
    faults = Faults(str(path))
    fields = Fields(parse(read_text(path, faults), faults), faults)
    fields.only("kinds", "frames", "phrases")
    kinds = read_kinds(fields, {})
    frames = read_frames(fields, {})
    phrases = dict(_texts(fields, "phrases"))
    faults.check()
    return Grammar(kinds=kinds.things, frames=frames.things, phrases=phrases)


def read_kinds(fields: Fields, base: Mapping[str, Kind]) -> Known[Kind]:
    """Return the kinds under `kinds`, on top of those known before."""
    known = Known("unknown-kind", tr("No hay ninguna clase (kind) «{id}»."), dict(base))
    for name, line, node in fields.section("kinds"):
        sound = fields.faults.trouble
        kind = Fields(node, fields.faults, line=line)
        kind.only("asked", "plural", "gender", "named")
        known.things[name] = Kind(
            id=name,
            asked=kind.text("asked"),
            plural=kind.text("plural", ""),
            named=kind.flag("named", default=False),
            gender=kind.choice("gender", Gender.M),
        )
        if fields.faults.trouble > sound:
            known.leave_out(name)
    return known


def read_frames(fields: Fields, base: Mapping[str, Frame]) -> Known[Frame]:
    """Return the frames under `frames`, on top of those known before."""
    known = Known(
        "unknown-verb",
        tr("No hay ningún verbo «{id}» en el archivo de la lengua ni en «frames»."),
        dict(base),
    )
    for name, line, node in fields.section("frames"):
        sound = fields.faults.trouble
        known.things[name] = _frame(name, Fields(node, fields.faults, line=line))
        if fields.faults.trouble > sound:
            known.leave_out(name)
    return known


def roles_of(frame: Frame) -> set[str]:
    """Return the roles that a fact told with this frame may have."""
    texts = (frame.clause, *frame.asks.values())
    return {name for text in texts for name in _SLOT.findall(text)} - _NO_ROLES | set(frame.asks)


def subject_of(frame: Frame) -> str:
    """Return the role that a verb agrees with: the first of its clause; empty if there is none."""
    return next((name for name in _SLOT.findall(frame.clause) if name not in _NO_ROLES), "")


def _frame(name: str, fields: Fields) -> Frame:
    fields.only(*_FRAME_KEYS)
    frame = Frame(
        verb=fields.text("verb", name),
        clause=fields.text("clause"),
        reflexive=fields.flag("reflexive", default=False),
        passive=fields.flag("passive", default=False),
        functional=frozenset(role for role, _ in fields.texts("functional")),
        holder=fields.text("holder", ""),
        contrary=fields.text("contrary", ""),
        asks=dict(_texts(fields, "asks")),
        forms=dict(_forms(fields)),
    )
    _check_clause(frame, fields)
    _check_verbs(frame, fields)
    named = fields.texts("functional")
    if frame.holder:
        named += ((frame.holder, fields.line_of("holder")),)
    for role, line in named:
        check_role(role, frame, line, fields.faults)
    return frame


def _check_clause(frame: Frame, fields: Fields) -> None:
    _check_slots(fields.line_of("clause"), frame.clause, fields.faults)
    for text in frame.asks.values():
        _check_slots(fields.line_of("asks"), text, fields.faults)
    if frame.clause and "verb" not in _SLOT.findall(frame.clause):
        message = tr("A «clause» le falta el hueco «{verb}».").format(verb="{verb}")
        fields.report("clause", "clause-without-verb", message)
    elif frame.clause and not subject_of(frame):
        message = tr("A «clause» le falta el sujeto: un hueco como «{who}».").format(who="{who}")
        fields.report("clause", "clause-without-subject", message)


def _check_verbs(frame: Frame, fields: Fields) -> None:
    for key, verb in (("verb", frame.verb), ("contrary", frame.contrary)):
        if verb and not is_infinitive(verb):
            message = tr("«{verb}» no es un infinitivo. Escribe en «{key}» uno, como «fundar».")
            message = message.format(verb=shown(verb), key=key)
            fields.report(key, "not-an-infinitive", message)
    if frame.passive and (frame.reflexive or frame.forms):
        message = tr("Una voz pasiva no lleva «reflexive» ni «forms». Quítalos, o quita «passive».")
        fields.report("passive", "passive-with-forms", message)


def check_role(role: str, frame: Frame, line: int, faults: Faults) -> bool:
    """Whether the frame uses a role; reported if not."""
    known = sorted(roles_of(frame))
    if role not in known:
        message = tr("«{verb}» no usa el papel «{role}».{hint} Usa: {known}.").format(
            verb=shown(frame.verb),
            role=shown(role),
            hint=faults.suggest(role, known),
            known=shown(", ".join(known)),
        )
        faults.add(line, "unknown-role", message)
    return role in known


def _check_slots(line: int, text: str, faults: Faults) -> None:
    rest = _SLOT.sub("", text)
    if "{" in rest or "}" in rest:
        message = tr("Los huecos de «{text}» no cuadran: escribe {slot} o {with_words}.").format(
            text=shown(text), slot="{who}", with_words="{to:a}"
        )
        faults.add(line, "bad-slot", message)


def _forms(fields: Fields) -> Iterator[tuple[Tense, tuple[str, str]]]:
    for tense, line, node in fields.section("forms"):
        forms = [text for text, _ in strings(node, fields.faults)]
        if tense not in _TENSES:
            message = tr("No hay ningún tiempo «{tense}». Valen: {known}.")
            message = message.format(tense=shown(tense), known=", ".join(_TENSES))
            fields.faults.add(line, "unknown-value", message)
        elif len(forms) != _NUMBERS:
            message = tr("Escribe dos formas: singular y plural, «[visitó, visitaron]».")
            fields.faults.add(line, "bad-forms", message)
        else:
            yield _TENSES[tense], (forms[0], forms[1])


def _texts(fields: Fields, key: str) -> Iterator[tuple[str, str]]:
    for name, _, node in fields.section(key):
        yield name, scalar(node, fields.faults) or ""
