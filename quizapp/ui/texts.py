"""What several pages say in the same words."""

from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.domain.dates import PartialDate
from quizapp.domain.questions import Kind
from quizapp.i18n import ntr, tr
from quizapp.spanish.dates import date_phrase
from quizapp.study.ports import Mode, Result
from quizapp.study.words import answers_text

if TYPE_CHECKING:  # what it imports is not needed for a text
    from quizapp.ui.opening import Backup

_MINUTE = 60
_ICONS = {
    Kind.CHOICE: "circle-dot",
    Kind.MULTIPLE: "list-checks",
    Kind.TRUE_FALSE: "scale",
    Kind.CLOZE: "text-cursor-input",
    Kind.SHORT: "pen-line",
    Kind.DATE: "calendar-days",
    Kind.ORDER: "list-ordered",
    Kind.MATCH: "cable",
}


_MODE_ICONS = {
    Mode.PRACTICE: "dumbbell",
    Mode.REVIEW: "repeat",
    Mode.EXAM: "timer",
    Mode.MISTAKES: "rotate-ccw",
    Mode.CARDS: "layers",
}


def mode_name(mode: Mode) -> str:
    """Return what a way to study is called."""
    return {
        Mode.PRACTICE: tr("Practicar"),
        Mode.REVIEW: tr("Repaso"),
        Mode.EXAM: tr("Examen"),
        Mode.MISTAKES: tr("Fallos"),
        Mode.CARDS: tr("Fichas"),
    }[mode]


def mode_icon(mode: Mode) -> str:
    """Return the icon of a way to study."""
    return _MODE_ICONS[mode]


def countdown(milliseconds: int) -> str:
    """Return the time left as a clock shows it: «9:05»."""
    minutes, seconds = divmod(-(-milliseconds // 1000), _MINUTE)
    return f"{minutes}:{seconds:02}"


def kind_icon(kind: Kind) -> str:
    """Return the icon of a kind of question."""
    return _ICONS[kind]


def day_phrase(moment: datetime) -> str:
    """Return the day of a moment, where the reader is."""
    local = moment.astimezone()
    return date_phrase(PartialDate(year=local.year, month=local.month, day=local.day))


def backup_texts(backup: "Backup") -> tuple[str, str]:
    """Return when a copy was made, and what it holds or why it cannot be used."""
    time = backup.at.astimezone().strftime("%H:%M")
    when = tr("{day}, {time}").format(day=day_phrase(backup.at), time=time)
    held = tr("{answers} de {names}")
    answers, names = answers_text(backup.answers), ", ".join(backup.learners)
    return when, backup.problem or held.format(answers=answers, names=names)


def duration(milliseconds: int) -> str:
    """Return a span of time, to the second."""
    minutes, seconds = divmod(round(milliseconds / 1000), _MINUTE)
    if not minutes:
        return tr("{n} s").format(n=seconds)
    return tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)


def points_text(points: float) -> str:
    """Return points without needless decimals, with a decimal comma."""
    return f"{points:.1f}".removesuffix(".0").replace(".", ",")


def score_of(result: Result) -> str:
    """Return «8/10»."""
    return f"{points_text(result.points)}/{result.attempt.questions}"


def date_and_code(result: Result) -> str:
    """Return when a quiz was taken, its code, and whether it was left unfinished."""
    attempt = result.attempt
    parts = [day_phrase(attempt.started), attempt.settings.seed]
    if result.answered < attempt.questions:
        left = attempt.questions - result.answered
        parts.append(ntr("{n} sin responder", "{n} sin responder", left))
    return " · ".join(parts)


def sentence_of(number: int, total: int) -> str:
    """Return «frase 8 de 19»."""
    return tr("frase {number} de {total}").format(number=number, total=total)
