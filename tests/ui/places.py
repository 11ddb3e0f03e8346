"""Ways to every page, for tests that look at all of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from quizapp.domain.questions import Kind
from quizapp.study.ports import Mode
from quizapp.ui.pages.faults_card import FaultsCard
from quizapp.ui.pages.flag_dialog import FlagDialog
from quizapp.ui.pages.forms.card import CardForm
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.review import ReviewCard
from quizapp.ui.widgets.chip import ChipButton
from quizapp.ui.widgets.event_card import EventCard
from quizapp.ui.widgets.match_card import MatchCard
from quizapp.ui.widgets.reading_view import ReadingView
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import BROKEN

ENTER = Qt.Key.Key_Return
Way = Callable[[WindowDriver], None]


def to_start(driver: WindowDriver) -> None:
    """Wait for the start page."""
    driver.await_text("·")


def to_choice(driver: WindowDriver) -> None:
    """Go to the first question."""
    to_start(driver)
    driver.press(ENTER)
    driver.await_options()


def to_feedback(driver: WindowDriver) -> None:
    """Answer the first question wrong."""
    to_choice(driver)
    driver.press(Qt.Key.Key_3, ENTER)
    driver.await_judged()


def to_multiple(driver: WindowDriver) -> None:
    """Go to the second question, of several answers."""
    to_feedback(driver)
    driver.press(ENTER)
    driver.await_options()


def to_date(driver: WindowDriver) -> None:
    """Go to the fourth question, a date."""
    to_multiple(driver)
    for key in (Qt.Key.Key_1, Qt.Key.Key_1):
        driver.press(key, ENTER)
        driver.await_judged()
        driver.press(ENTER)
    driver.await_shown(QLineEdit)


def to_short(driver: WindowDriver) -> None:
    """Go to a name to be typed, the only kind chosen."""
    to_kind(driver, Kind.SHORT)
    driver.await_text("1 de 1")


def to_cloze(driver: WindowDriver) -> None:
    """Type into a gap."""
    to_kind(driver, Kind.CLOZE)
    driver.await_text("1 de 1")
    driver.write("China")


def to_order(driver: WindowDriver) -> None:
    """Go to events to be put in order."""
    to_kind(driver, Kind.ORDER)
    driver.await_shown(EventCard)


def to_told_order(driver: WindowDriver) -> None:
    """Submit the order as it is."""
    to_order(driver)
    driver.press(ENTER, ENTER)
    driver.await_article()


def to_match(driver: WindowDriver) -> None:
    """Match one of three pairs."""
    to_kind(driver, Kind.MATCH)
    driver.await_shown(MatchCard)
    driver.press(Qt.Key.Key_B)


def to_told_match(driver: WindowDriver) -> None:
    """Match the others wrongly."""
    to_match(driver)
    driver.press(Qt.Key.Key_A, Qt.Key.Key_C, ENTER)
    driver.await_article()


def to_kind(driver: WindowDriver, kind: Kind) -> None:
    """Start a quiz of one kind."""
    to_start(driver)
    driver.choose_kind(list(Kind).index(kind))
    driver.press(ENTER)


def to_results(driver: WindowDriver) -> None:
    """Finish the quiz."""
    to_date(driver)
    for text in ("10/1993", "Kozyrev", "China"):
        driver.write(text)
        driver.press(ENTER)
        driver.await_article()
        driver.press(ENTER)
    driver.await_shown(EventCard)
    driver.press(ENTER, ENTER)
    driver.await_article()
    driver.press(ENTER)
    driver.await_shown(MatchCard)
    driver.press(Qt.Key.Key_B, Qt.Key.Key_A, Qt.Key.Key_C, ENTER)
    driver.await_article()
    driver.press(ENTER)
    driver.await_reviews(8)


def to_flagged_result(driver: WindowDriver) -> None:
    """Finish the quiz and flag the third question."""
    to_results(driver)
    flag = driver.visible(ReviewCard)[2].flag
    flag.setFocus()
    flag.click()
    driver.await_shown(FlagDialog)
    driver.press(Qt.Key.Key_Space, ENTER)
    driver.await_hidden(FlagDialog)


def to_history(driver: WindowDriver) -> None:
    """Finish the quiz and open the list of results."""
    to_results(driver)
    driver.open_history()


def to_learners(driver: WindowDriver) -> None:
    """Open the list of who studies here."""
    to_start(driver)
    driver.open_learners()


def to_progress(driver: WindowDriver) -> None:
    """Finish the quiz and look at what it did."""
    to_results(driver)
    driver.open_progress()


def to_first_progress(driver: WindowDriver) -> None:
    """Look at the page of progress before anything was answered."""
    to_start(driver)
    driver.open_progress()


def to_settings(driver: WindowDriver) -> None:
    """Open the settings."""
    to_start(driver)
    driver.open_settings()


def to_exam(driver: WindowDriver) -> None:
    """Begin an exam with little time."""
    to_start(driver)
    driver.choose_way(Mode.EXAM)
    driver.choose_time(1)
    driver.press(ENTER)
    driver.await_text("5:00")
    driver.await_options()


def to_pause(driver: WindowDriver) -> None:
    """Rest from it."""
    to_exam(driver)
    driver.rest()


def to_card(driver: WindowDriver) -> None:
    """Look at the front of a card."""
    to_start(driver)
    driver.choose_way(Mode.CARDS)
    driver.press(ENTER)
    driver.await_shown(CardForm)


def to_turned_card(driver: WindowDriver) -> None:
    """Turn it."""
    to_card(driver)
    driver.press(ENTER)
    driver.await_text("eptiembre de 1992")


def to_flag(driver: WindowDriver) -> None:
    """Flag a question."""
    to_choice(driver)
    driver.alt(Qt.Key.Key_S)
    driver.await_shown(FlagDialog)


def to_flagged(driver: WindowDriver) -> None:
    """Look at a flagged question, and at what can be done about it."""
    to_flag(driver)
    driver.press(Qt.Key.Key_Space, ENTER)
    driver.await_hidden(FlagDialog)


def to_session(driver: WindowDriver) -> None:
    """Open the page on which a session is prepared."""
    to_start(driver)
    driver.open_session()


def to_library(driver: WindowDriver) -> None:
    """Open the library."""
    to_start(driver)
    driver.open_library()


def to_faults(driver: WindowDriver) -> None:
    """Open a pack that cannot be used."""
    to_library(driver)
    (page,) = driver.visible(LibraryPage)
    page.added.emit(BROKEN)
    driver.await_shown(FaultsCard)


def to_reader(driver: WindowDriver) -> None:
    """Open the article of the first pack, and what is not asked of its first sentence."""
    to_library(driver)
    driver.press(ENTER)
    driver.await_shown(ReadingView)
    driver.visible(ChipButton)[-1].click()


WAYS: dict[str, Way] = {
    "start": to_start,
    "single choice": to_choice,
    "feedback": to_feedback,
    "several answers": to_multiple,
    "date": to_date,
    "short answer": to_short,
    "cloze": to_cloze,
    "order": to_order,
    "order, told": to_told_order,
    "match": to_match,
    "match, told": to_told_match,
    "results": to_results,
    "results, flagged": to_flagged_result,
    "history": to_history,
    "learners": to_learners,
    "library": to_library,
    "library, a pack at fault": to_faults,
    "reader": to_reader,
    "settings": to_settings,
    "session": to_session,
    "progress": to_progress,
    "progress, nothing answered": to_first_progress,
    "exam": to_exam,
    "pause": to_pause,
    "card": to_card,
    "turned card": to_turned_card,
    "flag": to_flag,
    "flagged": to_flagged,
}
