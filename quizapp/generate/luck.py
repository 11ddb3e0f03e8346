"""Luck that is the same everywhere: order by a keyed hash of a seed and a name."""

from _blake2 import blake2b  # hashlib loads OpenSSL for it
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


class Luck:
    """Draws decided by a seed alone, on any machine and any Python."""

    def __init__(self, seed: str) -> None:
        key = blake2b(seed.encode(errors="surrogatepass")).digest()
        self._hash = blake2b(key=key, digest_size=8)

    def number(self, name: str) -> int:
        """Return 64 bits that depend on the seed and `name` only."""
        keyed = self._hash.copy()
        keyed.update(name.encode())
        return int.from_bytes(keyed.digest(), "big")

    def below(self, limit: int, name: str) -> int:
        """Return an integer from 0 to `limit` - 1."""
        return self.number(name) % limit

    def order(self, items: Iterable[T], name: Callable[[T], str]) -> list[T]:
        """Return the items shuffled; `name` must tell them apart."""
        return sorted(items, key=lambda item: self.number(name(item)))
