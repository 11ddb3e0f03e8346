"""Ten students with real pages, one of whom drops, and a host that is killed."""

import asyncio
import contextlib
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from quizapp.store.sessions import open_journal
from tests.classroom.browser import CHROMIUM, Browser, Page, browser

ROOT = Path(__file__).parents[2]
NAMES = (
    "Ana", "José", "<b>Bea</b>", "محمد", "🦊 Zoé", "Iker", "Núria", "O'Neill", "Ñ", "李雷",
)  # fmt: skip

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")


class Host:
    """`quizapp host` in a process of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.command = [
            *(sys.executable, "-m", "quizapp", "host", "-n", "2", "--kinds", "choice", "multiple"),
            *("--data-dir", str(folder), *options),
        ]

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        process = await asyncio.create_subprocess_exec(
            *self.command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        yield process
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def told(process: asyncio.subprocess.Process, pattern: str) -> str:
    """Read what the host says until it says this; return the first group."""
    assert process.stdout
    while line := (await asyncio.wait_for(process.stdout.readline(), 20)).decode():
        if match := re.search(pattern, line):
            return match[1]
    pytest.fail(f"the host never said {pattern}")


def type_(process: asyncio.subprocess.Process, text: str) -> None:
    assert process.stdin
    process.stdin.write(f"{text}\n".encode())


async def join(chrome: Browser, url: str, pin: str, name: str) -> Page:
    page = await chrome.page(url)
    await page.fill("pin", pin)
    await page.press("#enter button")
    await page.fill("name", name)
    await page.press("#enter button")
    await page.see("Estás dentro")
    return page


ANSWER = """(() => {
    const option = document.querySelector('#body .option');
    if (option) return option.click();
    const box = document.querySelector('#body input[type=checkbox]');
    box.checked = true;
    document.getElementById('send').click();
})()"""


CONTROLS = {"button", "textbox", "checkbox", "combobox", "listbox", "heading", "group"}


async def can_be_used(page: Page) -> None:
    """See that a screen reader has a name for everything, and that texts may be twice as large."""
    nodes = (await page.command("Accessibility.getFullAXTree"))["nodes"]
    shown = [node for node in nodes if not node["ignored"]]
    unnamed = [
        node["role"]["value"]
        for node in shown
        if node["role"]["value"] in CONTROLS and not node.get("name", {}).get("value", "").strip()
    ]
    assert unnamed == []
    size = {"width": 195, "height": 422, "deviceScaleFactor": 2, "mobile": True}
    await page.command("Emulation.setDeviceMetricsOverride", **size)
    assert await page.run("document.documentElement.scrollWidth") <= size["width"]
    await page.command("Emulation.clearDeviceMetricsOverride")


async def until_the_host_is_killed(chrome: Browser, folder: Path) -> tuple[str, str, list[Page]]:
    """Let ten join and nine answer; return the address, the PIN and the pages."""
    async with Host(folder, "--port", "0").running() as host:
        url = await told(host, r"(http://\S+)")
        pin = await told(host, r"PIN: (\d{6})")
        pages = [await join(chrome, url, pin, name) for name in NAMES]
        await told(host, r"(10) en la sala")
        type_(host, "")
        await asyncio.gather(*(page.see("Pregunta 1 de 2") for page in pages))
        who = await pages[2].run("document.querySelector('#who').innerHTML")
        assert who == "&lt;b&gt;Bea&lt;/b&gt;"
        await can_be_used(pages[2])
        await asyncio.gather(*(page.run(ANSWER) for page in pages[:9]))
        await asyncio.gather(*(page.see("Respuesta recibida") for page in pages[:9]))
        host.kill()
    await asyncio.gather(*(page.see("Sin conexión") for page in pages))
    return url, pin, pages


async def until_the_end(folder: Path, url: str, pin: str, pages: list[Page]) -> None:
    """Go on where it was: the tenth loads her page again and answers."""
    port = re.search(r":(\d+)/", url)
    assert port
    async with Host(folder, "--port", port[1]).running() as host:
        type_(host, "s")
        assert await told(host, r"PIN: (\d{6})") == pin
        await told(host, r"(9 de 10 han contestado)")
        await asyncio.gather(
            *(page.until("!document.querySelector('#line').textContent") for page in pages)
        )
        await pages[9].go(url)
        await pages[9].see("Pregunta 1 de 2")
        await pages[9].run(ANSWER)
        await told(host, r"(Cerrada)")
        type_(host, "")
        await asyncio.gather(*(page.see("Respuesta correcta") for page in pages))
        await can_be_used(pages[2])
        type_(host, "f")
        await asyncio.gather(*(page.see("Fin de la sesión") for page in pages))
        await told(host, r"(Resultados)")
        assert (await asyncio.wait_for(host.wait(), 20)) == 0


async def play(folder: Path) -> None:
    async with browser() as chrome:
        url, pin, pages = await until_the_host_is_killed(chrome, folder)
        await until_the_end(folder, url, pin, pages)
        assert [text for text in chrome.complaints if "ERR_CONNECTION_REFUSED" not in text] == []


def test_ten_pages_a_drop_and_a_killed_host(tmp_path: Path) -> None:
    asyncio.run(play(tmp_path))
    journal = open_journal(tmp_path).journal
    assert journal.unfinished() is None
    assert len(journal.lines(1)) == 10 + 1 + 10 + 3
    journal.close()


async def choose_team(folder: Path) -> str:
    """Join, under extra time, in the team chosen, and return what stands at the top."""
    names = folder / "lista.txt"
    names.write_text("Ana; +100 %\nBea\n", encoding="utf-8")
    rules = ("--teams", "Rojo", "Azul", "--choose-team", "--limit", "soft", "--seconds", "30")
    async with browser() as chrome:
        command = Host(folder, "--port", "0", "--players-file", str(names), *rules)
        async with command.running() as host:
            url = await told(host, r"(http://\S+)")
            page = await chrome.page(url)
            await page.fill("pin", await told(host, r"PIN: (\d{6})"))
            await page.press("#enter button")
            await page.see("Elige tu equipo")
            await page.run("document.getElementById('team').value = 'Azul'")
            await page.press("#enter button")
            await page.see("Estás dentro")
            type_(host, "")
            await page.see("Pregunta 1 de 2")
            await page.until("parseInt(document.getElementById('clock').textContent) > 40")
            assert chrome.complaints == []
            return str(await page.run("document.getElementById('who').textContent"))


def test_a_page_offers_teams_and_counts_its_own_time(tmp_path: Path) -> None:
    assert asyncio.run(choose_team(tmp_path)) == "Ana (Azul)"
