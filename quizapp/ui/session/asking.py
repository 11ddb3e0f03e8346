"""A question on the projector: the stem, and what there is below it before and after the reveal."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF

from quizapp.classroom.views import KeyView, ProjectorView
from quizapp.domain.questions import Kind
from quizapp.i18n import tr
from quizapp.ui.session.blocks import Options, Pairs
from quizapp.ui.session.canvas import Canvas
from quizapp.ui.session.layout import Arrangement, Block, Column, fits, paint
from quizapp.ui.session.proofs import Key, Marks, Note, Quotes
from quizapp.ui.widgets.option import option_letter

# Sizes of the stem and of the rest. The stem is never below 48: the last row must read it.
_WHOLE = ((84, 64), (76, 58), (68, 52), (60, 48), (54, 44), (48, 44), (48, 40), (48, 36))
_CUT = ((48, 40), (48, 36), (48, 32), (48, 28), (48, 24))
_ALONE = (96, 84, 76, 68, 60, 54, 48)
_BELOW_STEM = 28.0
_HALF = 0.5

Trial = tuple[int, int, Arrangement]


def paint_question(canvas: Canvas, view: ProjectorView, where: QRectF) -> None:
    """Draw the question with the largest text that has room."""
    ink = canvas.look.colours.text
    if not view.options and not view.revealed:
        canvas.text(view.stem, canvas.fitting(view.stem, where, _ALONE, bold=True), where, ink)
        return
    stem, px, arrangement = choose(canvas, view, where)
    upper, below = _split(canvas, view, where, stem)
    canvas.text(view.stem, canvas.font(stem, bold=True), upper, ink)
    paint(canvas, below, px, arrangement)


def choose(canvas: Canvas, view: ProjectorView, where: QRectF) -> Trial:
    """Return the sizes of stem and text, and the arrangement: the largest that have room."""
    trials = tuple(_trials(view))
    return next((trial for trial in trials if _fits(canvas, view, where, trial)), trials[-1])


def _trials(view: ProjectorView) -> Iterator[Trial]:
    """Yield sizes and arrangements, the best first; sentences are cut before text gets small."""
    for sizes, cut in ((_WHOLE, False), (_CUT, True)):
        arrangements = _arrangements(view, cut=cut)
        yield from ((stem, px, one) for stem, px in sizes for one in arrangements)


def _arrangements(view: ProjectorView, *, cut: bool) -> Sequence[Arrangement]:
    key = view.revealed
    if key is None:
        return [(Column(1, (one,)),) for one in _asked(view)]
    quotes, notes = Quotes(key.sentences, cut=cut), _notes(key)
    answers = _answers(view, key)
    below = [(Column(1, (*above, *notes, quotes)),) for above in answers]
    return [*below, (Column(_HALF, answers[0]), Column(_HALF, (quotes, *notes)))]


def _answers(view: ProjectorView, key: KeyView) -> Sequence[tuple[Block, ...]]:
    """Return the ways to show the key and how the class did."""
    if view.options and key.correct:
        return [(one,) for one in _options(view)]
    lines = Key(key.key.split("\n"))
    return [(lines, Marks(key.right, key.marked))] if key.marked else [(lines,)]


def _asked(view: ProjectorView) -> Sequence[Block]:
    return [Pairs(view.options, view.matches)] if view.matches else _options(view)


def _options(view: ProjectorView) -> Sequence[Options]:
    columns = (2,) if view.kind is Kind.TRUE_FALSE else (1, 2)
    return [Options(view.options, view.revealed, n) for n in columns]


def _notes(key: KeyView) -> tuple[Note, ...]:
    if key.mistake is None or not key.commonest:
        return ()
    told = tr("{letter}, la equivocada más elegida: {truth}")
    return (Note(told.format(letter=option_letter(key.mistake), truth=key.commonest)),)


def _fits(canvas: Canvas, view: ProjectorView, where: QRectF, trial: Trial) -> bool:
    stem, px, arrangement = trial
    _, below = _split(canvas, view, where, stem)
    return fits(canvas, below, px, arrangement)


def _split(canvas: Canvas, view: ProjectorView, where: QRectF, stem: int) -> tuple[QRectF, QRectF]:
    """Return the room of the stem and what is left below it."""
    height = canvas.height(view.stem, canvas.font(stem, bold=True), where.width())
    upper = QRectF(where.left(), where.top(), where.width(), height)
    return upper, where.adjusted(0, height + _BELOW_STEM, 0, 0)
