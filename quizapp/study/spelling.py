"""Reading a typed name: what it stands for, spelt well or nearly."""

from contextlib import suppress

from quizapp.domain.answers import Typed
from quizapp.domain.questions import ClozeQuestion, ShortQuestion
from quizapp.spanish.numbers import UnreadableNumberError, read_number
from quizapp.spanish.spelling import plain, same_words, slips, slips_allowed


def read_words(question: ClozeQuestion | ShortQuestion, answer: Typed) -> str:
    """Return the accepted form that was meant; empty if it is none of them.

    Case, accents, articles and the order of words do not matter. A near miss in spelling is
    taken for the nearest form, unless it is or is as near to another name of the pack. A number
    is read in any usual form.
    """
    typed = plain(answer.text)
    for form in question.accepted:
        if same_words(typed, plain(form)):
            return form
    return _same_number(question, answer.text) if question.exact else _nearest(question, typed)


def misspelt(question: ClozeQuestion | ShortQuestion, answer: Typed) -> bool:
    """Whether an accepted answer was a near miss in spelling."""
    form = read_words(question, answer)
    return bool(form) and not same_words(plain(answer.text), plain(form))


def _same_number(question: ClozeQuestion | ShortQuestion, text: str) -> str:
    with suppress(UnreadableNumberError):
        number = read_number(text)
        return next((form for form in question.accepted if read_number(form) == number), "")
    return ""


def _nearest(question: ClozeQuestion | ShortQuestion, typed: str) -> str:
    distance, form = min((slips(typed, plain(form)), form) for form in question.accepted)
    if distance > slips_allowed(plain(form)):
        return ""
    others = {plain(name) for name in question.names} - {plain(f) for f in question.accepted}
    return form if all(slips(typed, other) > distance for other in others) else ""
