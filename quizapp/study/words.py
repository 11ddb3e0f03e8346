"""What studying tells the learner, in words."""

from typing import assert_never

from quizapp.domain.facts import Pack
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.i18n import ntr, tr
from quizapp.study.agenda import Agenda
from quizapp.study.figures import RecallFigures, Report, SentenceFigures, tally
from quizapp.study.memory import Reason, Return
from quizapp.study.ports import FlagReason

FEW = 20
_MONTH, _YEAR = 30.4, 365.25


def kind_name(kind: Kind) -> str:
    """Return what a kind of question is called."""
    return {
        Kind.CHOICE: tr("Una respuesta"),
        Kind.MULTIPLE: tr("Varias respuestas"),
        Kind.TRUE_FALSE: tr("Verdadero o falso"),
        Kind.CLOZE: tr("Completar la frase"),
        Kind.SHORT: tr("Respuesta escrita"),
        Kind.DATE: tr("Fecha escrita"),
        Kind.ORDER: tr("Ordenar"),
        Kind.MATCH: tr("Emparejar"),
    }[kind]


def level_name(level: Level) -> str:
    """Return a level in words that can stand alone."""
    match level:
        case Level.EASY:
            return tr("Fácil")
        case Level.MEDIUM:
            return tr("Dificultad media")
        case Level.HARD:
            return tr("Difícil")
        case _:
            assert_never(level)


def flag_name(reason: FlagReason) -> str:
    """Return what is said to be wrong with a question."""
    return {
        FlagReason.SEVERAL_RIGHT: tr("Hay más de una respuesta correcta"),
        FlagReason.WRONG_KEY: tr("La respuesta correcta es otra"),
        FlagReason.NOT_SAID: tr("La frase citada no lo dice"),
        FlagReason.WORDING: tr("El español suena mal"),
        FlagReason.OTHER: tr("Otra cosa"),
    }[reason]


def when(days: int) -> str:
    """Return in how many days, in words."""
    if days <= 1:
        return tr("mañana") if days else tr("hoy")
    if days < 2 * _MONTH:
        return ntr("en {n} día", "en {n} días", days)
    if days < 2 * _YEAR:
        months = round(days / _MONTH)
        return ntr("en {n} mes", "en {n} meses", months)
    years = round(days / _YEAR)
    return ntr("en {n} año", "en {n} años", years)


def return_text(returns: Return) -> str:
    """Return when a question comes back, and why."""
    match returns.reason:
        case Reason.RECALLED:
            text = tr("Vuelve {when}: la has recordado.")
        case Reason.HARDLY:
            text = tr("Vuelve {when}: ha costado.")
        case Reason.MISSED:
            text = tr("Vuelve {when}: esta vez no ha salido.")
        case Reason.EARLY:
            text = tr("Vuelve {when}, como estaba previsto: hoy no tocaba.")
        case _:
            assert_never(returns.reason)
    return text.format(when=when(returns.days))


def agenda_text(plan: Agenda, pack: Pack) -> list[str]:
    """Return what is to be done about a pack today, and what is to be read, one thing a line."""
    return [*plan_text(plan), *(_to_read(pack, fact) for fact in plan.stuck)]


def plan_text(plan: Agenda) -> list[str]:
    """Return what is to be done today, one thing a line."""
    known = ntr("{n} hecho por repasar", "{n} hechos por repasar", len(plan.due))
    fresh = ntr("{n} por empezar", "{n} por empezar", len(plan.fresh))
    lines = [f"{known}, {fresh}."]
    if plan.next_in and not plan.due:
        lines.append(tr("Lo próximo vuelve {when}.").format(when=when(plan.next_in)))
    lines += changed_text(plan)
    if gone := len(plan.gone):
        text = ntr(
            "{n} hecho ya no está en el paquete, y su repaso se ha perdido.",
            "{n} hechos ya no están en el paquete, y su repaso se ha perdido.",
            gone,
        )
        lines.append(text)
    return lines


def changed_text(plan: Agenda) -> list[str]:
    """Return how many facts lost their schedule to an edited article, on one line, if any."""
    text = ntr(
        "El artículo ha cambiado: {n} hecho empieza de nuevo.",
        "El artículo ha cambiado: {n} hechos empiezan de nuevo.",
        len(plan.changed),
    )
    return [text] if plan.changed else []


def stranded_text(title: str) -> str:
    """Return that a half-finished quiz cannot be gone on with."""
    message = tr(
        "«{title}» ha cambiado desde que dejaste un cuestionario a medias: lo contestado cuenta, "
        "pero no se puede seguir."
    )
    return message.format(title=title)


def _to_read(pack: Pack, fact: str) -> str:
    number = pack.facts[fact].citations[0].sentence
    message = tr("Se resiste; mejor volver a leerlo (frase {n}): {sentence}")
    return message.format(n=number, sentence=pack.article.sentence(number))


def report_text(report: Report) -> list[str]:
    """Return in figures what the charts show, one thing a line, with how much it rests on."""
    answered, right = tally(report.days)
    days = len({day.day for day in report.days})
    line = tr("Contestadas en el último año: {answers}, en {days}; {right} bien.")
    lines = [
        line.format(
            answers=answers_text(answered),
            days=ntr("{n} día", "{n} días", days),
            right=percent(right / answered),
        )
    ]
    lines += few(answered)
    kinds = sorted({day.kind for day in report.days}, key=lambda kind: kind.value)
    for kind in kinds:
        of_kind = [day for day in report.days if day.kind is kind]
        lines.append(accuracy(kind_name(kind), *tally(of_kind)))
    lines += [_sentence(figures) for figures in report.sentences if figures.answered]
    lines += map(recall_text, report.recall)
    return lines


def ahead_text(report: Report) -> list[str]:
    """Return how much is due on which of the days to come, on one line; none if nothing is."""
    days = ", ".join(f"{when(day)} {n}" for day, n in enumerate(report.ahead) if n)
    return [tr("Toca repasar: {days}").format(days=days)] if days else []


def haste_text(count: int) -> str:
    """Return how many answers came too soon for their questions to have been read."""
    return ntr(
        "{n} respuesta llegó antes de que diera tiempo a leer la pregunta.",
        "{n} respuestas llegaron antes de que diera tiempo a leer la pregunta.",
        count,
    )


def few(answered: int) -> list[str]:
    """Return a warning if so few answers prove little, on one line."""
    if answered < FEW:
        return [tr("Con tan pocas respuestas, los porcentajes dicen poco.")]
    return []


def percent(share: float) -> str:
    """Return a share from 0 to 1 as a percentage."""
    return f"{round(share * 100)} %"


def answers_text(count: int) -> str:
    """Return «5 respuestas»."""
    return ntr("{n} respuesta", "{n} respuestas", count)


def accuracy(name: str, answered: int, right: int) -> str:
    """Return «Ordenar: 5 respuestas, 80 %»."""
    return f"{name}: {answers_text(answered)}, {percent(right / answered)}"


def recall_text(figures: RecallFigures) -> str:
    """Return how often what was predicted was right."""
    predicted, asked, recalled = figures
    line = tr("Previsto {predicted}, recordado {recalled} ({answers}).")
    shares = {"predicted": percent(predicted), "recalled": percent(recalled / asked)}
    return line.format(**shares, answers=answers_text(asked))


def _sentence(figures: SentenceFigures) -> str:
    name = tr("Frase {n}").format(n=figures.sentence)
    text = accuracy(name, figures.answered, figures.right)
    if figures.recall is None:
        return text
    return text + tr("; se recuerda el {recall}").format(recall=percent(figures.recall))
