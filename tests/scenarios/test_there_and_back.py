"""Every story holds as well where each save is taken back at once, and done once more.

What a revision notes for the next one (what a collection held, where an entry came from, which
definition had a name) has to be as good as what is known at the start.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .stories import Round, Story, find_stories
from .telling import apply_step, begun, run_code


def told(story: Story) -> bool:
    """Whether a story tells what a start on the new source gives, by whichever way one comes."""
    untold = {"threads", "async", "once"} & story.tags
    return (
        "cold" in story.tags and story.runs_here and not story.known_failure and not untold
    ) and story.start_after < 0


pytestmark = pytest.mark.retold
STORIES = [story for story in find_stories(Path(__file__).parent) if told(story)]


def take_back(part: Round, root: Path, before: dict[str, bytes | None]) -> None:
    """Write the files of a round as they were before it."""
    for step in part.steps:
        content, target = before[step.path], root / step.path
        if content is None:
            target.unlink(missing_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_a_save_that_is_taken_back_and_done_again(story: Story, tmp_path: Path) -> None:
    """After each round, done for the second time, what the story expects is true."""
    with begun(story, tmp_path) as (session, namespace):
        for part in story.rounds:
            places = {step.path: tmp_path / step.path for step in part.steps}
            before = {
                path: place.read_bytes() if place.exists() else None
                for path, place in places.items()
            }
            for step in part.steps:
                apply_step(step, tmp_path)
            report = session.revise()
            if report.ok:
                take_back(part, tmp_path, before)
                back = session.revise()
                assert back.ok, str(back)
                for step in part.steps:
                    apply_step(step, tmp_path)
                report = session.revise()
            if part.report is None:
                assert report.ok, str(report)
            run_code(part.expect, story.path, namespace)
