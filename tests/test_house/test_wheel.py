"""The built wheel runs where there is no checkout."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution, and the wheel from it."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], cwd=folder)
    return folder


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Install the wheel in a new environment, of 300 MB, for its `quizapp`."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = dist.glob("*.whl")
    run([str(scripts / "python"), "-m", "pip", "install", "--quiet", str(wheel)], cwd=folder)
    yield scripts / "quizapp"
    shutil.rmtree(folder)


def run(command: Sequence[str], cwd: Path) -> str:
    """Return what a command prints, run without a trace of this checkout."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env=environ, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_installed_program_accepts_its_packs(installed: Path, tmp_path: Path) -> None:
    checked = run([str(installed), "check"], cwd=tmp_path)
    assert "rusia-japon: " in checked
    assert "segunda-guerra-punica: " in checked


def test_the_installed_program_asks(installed: Path, tmp_path: Path) -> None:
    command = [str(installed), "questions", "--format", "jsonl", "--limit", "5"]
    questions = [json.loads(line) for line in run(command, cwd=tmp_path).splitlines()]
    assert len(questions) == 5
    assert all(question["citations"] for question in questions)


def test_the_installed_program_tells_its_licences(installed: Path, tmp_path: Path) -> None:
    script = "from quizapp.resources import third_party; print(third_party())"
    told = run([str(installed.with_name("python")), "-c", script], cwd=tmp_path)
    assert "# What quizapp is built on" in told


def test_the_wheel_holds_what_the_program_reads(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("assets", "questions"):
        files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        assert {f"quizapp/_data/{path.relative_to(ROOT).as_posix()}" for path in files} <= names
    migrations = (ROOT / "quizapp").rglob("*.sql")
    assert {path.relative_to(ROOT).as_posix() for path in migrations} <= names


def test_the_wheel_puts_the_program_into_the_menu(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    names = {name.partition(".data/data/")[2] for name in zipfile.ZipFile(wheel).namelist()}
    assert {
        "share/applications/quizapp.desktop",
        "share/metainfo/quizapp.metainfo.xml",
        "share/icons/hicolor/scalable/apps/quizapp.svg",
    } <= names


def test_the_wheel_holds_the_licence_and_no_tests(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"quizapp"}


def test_the_source_distribution_holds_no_rubbish(dist: Path) -> None:
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as source:
        names = [name.partition("/")[2] for name in source.getnames()]
    assert "tests/conftest.py" in names
    assert not [name for name in names if "__pycache__" in name or name.startswith(".venv")]
