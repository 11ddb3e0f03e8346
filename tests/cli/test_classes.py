"""`quizapp classes`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Done, Run


@pytest.fixture
def names(tmp_path: Path) -> Path:
    file = tmp_path / "lista.txt"
    file.write_text("Pérez, Ana; +50 %\nBea\n", encoding="utf-8")
    return file


def test_a_class_is_kept_shown_changed_and_deleted(run: Run, names: Path, tmp_path: Path) -> None:
    def classes(*arguments: str) -> Done:
        return run("classes", *arguments, "--data-dir", str(tmp_path / "data"))

    assert classes("add", " 3.º  B ", str(names)).status == 0
    assert classes().out == "3.º B: 2 nombres, 0 sesiones\n"
    assert classes("show", "3.º b").out == "Ana Pérez; +50 %\nBea\n"
    names.write_text("Eva", encoding="utf-8")
    classes("change", "3.º B", str(names))
    assert classes("show", "3.º B").out == "Eva\n"
    classes("delete", "3.º B")
    assert classes().out == ""
    assert "No hay ninguna clase «3.º B». Clases: –." in classes("show", "3.º B").err


def test_a_bad_list_is_not_kept(run: Run, names: Path, tmp_path: Path) -> None:
    names.write_text("Ana\nAna\n", encoding="utf-8")
    data = str(tmp_path / "data")
    done = run("classes", "add", "3.º B", str(names), "--data-dir", data)
    assert (done.status, "Línea 2: «Ana» ya está en la línea 1" in done.err) == (2, True)
    assert run("classes", "--data-dir", data).out == ""
