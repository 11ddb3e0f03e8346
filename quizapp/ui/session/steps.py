"""What the teacher can do at each moment of a session."""

from quizapp.classroom.acts import Command
from quizapp.classroom.room import Phase
from quizapp.classroom.views import ProjectorView
from quizapp.domain.questions import Kind
from quizapp.i18n import tr

_WITH_OPTIONS = frozenset({Kind.CHOICE, Kind.MULTIPLE, Kind.TRUE_FALSE})
_UNREVEALED = frozenset({Phase.SHOWN, Phase.OPEN, Phase.CLOSED})
_ALLOWED = {
    Command.OPEN: frozenset({Phase.SHOWN, Phase.CLOSED}),
    Command.CLOSE: frozenset({Phase.OPEN}),
    Command.REVEAL: _UNREVEALED,
    Command.SKIP: _UNREVEALED,
    Command.PAUSE: frozenset({Phase.OPEN}),
    Command.BACK: _UNREVEALED | {Phase.REVEALED, Phase.STANDINGS},
}


def allowed(command: Command, shown: ProjectorView) -> bool:
    """Whether the room would take a command now."""
    if shown.phase is Phase.ENDED:
        return False
    if command is Command.BACK and shown.number == 1 and shown.phase is not Phase.STANDINGS:
        return False
    return shown.phase in _ALLOWED.get(command, {shown.phase})


def asking(shown: ProjectorView) -> bool:
    """Whether the class is at a question."""
    return bool(shown.stem) and shown.phase is not Phase.STANDINGS


def has_options(shown: ProjectorView) -> bool:
    """Whether the class chooses among options, which can be counted."""
    return shown.kind in _WITH_OPTIONS


def next_step(shown: ProjectorView) -> str:
    """Return what the next step does."""
    match shown.phase:
        case Phase.LOBBY:
            return tr("Primera pregunta")
        case Phase.SHOWN:
            return tr("Abrir las respuestas")
        case Phase.OPEN:
            return tr("Cerrar las respuestas")
        case Phase.CLOSED:
            return tr("Mostrar la clave")
        case Phase.REVEALED | Phase.STANDINGS:
            return tr("Seguir")
        case Phase.ENDED:
            return tr("Preparar otra sesión")


def state(shown: ProjectorView) -> str:
    """Return where the session is, in words."""
    if shown.paused:
        return tr("En pausa")
    return {
        Phase.LOBBY: tr("Sala de espera"),
        Phase.SHOWN: tr("Leyendo la pregunta"),
        Phase.OPEN: tr("Respuestas abiertas"),
        Phase.CLOSED: tr("Respuestas cerradas"),
        Phase.REVEALED: tr("Clave a la vista"),
        Phase.STANDINGS: tr("Clasificación"),
        Phase.ENDED: tr("Sesión terminada"),
    }[shown.phase]


def answered(shown: ProjectorView) -> str:
    """Return how many have answered, never what."""
    text = tr("{answered} de {players} han respondido")
    return text.format(answered=shown.answered, players=shown.players)
