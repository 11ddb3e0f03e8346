"""What is shown in place of a question during a pause."""

from PySide6.QtWidgets import QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text


class Rest(Card):
    """A word about the pause, and a button that ends it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.go_on = Button(theme, tr("Seguir"), manner=Manner.PRIMARY, icon="play")
        told = tr("La pregunta está oculta y el tiempo no corre.")
        holder = QWidget()
        FlowLayout(holder).addWidget(self.go_on)
        self.column.addWidget(Text(theme, "h2", tr("En pausa")))
        self.column.addWidget(Text(theme, "body", told, tone="text2"))
        self.column.addWidget(holder)
