"""Generators, tasks and objects that live through many revisions: old or new, and never back."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from hmr.testing import Project

MANY = [pytest.param(8), pytest.param(2000, marks=[pytest.mark.slow, pytest.mark.timeout(1200)])]

FEED = """\
def number():
    return 0

def ticks():
    while True:
        yield 0, number()

class Feed:
    def __iter__(self):
        while True:
            yield self.one()

    def one(self):
        return 0
"""
STEPS = """\
import asyncio

async def inner():
    await asyncio.sleep(0)
    return 0

async def step():
    return await inner()

async def work(seen, going):
    while going():
        seen.append(await step())
        await asyncio.sleep(0)
"""
SHAPES = """\
import dataclasses

@dataclasses.dataclass
class Basket:
    rate: int = 0
    field_0: int = 0

    def total(self):
        return self.rate, self.extra()

    def extra(self):
        return 0

    def method_0(self):
        return 0

class Small(Basket):
    def total(self):
        return super().total()
"""


@pytest.mark.parametrize("revisions", MANY)
def test_a_suspended_generator_goes_on_and_calls_what_is_new(
    tmp_path: Path, revisions: int
) -> None:
    """What a suspended generator calls is new at once; its own body is what it began with."""
    with Project(tmp_path) as project:
        project.write({"feed.py": FEED})
        feed = project.load("feed")
        begun, items = feed.ticks(), iter(feed.Feed())
        assert next(begun) == (0, 0)
        assert next(items) == 0
        for number in range(1, revisions + 1):
            project.replace("feed.py", FEED.replace("0", str(number)))
            report = project.revise()
            assert {item.code for item in report.stale} <= {"HMR102"}
            assert next(begun) == (0, number)
            assert next(items) == number
            assert next(feed.ticks()) == (number, number)
            project.reports.clear()


def _in_thread(main: Callable[[], None], errors: list[BaseException]) -> threading.Thread:
    def body() -> None:
        try:
            main()
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=body)
    thread.start()
    return thread


def _never_back(seen: list[int]) -> bool:
    return all(left <= right for left, right in pairwise(seen))


@pytest.mark.parametrize("revisions", MANY)
def test_tasks_of_a_running_loop_run_what_is_new(tmp_path: Path, revisions: int) -> None:
    """Tasks that go on through revisions get only newer numbers, and in the end the newest."""
    with Project(tmp_path) as project:
        project.write({"steps.py": STEPS})
        steps = project.load("steps")
        seen: list[list[int]] = [[] for _ in range(5)]
        going, errors = [True], []

        def main() -> None:
            async def all_of_them() -> None:
                await asyncio.gather(*(steps.work(each, lambda: going[0]) for each in seen))

            asyncio.run(all_of_them())

        thread = _in_thread(main, errors)
        edited = STEPS.replace(
            "asyncio.sleep(0)\n    return 0", "asyncio.sleep(0)\n    return NEXT"
        )
        for number in range(1, revisions + 1):
            project.replace("steps.py", edited.replace("NEXT", str(number)))
            assert project.revise().ok
            project.reports.clear()
        until = [len(each) + 4 for each in seen]
        while not errors and any(len(each) < n for each, n in zip(seen, until, strict=True)):
            thread.join(0.001)
        going[0] = False
        thread.join(30)
        assert errors == []
        assert all(map(_never_back, seen))
        assert {each[-1] for each in seen} == {revisions}


@pytest.mark.parametrize("revisions", MANY)
@pytest.mark.timeout(300)  # another thread calculates all the time
def test_objects_are_used_while_their_class_gets_other_members(
    tmp_path: Path, revisions: int
) -> None:
    """Threads that make objects and call them while fields and methods come and go: never back."""
    with Project(tmp_path) as project:
        project.write({"shapes.py": SHAPES})
        shapes = project.load("shapes")
        kept = shapes.Small()
        going, errors, back = [True], [], []

        def use() -> None:
            latest = 0
            while going[0]:
                for basket in (shapes.Small(), kept):
                    number = basket.total()[1]
                    if number < latest:
                        back.append((latest, number))
                    latest = number

        thread = _in_thread(use, errors)
        for number in range(1, revisions + 1):
            project.replace("shapes.py", SHAPES.replace("0", str(number)))
            report: Any = project.revise()
            assert report.ok, str(report)
            project.reports.clear()
        going[0] = False
        thread.join(30)
        assert errors == []
        assert back == []
        assert shapes.Small().total() == (revisions, revisions)
