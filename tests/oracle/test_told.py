"""Random commits on the files of an edit story: they are made, replayed and judged."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from tests.oracle.mutations import told

from hmr.replay.outcome import Outcome


def asked(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["told", *words])
    return told.main()


def test_a_story_is_mutated_and_replayed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is as in a new process, or said, is no finding."""
    words = ("--seed", "1", "--story", "derived/a-chain-of-three-modules", "--commits", "2")
    assert asked(monkeypatch, *words, "--kind", "values.") == 0
    assert capsys.readouterr().out == "1 stories, 2 commits: 0 stories where nothing was said\n"


def test_what_nobody_has_said_is_told_with_how_to_have_it_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A silent difference fails the run, and names its story and its number."""

    def judged(*_: Any) -> list[Outcome]:
        return [Outcome("1" * 40, "values.gone shop.py", "wrong", silent=True)]

    monkeypatch.setattr(told, "_replayed", judged)
    story = "derived/a-chain-of-three-modules"
    assert asked(monkeypatch, "--seed", "4", "--story", story) == 1
    out = capsys.readouterr().out
    assert f"--seed 4 --story {story}\n" in out
    assert "values.gone shop.py" in out
    assert out.endswith("1 stories, 1 commits: 1 stories where nothing was said\n")
