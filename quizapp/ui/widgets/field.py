"""A field to type in."""

from PySide6.QtWidgets import QLineEdit

from quizapp.ui.theme.theme import Theme
from quizapp.ui.theme.tokens import Role


class Field(QLineEdit):
    """A line edit in the colours of the theme."""

    def __init__(self, theme: Theme, role: Role, width: int) -> None:
        super().__init__()
        self._theme = theme
        self._role = role
        self._width = width
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        look = self._theme.look
        c = look.colours
        self.setFont(look.font(self._role))
        self.setMaximumWidth(look.px(self._width))
        self.setStyleSheet(f"""
QLineEdit {{ background: {c.surface.name()}; color: {c.text.name()};
  placeholder-text-color: {c.text3.name()};
  border: {max(1, int(c.border_w))}px solid {c.border_strong.name()};
  border-radius: {look.radius["button"]}px; padding: {look.px(8)}px {look.px(14)}px;
  selection-background-color: {c.primary.name()}; selection-color: {c.on_primary.name()}; }}
QLineEdit:focus {{ border: 2px solid {c.focus.name()};
  padding: {look.px(8) - 1}px {look.px(14) - 1}px; }}
QLineEdit:read-only {{ background: {c.surface2.name()}; }}
""")
