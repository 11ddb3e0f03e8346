"""Which form a question has."""

from typing import assert_never

from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.ui.pages.forms.date import DateForm
from quizapp.ui.pages.forms.form import AnswerForm
from quizapp.ui.pages.forms.match import MatchForm
from quizapp.ui.pages.forms.options import OptionsForm
from quizapp.ui.pages.forms.order import OrderForm
from quizapp.ui.pages.forms.words import WordsForm
from quizapp.ui.theme.theme import Theme


def make_form(theme: Theme, question: Question) -> AnswerForm:
    """Return the form of a question."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return OptionsForm(theme, question)
        case ClozeQuestion() | ShortQuestion():
            return WordsForm(theme, question)
        case DateQuestion():
            return DateForm(theme, question)
        case OrderQuestion():
            return OrderForm(theme, question)
        case MatchQuestion():
            return MatchForm(theme, question)
        case _:
            assert_never(question)
