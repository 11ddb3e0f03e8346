"""One of the left, waiting for its match."""

from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.text import Text
from quizapp.ui.widgets.tile_card import TileCard


class MatchRow(TileCard):
    """Its number, its text and its match; for a screen reader one of a radio group."""

    def __init__(self, theme: Theme, number: int, text: str) -> None:
        super().__init__(theme, str(number), Text(theme, "bodyb", text), exclusive=True)
        self._number = number
        self._match = self.add_text(Text(theme, "body"))
        self.setAccessibleDescription(tr("Pulsa la letra de su pareja"))
        self.show_match("")

    def show_match(self, match: str) -> None:
        """Show what it is matched with; nothing if it is empty."""
        self._match.setText(match or tr("Sin pareja"))
        self._match.set_tone("primary" if match else "text3")
        words = tr("{n}. {text}: {match}")
        match = match or tr("sin pareja")
        self.setAccessibleName(words.format(n=self._number, text=self.text(), match=match))

    def tell(self, *, chosen: str, key: str) -> None:
        """Show what it should be matched with; `chosen` is what it was, empty for nothing."""
        told = tr("Respuesta correcta: {text}").format(text=key)
        mistaken = chosen not in {key, ""}
        if mistaken:
            words = tr("No es correcta")
            self._match.setText(tr("Tu respuesta: {text}").format(text=chosen))
            self.add_text(Text(self._theme, "bodyb", told, tone="correct"))
        else:
            words = tr("Correcta") if chosen else tr("Respuesta correcta")
            self._match.setText(key)
        self._match.set_tone("wrong" if mistaken else "correct")
        spoken = f"{words}. {told}" if mistaken else words if chosen else told
        self.setAccessibleDescription(spoken)
        self.judge(right=not mistaken, words=words)
