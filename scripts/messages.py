"""Write `build/quizapp.pot`: every text the program passes to `tr` and `ntr`."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "build/quizapp.pot"
_HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
_LITERALS = {"tr": 1, "ntr": 2}  # how many arguments of each must be string literals


def messages(source: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield line and literals of each call; fewer than wanted stay `()`, which no catalogue has."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if wanted := _LITERALS.get(name):
                arguments = node.args[:wanted]
                texts = [a.value for a in arguments if isinstance(a, ast.Constant)]
                literal = [text for text in texts if isinstance(text, str)]
                yield node.lineno, tuple(literal) if len(literal) == wanted else ()


def template() -> str:
    """Return the catalogue to translate, in the order of the files."""
    places: dict[tuple[str, ...], list[str]] = {}
    for path in sorted((ROOT / "quizapp").rglob("*.py")):
        for line, texts in sorted(messages(path.read_text(encoding="utf-8"))):
            places.setdefault(texts, []).append(f"{path.relative_to(ROOT).as_posix()}:{line}")
    return "\n".join([_HEADER, *(_entry(texts, where) for texts, where in places.items() if texts)])


def _entry(texts: tuple[str, ...], places: list[str]) -> str:
    quoted = [json.dumps(text, ensure_ascii=False) for text in texts]
    lines = [f"#: {place}" for place in places] + [f"msgid {quoted[0]}"]
    if len(quoted) == 1:
        lines.append('msgstr ""')
    else:
        lines += [f"msgid_plural {quoted[1]}", 'msgstr[0] ""', 'msgstr[1] ""']
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(template(), encoding="utf-8")
    print(TEMPLATE.relative_to(ROOT))
