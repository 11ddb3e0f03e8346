"""The room on the network: what is done in it is kept, and then told to whom it concerns."""

import asyncio
from asyncio import TimerHandle
from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime

from quizapp.classroom import views, wire
from quizapp.classroom.acts import (
    Accept,
    Act,
    Ban,
    Command,
    Move,
    RefusedError,
    Remove,
    Rename,
    Reply,
    Stretch,
    Void,
)
from quizapp.classroom.people import Player
from quizapp.classroom.plan import Limit
from quizapp.classroom.room import Phase
from quizapp.classroom.server.frames import frame
from quizapp.classroom.server.phones import Phone
from quizapp.classroom.session import Session
from quizapp.domain.answers import Answer
from quizapp.domain.errors import StoreError

_RETRY_SECONDS = 1.0
_COMMIT_SECONDS = 0.015  # from one commit to the next: one serves all who answer meanwhile
_VIEW_SECONDS = 0.1
_VIEW_SECONDS_A_PLAYER = (
    0.0003  # a line each has to be written, and nobody reads a thousand so fast
)
_RELOAD_SECONDS = 4.0
_BACK_SECONDS = 12.0  # phones try again at most every 12 seconds
_NORMAL = 1000

Watch = Callable[[views.HostView], None]
Scene = tuple[Phase, int, bool]


class Hall:
    """A session and the phones in it, on one event loop.

    Nothing that follows from an act leaves before the act is on disk: frames wait in a queue, and
    `run` keeps, then sends. The loop itself waits for the disk: nothing could leave meanwhile.
    """

    def __init__(self, session: Session, watch: Watch | None = None) -> None:
        self.session = session
        self.room = session.room
        self.phones: dict[int, Phone] = {}
        self._watch = watch
        self._queue: list[tuple[Iterable[Phone], bytes]] = []
        self._promises: list[Callable[[], None]] = []
        self._wake = asyncio.Event()
        self._changed = False
        self._viewed = float("-inf")
        self._view_timer: TimerHandle | None = None
        self._closing: TimerHandle | None = None
        self._trouble = ""
        for player in self.room.people:  # of a session resumed: their phones are on their way
            self._wait_a_little(player, _BACK_SECONDS)
        self._schedule_closing()

    async def run(self) -> None:
        """Keep what is done and send what waits for that, until cancelled."""
        loop = asyncio.get_running_loop()
        kept = float("-inf")
        while True:
            await self._wake.wait()
            await asyncio.sleep(max(0.0, kept + _COMMIT_SECONDS - loop.time()))
            kept = loop.time()
            self._wake.clear()
            queue, self._queue = self._queue, []
            promises, self._promises = self._promises, []
            view = self._view_if_due()
            await self._keep()
            for phones, message in queue:
                for phone in phones:
                    phone.send(message)
            for fulfil in promises:
                fulfil()
            if view and self._watch:
                self._watch(view)

    def do(self, act: Act) -> Player | None:
        """Do something in the room and queue what phones are told; raises RefusedError."""
        before = self._scene()
        player = self.session.do(act)
        after = self._scene()
        if after != before:
            self._announce(before[0])
        else:
            self._tell_about(act, player)
        if self.room.complete():
            self.do(Command.CLOSE)
        if after != before or (player and player.stretch > 1):
            self._schedule_closing()
        self.change()
        return player

    def after_keeping(self, fulfil: Callable[[], None]) -> None:
        """Call this when all that has been done so far is on disk."""
        self._promises.append(fulfil)
        self._wake.set()

    def post(self, message: bytes, *phones: Phone) -> None:
        """Queue a message."""
        self._queue.append((phones, frame(message)))
        self._wake.set()

    def answer(self, phone: Phone, player: Player, question: int, answer: Answer) -> None:
        """Take an answer, and acknowledge it once it is kept, or say why not."""
        try:
            self.session.do(Reply(player.id, question, answer))
        except RefusedError as refused:
            self.post(wire.refusal(refused, q=question), phone)
            return
        self.post(wire.taken(self.room, player), phone)
        if self.room.complete():
            self.do(Command.CLOSE)
        self.change()

    def seat(self, phone: Phone, player: Player, secret: str) -> None:
        """Let a phone speak for a player, in place of any other, and show it where we are."""
        before = self.phones.get(player.id)
        if before and before is not phone:
            self._dismiss(before, "replaced")
        self.phones[player.id] = phone
        phone.player = player
        player.connected = True
        self.room.expect(player)
        self.post(wire.welcome(player, self.room, secret), phone)
        for message in wire.state(self.room, player, self.session.article, self.session.now):
            self.post(message, phone)
        self.change()

    def leave(self, phone: Phone) -> None:
        """Wait only a little for a player whose phone is gone: it may be loading the page again."""
        player = phone.player
        if player is None or self.phones.get(player.id) is not phone:
            return
        del self.phones[player.id]
        player.connected = False
        self._wait_a_little(player, _RELOAD_SECONDS)
        self.change()

    def change(self) -> None:
        """Show the teacher, before long, that something has changed."""
        self._changed = True
        self._wake.set()

    def _wait_a_little(self, player: Player, seconds: float) -> None:
        if player.proof:  # who has no device is answered for by the teacher
            self.room.expect(player)
            asyncio.get_running_loop().call_later(seconds, self._give_up, player)

    def _give_up(self, player: Player) -> None:
        if not player.connected:
            self.room.give_up(player)
            if self.room.complete():
                self.do(Command.CLOSE)
            self._schedule_closing()

    def _scene(self) -> Scene:
        return self.room.phase, self.room.position, self.room.paused

    async def _keep(self) -> None:
        """Put on disk what was done; while that fails, nothing is sent and the teacher is told."""
        while self.session.unkept or self._to_be_finished():
            try:
                self.session.keep()
                if self._to_be_finished():
                    self.session.finish(datetime.now(UTC))
            except StoreError as error:
                self._trouble = str(error)
                self._show()
                await asyncio.sleep(_RETRY_SECONDS)
            else:
                self._trouble = ""

    def _to_be_finished(self) -> bool:
        return self.room.phase is Phase.ENDED and self.session.record.finished is None

    def _view_if_due(self) -> views.HostView | None:
        """Return what the teacher sees, at most ten times a second."""
        if not self._changed or not self._watch:
            return None
        loop = asyncio.get_running_loop()
        pace = _VIEW_SECONDS + _VIEW_SECONDS_A_PLAYER * len(self.room.people.players)
        wait = self._viewed + pace - loop.time()
        if wait > 0:
            if self._view_timer is None:
                self._view_timer = loop.call_later(wait, self._view_again)
            return None
        self._viewed = loop.time()
        self._changed = False
        return self._view()

    def _view_again(self) -> None:
        self._view_timer = None
        self._wake.set()

    def _view(self) -> views.HostView:
        return views.host(self.room, self.session.article, self.session.now, trouble=self._trouble)

    def _show(self) -> None:
        if self._watch:
            self._watch(self._view())

    def _announce(self, was: Phase) -> None:
        """Tell the phones what the room has come to; as little as they need."""
        match self.room.phase:
            case Phase.OPEN if self.room.paused:
                self.post(wire.dump("pause"), *self.phones.values())
            case Phase.OPEN:
                self._ask()
            case Phase.CLOSED if was is Phase.OPEN:
                late = (p for id_, p in self.phones.items() if id_ not in self.room.round.given)
                self.post(wire.dump("closed", q=self.room.position), *late)
            case Phase.REVEALED:
                self._reveal()
            case Phase.ENDED:
                self._each(lambda player: wire.ended(self.room, player))
            case Phase.SHOWN | Phase.CLOSED if was in {Phase.OPEN, Phase.CLOSED}:
                self.post(wire.dump("wait"), *self.phones.values())
            case _:
                pass  # they look at the projector

    def _ask(self) -> None:
        """Send the question, encoded once for all whose time runs alike."""
        stretched: dict[float, list[Phone]] = {}
        for phone in self.phones.values():
            unlike = phone.player and self.room.plan.limit is not Limit.OFF
            stretch = phone.player.stretch if phone.player and unlike else 1.0
            stretched.setdefault(stretch, []).append(phone)
        for stretch, phones in stretched.items():
            self.post(wire.question(self.room, self.session.now, stretch), *phones)
        for id_ in self.room.round.given.keys() & self.phones.keys():  # open once more
            self.post(wire.taken(self.room, self.room.people.player(id_)), self.phones[id_])

    def _reveal(self) -> None:
        """Show the key, encoded once for all who gave one answer and have as many points."""
        shown = wire.reveal(self.room, self.session.article)
        groups: dict[Hashable, list[Phone]] = {}
        for id_, phone in self.phones.items():
            groups.setdefault(wire.alike(self.room, self.room.people.player(id_)), []).append(phone)
        for phones in groups.values():
            if player := phones[0].player:
                self.post(wire.result(self.room, player, shown), *phones)

    def _each(self, message: Callable[[Player], bytes]) -> None:
        for phone in self.phones.values():
            if phone.player:
                self.post(message(phone.player), phone)

    def _tell_about(self, act: Act, player: Player | None) -> None:
        """Tell the phones of what the teacher did, the room staying where it was."""
        phone = self.phones.get(player.id) if player else None
        match act:
            case Remove() | Ban() if phone and player:
                del self.phones[player.id]
                self._dismiss(phone, "removed")
            case Rename() | Move() if phone and player:
                self.post(wire.dump("you", name=player.name, team=player.team), phone)
            case Stretch() if phone and player and self.room.phase is Phase.OPEN:
                left = views.left(self.room, self.session.now, player.stretch)
                self.post(wire.dump("time", left=left), phone)
            case Void() | Accept() if self.room.phase is Phase.REVEALED:
                self._reveal()
            case _:
                pass

    def _dismiss(self, phone: Phone, why: str) -> None:
        phone.player = None
        self.post(wire.dump("bye", why=why), phone)
        self.after_keeping(lambda: phone.close(_NORMAL))

    def _schedule_closing(self) -> None:
        """Close the question when the time of the last who may answer is up."""
        if self._closing:
            self._closing.cancel()
            self._closing = None
        left = self.room.closes_in(self.session.now)
        if left is not None:
            loop = asyncio.get_running_loop()
            self._closing = loop.call_later(left / 1000, self._close_if_over)

    def _close_if_over(self) -> None:
        self._closing = None
        if self.room.closes_in(self.session.now) == 0:
            self.do(Command.CLOSE)
        else:
            self._schedule_closing()
