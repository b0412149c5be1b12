"""The Report as plain text: one line a thing, for terminals without colour, logs and tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from hmr.report.value import Report

Tone = Literal["live", "done", "detail", "stale", "failed", "trace"]

_MINOR = frozenset({"patch", "relocate", "rebind"})
"""Verbs that follow from a change that is told anyway, or that nobody asked about."""


class Row(NamedTuple):
    """One line of a report.

    Parameters:
        tone: what it is about; the console colours by it.
        text: the line.
    """

    tone: Tone
    text: str


def render(report: Report) -> str:
    """Give the whole report as text, without a final newline."""
    return "\n".join(lines(report))


def lines(report: Report) -> list[str]:
    """Give the whole report as lines: a headline, what changed and was done, what is not live."""
    return [row.text for row in rows(report, verbose=True)] or ["nothing to do"]


def rows(report: Report, *, quiet: bool = False, verbose: bool = False) -> list[Row]:
    """Give the lines that are worth showing at a level of detail.

    Parameters:
        report: what to tell of.
        quiet: only what failed and what is not live.
        verbose: every action with its reason, also moved lines.

    Returns:
        The lines; none for an empty report, or for one that is fine where `quiet`.
    """
    if report.error is not None:
        head = f"revision {report.revision} failed, nothing changed: {report.error}"
        trace = [Row("trace", line) for line in report.error.traceback.splitlines()]
        return [Row("failed", head), *trace]
    if report.empty:
        return []
    stale = [Row("stale", f"  not live: {item}") for item in report.stale]
    stale += [Row("stale", f"  waiting for a mend: {short(path)}") for path in report.waiting]
    if quiet:
        return stale
    return [Row("live", _headline(report)), *_done(report, verbose), *stale]


def _headline(report: Report) -> str:
    head = f"revision {report.revision} live"
    took = f"{report.duration * 1000:.1f} ms"
    if report.latency is None:
        return f"{head} in {took}"
    return f"{head}, {report.latency * 1000:.1f} ms after the save ({took} of it ours)"


def _done(report: Report, verbose: bool) -> Iterator[Row]:
    told = set()
    for change in report.changes:
        told.add((change.module, change.name))
        if change.kind != "moved" or verbose:
            yield Row("done", f"  {change}  ({short(change.path)}:{change.line})")
    for action in report.actions:
        known = (action.module, action.target) in told
        if verbose:
            yield Row("detail", f"  {action}")
        elif not known and action.verb not in _MINOR:
            yield Row("done", f"  {action}")


def short(path: str) -> str:
    """Give a path as seen from the working directory, where it lies below it."""
    try:
        start = os.getcwd() + os.sep
    except OSError:  # the folder is gone
        return path
    return path.removeprefix(start)
