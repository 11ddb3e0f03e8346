"""A pack's folder, and the shelf of them."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256
from os.path import realpath
from pathlib import Path, PureWindowsPath

from quizapp.domain.article import Article
from quizapp.domain.errors import Fault, PackError
from quizapp.domain.facts import Pack
from quizapp.domain.grammar import Grammar
from quizapp.i18n import tr
from quizapp.packs import PACK_FILE
from quizapp.packs.entities import read_entities
from quizapp.packs.facts import FactReader
from quizapp.packs.faults import Faults, shown
from quizapp.packs.fields import Fields, is_slug
from quizapp.packs.grammar import read_frames, read_kinds
from quizapp.packs.quotes import Sentences
from quizapp.packs.text import MENDED, read_text
from quizapp.packs.tree import Record, parse
from quizapp.values import dataclass, replace

FORMAT = 1
_KEYS = (
    "format",
    "title",
    "language",
    "article",
    "kinds",
    "frames",
    "entities",
    "facts",
    "excluded",
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A pack as far as it is sound; None where nothing of it can be used."""

    pack: Pack | None
    faults: tuple[Fault, ...]


def load_pack(folder: Path, grammar: Grammar) -> Loaded:
    """Read a pack; what is wrong with it is left out and reported, never raised."""
    faults = Faults(str(folder / PACK_FILE))
    try:
        return Loaded(_load(folder, grammar, faults), faults.sorted())
    except PackError as error:
        return Loaded(None, error.faults)


def _load(folder: Path, grammar: Grammar, faults: Faults) -> Pack | None:
    text = read_text(folder / PACK_FILE, faults)
    top = Fields(parse(text, faults), faults)
    _check_top(top)
    about = Fields(top.node("article") or Record(1, {}, {}), faults)
    path = _article_path(folder, about)
    in_article = faults.beside(str(path))
    article_text = read_text(path, in_article)
    sentences = Sentences.of(article_text, in_article)
    kinds, frames = read_kinds(top, grammar.kinds), read_frames(top, grammar.frames)
    entities = read_entities(top, kinds)
    reader = FactReader(sentences, entities, frames)
    pack = Pack(
        id=Path(realpath(folder)).name,
        article=_article(top, about, sentences, in_article.file),
        grammar=replace(grammar, kinds=kinds.things, frames=frames.things),
        entities=entities.things,
        facts=reader.facts(top).things,
        excluded=reader.exclusions(top),
        digest=_digest(text, article_text, grammar),
        file=faults.file,
    )
    usable = is_slug(pack.id, 1, faults) and not in_article.trouble
    return pack if usable else None


def _check_top(top: Fields) -> None:
    written = top.text("format")
    if not written:
        raise PackError(top.faults.sorted())
    if written != str(FORMAT):
        message = (
            tr("El formato {format} es más nuevo que este programa. Actualiza el programa.")
            if written.isdecimal() and written > "0"
            else tr("No existe el formato «{format}». Escribe «format: {known}».")
        )
        message = message.format(format=shown(written), known=FORMAT)
        raise top.faults.fatal(top.line_of("format"), "unknown-format", message)
    top.only(*_KEYS)


def _article_path(folder: Path, about: Fields) -> Path:
    about.only("file", "as_of", "source", "licence")
    name = about.text("file")
    if not name or MENDED in name:
        raise PackError(about.faults.sorted())
    path = folder / name
    inside = Path(realpath(folder)) in Path(realpath(path)).parents
    if PureWindowsPath(name).name != name or not inside:
        message = tr("«{file}» está fuera del paquete. Pon el artículo junto a pack.yaml.")
        message = message.format(file=shown(name))
        raise about.faults.fatal(about.line_of("file"), "outside-folder", message)
    return path


def _article(top: Fields, about: Fields, sentences: Sentences, file: str) -> Article:
    return Article(
        title=top.text("title"),
        language=top.text("language"),
        sentences=sentences.lines,
        source=about.text("source", ""),
        licence=about.text("licence", ""),
        as_of=about.text("as_of", ""),
        file=file,
    )


def _digest(text: str, article: str, grammar: Grammar) -> str:
    whole = json.dumps([FORMAT, text, article, _plain(grammar)], sort_keys=True)
    return sha256(whole.encode()).hexdigest()[:16]


def _plain(value: object) -> object:
    """Return `value` as JSON can hold it, in an order that no hash decides."""
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.name if isinstance(value, Enum) else value
