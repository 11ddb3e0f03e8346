"""Page objects of the forms in which things are put in order or matched."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from quizapp.ui.widgets.event_card import EventCard
from quizapp.ui.widgets.gapped_sentence import GappedSentence
from quizapp.ui.widgets.match_card import MatchCard
from quizapp.ui.widgets.match_row import MatchRow
from tests.ui.drivers import WindowDriver

LEFT = Qt.MouseButton.LeftButton


class OrderDriver:
    """Moves events."""

    def __init__(self, driver: WindowDriver) -> None:
        self._driver = driver

    @property
    def cards(self) -> list[EventCard]:
        """The events as they stand."""
        return self._driver.visible(EventCard)

    @property
    def texts(self) -> list[str]:
        """What they say."""
        return [card.text() for card in self.cards]

    def alt(self, *keys: Qt.Key) -> None:
        """Press keys together with Alt."""
        for key in keys:
            self._driver.alt(key)

    def press(self, name: str) -> None:
        """Click the button of this name."""
        QTest.mouseClick(self.arrow(name), LEFT)

    def arrow(self, name: str) -> QAbstractButton:
        """Return the button of this name."""
        buttons = self._driver.visible(QAbstractButton)
        return next(button for button in buttons if button.accessibleName() == name)

    def drag(self, card: EventCard, rows: float) -> None:
        """Drag a card down by so many rows, or up, a few pixels at a time."""
        by = round(rows * (self.cards[1].y() - self.cards[0].y()))
        start = card.geometry().center().y()
        QTest.mousePress(card, LEFT, pos=card.rect().center())
        for y in range(start, start + by, 10 if by > 0 else -10):
            QTest.mouseMove(card, QPoint(card.rect().center().x(), y - card.y()))
        QTest.mouseRelease(card, LEFT, pos=card.rect().center())


class MatchDriver:
    """Matches what is on the left with what is on the right."""

    def __init__(self, driver: WindowDriver) -> None:
        self._driver = driver

    @property
    def rows(self) -> list[MatchRow]:
        """The left, from top to bottom."""
        return sorted(self._driver.visible(MatchRow), key=MatchRow.y)

    @property
    def cards(self) -> list[MatchCard]:
        """The right, from top to bottom."""
        return sorted(self._driver.visible(MatchCard), key=MatchCard.y)

    @property
    def names(self) -> list[str]:
        """What the rows are called: number, text and match."""
        return [row.accessibleName() for row in self.rows]

    @property
    def current(self) -> int:
        """The place of the row that is matched next, from 0."""
        return next(i for i, row in enumerate(self.rows) if row.isChecked())

    def click_row(self, place: int) -> None:
        """Click one of the left."""
        QTest.mouseClick(self.rows[place], LEFT)

    def click_card(self, place: int) -> None:
        """Click one of the right."""
        QTest.mouseClick(self.cards[place], LEFT)


def sentence(driver: WindowDriver) -> GappedSentence:
    """Return the sentence with a gap."""
    (shown,) = driver.visible(GappedSentence)
    return shown
