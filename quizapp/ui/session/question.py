"""The current question as the teacher sees it, key and all."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.classroom.views import HostView
from quizapp.i18n import tr
from quizapp.ui.session.steps import next_step
from quizapp.ui.theme.theme import Theme
from quizapp.ui.theme.tokens import Role, Tone
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.option import option_letter
from quizapp.ui.widgets.text import Text

_STYLE: Mapping[bool, tuple[Role, Tone]] = {True: ("bodyb", "correct"), False: ("body", "text")}


class QuestionCard(Card):
    """Stem, options with the key told apart, the key, and what comes after."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._caption = Text(theme, "smallb", tone="text3")
        self._stem = Text(theme, "h2")
        self._options = QWidget()
        self._lines = QVBoxLayout(self._options)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._key = Text(theme, "bodyb", tone="correct")
        self._cited = Text(theme, "small", tone="text2")
        self._why = Text(theme, "small", tone="text2")
        self._then = Text(theme, "small", tone="text3")
        self._shown: tuple[object, ...] = ()
        for widget in (
            self._caption, self._stem, self._options, self._key, self._why, self._cited,
            self._then,
        ):  # fmt: skip
            self.column.addWidget(widget)

    def show_view(self, view: HostView) -> None:
        """Show where the session is."""
        shown, key = view.projector, view.key
        text = tr("Solo para ti · Pregunta {n} de {total}")
        self._caption.setText(text.format(n=shown.number, total=shown.total))
        self._caption.setVisible(key is not None)
        self._stem.setText(shown.stem or next_step(shown))
        self._stem.setVisible(bool(shown.stem))
        self._show_options(view)
        told = tr("Clave: {key}").format(key=key.key.replace("\n", "; ")) if key else ""
        self._key.setText(told + (tr(" (anulada)") if view.voided else ""))
        self._key.setVisible(bool(shown.stem))
        self._why.setText(key.explanation if key else "")
        self._why.setVisible(bool(shown.stem))
        sentences = key.sentences if key else ()
        self._cited.setText("\n".join(f"{s.number}. «{s.text}»" for s in sentences))
        self._cited.setVisible(bool(shown.stem))
        self._then.setText(tr("Después: {stem}").format(stem=view.next_stem))
        self._then.setVisible(bool(view.next_stem))

    def _show_options(self, view: HostView) -> None:
        key, texts = view.key, view.projector.options
        correct = key.correct if key else frozenset()
        chosen = key.chosen if key else ()
        shown = (texts, correct, chosen)
        if shown == self._shown:
            return
        self._shown = shown
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for i, text in enumerate(texts):
            sign = tr("✓ ") if i in correct else ""
            count = f" · {chosen[i]}" if i < len(chosen) else ""
            line = f"{option_letter(i)}. {sign}{text}{count}"
            role, tone = _STYLE[i in correct]
            self._lines.addWidget(Text(self._theme, role, line, tone=tone))
        self._options.setVisible(bool(texts))
