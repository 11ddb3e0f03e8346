"""Real pages in headless Chromium, driven over its DevTools protocol."""

import asyncio
import json
import re
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--remote-debugging-port=0", "--window-size=390,844", "--accept-lang=es-ES",
)  # fmt: skip


class Page:
    """One page, in a browser context of its own: nothing stored is shared."""

    def __init__(self, browser: "Browser", session: str) -> None:
        self._browser = browser
        self._session = session

    async def command(self, method: str, **params: object) -> Any:
        return await self._browser.command(method, session=self._session, **params)

    async def run(self, script: str) -> Any:
        """Return the value of an expression."""
        answer = await self.command("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def until(self, script: str) -> None:
        """Wait until an expression is true, as the page itself sees it change."""
        waiting = f"""new Promise((resolve) => {{
            const look = () => ({script}) ? resolve(true) : setTimeout(look, 20); look(); }})"""
        await asyncio.wait_for(
            self.command("Runtime.evaluate", expression=waiting, awaitPromise=True), 20
        )

    async def see(self, text: str) -> None:
        """Wait until a text can be read."""
        await self.until(f"document.body.innerText.includes({json.dumps(text)})")

    async def fill(self, id_: str, text: str) -> None:
        await self.until(f"document.getElementById({id_!r}).offsetParent !== null")
        await self.run(f"document.getElementById({id_!r}).value = {json.dumps(text)}")

    async def press(self, selector: str) -> None:
        await self.until(f"document.querySelector({selector!r})?.offsetParent")
        await self.run(f"document.querySelector({selector!r}).click()")

    async def go(self, url: str) -> None:
        loaded = self._browser.loading(self._session)
        await self.command("Page.navigate", url=url)
        await asyncio.wait_for(loaded.wait(), 20)

    async def picture(self) -> str:
        """Return a PNG in Base64."""
        answer = await self.command("Page.captureScreenshot", captureBeyondViewport=True)
        return str(answer["data"])


class Browser:
    """A browser process."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._number = 0
        self._loaded: dict[str, asyncio.Event] = {}
        self.complaints: list[str] = []

    def loading(self, session: str) -> asyncio.Event:
        """Return what is set when the page of a session has been loaded next."""
        return self._loaded.setdefault(session, asyncio.Event())

    async def listen(self) -> None:
        async for message in self._socket:
            answer = json.loads(message.data)
            if "id" in answer:
                self._waiting.pop(answer["id"]).set_result(answer)
            elif answer["method"] == "Page.loadEventFired":
                self._loaded.pop(answer["sessionId"], asyncio.Event()).set()
            elif answer["method"] in {"Log.entryAdded", "Runtime.exceptionThrown"}:
                self.complaints.append(json.dumps(answer["params"]))

    async def command(self, method: str, *, session: str = "", **params: object) -> Any:
        self._number += 1
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[self._number] = future
        message = {"id": self._number, "method": method, "params": params}
        await self._socket.send_str(
            json.dumps(message | ({"sessionId": session} if session else {}))
        )
        answer = await future
        assert "error" not in answer, answer
        return answer["result"]

    async def page(self, url: str, *, context: str = "") -> Page:
        context = context or (await self.command("Target.createBrowserContext"))["browserContextId"]
        target = await self.command(
            "Target.createTarget", url="about:blank", browserContextId=context
        )
        attached = await self.command(
            "Target.attachToTarget", targetId=target["targetId"], flatten=True
        )
        page = Page(self, attached["sessionId"])
        for domain in ("Page", "Runtime", "Log"):
            await page.command(f"{domain}.enable")
        await page.go(url)
        return page


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Start Chromium, and end it."""
    assert CHROMIUM
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            CHROMIUM,
            *_OPTIONS,
            f"--user-data-dir={profile}",
            stderr=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
        )
        try:
            url = await asyncio.wait_for(_devtools(process), 60)
            async with (
                aiohttp.ClientSession() as client,
                client.ws_connect(url, max_msg_size=0) as s,
            ):
                one = Browser(s)
                listening = asyncio.create_task(one.listen())
                yield one
                listening.cancel()
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()


async def _devtools(process: asyncio.subprocess.Process) -> str:
    assert process.stderr
    while line := (await process.stderr.readline()).decode():
        if match := re.search(r"ws://\S+", line):
            return match[0]
    raise AssertionError("Chromium did not start")
