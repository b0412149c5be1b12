"""Every edit story, run through a session in this very process."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from hmr.session import Session
from hmr.testing import importable

from .stories import Story, find_stories
from .telling import apply_step, project_modules, run_code, write_files

STORIES = find_stories(Path(__file__).parent)


WAYS = {"before": ("before", "before-without-pyc"), "after": ("after",)}


def told() -> list[Any]:
    """List each story, once for each way in which its project can have been imported.

    Imported before the session starts is told twice: what the live code was made from is read
    off its byte code where there is some, and must be found without where there is none.
    """
    rows = []
    for story in STORIES:
        for way in (way for imported in story.imported for way in WAYS[imported]):
            # (Without byte code it is the interpreter's business less than anywhere else.)
            marks = [pytest.mark.retold] if way == "before-without-pyc" else []
            if story.lacking:
                marks.append(pytest.mark.skip(reason=story.lacking))
            if story.known_failure:
                marks.append(pytest.mark.xfail(reason=story.known_failure, strict=True))
            rows.append(pytest.param(story, way, id=f"{story.name}-{way}", marks=marks))
    return rows


@pytest.mark.parametrize(("story", "way"), told())
def test_story(story: Story, way: str, tmp_path: Path) -> None:
    """After each round of saves and one revision, what the story expects is true."""
    write_files(story, tmp_path)
    with importable(tmp_path, byte_code=way != "before-without-pyc"):
        if way != "after":
            for module in project_modules(story):
                importlib.import_module(module)
        namespace: dict[str, Any] = {"__name__": "story", "__builtins__": __builtins__}
        early = story.rounds[0].steps[: max(story.start_after, 0)]
        if story.start_after >= 0:
            run_code(story.hold, story.path, namespace)
            for step in early:
                apply_step(step, tmp_path)
        with Session(tmp_path, watch=False) as session:
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
