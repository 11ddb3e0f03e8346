"""A field of several lines."""

from PySide6.QtWidgets import QPlainTextEdit

from quizapp.ui.theme.theme import Theme

_LINES = 6


class Paper(QPlainTextEdit):
    """A plain text of any length, in the colours of the theme; Tab leaves it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTabChangesFocus(True)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        look = self._theme.look
        c = look.colours
        self.setFont(look.font("body"))
        self.setFixedHeight(look.px(24) * _LINES + look.px(24))
        self.setStyleSheet(f"""
QPlainTextEdit {{ background: {c.surface.name()}; color: {c.text.name()};
  placeholder-text-color: {c.text3.name()};
  border: {max(1, int(c.border_w))}px solid {c.border_strong.name()};
  border-radius: {look.radius["button"]}px; padding: {look.px(6)}px {look.px(10)}px;
  selection-background-color: {c.primary.name()}; selection-color: {c.on_primary.name()}; }}
QPlainTextEdit:focus {{ border: 2px solid {c.focus.name()}; }}
""")
