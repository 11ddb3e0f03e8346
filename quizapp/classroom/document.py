"""A report as a page to be printed: HTML of the plain sort, nothing of it interpreted."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from quizapp.classroom.figures import Cell, QuestionReport, Report, SentenceReport
from quizapp.classroom.telling import (
    decision_text,
    flag_names,
    interval_text,
    number_text,
    remarks,
    share_text,
    when_text,
)
from quizapp.classroom.views import Cited
from quizapp.domain.answers import Outcome
from quizapp.i18n import tr

_SIGNS = {Outcome.RIGHT: "✓", Outcome.PARTLY: "~", Outcome.WRONG: "✗"}
_STYLE = """
h1 { font-size: 18pt; margin-bottom: 2px; } h2 { font-size: 13pt; margin-top: 18px; }
h3 { font-size: 10.5pt; margin-top: 14px; margin-bottom: 2px; }
p { margin-top: 3px; margin-bottom: 3px; }
.small { color: #444444; font-size: 8.5pt; } th { background-color: #eeeeee; text-align: left; }
td.number { text-align: right; }
"""


def document(report: Report, about: str) -> str:
    """Return the whole report; `about` tells of when it was, below the title."""
    return "".join(_parts(report, about))


def _parts(report: Report, about: str) -> Iterator[str]:
    yield f"<html><head><style>{_STYLE}</style></head><body>"
    yield f"<h1>{escape(report.article.title)}</h1><p class='small'>{escape(about)}</p>"
    yield from (f"<p>{escape(remark.text)}</p>" for remark in remarks(report))
    if report.note:
        yield _paragraph(tr("Nota de la sesión: {text}").format(text=report.note))
    for number, text in report.loose_notes:
        yield _paragraph(tr("Nota de la pregunta {n}: {text}").format(n=number, text=text))
    questions = (part for question in report.questions for part in _question(question))
    yield from _titled(tr("Preguntas"), questions)
    sentences = (f"<p>{share_text(one.share)} · {_quoted(one)}</p>" for one in report.sentences)
    yield from _titled(tr("Frases del artículo"), sentences)
    yield from _titled(tr("Participantes"), _students(report) if report.students else ())
    decided = (_paragraph(f"{when_text(one)}: {decision_text(one)}") for one in report.decisions)
    yield from _titled(tr("Cambios"), decided)
    yield "</body></html>"


def _titled(title: str, parts: Iterable[str]) -> Iterator[str]:
    """Yield a title and what stands below it; nothing without the latter."""
    if body := "".join(parts):
        yield f"<h2>{escape(title)}</h2>{body}"


def _question(question: QuestionReport) -> Iterator[str]:
    yield f"<h3>{question.number}. {escape(question.stem)}</h3>"
    told = [f"{share_text(question.share)} ({interval_text(question.share)})"]
    if question.discrimination is not None:
        text = tr("discriminación {value}")
        told.append(text.format(value=number_text(question.discrimination)))
    if question.voided:
        told.append(tr("anulada"))
    yield _paragraph(" · ".join([*told, *flag_names(question)]))
    if question.options:
        rows = (
            [str(option.count), f"{'✓ ' if option.correct else ''}{option.text}", option.because]
            for option in question.options
        )
        yield _table([tr("Elegida"), tr("Opción"), tr("Por qué no")], rows)
    else:
        yield _paragraph(tr("Clave: {key}").format(key=question.key))
    yield from (f"<p class='small'>{_quoted(cited)}</p>" for cited in question.sentences)
    if question.note:
        yield _paragraph(tr("Nota: {text}").format(text=question.note))


def _quoted(cited: Cited | SentenceReport) -> str:
    """Return a sentence with its proving words underlined."""
    edges = sorted({0, len(cited.text), *(edge for span in cited.spans for edge in span)})
    marked = ""
    for start, end in pairwise(edges):
        text = escape(cited.text[start:end])
        proves = any(first <= start < last for first, last in cited.spans)
        marked += f"<b><u>{text}</u></b>" if proves else text
    return tr("Frase {n}: {text}").format(n=cited.number, text=marked)


def _students(report: Report) -> Iterator[str]:
    numbers = [tr("P{n}").format(n=question.number) for question in report.questions]
    rows = (
        [student.name, number_text(student.points), *map(_mark, student.cells)]
        for student in report.students
    )
    yield _table([tr("Nombre"), tr("Puntos"), *numbers], rows)


def _mark(cell: Cell | None) -> str:
    return "–" if cell is None else f"{_SIGNS[cell.outcome]} {number_text(cell.points)}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>" for row in rows
    )
    return (
        "<table width='100%' cellspacing='0' cellpadding='3' border='0.5'>"
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"
