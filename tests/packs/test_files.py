"""What files that are no good text get: a fault at a line, never a traceback."""

import os
from pathlib import Path

import pytest

from quizapp.domain.errors import PackError
from quizapp.packs.faults import MAX_FAULTS, Faults
from quizapp.packs.text import MAX_BYTES, MENDED, read_text
from tests.packs.builder import FACTS, PACK, SENTENCES, Author, where

NOBODY = 65534
PACK_BYTES = PACK.encode()
ARTICLE_BYTES = "\n".join(SENTENCES).encode()


def line_of(data: bytes, words: str) -> int:
    """Return the line where words are."""
    return data[: data.index(words.encode())].count(b"\n") + 1


@pytest.mark.parametrize("name", ["pack.yaml", "article.txt"])
@pytest.mark.parametrize(
    ("data", "line", "rule"),
    [
        pytest.param("uno\ndos\nJapón\n".encode("latin-1"), 3, "not-utf8", id="Latin-1"),
        pytest.param(b"uno\nJap\xff\n", 2, "not-utf8", id="a byte of no encoding"),
        pytest.param("uno".encode("utf-16"), 1, "not-utf8", id="UTF-16"),
        pytest.param(b"uno\n\x89PNG\0\xff", 2, "binary-file", id="binary"),
        pytest.param(b"uno\ndos\0tres\n", 2, "binary-file", id="NUL"),
        pytest.param(b"a: 1\nb:\n\tc: 2\n", 3, "tab-indentation", id="tab"),
        pytest.param(b"a:\n  \tc: 2\n", 2, "tab-indentation", id="tab after spaces"),
        pytest.param(f"a: 1\ne{chr(0x301) * 31}\n".encode(), 2, "piled-marks", id="31 accents"),
        pytest.param(b"a: 1\nb: " + b"x" * 20_000, 2, "line-too-long", id="long line"),
        pytest.param(b"a: " + b"x" * 5_000_000, 1, "file-too-large", id="line of 5 MB"),
        pytest.param(b"a: 1\n" * MAX_BYTES, 1, "file-too-large", id="large file"),
    ],
)
def test_unusable_file(author: Author, name: str, data: bytes, line: int, rule: str) -> None:
    (author.folder / name).write_bytes(data)
    assert author.load().pack is None
    assert author.faults() == [(name, line, rule)]


def test_latin_1_is_named(author: Author) -> None:
    author.file.write_bytes(PACK.encode("latin-1"))
    (fault,) = author.load().faults
    assert "Latin-1" in fault.message


@pytest.mark.parametrize(
    ("char", "rule"),
    [
        *(
            pytest.param(chr(code), "bidi-character", id=f"bidi U+{code:04X}")
            for code in (0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069)
        ),
        *(
            pytest.param(chr(code), "control-character", id=f"control U+{code:04X}")
            for code in (0x01, 0x08, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x85, 0x9F)
        ),
        *(
            pytest.param(chr(code), "control-character", id=f"invisible U+{code:04X}")
            for code in (0x2028, 0x2029, 0xFEFF, 0xFFFD, 0xFFFE)
        ),
    ],
)
class TestForbiddenCharacter:
    """Characters that hide, reorder or end what is written."""

    def test_in_a_fact(self, author: Author, char: str, rule: str) -> None:
        """The fact is left out, the rest loads."""
        line = author.change("quote: buenas", f"quote: bue{char}nas")
        loaded = author.load()
        assert ("pack.yaml", line, rule) in [where(fault) for fault in loaded.faults]
        assert loaded.pack
        assert loaded.pack.facts.keys() == FACTS - {"dicho"}

    def test_escaped(self, author: Author, char: str, rule: str) -> None:
        line = author.change("asked: cómo", f'asked: "c\\U{ord(char):08x}o"')
        loaded = author.load()
        assert [where(fault) for fault in loaded.faults] == [("pack.yaml", line, rule)]
        assert loaded.pack
        assert loaded.pack.facts.keys() == FACTS - {"dicho"}

    def test_in_the_article(self, author: Author, char: str, rule: str) -> None:
        author.article.write_bytes(ARTICLE_BYTES.replace(b"firm", f"fi{char}rm".encode()))
        assert author.load().pack is None
        assert ("article.txt", 2, rule) in author.faults()


def test_one_fault_for_one_forbidden_character(author: Author) -> None:
    line = author.change("asked: cómo", "asked: có\u202emo")
    assert author.faults() == [("pack.yaml", line, "bidi-character")]


def test_mended_text_is_marked(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a\u202eb", "utf-8")
    assert read_text(tmp_path / "x", Faults("x")) == f"a{MENDED}b"


@pytest.mark.parametrize("name", ["pack.yaml", "article.txt"])
def test_folder_in_place_of_a_file(author: Author, name: str) -> None:
    (author.folder / name).unlink()
    (author.folder / name).mkdir()
    assert author.faults() == [(name, 1, "not-a-file")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipe_in_place_of_a_file(author: Author) -> None:
    """Reading it would wait for ever."""
    author.article.unlink()
    os.mkfifo(author.article)
    assert author.faults() == [("article.txt", 1, "not-a-file")]


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="Windows keeps permissions otherwise")
def test_file_without_permission(author: Author) -> None:
    """Root may read everything, so root reads it as somebody else."""
    author.file.chmod(0)
    me = os.geteuid()
    os.seteuid(me or NOBODY)
    try:
        faults = author.faults()
    finally:
        os.seteuid(me)
    assert faults == [("pack.yaml", 1, "unreadable-file")]


def test_system_refuses_the_file(author: Author) -> None:
    """A link that leads to itself fails for everybody, root too."""
    author.file.unlink()
    author.file.symlink_to(author.file)
    assert author.faults() == [("pack.yaml", 1, "unreadable-file")]


def test_very_many_faults_end_the_reading(author: Author) -> None:
    """So that a hostile file cannot keep the program busy."""
    bad = "".join(f"  x{n}: {{verb: ningun{n}, who: {{is: nadie{n}}}}}\n" for n in range(1000))
    author.change("excluded:", f"{bad}excluded:")
    loaded = author.load()
    assert loaded.pack is None
    assert len(loaded.faults) == MAX_FAULTS + 1
    assert "too-many-faults" in [fault.rule for fault in loaded.faults]


def test_unreadable_text_is_raised(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"nada.yaml:1: missing-file: "):
        read_text(tmp_path / "nada.yaml", Faults("nada.yaml"))
