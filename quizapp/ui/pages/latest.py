"""What was left unfinished, and the latest results."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.study.ports import Result
from quizapp.ui.clerk import Home, Seat
from quizapp.ui.texts import duration, mode_name
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.result_row import ResultRow
from quizapp.ui.widgets.text import Text

_SHOWN = 4


class ResumeCard(Card):
    """The sitting left unfinished.

    Signals: resumed, discarded - the Seat.
    """

    resumed = Signal(object)
    discarded = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._seat: Seat | None = None
        self._pack = Text(theme, "h3")
        self._place = Text(theme, "small", tone="text2")
        self._resume = Button(theme, "", manner=Manner.PRIMARY, icon="play")
        self._discard = Button(theme, tr("Descartar"), manner=Manner.GHOST)
        self._resume.clicked.connect(self._on_resume)
        self._discard.clicked.connect(self._on_discard)
        self.column.addWidget(Text(theme, "eyebrow", tr("A MEDIAS"), tone="text2"))
        self.column.addWidget(self._pack)
        self.column.addWidget(self._place)
        holder = QWidget()
        row = FlowLayout(holder)
        row.addWidget(self._resume)
        row.addWidget(self._discard)
        self.column.addWidget(holder)

    @property
    def resume(self) -> Button | None:
        """What goes on with it; None if nothing is unfinished."""
        return self._resume if self._seat else None

    def show_seat(self, seat: Seat | None) -> None:
        """Show what is unfinished, or nothing."""
        self._seat = seat
        self.setVisible(seat is not None)
        if seat is None:
            return
        sitting = seat.sitting
        words = tr("Continuar · pregunta {n} de {total}")
        total = len(sitting.questions)
        self._pack.setText(seat.article.title)
        settings = sitting.attempt.settings
        code = tr("Código {code}").format(code=settings.seed)
        parts = [mode_name(settings.mode), code]
        if sitting.left_ms is not None:
            left = tr("quedan {time}, que no corren hasta que sigas")
            parts.append(left.format(time=duration(sitting.left_ms)))
        self._place.setText(" · ".join(parts))
        self._resume.setText(words.format(n=min(sitting.position + 1, total), total=total))

    def _on_resume(self) -> None:
        self.resumed.emit(self._seat)

    def _on_discard(self) -> None:
        self.discarded.emit(self._seat)


class LatestCard(Card):
    """The latest results, or a word of welcome.

    Signals: opened - a Result. more_wanted - all of them.
    """

    opened = Signal(object)
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._more = Button(
            theme, tr("Ver todos"), manner=Manner.GHOST, icon="chevron-right", icon_after=True
        )
        self._more.clicked.connect(self.more_wanted)
        welcome = tr(
            "Aquí verás tus puntuaciones. Cada respuesta se guarda al momento, y después de cada "
            "una verás la frase del artículo que la demuestra."
        )
        self._welcome = Text(theme, "body", welcome, tone="text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Text(theme, "h3", tr("Últimos resultados")), 1)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self._welcome)
        self.column.addLayout(self._rows)

    def show_home(self, home: Home) -> None:
        """Show the newest few."""
        results = home.results[:_SHOWN]
        self._welcome.setVisible(not results)
        self._more.setVisible(bool(results))
        fill_rows(self._rows, self._theme, home, results)
        for row in self.findChildren(ResultRow):
            row.opened.connect(self.opened)


def fill_rows(rows: QVBoxLayout, theme: Theme, home: Home, results: Sequence[Result]) -> None:
    """Replace what `rows` holds by a row for every result."""
    while item := rows.takeAt(0):
        if old := item.widget():
            old.setParent(None)
            old.deleteLater()
    for result in results:
        rows.addWidget(ResultRow(theme, home.title(result.attempt.settings.pack), result))
