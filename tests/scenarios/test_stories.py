"""Every edit story, run through a session in this very process."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from .places import empty_interpreter
from .stories import Imported, Story, find_stories
from .telling import apply_step, project_modules, run_code, write_files

STORIES = find_stories(Path(__file__).parent)


def told() -> list[Any]:
    """List each story, once for each time at which its project can be imported."""
    rows = []
    for story in STORIES:
        for imported in story.imported:
            marks = []
            if not story.runs_here:
                marks.append(pytest.mark.skip(reason=f"needs Python 3.{story.minor}"))
            if story.known_failure:
                marks.append(pytest.mark.xfail(reason=story.known_failure, strict=True))
            rows.append(pytest.param(story, imported, id=f"{story.name}-{imported}", marks=marks))
    return rows


@pytest.mark.parametrize(("story", "imported"), told())
def test_story(story: Story, imported: Imported, tmp_path: Path) -> None:
    """After each round of saves and one revision, what the story expects is true."""
    session_module = pytest.importorskip("hmr.session")
    write_files(story, tmp_path)
    with empty_interpreter(tmp_path):
        if imported == "before":
            for module in project_modules(story):
                importlib.import_module(module)
        namespace: dict[str, Any] = {"__name__": "story", "__builtins__": __builtins__}
        early = story.rounds[0].steps[: max(story.start_after, 0)]
        if story.start_after >= 0:
            run_code(story.hold, story.path, namespace)
            for step in early:
                apply_step(step, tmp_path)
        with session_module.Session(tmp_path, watch=False) as session:
            if story.start_after < 0:
                run_code(story.hold, story.path, namespace)
            for number, part in enumerate(story.rounds):
                for step in part.steps[len(early) if number == 0 else 0 :]:
                    apply_step(step, tmp_path)
                report = session.revise()
                if part.report is None:
                    assert report.ok, f"round {number + 1} failed:\n{report}"
                run_code(part.expect, story.path, namespace)
                if part.report is not None:
                    look = {**namespace, "report": report, "session": session}
                    run_code(part.report, story.path, look)
