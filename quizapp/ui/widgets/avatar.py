"""The round sign of a learner: her initials on a colour of her own."""

from PySide6.QtCore import QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFont, QPainter

from quizapp.study.learners import Learner
from quizapp.ui.theme.look import Look
from quizapp.ui.widgets.painting import rounded

_SHARE = 0.42


def paint_avatar(painter: QPainter, where: QRectF, look: Look, learner: Learner) -> None:
    """Draw the sign of a learner into a square."""
    c = look.colours
    rounded(painter, where, where.width() / 2, c.options[learner.id % len(c.options)])
    font = QFont(look.font("smallb"))
    font.setPixelSize(max(1, round(where.height() * _SHARE)))
    painter.setFont(font)
    painter.setPen(c.on_option)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, initials(learner.name))


def initials(name: str) -> str:
    """Return the first letters of the first and the last word; else whatever sign comes first."""
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return _first_sign(name)
    return "".join(_first_sign(word).upper() for word in dict.fromkeys((words[0], words[-1])))


def _first_sign(text: str) -> str:
    """Return what a reader sees as the first sign, however many code points it is made of."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    end = finder.toNextBoundary()
    return text.encode("utf-16-le")[: 2 * end].decode("utf-16-le")
