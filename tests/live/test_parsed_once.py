"""What nobody edited is not parsed for an edit, whatever is asked about it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from hmr.testing import Project

FILLING = "\n".join(
    f"""
@decorated
def job_{n}(items, factor={n}):
    '''Add up what the items of this class are worth.'''
    total = sum(items)
    for item in items:
        total += item * factor
    return total


class Job{n}(Base):
    '''A job:
    class or not.
    '''

    @property
    def size(self):
        return {n}

    def run(self):
        def inner():
            return self.size
        return inner()
"""
    for n in range(40)
)
TEXT = f"""
import atexit
import functools
from collections import OrderedDict

def decorated(function):
    return function

class Base:
    def __init_subclass__(cls):
        super().__init_subclass__()
{FILLING}

@functools.lru_cache
def cached(n):
    return n + 1

@atexit.register
def bye():
    pass

@functools.singledispatch
def show(value):
    return "0"

class Settings(Base):
    limit = 0

    def over(self, n):
        return n > 0
"""
EDITS: dict[str, Callable[[int], str]] = {
    "a function's body": lambda n: TEXT.replace("return n + 1", f"return n + {n}"),
    "a method's body": lambda n: TEXT.replace("return n > 0", f"return n > {n}"),
    "a class attribute": lambda n: TEXT.replace("limit = 0", f"limit = {n}"),
    "what is registered": lambda n: TEXT.replace('return "0"', f'return "{n}"'),
}


def parsed_by(act: Callable[[], object]) -> int:
    """Give how many lines are parsed while something is done, empty ones above left out."""
    lines = 0

    def profile(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal lines
        if event == "call" and frame.f_code is ast.parse.__code__:
            lines += frame.f_locals["source"].strip().count("\n") + 1

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        act()
    finally:
        sys.setprofile(before)
    return lines


@pytest.mark.parametrize("edit", EDITS)
def test_a_later_edit_parses_what_was_edited_and_no_more(tmp_path: Path, edit: str) -> None:
    """What is asked of all statements in each revision was noted when they were first seen."""
    with Project(tmp_path) as project:
        project.write({"jobs.py": TEXT})
        project.load("jobs")
        for number in (11, 12):
            project.write({"jobs.py": EDITS[edit](number)})
            assert project.revise().actions
        project.write({"jobs.py": EDITS[edit](13)})
        assert parsed_by(project.revise) < 40
