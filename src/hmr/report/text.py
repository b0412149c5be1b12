"""The Report as plain text: one line a thing, for terminals without colour, logs and tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hmr.report.value import Report


def render(report: Report) -> str:
    """Give the whole report as text, without a final newline."""
    return "\n".join(lines(report))


def lines(report: Report) -> list[str]:
    """Give the report as lines: a headline, then what was done, then what is not live."""
    if report.error is not None:
        head = f"revision {report.revision} failed, nothing changed: {report.error}"
        return [head, *report.error.traceback.splitlines()]
    if report.empty:
        return ["nothing to do"]
    out = [f"revision {report.revision} live in {report.duration * 1000:.1f} ms"]
    out += [f"  {action}" for action in report.actions]
    out += [f"  not live: {item}" for item in report.stale]
    out += [f"  waiting: {path}" for path in report.waiting]
    return out
