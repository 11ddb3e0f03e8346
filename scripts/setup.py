"""Make `.venv` ready to run the program, or to test it; at once when it already is.

Standard library only. It parses on Python 3.9, which macOS brings, to look for a newer one.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from quizapp import qt_libraries  # noqa: E402 - plain Python, found before anything is installed

VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "quizapp-setup.json"
OLDEST, NEWEST = (3, 11), (3, 14)  # what PySide6 is built for


def main() -> None:
    """Set up for running, or with `--dev` for testing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="also what the tests and the gate need")
    dev = parser.parse_args().dev
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        _start_again_with_a_newer_python()
    if not is_ready(_read_stamp(), wanted(dev=dev)):
        _make_venv()
        _install_project(dev=dev)
    _provide_qt_libraries(window=not dev)


def wanted(*, dev: bool) -> dict[str, Any]:
    """Return the stamp of an environment that is up to date."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return {"root": str(ROOT), "project": project, "dev": dev}


def is_ready(found: dict[str, Any], target: dict[str, Any]) -> bool:
    """Tell whether an environment with the stamp `found` serves; a richer one serves too."""
    same = {**target, "dev": True} == {**found, "dev": True}
    return same and (found["dev"] or not target["dev"])


def _start_again_with_a_newer_python() -> NoReturn:
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        python = shutil.which(f"python3.{minor}")
        if python:
            os.execv(python, [python, *sys.argv])  # noqa: S606 - no shell is wanted
    _fail(
        f"Hace falta Python entre 3.{OLDEST[1]} y 3.{NEWEST[1]}; aquí hay {sys.version.split()[0]}."
        " Instálalo (Debian, Ubuntu: sudo apt-get install python3; macOS: brew install python@3.12)"
        " o indícalo así: make run PYTHON=/ruta/de/python3.12"
    )


def _read_stamp() -> dict[str, Any]:
    if not PYTHON.exists():  # nor the interpreter it links to
        return {}
    try:
        stamp: dict[str, Any] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp


def _make_venv() -> None:
    moved = _read_stamp().get("root", str(ROOT)) != str(ROOT)
    works = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    if not moved and PYTHON.exists() and _run(str(PYTHON), "-c", works):
        return
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python3.{sys.version_info.minor}-venv"
        if not _install_packages((package,)):
            _fail("Falta el módulo venv de Python: sin él no hay entorno virtual.")
    if not _run(sys.executable, "-m", "venv", "--clear", str(VENV)):
        _fail(f"No se pudo crear el entorno virtual en {VENV}.")


def _install_project(*, dev: bool) -> None:
    dev = dev or _read_stamp().get("dev", False)
    print(
        "Instalo las dependencias en .venv (la primera vez tarda uno o dos minutos)...", flush=True
    )
    pip = (str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    if not _run(*pip, "--editable", f"{ROOT}[dev]" if dev else str(ROOT)):
        _fail("pip no pudo instalar las dependencias: arriba dice por qué. ¿Hay conexión a la red?")
    STAMP.write_text(json.dumps(wanted(dev=dev)), encoding="utf-8")


def _provide_qt_libraries(*, window: bool) -> None:
    """Install the shared libraries Qt lacks; without those for a window the program still plays."""
    packages = qt_libraries.missing(window=window)
    if packages and not _install_packages(packages) and not window:
        _fail("Sin esas bibliotecas las pruebas de la ventana no pueden pasar.")


def _install_packages(packages: Sequence[str]) -> bool:
    """Install Debian packages where that is possible, else say how it is done."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        print(f"Faltan en el sistema (con sus nombres de Debian): {names}", flush=True)
        return False
    if os.geteuid() != 0:
        command = qt_libraries.install_command(packages)
        print(f"Faltan paquetes del sistema. Instálalos así:\n    {command}", flush=True)
        return False
    print(f"Instalo paquetes del sistema: {names}", flush=True)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    _run("apt-get", "update", "-qq")
    return _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)


def _run(*command: str) -> bool:
    """Run one of our own commands, of whose output only the complaints are shown."""
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    return done.returncode == 0


def _fail(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    raise SystemExit(2)


if __name__ == "__main__":
    main()
