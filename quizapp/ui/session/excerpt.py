"""Cited sentences as runs of text, marked or not, whole or cut to what surrounds the marks."""

from itertools import pairwise

from quizapp.classroom.views import Cited

_AROUND = 36
_CUT = "[…]"

Run = tuple[str, bool]


def runs(cited: Cited) -> tuple[Run, ...]:
    """Return the whole sentence, and which parts of it are marked."""
    return _between(cited, 0, len(cited.text))


def excerpt(cited: Cited) -> tuple[Run, ...]:
    """Return the marked words and a few around them; what is left out is shown to be."""
    found: list[Run] = []
    last = 0
    for start, end in _kept(cited):
        if start > last:
            found.append((f" {_CUT} " if found else f"{_CUT} ", False))
        found += _between(cited, start, end)
        last = end
    if last < len(cited.text):
        found.append((f" {_CUT}", False))
    return tuple(found)


def _kept(cited: Cited) -> list[tuple[int, int]]:
    """Return the parts to keep, none of which cuts a word or touches the next."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(cited.spans):
        left = _word_start(cited.text, start)
        right = _word_end(cited.text, end)
        if kept and left <= kept[-1][1] + len(_CUT) + 2:
            left = kept.pop()[0]
        kept.append((left, right))
    return kept


def _word_start(text: str, mark: int) -> int:
    """Return where the first whole word begins that is not too far before a mark."""
    if mark <= _AROUND:
        return 0
    space = text.find(" ", mark - _AROUND, mark)
    return space + 1 if space >= 0 else mark


def _word_end(text: str, mark: int) -> int:
    """Return where the last whole word ends that is not too far after a mark."""
    if mark + _AROUND >= len(text):
        return len(text)
    space = text.rfind(" ", mark, mark + _AROUND)
    return space if space >= 0 else mark


def _between(cited: Cited, start: int, end: int) -> tuple[Run, ...]:
    edges = {start, end, *(min(max(edge, start), end) for span in cited.spans for edge in span)}
    return tuple(
        (cited.text[a:b], any(first <= a < last for first, last in cited.spans))
        for a, b in pairwise(sorted(edges))
    )
