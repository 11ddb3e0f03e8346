"""Keeps a double click, or a press made while the disk was slow, from skipping a question."""

from quizapp.classroom.room import Phase
from quizapp.classroom.views import ProjectorView
from quizapp.ui.haste import Pause

Scene = tuple[Phase, int]


class Guard:
    """Lets one step through from each scene: the next when its outcome is in sight."""

    def __init__(self) -> None:
        self._pause = Pause()
        self._left: Scene | None = None

    def lets(self, shown: ProjectorView) -> bool:
        """Whether a step from what is shown is meant, which it is once."""
        scene = (shown.phase, shown.number)
        if scene == self._left or not self._pause.over:
            return False
        self._left = scene
        self._pause.start()
        return True

    def forgive(self) -> None:
        """Let the step be tried again: it was refused."""
        self._left = None

    def arrive(self, shown: ProjectorView) -> None:
        """Know of a scene; left once, it may be come back to and left again."""
        if self._left != (shown.phase, shown.number):
            self._left = None

    def begin(self) -> None:
        """Know of no scene; a press that comes at once was meant for what was before."""
        self._left = None
        self._pause.start()
