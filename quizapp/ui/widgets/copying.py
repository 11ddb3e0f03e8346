"""Copying what is read, from a menu."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme.theme import Theme


def offer_copy(theme: Theme, widget: QWidget, name: str, text: str) -> None:
    """Have the context menu of a widget, and of what is in it, offer to copy a text."""

    def open_menu(place: QPoint) -> None:
        from PySide6.QtWidgets import QMenu  # noqa: PLC0415 - after the first paint

        from quizapp.ui.widgets.choices import menu_rules  # noqa: PLC0415 - the same

        menu = QMenu(widget)
        menu.setStyleSheet(menu_rules(theme.look))
        copy = menu.addAction(name)
        copy.triggered.connect(partial(QGuiApplication.clipboard().setText, text))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(widget.mapToGlobal(place))

    if widget.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu:
        widget.customContextMenuRequested.disconnect()
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(open_menu)
