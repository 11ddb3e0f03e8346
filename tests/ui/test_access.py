"""Read aloud, at any text size, in any colours."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from quizapp.settings import Preferences, ThemeChoice
from quizapp.ui.sidebar import Sidebar
from quizapp.ui.theme.tokens import TOKENS, Scheme
from quizapp.ui.widgets.reading_view import cited_ground
from quizapp.ui.widgets.scroll import PageScroll
from tests.ui.access import cut_off, front, nameless
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk
from tests.ui.places import WAYS, Way

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # of a dialog
Role = QAccessible.Role
INKS = (
    "text", "text2", "text3", "primary", "on_primary_soft", "correct", "wrong", "warn",
)  # fmt: skip
GROUNDS = ("bg", "surface", "surface2", "primary_soft", "correct_soft", "wrong_soft", "warn_soft")
SIGNS = ("border_strong", "focus", "primary", "correct", "wrong", "warn")
PAIRS = [
    *((ink, ground, 4.5) for ink in INKS for ground in GROUNDS),
    *(("text", ground, 7.0) for ground in GROUNDS),
    *((sign, ground, 3.0) for sign in SIGNS for ground in ("bg", "surface", "surface2")),
    ("mark_edge", "surface", 3.0),
    ("on_primary", "primary", 4.5),
    ("on_primary", "primary_hover", 4.5),
    ("on_mark", "mark", 7.0),
    ("on_hero", "hero_a", 4.5),
    ("on_hero", "hero_b", 4.5),
    ("on_hero2", "hero_a", 4.5),
    ("on_hero2", "hero_b", 4.5),
]

every_page = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())


@every_page
def test_every_control_has_a_name(open_window: OpenWindow, desk: FakeDesk, way: Way) -> None:
    driver = open_window(desk)
    way(driver)
    assert nameless(driver) == []


@pytest.mark.parametrize(
    ("way", "role"),
    [
        pytest.param(WAYS["single choice"], Role.RadioButton, id="one answer: radio buttons"),
        pytest.param(WAYS["several answers"], Role.CheckBox, id="several: check boxes"),
    ],
)
def test_cards_keep_their_role(
    open_window: OpenWindow, desk: FakeDesk, way: Way, role: Role
) -> None:
    driver = open_window(desk)
    way(driver)
    card = driver.options()[0]
    assert QAccessible.queryAccessibleInterface(card).role() == role


@every_page
def test_everything_is_reached_by_tab(open_window: OpenWindow, desk: FakeDesk, way: Way) -> None:
    """Every enabled button takes focus by Tab, but for the unchosen of exclusive ones."""
    driver = open_window(desk)
    way(driver)
    reached = set()
    for _ in range(60):
        reached.add(front(driver).focusWidget())
        driver.press(Qt.Key.Key_Tab)
    missed = {
        button.text() or button.accessibleName()
        for button in driver.visible(QAbstractButton)
        if button.window() is front(driver)
        if button.isEnabled() and button not in reached and not button.autoExclusive()
    }
    assert missed == set()


@pytest.mark.parametrize("page", ["library", "settings", "learners"])
def test_tab_goes_down_the_page(open_window: OpenWindow, desk: FakeDesk, page: str) -> None:
    """From where the keyboard is at first to the end, though it was filled after it was made."""
    driver = open_window(desk)
    WAYS[page](driver)
    (sidebar,) = driver.visible(Sidebar)
    places = []
    while not sidebar.isAncestorOf(focused := driver.window.focusWidget()):
        (page_of_it,) = (s for s in driver.visible(PageScroll) if s.isAncestorOf(focused))
        content = page_of_it.widget()
        assert content is not None
        place = focused.mapTo(content, QPoint(0, 0))
        places.append((place.y(), place.x()))
        driver.press(Qt.Key.Key_Tab)
    assert len(places) > 1
    assert places == sorted(places)


@every_page
def test_nothing_is_cut_off_at_twice_the_text_size(
    qtbot: QtBot, open_window: OpenWindow, desk: FakeDesk, way: Way
) -> None:
    """At 1024x700 what does not fit is scrolled to, downwards only."""
    driver = open_window(desk, Preferences(text_size=200), size=(1024, 700))
    way(driver)
    qtbot.waitUntil(lambda: cut_off(driver) == [])
    assert driver.window.width() == 1024


@every_page
def test_targets_are_big_enough(
    qtbot: QtBot, open_window: OpenWindow, desk: FakeDesk, way: Way
) -> None:
    driver = open_window(desk)
    way(driver)
    qtbot.waitUntil(
        lambda: all(
            min(target.width(), target.height()) >= 32
            for target in (*driver.visible(QAbstractButton), *driver.visible(QLineEdit))
        )
    )


def test_focus_is_seen(at_question: WindowDriver) -> None:
    """A focused card looks other than one that is not."""
    first, second = at_question.options()[:2]
    before = second.grab().toImage()
    second.setFocus()
    assert second.grab().toImage() != before
    assert first.size() == second.size()


@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda s: s.value)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS, ids=str)
def test_contrast(scheme: Scheme, ink: str, ground: str, least: float) -> None:
    colours = TOKENS.colours(scheme)
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= least


@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda s: s.value)
def test_contrast_of_what_is_painted_over_something(scheme: Scheme) -> None:
    c = TOKENS.colours(scheme)
    assert contrast(c.on_mark, cited_ground(c)) >= 4.5
    assert all(contrast(c.on_option, option) >= 4.5 for option in c.options)


def test_a_control_without_a_name_is_found(at_question: WindowDriver) -> None:
    """So that the tests of every page are known to look."""
    card = at_question.options()[1]
    card.setAccessibleName(" ")
    assert nameless(at_question) == [card]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK], ids=lambda c: c.value)
def test_one_set_of_pages_in_any_colours(
    open_window: OpenWindow, desk: FakeDesk, choice: ThemeChoice
) -> None:
    driver = open_window(desk, Preferences(theme=choice))
    ground = driver.window.grab().toImage().pixelColor(900, 790)
    assert (ground.lightness() < 128) == (choice is ThemeChoice.DARK)


def test_sizes_of_text_grow(open_window: OpenWindow, desk: FakeDesk) -> None:
    heights = []
    for size in (100, 150, 200):
        driver = open_window(desk, Preferences(text_size=size))
        driver.await_text("Número de preguntas")
        heights.append(driver.button("Empezar").sizeHint().height())
        driver.window.close()
    assert all(small < big for small, big in pairwise(heights))


def contrast(a: QColor, b: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
