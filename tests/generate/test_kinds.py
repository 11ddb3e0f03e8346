"""What each kind makes of a fact."""

from dataclasses import replace

import pytest

from quizapp.domain.facts import Fact, NumberValue, Pack
from quizapp.domain.grammar import Gender
from quizapp.domain.questions import (
    ChoiceQuestion,
    DateQuestion,
    MultipleQuestion,
    Question,
    TrueFalseQuestion,
)
from quizapp.generate.bank import Bank
from quizapp.generate.luck import Luck
from tests.generate.builder import (
    FRAMES,
    cite,
    make_count,
    make_date,
    make_fact,
    make_list,
    make_office,
    make_pack,
    make_person,
    make_role,
    make_text,
)

WHO = "medida/who/choice"


def ask(pack: Pack, id: str, place: int | None = None) -> Question:  # noqa: A002 - the field's name
    return Bank(pack).items[id].question(Luck("A"), place)


def choice(pack: Pack, id: str, place: int | None = None) -> ChoiceQuestion:  # noqa: A002 - the field's name
    question = ask(pack, id, place)
    assert isinstance(question, ChoiceQuestion)
    return question


def test_choice_has_one_key_and_three_proved_distractors() -> None:
    question = choice(make_pack(), "medida/who/choice")
    assert [o.text for o in question.options if o.correct] == ["Ada Ruiz"]
    wrong = [o for o in question.options if o.proof]
    assert len(wrong) == 3
    assert all(o.proof and o.proof.because.endswith("«Ada Ruiz» (frase 1).") for o in wrong)


@pytest.mark.parametrize("place", range(4))
def test_choice_puts_the_key_where_it_is_told(place: int) -> None:
    assert choice(make_pack(), "medida/who/choice", place).correct == {place}
    assert choice(make_pack(), "medida/when/choice", place).correct == {place}


def test_dates_and_numbers_ascend() -> None:
    years = [int(o.text) for o in choice(make_pack(), "medida/when/choice").options]
    assert years == sorted(years)
    numbers = [o.text for o in choice(make_pack(make_count()), "presas/count/choice", 1).options]
    assert numbers == ["Tres", "Cuatro", "Cinco", "Seis"]


def test_a_stem_that_tells_a_count_gives_it_away() -> None:
    dams = make_text("cuatro presas del Ebro")
    bank = Bank(make_pack(make_count(4), make_fact(company=dams)))
    told, asked = bank.items["medida/who/choice"], bank.items["presas/count/choice"]
    assert told.gives_away(asked)
    assert not asked.gives_away(told)


def test_a_small_count_has_no_room_before_it() -> None:
    question = choice(make_pack(make_count(1)), "presas/count/choice", 3)
    assert [o.text for o in question.options] == ["Una", "Dos", "Tres", "Cuatro"]


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        pytest.param(2, {1, 3, 4, 5}, id="by one, above nought"),
        pytest.param(15, {9, 11, 13, 17, 19, 21}, id="by two"),
        pytest.param(37, {22, 27, 32, 42, 47, 52}, id="by five"),
        pytest.param(10_000, {4_000, 6_000, 8_000, 12_000, 14_000, 16_000}, id="by thousands"),
    ],
)
def test_numbers_lie_as_far_apart_as_their_size_asks(key: int, wrong: set[int]) -> None:
    item = Bank(make_pack(make_count(key))).items["presas/count/choice"]
    assert {choice.atom for choice in item.wrong} == wrong


def test_one_alone_is_told_only_where_its_name_is_known() -> None:
    """«Tuvo una presas» is no Spanish."""
    two = make_count(2)
    three = make_role(NumberValue(3, "saltos"))
    told = replace(two, roles={**two.roles, "other": three})
    assert true_false(told)["count"][0] == "El Ebro tuvo cuatro presas."
    one = replace(make_count(1).roles["count"], value=NumberValue(1, "presas", Gender.F, "presa"))
    fact = replace(two, roles={**two.roles, "count": one})
    assert true_false(fact)["true"][0] == "El Ebro tuvo una presa."


def test_options_are_all_in_words_or_all_in_figures() -> None:
    options = [o.text for o in choice(make_pack(make_count(99)), "presas/count/choice").options]
    assert "Noventa y nueve" in options
    assert not any(option.isdecimal() for option in options)


def test_compatriots_come_first_and_then_the_article() -> None:
    strangers = (make_person("e", "Eva Sol", country="galia"),)
    texts = {o.text for o in choice(make_pack(entities=strangers), "medida/who/choice").options}
    assert {"Ada Ruiz", "Blas Gil", "Dora Sanz"} < texts


def test_fewer_than_two_distractors_make_no_choice() -> None:
    fact = make_fact(where=make_role("soria"))
    assert "medida/where/choice" not in Bank(make_pack(fact)).items


def test_a_wrong_option_says_what_it_is_true_of() -> None:
    pack = make_pack(make_fact(), make_office("cargo", "blas", "1910"))
    truths = {o.text: o.truth for o in choice(pack, "medida/who/choice").options}
    assert truths["Blas Gil"].startswith("Blas Gil fue director")
    assert truths["Dora Sanz"] == "«Dora Sanz» no aparece."
    assert truths["Ada Ruiz"] == ""
    dates = choice(pack, "medida/when/choice", 0).options
    assert dates[-1].truth.startswith(("Blas Gil fue", "Nada ocurre en 19"))


def test_of_what_the_article_mentions_untold_nothing_is_said() -> None:
    stranger = make_person("s", "Soria", country="iberia")
    truths = {o.text: o.truth for o in choice(make_pack(entities=(stranger,)), WHO).options}
    assert truths["Soria"] == ""


def test_part_of_a_year_is_asked_as_the_year() -> None:
    pack = make_pack(make_fact(when=make_role(make_date("1901 late"))))
    question = ask(pack, "medida/when/date")
    assert isinstance(question, DateQuestion)
    assert question.accepted == ("1901",)
    assert question.explanation == "Ada Ruiz midió el Ebro a finales de 1901."


@pytest.mark.parametrize(
    ("written", "asked", "options"),
    [
        ("218 BC", "En qué año", ["220 a. C.", "218 a. C.", "215 a. C.", "214 a. C."]),
        ("2 BC", "En qué año", ["11 a. C.", "7 a. C.", "4 a. C.", "2 a. C."]),
        ("2 AD", "En qué año", ["2 d. C.", "5 d. C.", "6 d. C.", "10 d. C."]),
        ("century 1 BC", "En qué siglo", [f"Siglo {n} a. C." for n in ("V", "III", "II", "I")]),
        ("century 20", "En qué siglo", ["Siglo XVIII", "Siglo XIX", "Siglo XX", "Siglo XXI"]),
        ("2010s", "En qué década", [f"Década de {y}" for y in (1980, 2000, 2010, 2020)]),
        (
            "218 BC to 201 BC",
            "Entre qué años",
            [f"Entre {a} y {b} a. C." for a, b in ((237, 220), (218, 201), (198, 181), (197, 180))],
        ),
        (
            "44-01 BC to 44-03 BC",
            "Entre qué meses y años",
            [
                "De abril a junio de 45 a. C.",
                "De enero a marzo de 44 a. C.",
                "De agosto a octubre de 44 a. C.",
                "De febrero a abril de 43 a. C.",
            ],
        ),
        (
            "216-02-28 BC to 216-03-02 BC",
            "Entre qué fechas",
            [
                "Del 23 al 25 de enero de 216 a. C.",
                "Del 28 de febrero al 2 de marzo de 216 a. C.",
                "Del 19 al 21 de marzo de 216 a. C.",
                "Del 3 al 5 de abril de 216 a. C.",
            ],
        ),
        (
            "44-03-15 BC",
            "En qué fecha",
            [
                f"{d} de 44 a. C."
                for d in ("12 de febrero", "15 de marzo", "29 de marzo", "13 de abril")
            ],
        ),
    ],
)
def test_dates_stand_among_dates_of_their_kind(
    written: str, asked: str, options: list[str]
) -> None:
    pack = make_pack(make_fact(when=make_role(make_date(written))))
    question = choice(pack, "medida/when/choice", 1)
    assert question.stem == f"¿{asked} midió Ada Ruiz el Ebro?"
    assert [o.text for o in question.options] == options


def test_the_end_of_time_has_no_later_year() -> None:
    question = choice(make_pack(make_fact(when=make_role(make_date("9999")))), "medida/when/choice")
    assert [o.text for o in question.options] == ["9990", "9994", "9997", "9999"]


def test_a_date_with_a_stop_ends_its_sentence() -> None:
    question = ask(make_pack(make_fact(when=make_role(make_date("218 BC")))), "medida/when/choice")
    assert isinstance(question, ChoiceQuestion)
    assert question.explanation == "Ada Ruiz midió el Ebro en 218 a. C."
    assert "Nada ocurre en 220 a. C." in [o.truth for o in question.options]


@pytest.mark.parametrize(
    ("written", "accepted"),
    [
        pytest.param("1901", ("1901",), id="year"),
        pytest.param("1901-05", ("mayo de 1901", "5/1901", "1901-05"), id="month"),
        pytest.param("1901-05-03", ("3 de mayo de 1901", "3/5/1901", "1901-05-03"), id="day"),
        pytest.param("century 19 late", ("siglo XIX", "s. XIX"), id="part of a century"),
        pytest.param("1914 to 1918", ("entre 1914 y 1918", "1914-1918"), id="range"),
    ],
)
def test_typed_date_at_its_precision(written: str, accepted: tuple[str, ...]) -> None:
    question = ask(make_pack(make_fact(when=make_role(make_date(written)))), "medida/when/date")
    assert isinstance(question, DateQuestion)
    assert question.accepted == accepted


def test_multiple_asks_for_every_member_of_a_closed_list() -> None:
    question = ask(make_pack(make_fact(what=make_list())), "medida/what/multiple")
    assert isinstance(question, MultipleQuestion)
    assert {o.text for o in question.options if o.correct} == {"El Duero", "El Tajo"}
    assert {o.text for o in question.options if not o.correct} == {
        "El Ebro",
        "El Miño",
        "El Segura",
    }


def test_multiple_needs_two_distractors() -> None:
    trapped = replace(make_list(), traps=frozenset({"ebro", "miño", "juncos"}))
    assert "medida/what/multiple" not in Bank(make_pack(make_fact(what=trapped))).items


def test_a_date_that_another_fact_makes_ambiguous_is_not_asked() -> None:
    twice = make_fact("otra", when=make_role(make_date("1905")))
    ids = Bank(make_pack(make_fact(), twice)).items
    assert not [id_ for id_ in ids if "/when/" in id_ and not id_.endswith("true_false")]


def test_an_open_list_is_not_asked() -> None:
    items = Bank(make_pack(make_fact(what=make_list(closed=False)))).items
    assert not [id_ for id_ in items if id_.startswith("medida/what")]


def true_false(fact: Fact) -> dict[str, tuple[str, bool]]:
    questions = Bank(make_pack(fact)).questions("A")
    return {
        q.id.split("/")[1]: (q.stem.removeprefix("¿Verdadero o falso? "), q.options[0].correct)
        for q in questions
        if isinstance(q, TrueFalseQuestion)
    }


def test_true_false_perturbs_each_provable_role() -> None:
    statements = true_false(make_fact())
    assert statements["true"] == ("Ada Ruiz midió el Ebro en 1901.", True)
    assert statements["who"] == ("Blas Gil midió el Ebro en 1901.", False)
    assert statements["contrary"] == ("Ada Ruiz omitió el Ebro en 1901.", False)
    assert set(statements) == {"true", "who", "what", "when", "contrary"}


def test_a_false_list_has_one_wrong_member() -> None:
    fact = make_fact(what=make_list())
    assert true_false(fact)["what"] == ("Ada Ruiz midió el Duero y el Ebro en 1901.", False)


def test_true_false_of_a_denied_fact() -> None:
    assert true_false(replace(make_fact(), affirmed=False)) == {
        "true": ("Ada Ruiz NO midió el Ebro en 1901.", True),
        "contrary": ("Ada Ruiz midió el Ebro en 1901.", False),
    }


def test_true_false_without_a_contrary_has_none() -> None:
    assert "contrary" not in true_false(make_office("cargo", "ada", "1901"))


def test_true_false_shows_true_first_and_proves_the_other() -> None:
    question = ask(make_pack(), "medida/when/true_false")
    assert isinstance(question, TrueFalseQuestion)
    yes, no = question.options
    assert (yes.text, no.text, no.correct) == ("Verdadero", "Falso", True)
    assert yes.proof
    assert yes.truth == "Nada ocurre en 1899."


def test_nobody_travels_abroad_to_her_own_country() -> None:
    """The countries of those the stem names are the last resort."""
    fact = make_fact(what=make_role("galia"))
    pack = make_pack(fact, entities=(replace(make_pack().entities["soria"], kind="country"),))
    (wrong, *_) = [o.text for o in choice(pack, "medida/what/choice").options if not o.correct]
    assert wrong in {"Soria", "Iberia"}
    assert true_false(fact)["what"][0] == "Ada Ruiz midió Iberia en 1901."


def test_claims_carry_their_source() -> None:
    question = ask(make_pack(replace(make_fact(), source=make_role("blas"))), "medida/when/date")
    assert question.source == "Blas Gil"
    assert question.stem.startswith("Según Blas Gil, ¿")


def test_difficulty_grows_with_precision() -> None:
    year = ask(make_pack(), "medida/when/date")
    day = ask(make_pack(make_fact(when=make_role(make_date("1901-05-03")))), "medida/when/date")
    assert year.difficulty < day.difficulty <= 1


def test_difficulty_grows_with_distractors_met_in_the_article() -> None:
    """Of Blas the article tells when there is an office he held."""
    alone = choice(make_pack(), WHO)
    met = choice(make_pack(make_fact(), make_office("cargo", "blas", "1910")), WHO)
    assert alone.difficulty < met.difficulty


def test_after_a_bare_pronoun_options_take_its_preposition() -> None:
    fact = make_fact(company=make_role("blas", "Blas Gil"))
    frames = {"medir": replace(FRAMES["medir"], functional=frozenset({"company"}))}
    pack = make_pack(fact)
    grammar = replace(pack.grammar, frames={**pack.grammar.frames, **frames})
    question = choice(replace(pack, grammar=grammar), "medida/company/choice")
    assert question.stem.startswith("¿Con quién midió")
    assert {option.text[:4] for option in question.options} == {"Con "}


def test_the_words_of_the_predicate_are_cited_too() -> None:
    fact = replace(make_fact(), said=(cite("midió"),))
    for question in Bank(make_pack(fact)).questions("A"):
        assert cite("midió") in question.citations
