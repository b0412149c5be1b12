"""Makes docs/media/demo.svg: runs `hmr demo` and draws what it printed as a terminal's picture.

Run it with `.venv/bin/python docs/media/record.py` after a change of the demo.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

TARGET = Path(__file__).with_name("demo.svg")
WIDTH = 100
"""Columns of the picture; the demo is told the same."""
LIMIT = 120
"""Seconds that the demo may take."""


def record(command: list[str]) -> tuple[int, str]:
    """Run the demo without a terminal, but with its colours; give its status and its text."""
    done = subprocess.run(
        command,
        env={**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    # What differs from run to run says nothing.
    return done.returncode, re.sub(r"[\w./]*(hmr-demo)-\w+", r"/tmp/\1", done.stdout)


def draw(text: str, title: str) -> str:
    """Give text with terminal colours as SVG."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(text.strip("\n")))
    # A fixed id: the same text gives the same file.
    svg = console.export_svg(title=title, unique_id="demo")
    # The picture loads nothing from elsewhere: the reader's own monospace font has to do.
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code", "ui-monospace")


def main() -> int:
    """Write the picture; only of a demo in which everything became live."""
    status, text = record([sys.executable, "-m", "hmr", "demo"])
    if status != 0:
        print(f"hmr demo ended with status {status}, so no picture is made:\n{text}")
        return status
    TARGET.write_text(draw(text, "hmr demo"), encoding="utf-8")
    print(f"{TARGET}: {len(text.splitlines())} lines")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
