"""What is said to be wrong with questions, for the authors of their packs."""

from collections.abc import Mapping
from pathlib import Path

from quizapp.app.files import written
from quizapp.export import flags as export
from quizapp.generate.bank import Bank
from quizapp.store import Opened


def find_flags(opened: Opened, banks: Mapping[str, Bank], only: str = "") -> list[export.Flagged]:
    """Return everybody's flags with their questions, or those on one pack."""
    flags = [flag for flag in opened.flags() if only in {"", flag.attempt.settings.pack}]
    return export.look_up(flags, banks)


def write_flags(file: Path, flagged: list[export.Flagged], *, over: bool) -> None:
    """Write flags, as JSON Lines to a .jsonl, else as Markdown; raises UsageError."""
    dump = export.dump_lines if file.suffix.casefold() == ".jsonl" else export.dump
    with written(file, over=over) as out:
        out.write(dump(flagged))
