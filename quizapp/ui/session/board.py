"""What the projector shows."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.classroom.room import Phase
from quizapp.classroom.views import KeyView, ProjectorView
from quizapp.i18n import tr
from quizapp.ui.session import steps
from quizapp.ui.session.canvas import CENTRE, LEFT, RIGHT, Canvas
from quizapp.ui.session.qr import paint_qr
from quizapp.ui.texts import points_text
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.option import option_letter
from quizapp.ui.widgets.painting import option_shape, painting, rounded

_SIDE = 72.0
_GAP = 20.0
_ROW, _QUOTE, _ERROR = 80.0, 176.0, 92.0
STEM = (68, 60, 54, 48)  # never below 48: it must be read from the last row
_OPTION = (46, 40, 36, 32, 28)


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
    """A painted screen; its text is what a screen reader says of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: ProjectorView | None = None
        self._entrance = Entrance()
        self._left_s: int | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        theme.changed.connect(self.update)

    def show_entrance(self, entrance: Entrance) -> None:
        """Show how phones get in."""
        self._entrance = entrance
        self.update()

    def show_view(self, view: ProjectorView) -> None:
        """Show what everybody may see."""
        self._view = view
        self.setText(self._said(view))
        self.update()

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
            look = self._theme.look
            painter.fillRect(self.rect(), look.colours.bg)
            canvas = Canvas(painter, look, self.width(), self.height())
            match self._view.phase:
                case Phase.LOBBY:
                    self._paint_lobby(canvas, self._view)
                case Phase.STANDINGS:
                    self._paint_standings(canvas, self._view)
                case Phase.ENDED:
                    self._paint_title(canvas, tr("Fin de la sesión"), tr("Gracias por jugar."))
                case Phase.SHOWN | Phase.OPEN | Phase.CLOSED | Phase.REVEALED:
                    self._paint_question(canvas, self._view)

    def _said(self, view: ProjectorView) -> str:
        """Return in words what is drawn."""
        if view.black:
            return tr("Pantalla en negro")
        parts = [steps.state(view), view.stem]
        parts += [f"{option_letter(i)}. {text}" for i, text in enumerate(view.options)]
        parts += view.matches
        if key := view.revealed:
            parts += [key.key, *(s.text for s in key.sentences), key.commonest]
        parts += [f"{p.rank}. {p.name}: {points_text(p.points)}" for p in view.standings]
        return "\n".join(part for part in parts if part)

    def _paint_title(self, canvas: Canvas, title: str, line: str) -> None:
        c, page = canvas.look.colours, canvas.page
        upper = QRectF(0, page.height() * 0.32, page.width(), 160)
        canvas.text(title, canvas.font(112, bold=True), upper, c.text, CENTRE)
        canvas.text(line, canvas.font(52), upper.translated(0, 180), c.text2, CENTRE)

    def _paint_lobby(self, canvas: Canvas, view: ProjectorView) -> None:
        c, page = canvas.look.colours, canvas.page
        if not self._entrance.pin:
            self._paint_title(canvas, tr("¿Empezamos?"), tr("Sin móviles: basta con mirar aquí."))
            return
        side = page.height() - 2 * _SIDE - 60
        code = QRectF(page.width() - _SIDE - side, _SIDE, side, side)
        rounded(canvas.painter, code.adjusted(-8, -8, 8, 8), 32, QColor("#FFFFFF"))
        paint_qr(canvas.painter, self._entrance.ticket, code)
        room = QRectF(_SIDE, _SIDE, code.left() - 2 * _SIDE, 90)
        canvas.text(tr("Entra con tu móvil"), canvas.font(72, bold=True), room, c.text, LEFT)
        room.translate(0, 140)
        canvas.text(tr("Escanea el código o escribe"), canvas.font(44), room, c.text2, LEFT)
        room.translate(0, 90)
        room.setHeight(170)
        font = canvas.fitting(self._entrance.url, room, (64, 56, 48, 40), bold=True)
        canvas.text(
            self._entrance.url, font, room, c.primary, LEFT | int(Qt.TextFlag.TextWrapAnywhere)
        )
        room.translate(0, 190)
        canvas.text(tr("PIN"), canvas.font(44), room, c.text2, LEFT)
        room.translate(0, 110)
        canvas.text(self._entrance.spaced_pin, canvas.font(150, bold=True), room, c.text, LEFT)
        room = QRectF(_SIDE, page.height() - 130, page.width(), 80)
        told = tr("En la sala: {n}").format(n=view.players)
        canvas.text(told, canvas.font(52, bold=True), room, c.text2, LEFT)

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

    def _paint_question(self, canvas: Canvas, view: ProjectorView) -> None:
        c, page = canvas.look.colours, canvas.page
        foot = page.height() - 92
        self._paint_head(canvas, view)
        key = view.revealed
        room = QRectF(_SIDE, 118, page.width() - 2 * _SIDE, 300 if not key else 230)
        font = canvas.fitting(view.stem, room, STEM, bold=True)
        stem = QRectF(room)
        stem.setHeight(canvas.height(view.stem, font, room.width()))
        canvas.text(view.stem, font, stem, c.text)
        below = QRectF(_SIDE, stem.bottom() + 28, room.width(), foot - stem.bottom() - 48)
        if key:
            below = self._paint_proof(canvas, key, below, len(view.options))
        if view.options:
            self._paint_options(canvas, view, below)
        if key and not (view.options and key.correct):
            self._paint_key(canvas, key, below)
        self._paint_foot(canvas, view, QRectF(_SIDE, foot, room.width(), 72))

    def _paint_head(self, canvas: Canvas, view: ProjectorView) -> None:
        c, page = canvas.look.colours, canvas.page
        where = QRectF(_SIDE, 44, page.width() - 2 * _SIDE, 56)
        told = tr("Pregunta {n} de {total}").format(n=view.number, total=view.total)
        canvas.text(told, canvas.font(34), where, c.text2, LEFT)
        canvas.text(steps.state(view), canvas.font(34, bold=True), where, c.primary, RIGHT)

    def _paint_options(self, canvas: Canvas, view: ProjectorView, where: QRectF) -> None:
        columns = 2 if view.matches else 1
        count = max(len(view.options), len(view.matches))
        height = min(150.0, (where.height() - (count - 1) * _GAP) / count)
        width = (where.width() - (columns - 1) * _GAP) / columns
        for i, text in enumerate(view.options):
            row = QRectF(where.left(), where.top() + i * (height + _GAP), width, height)
            self._paint_option(canvas, view, i, text, row)
        for i, text in enumerate(view.matches):
            left = where.left() + width + _GAP
            row = QRectF(left, where.top() + i * (height + _GAP), width, height)
            canvas.box(row, canvas.look.colours.surface)
            inner = row.adjusted(36, 8, -36, -8)
            font = canvas.fitting(text, inner, _OPTION, bold=False)
            canvas.text(text, font, inner, canvas.look.colours.text)

    def _paint_option(
        self, canvas: Canvas, view: ProjectorView, index: int, text: str, row: QRectF
    ) -> None:
        c, painter, key = canvas.look.colours, canvas.painter, view.revealed
        right = key is not None and index in key.correct
        edge = QPen(c.correct, 5) if right else QPen(c.border, max(1.0, c.border_w))
        rounded(painter, row, 24, c.correct_soft if right else c.surface, edge)
        side = min(84.0, row.height() - 24)
        tile = QRectF(row.left() + 24, row.center().y() - side / 2, side, side)
        rounded(painter, tile, 18, c.options[index % len(c.options)])
        inner = tile.adjusted(side * 0.28, side * 0.28, -side * 0.28, -side * 0.28)
        option_shape(painter, index, inner, c.on_option)
        letter = QRectF(tile.right() + 24, row.top(), 56, row.height())
        canvas.text(option_letter(index), canvas.font(40, bold=True), letter, c.text2, LEFT)
        aside = 420 if key and key.chosen else 36
        words = QRectF(letter.right(), row.top() + 6, 0, row.height() - 12)
        words.setRight(row.right() - aside)
        font = canvas.fitting(text, words, _OPTION, bold=right)
        canvas.text(text, font, words, c.text)
        if key and key.chosen:
            self._paint_share(
                canvas, key, index, QRectF(words.right(), row.top(), aside, row.height())
            )

    def _paint_share(self, canvas: Canvas, key: KeyView, index: int, where: QRectF) -> None:
        """Draw how many chose an option, and a check beside the right ones."""
        c = canvas.look.colours
        most = max(*key.chosen, 1) if len(key.chosen) > 1 else max(key.chosen[0], 1)
        trough = QRectF(where.left() + 70, where.center().y() - 14, 220, 28)
        canvas.box(trough, canvas.look.trough, 14)
        if key.chosen[index]:
            share = max(28.0, trough.width() * key.chosen[index] / most)
            full = QRectF(trough.left(), trough.top(), share, trough.height())
            canvas.box(full, c.options[index % len(c.options)], 14)
        number = QRectF(trough.right(), where.top(), where.right() - trough.right() - 36, 0)
        number.setHeight(where.height())
        canvas.text(str(key.chosen[index]), canvas.font(52, bold=True), number, c.text, RIGHT)
        if index in key.correct:
            side = 44.0
            sign = QRectF(where.left() + 6, where.center().y() - side / 2, side, side)
            paint_icon(canvas.painter, "circle-check", sign, c.correct)

    def _paint_proof(self, canvas: Canvas, key: KeyView, where: QRectF, options: int) -> QRectF:
        """Draw the cited sentence and what the commonest error is true of; return the rest."""
        c = canvas.look.colours
        bottom = where.bottom()
        if key.commonest:
            line = QRectF(where.left(), bottom - _ERROR, where.width(), _ERROR)
            canvas.box(line, c.wrong_soft)
            told = tr("La equivocada más elegida: {truth}").format(truth=key.commonest)
            inner = line.adjusted(32, 4, -32, -4)
            font = canvas.fitting(told, inner, (34, 30, 26, 22), bold=False)
            canvas.text(told, font, inner, c.text)
            bottom = line.top() - 16
        for cited in key.sentences[:1]:
            needed = max(options * (_ROW + _GAP), 2 * _ROW)
            height = min(max(bottom - where.top() - needed, _QUOTE), 1.7 * _QUOTE)
            box = QRectF(where.left(), bottom - height, where.width(), height)
            canvas.citation(cited, box, tr("Frase {n} del artículo").format(n=cited.number))
            bottom = box.top() - 24
        return QRectF(where.left(), where.top(), where.width(), bottom - where.top())

    def _paint_key(self, canvas: Canvas, key: KeyView, where: QRectF) -> None:
        c = canvas.look.colours
        box = QRectF(where)
        canvas.box(box, c.correct_soft)
        inner = box.adjusted(48, 20, -48, -20)
        font = canvas.fitting(key.key, inner, (68, 60, 52, 44, 36, 30), bold=True)
        canvas.text(key.key, font, inner, c.correct)

    def _paint_foot(self, canvas: Canvas, view: ProjectorView, where: QRectF) -> None:
        c = canvas.look.colours
        told = steps.answered(view) if view.players else ""
        canvas.text(told, canvas.font(38, bold=True), where, c.text2, LEFT)
        if self._left_s is not None and view.phase is Phase.OPEN:
            left = tr("{n} s").format(n=self._left_s)
            canvas.text(left, canvas.font(52, bold=True), where, c.warn, CENTRE)
        if self._entrance.pin:
            told = f"{self._entrance.url}  ·  PIN {self._entrance.spaced_pin}"
            canvas.text(told, canvas.font(32), where, c.text2, RIGHT)
