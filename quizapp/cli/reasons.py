"""Reasons of the generator, in words for a pack's author."""

from quizapp.i18n import tr


def unasked_text(reason: str) -> str:
    """Return why a role is not asked."""
    return {
        "text": tr("es texto: se dice, no se pregunta"),
        "open-list": tr("es una lista abierta"),
        "denied": tr("está negado"),
        "not-worth-asking": tr("no se pregunta porque el paquete no lo quiere"),
        "not-functional": tr("admite otros valores: ni «once» ni «functional» los descartan"),
        "ambiguous": tr("tiene otra respuesta en otro hecho"),
        "few-distractors": tr("tiene menos de dos distractores demostrables"),
    }[reason]


def objection_text(reason: str) -> str:
    """Return why a candidate was not used as a distractor."""
    return {
        "related": tr("es una parte, un todo o un nombre que no se opone a la respuesta"),
        "overlapping": tr("puede ser la misma fecha"),
        "trap": tr("es cierto fuera del artículo"),
        "unlikely": tr("el paquete lo da por poco creíble"),
        "another-time": tr("no vivía entonces"),
        "also-true": tr("también es cierto según otro hecho"),
        "told": tr("lo dice ya la pregunta"),
    }[reason]
