"""An Index that follows its module from edit to edit says what a new one would."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hmr.graph.index import Index, Node
from hmr.source import parse, reparse

from .edits import CORPUS, LINES, PLAIN, Edit, edited, edits

NAMED = (
    "import os\nfrom os import path as A, sep\nfrom os.path import *\n\n\n"
    "class C(Base, metaclass=M):\n    x = 1\n    y = x + A\n\n    def m(self, n=A):\n"
    "        return self.x + n + sep\n\n    class D:\n        z = C\n\n\n"
    "made = C()\nmade.m()\nmade = D()\nmade.m(A)\n\n\n"
    "@deco(A)\ndef f(n=made.x):\n    return C.m(n)\n"
    "\n\ndel A\nif __name__ == '__main__':\n    f()\n"
)
TEXTS = [*CORPUS, NAMED]


def plain(entry: object) -> Any:
    """Give an entry without identities: a Node as what it stands for."""
    if isinstance(entry, Node):
        return (entry.position, entry.statement.first, entry.statement.text, entry.owners)
    if isinstance(entry, tuple):
        return tuple(plain(item) for item in entry)
    return entry


def told(index: Index) -> dict[str, Any]:
    """Give all that an Index answers, in an order of its own."""
    kinds = ("reads", "defers", "by_origin", "import_nodes", "deleters", "binders")
    names = {name for kind in kinds for name in getattr(index, kind)}
    out: dict[str, Any] = {"imports": index.imports, "stars": plain(tuple(index.stars))}
    for kind in kinds:
        table = getattr(index, kind)
        out[kind] = {
            name: sorted(map(repr, map(plain, table.get(name, ())))) for name in names | {"C", "D"}
        }
        out[f"{kind} names"] = sorted(table)
    # What binds a name is asked for in order.
    out["order"] = {name: [plain(node) for node in nodes] for name, nodes in index.binders.items()}
    return out


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(range(len(TEXTS))), edits([*LINES, *PLAIN], most=5))
@example(2, [(16, 0, ["made = 1"]), (2, 1, [])])
@example(2, [(17, 1, []), (6, 0, ["# a comment"])])
def test_it_equals_a_new_one(which: int, changes: list[Edit]) -> None:
    """After each of several edits, and back at the first state, both say the same."""
    text = TEXTS[which]
    first = source = parse("m", "m.py", text.encode())
    index = Index(source)
    told(index)  # what it has answered before does not count any more after an edit
    for change in changes:
        candidate = edited(text, [change])
        try:
            source = reparse(source, "m.py", candidate.encode())
        except SyntaxError:
            continue
        text = candidate
        index.turn(source)
        assert told(index) == told(Index(parse("m", "m.py", text.encode())))
    index.turn(first)
    assert told(index) == told(Index(parse("m", "m.py", TEXTS[which].encode())))


def test_a_turn_looks_at_the_edit_alone() -> None:
    """Statements that only moved are not worked out again."""
    source = parse("m", "m.py", NAMED.encode())
    index = Index(source)
    below = source.statements[-3]
    known = below.said["sheet"]
    moved = reparse(
        source, "m.py", NAMED.replace("import os\n", "import os\nimport sys\n").encode()
    )
    index.turn(moved)
    assert moved.statements[-3] is not below
    assert moved.statements[-3].said["sheet"] is known
