"""What a teacher has ready for her sessions: settings under a name, and classes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.classroom.plan import Plan
from quizapp.classroom.ports import ClassStore, PresetStore
from quizapp.classroom.presets import Preset, dump_preset, load_preset, plan_for
from quizapp.classroom.rosters import titled
from quizapp.domain.errors import UsageError
from quizapp.domain.sessions import Pupil, SchoolClass
from quizapp.i18n import tr
from quizapp.study.codes import new_code
from quizapp.study.ports import Settings

_LAST = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The settings by their names, those of the last session if there was one, and the classes."""

    presets: Mapping[str, Preset]
    last: Preset | None
    classes: tuple[SchoolClass, ...]


class Drawer:
    """Keeps settings and classes; every method raises QuizError, and returns what is there then."""

    def __init__(self, presets: PresetStore, classes: ClassStore) -> None:
        self._presets = presets
        self._classes = classes

    def contents(self) -> Contents:
        """Return all there is; settings that can no longer be read are as good as none."""
        read = {name: _read(line) for name, line in self._presets.presets().items()}
        known = {name: preset for name, preset in read.items() if preset}
        last = known.pop(_LAST, None)
        return Contents(presets=known, last=last, classes=tuple(self._classes.every()))

    def keep(self, name: str, preset: Preset) -> Contents:
        """Keep settings under a name, in place of those it had."""
        self._presets.keep(titled(name), dump_preset(preset))
        return self.contents()

    def rename(self, old: str, new: str) -> Contents:
        """Keep settings under another name; refuses one that is taken."""
        presets, name = self._presets.presets(), titled(new)
        if name in presets and name != old:
            message = tr("Ya hay ajustes «{name}». Elige otro nombre.")
            raise UsageError(message.format(name=name))
        if name != old and old in presets:
            self._presets.keep(name, presets[old])
            self._presets.forget(old)
        return self.contents()

    def forget(self, name: str) -> Contents:
        """Remove settings."""
        self._presets.forget(name)
        return self.contents()

    def keep_class(self, class_: int, name: str, pupils: Sequence[Pupil]) -> Contents:
        """Keep a class; with the number 0, a new one."""
        if class_:
            self._classes.change(class_, titled(name), pupils)
        else:
            self._classes.add(titled(name), pupils)
        return self.contents()

    def delete_class(self, class_: int, *, sessions: bool) -> Contents:
        """Remove a class for good, with its sessions or without."""
        self._classes.delete(class_, sessions=sessions)
        return self.contents()

    def plan(self, preset: Preset) -> Plan:
        """Return the plan of a session, with a code if the settings name none."""
        known = next((c for c in self._classes.every() if c.id == preset.class_), None)
        if preset.listed and (known is None or not known.pupils):
            raise UsageError(tr("Esa clase no tiene nombres. Elige otra, o deja entrar a todos."))
        plan = plan_for(preset, known)
        return replace(plan, quiz=_coded(plan.quiz, plan.quiz.seed or new_code()))

    def attend(self, session: int, preset: Preset, plan: Plan) -> None:
        """Remember what a session is run with: settings, code, and the class if there is one."""
        quiz = _coded(preset.plan.quiz, plan.quiz.seed)
        settled = replace(preset, plan=replace(preset.plan, quiz=quiz))
        self._presets.keep(_LAST, dump_preset(settled))
        if any(known.id == preset.class_ for known in self._classes.every()):
            self._classes.attend(session, preset.class_)


def _coded(quiz: Settings, code: str) -> Settings:
    return replace(quiz, seed=code)


def _read(line: str) -> Preset | None:
    try:
        return load_preset(line)
    except ValueError:
        return None
