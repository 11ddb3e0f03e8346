"""Packs: YAML to domain values, with every fault named by file and line."""

from quizapp.packs.grammar import load_grammar
from quizapp.packs.pack import Loaded, Shelf, load_pack, load_shelf

__all__ = ["Loaded", "Shelf", "load_grammar", "load_pack", "load_shelf"]
