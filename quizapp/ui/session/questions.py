"""The part of preparing a session that says what is asked."""

from PySide6.QtCore import Qt, Signal

from quizapp.i18n import ntr, tr
from quizapp.study.ports import Settings
from quizapp.ui.pages.options import QuizOptions
from quizapp.ui.pages.sentences import which_sentences
from quizapp.ui.session.stacks import beside
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.chip import ChipButton, ChipManner


class QuestionsCard(QuizOptions):
    """Also offers the code of the last session.

    Signals: changed - something else is chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._last = ""
        self._again = ChipButton(theme, "", icon="repeat", manner=ChipManner.SOFT)
        self._again.hide()
        self._again.clicked.connect(self._on_again)
        self.column.addWidget(beside(self._again))
        self._code.textChanged.connect(self.changed)
        groups = (self._counts, self._kinds, self._levels)
        for chip in (chip for group in groups for chip in group.values()):
            chip.toggled.connect(self.changed)

    @property
    def summary(self) -> str:
        """All of it in a line."""
        chosen = next(n for n, chip in self._counts.items() if chip.isChecked())
        shown = sum(not chip.isHidden() and chip.isChecked() for chip in self._kinds.values())
        said = [
            ntr("{n} pregunta", "{n} preguntas", chosen),
            ntr("{n} tipo", "{n} tipos", shown),
            which_sentences(self._sentences).lower(),
        ]
        if self._code.text():
            said.append(tr("código {code}").format(code=self._code.text()))
        return " · ".join(said)

    def fill(self, settings: Settings) -> None:
        """Show settings; a count that is not offered becomes the nearest that is."""
        nearest = min(self._counts, key=lambda n: abs(n - settings.count))
        self._counts[nearest].setChecked(True)
        for kind, chip in self._kinds.items():
            chip.setChecked(kind in settings.kinds)
        for level, other in self._levels.items():
            other.setChecked(level in settings.levels)
        self._on_picked(settings.sentences)
        self._code.setText(settings.seed)

    def remember(self, code: str) -> None:
        """Offer the code of the last session."""
        self._last = code
        self._again.setText(tr("Repetir el de la última sesión: {code}").format(code=code))
        self._again.setVisible(bool(code))
        self._again.updateGeometry()

    def _on_again(self) -> None:
        self._code.setText(self._last)
        self._code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picked(self, sentences: frozenset[int]) -> None:
        super()._on_picked(sentences)
        self.changed.emit()
