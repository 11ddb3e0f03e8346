"""Phones and the room, over real sockets."""

import asyncio
from dataclasses import replace

import pytest

from quizapp.classroom.acts import (
    Accept,
    Act,
    Ban,
    Command,
    Enrol,
    Move,
    Readmit,
    RefusedError,
    Remove,
    Rename,
    Stretch,
    Void,
)
from quizapp.classroom.console import Console
from quizapp.classroom.plan import Counts, Limit, Plan
from quizapp.classroom.room import Phase
from quizapp.classroom.session import resume
from quizapp.domain.answers import Chosen
from quizapp.domain.errors import StoreError, UsageError
from quizapp.domain.questions import ChoiceQuestion
from quizapp.generate.bank import Bank
from tests.classroom.fakes import FakeJournal
from tests.classroom.phones import Phone, Serve, Served, new_session

NEXT, OPEN, CLOSE, REVEAL, BACK, SKIP, PAUSE, BLACK, END = Command


def question(served: Served) -> ChoiceQuestion:
    """Return the current question."""
    asked = served.session.room.round.question
    assert isinstance(asked, ChoiceQuestion)
    return asked


def right(served: Served) -> list[int]:
    return sorted(question(served).correct)


def wrong(served: Served) -> list[int]:
    return [next(i for i, option in enumerate(question(served).options) if option.proof)]


def test_a_question_is_asked_answered_and_revealed(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            await served.do(NEXT)
            asked = await ana.hear("question")
            assert asked["stem"] == question(served).stem
            assert asked["options"] == [option.text for option in question(served).options]
            ack = await ana.answer(0, right(served))
            assert (ack["t"], ack["a"]) == ("ack", right(served))
            await bea.answer(0, wrong(served))
            await served.do(REVEAL)
            told = await ana.hear("reveal")
            assert (told["result"], told["points"], told["seen"]) == ("right", 1.0, 1)
            assert told["cited"][0][1] in served.session.article.sentences
            told = await bea.hear("reveal")
            assert (told["result"], told["points"]) == ("wrong", 0.0)

    asyncio.run(play())


def test_three_frames_a_question_and_none_more(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            before = len(ana.frames), len(bea.frames)
            await served.do(NEXT)
            await ana.hear("question")
            await ana.answer(0, right(served))
            await served.do(CLOSE, REVEAL)
            for phone in (ana, bea):
                await phone.hear("reveal")
            assert (len(ana.frames) - before[0], len(bea.frames) - before[1]) == (3, 3)

    asyncio.run(play())


def test_the_question_closes_when_all_connected_have_answered(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            await served.do(NEXT)
            await ana.answer(0, right(served))
            await bea.socket.close()
            await served.until(lambda view: view.projector.phase is Phase.CLOSED)

    asyncio.run(play())


def test_a_phone_that_comes_back_keeps_name_points_and_answer(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, _):
            await served.do(NEXT)
            await ana.answer(0, right(served))
            await served.do(REVEAL, NEXT)
            await ana.answer(1, right(served))
            async with served.phone() as again:
                await again.say("back", secret=ana.secret)
                welcome = await again.hear()
                assert (welcome["t"], welcome["name"]) == ("welcome", "Ana")
                assert (await again.hear())["t"] == "question"
                assert (await again.hear())["a"] == right(served)
                assert (await again.answer(1, right(served)))["why"] == "already"
                await served.do(REVEAL)
                assert (await again.hear("reveal"))["points"] == 2
            assert (await ana.hear("bye"))["why"] == "replaced"
            assert await ana.close_code() == 1000

    asyncio.run(play())


@pytest.mark.parametrize(
    ("acts", "heard"),
    [
        pytest.param([], "wait", id="in the lobby"),
        pytest.param([NEXT], "question", id="while a question is open"),
        pytest.param([NEXT, CLOSE], "wait", id="when it is closed"),
        pytest.param([NEXT, REVEAL], "reveal", id="when the key is shown"),
    ],
)
def test_who_joins_late_sees_where_we_are(
    serve: Serve, choices: Plan, acts: list[Act], heard: str
) -> None:
    served = serve(choices)

    async def play() -> None:
        await served.do(*acts)
        async with served.phone() as phone:
            assert (await phone.join("Ana", served.pin))["t"] == "welcome"
            assert (await phone.hear())["t"] == heard

    asyncio.run(play())


def test_who_joins_in_a_pause_is_told(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        await served.do(NEXT, PAUSE)
        async with served.phones("Ana") as (ana,):
            await ana.hear("pause")
            assert (await ana.answer(0, right(served)))["why"] == "paused"
            await served.do(PAUSE)
            await ana.hear("question")

    asyncio.run(play())


def test_who_comes_back_after_the_end_hears_what_she_has(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(NEXT, REVEAL, END)
            assert (await ana.hear("end"))["asked"] == 1
            async with served.phone() as again:
                await again.say("back", secret=ana.secret)
                await again.hear("end")
            async with served.phone() as late:
                assert (await late.join("Bea", served.pin))["why"] == "not_now"

    asyncio.run(play())


@pytest.mark.parametrize(
    ("acts", "heard"),
    [
        pytest.param([NEXT, PAUSE], "pause", id="pause"),
        pytest.param([NEXT, CLOSE], "closed", id="closed without her answer"),
        pytest.param([NEXT, CLOSE, OPEN], "question", id="opened again"),
        pytest.param([NEXT, SKIP], "question", id="skipped to the next"),
        pytest.param([NEXT, REVEAL, NEXT, BACK], "reveal", id="back to a key"),
        pytest.param([NEXT, REVEAL, Void(0)], "reveal", id="void after the key"),
        pytest.param([NEXT, REVEAL, Accept(0, Chosen(frozenset({0})))], "reveal", id="second key"),
        pytest.param([Rename(1, "Eva")], "you", id="another name"),
        pytest.param([Move(1, "Azul")], "you", id="another team"),
        pytest.param([NEXT, Stretch(1, 2)], "time", id="more time"),
        pytest.param([Stretch(1, 2), NEXT], "question", id="more time from the beginning"),
        pytest.param([END], "end", id="the end"),
    ],
)
def test_what_the_teacher_does_is_told(
    serve: Serve, choices: Plan, acts: list[Act], heard: str
) -> None:
    served = serve(replace(choices, teams=("Rojo", "Azul"), limit=Limit.SOFT))

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(*acts[:-1])
            await ana.say("ping")
            await ana.hear("pong")
            await served.do(acts[-1])
            assert (await ana.hear())["t"] == heard

    asyncio.run(play())


def test_jumping_away_from_an_open_question_lets_phones_wait(serve: Serve, choices: Plan) -> None:
    served = serve(replace(choices, read_first=True))

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(NEXT, OPEN, SKIP)
            await ana.hear("question")
            await ana.hear("wait")

    asyncio.run(play())


@pytest.mark.parametrize("out", [Remove, Ban])
def test_who_is_taken_out_is_told_hung_up_and_may_be_taken_back(
    serve: Serve, choices: Plan, out: type[Remove | Ban]
) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(out(1))
            assert (await ana.hear("bye"))["why"] == "removed"
            assert await ana.close_code() == 1000
            async with served.phone() as again:
                await again.say("back", secret=ana.secret)
                why = "no_such_player" if out is Remove else "banned"
                assert (await again.hear())["why"] == why
                await served.do(Readmit(1))
                await again.say("back", secret=ana.secret)
                assert (await again.hear())["name"] == "Ana"

    asyncio.run(play())


def test_a_hard_limit_closes_by_itself(serve: Serve, choices: Plan) -> None:
    served = serve(replace(choices, limit=Limit.HARD, seconds=1))

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(NEXT)
            assert 0 < (await ana.hear("question"))["left"] <= 1000
            await ana.hear("closed")
            assert served.session.room.phase is Phase.CLOSED

    asyncio.run(play())


def test_an_answer_may_be_changed_if_planned_so(serve: Serve, choices: Plan) -> None:
    served = serve(replace(choices, counts=Counts.LAST))

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, _):
            await served.do(NEXT)
            assert (await ana.hear("question"))["change"]
            await ana.answer(0, wrong(served))
            await ana.answer(0, right(served))
            await served.do(REVEAL)
            assert (await ana.hear("reveal"))["points"] == 1

    asyncio.run(play())


def test_a_room_that_goes_on_by_itself(serve: Serve, choices: Plan) -> None:
    served = serve(choices, auto=0.05)

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            for _ in choices.quiz.only:
                await ana.hear("question")
                await ana.hear("reveal")
            await ana.hear("end")

    asyncio.run(play())


async def _hello(phone: Phone, pin: str) -> dict[str, object]:
    await phone.say("hello", pin=pin)
    return await phone.hear()


@pytest.mark.parametrize(
    ("changed", "how", "names"),
    [
        pytest.param({}, "typed", [], id="typed"),
        pytest.param({"roster": ("Ana", "Bea")}, "roster", ["Ana", "Bea"], id="of a roster"),
        pytest.param({"nicknames": True}, "given", [], id="given"),
    ],
)
def test_names_are_had_as_planned(
    serve: Serve, choices: Plan, changed: dict[str, object], how: str, names: list[str]
) -> None:
    served = serve(replace(choices, **changed))  # type: ignore[arg-type]  # fields of a plan

    async def play() -> None:
        async with served.phone() as phone:
            heard = await _hello(phone, served.pin)
            assert (heard["how"], heard["names"]) == (how, names)

    asyncio.run(play())


def test_a_team_is_chosen_on_the_phone(serve: Serve, choices: Plan) -> None:
    """Where there is nothing to choose, no team is offered."""
    dealt = serve(replace(choices, teams=("Rojo", "Azul")))
    served = serve(replace(choices, teams=("Rojo", "Azul"), team_choice=True))

    async def play() -> None:
        async with dealt.phone() as phone:
            assert (await _hello(phone, dealt.pin))["teams"] == []
        async with served.phone() as phone:
            assert (await _hello(phone, served.pin))["teams"] == ["Rojo", "Azul"]
            await phone.say("join", pin=served.pin, name="Ana", team="Verde")
            assert (await phone.hear())["why"] == "no_such_team"
            await phone.say("join", pin=served.pin, name="Ana", team="Azul")
            assert (await phone.hear())["team"] == "Azul"

    asyncio.run(play())


def test_extra_time_goes_to_the_phone_of_its_name(serve: Serve, choices: Plan) -> None:
    """Whether she is there when the question opens, or comes in later."""
    hard = replace(choices, limit=Limit.HARD, seconds=60, extra=(("Ana", 2.0), ("Eva", 1.5)))
    served = serve(hard)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as phones:
            await served.do(NEXT)
            left = [(await phone.hear("question"))["left"] for phone in phones]
            async with served.phone() as late:
                await late.join("Eva", served.pin)
                left.append((await late.hear("question"))["left"])
            assert [round(ms / 10_000) for ms in left] == [12, 6, 9]

    asyncio.run(play())


@pytest.mark.parametrize(("word_filter", "heard"), [(True, "no"), (False, "welcome")])
def test_the_word_filter_is_a_switch(
    serve: Serve, choices: Plan, word_filter: bool, heard: str
) -> None:
    served = serve(replace(choices, word_filter=word_filter))

    async def play() -> None:
        async with served.phone() as phone:
            assert (await phone.join("Put4", served.pin))["t"] == heard

    asyncio.run(play())


def test_nicknames_are_given_each_once(serve: Serve, choices: Plan) -> None:
    served = serve(replace(choices, nicknames=True))

    async def play() -> None:
        await served.do(Enrol("Águila Feliz"))
        async with served.phones("x", "x") as phones:
            assert len(phones) == 2
        assert len({player.name for player in served.session.room.people}) == 3
        await served.do(END)
        async with served.phone() as late:
            assert (await late.join("", served.pin))["why"] == "not_now"

    asyncio.run(play())


def test_without_a_bind_address_nothing_listens(bank: Bank, choices: Plan) -> None:
    console = Console(new_session(bank, choices))
    assert (console.address, console.url, console.ticket_url) == (None, "", "")
    console.do(Enrol("Mesa 1")).result()
    console.stop()


def test_a_refused_command_says_so(serve: Serve, choices: Plan) -> None:
    served = serve(choices)
    with pytest.raises(RefusedError, match="not_now"):
        served.console.do(OPEN).result()


def test_a_port_that_is_taken(serve: Serve, bank: Bank, choices: Plan) -> None:
    served = serve(choices)
    with pytest.raises(UsageError, match="está ocupado"):
        Console(new_session(bank, choices), bind="127.0.0.1", port=served.port)


def test_an_address_of_another_machine(bank: Bank, choices: Plan) -> None:
    with pytest.raises(UsageError, match="no es de este equipo"):
        Console(new_session(bank, choices), bind="192.0.2.1", port=0)


def test_nothing_is_acknowledged_before_it_is_kept(
    serve: Serve, choices: Plan, journal: FakeJournal
) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            await served.do(NEXT)
            await ana.hear("question")
            await bea.hear("question")
            journal.failure = StoreError("No queda espacio")
            await ana.say("answer", q=0, a=right(served))
            await served.until(lambda view: view.trouble == "No queda espacio")
            journal.failure = None
            assert (await ana.hear())["t"] == "ack"
            await bea.answer(0, right(served))
            await served.until(lambda view: not view.trouble)

    asyncio.run(play())


def test_a_session_resumes_as_it_was_and_phones_come_back(
    serve: Serve, bank: Bank, choices: Plan, journal: FakeJournal
) -> None:
    served = serve(choices)
    secrets = []

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            await served.do(NEXT)
            await ana.answer(0, right(served))
            await served.do(REVEAL, NEXT, PAUSE)
            secrets.extend([ana.secret, bea.secret])

    asyncio.run(play())
    served.console.stop()
    record = journal.unfinished()
    assert record
    again = serve(session=resume(record, {bank.pack.id: bank}, journal, served.session._clock))  # noqa: SLF001 - the clock goes on
    assert again.pin == served.pin
    assert again.session.room.rounds == served.session.room.rounds
    assert again.session.room.totals == served.session.room.totals

    async def go_on() -> None:
        async with again.phone() as bea:
            await bea.say("back", secret=secrets[1])
            assert (await bea.hear("welcome"))["name"] == "Bea"
            await again.do(PAUSE)
            assert (await bea.answer(1, right(again)))["t"] == "ack"
            await again.do(END)
        assert journal.unfinished() is None

    asyncio.run(go_on())


def test_the_console_gets_at_most_ten_views_a_second(serve: Serve, choices: Plan) -> None:
    served = serve(choices)
    names = [f"Alumna {n}" for n in range(60)]

    async def play() -> float:
        began = asyncio.get_running_loop().time()
        async with served.phones(*names) as phones:
            await served.do(NEXT)
            await asyncio.gather(*(phone.answer(0, right(served)) for phone in phones))
            await served.until(lambda view: view.projector.answered == len(names))
        return asyncio.get_running_loop().time() - began

    took = asyncio.run(play())
    assert 2 <= len(served.views) <= took * 10 + 3
