"""A learner, as a button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from quizapp.i18n import tr
from quizapp.study.learners import Learner
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.avatar import paint_avatar
from quizapp.ui.widgets.painting import RING, focus_ring, inset, line_width, painting, rounded

_WIDEST_NAME = 160
_SIDE = 30


class LearnerButton(QAbstractButton):
    """Her sign and her name, elided where it does not fit; checked for whoever studies now."""

    def __init__(self, theme: Theme, learner: Learner) -> None:
        super().__init__()
        self._theme = theme
        self._learner = learner
        self._narrow = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_learner(learner)

    @property
    def learner(self) -> Learner:
        """Whom it shows."""
        return self._learner

    def show_learner(self, learner: Learner) -> None:
        """Show somebody."""
        self._learner = learner
        self.setText(learner.name.replace("&", "&&"))
        self.setAccessibleName(tr("Perfil: {name}").format(name=learner.name))
        self.setToolTip(_plain(learner.name))
        self.updateGeometry()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the sign alone."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Leave the mark to whoever knows who studies."""

    def sizeHint(self) -> QSize:
        """Return room for sign and name, but for a very long one."""
        look = self._theme.look
        words = line_width(look.font("bodyb"), self._learner.name) + 2
        width = look.px(_SIDE + 28) + min(words, look.px(_WIDEST_NAME))
        return QSize(width, look.px(40)) + QSize(2 * RING, 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return room for the sign."""
        return self._theme.look.square(40) + QSize(2 * RING, 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, sign and name; an edge marks whoever studies, not colour alone."""
        look = self._theme.look
        c = look.colours
        body = inset(self.rect(), RING)
        radius = look.radius["button"]
        with painting(self) as painter:
            if self.isChecked():
                rounded(painter, body, radius, c.primary_soft, QPen(c.primary, 1.5))
            elif self.underMouse():
                rounded(painter, body, radius, c.surface2)
            side = look.px(_SIDE)
            left = (self.width() - side) / 2 if self._narrow else body.left() + look.px(8)
            where = QRectF(left, body.center().y() - side / 2, side, side)
            paint_avatar(painter, where, look, self._learner)
            if not self._narrow:
                self._paint_name(painter, look, body)
            if self.hasFocus():
                focus_ring(painter, self.rect(), radius, look)

    def _paint_name(self, painter: QPainter, look: Look, body: QRectF) -> None:
        room = body.adjusted(look.px(_SIDE + 18), 0, -look.px(8), 0)
        font = look.font("bodyb")
        painter.setFont(font)
        painter.setPen(look.colours.on_primary_soft if self.isChecked() else look.colours.text)
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(self._learner.name, elide, int(room.width()))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, flags, shown)


def _plain(text: str) -> str:
    """Return a text that a tip, which would interpret it, shows as it is written."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, entity)
    return f"<p>{text}</p>"
