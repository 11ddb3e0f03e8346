"""What a team says, as the teacher types it in a hurry: «CABD», «a3 b1 c2», «312»."""

import re
from collections.abc import Sequence

from quizapp.classroom.views import ProjectorView
from quizapp.domain.answers import Answer, Matched, Ordered, Typed
from quizapp.domain.questions import Kind
from quizapp.ui.widgets.option import option_letter

_BETWEEN = re.compile(r"[\s,.;:>\-–—]+")
_PAIR = re.compile(r"([A-Z])=?([0-9])")


def read_spoken(text: str, shown: ProjectorView) -> Answer | None:
    """Return the answer; None if it is none to a question of this kind."""
    match shown.kind:
        case Kind.ORDER:
            order = _places(_squeezed(text), len(shown.options))
            return Ordered(order) if order else None
        case Kind.MATCH:
            right = _matches(_squeezed(text), len(shown.options))
            return Matched(right) if right else None
        case _:
            return Typed(text.strip()) if text.strip() else None


def _squeezed(text: str) -> str:
    return _BETWEEN.sub("", text).upper()


def _places(text: str, count: int) -> tuple[int, ...]:
    """Read letters or numbers, each of the first so many once; nothing if they are others."""
    letters = [option_letter(i) for i in range(count)]
    numbers = [str(i + 1) for i in range(count)]
    for signs in (letters, numbers):
        if sorted(text) == signs:
            return tuple(signs.index(sign) for sign in text)
    return ()


def _matches(text: str, count: int) -> tuple[int, ...]:
    """Read the numbers in the order of the letters, or each beside its letter."""
    pairs: Sequence[tuple[str, str]] = _PAIR.findall(text)
    if pairs and "".join(map("".join, pairs)) == text.replace("=", ""):
        if len(_places("".join(letter for letter, _ in pairs), count)) != count:
            return ()
        text = "".join(number for _, number in sorted(pairs))
    return _places(text, count) if text.isdigit() else ()
