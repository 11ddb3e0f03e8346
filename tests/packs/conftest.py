"""Packs on disk."""

from pathlib import Path

import pytest

from tests.packs.builder import Author, write_language, write_pack


@pytest.fixture
def author(tmp_path: Path) -> Author:
    """Return the author of a valid pack."""
    return Author(write_pack(tmp_path / "mi-pack"), write_language(tmp_path / "es.yaml"))
