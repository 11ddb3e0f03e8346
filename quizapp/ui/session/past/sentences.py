"""The article of a session, each sentence as well as it was understood."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from quizapp.classroom.figures import Report, SentenceReport
from quizapp.classroom.telling import percent_text, share_text
from quizapp.classroom.views import Cited
from quizapp.i18n import tr
from quizapp.ui.session.excerpt import runs
from quizapp.ui.session.past.rows import cleared, flowing
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton
from quizapp.ui.widgets.mastery import Mastery, MasteryKey, mastery_ground, paint_mastery
from quizapp.ui.widgets.painting import inset, mixed, painting, rounded
from quizapp.ui.widgets.text import Text

_WELL_FROM, _HALF_FROM = 0.8, 0.5
_BAND = 16


class SentencesSection(Card):
    """Signals: question_wanted - the number of one that a sentence proves."""

    question_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.column.addLayout(self._lines)

    def show_report(self, report: Report) -> None:
        """Show the whole article."""
        cleared(self._lines)
        asked = {sentence.number: sentence for sentence in report.sentences}
        numbered = list(enumerate(report.article.sentences, start=1))
        steps = [_step(asked.get(number)) for number, _ in numbered]
        keys = [
            MasteryKey(self._theme, step, steps.count(step), _step_name(step)) for step in Mastery
        ]
        self._lines.addWidget(flowing(keys))
        for number, text in numbered:
            row = _SentenceRow(self._theme, number, text, asked.get(number))
            row.question_wanted.connect(self.question_wanted)
            self._lines.addWidget(row)


class _SentenceRow(QFrame):
    """A sentence on the colour and the pattern of its step, its proving words underlined."""

    question_wanted = Signal(int)

    def __init__(self, theme: Theme, number: int, text: str, asked: SentenceReport | None) -> None:
        super().__init__()
        self._theme = theme
        self._step = _step(asked)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        spans = asked.spans if asked else ()
        parts = runs(Cited(number=number, text=text, spans=spans))
        self._words.setText(
            "".join(f"<b><u>{escape(t)}</u></b>" if on else escape(t) for t, on in parts)
        )
        caption = _caption(number, asked)
        quoted = ", ".join(t for t, on in parts if on)
        told = tr(" Palabras que lo prueban: {quoted}").format(quoted=quoted) if quoted else ""
        self._words.setAccessibleName(f"{caption}: {text}{told}")
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(Text(theme, "small", caption, tone="text"))
        if asked:
            column.addWidget(flowing([self._link(n) for n in asked.questions], spacing=2))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _link(self, number: int) -> QWidget:
        chip = ChipButton(self._theme, tr("Pregunta {n}").format(n=number))
        chip.clicked.connect(lambda: self.question_wanted.emit(number))
        return chip

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which it can be read."""
        return QSize(self._theme.look.px(220), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the pattern at its left."""
        look = self._theme.look
        body = inset(self.rect(), 1)
        ground = mastery_ground(look, self._step).color()
        with painting(self) as painter:
            rounded(painter, body, 10, mixed(ground, look.colours.surface, 0.35))
            band = QRectF(body.left() + 6, body.top() + 6, look.px(_BAND), body.height() - 12)
            paint_mastery(painter, band, look, self._step)

    def _restyle(self) -> None:
        look = self._theme.look
        self._words.setFont(look.font("read"))
        palette = self._words.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.colours.text)
        self._words.setPalette(palette)
        layout = self.layout()
        if layout:
            layout.setContentsMargins(look.px(_BAND) + 22, 10, 14, 10)
        self.update()


def _step(asked: SentenceReport | None) -> Mastery:
    if asked is None or not asked.share.of:
        return Mastery.UNSEEN
    share = asked.share.right / asked.share.of
    if share >= _WELL_FROM:
        return Mastery.KNOWN
    return Mastery.FADING if share >= _HALF_FROM else Mastery.LOST


def _step_name(step: Mastery) -> str:
    return {
        Mastery.KNOWN: tr("Se entiende (80 % o más)"),
        Mastery.FADING: tr("A medias (50-79 %)"),
        Mastery.LOST: tr("Cuesta (menos del 50 %)"),
        Mastery.UNSEEN: tr("Sin respuestas"),
    }[step]


def _caption(number: int, asked: SentenceReport | None) -> str:
    head = tr("Frase {n}").format(n=number)
    if asked is None:
        return tr("{head} · no se preguntó").format(head=head)
    if not asked.share.of:
        return tr("{head} · sin respuestas").format(head=head)
    text = tr("{head} · {share} bien ({percent})")
    percent = percent_text(asked.share.right / asked.share.of)
    told = text.format(head=head, share=share_text(asked.share), percent=percent)
    return (
        told if asked.understood else tr("{told} · ⚠ la mayoría no la entendió").format(told=told)
    )
