"""What is remembered, and how that came about."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.study.ports import Mode, Settings
from quizapp.ui.clerk import PackCard
from quizapp.ui.pages import charts
from quizapp.ui.pages.week import WeekCard
from quizapp.ui.standing import Standing
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_STACK_BELOW = 900
_WIDEST = 1240


class ProgressPage(QWidget):
    """Shows a pack at a time.

    Signals: pack_chosen - the id of the pack to show. start_wanted - the Settings of a quiz.

    goal_chosen - how much to answer in a week. again_wanted - the ids of a pack and of a fact that
    resists, to be asked again.
    """

    again_wanted = Signal(str, str)

    pack_chosen = Signal(str)
    goal_chosen = Signal(int)
    start_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._packs: dict[ChipButton, PackCard] = {}
        self._body: _Body | None = None
        self._shelf = QWidget()
        self._row = FlowLayout(self._shelf, spacing=2)
        self._title = Text(theme, "body", tone="text2")
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(40, 28, 40, 24)
        self._column.setSpacing(8)
        self._column.addWidget(Text(theme, "display", tr("Progreso")))
        self._column.addWidget(self._title)
        self._column.addWidget(self._shelf)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(theme, content))

    def show_packs(self, packs: Sequence[PackCard]) -> None:
        """Offer these packs, and ask for the one chosen before, or else the first."""
        if list(packs) != list(self._packs.values()):
            while item := self._row.takeAt(0):
                if old := item.widget():
                    old.deleteLater()
            self._packs = {self._add_chip(pack): pack for pack in packs}
            self._shelf.setVisible(len(packs) > 1)
            for chip in list(self._packs)[:1]:
                chip.setChecked(True)
        self._ask()

    def show_standing(self, standing: Standing, goal: int) -> None:
        """Show where the learner stands, unless another pack has been chosen since.

        `goal` is how much she wants to answer in a week.
        """
        if standing.pack.id != self._chosen:
            return
        self._title.setText(standing.pack.article.title)
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = _Body(self._theme, standing, goal)
        self._body.start_wanted.connect(self.start_wanted)
        self._body.goal_chosen.connect(self.goal_chosen)
        self._body.again_wanted.connect(self.again_wanted)
        self._column.insertWidget(self._column.count() - 1, self._body)
        if self.isVisible() and not self._shelf.isAncestorOf(self.window().focusWidget()):
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on the first thing there is to do."""
        for button in self._body.findChildren(QAbstractButton) if self._body else ():
            if button.isEnabled() and not button.property(charts.TAKES_BACK):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _chosen(self) -> str:
        return next((pack.id for chip, pack in self._packs.items() if chip.isChecked()), "")

    def _add_chip(self, pack: PackCard) -> ChipButton:
        chip = ChipButton(self._theme, pack.title, manner=ChipManner.CHOICE)
        chip.clicked.connect(self._ask)
        self._row.addWidget(chip)
        return chip

    def _ask(self) -> None:
        if self._chosen:
            self.pack_chosen.emit(self._chosen)


class _Body(QWidget):
    """Two columns of cards, and the year below them. Signals: those of the page."""

    start_wanted = Signal(object)
    again_wanted = Signal(str, str)
    goal_chosen = Signal(int)

    def __init__(self, theme: Theme, standing: Standing, goal: int) -> None:
        super().__init__()
        self._theme = theme
        self._week = WeekCard(theme, standing.week, goal)
        self._week.goal_chosen.connect(self.goal_chosen)
        self._pack = standing.pack.id
        self._due = len(standing.plan.due)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        for share, cards in ((7, self._first(standing)), (5, self._second(standing))):
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, share)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.setSpacing(16)
        page.addLayout(self._columns)
        if standing.report.days:
            page.addWidget(charts.year_card(theme, standing))
        theme.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where they do not fit side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _first(self, standing: Standing) -> list[Card]:
        theme = self._theme
        cards = [charts.today_card(theme, standing, self._review)]
        if standing.plan.stuck:
            cards.append(charts.stuck_card(theme, standing, self._take_back))
        return [*cards, charts.map_card(theme, standing, self._practise)]

    def _second(self, standing: Standing) -> list[Card]:
        makers = [charts.ahead_card]
        if standing.report.days:
            makers += [charts.days_card, charts.kinds_card]
        if standing.report.recall:
            makers.append(charts.recall_card)
        return [self._week, *(make(self._theme, standing) for make in makers)]

    def _arrange(self) -> None:
        wide = self.width() / self._theme.look.scale >= _STACK_BELOW
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _review(self) -> None:
        count = min(self._due, charts.MOST_REVIEWED)
        settings = Settings(pack=self._pack, seed="", mode=Mode.REVIEW, count=count)
        self.start_wanted.emit(settings)

    def _take_back(self, fact: str) -> None:
        self.again_wanted.emit(self._pack, fact)

    def _practise(self, sentence: int) -> None:
        where = frozenset({sentence})
        self.start_wanted.emit(Settings(pack=self._pack, seed="", sentences=where))
