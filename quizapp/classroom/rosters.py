"""Lists of names as a teacher has them: one a line, or columns of a spreadsheet.

    Ana Pérez
    López Ruiz, Juan; +50 %          comma: surnames first; then what time he has beyond the others
    12 <tab> García <tab> Berta      of columns, those with a heading known, else those with letters

Whatever cannot be used is named with its line and how to mend it.
"""

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizapp.classroom.acts import Refusal, RefusedError
from quizapp.classroom.names import LONGEST, clean, likenesses
from quizapp.domain.errors import UsageError
from quizapp.domain.sessions import Pupil
from quizapp.i18n import ntr, tr
from quizapp.spanish.folding import fold

MOST_TIMES = 10.0
_SHOWN = 24
_SURNAMES = {"apellido", "apellidos", "surname", "surnames", "last name", "family name"}
_FORENAMES = {"nombre", "nombres", "name", "first name", "given name"}
_WHOLE = {
    "alumno", "alumna", "alumnos", "alumnas", "alumnado", "alumno/a", "estudiante", "estudiantes",
    "apellidos y nombre", "apellidos, nombre", "nombre y apellidos", "nombre completo", "student",
}  # fmt: skip
_PERCENT = re.compile(r"\+?\s*(\d{1,3}(?:[.,]\d+)?)\s*%")
_FACTOR = re.compile(r"[x×*]?\s*(\d{1,2}(?:[.,]\d+)?)")
_MARKED = re.compile(r"^[x×*]\s*\d|^\+|%$")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line, from 1, and how to mend it."""

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The pupils in a text, and the lines that are none yet."""

    pupils: tuple[Pupil, ...]
    faults: tuple[Fault, ...]


class _UnusableError(Exception):
    """The text says what to mend."""


def read_roster(text: str) -> Reading:
    """Return the pupils of a text, each once, and what is wrong with the other lines."""
    pupils: list[Pupil] = []
    faults: list[Fault] = []
    seen: dict[str, tuple[int, str]] = {}
    for line, name, extra in _entries(text.splitlines()):
        try:
            pupil = Pupil(name=_name(name), times=_times(extra))
            _refuse_alike(pupil.name, seen)
        except _UnusableError as why:
            faults.append(Fault(line, str(why)))
        else:
            pupils.append(pupil)
            seen |= dict.fromkeys(likenesses(pupil.name), (line, pupil.name))
    return Reading(pupils=tuple(pupils), faults=tuple(faults))


def decode(raw: bytes) -> str:
    """Return the text of a file as editors and spreadsheets write it; raises ValueError."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16")
    if b"\0" in raw:
        raise ValueError(raw[:_SHOWN])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def titled(text: str) -> str:
    """Return the name of a class, or of settings, as it is kept; raises UsageError."""
    name = " ".join(text.split())
    if not name or len(name) > LONGEST:
        message = tr("Escribe un nombre de una a {most} letras, por ejemplo «3.º B».")
        raise UsageError(message.format(most=LONGEST))
    return name


def write_roster(pupils: Iterable[Pupil]) -> str:
    """Return a text that reads as these pupils."""
    return "".join(f"{_written(pupil)}\n" for pupil in pupils)


def extra_text(times: float) -> str:
    """Return what somebody has beyond the time of the others: «+50 %»."""
    return tr("+{n} %").format(n=f"{(times - 1) * 100:.10g}".replace(".", ","))


def told(faults: Sequence[Fault], most: int = 5) -> str:
    """Return the first faults, a line each, and how many more there are."""
    lines = [tr("Línea {n}: {what}").format(n=f.line, what=f.text) for f in faults[:most]]
    if (more := len(faults) - most) and more > 0:
        lines.append(ntr("Y {n} línea más.", "Y {n} líneas más.", more))
    return "\n".join(lines)


def _entries(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the name and the extra time of each entry."""
    filled = [(n, line) for n, line in enumerate(lines, start=1) if line.strip()]
    separator = _separator(line for _, line in filled)
    if len(filled) == 1 and separator not in filled[0][1]:
        number, line = filled[0]
        yield from ((number, name, "") for name in line.split(",") if name.strip())
        return
    heading: Mapping[str, int] = {}
    for place, (number, line) in enumerate(filled):
        cells = _cells(line, separator)
        if place == 0 and (heading := _heading(cells)):
            continue
        yield (number, *_entry(cells, heading))


def _separator(lines: Iterable[str]) -> str:
    """Return what stands between columns; a comma only below a heading of both names."""
    text = "\n".join(lines)
    first = text.partition("\n")[0]
    usual = next((separator for separator in "\t;" if separator in text), ";")
    heading = _heading(_cells(first, ","))
    return "," if usual not in text and {"surname", "forename"} <= heading.keys() else usual


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"').strip() for cell in line.split(separator)]


def _heading(cells: Sequence[str]) -> Mapping[str, int]:
    """Return where what is in a table with a heading, nothing for a line that is none."""
    known: dict[str, int] = {}
    for place, cell in enumerate(map(fold, cells)):
        for role, words in (("surname", _SURNAMES), ("forename", _FORENAMES), ("whole", _WHOLE)):
            if cell in words:
                known.setdefault(role, place)
    return known


def _entry(cells: Sequence[str], heading: Mapping[str, int]) -> tuple[str, str]:
    """Return the name and the extra time in the cells of a line."""
    extra = next((cell for cell in cells[1:] if _MARKED.search(cell)), "")
    if heading:
        wanted = [heading[r] for r in ("whole", "forename", "surname") if r in heading]
        named = [cells[place] for place in wanted if place < len(cells) and cells[place]]
        return _turned(" ".join(named[:1] if "whole" in heading else named)), extra
    lettered = [cell for cell in cells if any(map(str.isalpha, cell)) and not _MARKED.search(cell)]
    name = next(iter(lettered), "") or next(iter(cells))
    spare = next((cell for cell in cells[1:] if cell and cell != name), "")
    return _turned(name), extra or (spare if len(cells) == 2 else "")  # noqa: PLR2004 - name; time


def _turned(name: str) -> str:
    """Return «Ana Pérez» for «Pérez, Ana»."""
    surname, comma, forename = name.partition(",")
    return f"{forename.strip()} {surname.strip()}" if comma and forename.strip() else name


def _name(text: str) -> str:
    try:
        return clean(text)
    except RefusedError as refused:
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        if refused.why is Refusal.NAME_LONG:
            message = tr("«{name}» tiene {n} letras y caben {most}: acórtalo.")
            fitted = message.format(name=shown, n=len(text), most=LONGEST)
            raise _UnusableError(fitted) from None
        message = tr("«{name}» no tiene letras: escribe un nombre o borra la línea.")
        raise _UnusableError(message.format(name=shown)) from None


def _times(text: str) -> float:
    """Return how many times the time of the others «+50 %» or «×1,5» is; 1 for nothing."""
    if not text:
        return 1.0
    if percent := _PERCENT.fullmatch(text):
        times = 1 + _number(percent[1]) / 100
    elif factor := _FACTOR.fullmatch(text):
        times = _number(factor[1])
    else:
        times = 0.0
    if not 1 <= times <= MOST_TIMES:
        message = tr("«{text}» no es un tiempo extra: escribe, por ejemplo, «+50 %» o «×1,5».")
        raise _UnusableError(message.format(text=text[:_SHOWN]))
    return times


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _refuse_alike(name: str, seen: Mapping[str, tuple[int, str]]) -> None:
    before = next((seen[one] for one in likenesses(name) if one in seen), None)
    if before is None:
        return
    line, other = before
    if other == name:
        message = tr("«{name}» ya está en la línea {line}: bórralo, o añade el apellido.")
    else:
        message = tr("«{name}» se lee igual que «{other}» (línea {line}): añade el apellido.")
    raise _UnusableError(message.format(name=name, other=other, line=line))


def _written(pupil: Pupil) -> str:
    return pupil.name if pupil.times == 1 else f"{pupil.name}; {extra_text(pupil.times)}"
