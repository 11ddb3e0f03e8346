"""What a review asks."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.errors import UsageError
from quizapp.domain.questions import Kind, Question
from quizapp.generate.bank import Bank
from quizapp.generate.items import Harvest, Item
from quizapp.generate.luck import Luck
from quizapp.study.agenda import agenda
from quizapp.study.memory import Memory, fact_mark
from quizapp.study.ports import Mode
from quizapp.study.review import pick_review
from quizapp.study.words import agenda_text
from tests.factories import make_memory
from tests.fakes import FakeLog
from tests.study.builder import (
    FACTS,
    Clock,
    make_bank,
    make_desk,
    make_settings,
    right_answer,
    wrong_answer,
)

TODAY = 739_700
BANK = make_bank()
EVERY = tuple(BANK.pack.facts)


def known(fact: str, **changed: object) -> Memory:
    """Return what is remembered of a fact that was due yesterday."""
    memory = make_memory(fact=fact, mark=fact_mark(BANK.pack, fact), day=TODAY - 11, due=TODAY - 1)
    return replace(memory, **changed)  # type: ignore[arg-type] # fields of any type


def asked(memories: Sequence[Memory], **more: object) -> list[str]:
    settings = make_settings(mode=Mode.REVIEW, **more)  # type: ignore[arg-type] # fields of any type
    return list(pick_review(BANK, settings, agenda(BANK.pack, EVERY, memories, TODAY)))


def facts(ids: Sequence[str]) -> list[str]:
    return [BANK.items[id_].facts[0] for id_ in ids]


def test_an_agenda_sorts_the_facts() -> None:
    memories = [
        known("f0"),
        known("f1", day=TODAY - 90),
        known("f2", due=TODAY + 5),
        known("f3", misses=4),
        known("f4", mark=0),
        replace(known("f5"), fact="gone"),
    ]
    plan = agenda(BANK.pack, EVERY, memories, TODAY)
    assert plan.due == ("f1", "f0")
    assert plan.fresh == ("f4", "f5", "f6", "f7")
    assert (plan.stuck, plan.changed, plan.gone) == (("f3",), ("f4",), ("gone",))
    assert plan.next_in == 5
    text = "\n".join(agenda_text(plan, BANK.pack))
    assert text.startswith("2 hechos por repasar, 4 por empezar.\n")
    assert "1 hecho empieza de nuevo." in text
    assert "1 hecho ya no está en el paquete" in text
    assert f"(frase 1): {BANK.pack.article.sentence(1)}" in text


def test_an_agenda_without_anything_due_tells_what_is_next() -> None:
    plan = agenda(BANK.pack, EVERY[:1], [known("f0", due=TODAY + 1)], TODAY)
    assert agenda_text(plan, BANK.pack) == [
        "0 hechos por repasar, 0 por empezar.",
        "Lo próximo vuelve mañana.",
    ]


def test_what_is_due_comes_before_what_is_new() -> None:
    memories = [known("f6"), known("f7"), known("f0", due=TODAY + 1)]
    assert set(facts(asked(memories, count=2))) == {"f6", "f7"}
    assert set(facts(asked(memories, count=4))) == {"f6", "f7", "f1", "f2"}


def test_what_is_most_likely_forgotten_comes_first() -> None:
    memories = [known(fact, day=TODAY - 11 - i) for i, fact in enumerate(EVERY)]
    assert set(facts(asked(memories, count=3))) == set(EVERY[-3:])


@given(st.text(max_size=6), st.sampled_from(Kind))
def test_a_fact_is_asked_in_another_kind_than_last_time(seed: str, kind: Kind) -> None:
    memories = [known(fact, kind=kind) for fact in EVERY]
    settings = make_settings(seed, mode=Mode.REVIEW, count=FACTS)
    ids = pick_review(BANK, settings, agenda(BANK.pack, EVERY, memories, TODAY))
    assert len(set(facts(ids))) == len(ids) == FACTS
    assert kind not in {BANK.items[id_].kind for id_ in ids}


def test_in_the_same_kind_if_there_is_no_other() -> None:
    memories = [known(fact, kind=Kind.DATE) for fact in EVERY]
    ids = asked(memories, count=2, kinds=frozenset({Kind.DATE}))
    assert len(ids) == 2


def test_siblings_never_meet_on_one_day() -> None:
    """Whatever was answered: what was reviewed is not asked again before tomorrow."""
    desk = make_desk()
    seen: list[str] = []
    for _ in range(2):
        sitting = desk.start(make_settings(mode=Mode.REVIEW, count=4))
        while sitting.current:
            seen.append(sitting.current.facts[0])
            sitting = desk.answer(sitting, wrong_answer(sitting.current), took_ms=900)
            assert sitting.returns
            assert sitting.returns.days >= 1
    assert len(set(seen)) == FACTS
    assert desk.agenda("rios").next_in == 1
    with pytest.raises(UsageError, match="ninguna pregunta"):
        desk.start(make_settings(mode=Mode.REVIEW))


def test_what_a_question_on_several_facts_asked_is_not_asked_again_today() -> None:
    """Though its answer moved no schedule: neither of something due nor of something new."""
    bank, log, clock = make_bank(), FakeLog(), Clock()
    desk = make_desk(bank, log, clock)
    sitting = desk.start(make_settings(only=("f0/when/date",)))
    desk.answer(sitting, wrong_answer(sitting.questions[0]), took_ms=900)
    clock.skip(days=2)
    both = replace(bank.headings["f1/when/date"], facts=("f0", "f1"))
    bank.headings = {**bank.headings, both.id: both}
    assert (desk.agenda("rios").due, "f1" in desk.agenda("rios").fresh) == (("f0",), True)
    sitting = desk.start(make_settings(only=("f1/when/date",)))
    desk.answer(sitting, wrong_answer(sitting.questions[0]), took_ms=900)
    plan = desk.agenda("rios")
    assert (plan.due, "f1" in plan.fresh, plan.next_in) == ((), False, 1)
    clock.skip(days=1)
    assert "f0" in desk.agenda("rios").due


def test_a_review_returns_when_its_day_has_come() -> None:
    clock = Clock()
    desk = make_desk(clock=clock)
    sitting = desk.start(make_settings(mode=Mode.REVIEW, count=1))
    (question,) = sitting.questions
    sitting = desk.answer(sitting, wrong_answer(question), took_ms=900)
    assert sitting.returns
    assert desk.agenda("rios").due == ()
    clock.skip(days=sitting.returns.days)
    assert desk.agenda("rios").due == question.facts


def test_cramming_leaves_the_schedule_as_it_is() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    ids = ("f0/when/date",)
    for _ in range(3):
        sitting = desk.start(make_settings(only=ids))
        desk.answer(sitting, wrong_answer(sitting.questions[0]), took_ms=900)
    (memory,) = log.memories("rios")
    assert memory.misses == 1


def test_a_question_on_several_facts_moves_no_schedule() -> None:
    made, log = make_bank(), FakeLog()
    item = made.items["f0/when/date"]
    build = item.build

    def on_two(of: Item, luck: Luck, place: int) -> Question:
        return replace(build(of, luck, place), facts=("f0", "f1"))

    items = {item.id: replace(item, build=on_two)}
    bank = Bank(made.pack, Harvest(items, {}, items))
    desk = make_desk(bank, log)
    sitting = desk.start(make_settings(only=(item.id,)))
    assert desk.answer(sitting, right_answer(sitting.questions[0]), took_ms=900).returns is None
    assert log.memories("rios") == []


def test_a_review_is_resumed_with_the_questions_it_began_with() -> None:
    log, clock = FakeLog(), Clock()
    desk = make_desk(log=log, clock=clock)
    sitting = desk.start(make_settings(mode=Mode.REVIEW, count=3))
    sitting = desk.answer(sitting, wrong_answer(sitting.questions[0]), took_ms=900)
    clock.skip(days=400)
    assert make_desk(log=log, clock=clock).resumable() == sitting


def test_a_clock_set_back_a_year_loses_nothing() -> None:
    """What was answered in what is now the future is due, and no time runs backwards."""
    log, clock = FakeLog(), Clock()
    desk = make_desk(log=log, clock=clock)
    sitting = desk.start(make_settings(mode=Mode.REVIEW, count=3))
    while sitting.current:
        sitting = desk.answer(sitting, right_answer(sitting.current), took_ms=900)
    clock.skip(days=-365)
    report = desk.report("rios")
    assert report.ahead[0] == 3
    assert all(f.recall in {None, 1.0} for f in report.sentences)
    sitting = desk.start(make_settings(mode=Mode.REVIEW, count=3))
    while sitting.current:
        sitting = desk.answer(sitting, right_answer(sitting.current), took_ms=900)
        assert sitting.returns
        assert sitting.returns.days >= 1
    clock.skip(days=366)
    assert len(desk.agenda("rios").due) == 3
    assert len(log.results(limit=9)) == 2


def test_an_edited_sentence_loses_only_its_own_schedules() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    sitting = desk.start(make_settings(mode=Mode.REVIEW, count=3))
    while sitting.current:
        sitting = desk.answer(sitting, wrong_answer(sitting.current), took_ms=900)
    pack = BANK.pack
    edited = tuple(f"{text}!" for text in pack.article.sentences)
    shorter = {id_: fact for id_, fact in pack.facts.items() if id_ != "f0"}
    article = replace(pack.article, sentences=edited)
    assert len(make_desk(Bank(replace(pack, article=article)), log).agenda("rios").changed) == 3
    assert make_desk(Bank(replace(pack, facts=shorter)), log).agenda("rios").gone == ("f0",)
