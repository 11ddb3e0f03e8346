"""By which addresses phones may reach this machine."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

from quizapp.i18n import tr

LOOPBACK = "127.0.0.1"
_LOOK_MS = 3_000  # of the ways to be told of a change, the only one there is on every system


class Network(QObject):
    """Looks now and then which addresses there are.

    Signals: changed - there are others.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.addresses = own_addresses()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_LOOK_MS)

    def look(self) -> None:
        """Look now."""
        found = own_addresses()
        if found != self.addresses:
            self.addresses = found
            self.changed.emit()

    def lacks(self, bind: str) -> bool:
        """Whether an address, empty without phones, is no longer this machine's."""
        return bind not in {"", LOOPBACK, *self.addresses}


def lost(bind: str) -> str:
    """Return what to do when an address is gone in the middle of a session."""
    text = tr(
        "Este equipo ya no tiene la dirección {address}: los móviles no llegan a él. "
        "Conéctalo otra vez a la misma red y volverán a entrar solos; lo contestado está guardado."
    )
    return text.format(address=bind)


def own_addresses() -> tuple[str, ...]:
    """Return the addresses there are, but for those that only this machine can use."""
    ipv4 = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    return tuple(
        address.toString()
        for address in QNetworkInterface.allAddresses()
        if address.protocol() == ipv4 and not address.isLoopback()
    )
