"""The page of one question, before and after its answer."""

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.domain.answers import Answer, DontKnow
from quizapp.i18n import tr
from quizapp.study.desk import Sitting
from quizapp.study.feedback import notes
from quizapp.study.ports import Answered, Flag, Mode, Settings
from quizapp.ui.aloud import proof_aloud, question_aloud
from quizapp.ui.announce import announce
from quizapp.ui.clerk import Seat
from quizapp.ui.clock import Clock
from quizapp.ui.haste import Pause
from quizapp.ui.pages.actions import Actions
from quizapp.ui.pages.sheet import QuestionSheet
from quizapp.ui.pages.spread import Spread
from quizapp.ui.pages.verdict import verdict_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.option import option_letter


class _Stage(Enum):
    ASKING = auto()
    KEEPING = auto()
    NOT_KEPT = auto()
    TOLD = auto()


class QuestionPage(QWidget):
    """Asks, and when the answer is kept shows what it was worth.

    Signals: answered - the Sitting, an Answer and the milliseconds it took. hint_wanted - the
    Sitting. next_wanted - after the feedback. start_wanted - the Settings of another quiz.
    looked_at - the Sitting and for how many milliseconds its question was looked at so far.
    leave_wanted.
    """

    answered = Signal(object, object, int)
    looked_at = Signal(object, int)
    shown = Signal(object, object)
    hint_wanted = Signal(object)
    next_wanted = Signal()
    start_wanted = Signal(object)
    leave_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = _Stage.TOLD
        self._seat: Seat | None = None
        self._sheet: QuestionSheet | None = None
        self._given: tuple[Answer, int] | None = None
        self._clock = Clock(self)
        self._pause = Pause()
        self._spread = spread = Spread(theme)
        self._bar, self._article, self._rest = spread.bar, spread.article, spread.rest
        self._actions = spread.foot
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._spread)
        self._connect()

    @property
    def primary(self) -> Button:
        """What Enter presses."""
        return self._spread.primary

    @property
    def foot(self) -> Actions:
        """What can be done about the question in sight."""
        return self._actions

    @property
    def aloud(self) -> str:
        """What is read aloud now: the question, or once it is told what proves its key."""
        question = self._seat.sitting.current if self._seat else None
        if self._seat is None or question is None:
            return ""
        if self._stage is _Stage.TOLD:
            return proof_aloud(question, self._seat.article)
        return question_aloud(question, card=self._mode is Mode.CARDS)

    def show_flag(self, flag: Flag | None) -> None:
        """Show whether the question in sight is flagged."""
        self._actions.show_flagged(flagged=flag is not None)
        if self._sheet:
            self._sheet.flag.show_flag(flag)

    @property
    def _mode(self) -> Mode | None:
        return self._seat.sitting.attempt.settings.mode if self._seat else None

    def show_question(self, seat: Seat) -> None:
        """Ask the current question of a sitting."""
        question = seat.sitting.current
        if question is None:
            raise ValueError(seat.sitting.attempt.id)
        again = self._asks(seat.sitting)
        self._seat, self._given, self._stage = seat, None, _Stage.ASKING
        level = seat.levels[seat.sitting.position]
        card = self._mode is Mode.CARDS
        self._replace_sheet(QuestionSheet(self._theme, question, level, card=card))
        self._show_progress(seat.sitting, seat.sitting.position)
        self._bar.show_code(seat.sitting.attempt.settings.seed)
        left = seat.sitting.left_ms
        self._bar.show_exam(exam=self._mode is Mode.EXAM, limited=left is not None)
        self._show_help()
        self._offer(seat.sitting)
        self._spread.arrange()
        if self._sheet:
            self._sheet.form.take_focus()
            self._spread.show_stem()
        spent = seat.sitting.spent_ms
        limit = None if left is None else left + spent
        self.shown.emit(seat.sitting.attempt, question)
        self._clock.start(limit, max(spent, self._clock.elapsed) if again else spent)

    def show_hinted(self, sitting: Sitting) -> None:
        """Show which option was struck out, if any was, and let her answer."""
        if self._seat is None or self._stage is not _Stage.KEEPING:
            return
        self._stage = _Stage.ASKING
        self._seat = replace(self._seat, sitting=sitting)
        self._offer(sitting)
        if self._sheet:
            self._sheet.form.take_focus()

    def show_kept(self, sitting: Sitting) -> None:
        """Show what the answer now on disk was worth; in an exam, go on."""
        if self._seat is None or self._sheet is None:
            return
        if self._mode is Mode.EXAM:
            self.next_wanted.emit()
            return
        self._stage = _Stage.TOLD
        self._pause.start()
        answered = sitting.answers[-1]
        self._sheet.reveal(answered, sitting.returns)
        self._show_article(sitting, answered)
        self._show_progress(sitting, answered.sequence)
        self._actions.offer(hint=False, dont_know=False)
        self._actions.show_help(tr("Intro para seguir; N y P, frase siguiente y anterior"))
        self._actions.primary.show()
        self.primary.show_face(
            tr("Ver resultados") if sitting.complete else tr("Siguiente"), "arrow-right"
        )
        self._spread.arrange()
        self._spread.focus_verdict()
        question = sitting.questions[sitting.position - 1]
        announce(self, f"{verdict_text(answered)}. {question.explanation}")

    def show_not_kept(self, reason: str) -> None:
        """Tell that the answer is not on disk; it can be tried again as it was given."""
        if self._sheet is None:
            return
        self._stage = _Stage.NOT_KEPT
        self._sheet.show_failure(reason)
        self._actions.offer(hint=False, dont_know=False)
        self._actions.show_help("")
        self.primary.show_face(tr("Reintentar"))
        self._spread.focus_verdict()
        announce(self, reason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the time of whoever leaves; a window put aside is not left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()

    def leave(self) -> None:
        """Stop the time; an answer that is not on disk is tried once more."""
        self._clock.pause()
        if self._stage is _Stage.NOT_KEPT:
            self._keep()
        self._on_aged(self._clock.elapsed)

    def _connect(self) -> None:
        self._bar.leave.clicked.connect(self.leave_wanted)
        self._article.practise_wanted.connect(self._on_practise)
        self._bar.pause.clicked.connect(self._on_pause)
        self._rest.go_on.clicked.connect(self._on_go_on)
        self._clock.ticked.connect(self._bar.show_left)
        self._clock.ran_out.connect(self._on_dont_know)
        self._clock.aged.connect(self._on_aged)
        self._actions.primary.clicked.connect(self._on_primary)
        self._actions.hint.clicked.connect(self._on_hint)
        self._actions.dont_know.clicked.connect(self._on_dont_know)

    def _asks(self, sitting: Sitting) -> bool:
        """Whether the question in sight is the current one of a sitting."""
        shown = self._seat and self._seat.sitting
        if not shown or self._stage is not _Stage.ASKING:
            return False
        return (shown.attempt.id, shown.position) == (sitting.attempt.id, sitting.position)

    def _replace_sheet(self, sheet: QuestionSheet) -> None:
        self._sheet = sheet
        self._spread.show_sheet(sheet)
        sheet.sentence_wanted.connect(self._article.go_to)
        sheet.retry_wanted.connect(self._keep)
        sheet.form.confirmed.connect(self._on_primary)
        sheet.form.changed.connect(self._show_help)

    def _show_help(self) -> None:
        if self._sheet and self._stage is _Stage.ASKING:
            self._actions.show_help(self._sheet.form.help())
            action = tr("Responder") if self._mode is Mode.EXAM else self._sheet.form.action
            self._actions.primary.show_face(action)
            self._actions.primary.setVisible(bool(action))

    def _offer(self, sitting: Sitting) -> None:
        """Offer what can be done besides answering; a hint given is shown."""
        struck = sitting.struck
        self._actions.offer(
            hint=struck is None and sitting.hint is not None, dont_know=self._mode is not Mode.CARDS
        )
        if self._sheet and struck is not None:
            self._sheet.form.strike(struck)
            told = tr("La pista tacha la {letter}: acertar vale ahora la mitad.")
            self._actions.show_help(told.format(letter=option_letter(struck)), "text2")
            announce(self, told.format(letter=option_letter(struck)))

    def _show_progress(self, sitting: Sitting, place: int) -> None:
        told = self._mode is not Mode.EXAM
        outcomes = [answered.grade.outcome if told else None for answered in sitting.answers]
        self._bar.show_progress(outcomes, place, len(sitting.questions))

    def _show_article(self, sitting: Sitting, answered: Answered) -> None:
        question = sitting.questions[answered.sequence]
        mistaken = tuple(c for note in notes(question, answered.answer) for c in note.citations)
        if self._seat:
            self._article.show_proof(self._seat.article, question.citations, mistaken)
        self._article.show()

    def _on_primary(self) -> None:
        match self._stage:
            case _Stage.ASKING:
                self._submit()
            case _Stage.NOT_KEPT:
                self._keep()
            case _Stage.TOLD:
                if self._pause.over:
                    self.next_wanted.emit()
            case _Stage.KEEPING:
                pass

    def _submit(self) -> None:
        if self._sheet is None:
            return
        if self._sheet.form.step():
            self._show_help()
            return
        answer = self._sheet.form.answer()
        if answer is None:
            missing = self._sheet.form.explain_missing()
            self._actions.show_help(missing, "warn")
            self._sheet.form.take_focus()
            announce(self, missing)
            return
        self._give(answer)

    def _give(self, answer: Answer) -> None:
        self._clock.pause()
        self._given = (answer, self._clock.elapsed)
        self._keep()

    def _on_practise(self, sentence: int) -> None:
        if self._seat:
            pack, where = self._seat.sitting.attempt.settings.pack, frozenset({sentence})
            self.start_wanted.emit(Settings(pack=pack, seed="", sentences=where))

    def _on_aged(self, took_ms: int) -> None:
        if self._seat and self._stage is _Stage.ASKING:
            self.looked_at.emit(self._seat.sitting, took_ms)

    def _on_pause(self) -> None:
        if self._stage is _Stage.ASKING:
            self._clock.pause()
            self._on_aged(self._clock.elapsed)
            self._spread.show_rest(rest=True)
            self._rest.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go_on(self) -> None:
        self._spread.show_rest(rest=False)
        self._clock.go_on()
        if self._sheet:
            self._sheet.form.take_focus()

    def _on_hint(self) -> None:
        """Take nothing else until the hint is there."""
        if self._seat and self._stage is _Stage.ASKING:
            self._stage = _Stage.KEEPING
            self.hint_wanted.emit(self._seat.sitting)

    def _on_dont_know(self) -> None:
        if self._stage is _Stage.ASKING:
            self._give(DontKnow())

    def _keep(self) -> None:
        """Have the answer kept; nothing else is taken until it is, or is not."""
        if self._seat is None or self._sheet is None or self._given is None:
            return
        self._stage = _Stage.KEEPING
        self._sheet.form.lock(locked=True)
        self.answered.emit(self._seat.sitting, *self._given)
