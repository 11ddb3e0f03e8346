"""The three files of the page: small, alone, in two languages, and for old browsers too."""

import re
from itertools import chain

import pytest

from quizapp.classroom.acts import Refusal
from quizapp.classroom.gatekeeper import Entry
from quizapp.domain.dates import Precision
from quizapp.resources import ASSETS

FOLDER = ASSETS / "classroom"
SCRIPT = (FOLDER / "app.js").read_text(encoding="utf-8")
STYLE = (FOLDER / "style.css").read_text(encoding="utf-8")
PAGE = (FOLDER / "index.html").read_text(encoding="utf-8")


def texts(language: str) -> dict[str, str]:
    """Return the texts of the page in a language."""
    block = re.search(rf"^    {language}: {{\n(.*?)^    }},", SCRIPT, re.DOTALL | re.MULTILINE)
    assert block
    return dict(re.findall(r'(\w+): "((?:[^"\\]|\\.)*)"', block[1]))


def test_it_weighs_no_more_than_sixty_kilobytes() -> None:
    assert sum(len(text.encode()) for text in (SCRIPT, STYLE, PAGE)) <= 60_000


def test_it_asks_nobody_else_for_anything() -> None:
    found = re.findall(r"(?:https?|wss?):[^\s`\"']*|@import|url\(", SCRIPT + STYLE + PAGE)
    assert found == ["ws://${location.host}/session"]


@pytest.mark.parametrize(
    "sink", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("]
)
def test_texts_are_only_ever_set_as_text(sink: str) -> None:
    assert sink not in SCRIPT


def test_both_languages_say_the_same_things() -> None:
    spanish, english = texts("es"), texts("en")
    assert spanish.keys() == english.keys()
    for name, text in spanish.items():
        assert re.findall(r"\{\d\}", text) == re.findall(r"\{\d\}", english[name]), name


def test_whatever_the_room_or_the_page_says_has_its_text() -> None:
    never_sent = {Refusal.NO_SUCH_QUESTION, Refusal.NO_SUCH_PLAYER, Refusal.NO_SUCH_TEAM}
    refusals = {f"no_{why.value}" for why in set(Refusal) - never_sent}
    entries = {f"no_{entry.value}" for entry in (Entry.WRONG, Entry.WAIT)}
    dates = {f"how_{precision.name.lower()}" for precision in Precision}
    named = set(re.findall(r'data-t="(\w+)"', PAGE)) | set(re.findall(r'\bt\("(\w+)"[,)]', SCRIPT))
    assert refusals | entries | dates | named <= texts("es").keys()


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(r"\?\.[a-zA-Z\[(]", id="optional chaining, 2020"),
        pytest.param(r"\?\?", id="nullish coalescing, 2020"),
        pytest.param(r"(\|\||&&)=", id="logical assignment, 2020"),
        pytest.param(r"\.(replaceAll|replaceChildren|at|allSettled|matchAll|flat)\(", id="methods"),
        pytest.param(r"\bawait\b|\bimport\(|\b\d+n\b|#\w+\s*[=(;]", id="modules and classes"),
        pytest.param(r"structuredClone|randomUUID|globalThis|AbortController", id="globals"),
    ],
)
def test_a_browser_of_2019_understands_the_script(new: str) -> None:
    code = re.sub(r'"(?:[^"\\]|\\.)*"|/\*.*?\*/', '""', SCRIPT, flags=re.DOTALL)
    assert re.findall(new, code) == []


def test_a_browser_of_2019_lays_out_the_page() -> None:
    """Gaps between what is laid out by flex came in 2020; `:focus-visible` may be ignored."""
    rules = re.findall(r"\{([^{}]*)\}", STYLE)
    assert not [rule for rule in rules if "flex" in rule and "gap" in rule]
    assert not re.search(r":has\(|:is\(|inset:|aspect-ratio|clamp\(|@layer|@container", STYLE)


def test_nothing_moves_so_nobody_need_ask_for_less() -> None:
    assert not re.search(r"transition|animation|@keyframes|smooth", STYLE + SCRIPT)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_told_apart(scheme: str) -> None:
    """Text at 4.5 to 1 (WCAG 2.2, 1.4.3), borders of controls at 3 to 1 (1.4.11)."""
    light, dark = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): #(\w+)", light))
    if scheme == "dark":
        colours |= dict(re.findall(r"--([\w-]+): #(\w+)", dark))
    texts_on = [
        *((ink, ground) for ink in ("ink", "soft", "good", "bad") for ground in ("ground", "card")),
        ("on-accent", "accent"),
        ("on-mark", "mark"),
    ]
    lines = [(line, ground) for line in ("line", "accent") for ground in ("ground", "card")]
    assert [pair for pair in texts_on if contrast(*(colours[one] for one in pair)) < 4.5] == []
    assert [pair for pair in lines if contrast(*(colours[one] for one in pair)) < 3] == []


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    light = sorted((luminance(one), luminance(other)), reverse=True)
    return (light[0] + 0.05) / (light[1] + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    letters = colour if len(colour) == 6 else "".join(chain(*zip(colour, colour, strict=True)))
    parts = (int(letters[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
