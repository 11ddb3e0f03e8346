"""A report as tables, to be taken elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizapp.classroom.report import Flag, QuestionReport, Report, Share, StudentReport
from quizapp.domain.answers import Outcome
from quizapp.generate.luck import Luck
from quizapp.i18n import tr

Value = str | int | float | None
Table = Sequence[Sequence[Value]]


def tables(report: Report, *, names: bool, seed: str = "") -> Mapping[str, Table]:
    """Return the tables by their titles, the students first, each with its heading.

    Without names, students are numbered in an order that follows from the seed alone.
    """
    students = report.students if names else list(_nameless(report.students, seed))
    return {
        tr("Alumnos"): [_student_heading(report), *map(_student_row, students)],
        tr("Respuestas"): [_answer_heading(), *_answer_rows(students, report.questions)],
        tr("Preguntas"): [_question_heading(), *map(_question_row, report.questions)],
        tr("Opciones"): [
            [tr("Pregunta"), tr("Opción"), tr("Correcta"), tr("Elegida")],
            *_option_rows(report.questions),
        ],
        tr("Frases"): [
            [tr("Frase"), tr("Texto"), *_share_heading()],
            *([s.number, s.text, *_share(s.share)] for s in report.sentences),
        ],
    }


def flag_name(flag: Flag) -> str:
    """Return what a flag says."""
    names = {
        Flag.KEY_DOUBTFUL: tr("clave dudosa: la fallan más quienes más saben"),
        Flag.DISTRACTOR_UNUSED: tr("hay una opción que nadie eligió"),
        Flag.NOT_UNDERSTOOD: tr("casi nadie la entendió"),
    }
    return names[flag]


def _nameless(students: Sequence[StudentReport], seed: str) -> Iterator[StudentReport]:
    shuffled = Luck(seed).order(students, lambda student: student.name)
    for number, student in enumerate(shuffled, start=1):
        yield replace(student, name=tr("Alumno {n}").format(n=number))


def _student_heading(report: Report) -> Sequence[Value]:
    numbers = [tr("P{n}").format(n=question.number) for question in report.questions]
    return [tr("Nombre"), tr("Equipo"), tr("Puntos"), tr("Vistas"), *numbers]


def _student_row(student: StudentReport) -> Sequence[Value]:
    marks = [None if cell is None else round(cell.points, 4) for cell in student.cells]
    return [student.name, student.team, round(student.points, 4), student.seen, *marks]


def _answer_heading() -> Sequence[Value]:
    heads = [tr("Nombre"), tr("Pregunta"), tr("Respuesta"), tr("Resultado"), tr("Puntos")]
    return [*heads, tr("Segundos")]


def _answer_rows(
    students: Sequence[StudentReport], questions: Sequence[QuestionReport]
) -> Iterator[Sequence[Value]]:
    outcomes = {
        Outcome.RIGHT: tr("correcta"),
        Outcome.PARTLY: tr("a medias"),
        Outcome.WRONG: tr("incorrecta"),
    }
    for student in students:
        for question, cell in zip(questions, student.cells, strict=True):
            if cell:
                took = round(cell.took_ms / 1000, 1)
                outcome = outcomes[cell.outcome]
                points = round(cell.points, 4)
                yield [student.name, question.number, cell.answer, outcome, points, took]


def _question_heading() -> Sequence[Value]:
    heads = [tr("Pregunta"), tr("Enunciado"), tr("Clave"), *_share_heading()]
    return [*heads, tr("Facilidad"), tr("Discriminación"), tr("Anulada"), tr("Avisos")]


def _question_row(question: QuestionReport) -> Sequence[Value]:
    flags = sorted(question.flags, key=lambda flag: flag.value)
    rest = question.discrimination
    return [
        question.number,
        question.stem,
        question.key,
        *_share(question.share),
        round(question.facility, 4),
        None if rest is None else round(rest, 4),
        tr("sí") if question.voided else "",
        "; ".join(map(flag_name, flags)),
    ]


def _option_rows(questions: Sequence[QuestionReport]) -> Iterator[Sequence[Value]]:
    for question in questions:
        for text, correct, count in question.options:
            yield [question.number, text, tr("sí") if correct else "", count]


def _share_heading() -> Sequence[Value]:
    return [tr("Aciertos"), tr("De"), tr("Desde"), tr("Hasta")]


def _share(share: Share) -> Sequence[Value]:
    low, high = share.interval
    return [share.right, share.of, round(low, 4), round(high, 4)]
