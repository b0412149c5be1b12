"""What has become live is run at once by who waits for the GIL; a body keeps nobody out."""

from __future__ import annotations

import importlib
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hmr.live.process import instant
from hmr.pack import Pack
from hmr.testing import Project

committing: Any = importlib.import_module("hmr.live.commit")
house: Any = importlib.import_module("hmr.packs")
BEFORE = "LIMIT = 9\n\n\ndef price():\n    return 1\n"
TRIES = 2_000


@pytest.fixture
def greedy() -> Iterator[None]:
    """Take the GIL from no thread that has not let go of it by itself."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1_000.0)
    yield
    sys.setswitchinterval(before)


@pytest.mark.skipif(
    not getattr(sys, "_is_gil_enabled", lambda: True)(), reason="nobody waits for a GIL"
)
@pytest.mark.usefixtures("greedy")
@pytest.mark.parametrize("gives", [True, False])
def test_who_waits_has_a_turn(gives: bool) -> None:
    found: list[bool] = []

    def revising() -> None:
        gate, ran = threading.Lock(), list[int]()

        def waiting() -> None:
            with gate:
                ran.append(1)

        with gate:
            thread = threading.Thread(target=waiting)
            thread.start()
        for _ in range(TRIES):  # a machine that has much to do may take its time
            if gives:
                instant.give_way()
            if ran:
                break
        found.append(bool(ran))
        thread.join()

    one = threading.Thread(target=revising)
    one.start()
    one.join()
    assert found == [gives]


def test_the_main_thread_goes_on_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    instant.give_way()
    assert not slept


def test_the_turn_comes_before_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[object] = []
    with Project(tmp_path) as project:
        project.write("shop.py", BEFORE)
        shop = project.load("shop")
        monkeypatch.setattr(committing, "give_way", lambda: order.append(shop.price()))
        project.session.on_revision(order.append)
        project.edit("shop.py", "return 1", "return 2")
        report = project.revise()
    assert order == [2, report]


class Silent(Pack):
    """A library's pack that has nothing to do with what bodies say."""

    awakened_by = "sys"
    bodies = False


@pytest.mark.parametrize(("old", "new", "kept"), [("return 1", "return 2", 0), ("9", "[]", 1)])
def test_nobody_is_kept_out_for_a_body(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, kept: int
) -> None:
    entered: list[int] = []
    real = committing.undisturbed

    def undisturbed() -> Any:
        entered.append(1)
        return real()

    monkeypatch.setattr(committing, "undisturbed", undisturbed)
    monkeypatch.setattr(house, "HOUSE", {})  # (others have imported libraries into this process)
    with Project(tmp_path, packs=[Silent()]) as project:
        project.write("shop.py", BEFORE)
        project.load("shop")
        project.edit("shop.py", old, new)
        assert project.revise().ok
    assert len(entered) == kept
