"""What phones say: read strictly, at a bounded rate, and handed to the hall."""

from typing import assert_never, cast

from aiohttp import WSMessage, WSMsgType, web

from quizapp.classroom import wire
from quizapp.classroom.acts import Join, Refusal, RefusedError
from quizapp.classroom.gatekeeper import Entry, Gatekeeper, new_secret, proof
from quizapp.classroom.names import clean
from quizapp.classroom.people import Player
from quizapp.classroom.server.hall import Hall
from quizapp.classroom.server.phones import Phone
from quizapp.classroom.session import Seconds
from quizapp.classroom.wire import Enter, Hello, Message, Ping, Return, Say
from quizapp.classroom.words import Words

MOST_CONNECTIONS = 4_000
LONGEST_MESSAGE = 4_096
_FIRST_WORD_SECONDS = 60
_UNREADABLE, _BROKEN_RULE = 1003, 1008


class Reception:
    """Greets whoever connects, and passes on what players say."""

    def __init__(self, hall: Hall, words: Words, clock: Seconds) -> None:
        self._hall = hall
        self._gatekeeper = Gatekeeper(hall.session.access)
        self._words = words
        self._clock = clock
        self._connections = 0

    async def talk(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection until it ends."""
        if self._connections >= MOST_CONNECTIONS:
            return web.Response(status=503)
        ws = web.WebSocketResponse(
            compress=False, max_msg_size=LONGEST_MESSAGE, autoping=False, timeout=1.0
        )
        await ws.prepare(request)
        phone = Phone(request)
        address = request.remote or ""
        self._connections += 1
        try:
            while self._heed(phone, address, await _next(ws, phone)):
                pass
        except TimeoutError:
            phone.close(_BROKEN_RULE)
        finally:
            self._connections -= 1
            self._hall.leave(phone)
        return ws

    def _heed(self, phone: Phone, address: str, heard: WSMessage) -> bool:
        """Do what a message asks for; return whether more may come."""
        if heard.type in {WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR}:
            return False
        if not phone.messages.take(self._clock()):
            phone.close(_BROKEN_RULE)
            return False
        if heard.type is WSMsgType.PING:
            phone.pong(heard.data)
        elif heard.type is WSMsgType.TEXT:
            try:
                self._answer(phone, address, wire.parse(heard.data))
            except wire.MalformedError:
                phone.close(_BROKEN_RULE)
                return False
        elif heard.type is WSMsgType.BINARY:
            phone.close(_UNREADABLE)
            return False
        return True

    def _answer(self, phone: Phone, address: str, message: Message) -> None:
        try:
            match message:
                case Say():
                    self._say(phone, message)
                case Ping():
                    self._hall.post(wire.dump("pong"), phone)
                case Hello() | Enter():
                    self._admit(phone, address, message)
                case Return(secret=secret):
                    self._return(phone, secret)
                case _:
                    assert_never(message)
        except RefusedError as refused:
            self._hall.post(wire.refusal(refused), phone)

    def _say(self, phone: Phone, message: Say) -> None:
        if phone.player is None:
            raise RefusedError(Refusal.NO_SUCH_PLAYER)
        self._hall.answer(phone, phone.player, message.question, message.answer)

    def _admit(self, phone: Phone, address: str, message: Hello | Enter) -> None:
        """Look at a PIN, then do what came with it."""
        if phone.player:
            raise RefusedError(Refusal.NOT_NOW)
        entry, wait = self._gatekeeper.check(message.pin, address, self._clock())
        if entry is not Entry.WELCOME:
            self._hall.post(wire.dump("no", why=entry.value, wait=round(wait, 1)), phone)
        elif isinstance(message, Enter):
            self._enter(phone, message)
        else:
            self._hall.post(wire.names(self._hall.room), phone)

    def _enter(self, phone: Phone, message: Enter) -> None:
        secret = new_secret()
        plan = self._hall.room.plan
        if plan.nicknames:
            player = self._join_unnamed(secret, message.team)
        else:
            name = clean(message.name, self._words.blocked if plan.word_filter else ())
            player = self._join(name, secret, message.team)
        self._hall.seat(phone, player, secret)

    def _join_unnamed(self, secret: str, team: str) -> Player:
        for name in self._words.nicknames:
            try:
                return self._join(name, secret, team)
            except RefusedError as refused:
                if refused.why is not Refusal.NAME_TAKEN:
                    raise
        raise RefusedError(Refusal.NAME_TAKEN)

    def _join(self, name: str, secret: str, team: str) -> Player:
        return cast(
            "Player", self._hall.do(Join(name, proof(secret), team))
        )  # who joins is somebody

    def _return(self, phone: Phone, secret: str) -> None:
        player = self._hall.room.people.known(proof(secret))
        if player is None or phone.player:
            raise RefusedError(Refusal.NO_SUCH_PLAYER)
        self._hall.seat(phone, player, secret)


async def _next(ws: web.WebSocketResponse, phone: Phone) -> WSMessage:
    """Wait for a message; somebody who has not said who she is, not for long."""
    return await ws.receive(timeout=None if phone.player else _FIRST_WORD_SECONDS)
