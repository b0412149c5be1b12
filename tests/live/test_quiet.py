"""Edits after which no library can have anything new pass packs by, and end as if they had not."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hmr.live.libraries import packing
from hmr.pack import Entry, Pack, Revision
from hmr.testing import Project

BEFORE = """\
import json


class Plain:
    limit = 1


class Watched(json.JSONDecoder):
    limit = 1


def given():
    return 1


X = 1
"""
QUIET = {
    "a function": (
        "X = 1",
        "X = 1\n\n\ndef fresh(n: int = 3, *, word=given) -> str:\n    return n",
    ),
    "an import": ("X = 1", "X = 1\nimport json as again, sys"),
    "an import of a name": ("X = 1", "X = 1\nfrom json import dumps"),
    "an attribute": ("class Plain:\n    limit = 1", "class Plain:\n    limit = 2"),
    "a number": ("X = 1", "X = 2"),
}
LOUD = {
    "a decorator": ("X = 1", "X = 1\n\n\n@str\ndef fresh():\n    pass"),
    "a default that is called": ("X = 1", "X = 1\n\n\ndef fresh(n=given()):\n    pass"),
    "a name that was another": ("X = 1", "X = 1\nfrom json import given"),
    "a name of the builtins": ("X = 1", "X = 1\n\n\ndef list():\n    pass"),
    "a module that is not there": ("X = 1", "X = 1\nimport this_one_is_new"),
    "a name that a module may give": ("X = 1", "X = 1\nfrom giving import anything"),
    "an attribute of a library's class": (
        "Watched(json.JSONDecoder):\n    limit = 1",
        "Watched(json.JSONDecoder):\n    limit = 2",
    ),
    "a call": ("X = 1", "X = given()"),
    "a removal": ("def given():\n    return 1\n", ""),
}
GIVING = "def __getattr__(name):\n    return name\n"


class Spy(Pack):
    """Notes whether it was asked."""

    awakened_by = "sys"
    bodies = False

    def __init__(self) -> None:
        self.asked = 0

    def entries(self, revision: Revision) -> Iterator[Entry]:  # noqa: ARG002 - it lists nothing
        """List nothing."""
        self.asked += 1
        return iter(())


def outcome(folder: Path, old: str, new: str) -> tuple[int, dict[str, Any], str]:
    """Make an edit; say how often packs were asked, what the module has then, and what is said."""
    spy = Spy()
    with Project(folder, packs=[spy]) as project:
        project.write("shop.py", BEFORE)
        project.write("this_one_is_new.py", "Y = 2\n")
        project.write("giving.py", GIVING)
        vars(json)["given"] = 5  # what `from json import given` finds
        try:
            module = project.load("shop")
            project.load("giving")
            project.edit("shop.py", old, new)
            report = project.revise()
        finally:
            del vars(json)["given"]
        names = {name for name in vars(module) if not name.startswith("__")}
        values = {name: repr(vars(module)[name]).partition(" at 0x")[0] for name in names}
        values["limits"] = module.Plain.limit, module.Watched.limit
        said = [f"{action.verb} {action.target}: {action.reason}" for action in report.actions]
    sys.modules.pop("this_one_is_new", None)
    return spy.asked, values, "\n".join(said)


@pytest.fixture
def every(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Give what has packs asked whatever is edited."""
    return lambda: monkeypatch.setattr(packing, "is_quiet", lambda *_: False)


@pytest.mark.parametrize("edit", QUIET.values(), ids=QUIET.keys())
def test_a_quiet_edit_passes_packs_by(
    tmp_path: Path, edit: tuple[str, str], every: Callable[[], None]
) -> None:
    """Nobody is asked, and all is as where everybody was."""
    asked, values, said = outcome(tmp_path / "quiet", *edit)
    assert not asked
    every()
    asked, others, also = outcome(tmp_path / "asked", *edit)
    assert asked
    assert (others, also) == (values, said)


@pytest.mark.parametrize("edit", LOUD.values(), ids=LOUD.keys())
def test_others_do_not(tmp_path: Path, edit: tuple[str, str]) -> None:
    """What may call something, or mean something else, has packs asked."""
    assert outcome(tmp_path, *edit)[0]
