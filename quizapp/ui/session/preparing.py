"""The page on which a session is prepared, or the one left half-finished taken up again."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.acts import RefusedError
from quizapp.classroom.drawer import Contents
from quizapp.classroom.plan import Answering, Plan
from quizapp.classroom.presets import Preset
from quizapp.domain.errors import UsageError
from quizapp.domain.sessions import SessionRecord
from quizapp.i18n import tr
from quizapp.study.ports import Settings
from quizapp.ui.clerk import Clerk, Home, PackCard
from quizapp.ui.session.answering import AnsweringCard
from quizapp.ui.session.choice import Choice
from quizapp.ui.session.classes import ClassPart
from quizapp.ui.session.fold import Fold
from quizapp.ui.session.keeper import Keeper
from quizapp.ui.session.left import LeftCard
from quizapp.ui.session.manner import SUITABLE
from quizapp.ui.session.names import NamesCard
from quizapp.ui.session.network import LOOPBACK, Network
from quizapp.ui.session.questions import QuestionsCard
from quizapp.ui.session.rules import RulesCard
from quizapp.ui.session.saved import SavedCard
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.tab_order import order_tabs
from quizapp.ui.widgets.text import Text

_WIDEST = 900


class PreparingPage(QWidget):
    """Signals: begin_wanted - a Preset. resume_wanted, discard_wanted - the session left.

    past_wanted - what came of sessions.
    """

    begin_wanted = Signal(object)
    resume_wanted = Signal()
    discard_wanted = Signal()
    past_wanted = Signal()

    def __init__(self, theme: Theme, clerk: Clerk, network: Network) -> None:
        super().__init__()
        self._theme = theme
        self._keeper, self._registrar = Keeper(clerk, self), Keeper(clerk, self)
        self._network = network
        self._packs: Choice[PackCard] | None = None
        self._record: SessionRecord | None = None
        self._venue = ""
        self._last: Preset | None = None
        self._left = LeftCard(theme)
        self._saved = SavedCard(theme, self._keeper)
        self._answering = AnsweringCard(theme, network.addresses)
        self._shelf = QVBoxLayout()
        self._questions = QuestionsCard(theme)
        self._names = NamesCard(theme, ClassPart(theme, self._registrar))
        self._rules = RulesCard(theme)
        self._folds: dict[QuestionsCard | NamesCard | RulesCard, Fold] = {
            self._questions: Fold(theme, tr("Preguntas"), self._questions),
            self._names: Fold(theme, tr("Clase y nombres"), self._names),
            self._rules: Fold(theme, tr("Tiempo, puntos y clasificación"), self._rules),
        }
        self._keeping = Fold(theme, tr("Ajustes guardados"), self._saved)
        self._trouble = Text(theme, "bodyb", tone="wrong")
        self._begin = Button(theme, tr("Empezar la sesión"), manner=Manner.PRIMARY, icon="play")
        self._past = Button(theme, tr("Sesiones anteriores"), icon="chart-column")
        self._lay_out()
        self._connect()
        self._show_manner()

    @property
    def primary(self) -> Button:
        """What Enter presses."""
        editor = self._names.classes.editor
        if self._saved.naming:
            return self._saved.enter
        if editor.naming:
            return editor.save
        return self._begin if self._left.isHidden() else self._left.resume

    @property
    def bind(self) -> str | None:
        """The address to listen at; None without phones."""
        return self._answering.bind

    def show_home(self, home: Home) -> None:
        """Offer the packs there are, and what is kept for sessions."""
        if self._packs is None and home.packs:
            named = {card: card.title for card in home.packs}
            self._packs = Choice(self._theme, tr("Artículo"), named)
            self._packs.add_to(self._shelf)
            self._packs.set_visible(visible=len(home.packs) > 1)
            for chip in self._packs.chips.values():
                chip.toggled.connect(self._on_pack)
            self._show_pack()
            order_tabs(self)
        self._begin.setEnabled(bool(home.packs))
        self.look()

    def look(self) -> None:
        """Look up what is kept for sessions."""
        self._keeper.look()

    def show_left(self, record: SessionRecord | None, bind: str) -> None:
        """Offer to go on with a session left half-finished, where the last one listened."""
        focused = self._left.isAncestorOf(self.focusWidget() or self)
        self._left.setVisible(record is not None)
        if focused and record is None:
            self.take_focus()
        self._record, self._venue = record, bind
        self._answering.suggest_address(bind)
        self._show_record()
        if record:
            self._answering.suggest(bind)
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
        page.setSpacing(12)
        page.addWidget(Text(self._theme, "display", tr("Una sesión en clase")))
        page.addWidget(self._past)
        self._left.hide()
        self._trouble.hide()
        page.addWidget(self._left)
        page.addWidget(self._answering)
        page.addLayout(self._shelf)
        for fold in (*self._folds.values(), self._keeping):
            page.addWidget(fold)
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

    def _on_network(self) -> None:
        """Offer what addresses there are now; that of the last session once it is back."""
        self._answering.show_addresses(self._network.addresses)
        if self._answering.bind == LOOPBACK:
            self._answering.suggest_address(self._venue)
        self._show_record()
        order_tabs(self)

    def _show_record(self) -> None:
        if self._record:
            gone = self._venue if self._network.lacks(self._venue) else ""
            self._left.show_record(self._record, gone)

    def _connect(self) -> None:
        self._network.changed.connect(self._on_network)
        self._past.clicked.connect(self.past_wanted)
        self._begin.clicked.connect(self._on_begin)
        self._left.resume.clicked.connect(self.resume_wanted)
        self._left.discard.clicked.connect(self.discard_wanted)
        self._answering.changed.connect(self._show_manner)
        for card in self._folds:
            card.changed.connect(self._summarize)
        self._saved.chosen.connect(self._fill)
        self._saved.wanted.connect(self._on_wanted)
        keepers: dict[Keeper, SavedCard | ClassPart] = {
            self._keeper: self._saved,
            self._registrar: self._names.classes,
        }
        for keeper, part in keepers.items():
            keeper.found.connect(self._on_found)
            keeper.done.connect(part.show_done)
            keeper.refused.connect(part.show_refused)

    def _summarize(self) -> None:
        for card, fold in self._folds.items():
            fold.summarize(card.summary)

    def _show_manner(self) -> None:
        """Offer only what goes with how the class answers."""
        self._names.show_manner(self._answering.manner)
        self._rules.show_manner(self._answering.manner)
        self._show_pack()

    def _show_pack(self) -> None:
        if self._packs:
            card = self._packs.value
            suitable = SUITABLE[self._answering.manner]
            self._questions.show_pack(replace(card, kinds=card.kinds & suitable))
        self._summarize()

    def _on_pack(self, checked: bool) -> None:
        if checked and self._packs:
            self._show_pack()

    def _on_found(self, contents: Contents) -> None:
        """Show what is kept; the first time, the settings of the last session too."""
        self._saved.show_contents(contents)
        self._names.classes.show_contents(contents)
        count = len(contents.presets)
        self._keeping.summarize(", ".join(contents.presets) if count else tr("Ninguno todavía"))
        if contents.last and contents.last != self._last:
            first, self._last = self._last is None, contents.last
            self._questions.remember(contents.last.plan.quiz.seed)
            if first:
                quiz = replace(contents.last.plan.quiz, seed="")
                self._fill(replace(contents.last, plan=replace(contents.last.plan, quiz=quiz)))
        order_tabs(self)

    def _fill(self, preset: Preset) -> None:
        """Show settings: those that no longer can be had stay as they are."""
        quiz = preset.plan.quiz
        if self._packs:
            there = next((card for card in self._packs.chips if card.id == quiz.pack), None)
            self._packs.choose(there or self._packs.value)
            if there is None:  # its sentences are those of another article
                quiz = replace(quiz, sentences=frozenset())
        for part in (self._answering, self._names, self._rules):
            part.fill(preset)
        self._questions.fill(quiz)
        self._summarize()

    def _on_wanted(self) -> None:
        if preset := self._preset():
            self._saved.keep(preset)

    def _on_begin(self) -> None:
        if preset := self._preset():
            self._begin.setEnabled(False)
            self.begin_wanted.emit(preset)

    def _preset(self) -> Preset | None:
        """Return the settings, or tell what is missing."""
        try:
            preset = self._chosen()
        except RefusedError:
            self.show_trouble(tr("Hay un equipo sin letras en el nombre, o con más de 32."))
        except UsageError as error:
            self.show_trouble(str(error))
        else:
            self.show_trouble("")
            return preset
        return None

    def _chosen(self) -> Preset:
        answering, names, rules = self._answering, self._names, self._rules
        known = names.classes.chosen
        plan = Plan(
            quiz=self._settings(),
            limit=rules.limit,
            seconds=rules.seconds,
            scoring=rules.scoring,
            standings=rules.standings,
            counts=rules.counts,
            stem_on_phone=rules.stem_on_phone,
            close_when_all=answering.manner is Answering.PHONES,
            nicknames=names.nicknames,
            word_filter=names.word_filter,
            teams=names.teams,
            team_choice=names.team_choice,
            team_score=names.team_score,
        )
        return Preset(
            plan=plan,
            answering=answering.manner,
            class_=known.id if known else 0,
            listed=names.listed,
            teams=answering.teams,
        )

    def _settings(self) -> Settings:
        if self._packs and self._questions.valid:
            card = self._packs.value
            settings = self._questions.settings(card)
            kinds = settings.kinds & SUITABLE[self._answering.manner] & card.kinds
            if kinds:
                return replace(settings, kinds=kinds)
        raise UsageError(tr("Elige al menos un tipo de pregunta y una dificultad."))
