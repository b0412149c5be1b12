"""Each pack is told by edit stories: of a body, and of something added, changed and removed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.scenarios.stories import Story, find_stories

from hmr.diff import Pair, diff, members
from hmr.packs import HOUSE
from hmr.source import parse

STORIES = find_stories(Path(__file__).parent.parent / "scenarios")
LIBRARIES = {library.partition(".")[0]: None for library in HOUSE}
ALSO = {"attr": "attrs", "sqlalchemy": "sqlmodel", "starlette": "fastapi"}
"""Under which other name a library is imported, or by what it is brought along."""


def differing(pairs: Sequence[Pair]) -> Iterator[str]:
    """Give what became of statements, and of members of classes: ``"added"``."""
    for pair in pairs:
        yield pair.relation
        if pair.old is not None and pair.new is not None and pair.reopens:
            yield from differing(members(pair))


def relations(story: Story) -> Iterator[str]:
    """Give what the saves of a story do to its statements."""
    now = dict(story.files)
    for step in (step for part in story.rounds for step in part.steps):
        before, after = now.get(step.path), step.content
        if after is not None and step.path.endswith(".py"):
            if before is not None:
                sides = [parse("it", step.path, text) for text in (before, after)]
                yield from differing(diff(*sides).middle)
            now[step.path] = after


def is_about(story: Story, library: str) -> bool:
    """Whether the program of a story imports a library at its top level."""
    names = "|".join(map(re.escape, filter(None, (library, ALSO.get(library)))))
    imports = re.compile(rf"^(?:import|from) (?:{names})\b", re.MULTILINE)
    return any(imports.search(text.decode("utf-8", "replace")) for text in story.files.values())


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_pack_has_stories_for_each_kind_of_edit(library: str) -> None:
    """A body is edited, something is added, changed and removed, with each library of the packs."""
    told = {
        relation for story in STORIES if is_about(story, library) for relation in relations(story)
    }
    assert {"body", "added", "changed", "removed"} - told == set()
