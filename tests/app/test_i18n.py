"""The language the program speaks."""

import gettext
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp import i18n

TEXTS = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n",
    "Empezar": "Comença",
    "{n} frase\0{n} frases": "{n} oració\0{n} oracions",
}


def catalogue(texts: dict[str, str]) -> bytes:
    """Return texts and their translations as GNU gettext keeps them."""
    names = [text.encode() for text in sorted(texts)]
    values = [texts[text].encode() for text in sorted(texts)]
    header, at = b"", 28 + 16 * len(texts)
    for text in (*names, *values):
        header += struct.pack("<II", len(text), at)
        at += len(text) + 1
    start = struct.pack("<7I", 0x950412DE, 0, len(texts), 28, 28 + 8 * len(texts), 0, 0)
    return start + header + b"".join(text + b"\0" for text in (*names, *values))


@pytest.fixture
def locale(tmp_path: Path) -> Iterator[Path]:
    """Return a folder with a catalogue of Catalan; speak Spanish again in the end."""
    folder = tmp_path / "ca" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "quizapp.mo").write_bytes(catalogue(TEXTS))
    yield tmp_path
    i18n.use(gettext.NullTranslations())


def test_a_catalogue_is_spoken(locale: Path) -> None:
    i18n.install(locale, language="ca")
    assert i18n.tr("Empezar") == "Comença"
    assert i18n.tr("Volver") == "Volver"


@pytest.mark.parametrize(("n", "told"), [(0, "0 oracions"), (1, "1 oració"), (2, "2 oracions")])
def test_a_catalogue_knows_its_plurals(locale: Path, n: int, told: str) -> None:
    i18n.install(locale, language="ca")
    assert i18n.ntr("{n} frase", "{n} frases", n) == told


@pytest.mark.parametrize(("language", "told"), [("ca_ES.UTF-8", "Comença"), ("en_GB", "Empezar")])
def test_the_language_is_the_users_if_there_is_a_catalogue(
    locale: Path, monkeypatch: pytest.MonkeyPatch, language: str, told: str
) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    i18n.install(locale)
    assert i18n.tr("Empezar") == told
