"""The students of a session, question by question."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtWidgets import QWidget

from quizapp.classroom.archive import Told
from quizapp.classroom.figures import Cell, QuestionReport, StudentReport
from quizapp.classroom.tables import outcome_name
from quizapp.classroom.telling import number_text
from quizapp.domain.answers import Outcome
from quizapp.i18n import tr
from quizapp.ui.session.choice import Choice
from quizapp.ui.session.past.sorting import SortButton
from quizapp.ui.session.past.table import Column, SortTable, alphabetical
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.text import Text

_SIGNS = {Outcome.RIGHT: "✓", Outcome.PARTLY: "~", Outcome.WRONG: "✗"}


class Shown(Enum):
    """What the cells show of an answer."""

    POINTS = 6
    ANSWER = 18
    TIME = 8


class StudentsSection(Card):
    """A row a student, a column a question."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=16)
        self._told: Told | None = None
        self._nobody = Text(theme, "body", tr("No hay nadie en la lista."), tone="text2")
        self._shown = Choice(
            theme,
            tr("Ver de cada respuesta"),
            {
                Shown.POINTS: tr("Los puntos"),
                Shown.ANSWER: tr("Lo respondido"),
                Shown.TIME: tr("El tiempo"),
            },
        )
        self._table: SortTable[StudentReport] = SortTable(theme, tr("Participantes de la sesión"))
        self._sorting = SortButton(theme, self._table)
        self._shown.add_to(self.column)
        for widget in (self._sorting, self._nobody, self._table):
            self.column.addWidget(widget)
        for chip in self._shown.chips.values():
            chip.toggled.connect(self._on_toggled)

    def show_told(self, told: Told) -> None:
        """Show who was there."""
        self._told = told
        anybody = bool(told.report.students)
        self._nobody.setVisible(not anybody)
        widgets: tuple[QWidget, ...] = (self._sorting, self._table)
        for widget in widgets:
            widget.setVisible(anybody)
        self._shown.set_visible(visible=anybody)
        self._fill()

    def take_focus(self) -> None:
        """Put the keyboard on the table."""
        self._table.setFocus()

    def _on_toggled(self, chosen: bool) -> None:
        if chosen:
            self._fill()

    def _fill(self) -> None:
        if self._told:
            report = self._told.report
            teams = any(student.team for student in report.students)
            columns = _columns(report.questions, self._shown.value, teams=teams)
            chosen = self._table.chosen
            self._table.show_rows(columns, report.students)
            self._table.choose(chosen)


def _columns(
    questions: Sequence[QuestionReport], shown: Shown, *, teams: bool
) -> tuple[Column[StudentReport], ...]:
    team: Column[StudentReport] = Column(
        title=tr("Equipo"), text=lambda s: s.team, key=lambda s: alphabetical(s.team), ems=12
    )
    return (
        Column(title=tr("Nombre"), text=lambda s: s.name, key=lambda s: alphabetical(s.name)),
        *([team] if teams else []),
        Column(
            title=tr("Puntos"),
            text=lambda s: number_text(s.points),
            key=lambda s: s.points,
            ems=7,
            number=True,
            low_first=False,
        ),
        Column(
            title=tr("Vistas"), text=lambda s: str(s.seen), key=lambda s: s.seen, ems=6, number=True
        ),
        *(_column(place, question, shown) for place, question in enumerate(questions)),
    )


def _column(place: int, question: QuestionReport, shown: Shown) -> Column[StudentReport]:
    number = question.number
    return Column(
        title=tr("P{n}").format(n=number),
        about=tr("Pregunta {n}: {stem}").format(n=number, stem=question.stem),
        text=lambda student: cell_text(student.cells[place], shown),
        key=lambda student: _key(student.cells[place], shown),
        told=lambda student: _told(number, student.cells[place]),
        ems=shown.value,
        number=shown is Shown.TIME,
    )


def cell_text(cell: Cell | None, shown: Shown) -> str:
    """Return what a cell of the table shows."""
    if cell is None:
        return "–"
    if shown is Shown.TIME:
        return _seconds(cell)
    said = cell.answer if shown is Shown.ANSWER else number_text(cell.points)
    return f"{_SIGNS[cell.outcome]} {said}"


def _key(cell: Cell | None, shown: Shown) -> float | str | None:
    if cell is None:
        return None
    if shown is Shown.ANSWER:
        return alphabetical(cell.answer)
    return cell.took_ms if shown is Shown.TIME else cell.points


def _told(number: int, cell: Cell | None) -> str:
    if cell is None:
        return tr("Pregunta {n}: sin respuesta").format(n=number)
    text = tr("Pregunta {n}: «{answer}», {outcome}, {points} puntos, {time}")
    return text.format(
        n=number,
        answer=cell.answer,
        outcome=outcome_name(cell.outcome),
        points=number_text(cell.points),
        time=_seconds(cell),
    )


def _seconds(cell: Cell) -> str:
    return tr("{n} s").format(n=f"{cell.took_ms / 1000:.1f}".replace(".", ","))
