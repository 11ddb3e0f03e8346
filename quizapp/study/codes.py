"""Codes of quizzes: seeds that are easily read aloud and typed."""

import os
import re
from _blake2 import blake2b  # hashlib loads OpenSSL for it
from collections.abc import Iterable

from quizapp.domain.errors import UsageError
from quizapp.domain.facts import Pack
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.i18n import tr
from quizapp.study.ports import Mode, Settings
from quizapp.values import replace

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LENGTH = 6
_WIDE = 10
_SEALED = f"([{_LETTERS}]{{{_LENGTH}}}-[{_LETTERS}]+)([{_LETTERS}]{{2}})"


def new_code() -> str:
    """Return a new code, without letters and figures that look alike."""
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in os.urandom(_LENGTH))


def normalised(code: str) -> str:
    """Return a code as it is kept: whatever case and spaces it was typed with."""
    return "".join(code.split()).upper()


def sealed(code: str, settings: Settings, pack: Pack) -> str:
    """Return a code that carries how many questions, which, and the time: those of an exam.

    It ends in a check of all of it and of the pack, so that it fits no other.
    """
    fields = (
        (min(settings.count, 1 << _WIDE) - 1, _WIDE),
        (min(settings.minutes, (1 << _WIDE) - 1), _WIDE),
        (_marked(level not in settings.levels for level in Level), len(Level)),
        (_marked(kind not in settings.kinds for kind in Kind), len(Kind)),
        (sum(1 << n - 1 for n in settings.sentences), 0),
    )
    number = place = 0
    for value, width in fields:
        number |= value << place
        place += width
    told = f"{code}-{_letters(number)}"
    return told + _check(told, pack)


def unsealed(settings: Settings, pack: Pack) -> Settings:
    """Return the settings that the code carries; a code without any leaves them as they are.

    Raises UsageError for a code of another pack, or one that was not copied well.
    """
    match = re.fullmatch(_SEALED, settings.seed)
    if not match:
        return settings
    if _check(match[1], pack) != match[2]:
        message = tr(
            "El código «{code}» no es de este artículo, o está mal copiado. Escríbelo otra vez, o "
            "borra lo que va tras el guion y elige tú cuántas preguntas y de qué tipos."
        )
        raise UsageError(message.format(code=settings.seed))
    number = 0
    for letter in match[1].partition("-")[2]:
        number = number * len(_LETTERS) + _LETTERS.index(letter)
    number, count = divmod(number, 1 << _WIDE)
    number, minutes = divmod(number, 1 << _WIDE)
    number, levels = divmod(number, 1 << len(Level))
    sentences, kinds = divmod(number, 1 << len(Kind))
    return replace(
        settings,
        count=count + 1,
        minutes=minutes if settings.mode is Mode.EXAM else 0,
        levels=frozenset(level for i, level in enumerate(Level) if not levels >> i & 1),
        kinds=frozenset(kind for i, kind in enumerate(Kind) if not kinds >> i & 1),
        sentences=frozenset(n + 1 for n in range(sentences.bit_length()) if sentences >> n & 1),
    )


def _marked(marks: Iterable[bool]) -> int:
    """Return a number with a bit for every mark, the first the lowest."""
    return sum(mark << place for place, mark in enumerate(marks))


def _letters(number: int) -> str:
    text = ""
    while number or not text:
        number, rest = divmod(number, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text


def _check(told: str, pack: Pack) -> str:
    """Return two letters: one mistake in a thousand passes."""
    digest = blake2b(f"{told} {pack.id} {pack.digest}".encode(), digest_size=2).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest)
