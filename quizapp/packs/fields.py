"""Reading the keys of a record, and names that stand for things defined elsewhere."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Generic, TypeVar

from quizapp.i18n import tr
from quizapp.packs.faults import Faults, shown
from quizapp.packs.text import MENDED
from quizapp.packs.tree import Listing, Node, Record, Scalar

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

Needs = list[tuple[str, int]]
"""Ids that something names, with the line where it does."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"[0-9]{1,9}")


class Fields:
    """The keys of one record; a key that is wrong is reported and read as something harmless.

    A key without a default must be there and say something.
    """

    def __init__(self, node: Node, faults: Faults, *, line: int | None = None) -> None:
        self.line = line or node.line
        self.faults = faults
        self._record = node if isinstance(node, Record) else None
        if self._record is None:
            message = tr("Aquí va un mapa («clave: valor»).")
            faults.add(self.line, "not-a-mapping", message)
        elif self._record.repeats:
            faults.again()

    @property
    def readable(self) -> bool:
        """Whether there is a record at all."""
        return self._record is not None

    def __contains__(self, key: str) -> bool:
        return self._record is not None and key in self._record.nodes

    def __iter__(self) -> Iterator[tuple[str, int, Node]]:
        """Every key with its line and its node."""
        if self._record:
            for key, node in self._record.nodes.items():
                yield key, self._record.lines[key], node

    def line_of(self, key: str) -> int:
        """Return the line of a key, or of the record if it is not there."""
        return self._record.lines.get(key, self.line) if self._record else self.line

    def report(self, key: str, rule: str, message: str) -> None:
        """Report a fault at the line of a key."""
        self.faults.add(self.line_of(key), rule, message)

    def node(self, key: str, *, required: bool = True) -> Node | None:
        """Return what a key holds."""
        if key in self and self._record:
            return self._record.nodes[key]
        if required and not self.readable:
            self.faults.again()
        elif required:
            message = tr("Falta «{key}». Añádelo.").format(key=key)
            self.faults.add(self.line, "missing-key", message)
        return None

    def section(self, key: str, *, required: bool = False) -> Iterator[tuple[str, int, Node]]:
        """Return the keys of a record under `key`; an absent one is empty."""
        node = self.node(key, required=required)
        return iter(Fields(node, self.faults) if node else ())

    def only(self, *known: str) -> None:
        """Report every other key."""
        for key, line, _ in self:
            if key not in known:
                message = tr("No se conoce la clave «{key}».{hint} Valen: {known}.")
                hint = self.faults.suggest(key, known)
                message = message.format(key=shown(key), hint=hint, known=", ".join(known))
                self.faults.add(line, "unknown-key", message)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a string."""
        node = self.node(key, required=default is None)
        if node is None:
            return default or ""
        text = scalar(node, self.faults)
        if text is not None and default is None and not text.strip():
            message = tr("«{key}» está vacío. Escribe algo.").format(key=key)
            self.faults.add(node.line, "empty-value", message)
            return ""
        return text or ""

    def texts(self, key: str) -> tuple[tuple[str, int], ...]:
        """Return the strings of a list with their lines; an absent list is empty."""
        node = self.node(key, required=False)
        return tuple(strings(node, self.faults)) if node else ()

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Return whether a key says `true`; nothing but `true` and `false` is accepted."""
        word = self.text(key, None if default is None else str(default).lower())
        if word and word not in {"true", "false"}:
            message = tr("«{key}» solo puede ser true o false, no «{word}».")
            message = message.format(key=key, word=shown(word))
            self.report(key, "not-a-boolean", message)
        return word == "true"

    def number(self, key: str) -> int | None:
        """Return a number written in figures."""
        word = self.text(key)
        if not word:
            return None
        if not _NUMBER.fullmatch(word):
            message = tr("«{key}» ha de ser un número en cifras, no «{word}».")
            message = message.format(key=key, word=shown(word))
            self.report(key, "not-a-number", message)
            return None
        return int(word)

    def choice(self, key: str, default: E) -> E:
        """Return the member of an enumeration whose value the key gives."""
        word = self.text(key, default.value)
        for member in type(default):
            if member.value == word:
                return member
        known = [member.value for member in type(default)]
        message = tr("«{key}» no puede ser «{word}».{hint} Valen: {known}.").format(
            key=key, word=shown(word), hint=self.faults.suggest(word, known), known=", ".join(known)
        )
        self.report(key, "unknown-value", message)
        return default


def scalar(node: Node, faults: Faults) -> str | None:
    """Return the string of a scalar; None, reported, for anything else."""
    if not isinstance(node, Scalar):
        message = tr("Aquí va un texto, no una lista ni un mapa. Si lleva signos, entrecomíllalo.")
        faults.add(node.line, "not-a-text", message)
        return None
    if MENDED in node.text:
        faults.again()
    return node.text


def strings(node: Node, faults: Faults) -> Iterator[tuple[str, int]]:
    """Yield the strings of a list with their lines."""
    for item in items(node, faults):
        text = scalar(item, faults)
        if text is not None and not text.strip():
            faults.add(item.line, "empty-value", tr("Un elemento de la lista está vacío. Bórralo."))
        elif text is not None:
            yield text, item.line


def items(node: Node, faults: Faults) -> Iterable[Node]:
    """Return the nodes of a list."""
    if isinstance(node, Listing):
        return node.items
    faults.add(node.line, "not-a-list", tr("Aquí va una lista: «[uno, dos]» o líneas con «- »."))
    return ()


def is_slug(name: str, line: int, faults: Faults) -> bool:
    """Whether an id may be one; reported if not."""
    if SLUG.fullmatch(name):
        return True
    message = tr("«{id}» no vale como nombre interno: usa a-z, 0-9 y guiones.").format(
        id=shown(name)
    )
    faults.add(line, "bad-id", message)
    return False


class Known(Generic[T]):
    """Things by id, and the ids of those left out, so that who names one learns which it is."""

    def __init__(self, rule: str, unknown: str, things: dict[str, T] | None = None) -> None:
        self.things = dict(things or {})
        self._rule = rule
        self._unknown = unknown
        self._left_out: set[str] = set()

    def leave_out(self, name: str) -> None:
        """Forget a thing that has a fault."""
        self.things.pop(name, None)
        self._left_out.add(name)

    def check(self, name: str, line: int, faults: Faults) -> bool:
        """Whether there is such a thing; reported if not."""
        if name in self.things:
            return True
        if name in self._left_out:
            message = tr("Se deja fuera: depende de «{id}», que tiene un fallo. Corrige ese.")
            faults.add(line, "depends-on-faulty", message.format(id=shown(name)))
        else:
            hint = faults.suggest(name, self.things)
            faults.add(line, self._rule, self._unknown.format(id=shown(name)) + hint)
        return False

    def settle(self, needs: dict[str, Needs], faults: Faults) -> None:
        """Leave out whatever needs a thing that is not here, and what needs that in turn."""
        waiting = True
        while waiting:
            waiting = False
            for name in [name for name in needs if name in self.things]:
                found = [self.check(need, line, faults) for need, line in needs[name]]
                if not all(found):
                    self.leave_out(name)
                    waiting = True
