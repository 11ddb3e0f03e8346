"""What the projector shows."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.classroom.room import Phase
from quizapp.classroom.views import ProjectorView
from quizapp.i18n import tr
from quizapp.ui.session import steps
from quizapp.ui.session.asking import paint_question
from quizapp.ui.session.canvas import CENTRE, LEFT, RIGHT, Canvas
from quizapp.ui.session.qr import paint_qr
from quizapp.ui.texts import points_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.option import option_letter
from quizapp.ui.widgets.painting import painting, rounded

_SIDE = 72.0
_HEAD, _FOOT = 96.0, 92.0
_CODE = 0.46  # the most of the width that the QR code takes


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """How phones get in; all empty without them. `ticket` is what the QR code says."""

    url: str = ""
    pin: str = ""
    ticket: str = ""

    @property
    def spaced_pin(self) -> str:
        """The PIN in two groups."""
        return f"{self.pin[:3]} {self.pin[3:]}"


class Board(QLabel):
    """A painted screen; its text is what a screen reader says of it.

    What stays while answers come in is drawn once, on a picture; only the foot is drawn anew.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: ProjectorView | None = None
        self._entrance = Entrance()
        self._left_s: int | None = None
        self._picture: QPixmap | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        theme.changed.connect(self._draw_anew)

    def show_entrance(self, entrance: Entrance) -> None:
        """Show how phones get in."""
        self._entrance = entrance
        self._draw_anew()
        if self._view:
            self.setText(self._said(self._view))

    def show_view(self, view: ProjectorView) -> None:
        """Show what everybody may see."""
        before, self._view = self._view, view
        if before is None or _still(before) != _still(view):
            self._draw_anew()
        elif before.answered != view.answered or before.players != view.players:
            self.update()
        self.setText(self._said(view))

    def show_left(self, seconds: int | None) -> None:
        """Show how many seconds are left, if there is a limit."""
        if seconds != self._left_s:
            self._left_s = seconds
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scene of the moment; black is black."""
        with painting(self) as painter:
            if self._view is None or self._view.black:
                painter.fillRect(self.rect(), Qt.GlobalColor.black)
                return
            if self._picture is None:
                self._picture = self._draw(self._view)
            painter.drawPixmap(0, 0, self._picture)
            self._paint_foot(self._canvas(painter), self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        super().resizeEvent(event)
        self._draw_anew()

    def _draw_anew(self) -> None:
        self._picture = None
        self.update()

    def _canvas(self, painter: QPainter) -> Canvas:
        return Canvas(painter, self._theme.look, self.width(), self.height())

    def _draw(self, view: ProjectorView) -> QPixmap:
        """Return a picture of all but the foot."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.look.colours.bg)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            self._paint_scene(self._canvas(painter), view)
        finally:
            painter.end()
        return picture

    def _paint_scene(self, canvas: Canvas, view: ProjectorView) -> None:
        match view.phase:
            case Phase.LOBBY:
                self._paint_lobby(canvas)
            case Phase.STANDINGS:
                self._paint_standings(canvas, view)
            case Phase.ENDED:
                self._paint_title(canvas, tr("Fin de la sesión"), tr("Gracias por jugar."))
            case Phase.SHOWN | Phase.OPEN | Phase.CLOSED | Phase.REVEALED:
                self._paint_head(canvas, view)
                paint_question(canvas, view, canvas.page.adjusted(_SIDE, _HEAD, -_SIDE, -_FOOT))

    def _said(self, view: ProjectorView) -> str:
        """Return in words what is drawn."""
        if view.black:
            return tr("Pantalla en negro")
        parts = [steps.state(view), view.stem]
        if view.phase is Phase.LOBBY and self._entrance.pin:
            parts += [self._entrance.url, tr("PIN {pin}").format(pin=self._entrance.spaced_pin)]
        parts += [f"{option_letter(i)}. {text}" for i, text in enumerate(view.options)]
        parts += [f"{n}. {text}" for n, text in enumerate(view.matches, start=1)]
        if key := view.revealed:
            parts += [key.key, *(s.text for s in key.sentences), key.commonest]
        parts += [f"{p.rank}. {p.name}: {points_text(p.points)}" for p in view.standings]
        return "\n".join(part for part in parts if part)

    def _paint_title(self, canvas: Canvas, title: str, line: str) -> None:
        c, page = canvas.look.colours, canvas.page
        upper = QRectF(0, page.height() * 0.32, page.width(), 160)
        canvas.text(title, canvas.font(112, bold=True), upper, c.text, CENTRE)
        canvas.text(line, canvas.font(52), upper.translated(0, 180), c.text2, CENTRE)

    def _paint_lobby(self, canvas: Canvas) -> None:
        c, page = canvas.look.colours, canvas.page
        if not self._entrance.pin:
            self._paint_title(canvas, tr("¿Empezamos?"), tr("Sin móviles: basta con mirar aquí."))
            return
        side = min(page.height() - 2 * _SIDE - 60, page.width() * _CODE)
        code = QRectF(page.width() - _SIDE - side, _SIDE, side, side)
        rounded(canvas.painter, code.adjusted(-8, -8, 8, 8), 32, QColor("#FFFFFF"))
        paint_qr(canvas.painter, self._entrance.ticket, code)
        room = QRectF(_SIDE, _SIDE, code.left() - 2 * _SIDE, 90)
        canvas.text(tr("Entra con tu móvil"), canvas.font(72, bold=True), room, c.text, LEFT)
        room.translate(0, 140)
        canvas.text(tr("Escanea el código o escribe"), canvas.font(44), room, c.text2, LEFT)
        room.translate(0, 90)
        room.setHeight(170)
        font = canvas.on_one_line(self._entrance.url, room.width(), 64)
        canvas.text(self._entrance.url, font, room, c.primary, LEFT)
        room.translate(0, 190)
        canvas.text(tr("PIN"), canvas.font(44), room, c.text2, LEFT)
        room.translate(0, 110)
        canvas.text(self._entrance.spaced_pin, canvas.font(150, bold=True), room, c.text, LEFT)

    def _paint_standings(self, canvas: Canvas, view: ProjectorView) -> None:
        c, page = canvas.look.colours, canvas.page
        title = QRectF(_SIDE, _SIDE, page.width() - 2 * _SIDE, 110)
        canvas.text(tr("Clasificación"), canvas.font(84, bold=True), title, c.text, LEFT)
        if not view.standings:
            line = title.translated(0, 160)
            canvas.text(tr("Todavía no hay puntos."), canvas.font(52), line, c.text2, LEFT)
        for i, place in enumerate(view.standings):
            row = QRectF(_SIDE, 230 + i * 156, title.width(), 136)
            canvas.box(row, c.mark if place.rank == 1 else c.surface)
            ink = c.on_mark if place.rank == 1 else c.text
            inner = row.adjusted(48, 0, -48, 0)
            canvas.text(str(place.rank), canvas.font(64, bold=True), inner, ink, LEFT)
            points = points_text(place.points)
            canvas.text(points, canvas.font(64, bold=True), inner, ink, RIGHT)
            name = inner.adjusted(110, 0, -220, 0)
            font = canvas.fitting(place.name, name, (60, 52, 44, 36), bold=False)
            canvas.text(place.name, font, name, ink, LEFT)

    def _paint_head(self, canvas: Canvas, view: ProjectorView) -> None:
        c, page = canvas.look.colours, canvas.page
        where = QRectF(_SIDE, 30, page.width() - 2 * _SIDE, 52)
        told = tr("Pregunta {n} de {total}").format(n=view.number, total=view.total)
        canvas.text(told, canvas.font(36), where, c.text2, LEFT)
        canvas.text(steps.state(view), canvas.font(36, bold=True), where, c.primary, RIGHT)

    def _paint_foot(self, canvas: Canvas, view: ProjectorView) -> None:
        c, page = canvas.look.colours, canvas.page
        where = QRectF(_SIDE, page.height() - _FOOT, page.width() - 2 * _SIDE, _FOOT - 16)
        if view.phase is Phase.LOBBY and self._entrance.pin:
            where.translate(0, -32)
            told = tr("En la sala: {n}").format(n=view.players)
            canvas.text(told, canvas.font(60, bold=True), where, c.text, LEFT)
        if not steps.asking(view):
            return
        told = steps.answered(view) if view.players else ""
        canvas.text(told, canvas.font(40, bold=True), where, c.text2, LEFT)
        if self._left_s is not None and view.phase is Phase.OPEN:
            left = tr("{n} s").format(n=self._left_s)
            canvas.text(left, canvas.font(60, bold=True), where, c.warn, CENTRE)
        if self._entrance.pin:
            told = f"{self._entrance.url}  ·  PIN {self._entrance.spaced_pin}"
            canvas.text(told, canvas.font(36), where, c.text2, RIGHT)


def _still(view: ProjectorView) -> ProjectorView:
    """Return the view without what changes with every answer."""
    return replace(view, answered=0, players=0, left_ms=None)
