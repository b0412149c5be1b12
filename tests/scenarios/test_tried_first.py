"""Every story holds as well where a first try of each save fails after all else has run.

The failed try is the save with a statement at the end that raises: what it registered, imported and
put into collections before that has to be taken back, or the save that follows does it twice.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from .stories import Round, Step, Story, find_stories
from .telling import apply_step, begun, run_code

FAILS = b"\n\nraise RuntimeError('at first')\n"


def first_try(part: Round, root: Path) -> list[Step] | None:
    """Give the saves of a round with one file that raises at its end; None where none can."""
    steps = [step for step in part.steps if step.kind == "edit" and step.content is not None]
    for place, step in reversed(list(enumerate(steps))):
        content = step.content or b""
        try:
            compile(content, step.path, "exec")
        except (SyntaxError, ValueError):
            continue
        if step.path.endswith(".py") and (root / step.path).exists() and b"\r" not in content:
            return [*steps[:place], *steps[place + 1 :], replace(step, content=content + FAILS)]
    return None


def told(story: Story) -> bool:
    """Whether a failed try makes no difference to what a story tells."""
    untold = {"threads", "async", "once"} & story.tags
    return story.runs_here and not story.known_failure and story.start_after < 0 and not untold


pytestmark = pytest.mark.retold
STORIES = [story for story in find_stories(Path(__file__).parent) if told(story)]


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_a_failed_try_leaves_nothing(story: Story, tmp_path: Path) -> None:
    """After each round, tried in vain before, what the story expects is true."""
    with begun(story, tmp_path) as (session, namespace):
        for part in story.rounds:
            tried = first_try(part, tmp_path)
            for step in tried or ():
                apply_step(step, tmp_path)
            if tried and session.revise().ok:
                pytest.skip("its file is not imported, or it had failed before")
            for step in part.steps:
                apply_step(step, tmp_path)
            report = session.revise()
            if part.report is None:
                assert report.ok, str(report)
            run_code(part.expect, story.path, namespace)
            if part.report is not None:
                look = {**namespace, "report": report, "session": session}
                run_code(part.report, story.path, look)
