"""How well something is remembered: a colour, and a pattern for whoever sees no colours."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.i18n import tr
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import inset, line_width, painting, rounded

_KNOWN_FROM, _FADING_FROM = 0.9, 0.7


class Mastery(Enum):
    """A step of remembering; the value is the name of its colour."""

    KNOWN = "correct"
    FADING = "warn"
    LOST = "wrong"
    UNSEEN = "border_strong"


_PATTERNS = {
    Mastery.KNOWN: Qt.BrushStyle.SolidPattern,
    Mastery.FADING: Qt.BrushStyle.BDiagPattern,
    Mastery.LOST: Qt.BrushStyle.Dense6Pattern,
    Mastery.UNSEEN: Qt.BrushStyle.NoBrush,
}
_GROUNDS = {
    Mastery.KNOWN: "correct_soft",
    Mastery.FADING: "warn_soft",
    Mastery.LOST: "wrong_soft",
    Mastery.UNSEEN: "surface",
}


def mastery_of(recall: float | None) -> Mastery:
    """Return the step that a probability of remembering is on."""
    if recall is None:
        return Mastery.UNSEEN
    if recall >= _KNOWN_FROM:
        return Mastery.KNOWN
    return Mastery.FADING if recall >= _FADING_FROM else Mastery.LOST


def mastery_text(mastery: Mastery) -> str:
    """Return what a step is called."""
    return {
        Mastery.KNOWN: tr("Se recuerda (90 % o más)"),
        Mastery.FADING: tr("Se va olvidando (70-89 %)"),
        Mastery.LOST: tr("Casi olvidado (menos del 70 %)"),
        Mastery.UNSEEN: tr("Sin preguntar todavía"),
    }[mastery]


def mastery_ground(look: Look, mastery: Mastery) -> QBrush:
    """Return what text on something so well remembered stands on."""
    return QBrush(look.tone(_GROUNDS[mastery]))


def paint_mastery(painter: QPainter, where: QRectF, look: Look, mastery: Mastery) -> None:
    """Draw the colour and the pattern of a step."""
    colour = look.tone(mastery.value)
    rounded(painter, where, 4, mastery_ground(look, mastery).color())
    painter.setBrush(QBrush(colour, _PATTERNS[mastery]))
    painter.setPen(QPen(colour, 1.5))
    painter.drawRoundedRect(inset(where, 0.75), 4, 4)


class MasteryKey(QLabel):
    """What a colour and a pattern stand for, `name` or a step of remembering, and of how many."""

    def __init__(self, theme: Theme, mastery: Mastery, count: int, name: str = "") -> None:
        super().__init__(f"{name or mastery_text(mastery)}: {count}")
        self._theme = theme
        self._mastery = mastery
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for the pattern and the text."""
        look = self._theme.look
        width = look.px(36) + line_width(look.font("small"), self.text())
        return QSize(width + 8, look.px(26))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a key is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pattern and the text."""
        look = self._theme.look
        with painting(self) as painter:
            side = look.px(18)
            where = QRectF(0, (self.height() - side) / 2, look.px(26), side)
            paint_mastery(painter, where, look, self._mastery)
            painter.setFont(look.font("small"))
            painter.setPen(look.colours.text2)
            room = QRectF(self.rect()).adjusted(look.px(36), 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
