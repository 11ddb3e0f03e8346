"""The import contracts bite: planted imports are found, in every layer that may not have them."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]
LAYERS = {name for row in CONFIG["contracts"][0]["layers"] for name in row.split(" | ")}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Copy the package and its contracts, to spoil them."""
    shutil.copytree(ROOT / "quizapp", tmp_path / "quizapp", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def plant(checkout: Path, layer: str, statement: str) -> None:
    """Add an import to a layer."""
    module = checkout / "quizapp" / layer
    path = module / "__init__.py" if module.is_dir() else module.with_suffix(".py")
    with path.open("a", encoding="utf-8") as source:
        source.write(f"\n{statement}\n")


def report(checkout: Path) -> str:
    """Return what import-linter says about a checkout it must refuse."""
    call = "from importlinter.cli import lint_imports_command as lint; lint()"
    command = [sys.executable, "-c", call, "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("module", "allowed"),
    [
        ("PySide6", {"ui", "app"}),
        ("sqlite3", {"store"}),
        ("yaml", {"packs"}),
        ("socket", set()),
        ("aiohttp", set()),
    ],
    ids=["Qt", "SQL", "YAML", "network", "the server of a session"],
)
def test_who_may_know_what(checkout: Path, module: str, allowed: set[str]) -> None:
    for layer in LAYERS:
        plant(checkout, layer, f"import {module}")
    found = re.findall(rf"quizapp\.(\w+)\S* -> {module}\b", report(checkout))
    assert set(found) == LAYERS - allowed


@pytest.mark.parametrize(
    ("layer", "imported"),
    [
        pytest.param("ui", "quizapp.store", id="ui goes round the port of the store"),
        pytest.param("ui", "quizapp.packs", id="ui goes round the port of the packs"),
        pytest.param("classroom", "quizapp.store", id="classroom goes round the port of the store"),
        pytest.param("classroom", "quizapp.ui", id="classroom knows a window"),
        pytest.param("packs", "quizapp.store", id="neighbours know each other"),
        pytest.param("study", "quizapp.packs", id="study looks up"),
        pytest.param("generate", "quizapp.study", id="generate looks up"),
        pytest.param("spanish", "quizapp.generate", id="spanish looks up"),
        pytest.param("domain", "quizapp.spanish", id="domain looks up"),
        pytest.param("store", "quizapp.app", id="store knows the root"),
    ],
)
def test_arrows_point_down(checkout: Path, layer: str, imported: str) -> None:
    plant(checkout, layer, f"import {imported}")
    assert f"quizapp.{layer} -> {imported}" in report(checkout)


def test_no_circles_inside_a_layer(checkout: Path) -> None:
    plant(checkout, "domain/dates", "import quizapp.domain.facts")
    assert "No cycles are allowed in quizapp.domain" in report(checkout)


def test_a_new_layer_must_find_its_place(checkout: Path) -> None:
    (checkout / "quizapp" / "misc.py").touch()
    assert "- quizapp.misc" in report(checkout)
