"""Start the application: `python -m quizapp`, and the command `quizapp`."""

import os
import sys

_IMPOSSIBLE, _INTERRUPTED = 2, 130


def main() -> int:
    """Run the command line; whatever goes wrong, nobody is shown a traceback."""
    _open_streams()
    try:
        from quizapp.cli.main import main as run  # noqa: PLC0415 - a broken one is told in words

        return run()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output wants no more; nor should the interpreter complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _IMPOSSIBLE
    except Exception:  # noqa: BLE001 - a bug is written down, and told in words
        _report()
        return _IMPOSSIBLE


def _open_streams() -> None:
    """Let the streams that a service or `pythonw` starts without lead nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115 - stays open
            setattr(sys, name, stream)


def _report() -> None:
    import tempfile  # noqa: PLC0415 - a start without bugs need not wait for it
    import traceback  # noqa: PLC0415 - the same

    with tempfile.NamedTemporaryFile(
        "w", prefix="quizapp-", suffix=".log", delete=False, encoding="utf-8"
    ) as report:
        traceback.print_exc(file=report)
    sys.stderr.write(f"Algo ha fallado en el programa. Detalles en {report.name}\n")


if __name__ == "__main__":
    sys.exit(main())
