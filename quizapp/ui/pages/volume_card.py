"""A pack in the library."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import ntr, tr
from quizapp.ui.library import OwnPack
from quizapp.ui.theme.theme import Theme
from quizapp.ui.volumes import Volume
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.mastery_bar import MasteryBar
from quizapp.ui.widgets.sign import Sign
from quizapp.ui.widgets.text import Text


class VolumeCard(Card):
    """What a pack holds and how much of it is remembered; pressed anywhere, it is read.

    Signals: read_wanted - its id. reread_wanted, removed - the folder of a pack of one's own.
    """

    read_wanted = Signal(str)
    reread_wanted = Signal(str)
    removed = Signal(object)

    def __init__(self, theme: Theme, volume: Volume) -> None:
        super().__init__(theme, margin=20)
        self._volume = volume
        article = volume.pack.article
        words = _words(theme, article.title, self._told())
        if article.source:
            words.addWidget(_loose(theme, tr("Fuente: {source}").format(source=article.source)))
        self.column.addLayout(_headed(theme, "book-open", words))
        bar = MasteryBar(theme, volume.recalls)
        self.column.addWidget(bar)
        self.column.addWidget(Text(theme, "small", bar.told, tone="text2"))
        self._read = Button(theme, tr("Leer"), manner=Manner.PRIMARY, icon="book-open")
        self._read.setAccessibleName(tr("Leer «{title}»").format(title=article.title))
        self._read.clicked.connect(self._on_read)
        buttons: list[QWidget] = [self._read]
        if volume.own:
            folder = tr("Tu carpeta: {folder}").format(folder=volume.own.folder)
            words.addWidget(_loose(theme, folder))
            reread = Button(theme, tr("Leer la carpeta de nuevo"), icon="rotate-ccw")
            reread.clicked.connect(self._on_reread)
            removal = _removal(theme, article.title)
            removal.clicked.connect(self._on_removed)
            buttons += [reread, removal]
        self.column.addWidget(_row(buttons))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def take_focus(self) -> None:
        """Put the keyboard on reading it."""
        self._read.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take it, so that its release comes here too."""
        event.setAccepted(event.button() is Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Read it, as «Leer» does."""
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.rect().contains(event.position().toPoint()):
            self._on_read()

    def _told(self) -> str:
        article, facts = self._volume.pack.article, len(self._volume.pack.facts)
        asked = self._volume.questions
        parts = (
            ntr("{n} frase", "{n} frases", len(article.sentences)),
            ntr("{n} hecho", "{n} hechos", facts),
            ntr("{n} pregunta", "{n} preguntas", asked),
        )
        return " · ".join(parts)

    def _on_read(self) -> None:
        self.read_wanted.emit(self._volume.pack.id)

    def _on_reread(self) -> None:
        if self._volume.own:
            self.reread_wanted.emit(str(self._volume.own.folder))

    def _on_removed(self) -> None:
        if self._volume.own:
            self.removed.emit(self._volume.own.folder)


class LostCard(Card):
    """A pack of one's own that cannot be used now, and why. Signals: as a VolumeCard's."""

    reread_wanted = Signal(str)
    removed = Signal(object)

    def __init__(self, theme: Theme, pack: OwnPack) -> None:
        super().__init__(theme, margin=20)
        self._folder = pack.folder
        words = _words(theme, pack.title, tr("No se puede abrir. Lo que respondiste se conserva."))
        words.addWidget(_loose(theme, tr("Tu carpeta: {folder}").format(folder=pack.folder)))
        words.addWidget(_loose(theme, pack.faults[0].message))
        self.column.addLayout(_headed(theme, "triangle-alert", words))
        again = Button(theme, tr("Intentarlo de nuevo"), icon="rotate-ccw")
        again.clicked.connect(self._on_again)
        removal = _removal(theme, pack.title)
        removal.clicked.connect(self._on_removed)
        self.column.addWidget(_row([again, removal]))

    def _on_again(self) -> None:
        self.reread_wanted.emit(str(self._folder))

    def _on_removed(self) -> None:
        self.removed.emit(self._folder)


def _words(theme: Theme, title: str, told: str) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(theme, "h3", title))
    words.addWidget(Text(theme, "small", told, tone="text2"))
    return words


def _headed(theme: Theme, icon: str, words: QVBoxLayout) -> QHBoxLayout:
    tones = (
        ("warn_soft", "warn") if icon == "triangle-alert" else ("primary_soft", "on_primary_soft")
    )
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(Sign(theme, icon, *tones), 0, Qt.AlignmentFlag.AlignTop)
    head.addLayout(words, 1)
    return head


def _loose(theme: Theme, text: str) -> Text:
    """Return a text that may be one long word, such as a path, and can be copied."""
    label = Text(theme, "small", text, tone="text2")
    label.setMinimumWidth(1)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _removal(theme: Theme, title: str) -> Button:
    button = Button(theme, tr("Quitar"), manner=Manner.GHOST, icon="x")
    button.setAccessibleName(tr("Quitar «{title}» de la biblioteca").format(title=title))
    return button


def _row(buttons: list[QWidget]) -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder)
    for button in buttons:
        row.addWidget(button)
    return holder
