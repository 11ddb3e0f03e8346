"""What clumsy and crafty players get: a clear word, and the session goes on."""

import asyncio
from dataclasses import replace
from itertools import islice, product

import pytest

from quizapp.classroom.acts import Act, Command, Join
from quizapp.classroom.codec import load_act
from quizapp.classroom.console import Console
from quizapp.classroom.plan import Limit, Plan, Standings
from quizapp.classroom.server.listener import most_connections
from quizapp.classroom.words import load_words
from quizapp.domain.questions import ChoiceQuestion
from quizapp.generate.bank import Bank
from quizapp.resources import ASSETS
from tests.classroom.fakes import FakeJournal
from tests.classroom.phones import Serve, new_session
from tests.classroom.test_safety import get

NEXT, OPEN, CLOSE, REVEAL, BACK, SKIP, PAUSE, BLACK, END = Command


@pytest.mark.parametrize(
    ("acts", "given", "why"),
    [
        pytest.param([], (0, [0]), "other_question", id="before the first question"),
        pytest.param([NEXT, CLOSE], (0, [0]), "late", id="when it is closed"),
        pytest.param([NEXT, REVEAL], (0, [0]), "late", id="when the key is shown"),
        pytest.param([NEXT, REVEAL, NEXT], (0, [0]), "other_question", id="to the last question"),
        pytest.param([NEXT], (1, [0]), "other_question", id="to the next question"),
        pytest.param([NEXT], (-1, [0]), "other_question", id="to no question"),
        pytest.param([NEXT], (0, "1993"), "wrong_kind", id="typed instead of chosen"),
        pytest.param([NEXT], (0, [0, 1]), "wrong_kind", id="two instead of one"),
        pytest.param([NEXT], (0, []), "wrong_kind", id="none"),
        pytest.param([NEXT], (0, [99]), "wrong_kind", id="an option there is not"),
        pytest.param([NEXT, PAUSE], (0, [0]), "paused", id="in a pause"),
    ],
)
def test_an_answer_that_does_not_count_is_told_why(
    serve: Serve, choices: Plan, acts: list[Act], given: tuple[int, object], why: str
) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(*acts)
            assert (await ana.answer(*given))["why"] == why
            assert not served.session.room.round.given

    asyncio.run(play())


def test_a_second_answer_is_told_to_be_one(serve: Serve, choices: Plan) -> None:
    served = serve(replace(choices, close_when_all=False))

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(NEXT)
            assert (await ana.answer(0, [0]))["t"] == "ack"
            assert (await ana.answer(0, [1]))["why"] == "already"
            assert [one.answer for one in served.session.room.round.given.values()]

    asyncio.run(play())


def test_of_thirty_names_that_read_alike_one_gets_in(serve: Serve, choices: Plan) -> None:
    served = serve(choices)
    letters = product("lI1|", ("i", "\u0456", "\uff49"), "\u0061\u0430", ("n", "n\u200b"))
    names = ["".join(one) for one in islice(letters, 30)]

    async def play() -> None:
        whys = []
        for name in names:
            async with served.phone() as phone:
                whys.append((await phone.join(name, served.pin)).get("why"))
        assert len(set(names)) == 30
        assert whys == [None] + ["name_taken"] * 29

    asyncio.run(play())


def test_a_secret_is_her_own_and_only_its_hash_is_kept(
    serve: Serve, choices: Plan, journal: FakeJournal
) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            assert ana.secret != bea.secret
            kept = "".join(journal.lines(1))
            assert ana.secret not in kept
            for guess in ("", "1", kept[-35:-3], ana.secret[:-1], ana.secret.swapcase()):
                async with served.phone() as eve:
                    await eve.say("back", secret=guess)
                    assert (await eve.hear())["why"] == "no_such_player"

    asyncio.run(play())


def test_nobody_is_told_of_anybody_else(serve: Serve, choices: Plan) -> None:
    served = serve(replace(choices, standings=Standings.ROUNDS, round_size=1))

    async def play() -> None:
        async with served.phones("Ana", "Beatriz") as (ana, bea):
            await served.do(NEXT)
            await ana.answer(0, [0])
            await served.do(REVEAL, NEXT, END)
            await bea.hear("end")
            told = "".join(bea.frames)
            assert ana.secret not in told
            assert "Ana" not in told
            assert '"id"' not in told

    asyncio.run(play())


def test_a_room_holds_four_thousand(serve: Serve, bank: Bank, choices: Plan) -> None:
    session = new_session(bank, choices)
    for number in range(4_000):
        session.do(Join(f"Alumna {number}", f"{number:x}"))
    served = serve(session=session)

    async def play() -> None:
        async with served.phone() as phone:
            assert (await phone.join("Ana", served.pin))["why"] == "full"

    asyncio.run(play())


def test_two_timers_close_a_question_once(
    serve: Serve, choices: Plan, journal: FakeJournal
) -> None:
    """The first question closes when all have answered, before its time is up."""
    served = serve(replace(choices, limit=Limit.HARD, seconds=1))

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(NEXT)
            question = served.session.room.round.question
            assert isinstance(question, ChoiceQuestion)
            await ana.answer(0, sorted(question.correct))
            await served.do(REVEAL, NEXT)
            await ana.hear("closed")
            await served.do(REVEAL)
            assert (await ana.hear("reveal"))["points"] == 1
        assert [load_act(line)[0] for line in journal.lines(1)].count(CLOSE) == 2

    asyncio.run(play())


def test_the_stem_may_stay_on_the_screen_alone(serve: Serve, choices: Plan) -> None:
    served = serve(replace(choices, stem_on_phone=False))

    async def play() -> None:
        async with served.phones("Ana") as (ana,):
            await served.do(NEXT)
            asked = await ana.hear("question")
            assert asked["stem"] == ""
            assert asked["options"]

    asyncio.run(play())


def test_as_many_connections_as_the_system_allows() -> None:
    assert 0 < most_connections() <= 4_000


def test_on_every_address_one_that_others_reach_is_told(bank: Bank, choices: Plan) -> None:
    console = Console(new_session(bank, choices), bind="0.0.0.0", port=0)  # noqa: S104 - what is tested
    assert console.address
    assert console.address[0] not in {"0.0.0.0", ""}  # noqa: S104 - what is tested
    console.stop()


def test_two_sessions_at_once_do_not_meet(serve: Serve, choices: Plan) -> None:
    one, other = serve(choices), serve(choices)

    async def play() -> None:
        async with one.phones("Ana") as (ana,), other.phones("Ana") as (other_ana,):
            await one.do(NEXT)
            await ana.hear("question")
            await other_ana.say("ping")
            assert (await other_ana.hear())["t"] == "pong"
            async with other.phone() as phone:
                await phone.say("back", secret=ana.secret)
                assert (await phone.hear())["why"] == "no_such_player"

    asyncio.run(play())


def test_no_page_shows_a_word_of_the_lists(serve: Serve, choices: Plan) -> None:
    served = serve(choices)
    blocked = sorted(load_words(ASSETS / "classroom").blocked)
    page = "".join(asyncio.run(get(served, path))[1] for path in ("/", "/app.js", "/style.css"))
    assert f'"{blocked[0]}"' not in page
