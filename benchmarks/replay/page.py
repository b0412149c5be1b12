"""Writes the parts of docs/replay.md that are made by a replay."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
PAGE = PROJECT / "docs" / "replay.md"


def put(part: str, lines: list[str]) -> None:
    """Put lines between the marks of a part.

    Parameters:
        part: ``"corpus"``, ``"aside"`` or ``"peers"``.
        lines: what belongs there.
    """
    begin, end = (f"<!-- {mark}: benchmarks/replay {part} -->" for mark in ("begin", "end"))
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(begin)
    after = rest.split(end)[1]
    made = "\n".join(lines)
    PAGE.write_text(f"{before}{begin}\n{made}\n{end}{after}", encoding="utf-8")
