"""A table as CSV that spreadsheets open as it is: with a BOM, and no cell that is a formula."""

import csv
from collections.abc import Sequence
from io import StringIO

Value = str | int | float | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def dump(rows: Sequence[Sequence[Value]], *, separator: str = ";") -> bytes:
    """Return the rows; with `;` between them, fractions have a comma, as where `;` is usual."""
    text = StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows([[_cell(value, separator) for value in row] for row in rows])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def _cell(value: Value, separator: str) -> str:
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case float() if separator == ";":
            return str(value).replace(".", ",")
        case _:
            return str(value)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip(" \n").startswith(_FORMULA) else text
