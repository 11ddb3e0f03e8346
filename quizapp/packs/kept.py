"""Banks as they were made last time, so that a start need neither read YAML nor make questions.

One file a pack, in the learner's own folder. Its first line is a hash of all that decides the rest
(the files of the pack and of the language, and the program) and a sum of the rest: what is stale
or damaged does not agree with it, and is made again. It holds JSON, which runs nothing.
"""

import os
from _blake2 import blake2b  # hashlib loads OpenSSL for it
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from quizapp import __version__
from quizapp.generate.bank import Bank
from quizapp.generate.items import Harvest, Heading, Item
from quizapp.packs.codec import Lazy, dump, load
from quizapp.values import given, replace

_MOST_BYTES = 1 << 21  # a pack is two files of at most half a megabyte; what else lies there is not
_PROGRAM = Path(__file__).parent.parent
_MAKERS = ("domain", "generate", "packs", "spanish")


class Keeper:
    """Keeps the bank of one pack; `cache` is the folder of all of them."""

    def __init__(self, cache: Path, pack: Path, language: Path) -> None:
        """Take note of all that decides a bank, before anything of it is read."""
        name = blake2b(os.fsencode(os.path.realpath(pack)), digest_size=8).hexdigest()
        self._file = cache / f"{name}.bank"
        self._sources = _sources(pack, language)

    def find(self) -> Bank | None:
        """Return the bank as it was kept; None if it was not, or anything has changed since."""
        try:
            head, _, body = self._file.read_bytes().partition(b"\n")
        except OSError:
            return None
        if self._sources is None or head != self._stamp(body):
            return None
        ids, pack, blocked, *lines = body.decode().split("\n")
        names = load(ids)
        headings: Lazy[Heading] = Lazy(dict(zip(names, lines[::2], strict=True)))
        items: Lazy[Item] = Lazy(dict(zip(names, lines[1::2], strict=True)))
        return Bank(load(pack), Harvest(items, load(blocked), headings))

    def keep(self, bank: Bank) -> None:
        """Put a bank in the place of what was kept; a full disk, or no data yet, is no harm."""
        if self._sources is None:
            return
        pack = replace(bank.pack, stated={id_: bank.pack.stating(id_) for id_ in bank.pack.facts})
        values = [tuple(bank.items), pack, bank.blocked]
        for item in bank.items.values():
            values += [Heading(**{name: getattr(item, name) for name in given(Heading)}), item]
        body = "\n".join(map(dump, values)).encode()
        fresh = self._file.with_name(f"{self._file.name}.tmp")
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, exist_ok=True)
            fresh.write_bytes(self._stamp(body) + b"\n" + body)
            fresh.replace(self._file)

    def _stamp(self, body: bytes) -> bytes:
        return f"{self._sources} {crc32(body):08x}".encode()


def _sources(pack: Path, language: Path) -> str | None:
    """Return a hash of all that decides a bank; None if it cannot be told."""
    sources = blake2b(f"{__version__} {pack}".encode(errors="surrogateescape"))
    try:
        files = sorted(entry.path for entry in os.scandir(pack) if entry.is_file())
        if sum(map(os.path.getsize, files)) > _MOST_BYTES:
            return None
        for file in (*files, str(language)):
            content = Path(file).read_bytes()
            sources.update(f"{os.path.realpath(file)} {len(content)} ".encode(errors="replace"))
            sources.update(content)
    except OSError:
        return None
    sources.update("".join(_program()).encode())
    return sources.hexdigest()


def _program() -> Iterator[str]:
    """Yield what changes when the program does, also between two releases."""
    for folder in _MAKERS:
        with suppress(OSError), os.scandir(_PROGRAM / folder) as modules:
            for module in sorted(modules, key=lambda entry: entry.name):
                if module.name.endswith(".py"):
                    status = module.stat()
                    yield f"{module.name} {status.st_size} {status.st_mtime_ns} "
