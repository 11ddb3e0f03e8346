"""Where the files that travel with the program lie: in the wheel, or beside the package."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

ASSETS = _ROOT / "assets"
QUESTIONS = _ROOT / "questions"


def third_party() -> str:
    """Return the licences of what quizapp is built on, in Markdown."""
    file = _ROOT / "THIRD_PARTY.md"
    if file.exists():
        return file.read_text(encoding="utf-8")
    from importlib.metadata import distribution  # noqa: PLC0415 - a start need not wait for it

    return distribution("quizapp").read_text("licenses/THIRD_PARTY.md") or ""
