"""What a quiz should be like."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.i18n import tr
from quizapp.study.codes import normalised
from quizapp.study.ports import Mode, Settings
from quizapp.study.words import kind_name, level_name
from quizapp.ui.clerk import PackCard, Todo
from quizapp.ui.pages.sentences import SentencePicker, which_sentences
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text

T = TypeVar("T")

COUNTS = (5, 10, 15, 20)
MINUTES = (0, 5, 10, 20, 40)
_USUAL = 10
_CODE_WIDTH = 220
_LONGEST_CODE = 64
_DRAWN = (Mode.PRACTICE, Mode.EXAM)


class QuizOptions(Card):
    """Number of questions and, where the way to study leaves it open, kinds, levels, time, code."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._counts = {n: self._chip(str(n), ChipManner.CHOICE) for n in COUNTS}
        self._minutes = {n: self._chip(_minutes(n), ChipManner.CHOICE) for n in MINUTES}
        self._kinds = {kind: self._chip(kind_name(kind), ChipManner.SWITCH) for kind in Kind}
        self._levels = {level: self._chip(level_name(level), ChipManner.SWITCH) for level in Level}
        self._told = Text(theme, "body", tone="text2")
        self._hint = Text(theme, "small", tone="warn")
        self._code = Field(theme, "body", _CODE_WIDTH)
        self._pack: PackCard | None = None
        self._sentences: frozenset[int] = frozenset()
        self._which = Text(theme, "body", which_sentences(self._sentences), wrap=False)
        self._pick = self._chip(tr("Elegir frases…"), ChipManner.PLAIN)
        self._pick.clicked.connect(self._on_pick)
        self._build()

    @property
    def valid(self) -> bool:
        """Whether some kind and some level of question are chosen."""
        chosen = (self._kinds, self._levels)
        return all(any(chip.isChecked() for chip in chips.values()) for chips in chosen)

    def show_pack(self, pack: PackCard) -> None:
        """Offer only the kinds that the pack yields, and all of its sentences."""
        if self._pack and self._pack.id != pack.id:
            self._on_picked(frozenset())
        self._pack = pack
        for kind, chip in self._kinds.items():
            chip.setVisible(kind in pack.kinds)

    def show_way(self, mode: Mode, todo: Todo) -> None:
        """Offer what a way to study leaves open, and tell what there is to review."""
        self._drawn.setVisible(mode in _DRAWN)
        self._coded.setVisible(mode in _DRAWN)
        self._limit.setVisible(mode is Mode.EXAM)
        told = todo.told[1:] if mode is Mode.REVIEW else todo.changed
        self._told.setText("\n".join(told))
        self._told.setVisible(bool(told))

    def settings(self, pack: PackCard, mode: Mode = Mode.PRACTICE) -> Settings:
        """Return what was chosen; the seed is empty if no code was typed."""
        count = _chosen(self._counts)[0]
        if mode not in _DRAWN:
            return Settings(pack=pack.id, seed="", count=count, mode=mode)
        return Settings(
            pack=pack.id,
            seed=normalised(self._code.text()),
            count=count,
            kinds=frozenset(_chosen(self._kinds)),
            levels=frozenset(_chosen(self._levels)),
            sentences=self._sentences,
            mode=mode,
            minutes=_chosen(self._minutes)[0] if mode is Mode.EXAM else 0,
        )

    def _chip(self, text: str, manner: ChipManner) -> ChipButton:
        return ChipButton(self._theme, text, manner=manner)

    def _build(self) -> None:
        switches = (*self._kinds.values(), *self._levels.values())
        for chip in (*switches, self._counts[_USUAL], self._minutes[0]):
            chip.setChecked(True)
        for n, chip in self._counts.items():
            chip.setAccessibleName(tr("{n} preguntas").format(n=n))
        for chip in switches:
            chip.toggled.connect(self._on_toggled)
        self._hint.hide()
        count = self._group(tr("Número de preguntas"), list(self._counts.values()))
        self._limit = self._group(tr("Tiempo"), list(self._minutes.values()))
        self._drawn = _stacked(
            self._group(tr("Tipos de pregunta"), list(self._kinds.values())),
            self._group(tr("Dificultad"), list(self._levels.values())),
            self._hint,
            self._about_group(),
        )
        self._coded = self._code_group()
        for part in (self._told, count, self._limit, self._drawn, self._coded):
            self.column.addWidget(part)
        self._told.hide()
        self._limit.hide()

    def _group(self, title: str, chips: Sequence[QWidget]) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(title)
        flow = FlowLayout(holder, spacing=2)
        for chip in chips:
            flow.addWidget(chip)
        return _stacked(Text(self._theme, "smallb", title, tone="text2"), holder)

    def _about_group(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._which)
        row.addWidget(self._pick)
        row.addStretch(1)
        return _stacked(Text(self._theme, "smallb", tr("Frases"), tone="text2"), holder)

    def _code_group(self) -> QWidget:
        title = Text(self._theme, "smallb", tr("Código (si ya tienes uno)"), tone="text2")
        title.setBuddy(self._code)
        self._code.setAccessibleName(tr("Código del cuestionario"))
        self._code.setPlaceholderText(tr("Por ejemplo, ABC234"))
        self._code.setMaxLength(_LONGEST_CODE)
        explained = tr(
            "El código de un examen lleva dentro cuántas preguntas, de qué tipos, su dificultad y "
            "su tiempo: quien lo escriba hará el mismo. Con el de una práctica, elige además lo "
            "mismo que la otra persona."
        )
        return _stacked(title, self._code, Text(self._theme, "small", explained, tone="text3"))

    def _on_pick(self) -> None:
        if self._pack:
            picker = SentencePicker(self._theme, self._pack, self._sentences, self.window())
            picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            picker.chosen.connect(self._on_picked)
            picker.open()

    def _on_picked(self, sentences: frozenset[int]) -> None:
        self._sentences = sentences
        self._which.setText(which_sentences(sentences))

    def _on_toggled(self) -> None:
        if not _chosen(self._kinds):
            self._hint.setText(tr("Elige al menos un tipo de pregunta."))
        else:
            self._hint.setText(tr("Elige al menos una dificultad."))
        self._hint.setVisible(not self.valid)


def _chosen(chips: dict[T, ChipButton]) -> list[T]:
    return [value for value, chip in chips.items() if chip.isChecked()]


def _minutes(n: int) -> str:
    return tr("{n} min").format(n=n) if n else tr("Sin límite")


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return holder
