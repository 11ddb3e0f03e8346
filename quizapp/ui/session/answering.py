"""The part of preparing a session that says how the class answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from quizapp.classroom.plan import Answering
from quizapp.classroom.presets import Preset
from quizapp.i18n import tr
from quizapp.ui.session.choice import Choice
from quizapp.ui.session.names import needed, usual_teams
from quizapp.ui.session.network import LOOPBACK
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.text import Text

_WIDE = 460


class AnsweringCard(Card):
    """Signals: changed - another way to answer is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, addresses: Sequence[str]) -> None:
        super().__init__(theme)
        self._manner = Choice(
            theme,
            tr("Cómo responde la clase"),
            {
                Answering.HANDS: tr("A mano alzada"),
                Answering.TEAMS: tr("Por equipos, sin móviles"),
                Answering.PHONES: tr("Con móviles"),
            },
        )
        self._bind = Choice(theme, tr("Dirección en la que se abre la sala"), _named(addresses))
        self._alone = Text(theme, "bodyb", _alone(), tone="wrong")
        self._addresses = tuple(addresses)
        self._told = Text(theme, "small", tone="text3")
        self._help = Text(theme, "small", _advice(), tone="text3")
        self._teams_title = Text(theme, "smallb", tr("Equipos, separados por comas"), tone="text2")
        self._teams = Field(theme, "body", _WIDE)
        self._build()

    @property
    def manner(self) -> Answering:
        """How the class answers."""
        return self._manner.value

    @property
    def bind(self) -> str | None:
        """The address to listen at; None without phones."""
        return self._bind.value if self.manner is Answering.PHONES else None

    @property
    def teams(self) -> tuple[str, ...]:
        """The teams for whom the teacher answers; raises QuizError or RefusedError for bad ones."""
        return needed(self._teams.text()) if self.manner is Answering.TEAMS else ()

    def fill(self, preset: Preset) -> None:
        """Show the settings."""
        self._manner.choose(preset.answering)
        if preset.teams:
            self._teams.setText(", ".join(preset.teams))

    def show_addresses(self, addresses: Sequence[str]) -> None:
        """Offer the addresses there are now."""
        self._addresses = tuple(addresses)
        self._bind.offer(_named(addresses))
        self._arrange()

    def suggest(self, bind: str) -> None:
        """Choose phones, if a session with an address is to be gone on with."""
        if bind:
            self._manner.choose(Answering.PHONES)

    def suggest_address(self, bind: str) -> None:
        """Choose an address, if it is still there."""
        if bind in {LOOPBACK, *self._addresses}:
            self._bind.choose(bind)

    def _build(self) -> None:
        self._teams.setText(usual_teams())
        self._teams.setAccessibleName(self._teams_title.text())
        self._teams_title.setBuddy(self._teams)
        self._manner.add_to(self.column)
        self.column.addWidget(self._told)
        self.column.addWidget(self._teams_title)
        self.column.addWidget(self._teams)
        self.column.addWidget(self._alone)
        self._bind.add_to(self.column)
        self.column.addWidget(self._help)
        for chip in self._manner.chips.values():
            chip.toggled.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        phones = self.manner is Answering.PHONES
        self._told.setText(_explained(self.manner))
        self._bind.set_visible(visible=phones)
        self._alone.setVisible(phones and not self._addresses)
        self._help.setVisible(phones)
        for widget in (self._teams_title, self._teams):
            widget.setVisible(self.manner is Answering.TEAMS)
        self.changed.emit()


def _named(addresses: Sequence[str]) -> dict[str, str]:
    alone = {LOOPBACK: tr("Solo este equipo ({address})").format(address=LOOPBACK)}
    return alone | {address: address for address in addresses}


def _explained(manner: Answering) -> str:
    match manner:
        case Answering.HANDS:
            return tr("Proyectas la pregunta, cuentas las manos y escribes cuántas hay por opción.")
        case Answering.TEAMS:
            return tr("Proyectas la pregunta y escribes con el teclado lo que dice cada equipo.")
        case Answering.PHONES:
            return tr(
                "Cada estudiante entra con el navegador de su móvil, con el código QR o el PIN. "
                "Nada se abre en la red hasta que empieces."
            )


def _alone() -> str:
    return tr(
        "Este equipo no está en ninguna red, y los móviles no podrían entrar. Conéctalo a la wifi "
        "o comparte la conexión de un móvil: la dirección aparecerá aquí. A mano alzada y por "
        "equipos no hace falta red."
    )


def _advice() -> str:
    return tr(
        "Si los móviles no conectan: elige la dirección de la wifi que ellos usan, permite "
        "QuizApp en el cortafuegos, y recuerda que muchas redes de centro aíslan los móviles: "
        "entonces comparte la conexión desde tu equipo o tu móvil, o sigue sin dispositivos."
    )
