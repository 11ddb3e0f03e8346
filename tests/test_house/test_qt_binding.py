"""PySide6 6.12.0 on Python 3.11 drops a reference to None at every void call, until it aborts."""

import sys

from PySide6.QtCore import QObject


def test_void_calls_keep_their_references_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("a")
    assert sys.getrefcount(None) > before - 100
