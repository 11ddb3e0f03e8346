"""How things look at one moment: colours, fonts and measures."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPalette

from quizapp.ui.theme.tokens import Role, Scheme, Tokens

_TIGHT = {"display": 97.5, "h1": 98.0, "h2": 98.5, "num": 97.5}


class Look:
    """The tokens of one colour scheme at one text size."""

    def __init__(self, tokens: Tokens, scheme: Scheme, text_size: int) -> None:
        self.scheme = scheme
        self.colours = tokens.colours(scheme)
        self.scale = text_size / 100
        self.space = tokens.space
        self.radius = tokens.radius
        self._fonts = {role: self._make_font(tokens, role) for role in tokens.type}

    def px(self, pixels: float) -> int:
        """Return a measure that grows with the text."""
        return round(pixels * self.scale)

    def square(self, pixels: float) -> QSize:
        """Return a square that grows with the text."""
        return QSize(self.px(pixels), self.px(pixels))

    def font(self, role: Role) -> QFont:
        """Return the font of a role."""
        return self._fonts[role]

    def tone(self, name: str) -> QColor:
        """Return a colour by its name."""
        colour = getattr(self.colours, name)
        if not isinstance(colour, QColor):
            raise TypeError(name)
        return colour

    @property
    def trough(self) -> QColor:
        """The colour of what is still empty."""
        c = self.colours
        return c.border if c.border_w <= 1 else c.surface2.lighter(220)

    def palette(self) -> QPalette:
        """Return the palette for standard widgets."""
        c = self.colours
        roles = {
            QPalette.ColorRole.Window: c.bg,
            QPalette.ColorRole.WindowText: c.text,
            QPalette.ColorRole.Base: c.surface,
            QPalette.ColorRole.AlternateBase: c.surface2,
            QPalette.ColorRole.Text: c.text,
            QPalette.ColorRole.Button: c.surface2,
            QPalette.ColorRole.ButtonText: c.text,
            QPalette.ColorRole.Highlight: c.primary,
            QPalette.ColorRole.HighlightedText: c.on_primary,
            QPalette.ColorRole.PlaceholderText: c.text3,
            QPalette.ColorRole.ToolTipBase: c.text,
            QPalette.ColorRole.ToolTipText: c.bg,
            QPalette.ColorRole.Link: c.primary,
            QPalette.ColorRole.Accent: c.primary,
        }
        palette = QPalette()
        for role, colour in roles.items():
            palette.setColor(role, colour)
        return palette

    def style_sheet(self) -> str:
        """Return the rules for what is not painted by hand: fields, menus, scroll bars, tips."""
        c = self.colours
        small = self.font("small").pixelSize()
        return f"""
QToolTip {{ background: {c.text.name()}; color: {c.bg.name()}; border: 0; padding: 6px 8px;
  font-size: {small}px; }}
QScrollArea, QTextEdit {{ background: transparent; border: 0; }}
QLineEdit {{ background: {c.surface.name()}; color: {c.text.name()};
  border: {max(1, int(c.border_w))}px solid {c.border_strong.name()};
  border-radius: {self.radius["button"]}px; padding: {self.px(8)}px {self.px(14)}px;
  selection-background-color: {c.primary.name()}; selection-color: {c.on_primary.name()}; }}
QLineEdit:focus {{ border: 2px solid {c.focus.name()};
  padding: {self.px(8) - 1}px {self.px(14) - 1}px; }}
QLineEdit:read-only {{ background: {c.surface2.name()}; }}
QMenu {{ background: {c.surface.name()}; color: {c.text.name()};
  border: 1px solid {c.border_strong.name()}; padding: 6px; font-size: {small}px; }}
QMenu::item {{ padding: {self.px(8)}px {self.px(20)}px {self.px(8)}px {self.px(30)}px;
  border-radius: 8px; }}
QMenu::item:selected {{ background: {c.primary.name()}; color: {c.on_primary.name()}; }}
QMenu::indicator {{ left: 10px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; border: 0; }}
QScrollBar::handle:vertical {{ background: {c.border_strong.name()}; border-radius: 3px;
  min-height: 40px; margin: 2px 3px; }}
QScrollBar::handle:vertical:hover {{ background: {c.text2.name()}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

    def _make_font(self, tokens: Tokens, role: Role) -> QFont:
        raw = tokens.type[role]
        font = QFont(raw["family"])
        font.setPixelSize(self.px(raw["px"]))
        font.setWeight(QFont.Weight(min(raw["weight"] // 100 * 100, 700)))
        if role in _TIGHT:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHT[role])
        if role == "eyebrow":
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        return font
