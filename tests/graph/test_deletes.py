"""That a look at the text tells what a statement deletes as its tree does."""

from __future__ import annotations

import pytest

from hmr.source import parse

TEXTS = {
    "del a\n": {"a"},
    "if 1:\n\tdel a\n": {"a"},
    "if 1:del a\n": {"a"},
    "x = 1;del(a)\n": {"a"},
    "if 1: x = model; del a\n": {"a"},
    "model = delta = a_del = 1\n": set(),
    "\u00e9del = 1\n": set(),
    "def wide(model):\n    return model.delta\n": set(),
}


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_tells_what_the_tree_does(text: str) -> None:
    """A text that spells `del` only within other names deletes nothing, and all others are read."""
    statements = parse("shop", "shop.py", text.encode()).statements
    told = [set(statement.deletes) for statement in statements]
    assert told == [set(statement.facts.deletes) for statement in statements]
    assert set().union(*told) == TEXTS[text]
