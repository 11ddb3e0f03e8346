"""Lists of names as teachers have them, and what is said of a bad one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.classroom.rosters import decode, read_roster, titled, told, write_roster
from quizapp.domain.errors import UsageError
from quizapp.domain.sessions import Pupil


def names(text: str) -> list[str]:
    reading = read_roster(text)
    assert reading.faults == ()
    return [pupil.name for pupil in reading.pupils]


def fault(text: str) -> str:
    (one,) = read_roster(text).faults
    return f"{one.line}: {one.text}"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("Ana\n\n  \nBea\n", ["Ana", "Bea"], id="one a line, some lines empty"),
        pytest.param("Ana, Bea,Carla", ["Ana", "Bea", "Carla"], id="one line, commas"),
        pytest.param(
            "Pérez Gil, Ana\nRuiz, Bea", ["Ana Pérez Gil", "Bea Ruiz"], id="surnames first"
        ),
        pytest.param("Ana,\nBea", ["Ana,", "Bea"], id="a comma and nothing after it"),
        pytest.param("1\tAna\n2\tBea", ["Ana", "Bea"], id="numbered"),
        pytest.param("1;Ana;3.º B\n2;Bea;3.º B", ["Ana", "Bea"], id="the first column of letters"),
        pytest.param(
            "N.º\tApellidos\tNombre\n1\tPérez\tAna\n2\tRuiz\tBea",
            ["Ana Pérez", "Bea Ruiz"],
            id="surnames and names apart",
        ),
        pytest.param("Apellidos,Nombre\nPérez,Ana\n,Bea", ["Ana Pérez", "Bea"], id="commas"),
        pytest.param('Alumno;Grupo\n"Pérez, Ana";3B', ["Ana Pérez"], id="quoted, with a heading"),
        pytest.param("Nombre;Apellidos\nAna\nBea;Ruiz", ["Ana", "Bea Ruiz"], id="a short line"),
        pytest.param("محمد\n🦊 Zoé\n<b>Eva</b>", ["محمد", "🦊 Zoé", "<b>Eva</b>"], id="any"),
        pytest.param("🦊", ["🦊"], id="an emoji alone"),
        pytest.param("Ana,, Bea", ["Ana", "Bea"], id="a comma too many"),
    ],
)
def test_names_are_read(text: str, read: list[str]) -> None:
    assert names(text) == read


@pytest.mark.parametrize(
    ("extra", "times"),
    [
        ("+50 %", 1.5),
        ("50%", 1.5),
        ("+12,5 %", 1.125),
        ("×1,5", 1.5),
        ("x 2", 2.0),
        ("1.25", 1.25),
        ("", 1.0),
    ],
)
def test_extra_time_is_read(extra: str, times: float) -> None:
    assert read_roster(f"Ana; {extra}").pupils == (Pupil(name="Ana", times=times),)


def test_what_is_written_reads_the_same() -> None:
    pupils = (Pupil(name="Ana", times=1.125), Pupil(name="Bea"), Pupil(name="xavi", times=3))
    assert write_roster(pupils) == "Ana; +12,5 %\nBea\nxavi; +200 %\n"
    assert read_roster(write_roster(pupils)).pupils == pupils


def test_extra_time_is_found_among_columns() -> None:
    (ana, bea) = read_roster("1\tPérez, Ana\t3B\t+25 %\n2\tRuiz, Bea\t3B\t").pupils
    assert (ana.name, ana.times, bea.times) == ("Ana Pérez", 1.25, 1.0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Ana\n...\n", "2: «...» no tiene letras: escribe un nombre", id="no letters"),
        pytest.param("a" * 500, "1: «" + "a" * 24 + "…» tiene 500 letras y caben 32", id="500"),
        pytest.param("Ana\n\nAna", "3: «Ana» ya está en la línea 1: bórralo, o añade", id="twice"),
        pytest.param("Ana\nANA", "2: «ANA» se lee igual que «Ana» (línea 1)", id="alike"),
        pytest.param("Iván\nlván", "2: «lván» se lee igual que «Iván»", id="look-alikes"),
        pytest.param("Ana;150", "1: «150» no es un tiempo extra: escribe", id="no factor"),
        pytest.param("Ana;mucho", "1: «mucho» no es un tiempo extra", id="no number"),
        pytest.param("Ana;+990 %", "1: «+990 %» no es un tiempo extra", id="too much"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    assert fault(text).startswith(said)


def test_thirty_names_that_read_alike_are_told_in_few_lines() -> None:
    text = "\n".join("ANA" if n % 2 else "Ana" for n in range(30))
    reading = read_roster(text)
    assert (len(reading.pupils), len(reading.faults)) == (1, 29)
    lines = told(reading.faults).splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("Línea 2: ")
    assert lines[-1] == "Y 24 líneas más."
    assert told(reading.faults[:1]) == lines[0]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_as_it_was_written(code: str) -> None:
    assert decode("Peña\nNúñez".encode(code)) == "Peña\nNúñez"


@pytest.mark.parametrize("raw", [b"PK\x03\x04\0", b"\xe9\x81"], ids=["a workbook", "nothing"])
def test_what_is_no_text(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        decode(raw)


@pytest.mark.parametrize("typed", ["", "  ", "x" * 33])
def test_no_name_for_a_class(typed: str) -> None:
    with pytest.raises(UsageError, match="Escribe un nombre de una a 32 letras"):
        titled(typed)


def test_the_name_of_a_class_is_tidied() -> None:
    assert titled(" 3.º \t B ") == "3.º B"


@given(st.text())
def test_any_text_is_read_and_what_was_read_is_read_again(text: str) -> None:
    pupils = read_roster(text).pupils
    again = read_roster(write_roster(pupils))
    assert len({pupil.name for pupil in pupils}) == len(pupils)
    assert len(again.pupils) + len(again.faults) <= len(pupils) + text.count(",") + 1
