"""Who is let in, and how much may come from where: no clock of its own, seconds come in."""

from dataclasses import dataclass, field
from enum import Enum
from hashlib import blake2b
from hmac import compare_digest
from secrets import randbelow, token_urlsafe

_KEPT_ADDRESSES = 4096


@dataclass(slots=True)
class Bucket:
    """Holds `size` tokens, and gets `rate` new ones a second."""

    size: float
    rate: float
    tokens: float = field(init=False)
    at: float = 0.0

    def __post_init__(self) -> None:
        self.tokens = self.size

    def wait(self, now: float) -> float:
        """Return in how many seconds there is a token; 0 if there is one."""
        self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate

    def take(self, now: float) -> bool:
        """Take a token; return whether there was one."""
        if self.wait(now):
            return False
        self.tokens -= 1
        return True


@dataclass(frozen=True, slots=True)
class Access:
    """What lets players in: six digits to type, or a ticket nobody guesses, in the QR code."""

    pin: str
    ticket: str

    @classmethod
    def draw(cls) -> "Access":
        """Return a new one."""
        return cls(f"{randbelow(1_000_000):06}", token_urlsafe(16))


class Entry(Enum):
    """What becomes of somebody with a PIN."""

    WELCOME = "welcome"
    WRONG = "pin"
    WAIT = "wait"


class Gatekeeper:
    """Checks PINs. Only wrong ones cost: a class behind one address gets in together.

    An address may be wrong 30 times at once, then once in two seconds; all of them 300 times, then
    five a second: the million takes more than two days. A ticket is never made to wait.
    """

    def __init__(self, access: Access) -> None:
        self._access = access
        self._all = Bucket(300, 5)
        self._addresses: dict[str, Bucket] = {}

    def check(self, pin: str, address: str, now: float) -> tuple[Entry, float]:
        """Return whether the PIN is right, or for how many seconds none is looked at."""
        if _equal(pin, self._access.ticket):
            return Entry.WELCOME, 0.0
        bucket = self._addresses.get(address) or Bucket(30, 0.5, now)
        if wait := max(bucket.wait(now), self._all.wait(now)):
            return Entry.WAIT, wait
        if _equal(pin, self._access.pin):
            return Entry.WELCOME, 0.0
        bucket.take(now)
        self._all.take(now)
        self._remember(address, bucket, now)
        return Entry.WRONG, 0.0

    def _remember(self, address: str, bucket: Bucket, now: float) -> None:
        """Keep the addresses that were wrong lately; those whose buckets are full again go."""
        if len(self._addresses) >= _KEPT_ADDRESSES:
            self._addresses = {
                known: one
                for known, one in self._addresses.items()
                if one.wait(now) or one.tokens < one.size
            }
        self._addresses[address] = bucket


def proof(secret: str) -> str:
    """Return what is kept of a secret."""
    return blake2b(secret.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def new_secret() -> str:
    """Return what lets a player in again."""
    return token_urlsafe(16)


def _equal(one: str, other: str) -> bool:
    return compare_digest(one.encode("utf-8", "surrogatepass"), other.encode())
