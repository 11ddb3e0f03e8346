"""The gap in a sentence to be completed: a stem draws it as a run of underscores."""

import re
from dataclasses import dataclass

from quizapp.i18n import tr

_GAP = re.compile(r"_{3,}")
_QUOTED = re.compile(
    r"(?P<lead>[^«]*)«(?P<before>.*?)_{3,}(?P<after>.*)»(?P<tail>[^»]*)", re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gapped:
    """A stem taken apart: what it asks, and the sentence around the gap."""

    heading: str
    before: str
    after: str


def read_gap(stem: str) -> Gapped | None:
    """Return the parts of a stem that quotes a sentence with a gap, or None if it quotes none."""
    match = _QUOTED.fullmatch(stem)
    if match is None:
        return None
    heading = f"{match['lead']}«…»{match['tail']}"
    return Gapped(heading=heading, before=match["before"], after=match["after"])


def spoken(text: str) -> str:
    """Return the text as it is to be read aloud."""
    return _GAP.sub(tr("hueco"), text)
