"""What travels with the program."""

from pathlib import Path

import pytest

from quizapp import resources


@pytest.mark.parametrize(
    "path",
    [
        resources.ASSETS / "language" / "es.yaml",
        resources.QUESTIONS / "rusia-japon" / "pack.yaml",
        resources.QUESTIONS / "rusia-japon" / "article.txt",
        resources.QUESTIONS / "segunda-guerra-punica" / "pack.yaml",
    ],
    ids=lambda path: f"{path.parent.name}-{path.name}",
)
def test_what_the_program_reads_is_there(path: Path) -> None:
    assert path.is_file()
