"""What studying tells the learner, in words."""

from typing import assert_never

from quizapp.domain.facts import Pack
from quizapp.domain.levels import Level
from quizapp.i18n import ntr, tr
from quizapp.study.agenda import Agenda
from quizapp.study.memory import Reason, Return

_MONTH, _YEAR = 30.4, 365.25


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
    """Return what is to be done about a pack today, one thing a line."""
    known = ntr("{n} hecho por repasar", "{n} hechos por repasar", len(plan.due))
    fresh = ntr("{n} por empezar", "{n} por empezar", len(plan.fresh))
    lines = [f"{known}, {fresh}."]
    if plan.next_in and not plan.due:
        lines.append(tr("Lo próximo vuelve {when}.").format(when=when(plan.next_in)))
    if changed := len(plan.changed):
        text = ntr(
            "El artículo ha cambiado: {n} hecho empieza de nuevo.",
            "El artículo ha cambiado: {n} hechos empiezan de nuevo.",
            changed,
        )
        lines.append(text)
    if gone := len(plan.gone):
        text = ntr(
            "{n} hecho ya no está en el paquete, y su repaso se ha perdido.",
            "{n} hechos ya no están en el paquete, y su repaso se ha perdido.",
            gone,
        )
        lines.append(text)
    lines += [_to_read(pack, fact) for fact in plan.stuck]
    return lines


def _to_read(pack: Pack, fact: str) -> str:
    number = pack.facts[fact].citations[0].sentence
    message = tr("Se resiste; mejor volver a leerlo (frase {n}): {sentence}")
    return message.format(n=number, sentence=pack.article.sentence(number))
