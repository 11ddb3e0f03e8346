"""The real pack with something wrong in it."""

from pathlib import Path
from shutil import copytree

from quizapp import resources


def copy_broken_pack(folder: Path) -> Path:
    """Copy the real pack, with a key that no pack has."""
    copytree(resources.QUESTIONS / "rusia-japon", folder)
    with (folder / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write("sobra: esto\n")
    return folder
