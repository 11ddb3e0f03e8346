"""The sessions of a teacher: begun, left, killed and gone on with."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from quizapp.app.sessions import TeachersDesk
from quizapp.app.shelf import Shelf, open_shelf
from quizapp.classroom.acts import Command, Enrol, RefusedError
from quizapp.classroom.room import Phase
from quizapp.classroom.views import HostView
from quizapp.domain.errors import StoreError, UsageError
from quizapp.ui.teaching import Sessions
from tests.app.killed_class import WAYS, preset

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_shelf()


@pytest.fixture
def desk(tmp_path: Path, shelf: Shelf) -> Iterator[Sessions]:
    """Return what the windows are given."""
    desk = TeachersDesk(tmp_path, shelf.banks, port=0)
    yield desk
    desk.close()


class Watcher:
    """Waits for a view."""

    def __init__(self) -> None:
        self._views: SimpleQueue[HostView] = SimpleQueue()

    def __call__(self, view: HostView) -> None:
        self._views.put(view)

    def first(self) -> HostView:
        return self._views.get(timeout=20)

    def until(self, phase: Phase) -> None:
        while self.first().projector.phase is not phase:
            pass


def killed(folder: Path, way: str) -> None:
    """Play a class as far as the middle of a question, and kill it there."""
    command = [sys.executable, "-m", "tests.app.killed_class", str(folder), way]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "kept\n"
        process.kill()


def resumed(desk: Sessions) -> HostView:
    watcher = Watcher()
    desk.resume(None, watcher)
    return watcher.first()


@pytest.mark.parametrize("way", WAYS)
def test_a_class_that_was_killed_goes_on_where_it_was(
    tmp_path: Path, desk: Sessions, way: str
) -> None:
    """The same question, open, with who was there and what was answered."""
    killed(tmp_path, way)
    view = resumed(desk)
    shown = view.projector
    assert (shown.phase, shown.total) == (Phase.OPEN, 5)
    assert shown.number == (2 if way == "black" else 1)
    assert view.key
    told = {
        "hands": ((3, 1, 4, 1), [], []),
        "teams": ((1, 0, 0, 0), ["Rojo", "Azul"], [True, False]),
        "phones": ((0, 1, 0, 0), ["Ana", "Bea"], [False, True]),
        "paused": ((0, 0, 0, 0), ["Rojo"], [False]),
        "black": ((0, 0, 0, 0), ["Rojo"], [False]),
    }[way]
    names, answered = [row.name for row in view.players], [row.answered for row in view.players]
    assert (view.key.chosen, names, answered) == told


def test_a_pause_outlasts_a_kill(tmp_path: Path, desk: Sessions) -> None:
    """Its time stands still as before."""
    killed(tmp_path, "paused")
    view = resumed(desk)
    assert view.projector.paused
    assert view.projector.left_ms
    assert 59_000 < view.projector.left_ms <= 60_000


def test_black_and_points_outlast_a_kill(tmp_path: Path, desk: Sessions) -> None:
    killed(tmp_path, "black")
    view = resumed(desk)
    assert view.projector.black
    assert view.projector.revealed is None
    assert view.players[0].points in {0.0, 1.0}


def test_time_in_which_nobody_ran_the_class_is_given_back(tmp_path: Path, desk: Sessions) -> None:
    """What was left when the last answer was kept is left now."""
    killed(tmp_path, "teams")
    left = resumed(desk).projector.left_ms
    assert left is not None
    assert 55_000 < left <= 60_000


def test_a_strict_limit_closes_a_question_gone_on_with(desk: Sessions, shelf: Shelf) -> None:
    """Though nobody has a device that could be waited for."""
    console = desk.begin(preset(shelf.first.pack.id, seconds=1), None, Watcher())
    console.do(Command.NEXT).result(timeout=20)
    desk.leave()
    watcher = Watcher()
    desk.resume(None, watcher)
    watcher.until(Phase.CLOSED)


def test_a_class_left_is_offered_until_it_is_closed(desk: Sessions, shelf: Shelf) -> None:
    assert desk.resumable() == (None, "")
    desk.begin(preset(shelf.first.pack.id), None, Watcher())
    desk.leave()
    record, bind = desk.resumable()
    assert record is not None
    assert bind == ""
    desk.discard()
    assert desk.resumable()[0] is None
    with pytest.raises(UsageError, match="a medias"):
        desk.resume(None, Watcher())


def test_where_it_listened_is_remembered(desk: Sessions, shelf: Shelf) -> None:
    console = desk.begin(preset(shelf.first.pack.id), "127.0.0.1", Watcher())
    assert console.url.startswith("http://127.0.0.1:")
    desk.leave()
    assert desk.resumable()[1] == "127.0.0.1"


def test_a_port_taken_is_no_reason_not_to_begin(tmp_path: Path, shelf: Shelf) -> None:
    """Another is used, and told."""
    first = TeachersDesk(tmp_path / "a", shelf.banks, port=0)
    taken = first.begin(preset(shelf.first.pack.id), "127.0.0.1", Watcher()).address
    assert taken
    second = TeachersDesk(tmp_path / "b", shelf.banks, port=taken[1])
    console = second.begin(preset(shelf.first.pack.id), "127.0.0.1", Watcher())
    assert console.address
    assert console.address[1] != taken[1]
    first.close()
    second.close()


def test_an_address_of_another_machine_is_refused_and_leaves_no_class(
    desk: Sessions, shelf: Shelf
) -> None:
    with pytest.raises(UsageError, match=r"192\.0\.2\.1"):
        desk.begin(preset(shelf.first.pack.id), "192.0.2.1", Watcher())
    assert desk.resumable()[0] is None


def test_a_class_left_stays_until_another_runs(desk: Sessions, shelf: Shelf) -> None:
    """What could not be begun takes nothing away."""
    desk.begin(preset(shelf.first.pack.id), None, Watcher())
    desk.leave()
    left = desk.resumable()[0]
    with pytest.raises(UsageError, match=r"192\.0\.2\.1"):
        desk.begin(preset(shelf.first.pack.id), "192.0.2.1", Watcher())
    assert desk.resumable()[0] == left
    desk.begin(preset(shelf.first.pack.id), None, Watcher())
    desk.leave()
    desk.discard()
    assert desk.resumable()[0] is None


def test_two_classes_at_once_over_the_same_data_are_refused(
    tmp_path: Path, desk: Sessions, shelf: Shelf
) -> None:
    """Whoever comes second is told what to close; the first goes on."""
    console = desk.begin(preset(shelf.first.pack.id), None, Watcher())
    second = TeachersDesk(tmp_path, shelf.banks, port=0)
    with pytest.raises(StoreError, match="ya está abierto"):
        second.begin(preset(shelf.first.pack.id), None, Watcher())
    console.do(Command.NEXT).result(timeout=20)


def test_what_is_refused_is_told_to_whoever_asked(desk: Sessions, shelf: Shelf) -> None:
    console = desk.begin(preset(shelf.first.pack.id), None, Watcher())
    console.do(Enrol("Rojo")).result(timeout=20)
    with pytest.raises(RefusedError):
        console.do(Enrol("ROJO")).result(timeout=20)
