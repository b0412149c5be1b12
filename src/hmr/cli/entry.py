"""Sends a command line where it belongs: `run` straight to the program, the rest to click."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command in `sys.argv`.

    Raises:
        SystemExit: with the status that the command ends with.
        BaseException: what the program itself raised, its traceback already shown.
    """
    from hmr.cli.options import read_run

    words = sys.argv[1:]
    request = read_run(words[1:]) if words[:1] == ["run"] else None
    if request is None:
        from hmr.cli.commands import read

        request = read(words)
    # Outside click's frames: the program gets nearly the whole stack for itself.
    from hmr.cli.running import run

    run(request)
