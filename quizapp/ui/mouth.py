"""A process that says what it is told to: on each line of its input a text, in JSON.

It says `found` when it has a voice, and `ended` whenever it says nothing any more.
"""

import json
import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech

from quizapp.ui.speech import ENDED, FOUND

_SILENT = frozenset({"mock", "none"})
_State = QTextToSpeech.State


class Mouth(QObject):
    """Says texts with one of Qt's engines, in Spanish if it can. Signals: told - a line."""

    told = Signal(str)

    def __init__(self, engine: str) -> None:
        super().__init__()
        self._speech = speech = QTextToSpeech(engine)
        for locale in speech.availableLocales():
            if locale.language() is QLocale.Language.Spanish:
                speech.setLocale(locale)
                break
        speech.stateChanged.connect(self._on_state)
        self.told.connect(self._on_told)

    @property
    def able(self) -> bool:
        """Whether the engine works and has a voice."""
        broken = self._speech.state() is _State.Error
        return not broken and bool(self._speech.availableVoices())

    def listen(self) -> None:
        """Take lines until there are no more, then end the program."""
        for line in sys.stdin:
            self.told.emit(json.loads(line))
        QCoreApplication.quit()

    @Slot(str)
    def _on_told(self, text: str) -> None:
        if text:
            self._speech.say(text)
        else:
            self._speech.stop()

    @Slot()
    def _on_state(self) -> None:
        if self._speech.state() in {_State.Ready, _State.Error}:
            print(ENDED, flush=True)  # noqa: T201 - it is read by whoever began the process


def main(*asked: str) -> int:
    """Serve until the input ends; returns 1 where there is no voice."""
    application = QCoreApplication([])
    engines = asked or tuple(n for n in QTextToSpeech.availableEngines() if n not in _SILENT)
    mouth = Mouth(engines[0]) if engines else None
    if mouth is None or not mouth.able:
        return 1
    print(FOUND, flush=True)  # noqa: T201 - the same
    Thread(target=mouth.listen, daemon=True).start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
