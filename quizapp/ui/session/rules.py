"""The part of preparing a session that says how answers count, and for how long they are taken."""

from quizapp.classroom.plan import Limit, Scoring, Standings
from quizapp.i18n import tr
from quizapp.ui.session.choice import Choice
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card

_SECONDS = (15, 30, 60, 90)
_USUAL = 30


class RulesCard(Card):
    """Time limit, scoring and standings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._limit = Choice(
            theme,
            tr("Límite de tiempo"),
            {
                Limit.OFF: tr("Sin límite"),
                Limit.SOFT: tr("Orientativo"),
                Limit.HARD: tr("Estricto: al acabar se cierra"),
            },
        )
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
        self._standings = Choice(
            theme,
            tr("Clasificación"),
            {
                Standings.END: tr("Al final"),
                Standings.ROUNDS: tr("Cada cinco preguntas"),
                Standings.NEVER: tr("Nunca"),
            },
        )
        self._seconds.choose(_USUAL)
        for one in (self._limit, self._seconds, self._scoring, self._standings):
            one.add_to(self.column)
        for chip in (*self._limit.chips.values(), *self._scoring.chips.values()):
            chip.toggled.connect(self._arrange)
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

    def _arrange(self) -> None:
        timed = self.limit is not Limit.OFF or self.scoring is Scoring.SPEED
        self._seconds.set_visible(visible=timed)
