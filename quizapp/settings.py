"""What a person prefers about the window, kept in a small file of her own.

One line a preference, `name = value`: a start waits for this file, and JSON takes 3 ms to import.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

Upgrade = Callable[[dict[str, str]], dict[str, str]]

SCHEMA = 3
UPGRADES: Sequence[Upgrade] = (
    lambda raw: {**raw, "goal": "50"},
    lambda raw: {**raw, "motion": "system"},
)
"""`UPGRADES[n - 1]` turns what schema n wrote into what schema n + 1 reads."""

TEXT_SIZES = (100, 115, 130, 150, 175, 200)
GOALS = (25, 50, 100, 200)


class ThemeChoice(Enum):
    """Which colours to use; the value is what the file keeps."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class MotionChoice(Enum):
    """Whether things may move of themselves; the value is what the file keeps."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


class Preferences(NamedTuple):  # quicker to define than a dataclass: the first paint waits for it
    """Choices about the window.

    `text_size` is a percentage, one of TEXT_SIZES; `geometry` is Qt's own, in Base64; `goal` is how
    much whoever has not chosen her own is to answer in a week, one of GOALS.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    geometry: str = ""
    goal: int = 50
    motion: MotionChoice = MotionChoice.SYSTEM


def data_folder(given: Path | None, environ: Mapping[str, str] = os.environ) -> Path:
    """Return where this user's data lives: as given, as QUIZAPP_DATA says, or the usual place."""
    if given or environ.get("QUIZAPP_DATA"):
        return given or Path(environ["QUIZAPP_DATA"])
    import platformdirs  # noqa: PLC0415 - not needed when the folder is given

    return platformdirs.user_data_path("quizapp", appauthor=False)


def upgraded(raw: Mapping[str, str], steps: Sequence[Upgrade] = UPGRADES) -> dict[str, str]:
    """Return `raw` as the newest schema writes it; raises ValueError if it is newer than that."""
    newest = len(steps) + 1
    schema = int(raw["schema"])
    if not 1 <= schema <= newest:
        raise ValueError(schema)
    current = dict(raw)
    for old in range(schema, newest):
        current = {**steps[old - 1](current), "schema": str(old + 1)}
    return current


def load_preferences(file: Path) -> Preferences:
    """Return what `file` keeps, or the defaults if there is no sound file."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        raw = upgraded(dict(line.split(" = ", 1) for line in lines))
        return Preferences(
            theme=ThemeChoice(raw["theme"]),
            text_size=TEXT_SIZES[TEXT_SIZES.index(int(raw["text_size"]))],
            geometry=raw["geometry"],
            goal=GOALS[GOALS.index(int(raw["goal"]))],
            motion=MotionChoice(raw["motion"]),
        )
    except (OSError, ValueError, KeyError):
        return Preferences()


def save_preferences(file: Path, preferences: Preferences) -> None:
    """Replace `file` in one step, so that it is never half written; raises OSError."""
    kept = {
        "schema": SCHEMA,
        **preferences._asdict(),
        "theme": preferences.theme.value,
        "motion": preferences.motion.value,
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.tmp")
    lines = (f"{name} = {value}\n" for name, value in kept.items())
    fresh.write_text("".join(lines), encoding="utf-8")
    fresh.replace(file)
