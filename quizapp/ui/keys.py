"""The keys, what they do and where: bound from here where that is one thing, listed from here."""

from collections.abc import Collection
from typing import NamedTuple

from quizapp.i18n import tr

HINT, DONT_KNOW, FLAG, SPEAK, PAUSE = "Alt+P", "Alt+N", "Alt+S", "Alt+L", "Alt+U"
NEXT_SENTENCE, PREVIOUS_SENTENCE, PRACTISE = ("N", "Alt+Down"), ("P", "Alt+Up"), "Alt+F"
RATINGS = ("1", "2", "3")
_NUMBERS, _LETTERS = tuple("123456789"), tuple("ABCDEFGHI")
_TEAMS = _NUMBERS[:6]


class Entry(NamedTuple):
    """Keys as they are told, what they do, and those that are bound, as QKeySequence reads them.

    What is not `bound` Qt itself does.
    """

    shown: str
    does: str
    bound: tuple[str, ...] = ()


class Group(NamedTuple):
    """What keys do in one place."""

    title: str
    entries: tuple[Entry, ...]


def groups() -> tuple[Group, ...]:
    """Return every key there may be."""
    return (
        Group(tr("En todas partes"), _everywhere()),
        Group(tr("En una pregunta"), _question()),
        Group(tr("En una ficha"), _card()),
        Group(tr("Después de contestar, en el artículo"), _article()),
        Group(tr("Al leer un artículo"), _reader()),
        Group(tr("En una sesión en clase"), _session()),
    )


def listed(bound: Collection[str]) -> tuple[Group, ...]:
    """Return the keys to be told where these are bound: reading aloud takes a voice."""
    return tuple(
        Group(title, tuple(e for e in entries if e.bound != (SPEAK,) or SPEAK in bound))
        for title, entries in groups()
    )


def _everywhere() -> tuple[Entry, ...]:
    return (
        Entry(tr("Intro"), tr("Pulsar lo que está señalado, o empezar"), ("Return", "Enter")),
        Entry(tr("Tab, Mayús+Tab"), tr("Ir a lo siguiente o a lo anterior")),
        Entry(tr("Espacio"), tr("Pulsar o marcar lo que está señalado")),
        Entry(
            tr("Esc o Alt+Izquierda"),
            tr("Volver; lo contestado queda guardado"),
            ("Esc", "Alt+Left"),
        ),
        Entry(tr("Ctrl+,"), tr("Ajustes"), ("Ctrl+,",)),
        Entry(
            tr("Ctrl++, Ctrl+-, Ctrl+0"),
            tr("Texto mayor, menor o normal"),
            ("Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0"),
        ),
        Entry(tr("F11"), tr("Pantalla completa"), ("F11",)),
        Entry(tr("F1 o ?"), tr("Esta lista"), ("F1", "?")),
        Entry(tr("Ctrl+Q"), tr("Salir"), ("Ctrl+Q",)),
    )


def _question() -> tuple[Entry, ...]:
    return (
        Entry(tr("1-9 o A-I"), tr("Elegir una opción; otra vez, contestar"), _NUMBERS + _LETTERS),
        Entry(tr("V, F"), tr("Verdadero, falso"), ("V", "F")),
        Entry(tr("1-9, Alt+flechas"), tr("Coger y mover lo que se ordena"), ("Alt+Up", "Alt+Down")),
        Entry(tr("1-9, A-I"), tr("Una fila de la izquierda, y su pareja")),
        Entry(tr("Intro"), tr("Contestar, y después seguir")),
        Entry(HINT, tr("Pista: tacha una opción"), (HINT,)),
        Entry(DONT_KNOW, tr("No lo sé: enseña la respuesta"), (DONT_KNOW,)),
        Entry(FLAG, tr("Señalar que la pregunta está mal, o retirar la señal"), (FLAG,)),
        Entry(SPEAK, tr("Leer en voz alta, o parar"), (SPEAK,)),
        Entry(PAUSE, tr("Pausa de un examen; Intro para seguir"), (PAUSE,)),
    )


def _card() -> tuple[Entry, ...]:
    return (
        Entry(tr("Intro"), tr("Dar la vuelta")),
        Entry(tr("1, 2, 3"), tr("No la sabía, con esfuerzo, la sabía"), RATINGS),
    )


def _article() -> tuple[Entry, ...]:
    return (
        Entry(tr("N o Alt+Abajo"), tr("Frase siguiente"), NEXT_SENTENCE),
        Entry(tr("P o Alt+Arriba"), tr("Frase anterior"), PREVIOUS_SENTENCE),
        Entry(PRACTISE, tr("Practicar esa frase"), (PRACTISE,)),
    )


def _reader() -> tuple[Entry, ...]:
    return (
        Entry(tr("Flechas, Inicio, Fin"), tr("Ir de frase en frase"), ("Alt+Down", "Alt+Up")),
        Entry(tr("Intro"), tr("Practicar la frase")),
        Entry(tr("Ctrl+F"), tr("Buscar en el artículo"), ("Ctrl+F",)),
        Entry(
            tr("F3, Mayús+F3"),
            tr("Lo siguiente o lo anterior que se ha encontrado"),
            ("F3", "Shift+F3"),
        ),
    )


def _session() -> tuple[Entry, ...]:
    return (
        Entry(tr("AvPág, RePág"), tr("Paso siguiente, pregunta anterior"), ("PgDown", "PgUp")),
        Entry(tr("Intro"), tr("Anotar lo escrito, o el paso siguiente")),
        Entry(
            tr("Flechas, espacio, Intro"),
            tr("En el proyector: paso siguiente o anterior"),
            ("Right", "Down", "Space", "Left", "Up"),
        ),
        Entry(tr("B o punto"), tr("Proyector en negro, y vuelta"), ("B", ".")),
        Entry(tr("P"), tr("Pausa, y sigue"), ("P",)),
        Entry(tr("F5"), tr("Proyector a pantalla completa; Esc lo devuelve"), ("F5",)),
        Entry(tr("1-6"), tr("Respuesta del equipo al que le toca"), _TEAMS),
        Entry(tr("1, 2, 3"), tr("Con la clave a la vista: bien, a medias, mal"), _TEAMS[:3]),
        Entry(tr("Retroceso"), tr("Volver al equipo anterior"), ("Backspace",)),
        Entry(tr("Flechas"), tr("De una cuenta de manos a otra")),
        Entry(tr("Ctrl+Z"), tr("Dejar volver a quien se ha quitado o vetado"), ("Ctrl+Z",)),
    )
