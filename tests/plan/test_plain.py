"""Which steps only compute plain data, so that no pack has to be asked."""

from __future__ import annotations

import pytest

from hmr.graph import Node
from hmr.plan import Step, only_computes
from hmr.source import parse


def step(text: str) -> Step:
    (statement,) = parse("m", "m.py", text.encode()).statements
    return Step("run", Node("m", (0,), statement), None, None, "it was edited")


@pytest.mark.parametrize(
    "text", ["A = 1", "A: int = -1", "B = A + 1", "C = 'x' * A", "T = {A: B, 'k': {1: 2}}"]
)
def test_numbers_strings_and_dictionaries_are_plain(text: str) -> None:
    """What calls nothing and makes no list is plain."""
    assert only_computes(step(text))


@pytest.mark.parametrize(
    "text",
    [
        "A = f()",
        "urlpatterns = [route]",
        "urlpatterns = a + b",
        "A = B",
        "app.title = 'x'",
        "T = {**other}",
        "def f(): pass",
        "import shop",
        "A += 1",
    ],
)
def test_whatever_may_do_more_is_not_plain(text: str) -> None:
    """Calls, names alone, lists, attributes and all other statements may concern a library."""
    assert not only_computes(step(text))
