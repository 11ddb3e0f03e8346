"""Codes of quizzes: seeds that are easily read aloud and typed."""

from random import SystemRandom

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LENGTH = 6


def new_code() -> str:
    """Return a new code, without letters and figures that look alike."""
    return "".join(SystemRandom().choices(_LETTERS, k=_LENGTH))


def normalised(code: str) -> str:
    """Return a code as it is kept: whatever case and spaces it was typed with."""
    return "".join(code.split()).upper()
