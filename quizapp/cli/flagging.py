"""Flagging a question in the terminal, at whatever is asked."""

from enum import Enum

from quizapp.cli.turn import Read, Write, read_line
from quizapp.domain.errors import StoreError
from quizapp.domain.questions import Question
from quizapp.i18n import tr
from quizapp.study.desk import Sitting
from quizapp.study.flags import Flags
from quizapp.study.ports import FlagReason
from quizapp.study.words import flag_name


class Sign(Enum):
    """What is typed to flag a question: the one asked, or the one before it."""

    THIS = "#"
    LAST = "##"


class FlagReader:
    """Reads lines for somebody else, and takes out those that flag a question."""

    def __init__(self, flags: Flags, read: Read, write: Write) -> None:
        self._flags = flags
        self._read = read
        self._write = write
        self._sitting: Sitting | None = None

    def follow(self, sitting: Sitting) -> None:
        """Have the signs stand for the questions of a sitting as it is now."""
        self._sitting = sitting

    def look_back(self, sitting: Sitting) -> None:
        """Ask which of the answered questions are wrong, by number, until there are no more."""
        asked = tr("¿Alguna pregunta está mal? Escribe su número, o Intro para terminar: ")
        while (typed := read_line(self._read, "\n" + asked).strip()) in _numbers(sitting):
            self._try(sitting, sitting.questions[int(typed) - 1])

    def __call__(self, prompt: str) -> str:
        """Return a line that is not a sign."""
        while True:
            line = self._read(prompt)
            if self._sitting is None or line.strip() not in {Sign.THIS.value, Sign.LAST.value}:
                return line
            self._on_sign(self._sitting, Sign(line.strip()))

    def _on_sign(self, sitting: Sitting, sign: Sign) -> None:
        place = sitting.position - (sign is Sign.LAST)
        if place < 0:
            self._write("   " + tr("Antes de esta no hay ninguna."))
            return
        self._try(sitting, sitting.questions[place])

    def _try(self, sitting: Sitting, question: Question) -> None:
        try:
            self._flag(sitting, question)
        except StoreError as error:
            self._write("   " + tr("No guardado: {why}").format(why=error))

    def _flag(self, sitting: Sitting, question: Question) -> None:
        pack = sitting.attempt.settings.pack
        before = self._flags.of(pack, question.id)
        self._write("   " + tr("¿Qué falla en la pregunta? Intro para dejarlo."))
        reasons = list(FlagReason)
        for number, reason in enumerate(reasons, start=1):
            self._write(f"   {number}: {flag_name(reason)}")
        if before:
            told = tr("0: retirar la señal que tiene ({reason})")
            self._write("   " + told.format(reason=flag_name(before.reason)))
        chosen = self._read("   # ").strip()
        if chosen == "0" and before:
            self._flags.put_back(pack, question.id, None)
            self._write("   " + tr("Señal retirada."))
        elif chosen in map(str, range(1, len(reasons) + 1)):
            note = self._read("   " + tr("Nota, si hace falta: "))
            self._flags.set(sitting.attempt, question.id, reasons[int(chosen) - 1], note)
            self._write("   " + tr("Señalada. Las señales se ven con: quizapp flags"))
        else:
            self._write("   " + tr("No se ha señalado nada."))


def _numbers(sitting: Sitting) -> list[str]:
    return [str(number) for number, _ in enumerate(sitting.answers, start=1)]
