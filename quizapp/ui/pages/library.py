"""The library: the packs there are, and the article of one of them to be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from quizapp.domain.errors import Fault
from quizapp.i18n import tr
from quizapp.ui.announce import announce
from quizapp.ui.pages.faults_card import FaultsCard
from quizapp.ui.pages.reader import Reader
from quizapp.ui.pages.volume_card import LostCard, VolumeCard
from quizapp.ui.theme.theme import Theme
from quizapp.ui.volumes import Reading, Shelf
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.tab_order import order_tabs
from quizapp.ui.widgets.text import Text

_WIDEST = 900


class LibraryPage(QStackedWidget):
    """Signals: shelf_wanted. reading_wanted - the id of a pack. start_wanted - Settings.

    added - the path of a folder with a pack. removed - the folder of one.
    """

    shelf_wanted = Signal()
    reading_wanted = Signal(str)
    start_wanted = Signal(object)
    added = Signal(str)
    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._told = Text(theme, "body", tone="text2")
        self._told.setMinimumWidth(1)
        self._told.hide()
        self._faults = FaultsCard(theme)
        self._add = Button(theme, tr("Abrir un paquete de una carpeta…"), icon="folder-open")
        self._add.clicked.connect(self._on_add)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._reader = Reader(theme)
        self._reader.left.connect(self.go_back)
        self._reader.start_wanted.connect(self.start_wanted)
        self._list = self._lay_out()
        self.addWidget(self._list)
        self.addWidget(self._reader)

    @property
    def primary(self) -> QAbstractButton | None:
        """What Enter presses."""
        return self._reader.primary if self.currentWidget() is self._reader else None

    def open(self) -> None:
        """Have what is in sight looked up anew."""
        if self.currentWidget() is self._reader:
            self.reading_wanted.emit(self._reader.pack)
        self.shelf_wanted.emit()
        self.take_focus()

    def go_back(self) -> bool:
        """Close the article, if one is open; return whether one was."""
        if self.currentWidget() is self._list:
            return False
        self.setCurrentWidget(self._list)
        self.take_focus()
        return True

    def show_shelf(self, shelf: Shelf) -> None:
        """Show every pack."""
        while item := self._cards.takeAt(0):
            if old := item.widget():
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for volume in shelf.volumes:
            card = VolumeCard(self._theme, volume)
            card.read_wanted.connect(self.reading_wanted)
            self._keep(card)
        for pack in shelf.lost:
            self._keep(LostCard(self._theme, pack))
        order_tabs(self._list)
        if self.currentWidget() is self._list and self.isVisible():
            self.take_focus()

    def show_reading(self, reading: Reading) -> None:
        """Show an article to be read."""
        self._told.hide()
        self._reader.show_reading(reading)
        if self.currentWidget() is not self._reader:
            self.setCurrentWidget(self._reader)
            self._reader.take_focus()

    def show_told(self, text: str, *, warn: bool) -> None:
        """Tell what came of a wish."""
        self._faults.hide()
        self._told.setText(text)
        self._told.set_tone("warn" if warn else "text2")
        self._told.show()
        announce(self, text)

    def show_faults(self, title: str, faults: Sequence[Fault]) -> None:
        """Tell what is wrong with a pack."""
        self._told.hide()
        self._faults.show_faults(title, faults)

    def take_focus(self) -> None:
        """Put the keyboard on the article, or on the first pack."""
        if self.currentWidget() is self._reader:
            self._reader.take_focus()
        elif not self._faults.isVisible():
            cards = self.findChildren(VolumeCard)
            if cards:
                cards[0].take_focus()
            else:
                self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, card: VolumeCard | LostCard) -> None:
        card.reread_wanted.connect(self.added)
        card.removed.connect(self.removed)
        self._cards.addWidget(card)

    def _lay_out(self) -> QWidget:
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        page = QVBoxLayout(content)
        page.setContentsMargins(40, 28, 40, 24)
        page.setSpacing(12)
        page.addWidget(Text(self._theme, "display", tr("Biblioteca")))
        said = tr("Los artículos que puedes leer y estudiar, y lo que recuerdas de cada uno.")
        page.addWidget(Text(self._theme, "body", said, tone="text2"))
        page.addWidget(self._told)
        page.addWidget(self._faults)
        page.addLayout(self._cards)
        page.addWidget(self._add)
        said = tr("Un paquete es una carpeta con pack.yaml y el texto de su artículo.")
        page.addWidget(Text(self._theme, "small", said, tone="text3"))
        page.addStretch(1)
        return PageScroll(self._theme, content)

    def _on_add(self) -> None:
        dialog = QFileDialog(self, tr("La carpeta del paquete"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        label = QFileDialog.DialogLabel  # two that Qt's own Spanish lacks
        dialog.setLabelText(label.LookIn, tr("Buscar en:"))
        dialog.setLabelText(label.FileType, tr("Tipo:"))
        dialog.fileSelected.connect(self.added)
        dialog.open()
