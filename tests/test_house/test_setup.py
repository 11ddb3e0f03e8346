"""`make run` sets up once, and finds out on any Python whether it must."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.setup import is_ready, wanted

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("found", "dev", "ready"),
    [
        pytest.param(wanted(dev=False), False, True, id="as wanted"),
        pytest.param(wanted(dev=True), False, True, id="more than wanted"),
        pytest.param(wanted(dev=False), True, False, id="without the tests' tools"),
        pytest.param({**wanted(dev=True), "project": "old"}, True, False, id="pyproject changed"),
        pytest.param({**wanted(dev=True), "root": "/old"}, True, False, id="moved"),
        pytest.param({}, False, False, id="nothing yet"),
    ],
)
def test_when_an_environment_is_ready(found: dict[str, object], dev: bool, ready: bool) -> None:
    assert is_ready(found, wanted(dev=dev)) is ready


def test_nothing_to_do_is_done_in_silence(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "scripts/setup.py", "quizapp/__init__.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "quizapp/qt_libraries.py", tmp_path / "quizapp")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").symlink_to(sys.executable)
    stamp = {**wanted(dev=True), "root": str(tmp_path)}
    (tmp_path / ".venv/quizapp-setup.json").write_text(json.dumps(stamp))
    command = [sys.executable, str(tmp_path / "scripts/setup.py"), "--dev"]
    assert subprocess.check_output(command, stderr=subprocess.STDOUT) == b""


@pytest.mark.parametrize("script", ["scripts/setup.py", "quizapp/qt_libraries.py"])
def test_an_old_python_reads_as_far_as_the_search_for_a_newer_one(script: str) -> None:
    ast.parse((ROOT / script).read_text(encoding="utf-8"), feature_version=(3, 9))
