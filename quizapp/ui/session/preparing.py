"""The page on which a session is prepared, or the one left half-finished taken up again."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.acts import RefusedError
from quizapp.classroom.plan import Answering, Counts, Plan
from quizapp.domain.errors import UsageError
from quizapp.domain.sessions import SessionRecord
from quizapp.i18n import tr
from quizapp.study.codes import new_code
from quizapp.ui.clerk import Home, PackCard
from quizapp.ui.pages.options import QuizOptions
from quizapp.ui.session.answering import AnsweringCard
from quizapp.ui.session.choice import Choice
from quizapp.ui.session.manner import SUITABLE
from quizapp.ui.session.rules import RulesCard
from quizapp.ui.texts import day_phrase
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

if TYPE_CHECKING:
    from quizapp.study.ports import Settings

_WIDEST = 900


class PreparingPage(QWidget):
    """Signals: begin_wanted - a Plan, the teams. resume_wanted, discard_wanted - the one left.

    past_wanted - what came of sessions.
    """

    begin_wanted = Signal(object, tuple)
    resume_wanted = Signal()
    discard_wanted = Signal()
    past_wanted = Signal()

    def __init__(self, theme: Theme, addresses: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._packs: Choice[PackCard] | None = None
        self._left = _LeftCard(theme)
        self._trouble = Text(theme, "bodyb", tone="wrong")
        self._answering = AnsweringCard(theme, addresses)
        self._shelf = QVBoxLayout()
        self._options = QuizOptions(theme)
        self._rules = RulesCard(theme)
        self._begin = Button(theme, tr("Empezar la sesión"), manner=Manner.PRIMARY, icon="play")
        self._past = Button(theme, tr("Sesiones anteriores"), icon="chart-column")
        self._lay_out()
        self._past.clicked.connect(self.past_wanted)
        self._begin.clicked.connect(self._on_begin)
        self._left.resume.clicked.connect(self.resume_wanted)
        self._left.discard.clicked.connect(self.discard_wanted)
        self._answering.changed.connect(self._show_kinds)

    @property
    def primary(self) -> Button:
        """What Enter presses."""
        return self._begin if self._left.isHidden() else self._left.resume

    @property
    def bind(self) -> str | None:
        """The address to listen at; None without phones."""
        return self._answering.bind

    def show_home(self, home: Home) -> None:
        """Offer the packs there are."""
        if self._packs is None and home.packs:
            named = {card: card.title for card in home.packs}
            self._packs = Choice(self._theme, tr("Artículo"), named)
            self._packs.add_to(self._shelf)
            self._packs.set_visible(visible=len(home.packs) > 1)
            for chip in self._packs.chips.values():
                chip.toggled.connect(self._show_kinds)
            self._show_kinds()
        self._begin.setEnabled(bool(home.packs))

    def show_left(self, record: SessionRecord | None, bind: str) -> None:
        """Offer to go on with a session left half-finished, where the last one listened."""
        self._left.setVisible(record is not None)
        if record:
            self._answering.suggest(bind)
            self._left.show_record(record)
            self._left.resume.setFocus()

    def show_trouble(self, reason: str) -> None:
        """Tell why no session could be begun."""
        self._trouble.setText(reason)
        self._trouble.setVisible(bool(reason))
        self._begin.setEnabled(True)

    def take_focus(self) -> None:
        """Put the keyboard where a session begins."""
        self.primary.setFocus()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        page = QVBoxLayout(content)
        page.setContentsMargins(40, 28, 40, 24)
        page.setSpacing(16)
        page.addWidget(Text(self._theme, "display", tr("Una sesión en clase")))
        page.addWidget(self._past)
        self._left.hide()
        self._trouble.hide()
        page.addWidget(self._left)
        page.addWidget(self._answering)
        page.addLayout(self._shelf)
        page.addWidget(self._options)
        page.addWidget(self._rules)
        page.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(40, 8, 40, 16)
        foot.addWidget(self._begin)
        foot.addWidget(self._trouble, 1)
        foot.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content), 1)
        outer.addLayout(foot)

    def _show_kinds(self) -> None:
        """Offer only the kinds that can be answered so."""
        if self._packs:
            card = self._packs.value
            suitable = SUITABLE[self._answering.manner]
            self._options.show_pack(replace(card, kinds=card.kinds & suitable))

    def _settings(self) -> "Settings | None":
        if self._packs is None or not self._options.valid:
            return None
        settings = self._options.settings(self._packs.value)
        kinds = settings.kinds & SUITABLE[self._answering.manner] & self._packs.value.kinds
        return replace(settings, kinds=kinds, seed=settings.seed or new_code()) if kinds else None

    def _on_begin(self) -> None:
        try:
            plan = self._plan()
        except RefusedError:
            self.show_trouble(tr("Hay un nombre que no se puede leer o de más de 32 letras."))
        except UsageError as error:
            self.show_trouble(str(error))
        else:
            self.show_trouble("")
            self._begin.setEnabled(False)
            self.begin_wanted.emit(plan, self._answering.teams)

    def _plan(self) -> Plan:
        settings = self._settings()
        manner = self._answering.manner
        if settings is None:
            raise UsageError(tr("Elige al menos un tipo de pregunta y una dificultad."))
        if manner is Answering.TEAMS and not self._answering.teams:
            raise UsageError(tr("Escribe el nombre de algún equipo."))
        phones = manner is Answering.PHONES
        return Plan(
            quiz=settings,
            limit=self._rules.limit,
            seconds=self._rules.seconds,
            scoring=self._rules.scoring,
            standings=self._rules.standings,
            counts=Counts.FIRST if phones else Counts.LAST,
            close_when_all=phones,
            roster=self._answering.roster,
            nicknames=self._answering.nicknames,
        )


class _LeftCard(Card):
    """Tells of a session left half-finished."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._told = Text(theme, "bodyb")
        self.resume = Button(theme, tr("Reanudar la sesión"), manner=Manner.PRIMARY, icon="play")
        self.discard = Button(theme, tr("Darla por terminada"), manner=Manner.GHOST)
        advice = tr("Si había móviles, elige la misma dirección: volverán a entrar solos.")
        self.column.addWidget(self._told)
        self.column.addWidget(Text(theme, "small", advice, tone="text3"))
        row = QHBoxLayout()
        row.addWidget(self.resume)
        row.addWidget(self.discard)
        row.addStretch(1)
        self.column.addLayout(row)

    def show_record(self, record: SessionRecord) -> None:
        """Tell when it was begun."""
        told = tr("Hay una sesión a medias, del {day}.")
        self._told.setText(told.format(day=day_phrase(record.started)))
