"""Whatever the bytes, faults come out and nothing else."""

from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.domain.errors import PackError
from quizapp.packs.faults import Faults
from quizapp.packs.grammar import load_grammar
from quizapp.packs.pack import load_pack
from quizapp.packs.tree import LOADER, Loader, parse
from tests.packs.builder import LANGUAGE, PACK, Author

SCRAPS = [
    *(bytes([byte]) for byte in b"\t\n\r \"'#%&*,-:?@[]{|}~!\\0\xe1\xff"),
    *(b"\0", b"...\n", b"---\n", b"<<: ", b"\\U00110000", b"no", b"99999999999", b"2006-02-31"),
    *("\u202eé\U0001f600\u2028\ufeff".encode()[i : i + 3] for i in range(8)),
]

once_a_folder = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def mutants(draw: st.DrawFn, seed: bytes = PACK.encode()) -> bytes:
    """Draw a valid file with a few pieces replaced, cut out or put elsewhere."""
    data = seed
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(start + 40, len(data))))
        other = draw(st.integers(0, len(data)))
        piece = draw(st.sampled_from([*SCRAPS, data[other : other + 30], b""]))
        data = data[:start] + piece + data[end:]
    return data


def loads(author: Author) -> None:
    """Load; every fault must say where and how to mend it."""
    loaded = load_pack(author.folder, author.grammar)
    assert loaded.pack or loaded.faults
    for fault in loaded.faults:
        assert fault.line >= 1
        assert fault.rule
        assert fault.message.isprintable()


@once_a_folder
@given(data=st.binary(max_size=300))
def test_random_pack(author: Author, data: bytes) -> None:
    author.file.write_bytes(data)
    loads(author)


@once_a_folder
@given(data=st.binary(max_size=300) | mutants())
def test_random_article(author: Author, data: bytes) -> None:
    author.article.write_bytes(data)
    loads(author)


@once_a_folder
@given(data=mutants())
def test_mutated_pack(author: Author, data: bytes) -> None:
    author.file.write_bytes(data)
    loads(author)


@once_a_folder
@given(data=mutants(LANGUAGE.encode()))
def test_mutated_language(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "es.yaml").write_bytes(data)
    with suppress(PackError):
        load_grammar(tmp_path / "es.yaml")


@pytest.mark.parametrize("loader", [LOADER, yaml.BaseLoader])
@once_a_folder
@given(text=st.text("ab:-,[]{}\"'#&*!|>%@?\\ \n", max_size=60))
def test_random_yaml(loader: Loader, text: str) -> None:
    with suppress(PackError):
        parse(text, Faults("x.yaml"), loader=loader)
