"""Every text of the program can be translated."""

import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp import i18n
from scripts.messages import messages, template

PACKAGE = Path(__file__).parents[2] / "quizapp"


class Marked(gettext.NullTranslations):
    """A language in which every text stands in angle brackets."""

    def gettext(self, message: str) -> str:
        return f"<{message}>"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"<{msgid1 if n == 1 else msgid2}>"


@pytest.fixture
def _marked() -> Iterator[None]:
    i18n.use(Marked())
    yield
    i18n.use(gettext.NullTranslations())


def test_every_text_is_a_literal() -> None:
    """A catalogue can only hold what is written in the source, whole."""
    unreadable = [
        f"{path.relative_to(PACKAGE)}:{line}"
        for path in PACKAGE.rglob("*.py")
        if path.name != "i18n.py"
        for line, texts in messages(path.read_text(encoding="utf-8"))
        if not texts
    ]
    assert unreadable == []


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        pytest.param('tr("Sí")', ("Sí",), id="a text"),
        pytest.param('i18n.tr("a" "b").format(n=1)', ("ab",), id="in two pieces, filled in"),
        pytest.param('ntr("{n} día", "{n} días", n)', ("{n} día", "{n} días"), id="a number"),
        pytest.param('tr(f"{n} días")', (), id="filled in too early"),
        pytest.param('ntr("un día", days, n)', (), id="a plural from elsewhere"),
    ],
)
def test_what_a_call_asks_to_translate(source: str, texts: tuple[str, ...]) -> None:
    assert list(messages(source)) == [(1, texts)]


def test_the_template_holds_texts_with_their_places() -> None:
    assert "#: quizapp/" in template()


@pytest.mark.usefixtures("_marked")
def test_texts_come_out_in_the_chosen_language() -> None:
    assert i18n.tr("Empezar") == "<Empezar>"
    assert i18n.ntr("{n} día", "{n} días", 3) == "<3 días>"


def test_a_language_without_catalogue_speaks_spanish(tmp_path: Path) -> None:
    i18n.install(tmp_path, language="xx")
    assert i18n.tr("Empezar") == "Empezar"
