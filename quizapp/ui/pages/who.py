"""Who could study, one click away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.i18n import tr
from quizapp.study.learners import Learner
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.learner_button import LearnerButton

_SHOWN = 4


class Who(QWidget):
    """The learners chosen latest, if there are several.

    Signals: chosen - the Learner who is to study. more_wanted - all of them.
    """

    chosen = Signal(object)
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._learners: tuple[Learner, ...] = ()
        self._row = FlowLayout(self, spacing=2)
        self.setAccessibleName(tr("Quién estudia"))

    def show_learners(self, learners: Sequence[Learner]) -> None:
        """Show whoever studies now, and some of the others, each where she was."""
        self.setVisible(len(learners) > 1)
        shown = tuple(sorted(learners[:_SHOWN], key=lambda learner: learner.id))
        if shown != self._learners:
            self._learners = shown
            self._fill()
        for button in self.findChildren(LearnerButton):
            button.setChecked(button.learner == learners[0])

    def _fill(self) -> None:
        while item := self._row.takeAt(0):
            if old := item.widget():
                old.setParent(None)
                old.deleteLater()
        for learner in self._learners:
            button = LearnerButton(self._theme, learner)
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
        more = Button(self._theme, tr("Perfiles"), manner=Manner.GHOST, icon="users")
        more.clicked.connect(self.more_wanted)
        self._row.addWidget(more)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LearnerButton) and not button.isChecked():
            self.chosen.emit(button.learner)
