"""The part of preparing a session that says who takes part, under which names, in which teams."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.classroom.names import clean
from quizapp.classroom.plan import Answering, TeamScore
from quizapp.classroom.presets import Preset
from quizapp.domain.errors import UsageError
from quizapp.i18n import ntr, tr
from quizapp.ui.session.choice import Choice
from quizapp.ui.session.classes import ClassPart
from quizapp.ui.session.stacks import below, beside
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.text import Text

_WIDE = 460
_OWN, _GIVEN, _LISTED = "own", "given", "listed"
_NO_TEAMS, _DEALT, _CHOSEN = "none", "dealt", "chosen"


class NamesCard(Card):
    """Signals: changed - something else is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, classes: ClassPart) -> None:
        super().__init__(theme)
        self.classes = classes
        self._phones = False
        self._names = Choice(
            theme,
            tr("Nombres"),
            {
                _OWN: tr("Los que escriban"),
                _GIVEN: tr("Apodos al azar"),
                _LISTED: tr("Solo los de la clase"),
            },
        )
        self._filter = ChipButton(theme, tr("Sin palabras malsonantes"), manner=ChipManner.SWITCH)
        self._how = Choice(
            theme,
            tr("Equipos"),
            {
                _NO_TEAMS: tr("Sin equipos"),
                _DEALT: tr("Repartidos por igual"),
                _CHOSEN: tr("Cada cual elige"),
            },
        )
        self._score = Choice(
            theme,
            tr("Puntos del equipo"),
            {TeamScore.MEAN: tr("La media"), TeamScore.SUM: tr("La suma")},
        )
        self._teams = Field(theme, "body", _WIDE)
        self._advice = Text(theme, "small", tone="text3")
        self._build(theme)

    @property
    def listed(self) -> bool:
        """Whether only the names of the class may join."""
        return self._phones and self._names.value == _LISTED and self.classes.chosen is not None

    @property
    def nicknames(self) -> bool:
        """Whether names are given out."""
        return self._phones and self._names.value == _GIVEN

    @property
    def word_filter(self) -> bool:
        """Whether a name that holds a bad word is refused."""
        return self._filter.isChecked()

    @property
    def teams(self) -> tuple[str, ...]:
        """The teams of those who join with a phone; raises as `needed`."""
        return needed(self._teams.text()) if self._in_teams else ()

    @property
    def team_choice(self) -> bool:
        """Whether whoever joins says in which team."""
        return self._in_teams and self._how.value == _CHOSEN

    @property
    def team_score(self) -> TeamScore:
        """What a team has."""
        return self._score.value

    @property
    def summary(self) -> str:
        """All of it in a line."""
        known = self.classes.chosen
        said = [known.name if known else tr("Sin clase")]
        if known:
            said.append(ntr("{n} nombre", "{n} nombres", len(known.pupils)))
        if self._phones:
            said.append(tr("nombres: {which}").format(which=self._names.text.lower()))
            teams = tr("equipos: {how}").format(how=self._how.text.lower())
            said.append(teams if self._in_teams else self._how.text.lower())
        return " · ".join(said)

    def show_manner(self, manner: Answering) -> None:
        """Offer what there is to choose with phones, or without."""
        self._phones = manner is Answering.PHONES
        self._arrange()

    def fill(self, preset: Preset) -> None:
        """Show the settings."""
        plan = preset.plan
        self.classes.choose(preset.class_)
        listed = preset.listed and self.classes.chosen is not None
        self._names.choose(_LISTED if listed else _GIVEN if plan.nicknames else _OWN)
        self._filter.setChecked(plan.word_filter)
        if preset.answering is Answering.PHONES:
            dealt = _CHOSEN if plan.team_choice else _DEALT
            self._how.choose(dealt if plan.teams else _NO_TEAMS)
            if plan.teams:
                self._teams.setText(", ".join(plan.teams))
        self._score.choose(plan.team_score)
        self._arrange()

    @property
    def _in_teams(self) -> bool:
        return self._phones and self._how.value != _NO_TEAMS

    def _build(self, theme: Theme) -> None:
        self._filter.setChecked(True)
        self._filter.setAccessibleDescription(tr("Filtro de nombres"))
        self._teams.setText(usual_teams())
        self._teams.setAccessibleName(tr("Equipos, separados por comas"))
        self.column.addWidget(self.classes)
        self._names.add_to(self.column)
        self._filtering: QWidget = beside(self._filter)
        self.column.addWidget(self._filtering)
        self.column.addWidget(self._advice)
        self._how.add_to(self.column)
        title = Text(theme, "smallb", tr("Equipos, separados por comas"), tone="text2")
        self._named: QWidget = below(title, self._teams)
        self.column.addWidget(self._named)
        self._score.add_to(self.column)
        chips = (self._names.chips, self._how.chips, self._score.chips)
        for chip in (chip for group in chips for chip in group.values()):
            chip.toggled.connect(self._on_toggled)
        self.classes.changed.connect(self._on_class)
        self._arrange()

    def _on_toggled(self, checked: bool) -> None:
        if checked:
            self._arrange()

    def _on_class(self) -> None:
        """Let in only the class, once there is one; anybody, once there is none."""
        known = self.classes.chosen
        listed = bool(known and known.pupils)
        if listed != (self._names.value == _LISTED):
            self._names.choose(_LISTED if listed else _OWN)
        self._arrange()

    def _arrange(self) -> None:
        known = self.classes.chosen
        self._names.set_visible(visible=self._phones)
        self._names.chips[_LISTED].setVisible(bool(known and known.pupils))
        self._filtering.setVisible(self._phones and self._names.value == _OWN)
        self._advice.setText(self._advised())
        self._advice.setVisible(bool(self._advice.text()))
        self._how.set_visible(visible=self._phones)
        self._named.setVisible(self._in_teams)
        self._score.set_visible(visible=self._in_teams)
        self.changed.emit()

    def _advised(self) -> str:
        known = self.classes.chosen
        extra = sum(pupil.times > 1 for pupil in known.pupils) if known else 0
        if not self._phones or not extra:
            return ""
        if self._names.value == _GIVEN:
            return tr("Con apodos nadie tiene su tiempo extra: se da por el nombre.")
        return ntr("{n} alumno tiene tiempo extra.", "{n} alumnos tienen tiempo extra.", extra)


def usual_teams() -> str:
    """Return names for four teams."""
    return tr("Rojo, Azul, Verde, Amarillo")


def needed(text: str) -> tuple[str, ...]:
    """Return the names of teams, separated by commas, each once.

    Raises UsageError if there is none, RefusedError for a bad one.
    """
    teams = tuple(dict.fromkeys(clean(part) for part in text.split(",") if part.strip()))
    if not teams:
        raise UsageError(tr("Escribe el nombre de algún equipo."))
    return teams
