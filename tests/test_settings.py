"""Preferences survive, and a damaged file is no reason to stop."""

from pathlib import Path

import pytest

from quizapp.settings import (
    MotionChoice,
    Preferences,
    ThemeChoice,
    load_preferences,
    save_preferences,
    upgraded,
)

CHOSEN = Preferences(
    theme=ThemeChoice.DARK,
    text_size=150,
    geometry="QUJD",
    goal=100,
    motion=MotionChoice.REDUCED,
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save_preferences(tmp_path / "new" / "preferences.txt", CHOSEN)
    assert load_preferences(tmp_path / "new" / "preferences.txt") == CHOSEN


def test_saving_leaves_nothing_else_behind(tmp_path: Path) -> None:
    save_preferences(tmp_path / "preferences.txt", CHOSEN)
    assert [file.name for file in tmp_path.iterdir()] == ["preferences.txt"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"schema", id="cut off"),
        pytest.param(b"\xff\xfe\x00", id="not text"),
        pytest.param(b"schema = 1\n", id="values missing"),
        pytest.param(b"schema = one\n", id="schema is no number"),
        pytest.param(b"schema = 99\ntheme = dark\n", id="from a later release"),
        pytest.param(
            b"schema = 1\ntheme = pink\ntext_size = 100\ngeometry = \n", id="unknown theme"
        ),
        pytest.param(
            b"schema = 2\ntheme = dark\ntext_size = 100\ngeometry = \ngoal = 7\n", id="unknown goal"
        ),
        pytest.param(b"schema = 1\ntheme = dark\ntext_size = 7\ngeometry = \n", id="unknown size"),
    ],
)
def test_damaged_file_gives_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "preferences.txt"
    file.write_bytes(content)
    assert load_preferences(file) == Preferences()


def test_no_file_gives_defaults(tmp_path: Path) -> None:
    assert load_preferences(tmp_path / "none.txt") == Preferences()


def test_a_file_from_before_goals_keeps_its_looks(tmp_path: Path) -> None:
    file = tmp_path / "preferences.txt"
    file.write_text("schema = 1\ntheme = dark\ntext_size = 150\ngeometry = QUJD\n")
    assert load_preferences(file) == CHOSEN._replace(goal=50, motion=MotionChoice.SYSTEM)


def test_an_old_file_is_upgraded_step_by_step() -> None:
    steps = (
        lambda raw: {**raw, "size": f"{raw['zoom']}00"},
        lambda raw: {**raw, "text_size": f"{raw['size']}%"},
    )
    assert upgraded({"schema": "1", "zoom": "2"}, steps)["text_size"] == "200%"
    assert upgraded({"schema": "3", "text_size": "5"}, steps) == {"schema": "3", "text_size": "5"}
