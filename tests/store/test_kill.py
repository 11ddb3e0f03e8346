"""A killed writer loses nothing it acknowledged."""

import json
import subprocess
import sys
from pathlib import Path

KILL = Path(__file__).parents[2] / "benchmarks" / "kill.py"


def test_twenty_kills() -> None:
    command = [sys.executable, str(KILL), "--kills", "20"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures = json.loads(done.stdout.splitlines()[-1])
    assert figures["acknowledged"] > 100
    assert (figures["kills"], figures["acknowledged_lost"], figures["corrupt"]) == (20, 0, 0)
    assert (figures["ways"], figures["resumed_astray"]) == (5, 0)
