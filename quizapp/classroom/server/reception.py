"""What phones say: read strictly, at a bounded rate, and handed to the hall."""

from typing import assert_never, cast

from aiohttp import web

from quizapp.classroom import wire
from quizapp.classroom.acts import Join, Refusal, RefusedError
from quizapp.classroom.gatekeeper import Entry, Gatekeeper, new_secret, proof
from quizapp.classroom.names import clean
from quizapp.classroom.people import Player
from quizapp.classroom.server.doors import Door
from quizapp.classroom.server.frames import CLOSE, PING, PONG, TEXT
from quizapp.classroom.server.hall import Hall
from quizapp.classroom.server.phones import Phone
from quizapp.classroom.session import Seconds
from quizapp.classroom.wire import Enter, Hello, Message, Ping, Return, Say
from quizapp.classroom.words import Words

_MOST_PLAYERS = 4_000
_READ_BYTES = 8 * 1024  # at once: who floods does not keep the others waiting
_NORMAL, _UNREADABLE, _BROKEN_RULE = 1000, 1003, 1008


class Reception:
    """Greets whoever connects, and passes on what players say."""

    def __init__(self, hall: Hall, words: Words, clock: Seconds) -> None:
        self._hall = hall
        self._gatekeeper = Gatekeeper(hall.session.access)
        self._words = words
        self._clock = clock
        self._buffer = bytearray(_READ_BYTES)

    async def talk(self, request: web.Request) -> web.StreamResponse:
        """Shake hands, and wait until the phone is gone."""
        shaken = web.WebSocketResponse(compress=False)
        try:
            await shaken.prepare(request)
        except ConnectionError:  # gone before it began
            return web.Response()
        if request.transport and not request.transport.is_closing():
            door = cast("Door", request.transport.get_protocol())
            phone = Phone(door, self._hear, self._buffer)
            await phone.gone
            self._hall.leave(phone)
        return shaken

    def _hear(self, phone: Phone, opcode: int, payload: bytes) -> None:
        """Do what a message asks for, or hang up."""
        if opcode == CLOSE:
            phone.close(_NORMAL)
        elif not phone.messages.take(self._clock()):
            phone.close(_BROKEN_RULE)
        elif opcode == TEXT:
            try:
                message = wire.parse(payload)
            except wire.MalformedError:
                phone.close(_BROKEN_RULE)
                return
            self._answer(phone, message)
            phone.wait_for_word()
        elif opcode == PING:
            phone.pong(payload)
        elif opcode != PONG:
            phone.close(_UNREADABLE)

    def _answer(self, phone: Phone, message: Message) -> None:
        try:
            match message:
                case Say():
                    self._say(phone, message)
                case Ping():
                    self._hall.post(wire.dump("pong"), phone)
                case Hello() | Enter():
                    self._admit(phone, message)
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

    def _admit(self, phone: Phone, message: Hello | Enter) -> None:
        """Look at a PIN, then do what came with it."""
        if phone.player:
            raise RefusedError(Refusal.NOT_NOW)
        entry, wait = self._gatekeeper.check(message.pin, phone.address, self._clock())
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
        if len(self._hall.room.people.players) >= _MOST_PLAYERS:
            raise RefusedError(Refusal.FULL)
        return cast(
            "Player", self._hall.do(Join(name, proof(secret), team))
        )  # who joins is somebody

    def _return(self, phone: Phone, secret: str) -> None:
        player = self._hall.room.people.known(proof(secret))
        if player is None or phone.player:
            raise RefusedError(Refusal.NO_SUCH_PLAYER)
        self._hall.seat(phone, player, secret)
