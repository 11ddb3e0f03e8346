"""Item analysis, against the figures that Moodle publishes for its quiz "00".

Marks and figures: mod/quiz/report/statistics/tests/fixtures (results00.csv, qstats00.csv) and
stats_from_steps_walkthrough_test.php, "calculated independently in a spreadsheet".
"""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.classroom.statistics import (
    alpha,
    correlation,
    item_statistics,
    total_statistics,
    wilson,
)

MARKS = [
    [float(mark) for mark in line.split()]
    for line in """\
1 1 1 1 1 0 1
1 1 1 1 0.5 1 0
1 1 1 1 0.5 0 1
0 0 1 1 1 0 0
1 0 1 0 0 1 0.5
1 1 1 1 0.5 0 0.5
0 1 1 1 0.5 1 0.5
1 1 1 0 0.5 1 0.5
1 0 1 1 1 1 1
0 1 1 0 0.5 1 0.5
0.8 0 1 1 0.5 1 0.5
1 1 1 0 0.5 1 1
1 0 1 1 0.5 1 0.5
1 0 1 1 1 0 0.5
0 0 1 1 0 1 1
1 0 1 0 0.5 1 1
0.8 0 1 1 0.5 0 1
1 0 1 1 0 1 0.5
1 0 1 1 0.5 0 0.5
0 1 1 0 0.5 1 0
1 1 0.3333333 1 0.5 0 0.5
1 1 1 0 0.5 0 0.5
1 1 1 1 0 1 0.5
0 0 1 0 0.5 1 1
0 0 1 1 1 1 1
""".splitlines()
]
# facility, deviation, weight, covariance, variance of the rest, discrimination, greatest
# covariance, efficiency
ITEMS = (
    (0.704, 0.4513682901, 21.2922742344, -0.022555556, 0.5002777794, -7.0650767526, 0.2385555565,
     -9.4550536967),
    (0.48, 0.5099019514, 18.8979800309, -0.1172777785, 0.6334555578, -28.8982125772, 0.318833334,
     -36.7834118938),
    (0.973333332, 0.13333334, 4.443012573, -0.0098888894, 0.6609, -9.1230674268, 0.045666669,
     -21.6545012165),
    (0.68, 0.4760952286, 18.9347251357, -0.0833888893, 0.5990111128, -22.6306444113, 0.2652222232,
     -31.4411395613),
    (0.52, 0.3055050463, 11.1450138688, -0.0436944444, 0.6529555563, -17.6997047674, 0.2063055556,
     -21.1794802584),
    (0.64, 0.4898979486, 9.8081339177, -0.2015555547, 0.8220111101, -45.3785178421, 0.3539999995,
     -56.9365974439),
    (0.62, 0.331662479, 15.4788602394, -0.0142499998, 0.5774000005, -5.6543166602, 0.2190833335,
     -6.5043742058),
)  # fmt: skip


@pytest.mark.parametrize("slot", range(7), ids="slot {}".format)
def test_items_of_quiz_00(slot: int) -> None:
    one = item_statistics(MARKS)[slot]
    found = (
        *(one.facility, one.deviation, one.weight, one.covariance, one.rest_variance),
        *(one.discrimination, one.greatest_covariance, one.efficiency),
    )
    assert found == pytest.approx(ITEMS[slot], rel=1e-6)


def test_totals_of_quiz_00() -> None:
    whole = total_statistics(MARKS)
    assert whole.median == 4.5
    assert whole.mean == pytest.approx(4.617333332, rel=1e-6)
    assert whole.deviation == pytest.approx(0.8117265554, rel=1e-6)
    assert whole.skewness == pytest.approx(-0.092502502, rel=1e-6)
    assert whole.kurtosis == pytest.approx(-0.7073968557, rel=1e-6)
    assert whole.consistency == pytest.approx(-87.2230935542, rel=1e-6)
    assert whole.error_ratio == pytest.approx(136.8294900795, rel=1e-6)
    assert whole.standard_error == pytest.approx(1.1106813066, rel=1e-6)


def test_alpha_of_rights_and_wrongs_is_kr20() -> None:
    draw = Random(1)
    marks = [[float(draw.random() < 0.2 + 0.1 * row / 4) for _ in range(6)] for row in range(30)]
    n, k = len(marks), 6
    totals = [sum(row) for row in marks]
    mean = sum(totals) / n
    variance = sum((total - mean) ** 2 for total in totals) / n
    shares = [sum(row[i] for row in marks) / n for i in range(k)]
    kr20 = k / (k - 1) * (1 - sum(p * (1 - p) for p in shares) / variance)
    assert alpha(marks) == pytest.approx(kr20)


def test_what_these_marks_cannot_tell_is_none() -> None:
    alike = [[1.0, 0.0], [1.0, 0.0], [1.0, 0.0], [1.0, 0.0]]
    whole = total_statistics(alike)
    assert (whole.skewness, whole.kurtosis, whole.consistency, whole.error_ratio) == (None,) * 4
    one = item_statistics(alike)[0]
    assert (one.discrimination, one.efficiency, one.weight) == (None, None, None)
    assert total_statistics([[0.0], [1.0]]).skewness is None
    assert total_statistics([[0.0], [1.0], [1.0]]).kurtosis is None
    assert alpha([[0.0], [1.0]]) is None


def test_a_question_against_all_others_has_no_weight() -> None:
    marks = [[1.0, 0.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 0.0]]
    assert [one.weight is None for one in item_statistics(marks)] == [True, False, False]


def test_marks_that_agree_wholly() -> None:
    assert correlation([0, 1, 0.5], [0, 2, 1]) == pytest.approx(1)


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [
        pytest.param(7, 11, 0.3538, 0.8483, id="7 of 11"),
        pytest.param(0, 10, 0.0, 0.2775, id="nobody"),
        pytest.param(10, 10, 0.7225, 1.0, id="everybody"),
        pytest.param(0, 0, 0.0, 1.0, id="nobody was there"),
    ],
)
def test_wilson(right: int, n: int, low: float, high: float) -> None:
    assert wilson(right, n) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(0, 50), st.integers(0, 50))
def test_wilson_holds_the_share(right: int, wrong: int) -> None:
    low, high = wilson(right, right + wrong)
    assert 0 <= low <= (right / max(1, right + wrong)) + 1e-9
    assert right / max(1, right + wrong) - 1e-9 <= high <= 1
