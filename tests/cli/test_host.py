"""`quizapp host`, played by phones."""

import asyncio
import io
import re
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Condition, Thread

import aiohttp
import pytest

from quizapp.classroom.codec import load_plan
from quizapp.classroom.plan import Limit, Plan
from quizapp.classroom.presets import Preset, dump_preset, load_preset
from quizapp.cli.main import main
from quizapp.domain.questions import Kind
from quizapp.domain.sessions import Pupil
from quizapp.generate.bank import Bank
from quizapp.store.sessions import open_journal
from quizapp.study.ports import Settings
from tests.classroom.phones import Phone
from tests.cli.conftest import Run


class Lines(io.StringIO):
    """What the teacher types, as long as she is asked."""

    def __init__(self, *lines: str) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))


@pytest.fixture
def host(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Return a way to host a session with typed lines; returns what was printed."""

    def one(*typed: str, options: tuple[str, ...] = ()) -> str:
        monkeypatch.setattr(sys, "stdin", Lines(*typed))
        done = run("host", "--port", "0", "-n", "2", "--data-dir", str(tmp_path), *options)
        assert (done.status, done.err) == (0, "")
        return done.out

    return one


def test_how_to_get_in_is_told(host: Callable[..., str]) -> None:
    out = host()
    assert re.search(r"Dirección: http://127\.0\.0\.1:\d+/\nPIN: \d{6}\n", out)
    assert "Solo se entra desde este equipo. Para la clase: --bind 0.0.0.0" in out
    assert "▄" in out


def test_a_session_is_steered_by_lines(host: Callable[..., str], tmp_path: Path) -> None:
    out = host("", "p", "p", "", "", "x", "a", "s", "e Nadie", "a", "f")
    assert out.count("No conozco esa orden.") == 2
    assert "No hay ninguna pregunta ahí." in out
    assert "Ahora no se puede." in out
    assert "Resultados" in out
    journal = open_journal(tmp_path).journal
    assert journal.unfinished() is None
    journal.close()


def test_a_session_left_is_offered_again(host: Callable[..., str]) -> None:
    pin = re.findall(r"PIN: (\d+)", host(""))
    assert re.findall(r"PIN: (\d+)", host("s")) == pin
    assert re.findall(r"PIN: (\d+)", host("no")) != pin
    assert "¿Reanudar la sesión?" not in host("f", options=("--new",))


@pytest.mark.parametrize(
    ("option", "value", "text"),
    [
        pytest.param("--port", "70000", "se espera un puerto", id="no port"),
        pytest.param("--port", "http", "se espera un puerto", id="no number"),
        pytest.param("--auto", "0", "se espera un número de segundos", id="no time"),
        pytest.param("--auto", "ya", "se espera un número de segundos", id="no seconds"),
        pytest.param("--bind", "192.0.2.1", "no es de este equipo", id="not ours"),
        pytest.param("--players-file", "nadie.txt", "No se puede leer la lista", id="no file"),
    ],
)
def test_wrong_use(run: Run, tmp_path: Path, option: str, value: str, text: str) -> None:
    done = run("host", option, value, "--data-dir", str(tmp_path))
    assert done.status == 2
    assert text in done.err


def test_a_name_nobody_could_read(run: Run, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("Ana\n" + "x" * 99, encoding="utf-8")
    done = run("host", "--players-file", str(names), "--data-dir", str(tmp_path / "data"))
    assert done.status == 2
    assert "Línea 2: «xxxxxxxxxxxxxxxxxxxxxxxx…» tiene 99 letras y caben 32" in done.err


@pytest.mark.parametrize(
    ("option", "text"),
    [
        pytest.param("--preset", "No hay ajustes «x». Guardados: Corto.", id="no settings"),
        pytest.param("--class", "No hay ninguna clase «x». Clases: 3.º B.", id="no class"),
    ],
)
def test_what_is_not_kept(run: Run, kept: Path, option: str, text: str) -> None:
    done = run("host", option, "x", "--data-dir", str(kept))
    assert (done.status, text in done.err) == (2, True)


def test_settings_that_cannot_be_read(run: Run, kept: Path) -> None:
    with closing((opened := open_journal(kept)).journal):
        opened.presets.keep("Roto", "{")
    done = run("host", "--preset", "Roto", "--data-dir", str(kept))
    assert "Los ajustes «Roto» no se pueden leer." in done.err


def test_settings_whose_class_is_gone(run: Run, kept: Path) -> None:
    with closing((opened := open_journal(kept)).journal):
        opened.classes.delete(1, sessions=False)
    done = run("host", "--preset", "Corto", "--data-dir", str(kept))
    assert "La clase de esos ajustes ya no está." in done.err


@pytest.fixture
def kept(tmp_path: Path, bank: Bank) -> Path:
    """Return a folder with a class, and settings for it."""
    quiz = Settings(pack=bank.pack.id, seed="", count=2, kinds=frozenset({Kind.CHOICE}))
    preset = Preset(plan=Plan(quiz=quiz, limit=Limit.HARD, seconds=40), class_=1, listed=True)
    with closing((opened := open_journal(tmp_path)).journal):
        opened.classes.add("3.º B", [Pupil(name="Ana", times=1.5), Pupil(name="Bea")])
        opened.presets.keep("Corto", dump_preset(preset))
    return tmp_path


def test_settings_are_kept(host: Callable[..., str], tmp_path: Path) -> None:
    """A code is kept only if one was typed."""
    host("f", options=("--limit", "soft", "--no-stem", "--save", "Corto"))
    host("f", options=("--preset", "Corto", "--seed", "abc234", "--save", "De nuevo"))
    with closing((opened := open_journal(tmp_path)).journal):
        kept = {n: load_preset(line).plan for n, line in opened.presets.presets().items()}
    assert not kept["Corto"].stem_on_phone
    assert [(n, plan.limit, plan.quiz.seed) for n, plan in sorted(kept.items())] == [
        ("Corto", Limit.SOFT, ""),
        ("De nuevo", Limit.SOFT, "abc234"),
    ]


def test_settings_need_a_name(run: Run, tmp_path: Path) -> None:
    done = run("host", "--save", " ", "--data-dir", str(tmp_path))
    assert (done.status, "Escribe un nombre de una a 32 letras" in done.err) == (2, True)


def test_a_session_is_run_with_settings_and_a_class(
    host: Callable[..., str], kept: Path, bank: Bank
) -> None:
    """What is written besides goes before what is kept; the code is told."""
    out = host("f", options=("--preset", "corto", "--class", "3.º b", "--seconds", "50"))
    with closing((opened := open_journal(kept)).journal):
        (record,) = opened.journal.records()
        assert opened.classes.attended() == {record.id: "3.º B"}
        plan = load_plan(record.plan)
    assert (plan.limit, plan.seconds, plan.roster) == (Limit.HARD, 50, ("Ana", "Bea"))
    assert plan.extra == (("Ana", 1.5),)
    assert f"Código: {plan.quiz.seed}" in out
    assert {bank.items[id_].kind for id_ in plan.quiz.only} == {Kind.CHOICE}


def test_a_session_runs_by_itself_for_the_names_of_a_file(tmp_path: Path) -> None:
    """Two phones, one name that is on the list and one that is not."""
    names = tmp_path / "names.txt"
    names.write_text("\ufeffAna\n\nBea\n", encoding="utf-8")
    options = ["--players-file", str(names), "--auto", "0.2", "--data-dir", str(tmp_path)]
    out = _Printed()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        command = ["host", "--port", "0", "-n", "2", *options]
        thread = Thread(target=main, args=(command,))
        thread.start()
        asyncio.run(_play(out))
        thread.join(30)
    assert "Resultados" in out.getvalue()
    assert "Ana: 0 (2 de 2 vistas)" in out.getvalue()


class _Printed(io.StringIO):
    """What is printed, to be waited for."""

    def __init__(self) -> None:
        super().__init__()
        self._written = Condition()

    def write(self, text: str) -> int:
        with self._written:
            self._written.notify_all()
            return super().write(text)

    async def match(self, pattern: str) -> str:
        """Return the first group of a pattern once it has been printed."""

        def wait() -> re.Match[str] | None:
            with self._written:
                return self._written.wait_for(lambda: re.search(pattern, self.getvalue()), 10)

        found = await asyncio.to_thread(wait)
        assert found, f"never printed: {pattern}"
        return found[1]


async def _play(out: _Printed) -> None:
    pin = await out.match(r"PIN: (\d{6})")
    url = (await out.match(r"(http://\S+)")) + "session"
    async with aiohttp.ClientSession() as client, client.ws_connect(url) as socket:
        phone = Phone(socket)
        assert (await phone.join("Eva", pin))["why"] == "name_unknown"
        assert (await phone.join("ana", pin))["name"] == "Ana"
        await phone.hear("reveal")
        await phone.hear("end")
