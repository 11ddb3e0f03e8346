"""Write the list of every stem and key of each pack, to be read and approved by a person.

usage: approve.py            (after reading what `git diff tests/questions` shows, commit it)
"""

from pathlib import Path

from quizapp.app.shelf import open_shelf
from quizapp.generate.bank import Bank
from quizapp.generate.luck import Luck
from quizapp.study.feedback import key_text

FOLDER = Path(__file__).parent.parent / "tests" / "questions"


def listing(bank: Bank) -> str:
    """Return the id, the stem and the key of every question of a pack."""
    luck = Luck("")
    questions = (item.question(luck, 0) for item in bank.items.values())
    return "\n".join(f"{q.id}\n  {q.stem}\n  = {key_text(q)}\n" for q in questions)


if __name__ == "__main__":
    for name, bank in open_shelf().banks.items():
        (FOLDER / f"{name}.txt").write_text(listing(bank), encoding="utf-8")
