"""`hmr replay`: replays a repository's history, and shows how often a revision was right."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from hmr.errors import HmrError
from hmr.replay import Outcome, Replayer, Request, Tally
from hmr.replay.table import detail, line, summary
from hmr.report.console import progress

_USUAL = 20  # commits, where nothing is said


def show(
    *,
    repo: str,
    packages: tuple[str, ...],
    span: str,
    last: int | None,
    chain: bool,
    late: bool,
    source: str | None,
    skip: tuple[str, ...],
    write: tuple[str, ...],
    json_path: str | None,
    store: str | None,
    quiet: bool,
) -> int:
    """Replay, write the table to standard output and the progress to standard error.

    Returns:
        The exit status: 0, 1 if a commit was wrong, 2 if nothing could be replayed.
    """
    tally = Tally()
    try:
        request = Request(
            Path(repo),
            packages,
            span,
            _USUAL if last is None and ".." not in span else last,
            chain=chain,
            late=late,
            source=source,
            skip=skip,
            extra=dict(_file(entry) for entry in write),
            store=None if store is None else Path(store).resolve(),
        )
        with Replayer(request) as replayer:
            commits = replayer.commits()
            with progress(f"replaying {', '.join(packages)}", len(commits)) as step:
                for outcome in replayer.run(commits):
                    tally.outcomes.append(outcome)
                    step("" if quiet else "\n".join(_said(outcome)))
    except HmrError as error:
        print(f"hmr: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("hmr: stopped; what follows is about the commits until then", file=sys.stderr)
    print("\n".join(summary(tally)))
    if json_path is not None:
        Path(json_path).write_text(json.dumps(_data(request, tally), indent=1), encoding="utf-8")
    return 1 if tally.count("wrong") or tally.count("error") else 0


def _said(outcome: Outcome) -> list[str]:
    bad = outcome.kind not in ("exact", "lines")
    return [line(outcome), *(detail(outcome) if bad else [])]


def _data(request: Request, tally: Tally) -> dict[str, Any]:
    return {
        "packages": request.packages,
        "mode": "chain" if request.chain else "pair",
        "summary": str(tally),
        "commits": [outcome.to_dict() for outcome in tally.outcomes],
    }


def _file(entry: str) -> tuple[str, bytes]:
    path, equals, text = entry.partition("=")
    if not equals:
        raise HmrError(f"--write takes PATH=TEXT, and there is no equals sign in {entry!r}")
    return path, text.encode().decode("unicode_escape").encode() + b"\n"
