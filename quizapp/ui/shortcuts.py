"""The list of keys, opened by F1 or ?."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from quizapp.i18n import tr
from quizapp.ui.frame import bind_keys
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_Step = QAbstractSlider.SliderAction
_SIZE = QSize(620, 640)


def shortcuts() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the keys and what they do, by where they do it."""
    return (
        (
            tr("En todas partes"),
            (
                (tr("Intro"), tr("Pulsar lo que está señalado, o empezar")),
                (tr("Tab, Mayús+Tab"), tr("Ir a lo siguiente o a lo anterior")),
                (tr("Esc o Alt+Izquierda"), tr("Volver; lo contestado queda guardado")),
                (tr("Ctrl+,"), tr("Ajustes")),
                (tr("Ctrl++, Ctrl+-, Ctrl+0"), tr("Texto mayor, menor o normal")),
                (tr("F11"), tr("Pantalla completa")),
                (tr("F1 o ?"), tr("Esta lista")),
                (tr("Ctrl+Q"), tr("Salir")),
            ),
        ),
        (
            tr("En una pregunta"),
            (
                (tr("1-9 o A-I"), tr("Elegir una opción")),
                (tr("Intro"), tr("Contestar, y después seguir")),
                (tr("Alt+P"), tr("Pista")),
                (tr("Alt+N"), tr("No lo sé: enseña la respuesta")),
                (tr("Alt+flechas"), tr("Mover lo que se ordena")),
                (tr("N, P"), tr("Frase siguiente o anterior del artículo")),
            ),
        ),
        (
            tr("Al leer un artículo"),
            (
                (tr("Flechas, Inicio, Fin"), tr("Ir de frase en frase")),
                (tr("Intro"), tr("Practicar la frase")),
                (tr("Ctrl+F"), tr("Buscar en el artículo")),
                (tr("F3, Mayús+F3"), tr("Lo siguiente o lo anterior que se ha encontrado")),
            ),
        ),
        (
            tr("En una sesión en clase"),
            (
                (tr("AvPág, RePág"), tr("Paso siguiente, pregunta anterior")),
                (tr("Intro"), tr("Anotar lo escrito, o el paso siguiente")),
                (tr("B o punto"), tr("Proyector en negro, y vuelta")),
                (tr("P"), tr("Pausa, y sigue")),
                (tr("F5"), tr("Proyector a pantalla completa; Esc lo devuelve")),
                (tr("1-6"), tr("Respuesta del equipo al que le toca")),
                (tr("1, 2, 3"), tr("Con la clave a la vista: bien, a medias, mal")),
                (tr("Retroceso"), tr("Volver al equipo anterior")),
                (tr("Flechas"), tr("De una cuenta de manos a otra")),
                (tr("Ctrl+Z"), tr("Dejar volver a quien se ha quitado o vetado")),
            ),
        ),
    )


class Shortcuts(QDialog):
    """Every key and what it does; Esc closes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("Atajos de teclado"))
        self.setPalette(theme.look.palette())  # a window of its own inherits none
        close = Button(theme, tr("Cerrar"), manner=Manner.PRIMARY)
        close.clicked.connect(self.accept)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(28, 24, 28, 12)
        column.setSpacing(10)
        for title, keys in shortcuts():
            column.addWidget(Text(theme, "h3", title))
            column.addLayout(self._table(keys))
            column.addSpacing(10)
        column.addStretch(1)
        self._scroll = PageScroll(theme, content)
        bind_keys(self, (("Down", self._scroll_down), ("Up", self._scroll_up)), repeat=True)
        row = QHBoxLayout()
        row.setContentsMargins(24, 4, 24, 16)
        row.addStretch(1)
        row.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        outer.addLayout(row)
        room = parent.size() * 0.9
        self.resize((_SIZE * theme.look.scale).boundedTo(room))
        close.setFocus()

    def _scroll_down(self) -> None:
        self._scroll.verticalScrollBar().triggerAction(_Step.SliderSingleStepAdd)

    def _scroll_up(self) -> None:
        self._scroll.verticalScrollBar().triggerAction(_Step.SliderSingleStepSub)

    def _table(self, keys: tuple[tuple[str, str], ...]) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(20)
        table.setColumnStretch(1, 1)
        for row, (key, what) in enumerate(keys):
            table.addWidget(Text(self._theme, "smallb", key, wrap=False), row, 0)
            table.addWidget(Text(self._theme, "small", what, tone="text2"), row, 1)
        return table
