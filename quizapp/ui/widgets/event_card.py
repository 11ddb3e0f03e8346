"""The card of an event to be put in its place."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.painting import RING, painting
from quizapp.ui.widgets.text import Text
from quizapp.ui.widgets.tile_card import TileCard

_GRIP = 20


class EventCard(TileCard):
    """Its place, its text and a button up and down; for a screen reader one of a radio group.

    Signals: step_wanted - by how many places. dragged - to which height of the card's parent.
    """

    step_wanted = Signal(int)
    dragged = Signal(int)

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, "", Text(theme, "bodyb", text), exclusive=True)
        self._held: QPointF | None = None
        self._dragging = False
        self._up = self._arrow("chevron-up", tr("Subir: {text}"), -1)
        self._down = self._arrow("chevron-down", tr("Bajar: {text}"), 1)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, in order."""
        return self, self._up, self._down

    def show_place(self, place: int, total: int) -> None:
        """Show where it stands, from 0."""
        self.set_sign(str(place + 1))
        words = tr("{n} de {total}: {text}")
        self.setAccessibleName(words.format(n=place + 1, total=total, text=self.text()))
        self.setAccessibleDescription(tr("Alt+Flecha arriba o Alt+Flecha abajo para mover"))
        ends = ((self._up, place > 0), (self._down, place < total - 1))
        if any(button.hasFocus() and not usable for button, usable in ends):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for button, usable in ends:
            button.setEnabled(usable)

    def tell(self, *, place: int | None, key: int, when: str) -> None:
        """Show where it should stand, from 0, and when it happened; `place` is where it was put."""
        self._up.hide()
        self._down.hide()
        self.add_text(Text(self._theme, "small", when, tone="text2"))
        words = tr("En su lugar") if place == key else tr("Su lugar: {n}").format(n=key + 1)
        self.setAccessibleDescription(f"{words}. {when}")
        self.judge(right=place in {key, None}, words=words)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the card."""
        super().mousePressEvent(event)
        if not self.judged and event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setChecked(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell how far it is dragged, once it is farther than a click may slip."""
        if self._held is None:
            return
        slipped = (event.position() - self._held).manhattanLength()
        if self._dragging or slipped >= QApplication.startDragDistance():
            self._drag(on=True)
            self.dragged.emit(self.mapToParent(event.position()).toPoint().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the card."""
        super().mouseReleaseEvent(event)
        self._held = None
        self._drag(on=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the grip of a card that can be dragged."""
        super().paintEvent(event)
        if self.judged:
            return
        look = self._theme.look
        side = look.px(_GRIP)
        where = QRectF(RING + look.px(8), (self.height() - side) / 2, side, side)
        with painting(self) as painter:
            c = look.colours
            paint_icon(painter, "grip-vertical", where, c.primary if self._dragging else c.text3)

    def _drag(self, *, on: bool) -> None:
        self._dragging = on
        if not self.judged:
            hand = Qt.CursorShape.ClosedHandCursor if on else Qt.CursorShape.OpenHandCursor
            self.setCursor(hand)
        self.update()

    def _arrow(self, icon: str, name: str, by: int) -> Button:
        button = Button(self._theme, "", manner=Manner.GHOST, icon=icon)
        button.setAccessibleName(name.format(text=self.text()))
        button.setToolTip(button.accessibleName())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click Enter submits, moves no more
        button.setProperty("by", by)
        button.clicked.connect(self._on_arrow)
        self.row.addWidget(button)
        return button

    def _on_arrow(self) -> None:
        self.setChecked(True)
        self.step_wanted.emit(self.sender().property("by"))

    def _measure(self) -> None:
        super()._measure()
        margins = self.row.contentsMargins()
        margins.setLeft(margins.left() + (0 if self.judged else self._theme.look.px(_GRIP)))
        self.row.setContentsMargins(margins)
