"""Has the page of a question read aloud, where there is a voice."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quizapp.ui.clerk import Clerk

if TYPE_CHECKING:  # imported when a question is first shown
    from quizapp.ui.pages.question import QuestionPage
    from quizapp.ui.speech import Voice


class Speaker(QObject):
    """Reads what is in sight when asked to; asked again, or when it goes out of sight, stops."""

    def __init__(self, clerk: Clerk, page: "QuestionPage") -> None:
        super().__init__(page)
        self._page = page
        self._voice: Voice | None = None
        self._speaking = False
        clerk.consult(lambda opening: opening.voice, self._on_voice)

    def _on_voice(self, make: "Callable[[QObject], Voice] | None") -> None:
        if make is None:
            return
        self._voice = make(self)
        self._voice.found.connect(self._on_found)
        self._voice.ended.connect(self._on_ended)

    def _on_found(self) -> None:
        foot = self._page.foot
        foot.offer_voice()
        foot.speak.clicked.connect(self._on_wanted)
        foot.hidden.connect(self._stop)
        self._page.shown.connect(self._stop)

    def _on_wanted(self) -> None:
        if self._speaking:
            self._stop()
        elif self._voice is not None:
            self._tell(speaking=True)
            self._voice.say(self._page.aloud)

    def _stop(self) -> None:
        if self._speaking and self._voice is not None:
            self._tell(speaking=False)
            self._voice.stop()

    def _on_ended(self) -> None:
        self._tell(speaking=False)

    def _tell(self, *, speaking: bool) -> None:
        self._speaking = speaking
        self._page.foot.show_speaking(speaking=speaking)
