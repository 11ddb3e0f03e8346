"""Flagged questions for the authors of their packs, with where each thing is written.

Neither who flagged them is told, nor where on her disk the packs are.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from textwrap import indent
from typing import Any

from quizapp.domain.facts import Pack
from quizapp.domain.questions import Question
from quizapp.export.jsonl import record
from quizapp.export.sheet import ask, cited, keyed, wrap
from quizapp.generate.bank import Bank
from quizapp.generate.luck import Luck
from quizapp.i18n import tr
from quizapp.study.ports import Flag
from quizapp.study.quiz import draw
from quizapp.study.words import flag_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagged:
    """A flag, its pack and its question; None where there is no such pack or question any more.

    `changed` tells that the pack is not the one that was flagged: options may differ.
    """

    flag: Flag
    pack: Pack | None = None
    question: Question | None = None
    changed: bool = False


def look_up(flags: Iterable[Flag], banks: Mapping[str, Bank]) -> list[Flagged]:
    """Return each flag with its question, as it was asked if the pack is as it was."""
    return [_look_up(flag, banks.get(flag.attempt.settings.pack)) for flag in flags]


def dump(flagged: Sequence[Flagged]) -> str:
    """Return all of them as Markdown."""
    title = tr("Preguntas señaladas")
    parts = ["\n".join(_lines(one, n)) for n, one in enumerate(flagged, start=1)]
    parts = parts or [tr("No hay ninguna.")]
    return "\n\n".join([f"# {title}", *parts]) + "\n"


def dump_lines(flagged: Iterable[Flagged]) -> str:
    """Return one JSON object a line, each line ended."""
    return "".join(json.dumps(_record(one), ensure_ascii=False) + "\n" for one in flagged)


def _look_up(flag: Flag, bank: Bank | None) -> Flagged:
    if bank is None:
        return Flagged(flag=flag)
    changed = bank.pack.digest != flag.attempt.digest
    asked: Iterable[Question] = ()
    if not changed:
        asked = draw(bank, flag.attempt.settings)
    elif item := bank.items.get(flag.question):
        asked = (item.question(Luck(flag.attempt.settings.seed)),)
    question = next((question for question in asked if question.id == flag.question), None)
    return Flagged(flag=flag, pack=bank.pack, question=question, changed=changed)


def _lines(one: Flagged, number: int) -> Iterator[str]:
    flag = one.flag
    settings, date = flag.attempt.settings, flag.at.date().isoformat()
    yield f"## {number}. {settings.pack}: {flag.question}\n"
    yield tr("- Motivo: {reason}").format(reason=flag_name(flag.reason))
    if flag.note:
        yield tr("- Nota: {note}").format(note=flag.note)
    yield tr("- Señalada el {date}, código {seed}").format(date=date, seed=settings.seed)
    if one.pack is None:
        yield tr("- El paquete no está aquí.")
    elif one.question is None:
        yield tr("- El paquete ha cambiado y ya no da esta pregunta.")
    else:
        yield from _question(one.pack, one.question, changed=one.changed)


def _question(pack: Pack, question: Question, *, changed: bool) -> Iterator[str]:
    if changed:
        yield tr("- El paquete ha cambiado desde entonces: las opciones pueden ser otras.")
    for fact, place in _facts(pack, question):
        yield tr("- Hecho «{fact}»: {place}").format(fact=fact, place=place)
    for sentence, place in _sentences(pack, question):
        yield tr("- Frase {n}: {place}").format(n=sentence, place=place)
    shown = [
        ask(question, 1),
        "",
        *keyed(tr("Respuesta:"), question),
        wrap(question.explanation),
        *cited(question.citations, pack.article),
    ]
    yield "\n" + indent("\n".join(shown), "    ")


def _facts(pack: Pack, question: Question) -> list[tuple[str, str]]:
    """Return every fact behind a question, and where it is written."""
    return [(fact, _place(pack, pack.file, pack.facts[fact].line)) for fact in question.facts]


def _sentences(pack: Pack, question: Question) -> list[tuple[int, str]]:
    """Return every sentence cited, and where it is written: a sentence a line."""
    numbers = sorted({citation.sentence for citation in question.citations})
    return [(number, _place(pack, pack.article.file, number)) for number in numbers]


def _place(pack: Pack, file: str, line: int) -> str:
    return f"{pack.id}/{PurePath(file).name}:{line}"


def _record(one: Flagged) -> dict[str, Any]:
    flag = one.flag
    told = {
        "pack": flag.attempt.settings.pack,
        "question": flag.question,
        "seed": flag.attempt.settings.seed,
        "reason": flag.reason.value,
        "note": flag.note,
        "date": flag.at.date().isoformat(),
        "changed": one.changed,
    }
    if one.pack is None or one.question is None:
        return told | {"facts": [], "sentences": [], "asked": None}
    sentences = _sentences(one.pack, one.question)
    return told | {
        "facts": [{"id": fact, "place": place} for fact, place in _facts(one.pack, one.question)],
        "sentences": [
            {"place": place, "text": one.pack.article.sentence(n)} for n, place in sentences
        ],
        "asked": record(one.question),
    }
