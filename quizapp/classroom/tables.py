"""A report as tables, to be taken elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizapp.classroom.figures import QuestionReport, Report, Share, StudentReport
from quizapp.classroom.telling import decision_text, flag_names, when_text
from quizapp.domain.answers import Outcome
from quizapp.generate.luck import Luck
from quizapp.i18n import tr

Value = str | int | float | None
Table = Sequence[Sequence[Value]]


def tables(report: Report, *, names: bool, seed: str = "") -> Mapping[str, Table]:
    """Return the tables by their titles, the students first, each with its heading."""
    if not names:
        report = nameless(report, seed)
    return {
        tr("Alumnos"): [_student_heading(report), *map(_student_row, report.students)],
        tr("Respuestas"): [_answer_heading(), *_answer_rows(report)],
        tr("Preguntas"): [_question_heading(), *map(_question_row, report.questions)],
        tr("Opciones"): [_option_heading(), *_option_rows(report.questions)],
        tr("Frases"): [
            [tr("Frase"), tr("Texto"), *_share_heading()],
            *([s.number, s.text, *_share(s.share)] for s in report.sentences),
        ],
        tr("Cambios y notas"): [[tr("Cuándo"), tr("Qué")], *_history_rows(report)],
    }


def nameless(report: Report, seed: str) -> Report:
    """Return the report with numbers for names, and without notes, which may hold names.

    The numbers are given in an order that follows from the seed alone.
    """
    shuffled = Luck(seed).order(report.students, lambda student: student.name)
    return replace(
        report,
        students=tuple(
            replace(student, name=tr("Alumno {n}").format(n=number))
            for number, student in enumerate(shuffled, start=1)
        ),
        questions=tuple(replace(question, note="") for question in report.questions),
        note="",
        loose_notes=(),
    )


def outcome_name(outcome: Outcome) -> str:
    """Return how an answer was graded, in a word."""
    return {
        Outcome.RIGHT: tr("correcta"),
        Outcome.PARTLY: tr("a medias"),
        Outcome.WRONG: tr("incorrecta"),
    }[outcome]


def _student_heading(report: Report) -> Sequence[Value]:
    numbers = [tr("P{n}").format(n=question.number) for question in report.questions]
    return [tr("Nombre"), tr("Equipo"), tr("Puntos"), tr("Vistas"), *numbers]


def _student_row(student: StudentReport) -> Sequence[Value]:
    marks = [None if cell is None else round(cell.points, 4) for cell in student.cells]
    return [student.name, student.team, round(student.points, 4), student.seen, *marks]


def _answer_heading() -> Sequence[Value]:
    heads = [tr("Nombre"), tr("Pregunta"), tr("Respuesta"), tr("Resultado"), tr("Puntos")]
    return [*heads, tr("Segundos")]


def _answer_rows(report: Report) -> Iterator[Sequence[Value]]:
    for student in report.students:
        for question, cell in zip(report.questions, student.cells, strict=True):
            if cell:
                took = round(cell.took_ms / 1000, 1)
                outcome = outcome_name(cell.outcome)
                points = round(cell.points, 4)
                yield [student.name, question.number, cell.answer, outcome, points, took]


def _question_heading() -> Sequence[Value]:
    heads = [tr("Pregunta"), tr("Enunciado"), tr("Clave"), *_share_heading()]
    heads += [tr("Facilidad"), tr("Discriminación"), tr("Anulada"), tr("Avisos")]
    return [*heads, tr("Vale también"), tr("Nota")]


def _question_row(question: QuestionReport) -> Sequence[Value]:
    rest = question.discrimination
    return [
        question.number,
        question.stem,
        question.key,
        *_share(question.share),
        round(question.facility, 4),
        None if rest is None else round(rest, 4),
        tr("sí") if question.voided else "",
        "; ".join(flag_names(question)),
        "; ".join(answer.text for answer in question.answers if answer.accepted),
        question.note,
    ]


def _option_heading() -> Sequence[Value]:
    heads = [tr("Pregunta"), tr("Opción"), tr("Correcta"), tr("Elegida")]
    return [*heads, tr("Por qué no")]


def _option_rows(questions: Sequence[QuestionReport]) -> Iterator[Sequence[Value]]:
    for question in questions:
        for option in question.options:
            correct = tr("sí") if option.correct else ""
            yield [question.number, option.text, correct, option.count, option.because]


def _history_rows(report: Report) -> Iterator[Sequence[Value]]:
    for decision in report.decisions:
        yield [when_text(decision), decision_text(decision)]
    for number, text in report.loose_notes:
        yield ["", tr("Nota de la pregunta {n}: {text}").format(n=number, text=text)]
    if report.note:
        yield ["", tr("Nota de la sesión: {text}").format(text=report.note)]


def _share_heading() -> Sequence[Value]:
    return [tr("Aciertos"), tr("De"), tr("Desde"), tr("Hasta")]


def _share(share: Share) -> Sequence[Value]:
    low, high = share.interval
    return [share.right, share.of, round(low, 4), round(high, 4)]
