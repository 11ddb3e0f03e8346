"""What attackers and clumsy clients get; each hole is one that a public quiz server had."""

import asyncio
import json
import socket
from contextlib import suppress
from dataclasses import replace

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.classroom.acts import Command, Reply, Void
from quizapp.classroom.gatekeeper import Access, Bucket, Entry, Gatekeeper
from quizapp.classroom.plan import Counts, Plan
from quizapp.classroom.wire import Enter, Hello, MalformedError, Ping, Return, Say, parse
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    OrderQuestion,
    ShortQuestion,
)
from quizapp.generate.bank import Bank
from quizapp.spanish.dates import usual_forms
from quizapp.study.ports import Settings
from tests.classroom.builder import make_plan
from tests.classroom.phones import Phone, Serve, Served

NEXT, OPEN, CLOSE, REVEAL, BACK, SKIP, PAUSE, BLACK, END = Command


async def get(served: Served, path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
    """Return the status and the body of a plain request, its path as it is written."""
    reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
    lines = {"Host": f"127.0.0.1:{served.port}", "Connection": "close", **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    writer.write(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode())
    answer = (await reader.read()).decode()
    writer.close()
    await writer.wait_closed()
    head, _, body = answer.partition("\r\n\r\n")
    return int(head.split()[1]), head + "\n\n" + body


def test_the_page_comes_with_a_strict_policy(serve: Serve, choices: Plan) -> None:
    status, answer = asyncio.run(get(serve(choices), "/"))
    assert status == 200
    for line in (
        "default-src 'none'; script-src 'self'; style-src 'self'",
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
        "Referrer-Policy: no-referrer",
    ):
        assert line in answer
    body = answer.partition("<!doctype")[2]
    assert "<script>" not in body
    assert "style=" not in body
    assert "http://" not in body


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        pytest.param("/app.js", "GET", 200, id="the script"),
        pytest.param("/style.css", "GET", 200, id="the style"),
        pytest.param("/blocked.txt", "GET", 404, id="a neighbour of the page"),
        pytest.param("/../pages.py", "GET", 404, id="up"),
        pytest.param("/..%2f..%2fpyproject.toml", "GET", 404, id="up, in disguise"),
        pytest.param("/%2e%2e/%2e%2e/etc/passwd", "GET", 404, id="up, in other disguise"),
        pytest.param("//etc/passwd", "GET", 404, id="a root"),
        pytest.param("/assets/", "GET", 404, id="a folder"),
        pytest.param("/", "POST", 405, id="a form"),
        pytest.param("/session", "GET", 400, id="the socket, without asking for one"),
    ],
)
def test_only_the_page_is_served(
    serve: Serve, choices: Plan, path: str, method: str, status: int
) -> None:
    found, answer = asyncio.run(get(serve(choices), path, method))
    assert found == status
    assert "root:" not in answer


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({}, 200, id="an address"),
        pytest.param({"Host": "localhost"}, 200, id="this very machine"),
        pytest.param({"Host": "[::1]:8765"}, 200, id="a longer address"),
        pytest.param({"Host": "evil.example"}, 403, id="a name that was made point here"),
        pytest.param({"Host": "127.0.0.1.evil.example"}, 403, id="a name like an address"),
        pytest.param({"Host": "999.1.1.1"}, 403, id="no address"),
        pytest.param({"Host": "a b'; script-src *"}, 403, id="a policy of its own"),
        pytest.param({"Host": ""}, 403, id="none"),
        pytest.param({"Origin": "http://evil.example"}, 403, id="asked by another page"),
        pytest.param({"Origin": "null"}, 403, id="asked by a page of nowhere"),
    ],
)
def test_host_and_origin(serve: Serve, choices: Plan, headers: dict[str, str], status: int) -> None:
    assert asyncio.run(get(serve(choices), "/", **headers))[0] == status


def test_another_page_may_not_open_the_socket(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phone(Origin=f"http://127.0.0.1:{served.port}"):
            pass
        with pytest.raises(aiohttp.WSServerHandshakeError):
            async with served.phone(Origin="http://evil.example"):
                pass

    asyncio.run(play())


@pytest.mark.parametrize(
    "message",
    [
        pytest.param({"v": 1, "t": "host", "pin": "{pin}", "role": "host"}, id="register as host"),
        pytest.param({"v": 1, "t": "remote", "game": 1}, id="register as remote"),
        pytest.param({"v": 1, "t": "next"}, id="a command"),
        pytest.param({"v": 1, "t": "answer", "q": 0, "a": [1], "player": 2}, id="for another"),
        pytest.param({"v": 2, "t": "ping"}, id="another version"),
    ],
)
def test_no_command_of_the_host_exists_on_the_wire(
    serve: Serve, choices: Plan, message: dict[str, object]
) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, _):
            await served.do(NEXT)
            await ana.socket.send_str(json.dumps(message))
            if message["t"] == "answer":
                await ana.hear("ack")
            else:
                assert await ana.close_code() == 1008
            assert served.session.room.phase.value == "open"
            assert set(served.session.room.round.given) <= {1}

    asyncio.run(play())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("", 1008, id="nothing"),
        pytest.param("{", 1008, id="half a message"),
        pytest.param("[" * 2_000, 1008, id="deep"),
        pytest.param('{"v":1,"t":"answer","q":0,"a":NaN}', 1008, id="no number"),
        pytest.param('{"v":1,"t":"join","pin":1,"name":"x"}', 1008, id="a PIN that is a number"),
        pytest.param('{"v":1,"t":"back","secret":"%s"}' % ("x" * 65), 1008, id="a long secret"),
        pytest.param("x" * 5_000, 1009, id="huge"),
        pytest.param(b"\x00\x01", 1003, id="binary"),
    ],
)
def test_what_is_no_message_is_hung_up_on(
    serve: Serve, choices: Plan, text: str | bytes, code: int
) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Bea") as (bea,), served.phone() as phone:
            if isinstance(text, bytes):
                await phone.socket.send_bytes(text)
            else:
                await phone.socket.send_str(text)
            assert await phone.close_code() == code
            await bea.say("ping")
            await bea.hear("pong")

    asyncio.run(play())


def test_half_sent_requests_hold_up_nobody(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
        writer.write(b"GET /session HTTP/1.1\r\nHost: 127")
        async with served.phones("Ana") as (ana,):
            await ana.say("ping")
            await ana.hear("pong")
        writer.close()
        await writer.wait_closed()
        assert not await reader.read()

    asyncio.run(play())


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param("", "name_empty", id="empty"),
        pytest.param("x" * 500, "name_long", id="500 characters"),
        pytest.param("ana", "name_taken", id="like another"),
        pytest.param("Puta", "name_blocked", id="rude"),
    ],
)
def test_a_name_that_will_not_do(serve: Serve, choices: Plan, name: str, why: str) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana"), served.phone() as phone:
            assert (await phone.join(name, served.pin))["why"] == why
            assert (await phone.join("Bea", served.pin))["t"] == "welcome"

    asyncio.run(play())


def test_a_phone_speaks_for_one_player(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            for secret in (ana.secret, bea.secret):
                await ana.say("back", secret=secret)
                assert (await ana.hear())["why"] == "no_such_player"
            assert (await ana.join("Carla", served.pin))["why"] == "not_now"
        async with served.phone() as phone:
            assert (await phone.answer(0, [0]))["why"] == "no_such_player"

    asyncio.run(play())


def test_right_answers_again_and_again_count_once(serve: Serve, choices: Plan) -> None:
    served = serve(replace(choices, counts=Counts.LAST, close_when_all=False))

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            await served.do(NEXT)
            question = served.session.room.round.question
            assert isinstance(question, ChoiceQuestion)
            for _ in range(5):
                await ana.answer(0, sorted(question.correct))
            await served.do(REVEAL, BLACK, BLACK)
            assert (await ana.hear("reveal"))["points"] == 1
            assert (await bea.hear("reveal"))["points"] == 0

    asyncio.run(play())


def test_before_the_key_no_frame_holds_it_nor_anybodys_secret(serve: Serve, bank: Bank) -> None:
    """A question of each kind: answer, drop, come back, and look at all that was sent."""
    only = {item.kind: item.id for item in bank.items.values()}
    quiz = Settings(pack=bank.pack.id, seed="S", only=tuple(only.values()))
    served = serve(make_plan(quiz=quiz, counts=Counts.LAST, close_when_all=False))

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            for place in range(len(only)):
                heard = len(bea.frames)
                await served.do(NEXT)
                await bea.hear("question")
                await bea.answer(place, _anything(served))
                frames = await _seen_when_back(served, ana)
                await served.do(CLOSE)
                frames += await _seen_when_back(served, ana)
                _look_for_the_key(served, frames + bea.frames[heard:])
                await served.do(REVEAL)
                await bea.hear("reveal")
            for frame in bea.frames[1:]:
                assert ana.secret not in frame
                assert bea.secret not in frame

    asyncio.run(play())


async def _seen_when_back(served: Served, phone: Phone) -> list[str]:
    """Return what somebody who comes back is sent, but for her own secret."""
    async with served.phone() as again:
        await again.say("back", secret=phone.secret)
        await again.say("ping")
        await again.hear("pong")
    return again.frames[1:]


def _anything(served: Served) -> object:
    match served.session.room.round.question:
        case DateQuestion(key=key):
            return usual_forms(replace(key, year=1801))[0]
        case OrderQuestion(events=events):
            return {"order": list(range(len(events)))}
        case MatchQuestion(pairs=pairs):
            return {"right": list(range(len(pairs)))}
        case ClozeQuestion() | ShortQuestion():
            return "nada"
        case _:
            return [0]


def _look_for_the_key(served: Served, frames: list[str]) -> None:
    question = served.session.room.round.question
    told = [question.explanation, "proof", "because", "correct", '"key"', "grade", '"result"']
    match question:
        case DateQuestion() | ClozeQuestion() | ShortQuestion():
            told += (json.dumps(text, ensure_ascii=False) for text in question.accepted)
        case OrderQuestion(events=events):
            told += (event.when for event in events)
        case MatchQuestion(pairs=pairs):
            told += (pair.proof.because for pair in pairs)
        case _:
            told += (option.truth for option in question.options)
            told += (option.proof.because for option in question.options if option.proof)
    assert frames
    for frame in frames:
        assert [text for text in told if text and text in frame] == []


def test_wrong_pins_slow_down_and_a_ticket_never_waits(serve: Serve, choices: Plan) -> None:
    served = serve(choices)
    wrong = "000000" if served.pin != "000000" else "000001"

    async def play() -> None:
        heard = []
        for _ in range(4):
            async with served.phone() as phone:
                heard += [(await phone.join("Eva", wrong))["why"] for _ in range(10)]
        assert heard == ["pin"] * 30 + ["wait"] * 10
        async with served.phone() as phone:
            assert (await phone.join("Ana", served.pin))["why"] == "wait"
            ticket = served.console.ticket_url.partition("#")[2]
            assert (await phone.join("Ana", ticket))["t"] == "welcome"

    asyncio.run(play())


def test_a_whole_school_behind_one_address_gets_in(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones(*(f"Alumna {n}" for n in range(500))) as phones:
            assert len(phones) == 500
        assert len(served.session.room.people.players) == 500

    asyncio.run(play())


def test_who_floods_is_cut(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Ana", "Bea") as (ana, bea):
            with suppress(ConnectionError):
                for _ in range(40):
                    await ana.say("ping")
            assert await ana.close_code() in {1008, None}  # what it sent in vain may undo our word
            await bea.say("ping")
            await bea.hear("pong")

    asyncio.run(play())


def test_who_never_reads_is_cut_and_the_others_are_served(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phones("Bea") as (bea,), served.phone() as ana:
            await ana.join("Ana", served.pin)
            reader = ana.socket.get_extra_info("socket")
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            transport = ana.socket.get_extra_info("transport") or ana.socket._writer.transport  # noqa: SLF001 - aiohttp reads on its own
            transport.pause_reading()
            await served.do(NEXT, REVEAL)
            await bea.hear("reveal")
            for _ in range(20):
                await asyncio.gather(*(served.do(Void(0)) for _ in range(20)))
                for _ in range(20):
                    await bea.hear("reveal")
            await served.until(lambda view: [p.connected for p in view.players] == [True, False])
            transport.abort()

    asyncio.run(play())


def test_protocol_pings_are_answered(serve: Serve, choices: Plan) -> None:
    served = serve(choices)

    async def play() -> None:
        async with served.phone() as phone:
            await phone.socket.ping(b"?")
            await phone.socket.pong(b"!")
            await phone.say("ping")
            await phone.hear("pong")

    asyncio.run(play())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"v":1,"t":"hello","pin":"1"}', Hello("1")),
        ('{"v":1,"t":"join","pin":"1","name":"A","team":"B"}', Enter("1", "A", "B")),
        ('{"v":1,"t":"join","pin":"1","name":"Ana"}', Enter("1", "Ana")),
        ('{"v":1,"t":"back","secret":"s"}', Return("s")),
        ('{"v":1,"t":"ping"}', Ping()),
    ],
    ids=["hello", "join a team", "join", "back", "ping"],
)
def test_parse(text: str, message: object) -> None:
    assert parse(text.encode()) == message


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=12,
)
FIELDS = st.fixed_dictionaries(
    {"v": st.just(1), "t": st.sampled_from(["hello", "join", "back", "answer", "ping", "x"])},
    optional=dict.fromkeys(("pin", "name", "secret", "q", "a"), JSON),
)


@given(st.text() | JSON.map(json.dumps) | FIELDS.map(json.dumps))
def test_the_parser_yields_a_message_or_refuses(text: str) -> None:
    try:
        message = parse(text.encode())
    except MalformedError:
        return
    assert isinstance(message, Hello | Enter | Return | Say | Ping)


@given(st.integers(-(10**30), 10**30), JSON)
def test_whatever_is_parsed_can_be_put_to_a_room(place: int, value: object) -> None:
    from tests.classroom.builder import MIXED, Classroom  # noqa: PLC0415

    try:
        message = parse(json.dumps({"v": 1, "t": "answer", "q": place, "a": value}).encode())
    except MalformedError:
        return
    assert isinstance(message, Say)
    for question in MIXED:
        classroom = Classroom("Ana", questions=(question,))
        assert classroom.refusal(NEXT, Reply(1, message.question, message.answer))


def test_a_bucket_fills_again() -> None:
    bucket = Bucket(2, 0.5)
    assert [bucket.take(0), bucket.take(0), bucket.take(0)] == [True, True, False]
    assert bucket.wait(0) == 2
    assert [bucket.take(2), bucket.take(2)] == [True, False]


def test_all_addresses_together_are_limited_too() -> None:
    keeper = Gatekeeper(Access("123456", "ticket"))
    entries = [keeper.check("0", f"10.0.{n // 250}.{n % 250}", 0.0)[0] for n in range(400)]
    assert entries.count(Entry.WRONG) == 300
    assert keeper.check("123456", "10.9.9.9", 0.0) == (Entry.WAIT, 0.2)
    assert keeper.check("123456", "10.9.9.9", 1.0)[0] is Entry.WELCOME


def test_addresses_that_were_wrong_long_ago_are_forgotten() -> None:
    keeper = Gatekeeper(Access("123456", "ticket"))
    for n in range(9000):
        assert keeper.check("0", str(n), n * 10.0)[0] is Entry.WRONG


def test_access_is_six_digits_and_a_ticket() -> None:
    access = Access.draw()
    assert len(access.pin) == 6
    assert access.pin.isdigit()
    assert len(access.ticket) >= 20
