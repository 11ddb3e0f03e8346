"""The window is there at once, and stays awake."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from quizapp.settings import Preferences
from quizapp.ui.window import MainWindow
application = QApplication([])
asked = []
window = MainWindow(lambda: asked.append(1), Preferences(), lambda _: None)
window.show()
window.grab()
print("\\n".join(sys.modules))
sys.stdout.flush()
import os
os._exit(0)
"""
HEAVY = [
    "yaml",
    "sqlite3",
    "asyncio",
    "concurrent.futures",
    "platformdirs",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "quizapp.study.desk",
    "quizapp.generate",
    "quizapp.packs",
    "quizapp.store",
    "PySide6.QtSvg",
    "PySide6.QtTextToSpeech",
    "quizapp.ui.speech",
    "quizapp.ui.content",
    "quizapp.ui.pages.question",
    "quizapp.ui.pages.results",
    "quizapp.ui.pages.history",
]


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """Return the modules loaded when the window has been painted for the first time."""
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return frozenset(done.stdout.split())


@pytest.mark.parametrize("module", HEAVY)
def test_first_paint_does_without(loaded: frozenset[str], module: str) -> None:
    assert "quizapp.ui.window" in loaded
    assert module not in loaded
