"""What a quiz should be like."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from quizapp.domain.questions import Kind
from quizapp.i18n import tr
from quizapp.study.codes import normalised
from quizapp.study.ports import Settings
from quizapp.study.words import kind_name
from quizapp.ui.clerk import PackCard
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text

COUNTS = (5, 10, 15, 20)
_USUAL = 10
_CODE_WIDTH = 220
_LONGEST_CODE = 32


class QuizOptions(Card):
    """Number of questions, their kinds, and the code of a quiz already known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._counts = {n: self._chip(str(n), ChipManner.CHOICE) for n in COUNTS}
        self._kinds = {kind: self._chip(kind_name(kind), ChipManner.SWITCH) for kind in Kind}
        self._hint = Text(theme, "small", tr("Elige al menos un tipo de pregunta."), tone="warn")
        self._code = Field(theme, "body", _CODE_WIDTH)
        self._build()

    @property
    def valid(self) -> bool:
        """Whether some kind of question is chosen."""
        return any(chip.isChecked() for chip in self._kinds.values())

    def show_pack(self, pack: PackCard) -> None:
        """Offer only the kinds that the pack yields."""
        for kind, chip in self._kinds.items():
            chip.setVisible(kind in pack.kinds)

    def settings(self, pack: PackCard) -> Settings:
        """Return what was chosen; the seed is empty if no code was typed."""
        return Settings(
            pack=pack.id,
            seed=normalised(self._code.text()),
            count=next(n for n, chip in self._counts.items() if chip.isChecked()),
            kinds=frozenset(kind for kind, chip in self._kinds.items() if chip.isChecked()),
        )

    def _chip(self, text: str, manner: ChipManner) -> ChipButton:
        return ChipButton(self._theme, text, manner=manner)

    def _build(self) -> None:
        for chip in (*self._kinds.values(), self._counts[_USUAL]):
            chip.setChecked(True)
        for n, chip in self._counts.items():
            chip.setAccessibleName(tr("{n} preguntas").format(n=n))
        for chip in self._kinds.values():
            chip.toggled.connect(self._on_kind_toggled)
        self._add_group(tr("Número de preguntas"), list(self._counts.values()))
        self._add_group(tr("Tipos de pregunta"), list(self._kinds.values()))
        self.column.addWidget(self._hint)
        self._hint.hide()
        self._add_code()

    def _add_group(self, title: str, chips: Sequence[QWidget]) -> None:
        self.column.addWidget(Text(self._theme, "smallb", title, tone="text2"))
        holder = QWidget()
        holder.setAccessibleName(title)
        flow = FlowLayout(holder, spacing=2)
        flow.setContentsMargins(0, 0, 0, 0)
        for chip in chips:
            flow.addWidget(chip)
        self.column.addWidget(holder)

    def _add_code(self) -> None:
        title = Text(self._theme, "smallb", tr("Código (si ya tienes uno)"), tone="text2")
        title.setBuddy(self._code)
        self._code.setAccessibleName(tr("Código del cuestionario"))
        self._code.setPlaceholderText(tr("Por ejemplo, ABC234"))
        self._code.setMaxLength(_LONGEST_CODE)
        explained = tr(
            "Con el mismo código, número y tipos, dos personas reciben las mismas preguntas."
        )
        self.column.addWidget(title)
        self.column.addWidget(self._code)
        self.column.addWidget(Text(self._theme, "small", explained, tone="text3"))

    def _on_kind_toggled(self) -> None:
        self._hint.setVisible(not self.valid)
