"""What follows from a difference is the same whether all its pairs are gone through or the edit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hmr.diff import Pair, SourceDiff, diff
from hmr.diff.pairs import Pairing
from hmr.graph import Graph, Record
from hmr.plan import Facts, Plan, carried, plan
from hmr.source import SourceModule, parse, reparse, shape

from .edits import CORPUS, LINES, PLAIN, Edit, edited, edits

TEXTS = [
    *CORPUS,
    "A = 1\nA = 1\nA = 2\n\n\ndef f():\n    return A\n\n\nB = f()\n\n\nclass C:\n    x = B\n\n"
    "    def m(self):\n        return 1\n\n\nC().m()\nROWS = []\nROWS.append(1)\nA = 3\n"
    "if __name__ == '__main__':\n    f()\n",
]


def difference(which: int, changes: list[Edit]) -> SourceDiff:
    """Give what became of a file by these edits, if it can be parsed then."""
    old = parse("m", "m.py", TEXTS[which].encode())
    try:
        new = reparse(old, "m.py", edited(TEXTS[which], changes).encode())
    except SyntaxError:
        assume(False)
    return diff(old, new)


def whole(found: SourceDiff) -> SourceDiff:
    """Give the same difference, with no statement left out as one that stays as it is."""
    return replace(found, pairing=Pairing(0, 0, found.pairs))


def said(found: Pair) -> tuple[Any, ...]:
    """Give a pair without identities."""
    sides = (found.old, found.new)
    return (found.relation, *(side and (side.kind, side.first, side.text) for side in sides))


def planned(found: SourceDiff) -> Plan:
    """Give the plan of a revision that is about this file alone."""
    sources = {"m": found.new}
    graph = Graph(sources, {"m": found.new.data})
    return plan({"m": found}, graph, Facts(order=["m"]))


random_edits = edits([*LINES, *PLAIN])
texts = st.sampled_from(range(len(TEXTS)))


@settings(max_examples=150, deadline=None)
@given(texts, random_edits)
@example(2, [(0, 1, [])])
@example(2, [(0, 0, ["A = 1"])])
@example(2, [(0, 1, ["# a comment"])])
def test_pairs_of_what_was_parsed_in_parts(which: int, changes: list[Edit]) -> None:
    """A file that was parsed where it was edited is paired as one that was parsed whole."""
    found = difference(which, changes)

    def anew(source: SourceModule) -> SourceModule:
        return parse("m", "m.py", source.data)

    again = diff(anew(found.old), anew(found.new))
    assert list(map(said, found.pairs)) == list(map(said, again.pairs))
    assert found.changes == again.changes


INDENTED = [*("    x = 1", "    x = 1  # one", "    y = (2)", "    z = [lambda: 1]", "    pass")]
INDENTED += [
    "    def m(self): return 1",
    "    def m(self): return 2",
    "    @deco",
    "    # a comment",
]
INDENTED += [
    "    class D: x = 1; y = 2",
    "    def n(self, x=lambda: 2):",
    "        return x",
    "class E:",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(INDENTED), max_size=6), edits(INDENTED))
@example(["    x = 1", "    y = (2)"], [(1, 2, ["    y = (2)", "    x = 1"])])
@example(["    x = 1", "    x = 1  # one"], [(1, 2, ["    x = 1  # one", "    x = 1"])])
@example(["    y = (2)", "    x = 1"], [(0, 1, ["@deco(lambda: 1)", "class C:"])])
def test_classes_are_compared_as_if_it_were_by_all_they_say(
    body: list[str], changes: list[Edit]
) -> None:
    """A class whose members are compared one by one relates to the old one as the whole does."""
    text = "\n".join(["@deco(lambda: 2)", "class C:", *body, "    last = 0", ""])
    try:
        old = parse("m", "m.py", text.encode())
        new = parse("m", "m.py", edited(text, changes).encode())
    except SyntaxError:
        assume(False)
    for pair in diff(old, new).pairs:
        if pair.old is None or pair.new is None or pair.old.text == pair.new.text:
            continue
        if shape.fingerprint(*pair.old.nodes) == shape.fingerprint(*pair.new.nodes):
            assert pair.relation == "reworded"
        elif shape.shell(*pair.old.nodes) == shape.shell(*pair.new.nodes):
            assert pair.relation == "body"
        else:
            assert pair.relation == "changed"


@settings(max_examples=100, deadline=None)
@given(texts, random_edits)
@example(2, [(0, 1, [])])
def test_what_is_left_out_stays_as_it_is(which: int, changes: list[Edit]) -> None:
    """Above and below the middle, each statement has its text and its lines from before."""
    found = difference(which, changes)
    still, after = found.pairing.still, found.pairing.after
    old, new = found.old.statements, found.new.statements
    around = [*zip(old[:still], new[:still], strict=True)]
    around += zip(old[len(old) - after :], new[len(new) - after :], strict=True)
    assert all(a.text == b.text and a.first == b.first for a, b in around)
    in_order = [pair.new for pair in found.middle if pair.new is not None]
    assert in_order == list(new[still : len(new) - after])


@settings(max_examples=150, deadline=None)
@given(texts, random_edits)
@example(2, [(0, 1, [])])
@example(2, [(1, 1, ["B = 4"])])
@example(2, [(0, 1, ["from __future__ import annotations"])])
@example(2, [(1, 1, [""])])
def test_the_plan_is_the_same(which: int, changes: list[Edit]) -> None:
    """No step is missed, and none is there that would not be if all pairs were gone through."""
    found = difference(which, changes)
    fast, general = planned(found), planned(whole(found))
    assert fast.steps == general.steps
    assert fast.edited == general.edited


def noted(record: Record) -> dict[str, object]:
    """Give all that a record says."""
    return {name: getattr(record, name) for name in Record.__slots__}


lines = st.sets(st.integers(1, 60), max_size=4)


@settings(max_examples=150, deadline=None)
@given(texts, random_edits, lines, lines, st.one_of(st.none(), st.integers(1, 60)))
def test_what_was_observed_is_carried_to_the_same_lines(
    which: int, changes: list[Edit], ran: set[int], blind: set[int], until: int | None
) -> None:
    """A record is right for the new source, whichever way its lines were found."""
    found = difference(which, changes)
    statements = found.old.statements
    ran &= {line for item in statements for line in range(item.first, item.last + 1)}
    blind &= {item.first for item in statements}

    def record() -> Record:
        return Record({("m", "f"): set(ran)}, files={"x": set(ran)}, blind=set(blind), until=until)

    fast, general = (
        carried({"m": record()}, {"m": found}),
        carried({"m": record()}, {"m": whole(found)}),
    )
    assert noted(fast["m"]) == noted(general["m"])
