"""The story format: what the parser makes of a file, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from .stories import Code, Step, StoryError, read_story
from .telling import apply_step, project_modules, run_code, write_files

TOLD = """\
A rule.
needs: python>=3.12
tags: cold
imported: after
--- file shop/models.py
RATE = 2

SIZE = 1
--- file odd.py bytes
x = "\\xe9"\\r
--- hold
from shop import models
--- replace shop/models.py
- RATE = 2
+ RATE = 3
+
...
- SIZE = 1
--- delete odd.py
--- expect
assert models.RATE == 3
--- report
assert report.ok
--- touch shop/models.py
--- expect
assert models.RATE == 3
"""


def write_story(folder: Path, text: str) -> Path:
    path = folder / "area" / "a-story.story"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_story_is_read_with_its_headers_files_and_rounds(tmp_path: Path) -> None:
    """Every part of the format arrives in the value, with replaced content in full."""
    story = read_story(write_story(tmp_path, TOLD))
    assert (story.name, story.title, story.minor) == ("area/a-story", "A rule.", 12)
    assert (story.imported, story.tags) == (("after",), {"cold"})
    assert story.files == {"shop/models.py": b"RATE = 2\n\nSIZE = 1\n", "odd.py": b'x = "\xe9"\r'}
    assert project_modules(story) == ["shop.models"]
    first, second = story.rounds
    assert first.steps[0] == Step("edit", "shop/models.py", b"RATE = 3\n\n\n", 13)
    assert first.steps[1].kind == "delete"
    assert first.report == Code("assert report.ok\n", 23)
    assert second.steps[0].kind == "touch"


def test_a_failing_assert_points_into_the_story_and_shows_both_sides(tmp_path: Path) -> None:
    """The traceback of a failure has the story's file and line."""
    path = write_story(tmp_path, TOLD)
    story = read_story(path)

    class Models:
        RATE = 7

    with pytest.raises(AssertionError, match="7 against 3") as caught:
        run_code(story.rounds[0].expect, path, {"models": Models})
    entry = caught.traceback[-1]
    assert (str(entry.path), entry.lineno + 1) == (str(path), 21)


def test_same_stamp_keeps_size_and_time(tmp_path: Path) -> None:
    """A same-stamp edit cannot be seen from size and time stamp."""
    text = "A rule.\n--- file a.py\nx = 1\n--- hold\nimport a\n--- same-stamp a.py\nx = 2\n"
    story = read_story(write_story(tmp_path, text + "--- expect\nassert a.x == 2\n"))
    write_files(story, tmp_path)
    before = (tmp_path / "a.py").stat()
    apply_step(story.rounds[0].steps[0], tmp_path)
    after = (tmp_path / "a.py").stat()
    assert (tmp_path / "a.py").read_text() == "x = 2\n"
    assert (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("A rule.", "no sentence", "with a full stop"),
        ("tags: cold", "tags: warm", "unknown tags"),
        ("tags: cold", "label: cold", "not a header"),
        ("python>=3.12", "3.12", "needs is"),
        ("- RATE = 2", "- RATE = 9", "occurs 0 times"),
        ("- SIZE = 1", "  SIZE = 1", "lines are"),
        ("--- delete odd.py", "--- delete even.py", "needs a file that is there"),
        ("--- hold\nfrom shop import models\n", "", "hold"),
        ("assert report.ok", "assert (report.ok", "not Python"),
        ("--- file odd.py bytes", "--- file shop/models.py", "given twice"),
        ("--- file odd.py bytes", "--- file ../odd.py", "inside the project"),
        (
            "--- touch shop/models.py\n--- expect",
            "--- touch shop/models.py\n--- wish",
            "stand here",
        ),
    ],
)
def test_a_story_that_breaks_the_format_is_refused(
    old: str, new: str, rule: str, tmp_path: Path
) -> None:
    """The parser says file, line and rule, so that a typo never tells another story."""
    assert old in TOLD
    with pytest.raises(StoryError, match=rule):
        read_story(write_story(tmp_path, TOLD.replace(old, new)))
