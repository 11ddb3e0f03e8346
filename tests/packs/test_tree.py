"""YAML becomes strings that know their line, whichever parser reads it."""

import pytest
import yaml

from quizapp.domain.errors import PackError
from quizapp.packs.faults import Faults
from quizapp.packs.tree import (
    LOADER,
    MAX_DEPTH,
    MAX_NODES,
    Listing,
    Loader,
    Node,
    Record,
    Scalar,
    parse,
)

pytestmark = pytest.mark.parametrize(
    "loader", [pytest.param(LOADER, id="default"), pytest.param(yaml.BaseLoader, id="pure")]
)

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


def read(text: str, loader: Loader) -> Node:
    """Parse text that has nothing wrong."""
    faults = Faults("x.yaml")
    node = parse(text, faults, loader=loader)
    assert not faults.sorted()
    return node


def test_lines(loader: Loader) -> None:
    node = read("a: uno\nb:\n  - dos\n  - tres\n", loader)
    listing = Listing(3, (Scalar(3, "dos"), Scalar(4, "tres")))
    assert node == Record(1, {"a": Scalar(1, "uno"), "b": listing}, {"a": 1, "b": 2})


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param("no", "no", id="no is no boolean"),
        pytest.param("1956-10-19", "1956-10-19", id="date"),
        pytest.param("12:30", "12:30", id="time"),
        pytest.param("~", "~", id="null"),
        pytest.param("", "", id="nothing"),
        pytest.param("<<", "<<", id="merge key"),
        pytest.param("'it''s'", "it's", id="single quotes"),
        pytest.param('"\\u00e9\\n"', "é\n", id="escapes"),
        pytest.param('"e\\u0301"', "é", id="composed after unescaping"),
        pytest.param("|\n  uno\n  dos", "uno\ndos", id="block"),
        pytest.param("uno\n  dos", "uno dos", id="folded"),
        pytest.param("¿Qué?  # nota", "¿Qué?", id="comment"),
    ],
)
def test_scalars_are_strings(loader: Loader, written: str, text: str) -> None:
    assert read(f"a: {written}", loader) == Record(1, {"a": Scalar(1, text)}, {"a": 1})


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        pytest.param("", 1, "empty-file", id="empty"),
        pytest.param("# nada\n", 1, "empty-file", id="comments only"),
        pytest.param(BOMB, 1, "alias", id="bomb"),
        pytest.param("a: 1\nb: *a\n", 2, "alias", id="alias"),
        pytest.param("a: 1\nb: &x 2\n", 2, "alias", id="anchor"),
        pytest.param("a: &x {b: c}\n", 1, "alias", id="anchor of a mapping"),
        pytest.param("a: 1\nb: !!python/object:os.system x\n", 2, "tag", id="tag"),
        pytest.param("a: !x [b]\n", 1, "tag", id="tag of a list"),
        pytest.param("a: ! b\n", 1, "tag", id="bare tag"),
        pytest.param("a: 1\n---\nb: 2\n", 2, "several-documents", id="two documents"),
        pytest.param("? [a]\n: b\n", 1, "bad-key", id="list as a key"),
        pytest.param("[" * (MAX_DEPTH + 1), 1, "too-deep", id="deep"),
        pytest.param("[" * 9_999, 1, "too-deep", id="very deep"),
        pytest.param("- " * 4_999, 1, "too-deep", id="deep blocks"),
        pytest.param("- a\n" * MAX_NODES, MAX_NODES, "too-many-values", id="very many values"),
        pytest.param("a: [1, 2\nb: 3\n", 2, "yaml-syntax", id="open bracket"),
        pytest.param('a: "uno\nb: 3\n', 3, "yaml-syntax", id="open quote"),
        pytest.param("a: b: c\n", 1, "yaml-syntax", id="two colons"),
        pytest.param("a: 1\n b: 2\n", 2, "yaml-syntax", id="odd indent"),
        pytest.param("a: @b\n", 1, "yaml-syntax", id="reserved sign"),
        pytest.param('a: "\\q"\n', 1, "yaml-syntax", id="odd escape"),
        pytest.param('a: "\\Uffffffff"\n', 1, "yaml-syntax", id="escape beyond Unicode"),
        pytest.param('a: "{}"\n'.format("\\u0301" * 31), 1, "piled-marks", id="31 accents"),
        pytest.param(f"%YAML {'9' * 5000}.1\n---\na: b\n", 1, "yaml-syntax", id="huge version"),
        pytest.param("%YAML 2.0\n---\na: b\n", 1, "yaml-syntax", id="other version"),
    ],
)
def test_refused(loader: Loader, text: str, line: int, rule: str) -> None:
    with pytest.raises(PackError) as caught:
        parse(text, Faults("x.yaml"), loader=loader)
    assert [(fault.line, fault.rule) for fault in caught.value.faults] == [(line, rule)]


def test_of_a_repeated_key_the_first_counts(loader: Loader) -> None:
    faults = Faults("x.yaml")
    node = parse("a: uno\nb: dos\na: tres\n", faults, loader=loader)
    assert node == Record(1, {"a": Scalar(1, "uno"), "b": Scalar(2, "dos")}, {"a": 1, "b": 2}, True)
    (fault,) = faults.sorted()
    assert (fault.line, fault.rule) == (3, "duplicate-key")
    assert "línea 1" in fault.message


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\u202e", "\\ufeff", "\\L"])
def test_escapes_cannot_bring_back_what_is_forbidden(loader: Loader, escape: str) -> None:
    faults = Faults("x.yaml")
    node = parse(f'a: uno\nb: "x{escape}"\n', faults, loader=loader)
    assert isinstance(node, Record)
    assert node.nodes["b"] == Scalar(2, "x\ufffd")
    assert [fault.line for fault in faults.sorted()] == [2]
