"""What `Session.plan` foresees is what the save then does, in every story that saves one file."""

from __future__ import annotations

import importlib
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from hmr.plan import Action
from hmr.session import Session
from hmr.testing import importable

from .stories import Story, find_stories
from .telling import apply_step, project_modules, run_code, write_files


def one_save(story: Story) -> bool:
    """Whether the first round is one edit of a file that was there before."""
    steps = story.rounds[0].steps
    return (
        story.runs_here
        and not story.known_failure
        and story.start_after < 0
        and len(steps) == 1
        and steps[0].content is not None
        and steps[0].path in story.files
    )


pytestmark = pytest.mark.retold
STORIES = [story for story in find_stories(Path(__file__).parent) if one_save(story)]


def run(actions: tuple[Action, ...]) -> set[tuple[str, str, str]]:
    """Name what runs again or goes."""
    return {
        (action.verb, action.module, action.target)
        for action in actions
        if action.verb in ("rerun", "remove")
    }


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_a_save_does_what_was_foreseen(story: Story, tmp_path: Path) -> None:
    """What is certain happens, what happens was foreseen, and foreseeing changes nothing."""
    write_files(story, tmp_path)
    (step,) = story.rounds[0].steps
    with ExitStack() as undo:
        undo.enter_context(importable(tmp_path))
        for module in project_modules(story) if story.imported == ("before",) else ():
            importlib.import_module(module)
        session = undo.enter_context(Session(tmp_path, watch=False))
        namespace: dict[str, Any] = {"__name__": "story", "__builtins__": __builtins__}
        run_code(story.hold, story.path, namespace)
        path = tmp_path / step.path
        if not session.content(path):
            pytest.skip("the story's file is not imported")
        foreseen = session.plan(path, step.content)
        assert session.status().revision == 0
        apply_step(step, tmp_path)
        report = session.revise()
        refilled = any(action.reason.startswith("what fills it") for action in report.actions)
        if not report.ok or refilled:  # or filled as a whole, in place of step by step
            return
        assert foreseen.ok, f"{foreseen}\nbut\n{report}"
        assert foreseen.changes == report.changes
        # What asks a library for what is registered there is found when that has changed.
        listed = any("has other registrations" in action.reason for action in report.actions)
        assert listed or run(report.actions) <= run(foreseen.actions) | run(foreseen.possible), (
            f"{foreseen}\nbut\n{report}"
        )
        kept = {action.target for action in report.actions if action.verb == "keep"}
        certain = {item for item in run(foreseen.actions) if item[2] not in kept}
        assert certain <= run(report.actions), f"{foreseen}\nbut\n{report}"
        run_code(story.rounds[0].expect, story.path, namespace)
