"""The QR code that lets a phone in."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

_QUIET = 4
_DARK, _LIGHT = QColor("#000000"), QColor("#FFFFFF")


def paint_qr(painter: QPainter, text: str, where: QRectF) -> None:
    """Draw a text as a QR code, black on white in any theme: cameras want it so."""
    rows = _modules(text)
    side = where.width() / (len(rows) + 2 * _QUIET)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(where, _LIGHT)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                left = where.left() + (x + _QUIET) * side
                top = where.top() + (y + _QUIET) * side
                painter.fillRect(QRectF(left, top, side + 0.5, side + 0.5), _DARK)
    painter.restore()


@lru_cache(maxsize=2)
def _modules(text: str) -> tuple[bytes, ...]:
    import segno  # noqa: PLC0415 - 0.1 s that only a session with phones pays

    return tuple(map(bytes, segno.make(text, error="m", micro=False).matrix))
