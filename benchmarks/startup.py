"""Time the start of the application against the floor: an empty window of bare PySide6.

Both sides start as processes in turn, on one platform (a virtual X server where there is one, else
offscreen), and stop the clock when their first window has been painted. Figures are medians.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent

# A window is painted while its first exposure is handled: what is due next comes after that.
STOPWATCH = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

def stop():
    print(time.monotonic_ns(), flush=True)
    os._exit(0)

class Stopwatch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Expose:
            QTimer.singleShot(0, stop)
        return False

def run_event_loop(*application):
    stopwatch = Stopwatch()
    for window in QApplication.topLevelWindows():
        window.installEventFilter(stopwatch)
    return event_loop()

event_loop = QApplication.exec
QApplication.exec = run_event_loop
"""
FLOOR = STOPWATCH + "a = QApplication([]); w = QWidget(); w.show(); a.exec()"
# The application starts as it always does; the stopwatch comes in where Qt would.
APPLICATION = f"""
import sys

class BeforeTheWindow:
    def find_spec(self, name, *_):
        if name == "quizapp.app.window":
            exec({STOPWATCH!r}, {{}})

sys.meta_path.insert(0, BeforeTheWindow())
from quizapp.__main__ import main
sys.exit(main())
"""


def first_paint(code: str) -> float:
    """Return the milliseconds from the start of a process to its first painted window."""
    began = time.monotonic_ns()
    command = [sys.executable, "-c", code]
    painted = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, timeout=60)
    return (int(painted.stdout) - began) / 1e6


@contextmanager
def platform() -> Iterator[str]:
    """Set up something to draw on, and name it."""
    if not shutil.which("Xvfb"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield "offscreen"
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-noreset"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout
        os.environ["DISPLAY"] = f":{server.stdout.readline().decode().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        try:
            yield "xcb on Xvfb"
        finally:
            server.terminate()


def main() -> None:
    """Print the figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with platform() as name, tempfile.TemporaryDirectory() as data:
        os.environ["QUIZAPP_DATA"] = data
        pairs = [(first_paint(FLOOR), first_paint(APPLICATION)) for _ in range(runs + 1)]
    del pairs[0]  # it warmed the caches
    floor, application = (statistics.median(side) for side in zip(*pairs, strict=True))
    figures = {
        "first_paint_to_floor": round(application / floor, 3),
        "first_paint_ms": round(application, 1),
        "floor_ms": round(floor, 1),
        "runs": runs,
        "platform": name,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
