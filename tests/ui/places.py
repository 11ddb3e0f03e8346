"""Ways to every page, for tests that look at all of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from tests.ui.drivers import WindowDriver

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
    """Go to the last question, a date."""
    to_multiple(driver)
    for key in (Qt.Key.Key_1, Qt.Key.Key_1):
        driver.press(key, ENTER)
        driver.await_judged()
        driver.press(ENTER)
    driver.await_field()


def to_results(driver: WindowDriver) -> None:
    """Finish the quiz."""
    to_date(driver)
    driver.write("10/1993")
    driver.press(ENTER)
    driver.await_article()
    driver.press(ENTER)
    driver.await_reviews(4)


def to_history(driver: WindowDriver) -> None:
    """Finish the quiz and open the list of results."""
    to_results(driver)
    driver.open_history()


WAYS: dict[str, Way] = {
    "start": to_start,
    "single choice": to_choice,
    "feedback": to_feedback,
    "several answers": to_multiple,
    "date": to_date,
    "results": to_results,
    "history": to_history,
}
