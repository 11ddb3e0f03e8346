"""The part of preparing a session that says how answers count, and for how long they are taken."""

from typing import Any

from PySide6.QtCore import Signal

from quizapp.classroom.plan import Answering, Counts, Limit, Scoring, Standings
from quizapp.classroom.presets import Preset
from quizapp.i18n import tr
from quizapp.ui.session.choice import Choice
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card

_SECONDS = (15, 30, 60, 90)
_USUAL = 30


class RulesCard(Card):
    """Time limit, scoring, standings, and with phones which answer counts and what they show.

    Signals: changed - something else is chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._limit = Choice(theme, tr("Límite de tiempo"), _limits())
        named = {n: tr("{n} s").format(n=n) for n in _SECONDS}
        self._seconds = Choice(theme, tr("Segundos por pregunta"), named)
        self._scoring = Choice(
            theme,
            tr("Puntos"),
            {
                Scoring.CORRECTNESS: tr("Por acertar"),
                Scoring.SPEED: tr("Por acertar pronto (al menos la mitad)"),
            },
        )
        self._standings = Choice(theme, tr("Clasificación"), _standings())
        self._counts = Choice(
            theme,
            tr("Respuesta que cuenta"),
            {Counts.FIRST: tr("La primera"), Counts.LAST: tr("La última: se puede cambiar")},
        )
        self._stem = Choice(
            theme,
            tr("En el móvil"),
            {True: tr("La pregunta y las opciones"), False: tr("Solo las opciones")},
        )
        self._phones = False
        self._seconds.choose(_USUAL)
        self._add(self._limit, self._seconds, self._scoring, self._standings)
        self._add(self._counts, self._stem)
        self._arrange()

    @property
    def limit(self) -> Limit:
        """What happens when the time is up."""
        return self._limit.value

    @property
    def seconds(self) -> int:
        """The time limit, and what speed is measured against."""
        return self._seconds.value

    @property
    def scoring(self) -> Scoring:
        """What an answer earns."""
        return self._scoring.value

    @property
    def standings(self) -> Standings:
        """When the best are shown."""
        return self._standings.value

    @property
    def counts(self) -> Counts:
        """Which answer counts; one that the teacher enters may always be entered anew."""
        return self._counts.value if self._phones else Counts.LAST

    @property
    def stem_on_phone(self) -> bool:
        """Whether phones repeat the question."""
        return self._stem.value

    @property
    def summary(self) -> str:
        """All of it in a line."""
        chosen = [self._limit.text, self._scoring.text.lower()]
        if self._timed:
            chosen.insert(1, self._seconds.text)
        standings = tr("clasificación: {when}").format(when=self._standings.text.lower())
        return " · ".join([*chosen, standings])

    def show_manner(self, manner: Answering) -> None:
        """Offer what there is to choose with phones, or without."""
        self._phones = manner is Answering.PHONES
        self._arrange()

    def fill(self, preset: Preset) -> None:
        """Show the settings; a time that is not offered becomes the nearest that is."""
        plan = preset.plan
        self._limit.choose(plan.limit)
        self._seconds.choose(min(_SECONDS, key=lambda n: abs(n - plan.seconds)))
        self._scoring.choose(plan.scoring)
        self._standings.choose(plan.standings)
        if preset.answering is Answering.PHONES:
            self._counts.choose(plan.counts)
            self._stem.choose(plan.stem_on_phone)

    def _add(self, *choices: Choice[Any]) -> None:
        for one in choices:
            one.add_to(self.column)
            for chip in one.chips.values():
                chip.toggled.connect(self._on_toggled)

    @property
    def _timed(self) -> bool:
        return self.limit is not Limit.OFF or self.scoring is Scoring.SPEED

    def _on_toggled(self, checked: bool) -> None:
        if checked:
            self._arrange()

    def _arrange(self) -> None:
        self._seconds.set_visible(visible=self._timed)
        for one in (self._counts, self._stem):
            one.set_visible(visible=self._phones)
        self.changed.emit()


def _limits() -> dict[Limit, str]:
    return {
        Limit.OFF: tr("Sin límite"),
        Limit.SOFT: tr("Orientativo"),
        Limit.HARD: tr("Estricto: al acabar se cierra"),
    }


def _standings() -> dict[Standings, str]:
    return {
        Standings.END: tr("Al final"),
        Standings.ROUNDS: tr("Cada cinco preguntas"),
        Standings.NEVER: tr("Nunca"),
    }
