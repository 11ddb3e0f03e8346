"""`quizapp host`: a teacher's session run from a terminal."""

import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from io import StringIO
from threading import Event

from quizapp.app.shelf import open_shelf
from quizapp.classroom.acts import Act, Command, Refusal, RefusedError, Remove
from quizapp.classroom.console import Console
from quizapp.classroom.room import Phase, Room
from quizapp.classroom.session import Session, begin, resume
from quizapp.classroom.views import HostView, ProjectorView
from quizapp.cli.preparing import plan, prepared, save
from quizapp.domain.answers import Outcome
from quizapp.export.sheet import wrap
from quizapp.i18n import ntr, tr
from quizapp.settings import data_folder
from quizapp.store import utc_now
from quizapp.store.sessions import OpenedJournal, open_journal

Write = Callable[[str], None]


def run(asked: Namespace) -> int:
    """Run a session, a new one or the one left half-finished, until it ends or is left."""
    opened = open_journal(data_folder(asked.data_dir))
    with closing(opened.journal):
        for notice in opened.notices:
            print(notice, file=sys.stderr)
        session = _session(asked, opened)
        teller = _Teller(_print)
        console = Console(
            session, bind=asked.bind, port=asked.port, auto=asked.auto, watch=teller.tell
        )
        try:
            _welcome(console, alone=asked.bind in {"127.0.0.1", "::1"})
            print(tr("Código: {code}").format(code=session.room.plan.quiz.seed), flush=True)
            teller.begin()
            if asked.auto:
                teller.ended.wait()
            else:
                _steer(console, teller)
        finally:
            console.stop()
        _results(session.room, _print)
    return 0


def _session(asked: Namespace, opened: OpenedJournal) -> Session:
    """Go on with what was left half-finished, unless a new session is wanted."""
    journal = opened.journal
    preset = prepared(asked, opened)
    shelf = open_shelf(asked.pack or preset.plan.quiz.pack or None)
    if asked.save is not None:
        save(asked, preset, opened, shelf.first.pack.id)
    record = journal.unfinished()
    if record and not asked.new and (asked.auto or _wants_to_go_on()):
        return resume(record, shelf.banks, journal, time.monotonic)
    if record:
        journal.finish(record.id, at=utc_now())
    made = plan(asked, preset, opened, shelf.first.pack.id)
    session = begin(made, shelf.first, journal, at=utc_now(), clock=time.monotonic)
    if preset.class_ and not asked.players_file:
        opened.classes.attend(session.record.id, preset.class_)
    return session


def _wants_to_go_on() -> bool:
    try:
        answer = input(tr("Hay una sesión a medias. ¿Reanudar la sesión? [S/n] "))
    except EOFError:
        return True
    return not answer.casefold().startswith("n")


def _welcome(console: Console, *, alone: bool) -> None:
    """Say how students get in."""
    import segno  # noqa: PLC0415 - 0.1 s no other command pays

    code = StringIO()
    segno.make(console.ticket_url, error="m", micro=False).terminal(code, border=2, compact=True)
    print(code.getvalue())
    print(tr("Dirección: {url}").format(url=console.url))
    print(tr("PIN: {pin}").format(pin=console.pin))
    if alone:
        print(tr("Solo se entra desde este equipo. Para la clase: --bind 0.0.0.0"))
    sys.stdout.flush()


def _print(text: str) -> None:
    print(text, flush=True)


class _Teller:
    """Says what has changed, a line at a time."""

    def __init__(self, write: Write) -> None:
        self.ended = Event()
        self.players: Mapping[str, int] = {}
        self._write = write
        self._said: list[str] = []
        self._begun = False
        self._latest: HostView | None = None

    def tell(self, view: HostView) -> None:
        """Say what has not just been said."""
        self._latest = view
        if self._begun:
            self._tell(view)

    def begin(self) -> None:
        """Say how it stands, and from now on whatever changes."""
        self._begun = True
        if self._latest:
            self._tell(self._latest)

    def _tell(self, view: HostView) -> None:
        self.players = {row.name.casefold(): row.id for row in view.players}
        said = list(_lines(view))
        for line in said:
            if line not in self._said:
                self._write(line)
        self._said = said
        if view.projector.phase is Phase.ENDED:
            self.ended.set()


def _lines(view: HostView) -> Iterator[str]:
    """Yield what there is to say of the room as it is."""
    shown = view.projector
    if view.trouble:
        yield view.trouble
    if shown.phase is Phase.LOBBY:
        yield ntr("{n} en la sala", "{n} en la sala", shown.players)
    elif shown.phase is Phase.STANDINGS:
        for place in shown.standings:
            yield f"   {place.rank}. {place.name}: {_number(place.points)}"
    elif shown.phase is not Phase.ENDED:
        yield from _question_lines(shown)


def _question_lines(shown: ProjectorView) -> Iterator[str]:
    yield wrap(f"{shown.number}/{shown.total}. {shown.stem}")
    label = tr("   {answered} de {players} han contestado")
    yield label.format(answered=shown.answered, players=shown.players)
    if shown.paused:
        yield tr("   En pausa")
    if shown.phase is Phase.CLOSED:
        yield tr("   Cerrada")
    if shown.revealed:
        counts = shown.revealed.chosen
        for option, count in zip(shown.options, counts, strict=False):
            yield wrap(f"{count:4}  {option}", "   ")
        yield wrap(tr("Respuesta: {key}").format(key=shown.revealed.key), "   ")
        yield wrap(shown.revealed.explanation, "   ")


def _steer(console: Console, teller: _Teller) -> None:
    """Do what is typed, until the session ends or is left."""
    print(
        tr(
            "Intro: seguir · p: pausa · a: atrás · s: saltar · e NOMBRE: expulsar · f: terminar · "
            "Ctrl+D: salir (se puede reanudar)"
        )
    )
    while not teller.ended.is_set():
        try:
            typed = input()
        except EOFError:
            return
        act = _act(typed, teller.players)
        if act is None:
            print(tr("No conozco esa orden."))
            continue
        try:
            console.do(act).result()
        except RefusedError as refused:
            print(_refusal(refused.why))
        else:
            if act is Command.END:
                return


def _act(typed: str, players: Mapping[str, int]) -> Act | None:
    """Return what a line asks for, if anything."""
    letter, _, name = typed.strip().partition(" ")
    commands = {
        "": Command.NEXT,
        "p": Command.PAUSE,
        "a": Command.BACK,
        "s": Command.SKIP,
        "f": Command.END,
    }
    if letter == "e":
        player = players.get(name.strip().casefold())
        return None if player is None else Remove(player)
    return commands.get(letter.casefold())


def _refusal(why: Refusal) -> str:
    if why is Refusal.NO_SUCH_QUESTION:
        return tr("No hay ninguna pregunta ahí.")
    return tr("Ahora no se puede.")


def _results(room: Room, write: Write) -> None:
    """Say how each question and each player did."""
    asked = [one for one in room.rounds if one.revealed and not one.voided]
    if not asked:
        return
    write("\n" + tr("Resultados"))
    for number, one in enumerate(room.rounds, start=1):
        if one in asked:
            right = sum(g.grade.outcome is Outcome.RIGHT for g in one.given.values())
            label = tr("{number}. {right} de {given} han acertado: {stem}")
            write(
                wrap(
                    label.format(
                        number=number, right=right, given=len(one.given), stem=one.question.stem
                    )
                )
            )
    for player in sorted(room.people, key=lambda p: -room.totals.get(p.id, 0.0)):
        label = tr("{name}: {points} ({seen} de {asked} vistas)")
        points = _number(room.totals.get(player.id, 0.0))
        write(
            "   "
            + label.format(
                name=player.name, points=points, seen=room.seen(player), asked=room.asked()
            )
        )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
