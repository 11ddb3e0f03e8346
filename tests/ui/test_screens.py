"""The projector finds the second screen, and leaves the console alone when that is gone."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.classroom.test_pages import ROOT


def test_a_second_screen_comes_and_goes(tmp_path: Path) -> None:
    """Qt tells of screens what the test says; a projector that was closed stays closed."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96,
         "logicalBaseDpi": 96, "dpr": 1}
        for name, x in (("laptop", 0), ("beamer", 1280))
    ]  # fmt: skip
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    told = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens"],
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.stdout.splitlines() == [
        "beside []",
        "minimized [False]",
        "beside [True]",
        "closed []",
    ]
