"""Dates as packs write them."""

import re

from quizapp.domain.dates import NotationError, PartialDate
from quizapp.i18n import tr
from quizapp.packs.faults import shown
from quizapp.packs.fields import Fields

_NEGATIVE = re.compile(r"-\d", re.ASCII)


def read_date(fields: Fields, key: str) -> PartialDate | None:
    """Return the date a key holds; None, reported, if it is not one."""
    written = fields.text(key)
    if not written:
        return None
    try:
        return PartialDate.parse(written)
    except NotationError:
        if _NEGATIVE.match(written):
            message = tr("«{date}» no dice a qué año se refiere. Escribe 218 BC para 218 a. C.")
        else:
            message = tr(
                "«{date}» no es una fecha. Escribe 1993, 1993-10, 1993-10-19, 1991 late "
                "(early, middle, late), 218 BC, 44-03-15 BC, 14 AD, 1990s, century 19, "
                "century 3 BC o, entre dos, 1914 to 1918."
            )
        fields.report(key, "bad-date", message.format(date=shown(written)))
    except ValueError:
        message = tr(
            "«{date}» no está en el calendario. Corrige el día, el mes o el orden; no hay año 0."
        )
        fields.report(key, "impossible-date", message.format(date=shown(written)))
    return None
