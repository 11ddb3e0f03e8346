"""How a quiz went, question by question."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from quizapp.domain.answers import Outcome
from quizapp.i18n import ntr, tr
from quizapp.study.haste import hasty
from quizapp.study.ports import Flag, Mode, Result
from quizapp.study.words import haste_text
from quizapp.ui.announce import announce
from quizapp.ui.clerk import Seat
from quizapp.ui.keys import FLAG
from quizapp.ui.pages.review import ReviewCard
from quizapp.ui.texts import date_and_code, duration, mode_icon, mode_name, points_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import Chip
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_WIDEST = 900
_CODE_ICON = "hash"


class ResultsPage(QWidget):
    """Signals: retry_wanted - the Seat whose misses to repeat. home_wanted.

    shown, flag_wanted, undo_wanted - the Attempt and one of its questions.
    """

    retry_wanted = Signal(object)
    home_wanted = Signal()
    shown = Signal(object, object)
    flag_wanted = Signal(object, object)
    undo_wanted = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seat: Seat | None = None
        self._waiting: list[tuple[Seat, int]] = []
        self._title = Text(theme, "display")
        self._pack = Text(theme, "body", tone="text2")
        self._score = Text(theme, "num", wrap=False)
        self._told = Text(theme, "body", tone="text2")
        self._chips_holder = QWidget()
        self._chips = FlowLayout(self._chips_holder)
        self._retry = Button(
            theme, tr("Repetir los fallos"), manner=Manner.PRIMARY, icon="rotate-ccw"
        )
        self._again = Button(theme, tr("Otro cuestionario"), icon="play")
        self._home = Button(theme, tr("Inicio"), manner=Manner.GHOST, icon="house")
        self._cards = QVBoxLayout()
        self._reviews: dict[str, ReviewCard] = {}
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._lay_out()
        self._connect()

    @property
    def primary(self) -> Button:
        """What Enter presses."""
        return self._again if self._retry.isHidden() else self._retry

    def show_sitting(self, seat: Seat) -> None:
        """Show a sitting that has come to its end, or was left."""
        sitting = seat.sitting
        self._begin(seat, tr("Resultados"), seat.article.title)
        points = sum(answered.grade.points for answered in sitting.answers)
        self._show_score(points, len(sitting.questions))
        outcomes = [answered.grade.outcome for answered in sitting.answers]
        left = len(sitting.questions) - len(outcomes)
        self._add_counts(outcomes, left)
        took = duration(sum(answered.took_ms for answered in sitting.answers))
        self._chips.addWidget(Chip(self._theme, took, icon="clock"))
        mode = sitting.attempt.settings.mode
        self._chips.addWidget(Chip(self._theme, mode_name(mode), icon=mode_icon(mode)))
        self._add_code(sitting.attempt.settings.seed)
        told = []
        if left and mode is Mode.EXAM and sitting.attempt.finished:
            told.append(tr("Se ha acabado el tiempo."))
        if count := sum(hasty(sitting.questions[a.sequence], a) for a in sitting.answers):
            told.append(haste_text(count))
        self._told.setText(" ".join(told))
        self._told.setVisible(bool(told))
        self._retry.setVisible(bool(sitting.missed))
        self._add_cards()

    def show_score_only(self, result: Result, title: str) -> None:
        """Show a result whose questions the pack no longer yields."""
        self._begin(None, tr("Resultado"), title)
        self._show_score(result.points, result.attempt.questions)
        self._told.setText(
            tr(
                "El artículo o sus preguntas han cambiado desde entonces: queda la puntuación, "
                "pero ya no se puede mostrar cada pregunta."
            )
        )
        self._told.show()
        self._chips.addWidget(Chip(self._theme, date_and_code(result), icon="calendar-days"))
        self._retry.hide()

    def take_focus(self) -> None:
        """Put the keyboard on what Enter presses."""
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_flag(self, question: str, flag: Flag | None) -> None:
        """Show whether a question is flagged, if it is here."""
        if card := self._reviews.get(question):
            card.show_flag(flag)

    def show_note(self, question: str, text: str, undo: bool) -> None:
        """Tell what has been done about a question, if it is here."""
        if card := self._reviews.get(question):
            card.show_note(text, undo=undo)
            announce(self, text)

    def _lay_out(self) -> None:
        theme = self._theme
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        page = QVBoxLayout(content)
        page.setContentsMargins(40, 32, 40, 32)
        page.setSpacing(8)
        page.addWidget(self._title)
        page.addWidget(self._pack)
        page.addSpacing(12)
        summary = Card(theme)
        summary.column.addWidget(self._score)
        summary.column.addWidget(self._told)
        summary.column.addWidget(self._chips_holder)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self._retry, self._again, self._home):
            row.addWidget(button)
        summary.column.addWidget(buttons)
        page.addWidget(summary)
        self._cards.setSpacing(12)
        page.addLayout(self._cards)
        page.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(self._theme, content)
        outer.addWidget(self._scroll)

    def _connect(self) -> None:
        self._retry.clicked.connect(self._on_retry)
        self._again.clicked.connect(self.home_wanted)
        self._home.clicked.connect(self.home_wanted)
        self._more.timeout.connect(self._add_card)
        self._theme.changed.connect(self._add_cards)
        QShortcut(QKeySequence(FLAG), self).activated.connect(self._on_flag_key)

    def _begin(self, seat: Seat | None, title: str, pack: str) -> None:
        self._seat = seat
        self._waiting = []
        self._title.setText(title)
        self._pack.setText(pack)
        self._told.hide()
        self._clear()
        _empty(self._chips)
        self._scroll.verticalScrollBar().setValue(0)

    def _show_score(self, points: float, total: int) -> None:
        words = tr("{points} de {total}")
        self._score.setText(words.format(points=points_text(points), total=total))

    def _add_counts(self, outcomes: list[Outcome], left: int) -> None:
        right = outcomes.count(Outcome.RIGHT)
        partly = outcomes.count(Outcome.PARTLY)
        wrong = outcomes.count(Outcome.WRONG)
        counts = (
            (right, ntr("{n} acierto", "{n} aciertos", right), "check", "correct"),
            (partly, ntr("{n} a medias", "{n} a medias", partly), "lightbulb", "warn"),
            (wrong, ntr("{n} fallo", "{n} fallos", wrong), "x", "wrong"),
            (left, ntr("{n} sin responder", "{n} sin responder", left), "clock", "warn"),
        )
        for n, text, icon, tone in counts:
            if n:
                chip = Chip(self._theme, text, icon=icon, tones=(f"{tone}_soft", tone))
                self._chips.addWidget(chip)

    def _add_code(self, code: str) -> None:
        words = tr("Código {code}").format(code=code)
        self._chips.addWidget(Chip(self._theme, words, icon=_CODE_ICON))

    def _add_cards(self) -> None:
        """Show every question anew; a look that changed would lay all of them out at once."""
        self._clear()
        if self._seat is not None:
            self._waiting = [(self._seat, i) for i in range(len(self._seat.sitting.answers))]
            self._more.start()

    def _add_card(self) -> None:
        """Add one card at a time, so that the window stays awake."""
        if not self._waiting:
            self._more.stop()
            return
        seat, place = self._waiting.pop(0)
        question = seat.sitting.questions[place]
        answered = seat.sitting.answers[place]
        card = ReviewCard(self._theme, seat.article, question, answered)
        attempt = seat.sitting.attempt
        card.flag_wanted.connect(partial(self.flag_wanted.emit, attempt))
        card.undo_wanted.connect(partial(self.undo_wanted.emit, attempt))
        self._reviews[question.id] = card
        self._cards.addWidget(card)
        self.shown.emit(attempt, question)

    def _clear(self) -> None:
        self._reviews = {}
        _empty(self._cards)

    def _on_flag_key(self) -> None:
        """Flag the question that has the keyboard, or the first one whose head is in sight."""
        cards = self._reviews.values()
        shown = [card for card in cards if not card.flag.visibleRegion().isEmpty()]
        focused = [card for card in shown if card.isAncestorOf(self.focusWidget())]
        for card in (*focused, *shown, *cards)[:1]:
            card.flag.click()

    def _on_retry(self) -> None:
        self.retry_wanted.emit(self._seat)


def _empty(layout: QLayout) -> None:
    while item := layout.takeAt(0):
        if old := item.widget():
            old.hide()
            old.deleteLater()
