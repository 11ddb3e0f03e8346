"""The column at the left: where to go, and how things look."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.menus import LookButtons
from quizapp.ui.widgets.painting import RING, focus_ring, inset, painting, rounded
from quizapp.ui.widgets.scroll import PageScroll

if TYPE_CHECKING:  # made when the desk has reported, after the first paint
    from quizapp.study.learners import Learner
    from quizapp.ui.widgets.learner_button import LearnerButton

_WIDE, _NARROW = 248, 84


class Sidebar(QWidget):
    """Where to go, and how things look.

    Signals: home_wanted, progress_wanted, library_wanted, history_wanted, learners_wanted,
    session_wanted, settings_wanted - where to go.
    """

    home_wanted = Signal()
    progress_wanted = Signal()
    library_wanted = Signal()
    history_wanted = Signal()
    learners_wanted = Signal()
    settings_wanted = Signal()
    session_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._logo = _Logo(theme)
        self.home = _NavButton(theme, tr("Inicio"), "house")
        self.progress = _NavButton(theme, tr("Progreso"), "chart-column")
        self.library = _NavButton(theme, tr("Biblioteca"), "library")
        self.history = _NavButton(theme, tr("Historial"), "history")
        self.settings = _NavButton(theme, tr("Ajustes"), "settings")
        self.session = _NavButton(theme, tr("Clase"), "presentation")
        self.learner: LearnerButton | None = None
        self._places = (
            self.home,
            self.library,
            self.progress,
            self.history,
            self.session,
            self.settings,
        )
        self._narrow = False
        self.home.clicked.connect(self.home_wanted)
        self.progress.clicked.connect(self.progress_wanted)
        self.library.clicked.connect(self.library_wanted)
        self.history.clicked.connect(self.history_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.session.clicked.connect(self.session_wanted)
        self._looks = LookButtons(theme, self)
        self._learner_place = QVBoxLayout()
        self._foot = QHBoxLayout()
        self._lay_out()
        self.set_narrow(narrow=False)
        theme.changed.connect(self.update)

    def show_learner(self, learner: "Learner") -> None:
        """Show who studies now."""
        if self.learner is None:
            self.learner = self._make_learner(learner)
        self.learner.show_learner(learner)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone where there is little room."""
        self._narrow = narrow
        look = self._theme.look
        self.setFixedWidth(look.px(_NARROW - 16) + 16 if narrow else look.px(_WIDE))
        for button in (self._logo, *self._places):
            button.set_narrow(narrow=narrow)
        if self.learner is not None:
            self.learner.set_narrow(narrow=narrow)
        for choice in (self._looks.size, self._looks.colours):
            choice.setVisible(not narrow)  # the settings have them too

    def show_place(self, button: QAbstractButton | None) -> None:
        """Mark where we are."""
        for other in (*self._places, self.learner):
            if other is not None:
                other.setChecked(other is button)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 20)
        column.setSpacing(4)
        column.addWidget(self._logo)
        column.addSpacing(20)
        column.addWidget(self._make_places(), 1)
        column.addLayout(self._learner_place)
        self._foot.setSpacing(4)
        for choice in (self._looks.size, self._looks.colours):
            self._foot.addWidget(choice)
        self._foot.addStretch(1)
        column.addLayout(self._foot)

    def _make_places(self) -> PageScroll:
        """Return the places to go, scrolled where large text leaves too little height."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for button in self._places[:-1]:
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self.settings)
        scroll = PageScroll(self._theme, holder)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def _make_learner(self, learner: "Learner") -> "LearnerButton":
        from quizapp.ui.widgets.learner_button import LearnerButton  # noqa: PLC0415 - after the first paint

        button = LearnerButton(self._theme, learner)
        button.set_narrow(narrow=self._narrow)
        button.clicked.connect(self.learners_wanted)
        self._learner_place.addWidget(button)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line at its right."""
        c = self._theme.look.colours
        with painting(self) as painter:
            painter.fillRect(self.rect(), c.surface)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), c.border)


class _Logo(QWidget):
    """The name of the program beside its sign."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._narrow = False
        self.setAccessibleName("QuizApp")

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the name out."""
        self._narrow = narrow
        self.setMinimumSize(0, self._theme.look.px(42))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign and the name."""
        look = self._theme.look
        side = look.px(38)
        left = (self.width() - side) / 2 if self._narrow else 4
        with painting(self) as painter:
            paint_logo(painter, QRectF(left, 2, side, side), look)
            if self._narrow:
                return
            painter.setFont(look.font("h2"))
            painter.setPen(look.colours.text)
            room = QRectF(left + side + look.px(12), 0, self.width(), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "QuizApp")


def paint_logo(painter: QPainter, where: QRectF, look: Look) -> None:
    """Draw the sign of the program."""
    light = QLinearGradient(where.topLeft(), where.bottomRight())
    light.setColorAt(0, look.colours.hero_a)
    light.setColorAt(1, look.colours.hero_b)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawRoundedRect(where, where.width() * 0.26, where.width() * 0.26)
    paint_icon(painter, "circle-check", inset(where, where.width() * 0.18), look.colours.on_hero)


class _NavButton(QAbstractButton):
    """A place to go."""

    def __init__(self, theme: Theme, text: str, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._narrow = False
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the text to the tip."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Leave the mark to whoever shows the place."""

    def sizeHint(self) -> QSize:
        """Return room for icon and text."""
        return self._theme.look.square(40) + QSize(2 * RING, 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button; a bar at the left marks the place, not colour alone."""
        look = self._theme.look
        c = look.colours
        body = inset(self.rect(), RING)
        ink = c.on_primary_soft if self.isChecked() else c.text2
        side = look.px(20)
        left = (self.width() - side) / 2 if self._narrow else body.left() + look.px(14)
        with painting(self) as painter:
            if self.isChecked() or self.underMouse():
                rounded(painter, body, 10, c.primary_soft if self.isChecked() else c.surface2)
            if self.isChecked():
                bar = QRectF(body.left(), body.top() + 10, 3, body.height() - 20)
                rounded(painter, bar, 1.5, c.primary)
            where = QRectF(left, body.center().y() - side / 2, side, side)
            paint_icon(painter, self._icon, where, ink)
            if not self._narrow:
                painter.setFont(look.font("bodyb"))
                painter.setPen(ink)
                room = body.adjusted(look.px(46), 0, 0, 0)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self.hasFocus():
                focus_ring(painter, self.rect(), 10, look)
