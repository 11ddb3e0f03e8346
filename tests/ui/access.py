"""What a window must have for those who read it aloud or large."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from tests.ui.drivers import WindowDriver

Role = QAccessible.Role
CONTROLS = {
    Role.PushButton,
    Role.Button,
    Role.RadioButton,
    Role.CheckBox,
    Role.EditableText,
    Role.ProgressBar,
    Role.ComboBox,
    Role.SpinBox,
    Role.Slider,
    Role.ListItem,
    Role.Cell,
    Role.Link,
    Role.PageTab,
    Role.Document,
}


def front(driver: WindowDriver) -> QWidget:
    """Return the window, or the dialog before it."""
    return QApplication.activeModalWidget() or driver.window


def nameless(driver: WindowDriver) -> list[QObject]:
    """Return the controls in sight that have no name; there must be some control."""
    root = QAccessible.queryAccessibleInterface(front(driver))
    controls = [node for node in tree(root) if is_control(node)]
    assert controls
    return [n.object() for n in controls if not n.text(QAccessible.Text.Name).strip()]


def is_control(node: QAccessibleInterface) -> bool:
    """Whether it can be worked: by its role, or because a widget takes the keyboard."""
    widget = node.object()
    tabbed = isinstance(widget, QWidget) and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return node.role() in CONTROLS or tabbed


def tree(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what is in sight, as a screen reader walks it."""
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and not child.state().invisible:
            yield child
            yield from tree(child)


def cut_off(driver: WindowDriver) -> list[QWidget]:
    """Return what has less room than it needs: pages too wide, buttons too small."""
    pages = [area for area in driver.visible(QScrollArea) if too_wide(area)]
    buttons = driver.visible(QAbstractButton)
    return [*pages, *(b for b in buttons if b.size() != b.size().expandedTo(b.minimumSizeHint()))]


def too_wide(area: QScrollArea) -> bool:
    """Return whether a page would have to be scrolled sideways."""
    content = area.widget()
    return content is not None and content.minimumSizeHint().width() > area.viewport().width()
