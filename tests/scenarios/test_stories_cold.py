"""The stories themselves are true: checked in fresh imports, without a session."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hmr.testing import importable

from .stories import Story, find_stories
from .telling import apply_step, run_code, write_files

STORIES = [story for story in find_stories(Path(__file__).parent) if story.runs_here]


def rows(stories: list[Story]) -> list[Any]:
    return [pytest.param(story, id=story.name) for story in stories]


def play(story: Story, root: Path, namespace: dict[str, Any]) -> None:
    """Do the saves and run the expectations, with nobody who revises."""
    for part in story.rounds:
        for step in part.steps:
            apply_step(step, root)
        run_code(part.expect, story.path, namespace)


def fresh() -> dict[str, Any]:
    return {"__name__": "story", "__builtins__": __builtins__}


@pytest.mark.parametrize("story", rows([s for s in STORIES if "cold" in s.tags]))
def test_a_cold_start_on_the_new_source_agrees(story: Story, tmp_path: Path) -> None:
    """What a story expects is what a process that starts on the new source would do."""
    for count in range(1, len(story.rounds) + 1):
        root = tmp_path / str(count)
        write_files(story, root)
        for part in story.rounds[:count]:
            for step in part.steps:
                apply_step(step, root)
        with importable(root):
            namespace = fresh()
            run_code(story.hold, story.path, namespace)
            run_code(story.rounds[count - 1].expect, story.path, namespace)


@pytest.mark.parametrize("story", rows([s for s in STORIES if "still" not in s.tags]))
def test_a_story_fails_when_nobody_revises(story: Story, tmp_path: Path) -> None:
    """A story can fail: without a revision some round of it does not hold."""
    write_files(story, tmp_path)
    with importable(tmp_path):
        namespace = fresh()
        run_code(story.hold, story.path, namespace)
        with pytest.raises(Exception):  # noqa: B017, PT011 - any failure shows teeth
            play(story, tmp_path, namespace)


@pytest.mark.parametrize("story", rows([s for s in STORIES if "still" in s.tags]))
def test_a_still_story_holds_when_nobody_revises(story: Story, tmp_path: Path) -> None:
    """Where nothing may happen, the asserts hold in a process that nobody touches."""
    write_files(story, tmp_path)
    with importable(tmp_path):
        namespace = fresh()
        run_code(story.hold, story.path, namespace)
        play(story, tmp_path, namespace)
