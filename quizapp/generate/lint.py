"""Rules every item must keep; an error blocks it, a warning lowers its rank.

Sources: Haladyna, Downing & Rodriguez (2002), A review of multiple-choice item-writing guidelines;
Moreno, Martínez & Muñiz (2004), Directrices para la construcción de ítems de elección múltiple;
NBME, Constructing Written Test Questions.
"""

import re
from collections.abc import Iterator
from functools import cache

from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import DateValue, EntityValue, ListValue, Origin, Pack
from quizapp.domain.questions import Kind
from quizapp.generate import wording
from quizapp.generate.atoms import Atom
from quizapp.generate.items import Item
from quizapp.spanish.folding import fold, mentions

_LONGEST_STEM = 160
_LENGTH_RATIO = 1.35
_FEWEST_OPTIONS, _MOST_OPTIONS = 3, 5
_ECHOED_LETTERS = 5

_CATCH_ALL = re.compile(r"\b(?:tod|ningun)[ao]s? (?:de )?l[ao]s (?:anteriores|demas)")
_PAIRS = (("¿", "?"), ("«", "»"), ("(", ")"), ("¡", "!"))
_DATED = re.compile(r"\b\d{4}\b|\b\d+ [ad]\. C\.|\bsiglo [IVX]+\b|\baños [a-z]+(?:nta|nte)\b")
_WORD = re.compile(r"\w+")
_UNTOLD = frozenset({Kind.SHORT, Kind.CLOZE, Kind.DATE, Kind.ORDER})


class Linter:
    """Lints the items of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        own = [e for e in pack.entities.values() if e.origin is Origin.ARTICLE]
        self._offices = tuple(fold(e.name) for e in own if e.kind == "office")
        # Kinds that ask for one role share their stem.
        self._judged = cache(wording.judge)
        homes = {e.country for e in own}
        self._countries = tuple(fold(e.name) for e in own if e.id in homes)

    def lint(self, item: Item) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the errors and the warnings of an item, as names of rules."""
        errors = (*self._stem_errors(item), *self._source_errors(item), *_option_errors(item))
        return errors, tuple(self._warnings(item))

    def _stem_errors(self, item: Item) -> Iterator[str]:
        stem = item.stem
        ends = {Kind.TRUE_FALSE: (".",), Kind.SHORT: ("?", ".")}.get(item.kind, ("?",))
        if "¿" not in stem or not stem.endswith(ends):
            yield "not-a-question"
        if any(stem.count(left) != stem.count(right) for left, right in _PAIRS):
            yield "unbalanced"
        yield from self._judged(_own_words(item)).errors
        if item.kind is Kind.CLOZE and wording.is_deictic(stem):
            yield "deictic"
        keys = (key for clue in item.clues for key in clue.keys)
        if item.kind in _UNTOLD and any(mentions(item.shown, key) for key in keys):
            yield "answer-in-stem"

    def _source_errors(self, item: Item) -> Iterator[str]:
        if not item.citations:
            yield "no-citation"
        if item.source and fold(item.source) not in item.folded_stem:
            yield "claim-without-source"
        if (
            isinstance(item.asked, ListValue)
            and item.kind is Kind.MULTIPLE
            and not item.asked.closed
        ):
            yield "open-list"
        dated = isinstance(item.asked, DateValue) or _DATED.search(item.stem)
        if any(office in fold(_own_words(item)) for office in self._offices) and not (
            dated and any(c in item.folded_stem for c in self._countries)
        ):
            yield "office-without-country-or-date"
        if item.kind is Kind.CHOICE and isinstance(item.asked, EntityValue):
            yield from self._leaks(item, item.asked.entity)
        if len({self._sort(c.atom) for c in (*item.right, *item.wrong) if c.atom}) > 1:
            yield "mixed-kind"

    def _sort(self, atom: Atom) -> str:
        """Return what an option is: options of several sorts would point at the odd one."""
        if isinstance(atom, str):
            return self._pack.entities[atom].kind
        return atom.precision.name if isinstance(atom, PartialDate) else "number"

    def _warnings(self, item: Item) -> Iterator[str]:
        own = _own_words(item)
        asked = own.partition("? ")[2] if item.kind is Kind.TRUE_FALSE else own
        if len(asked) > _LONGEST_STEM:
            yield "long-stem"
        yield from self._judged(own).warnings
        if item.kind in {Kind.CHOICE, Kind.MULTIPLE}:
            shown = item.places or len(item.right) + len(item.wrong)
            if not _FEWEST_OPTIONS <= shown <= _MOST_OPTIONS:
                yield "number-of-options"
        if item.kind is Kind.CHOICE:
            yield from _length_warnings(item)

    def _leaks(self, item: Item, key: str) -> Iterator[str]:
        """Yield a rule for number or gender, shown by articles, that the key has alone."""
        entities = self._pack.entities
        wrong = [entities[c.atom] for c in item.wrong if isinstance(c.atom, str)]
        if not wrong:
            return
        if all(entity.number is not entities[key].number for entity in wrong):
            yield "number-leak"
        shown = all(entity.article for entity in (entities[key], *wrong))
        if shown and all(entity.gender is not entities[key].gender for entity in wrong):
            yield "gender-leak"


def _own_words(item: Item) -> str:
    """Return the stem without the sentence of the article that a cloze quotes."""
    return item.stem.partition("«")[0] if item.kind is Kind.CLOZE else item.stem


def _option_errors(item: Item) -> Iterator[str]:
    if item.kind is Kind.TRUE_FALSE:
        return
    keys = [fold(c.option.text) for c in item.right]
    wrong = [fold(c.option.text) for c in item.wrong]
    options = keys + wrong
    if len(set(options)) < len(options):
        yield "duplicate-options"
    elif any(a != b and f" {a} " in f" {b} " for a in options for b in options):
        yield "option-within-option"
    if any(_CATCH_ALL.search(option) for option in options):
        yield "catch-all-option"
    if any(mentions(item.folded_stem, key) for key in keys):
        yield "answer-in-stem"
    if _echoes(item.folded_stem, keys, wrong):
        yield "echo"


def _echoes(stem: str, keys: list[str], wrong: list[str]) -> bool:
    """Whether a long word of the stem stands in the key alone."""
    asked = {word for word in _WORD.findall(stem) if len(word) >= _ECHOED_LETTERS}
    others = {word for option in wrong for word in _WORD.findall(option)}
    return any(asked & set(_WORD.findall(key)) - others for key in keys) if wrong else False


def _length_warnings(item: Item) -> Iterator[str]:
    key = len(item.right[0].option.text)
    lengths = [len(choice.option.text) for choice in item.wrong]
    if key > _LENGTH_RATIO * max(lengths):
        yield "longest-key"
    if key * _LENGTH_RATIO < min(lengths):
        yield "shortest-key"
