"""Questions as plain text."""

from pathlib import Path

import pytest

from quizapp.domain.article import Citation
from quizapp.domain.questions import Question
from quizapp.export import sheet
from tests.factories import (
    make_article,
    make_choice,
    make_citation,
    make_cloze,
    make_date,
    make_match,
    make_multiple,
    make_order,
    make_short,
    make_true_false,
)

GOLDEN = Path(__file__).with_name("golden")
SENTENCE = "0123456789"


def cite(start: int, end: int) -> Citation:
    """Words of SENTENCE."""
    return Citation(sentence=1, start=start, end=end, quote=SENTENCE[start:end])


def test_a_sheet_is_written_to_the_letter() -> None:
    questions: list[Question] = [
        make_choice(),
        make_multiple(),
        make_true_false(),
        make_date(),
        make_short(),
        make_cloze(),
        make_order(),
        make_match(),
    ]
    written = sheet.dump(questions, make_article())
    assert written == (GOLDEN / "sheet.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        pytest.param([], "0123456789", id="nothing cited"),
        pytest.param([(2, 4)], "01[23]456789", id="one span"),
        pytest.param([(0, 10)], "[0123456789]", id="the whole sentence"),
        pytest.param([(6, 8), (1, 3)], "0[12]345[67]89", id="two, in order"),
        pytest.param([(1, 5), (3, 8)], "0[1234567]89", id="overlapping"),
        pytest.param([(1, 8), (3, 5)], "0[1234567]89", id="one within another"),
        pytest.param([(1, 3), (3, 5)], "0[1234]56789", id="touching"),
        pytest.param([(2, 4), (2, 4)], "01[23]456789", id="twice the same"),
    ],
)
def test_cited_words_stand_in_brackets(spans: list[tuple[int, int]], marked: str) -> None:
    assert sheet.mark(SENTENCE, [cite(*span) for span in spans]) == marked


def test_each_sentence_is_cited_once_in_the_order_of_the_article() -> None:
    quotes = [(2, "octubre de 1993"), (1, "Japón"), (2, "La visita")]
    cited = sheet.cited([make_citation(*quote) for quote in quotes], make_article())
    assert [line.strip().partition(":")[0] for line in cited] == ["Frase 1 de 3", "Frase 2 de 3"]
    assert "[La visita] ocurrió en [octubre de 1993]." in cited[1]


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param(make_true_false(), ["   a) Verdadero", "   b) Falso"], id="letters"),
        pytest.param(make_date(), ["   ________________________"], id="room to write"),
    ],
)
def test_how_a_question_can_be_answered(question: Question, lines: list[str]) -> None:
    assert sheet.ask(question, 7).splitlines()[1:] == lines


def test_long_lines_are_broken_and_indented() -> None:
    lines = sheet.wrap("palabra " * 40, "   ").splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 96
    assert [line[:6] for line in lines[1:]] == [" " * 6] * (len(lines) - 1)
