"""Where the files that travel with the program lie: in the wheel, or beside the package."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

ASSETS = _ROOT / "assets"
QUESTIONS = _ROOT / "questions"
