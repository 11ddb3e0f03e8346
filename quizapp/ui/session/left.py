"""The session left half-finished, offered on the page where another is prepared."""

from quizapp.domain.sessions import SessionRecord
from quizapp.i18n import tr
from quizapp.ui.session.stacks import beside
from quizapp.ui.texts import day_phrase
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.text import Text


class LeftCard(Card):
    """Tells of a session left half-finished."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._told = Text(theme, "bodyb")
        self.resume = Button(theme, tr("Reanudar la sesión"), manner=Manner.PRIMARY, icon="play")
        self.discard = Button(theme, tr("Darla por terminada"), manner=Manner.GHOST)
        self._advice = Text(theme, "small", tone="text3")
        self.column.addWidget(self._told)
        self.column.addWidget(self._advice)
        self.column.addWidget(beside(self.resume, self.discard))

    def show_record(self, record: SessionRecord, gone: str) -> None:
        """Tell when it was begun, and the address it had if this machine has it no longer."""
        told = tr("Hay una sesión a medias, del {day}.")
        self._told.setText(told.format(day=day_phrase(record.started)))
        self._advice.setText(_moved(gone) if gone else _usual())
        self._advice.set_tone("wrong" if gone else "text3")


def _usual() -> str:
    return tr("Si había móviles, elige la misma dirección: volverán a entrar solos.")


def _moved(gone: str) -> str:
    text = tr(
        "Este equipo ya no tiene la dirección de entonces, {address}. Conéctalo a la misma red "
        "antes de reanudar y los móviles volverán a entrar solos. En otra dirección tendrán que "
        "entrar de nuevo, con otro nombre; lo contestado no se pierde."
    )
    return text.format(address=gone)
