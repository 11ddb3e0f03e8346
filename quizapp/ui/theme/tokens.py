"""The design tokens, typed."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, NamedTuple

from PySide6.QtGui import QColor

from quizapp.ui.theme import values
from quizapp.ui.theme.values import Role as Role  # noqa: PLC0414 - told with the other types

Tone = Literal[
    "text", "text2", "text3", "primary", "on_primary", "on_primary_soft", "correct", "wrong",
    "warn", "on_mark", "on_hero", "on_hero2",
]  # fmt: skip


class Scheme(Enum):
    """A set of colours; the value is its name among the tokens."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Colours(NamedTuple):  # quicker to define than a dataclass: the first paint waits for it
    """The colours of one scheme; `border_w` is the width of borders in pixels."""

    bg: QColor
    surface: QColor
    surface2: QColor
    border: QColor
    border_strong: QColor
    text: QColor
    text2: QColor
    text3: QColor
    primary: QColor
    primary_hover: QColor
    on_primary: QColor
    primary_soft: QColor
    on_primary_soft: QColor
    correct: QColor
    correct_soft: QColor
    wrong: QColor
    wrong_soft: QColor
    warn: QColor
    warn_soft: QColor
    mark: QColor
    mark_edge: QColor
    on_mark: QColor
    focus: QColor
    hero_a: QColor
    hero_b: QColor
    on_hero: QColor
    on_hero2: QColor
    on_option: QColor
    options: tuple[QColor, ...]
    border_w: float

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> "Colours":
        """Build the colours from `#RRGGBB` texts."""
        plain = {k: QColor(v) for k, v in raw.items() if isinstance(v, str)}
        options = tuple(map(QColor, raw["options"]))
        return cls(**plain, options=options, border_w=float(raw["border_w"]))


class Tokens(NamedTuple):
    """Every token; a colour scheme is built when it is asked for."""

    colour: Mapping[str, Mapping[str, Any]]
    space: Mapping[str, int]
    type: Mapping[Role, Mapping[str, Any]]
    radius: Mapping[str, int]

    def colours(self, scheme: Scheme) -> Colours:
        """Return the colours of a scheme."""
        return Colours.read(self.colour[scheme.value])


TOKENS = Tokens(values.COLOUR, values.SPACE, values.TYPE, values.RADIUS)
