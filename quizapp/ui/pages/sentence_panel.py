"""What there is to know about a sentence of an article."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.domain.article import Citation
from quizapp.generate.contents import Stated
from quizapp.i18n import ntr, tr
from quizapp.study.words import percent
from quizapp.ui.texts import sentence_of
from quizapp.ui.theme.theme import Theme
from quizapp.ui.volumes import Reading
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.sentence_row import figures_text
from quizapp.ui.widgets.tab_order import order_tabs
from quizapp.ui.widgets.text import Text
from quizapp.ui.widgets.tile_card import TileCard


class SentencePanel(Card):
    """How it is remembered, what it states, what of it is not asked and why.

    Signals: stepped - by how many sentences to go on. practise_wanted - the number of the sentence.
    marked - the words of the article to be marked.
    """

    stepped = Signal(int)
    practise_wanted = Signal(int)
    marked = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._theme = theme
        self._number = 0
        self._cards: dict[FactCard, Stated] = {}
        self._title = Text(theme, "h3")
        self._told = Text(theme, "small", tone="text2")
        self._back = _arrow(theme, "chevron-up", tr("Frase anterior"))
        self._on = _arrow(theme, "chevron-down", tr("Frase siguiente"))
        self.practise = Button(
            theme, tr("Practicar esta frase"), manner=Manner.PRIMARY, icon="dumbbell"
        )
        self._facts = QVBoxLayout()
        self._facts.setSpacing(6)
        self._unasked = ChipButton(
            theme, tr("Lo que no se pregunta, y por qué"), manner=ChipManner.SWITCH
        )
        self._reasons = Text(theme, "small", tone="text2")
        self._back.clicked.connect(self._on_back)
        self._on.clicked.connect(self._on_next)
        self.practise.clicked.connect(self._on_practise)
        self._unasked.toggled.connect(self._reasons.setVisible)
        self._lay_out()

    def show_sentence(self, reading: Reading, number: int) -> None:
        """Show what is known of a sentence; every word of it that states something is marked."""
        self._number = number
        total = len(reading.pack.article.sentences)
        where = sentence_of(number, total)
        self._title.setText(where[:1].upper() + where[1:])
        asked = reading.questions.get(number, 0)
        questions = ntr("{n} pregunta", "{n} preguntas", asked)
        self._told.setText(f"{questions} · {figures_text(reading.figures[number - 1])}")
        self._back.setEnabled(number > 1)
        self._on.setEnabled(number < total)
        self.practise.setEnabled(asked > 0)
        stated = reading.stated.get(number, ())
        self._show_facts(reading, stated)
        reasons = _reasons(reading, stated, number)
        self._unasked.setVisible(bool(reasons))
        self._unasked.setChecked(False)
        self._reasons.setText("\n".join(reasons))
        self._reasons.hide()
        self.marked.emit(_here(stated, number))

    def _show_facts(self, reading: Reading, stated: Sequence[Stated]) -> None:
        while item := self._facts.takeAt(0):
            if old := item.widget():
                old.hide()
                old.setParent(None)
                old.deleteLater()
        title = ntr("Dice {n} cosa", "Dice {n} cosas", len(stated))
        if not stated:
            title = tr("De esta frase no se ha anotado ningún hecho.")
        self._facts.addWidget(Text(self._theme, "smallb", title, tone="text2"))
        self._cards = {}
        for place, fact in enumerate(stated, start=1):
            recall = reading.recalls.get(fact.fact)
            card = FactCard(self._theme, str(place), fact, recall, self._number)
            card.toggled.connect(self._on_fact)
            self._cards[card] = fact
            self._facts.addWidget(card)
        order_tabs(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        head.addWidget(self._on)
        self.column.addLayout(head)
        self.column.addWidget(self._told)
        self.column.addWidget(self.practise)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addLayout(self._facts)
        column.addWidget(self._unasked)
        column.addWidget(self._reasons)
        column.addStretch(1)
        scroll = PageScroll(self._theme, content)
        scroll.viewport().setAutoFillBackground(False)
        self.column.addWidget(scroll, 1)

    def _on_fact(self) -> None:
        for card, stated in self._cards.items():
            if card.isChecked():
                self.marked.emit(stated.citations)

    def _on_back(self) -> None:
        self.stepped.emit(-1)

    def _on_next(self) -> None:
        self.stepped.emit(1)

    def _on_practise(self) -> None:
        self.practise_wanted.emit(self._number)


class FactCard(TileCard):
    """A fact in words; chosen, only its own words are marked in the article."""

    def __init__(
        self, theme: Theme, sign: str, stated: Stated, recall: float | None, number: int
    ) -> None:
        super().__init__(theme, sign, Text(theme, "body", stated.text), exclusive=True)
        quoted = " … ".join(f"«{c.quote}»" for c in stated.citations if c.sentence == number)
        others = sorted({c.sentence for c in stated.citations} - {number})
        if others:
            which = ", ".join(map(str, others))
            where = tr("y las frases {which}") if others[1:] else tr("y la frase {which}")
            quoted = f"{quoted} {where.format(which=which)}"
        told = ntr("{n} pregunta", "{n} preguntas", stated.questions)
        if recall is not None:
            remembered = tr("se recuerda el {recall}").format(recall=percent(recall))
            told = f"{told} · {remembered}"
        self.add_text(Text(theme, "small", quoted, tone="text2"))
        self.add_text(Text(theme, "caption", told, tone="text3"))
        self.setAccessibleName(f"{stated.text} {told}")
        self.setAccessibleDescription(quoted)


def _here(stated: Sequence[Stated], number: int) -> tuple[Citation, ...]:
    return tuple(c for fact in stated for c in fact.citations if c.sentence == number)


def _reasons(reading: Reading, stated: Sequence[Stated], number: int) -> list[str]:
    """Return what of a sentence is not asked, a line each."""
    line = tr("«{words}»: {why}.")
    excluded = [e for e in reading.pack.excluded if e.citation.sentence == number]
    lines = [f"«{e.citation.quote}»: {e.because}" for e in excluded]
    for fact in stated:
        lines += [line.format(words=words, why=_why(why)) for words, why in fact.unasked]
    return list(dict.fromkeys(lines))


def _why(reason: str) -> str:
    return {
        "text": tr("es una explicación, sin nombre ni fecha por los que preguntar"),
        "open-list": tr("el artículo no dice que la lista esté completa"),
        "denied": tr("el artículo lo niega"),
        "not-worth-asking": tr("el autor del paquete no lo pregunta"),
        "not-functional": tr("otra respuesta podría ser igual de cierta"),
        "ambiguous": tr("otro hecho del artículo daría otra respuesta"),
        "few-distractors": tr("faltan opciones que sean falsas con seguridad"),
    }[reason]


def _arrow(theme: Theme, icon: str, name: str) -> Button:
    button = Button(theme, "", manner=Manner.GHOST, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
