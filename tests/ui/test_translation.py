"""Every word of the program itself can be translated; no word of a pack ever is."""

import gettext
import string
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from quizapp import i18n
from quizapp.settings import GOALS
from tests.factories import SENTENCES, make_cloze, make_match, make_order
from tests.ui.conftest import OpenWindow
from tests.ui.fakes import FAULT, FakeDesk, make_questions
from tests.ui.places import WAYS, Way

ASKED, _, GAPPED = make_cloze().stem.partition("«")
BEFORE_GAP = GAPPED.partition("_")[0]
CONTENT = {
    f"{ASKED}«…»?",
    "QuizApp",
    "Rusia y Japón",
    "Yo",  # the name of a learner
    "<p>Yo</p>",
    "5:00",
    "«septiembre de 1992»",  # words of the article
    str(FAULT),
    *SENTENCES,
    *(str(n) for n in (*range(30), *GOALS)),
    *(q.stem for q in make_questions()),
    *(q.explanation for q in make_questions()),
    *(o.text for q in make_questions() for o in getattr(q, "options", ())),
    *(o.truth for q in make_questions() for o in getattr(q, "options", ())),
    *(text for e in make_order().events for text in (e.text, e.when)),
    *(pair.left for pair in make_match().pairs),
    *make_match().right,
    *(f"{letter}. {text}" for letter, text in zip("ABC", make_match().right, strict=True)),
    *string.ascii_uppercase,
}


class Bracketed(gettext.NullTranslations):
    """Puts every text in brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


@pytest.fixture
def _bracketed() -> Iterator[None]:
    i18n.use(Bracketed())
    yield
    i18n.use(gettext.NullTranslations())


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # offscreen, of a dialog
@pytest.mark.usefixtures("_bracketed")
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_every_text_is_translated(open_window: OpenWindow, desk: FakeDesk, way: Way) -> None:
    driver = open_window(desk)
    way(driver)
    shown = driver.texts()
    shown += [w.toolTip() for w in driver.visible(QAbstractButton)]
    shown += [w.accessibleName() for w in driver.visible(QLineEdit)]
    shown += [w.placeholderText() for w in driver.visible(QLineEdit)]
    shown += [w.accessibleDescription() for w in driver.visible(QAbstractButton)]
    shown += [w.toolTip() for w in driver.visible(QLabel)]
    code = desk.asked[0].seed if desk.asked else ""
    known = CONTENT | {"", code}
    own = [text for text in shown if text not in known and not text.startswith(BEFORE_GAP)]
    assert [text for text in own if "⟦" not in text] == []
