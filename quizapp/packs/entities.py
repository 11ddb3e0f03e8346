"""Entities: each read for itself, then checked against the others."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from quizapp.domain.facts import Entity, Origin
from quizapp.domain.grammar import Gender, Kind, Number
from quizapp.i18n import tr
from quizapp.packs.dates import read_date
from quizapp.packs.faults import shown
from quizapp.packs.fields import Fields, Known, Needs, is_slug
from quizapp.spanish.folding import fold
from quizapp.values import replace

_KEYS = (
    "kind",
    "name",
    "short",
    "aliases",
    "gender",
    "number",
    "article",
    "country",
    "part_of",
    "never_against",
    "origin",
    "lived",
)

Lines = dict[str, int]


def read_entities(fields: Fields, kinds: Known[Kind]) -> Known[Entity]:
    """Return the entities of a pack; those with a fault, and who needs them, are left out."""
    known: Known[Entity] = Known("unknown-entity", tr("No hay ninguna entidad «{id}»."))
    faults = fields.faults
    lines: Lines = {}
    needs: dict[str, Needs] = {}
    for name, line, node in fields.section("entities", required=True):
        sound = faults.trouble
        lines[name] = line
        entry = Fields(node, faults, line=line)
        is_slug(name, line, faults)
        known.things[name] = _entity(name, entry, kinds)
        needs[name] = _needs(entry)
        if faults.trouble > sound:
            known.leave_out(name)
    _check_names(known, lines, fields)
    _check_cycles(known, lines, fields)
    known.settle(needs, faults)
    known.things = _both_ways(known.things)
    return known


def _entity(name: str, fields: Fields, kinds: Known[Kind]) -> Entity:
    fields.only(*_KEYS)
    kind = fields.text("kind")
    if kind:
        kinds.check(kind, fields.line_of("kind"), fields.faults)
    return Entity(
        id=name,
        kind=kind,
        name=fields.text("name"),
        short=fields.text("short", ""),
        aliases=tuple(alias for alias, _ in fields.texts("aliases")),
        gender=fields.choice("gender", Gender.M),
        number=fields.choice("number", Number.SINGULAR),
        article=fields.text("article", ""),
        country=fields.text("country", ""),
        part_of=frozenset(whole for whole, _ in fields.texts("part_of")),
        never_against=frozenset(other for other, _ in fields.texts("never_against")),
        origin=fields.choice("origin", Origin.ARTICLE),
        lived=read_date(fields, "lived") if "lived" in fields else None,
    )


def _needs(fields: Fields) -> Needs:
    country = fields.text("country", "")
    needs = [(country, fields.line_of("country"))] if country else []
    return [*needs, *fields.texts("part_of"), *fields.texts("never_against")]


def _check_names(known: Known[Entity], lines: Lines, fields: Fields) -> None:
    owners: dict[str, str] = {}
    for entity in list(known.things.values()):
        for name in entity.names:
            owner = owners.setdefault(fold(name), entity.id)
            if owner != entity.id:
                message = tr("«{name}» es también un nombre de «{owner}». Distínguelos.")
                message = message.format(name=shown(name), owner=shown(owner))
                fields.faults.add(lines[entity.id], "ambiguous-name", message)
                known.leave_out(entity.id)


def _check_cycles(known: Known[Entity], lines: Lines, fields: Fields) -> None:
    while cycle := _cycle(known.things):
        message = tr("Es parte de sí misma: {cycle}. Quita un «part_of».")
        message = message.format(cycle=shown(" → ".join(cycle)))
        fields.faults.add(min(lines[name] for name in cycle), "part-of-cycle", message)
        for name in cycle:
            known.leave_out(name)


def _cycle(entities: Mapping[str, Entity]) -> list[str]:
    wholes = {name: sorted(one.part_of & entities.keys()) for name, one in entities.items()}
    try:
        TopologicalSorter(wholes).prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]
        return cycle
    return []


def _both_ways(entities: Mapping[str, Entity]) -> dict[str, Entity]:
    against = {name: set(entity.never_against) for name, entity in entities.items()}
    for name, entity in entities.items():
        for other in entity.never_against:
            against[other].add(name)
    return {
        name: replace(entity, never_against=frozenset(against[name]))
        for name, entity in entities.items()
    }
