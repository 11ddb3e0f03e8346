"""Preferences survive, and a damaged file is no reason to stop."""

from pathlib import Path

import pytest

from quizapp.settings import (
    Preferences,
    ThemeChoice,
    load_preferences,
    save_preferences,
    upgraded,
)

CHOSEN = Preferences(theme=ThemeChoice.DARK, text_size=150, geometry="QUJD")


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save_preferences(tmp_path / "new" / "preferences.json", CHOSEN)
    assert load_preferences(tmp_path / "new" / "preferences.json") == CHOSEN


def test_saving_leaves_nothing_else_behind(tmp_path: Path) -> None:
    save_preferences(tmp_path / "preferences.json", CHOSEN)
    assert [file.name for file in tmp_path.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut off"),
        pytest.param(b"\xff\xfe\x00", id="not text"),
        pytest.param(b"[1]", id="no object"),
        pytest.param(b'{"schema": 1}', id="values missing"),
        pytest.param(b'{"schema": "1"}', id="schema is no number"),
        pytest.param(b'{"schema": 99, "theme": "dark"}', id="from a later release"),
        pytest.param(
            b'{"schema": 1, "theme": "pink", "text_size": 100, "geometry": ""}', id="unknown theme"
        ),
        pytest.param(
            b'{"schema": 1, "theme": "dark", "text_size": 7, "geometry": ""}', id="unknown size"
        ),
        pytest.param(b"[" * 100_000, id="nested too deep"),
    ],
)
def test_damaged_file_gives_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "preferences.json"
    file.write_bytes(content)
    assert load_preferences(file) == Preferences()


def test_no_file_gives_defaults(tmp_path: Path) -> None:
    assert load_preferences(tmp_path / "none.json") == Preferences()


def test_an_old_file_is_upgraded_step_by_step() -> None:
    steps = (
        lambda raw: {**raw, "size": raw["zoom"] * 100},
        lambda raw: {**raw, "text_size": raw["size"] + 1},
    )
    assert upgraded({"schema": 1, "zoom": 2}, steps)["text_size"] == 201
    assert upgraded({"schema": 3, "text_size": 5}, steps) == {"schema": 3, "text_size": 5}
