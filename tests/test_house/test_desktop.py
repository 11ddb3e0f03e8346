"""What a desktop reads about the program agrees with the program."""

from configparser import ConfigParser
from xml.etree import ElementTree as ET

from PySide6.QtGui import QGuiApplication
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from quizapp.resources import ASSETS

DESKTOP = ASSETS / "desktop"


def test_the_menu_entry_starts_the_program() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(DESKTOP / "quizapp.desktop", encoding="utf-8")
    fields = entry["Desktop Entry"]
    assert (fields["Type"], fields["Exec"], fields["Terminal"]) == (
        "Application",
        "quizapp",
        "false",
    )
    assert (DESKTOP / f"{fields['Icon']}.svg").is_file()
    assert fields["Comment[es]"]


def test_the_catalogue_entry_points_to_the_menu_entry() -> None:
    component = ET.parse(DESKTOP / "quizapp.metainfo.xml").getroot()  # noqa: S314 - our own file
    launched = component.findtext("launchable")
    assert launched
    assert (DESKTOP / launched).is_file()
    for needed in ("id", "name", "summary", "metadata_license", "project_license", "description"):
        assert component.find(needed) is not None


def test_the_icon_can_be_drawn(qtbot: QtBot) -> None:
    assert qtbot
    assert QGuiApplication.instance()
    assert QSvgRenderer(str(DESKTOP / "quizapp.svg")).isValid()
