"""Tables for spreadsheets, which must not take a name for a formula."""

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from quizapp.export import csv_table, xlsx

ROWS: list[list[csv_table.Value]] = [
    ["Nombre", "Puntos"],
    ["José «Ñ»", 7.5],
    ['Bea; y "más"', 3],
    ["", None],
]
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")', " =1"]


def test_csv_is_what_spreadsheets_expect() -> None:
    assert csv_table.dump(ROWS) == (
        b"\xef\xbb\xbf" + 'Nombre;Puntos\r\nJosé «Ñ»;7,5\r\n"Bea; y ""más""";3\r\n;\r\n'.encode()
    )


def test_csv_with_commas_keeps_points() -> None:
    assert b"7.5" in csv_table.dump(ROWS, separator=",")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_is_a_formula(text: str) -> None:
    content = csv_table.dump([[text]]).decode("utf-8-sig")
    ((cell,),) = csv.reader(StringIO(content, newline=""), delimiter=";")
    assert cell == f"'{text}"


def test_a_negative_number_stays_a_number() -> None:
    assert csv_table.dump([[-1, -0.5]]) == b"\xef\xbb\xbf-1;-0,5\r\n"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1, max_size=5))
def test_texts_come_back_from_csv(rows: list[list[str]]) -> None:
    content = csv_table.dump(rows).decode("utf-8-sig")
    again = list(csv.reader(StringIO(content, newline=""), delimiter=";"))
    assert [[cell.removeprefix("'") for cell in row] for row in again] == [
        [cell.encode("utf-8", "replace").decode().removeprefix("'") for cell in row] for row in rows
    ]


def test_a_workbook_holds_each_table() -> None:
    book = load_workbook(BytesIO(xlsx.dump({"Alumnos": ROWS, "Frases": [["a"]]})))
    assert book.sheetnames == ["Alumnos", "Frases"]
    found = [[cell.value for cell in row] for row in book["Alumnos"].iter_rows()]
    assert found == [*ROWS[:3], [None, None]]
    assert book["Alumnos"]["A1"].font.bold


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_workbook_is_a_formula(text: str) -> None:
    book = load_workbook(BytesIO(xlsx.dump({"x": [[text]]})))
    assert book["x"]["A1"].data_type in {"s", "inlineStr"}
    assert str(book["x"]["A1"].value).strip() == text.strip()


def test_what_xml_cannot_hold_is_left_out() -> None:
    book = load_workbook(BytesIO(xlsx.dump({"x": [["a\x00b\ud800c\x1b"]]})))
    assert book["x"]["A1"].value == "abc"
