"""YAML as nothing but strings, lists and mappings that know their line.

Built from the parser's events: no tag is obeyed, no anchor followed, no scalar interpreted, and
depth and size are bounded while reading.
"""

from collections.abc import Iterator

import yaml

from quizapp.i18n import tr
from quizapp.packs.faults import Faults, shown
from quizapp.packs.text import clean
from quizapp.values import dataclass

MAX_DEPTH = 12
MAX_NODES = 20_000

Loader = type["yaml.BaseLoader | yaml.CBaseLoader"]
LOADER: Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string, whatever it looks like."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Nodes in order."""

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Nodes by key, with the line of each key; of a key written twice, the first counts."""

    line: int
    nodes: dict[str, "Node"]
    lines: dict[str, int]
    repeats: bool = False


Node = Scalar | Listing | Record


def parse(text: str, faults: Faults, *, loader: Loader = LOADER) -> Node:
    """Return the one document of `text`; raises PackError for what is not plain YAML."""
    builder = _Builder(text, faults, loader)
    try:
        return builder.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    except (yaml.YAMLError, ValueError, OverflowError):
        line, column = builder.line, 1  # the pure parser on \U escapes beyond Unicode
    message = tr(
        "La sintaxis YAML se rompe aquí (columna {column}). Mira si falta una comilla, una llave "
        "o un espacio tras los dos puntos, o si el sangrado no cuadra."
    )
    raise faults.fatal(line, "yaml-syntax", message.format(column=column)) from None


class _Builder:
    """Reads events into nodes; `line` is where it is."""

    def __init__(self, text: str, faults: Faults, loader: Loader) -> None:
        self.line = 1
        self._faults = faults
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=loader)
        self._nodes = 0

    def document(self) -> Node:
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            message = tr("El archivo está vacío. Mira el formato en docs/pack-format.md.")
            raise self._faults.fatal(1, "empty-file", message)
        node = self._node(self._next(), 1)
        self._next()
        if not isinstance(self._next(), yaml.StreamEndEvent):
            message = tr("Hay un segundo documento («---»). Deja uno solo.")
            raise self._faults.fatal(self.line, "several-documents", message)
        return node

    def _next(self) -> yaml.Event:
        event = next(self._events)
        self.line = event.start_mark.line + 1 if event.start_mark else self.line
        return event

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._check(event, depth)
        line = self.line
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(line, self._text(event))
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := self._next(), yaml.SequenceEndEvent):
                items.append(self._node(item, depth + 1))
            return Listing(line, tuple(items))
        return self._record(line, depth)

    def _record(self, line: int, depth: int) -> Record:
        nodes: dict[str, Node] = {}
        lines: dict[str, int] = {}
        repeats = False
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                message = tr("Una clave ha de ser una palabra, no una lista ni un mapa.")
                raise self._faults.fatal(key.line, "bad-key", message)
            value = self._node(self._next(), depth + 1)
            if key.text in nodes:
                message = tr("«{key}» ya está en la línea {line}. Cambia o borra una de las dos.")
                message = message.format(key=shown(key.text), line=lines[key.text])
                self._faults.add(key.line, "duplicate-key", message)
                repeats = True
            else:
                nodes[key.text], lines[key.text] = value, key.line
        return Record(line, nodes, lines, repeats)

    def _text(self, event: yaml.ScalarEvent) -> str:
        text: str = event.value
        if event.style == '"':  # escapes can write what `read_text` has refused
            text = clean(text, self.line, self._faults)
        return text

    def _check(self, event: yaml.Event, depth: int) -> None:
        self._nodes += 1
        if getattr(event, "anchor", None) is not None:
            message = tr("No se admiten anclas ni alias («&», «*»). Entrecomilla el texto.")
            raise self._faults.fatal(self.line, "alias", message)
        if getattr(event, "tag", None) is not None:
            message = tr("No se admiten etiquetas («!»). Entrecomilla el texto.")
            raise self._faults.fatal(self.line, "tag", message)
        if depth > MAX_DEPTH:
            message = tr("Hay más de {limit} niveles anidados. Aplana el archivo.")
            raise self._faults.fatal(self.line, "too-deep", message.format(limit=MAX_DEPTH))
        if self._nodes > MAX_NODES:
            message = tr("Hay más de {limit} valores. Divide el paquete en varios.")
            raise self._faults.fatal(self.line, "too-many-values", message.format(limit=MAX_NODES))
