"""One of the right, to be matched."""

from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.text import Text
from quizapp.ui.widgets.tile_card import Tile, TileCard


class MatchCard(TileCard):
    """Its letter, its text, and the number of the row it is matched with."""

    def __init__(self, theme: Theme, letter: str, text: str) -> None:
        self._words = Text(theme, "body", text)
        super().__init__(theme, letter, self._words, exclusive=False)
        self._used = Tile(theme, "")
        policy = self._used.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._used.setSizePolicy(policy)
        self.row.addWidget(self._used)
        self.setAccessibleName(f"{letter}. {text}")
        self.show_use(0, "")

    def show_use(self, number: int, left: str) -> None:
        """Show the row it is matched with; none if `left` is empty."""
        self._used.setText(str(number))
        self._used.setVisible(bool(left))
        self._words.set_tone("text3" if left else "text")
        used = tr("Pareja de {text}").format(text=left) if left else tr("Sin pareja")
        self.setAccessibleDescription(used)
