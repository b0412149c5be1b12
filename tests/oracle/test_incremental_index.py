"""An Index that follows its module from edit to edit says what a new one would."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hmr.graph.index import Index, Node
from hmr.graph.keys import Key
from hmr.graph.ways import reaches
from hmr.source import parse, reparse
from hmr.source.reflection import ALL

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
    out["sets"] = index.sets_any
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


KINDS = ("reads", "defers", "imports", "by_origin", "import_nodes", "deleters", "binders")
ASKED = st.lists(
    st.tuples(st.sampled_from([*KINDS, "stars"]), st.integers(0, 10_000)), min_size=1, max_size=8
)


def answer(index: Index, kind: str, name: str) -> Any:
    """Give what an Index says of one name."""
    if kind == "stars":
        return sorted(map(repr, map(plain, index.stars)))
    found = getattr(index, kind).get(name)
    return sorted(map(repr, map(plain, found))) if isinstance(found, list) else repr(found)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(range(len(TEXTS))), ASKED, edits([*LINES, *PLAIN], most=2), ASKED)
def test_what_was_asked_before_makes_no_difference(
    which: int, asked: list[tuple[str, int]], changes: list[Edit], more: list[tuple[str, int]]
) -> None:
    """It looks at a statement when a name in its text is asked for, and never misses one."""
    text = TEXTS[which]
    source = parse("m", "m.py", text.encode())
    lazy = Index(source)
    for candidate, questions in ((text, asked), (edited(text, changes), more)):
        try:
            source = reparse(source, "m.py", candidate.encode())
        except SyntaxError:
            return
        lazy.turn(source)
        whole = Index(parse("m", "m.py", candidate.encode()))
        told(whole)
        for kind, number in questions:
            names = sorted(getattr(whole, kind)) if kind != "stars" else ["*"]
            name = names[number % len(names)] if names else "C"
            assert answer(lazy, kind, name) == answer(whole, kind, name)
            assert answer(lazy, kind, "absent") == answer(whole, kind, "absent")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(range(len(TEXTS))),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 4)), min_size=1, max_size=6),
)
@example(2, [(15, 4)])
def test_who_uses_a_spelling_is_found_without_a_look_at_the_rest(
    which: int, asked: list[tuple[int, int]]
) -> None:
    """Whoever reads a dotted name, or will when called, is among the few that were looked at."""
    lazy = Index(parse("m", "m.py", TEXTS[which].encode()))
    whole = Index(parse("m", "m.py", TEXTS[which].encode()))
    reads = [read for name in whole.reads for read in whole.reads[name]]
    defers = [entry for name in whole.defers for entry in whole.defers[name]]
    spelt = sorted({entry.dotted.removesuffix(ALL) for entry in (*reads, *defers)})
    for number, depth in asked:
        spelling = ".".join(spelt[number % len(spelt)].split(".")[:depth])
        key = Key("m", spelling, "value")
        for known, found in ((reads, lazy.reading), (defers, lazy.deferring)):
            expected = {repr(plain(item)) for item in known if reaches(item.dotted, spelling, key)}
            told_now = {repr(plain(item)) for item in found(spelling)}
            assert expected <= told_now


def test_a_statement_without_the_name_is_not_looked_at() -> None:
    """A question costs the statements that spell the name."""
    source = parse("m", "m.py", NAMED.encode())
    assert len(Index(source).reads["deco"]) == 1
    assert [item.label for item in source.statements if "sheet" in item.said] == ["f"]


def test_a_name_in_other_letters_is_found() -> None:
    """The interpreter takes several spellings for one name; what may be one is looked at."""
    source = parse("m", "m.py", "\ufb01le = 1\nother = \ufb01le\n".encode())
    index = Index(source)
    assert "file" in index.binders
    assert [read.dotted for read in index.reads["file"]] == ["file"]


def test_a_turn_looks_at_the_edit_alone() -> None:
    """Statements that only moved are not worked out again."""
    source = parse("m", "m.py", NAMED.encode())
    index = Index(source)
    told(index)
    below = source.statements[-3]
    known = below.said["sheet"]
    moved = reparse(
        source, "m.py", NAMED.replace("import os\n", "import os\nimport sys\n").encode()
    )
    index.turn(moved)
    assert moved.statements[-3] is not below
    assert moved.statements[-3].said["sheet"] is known


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(range(len(TEXTS))), edits([*LINES, *PLAIN, "C.x = 2", "C.n += 1"], most=3))
@example(2, [(16, 0, ["C.x = 2"]), (17, 1, [])])
def test_whether_anything_is_set_is_told_without_a_look_at_definitions(
    which: int, changes: list[Edit]
) -> None:
    """It is what all statements together say."""
    text = TEXTS[which]
    index = Index(source := parse("m", "m.py", text.encode()))
    for change in changes:
        assert index.sets_any == bool(len(Index(source).setters))
        text = edited(text, [change])
        try:
            source = reparse(source, "m.py", text.encode())
        except SyntaxError:
            return
        index.turn(source)
    assert index.sets_any == bool(len(Index(source).setters))
