"""Reading aloud, where the platform has a voice.

QtTextToSpeech is in PySide6-Addons, an extra. With speech-dispatcher, making its object stops the
whole process for seconds, until every voice is listed, and a daemon that hangs stops it for good:
so a process of its own (`quizapp.ui.mouth`) does that, and this one never imports it.
"""

import json
import sys
from ctypes import CDLL
from functools import partial
from importlib.util import find_spec

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

FOUND, ENDED = "found", "ended"
_MODULE, _LIBRARY = "PySide6.QtTextToSpeech", "libspeechd.so.2"
_PATIENCE_MS = 300


class Voice(QObject):
    """Says one text at a time.

    Signals: found - there is a voice. ended - nothing is being said any more.
    """

    found = Signal()
    ended = Signal()

    def say(self, text: str) -> None:
        """Say a text, in place of what is being said."""
        raise NotImplementedError

    def stop(self) -> None:
        """Say no more."""
        raise NotImplementedError


class QtVoice(Voice):
    """The voice of the platform; until it is `found`, and where there is none, it says nothing."""

    def __init__(self, parent: QObject, *engine: str) -> None:
        """`engine` is Qt's name of one; without it, the first there is."""
        super().__init__(parent)
        self._process = process = QProcess()
        process.readyReadStandardOutput.connect(self._on_told)
        self.destroyed.connect(partial(_end, process))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(partial(_end, process))
        if engine or may_speak():
            process.start(sys.executable, ["-m", "quizapp.ui.mouth", *engine])

    def say(self, text: str) -> None:
        """Say a text, in place of what is being said."""
        self._process.write(f"{json.dumps(text)}\n".encode("ascii"))

    def stop(self) -> None:
        """Say no more."""
        self.say("")

    def _on_told(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode("ascii").strip()
            if line == FOUND:
                self.found.emit()
            elif line == ENDED:
                self.ended.emit()


def may_speak(module: str = _MODULE, library: str = _LIBRARY) -> bool:
    """Whether it is worth while to look for a voice."""
    if find_spec(module) is None:
        return False
    if sys.platform == "linux":
        try:
            CDLL(library)
        except OSError:
            return False
    return True


def _end(process: QProcess) -> None:
    """End the process, by force if an engine holds it up: nothing in it could be lost."""
    if process.state() is QProcess.ProcessState.NotRunning:
        return
    process.closeWriteChannel()
    if not process.waitForFinished(_PATIENCE_MS):
        process.kill()
        process.waitForFinished(_PATIENCE_MS)
