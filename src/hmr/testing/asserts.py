"""What a report must say: asserts that show the whole report where they fail."""

from __future__ import annotations

from collections.abc import Iterable

from hmr.live import NotLive
from hmr.report import Report

_RUNS = frozenset({"rerun", "reload"})
"""The verbs that execute statements of the project again."""


def assert_live(report: Report, *targets: str) -> None:
    """Assert that a revision made something live, and left nothing of it old.

    Parameters:
        report: of the revision.
        targets: ``"module:qualname"`` each, ``"shop.models:Basket.total"``; for a statement the
            names that it binds, as `Change.name` has them; none: all that there is.

    Raises:
        AssertionError: the revision failed; it neither changed nor did anything by that name; or
            (a part of) it is not live.

    Since 1.0.
    """
    if not report.ok:
        raise AssertionError(str(report))
    known = {f"{change.module}:{change.name}" for change in report.changes}
    known |= {f"{action.module}:{action.target}" for action in report.actions}
    for target in targets:
        if target not in known:
            raise AssertionError(
                f"the revision did nothing to {target}, only to {_listed(known)}\n{report}"
            )
    for item in report.stale:
        if not targets or any(_within(item.target, target) for target in targets):
            raise AssertionError(f"{item.target} is not live\n{report}")


def assert_not_live(report: Report, code: str, target: str | None = None) -> NotLive:
    """Assert that a revision says of something that it is not live.

    Parameters:
        report: of the revision.
        code: the kind, ``"HMR101"``; the page on messages lists them.
        target: ``"module:qualname"`` of what it is about; any if None.

    Returns:
        What it says.

    Raises:
        AssertionError: it does not say so.

    Since 1.0.
    """
    for item in report.stale:
        if item.code == code and target in (None, item.target):
            return item
    about = code if target is None else f"{code} of {target}"
    said = _listed(f"{item.code} of {item.target}" for item in report.stale)
    raise AssertionError(f"the report does not say {about}, but {said}\n{report}")


def assert_nothing_ran(report: Report) -> None:
    """Assert that a revision succeeded and executed no statement of the project again.

    That functions got their new code, and moved ones their new lines, is nothing that runs.

    Raises:
        AssertionError: it failed, or a statement ran.

    Since 1.0.
    """
    if not report.ok:
        raise AssertionError(str(report))
    ran = [str(action) for action in report.actions if action.verb in _RUNS]
    if ran:
        raise AssertionError(f"statements were executed again: {'; '.join(ran)}\n{report}")


def _within(inner: str, outer: str) -> bool:
    return inner == outer or inner.startswith(outer + ".")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"
