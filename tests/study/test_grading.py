"""What answers are worth."""

import pytest

from quizapp.domain.answers import Answer, Chosen, Outcome, Typed
from quizapp.domain.questions import Question
from quizapp.study.grading import grade
from tests.factories import make_choice, make_date, make_multiple, make_true_false


def chosen(*options: int) -> Chosen:
    return Chosen(frozenset(options))


@pytest.mark.parametrize(
    ("question", "answer", "points"),
    [
        pytest.param(make_choice(), chosen(1), 1, id="the key"),
        pytest.param(make_choice(), chosen(0), 0, id="a distractor"),
        pytest.param(make_choice(), chosen(0, 1), 0, id="both"),
        pytest.param(make_choice(), chosen(), 0, id="nothing"),
        pytest.param(make_choice(), Typed("Septiembre de 1992"), 0, id="typed where not asked"),
        pytest.param(make_true_false(), chosen(1), 1, id="false it is"),
        pytest.param(make_true_false(), chosen(0), 0, id="true it is not"),
        pytest.param(make_multiple(), chosen(0, 2), 1, id="all and nothing else"),
        pytest.param(make_multiple(), chosen(0), 0.5, id="half of them"),
        pytest.param(make_multiple(), chosen(0, 1, 2), 0.5, id="all and one wrong"),
        pytest.param(make_multiple(), chosen(0, 1), 0, id="a right and a wrong cancel out"),
        pytest.param(make_multiple(), chosen(0, 1, 3), 0, id="never below nothing"),
        pytest.param(make_date(), Typed("octubre de 1993"), 1, id="date in words"),
        pytest.param(make_date(), Typed("10/1993"), 1, id="date in figures"),
        pytest.param(make_date(), Typed("15/10/1993"), 1, id="more exact than asked"),
        pytest.param(make_date(), Typed("septiembre de 1993"), 0, id="another month"),
        pytest.param(make_date(), Typed("1993"), 0, id="less exact than asked"),
        pytest.param(make_date(), Typed("no sé"), 0, id="no date"),
        pytest.param(make_date(), chosen(0), 0, id="chosen where typing is asked"),
    ],
)
def test_grade(question: Question, answer: Answer, points: float) -> None:
    graded = grade(question, answer)
    assert graded.points == points
    outcomes = {0: Outcome.WRONG, 0.5: Outcome.PARTLY, 1: Outcome.RIGHT}
    assert graded.outcome is outcomes[points]
