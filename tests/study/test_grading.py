"""What answers are worth."""

from dataclasses import replace

import pytest

from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Outcome, Typed
from quizapp.domain.questions import Question
from quizapp.study.grading import grade, partial_credit
from quizapp.study.spelling import misspelt
from tests.factories import (
    NAMES,
    make_choice,
    make_cloze,
    make_date,
    make_match,
    make_multiple,
    make_number,
    make_order,
    make_short,
    make_true_false,
)


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
        pytest.param(make_short(), Typed(" el  boris YELTSÍN."), 1, id="case, accents, article"),
        pytest.param(make_short(), Typed("Yeltsin Boris"), 1, id="either name order"),
        pytest.param(make_short(), Typed("yeltsin"), 1, id="surname"),
        pytest.param(make_short(), Typed("Borís Yelsin"), 1, id="a slip in a long name"),
        pytest.param(make_short(), Typed("Borix Yeltzin"), 1, id="two slips in a long name"),
        pytest.param(make_short(), Typed("Bori Yelzim"), 0, id="three slips"),
        pytest.param(make_short(), Typed("Viktor Yeltsov"), 0, id="another of the pack"),
        pytest.param(make_short(), Typed("Yeltsen"), 1, id="nearer to the key"),
        pytest.param(make_short(), Typed(""), 0, id="nothing typed"),
        pytest.param(make_short(), chosen(0), 0, id="chosen where words are asked"),
        pytest.param(make_cloze(), Typed("japon"), 1, id="cloze"),
        pytest.param(make_cloze(), Typed("China"), 0, id="another country"),
        pytest.param(make_number(), Typed("2"), 1, id="figures"),
        pytest.param(make_number(), Typed("dos"), 1, id="number in words"),
        pytest.param(make_number(many=26_000), Typed("26.000"), 1, id="figures grouped by stops"),
        pytest.param(make_number(many=26_000), Typed("26 mil"), 1, id="figures and words"),
        pytest.param(make_number(many=26_000), Typed("26001"), 0, id="another number"),
        pytest.param(make_number(), Typed("doz"), 0, id="numbers have no slips"),
        pytest.param(make_order(), Ordered((1, 2, 0)), 1, id="in order"),
        pytest.param(make_order(), Ordered((2, 1, 0)), 1 / 3, id="two neighbours swapped"),
        pytest.param(make_order(), Ordered((0, 2, 1)), 0, id="backwards"),
        pytest.param(make_order(), Ordered((0, 1)), 0, id="not all"),
        pytest.param(make_order(), Ordered((1, 1, 0)), 0, id="one twice"),
        pytest.param(make_order(), Typed("1, 2, 0"), 0, id="order typed"),
        pytest.param(make_match(), Matched((1, 2, 0)), 1, id="all matched"),
        pytest.param(make_match(), Matched((1, 0, 2)), 1 / 3, id="one matched"),
        pytest.param(make_match(), Matched((0, 1, 2)), 0, id="none matched"),
        pytest.param(make_match(), Matched((1, 2)), 0, id="not all matched"),
        pytest.param(make_match(), Ordered((1, 2, 0)), 0, id="ordered where matching is asked"),
    ],
)
def test_grade(question: Question, answer: Answer, points: float) -> None:
    graded = grade(question, answer)
    assert graded.points == points
    whole = {0.0: Outcome.WRONG, 1.0: Outcome.RIGHT}
    assert graded.outcome is whole.get(points, Outcome.PARTLY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param(make_choice(), False, id="choice"),
        pytest.param(make_true_false(), False, id="true_false"),
        pytest.param(make_multiple(), True, id="multiple"),
        pytest.param(make_cloze(), False, id="cloze"),
        pytest.param(make_short(), False, id="short"),
        pytest.param(make_date(), False, id="date"),
        pytest.param(make_order(), True, id="order"),
        pytest.param(make_match(), True, id="match"),
    ],
)
def test_what_part_of_the_points_needs_is_told_where_there_is_one(
    question: Question, told: bool
) -> None:
    assert bool(partial_credit(question)) is told


def test_a_name_as_near_as_the_key_is_no_misspelling_of_it() -> None:
    question = replace(make_short(), names=(*NAMES, "Belvin", "Yeltsan"))
    assert grade(question, Typed("Yeltsen")).points == 0
    assert not misspelt(question, Typed("Yeltsan"))
