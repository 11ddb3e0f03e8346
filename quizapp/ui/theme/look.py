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
