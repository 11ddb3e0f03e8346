"""One question in the terminal: asked, answered, told."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from string import ascii_lowercase
from threading import Event, Thread

from quizapp.cli.reading import UnreadableAnswerError, how_to_type, read_answer
from quizapp.domain.answers import Answer, Chosen, DontKnow, Effort, Outcome, Recalled
from quizapp.domain.errors import StoreError, UsageError
from quizapp.domain.questions import MatchQuestion, OrderQuestion, Question
from quizapp.export.sheet import ask, cited, keyed, wrap
from quizapp.i18n import tr
from quizapp.study.desk import Desk, Sitting
from quizapp.study.feedback import notes
from quizapp.study.ports import Answered, Mode
from quizapp.study.words import return_text

Read = Callable[[str], str]
Write = Callable[[str], None]

DONT_KNOW, HINT = "?", "!"
KEPT_EVERY_S = 1.0
"""The most of an exam's time that a kill gives back."""

_EFFORTS = {"s": Effort.EASY, "c": Effort.HARD, "n": Effort.NONE}


class LeftError(Exception):
    """The player left: what is answered is kept, the rest can be gone on with."""


def take_turn(desk: Desk, sitting: Sitting, read: Read, write: Write) -> Sitting:
    """Ask the current question, keep the answer and, but in an exam, tell what it was worth."""
    question, mode = sitting.questions[sitting.position], sitting.attempt.settings.mode
    with _timed(desk, sitting) as took_ms:
        if mode is Mode.CARDS:
            answer: Answer = _turned(question, sitting.position + 1, read, write)
        else:
            sitting, answer = _asked(desk, sitting, read, write)
    sitting = desk.answer(sitting, answer, took_ms=took_ms())
    if mode is not Mode.EXAM:
        tell(desk, sitting, sitting.answers[-1], write)
    return sitting


@contextmanager
def _timed(desk: Desk, sitting: Sitting) -> Iterator[Callable[[], int]]:
    """Time a question, and keep the time of whoever leaves; in an exam also now and then."""
    started, done = time.monotonic(), Event()

    def took_ms() -> int:
        return sitting.spent_ms + round((time.monotonic() - started) * 1000)

    def keep() -> None:
        while not done.wait(KEPT_EVERY_S):
            with suppress(StoreError):  # the answer will tell
                desk.look(sitting, took_ms=took_ms())

    thread = Thread(target=keep, daemon=True)
    if sitting.left_ms is not None:
        thread.start()
    try:
        yield took_ms
    except LeftError:
        desk.look(sitting, took_ms=took_ms())
        raise
    finally:
        done.set()
        if thread.is_alive():
            thread.join()


def _asked(desk: Desk, sitting: Sitting, read: Read, write: Write) -> tuple[Sitting, Answer]:
    """Ask until there is an answer, with a hint if one is wanted."""
    question = sitting.questions[sitting.position]
    write(ask(question, sitting.position + 1))
    if isinstance(question, OrderQuestion | MatchQuestion):
        write(wrap(how_to_type(question), "   "))
    if sitting.struck is not None:
        write(_struck(sitting.struck))
    while (answer := _answer(question, read, write)) is None:
        sitting = _hinted(desk, sitting, write)
    return sitting, answer


def _turned(question: Question, number: int, read: Read, write: Write) -> Recalled:
    """Show a card, turn it when the player is ready, and ask how it went."""
    write(wrap(f"{number}. {question.stem}"))
    if read_line(read, tr("   Intro para dar la vuelta: ")).strip() == DONT_KNOW:
        return Recalled(Effort.NONE)
    write("\n".join(keyed(tr("Respuesta:"), question, "   ")))
    while True:
        said = read_line(read, tr("   ¿La sabías? s: sí; c: con esfuerzo; n: no > "))
        if effort := _EFFORTS.get(said.strip().casefold()[:1]):
            return Recalled(effort)


def _hinted(desk: Desk, sitting: Sitting, write: Write) -> Sitting:
    try:
        sitting = desk.hint(sitting)
    except UsageError as error:
        write(f"   {error}")
    else:
        write(_struck(sitting.struck or 0))
    return sitting


def _struck(option: int) -> str:
    return "   " + tr("Pista: no es la {letter}).").format(letter=ascii_lowercase[option])


def tell(desk: Desk, sitting: Sitting, answered: Answered, write: Write) -> None:
    """Tell what an answer was worth, why, when the question returns, and what proves it."""
    question = sitting.questions[answered.sequence]
    if answered.grade.outcome is Outcome.RIGHT:
        write(tr("   Correcto."))
    else:
        write("\n".join(keyed(f"{_verdict(answered)}:", question, "   ")))
    write(wrap(question.explanation, "   "))
    for note in notes(question, answered.answer):
        of_option = isinstance(answered.answer, Chosen)
        told = tr("Tu respuesta: {note}").format(note=note.text) if of_option else note.text
        write(wrap(told, "   "))
    if sitting.returns:
        write(f"   {return_text(sitting.returns)}")
    article = desk.bank(sitting.attempt.settings.pack).pack.article
    write("\n".join(cited(question.citations, article)))


def _verdict(answered: Answered) -> str:
    if isinstance(answered.answer, DontKnow):
        return tr("Ahora ya lo sabes")
    partly = answered.grade.outcome is Outcome.PARTLY
    return tr("Casi") if partly else tr("No es correcto")


def _answer(question: Question, read: Read, write: Write) -> Answer | None:
    """Ask until what is typed can be graded; None if a hint is wanted."""
    while True:
        text = read_line(read, "   > ")
        if text.strip() in {DONT_KNOW, HINT}:
            return DontKnow() if text.strip() == DONT_KNOW else None
        try:
            return read_answer(question, text)
        except UnreadableAnswerError as error:
            write(wrap(str(error), "   "))


def read_line(read: Read, prompt: str) -> str:
    """Read a line; raises LeftError when there are no more."""
    try:
        return read(prompt)
    except EOFError:
        raise LeftError from None
