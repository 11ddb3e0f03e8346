"""Files are written whole or not at all."""

import errno
from pathlib import Path

import pytest

from quizapp.domain.errors import UsageError
from quizapp.export.files import refuse_existing, write


def test_a_file_is_written_over_another(tmp_path: Path) -> None:
    file = tmp_path / "clase.csv"
    for content in (b"uno", b"dos"):
        write(file, content)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        ("clase.csv", b"dos")
    ]


def test_one_that_is_there_may_be_refused(tmp_path: Path) -> None:
    file = tmp_path / "clase.csv"
    refuse_existing(file)
    write(file, b"uno")
    with pytest.raises(UsageError, match="Ya existe"):
        refuse_existing(file)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        pytest.param(errno.ENOSPC, "no queda espacio", id="full disk"),
        pytest.param(errno.EACCES, "está abierto en otro programa", id="open elsewhere"),
        pytest.param(errno.EIO, "Input/output error", id="anything else"),
    ],
)
def test_what_it_held_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, text: str
) -> None:
    """No other way to a full disk here: the system's own call fails."""
    file = tmp_path / "clase.csv"
    write(file, b"uno")

    def fail(self: Path, _content: bytes) -> int:
        self.touch()
        raise OSError(number, "Input/output error")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(UsageError, match=text):
        write(file, b"dos")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("clase.csv", "uno")]


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no existe esa carpeta"):
        write(tmp_path / "nowhere" / "x.csv", b"")
