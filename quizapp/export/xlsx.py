"""Tables as a workbook, a sheet each."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | None

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # not in XML 1.0
_WIDEST = 60


def dump(tables: Mapping[str, Sequence[Sequence[Value]]]) -> bytes:
    """Return a workbook; the first row of each table is its heading. Texts stay texts."""
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    for title, rows in tables.items():
        _fill(book.create_sheet(title), rows)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Value]]) -> None:
    sheet.freeze_panes = "A2"
    for row, values in enumerate(rows, start=1):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row, column)
            if isinstance(value, str):
                cell.value = _UNSEEN.sub("", value)
                cell.data_type = "s"  # whatever it begins with
            else:
                cell.value = value
            if row == 1:
                cell.font = Font(bold=True)
    for column, values in enumerate(zip(*rows, strict=True), start=1):
        widest = max(len(str(value)) for value in values)
        sheet.column_dimensions[get_column_letter(column)].width = min(_WIDEST, widest + 2)
