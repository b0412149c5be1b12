"""Parsing an edited file again where it was edited gives what parsing all of it gives."""

from __future__ import annotations

import ast
import contextlib

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hmr.diff import diff
from hmr.source import SourceModule, Statement, forget_trees, keep_trees, parse, reparse

from .edits import CORPUS, LINES, Edit, edited, edits


def outline(source: SourceModule) -> list[tuple[object, ...]]:
    """Give all that a revision reads of a source."""
    return [
        (
            statement.kind,
            statement.name,
            statement.first,
            statement.last,
            statement.text,
            statement.binds,
            statement.under,
            statement.head,
            [ast.dump(node, include_attributes=True) for node in statement.nodes],
            [(m.kind, m.name, m.first, m.last, m.text) for m in statement.members],
        )
        for statement in source.statements
    ]


def read(text: str, before: SourceModule | None = None) -> object:
    """Give the outline of a text, or the message and line of its syntax error."""
    data = text.encode()
    try:
        source = parse("m", "m.py", data) if before is None else reparse(before, "m.py", data)
    except SyntaxError as error:
        return (error.msg, error.lineno, error.filename)
    return (outline(source), source.flags, source.data, source.text)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(range(len(CORPUS))), edits(LINES))
@example(1, [(11, 0, ["        return 5"])])
@example(1, [(0, 1, [])])
@example(1, [(7, 0, ["@decorated"])])
def test_it_equals_a_whole_parse(which: int, changes: list[Edit]) -> None:
    """Whatever lines are put in place of others, both ways agree, on errors too."""
    before = parse("m", "m.py", CORPUS[which].encode())
    text = edited(CORPUS[which], changes)
    assert read(text, before) == read(text)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(LINES)), min_size=2, max_size=6))
def test_it_can_go_on_from_its_own_result(steps: list[tuple[int, str]]) -> None:
    """A source that was parsed in parts is as good a start as one parsed whole."""
    text = CORPUS[1]
    before = parse("m", "m.py", text.encode())
    for at, line in steps:
        rows = text.split("\n")
        rows.insert(at % (len(rows) + 1), line)
        candidate = "\n".join(rows)
        result = read(candidate, before)
        assert result == read(candidate)
        if len(result) == 4:  # type: ignore[arg-type]  # an outline, not an error
            text, before = candidate, reparse(before, "m.py", candidate.encode())


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(range(len(CORPUS))), edits(LINES), edits(LINES))
@example(1, [(11, 0, ["        return 5"])], [])
@example(1, [(0, 0, ["X = 1", "X = 1"])], [(1, 0, ["X = 1", "X = 1", "X = 1"])])
def test_what_is_back_after_an_edit_is_as_if_it_were_new(
    which: int, changes: list[Edit], others: list[Edit]
) -> None:
    """To and fro, and to something like it: both ways agree, and nothing is known of two."""
    first = CORPUS[which]
    before = parse("m", "m.py", first.encode())
    before.statements[0].fingerprint  # noqa: B018 - so that something is known
    for text in (edited(first, changes), first, edited(edited(first, changes), others), first):
        assert read(text, before) == read(text)
        with contextlib.suppress(SyntaxError):
            after = reparse(before, "m.py", text.encode())
            diff(before, after)
            before = after
            known = [id(statement.said) for statement in before.statements]
            assert len(set(known)) == len(known)


def test_only_the_edited_part_is_parsed() -> None:
    """Statements before an edit are the same objects; those after it know what they knew."""
    before = parse("m", "m.py", CORPUS[1].encode())
    last = before.statements[-1]
    binds = last.facts
    after = reparse(before, "m.py", CORPUS[1].replace("return x", "y = x\n    return y").encode())
    assert after.statements[0] is before.statements[0]
    assert after.statements[-1].first == last.first + 1
    assert after.statements[-1].facts is binds


@pytest.mark.parametrize("text", ["X = 1\nfrom __future__ import annotations\n"])
def test_a_late_future_import_is_refused(text: str) -> None:
    """What only the compiler refuses is found by compiling; parsing lets it pass, either way."""
    before = parse("m", "m.py", b"X = 1\n")
    assert read(text, before) == read(text)


def trees(statement: Statement) -> list[str]:
    """Give a statement's trees and those of its members, with their places."""
    out = [ast.dump(node, include_attributes=True) for node in statement.nodes]
    for member in statement.members:
        out += trees(member)
    return out


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(range(len(CORPUS))), edits(LINES), st.integers(-1, 3))
@example(1, [(20, 1, ["    class D:", "        x = 1; y = 2", "        z = 3"])], 1)
@example(1, [(20, 1, ["    \\", "    x = 1", "    @deco", "    def n(self): return 1"])], 2)
def test_trees_are_made_again_as_they_were(which: int, changes: list[Edit], rows: int) -> None:
    """What was forgotten of a statement follows from its text, wherever that stands."""
    keep_trees(1_000)
    try:
        source = parse("m", "m.py", edited(CORPUS[which], changes).encode())
    except SyntaxError:
        assume(False)
    assert all("nodes" in vars(statement) for statement in source.statements)
    for statement in source.statements:
        before = trees(statement)
        members = [trees(member) for member in statement.members]
        forget_trees()
        assert trees(statement) == before
        forget_trees()
        assert [trees(member) for member in statement.members] == members
        forget_trees()
        moved = statement.moved(rows if statement.first > 1 else abs(rows))
        if statement.given is None:
            inside = statement.branch is not None
            whole = f"if 1:\n{statement.text}" if inside else statement.text
            above = "\n" * (moved.first - 1 - inside)
            again = parse("m", "m.py", (above + whole).encode())
            assert trees(moved) == [tree for each in again.statements for tree in trees(each)]


def test_trees_are_kept_of_so_many_lines_and_no_more() -> None:
    """A large program does not have the trees of all its files at once."""
    text = b"A = 1\nB = 2\n"
    keep_trees(4)
    first, second = parse("a", "a.py", text), parse("b", "b.py", text)
    forget_trees()
    third = parse("c", "c.py", text)
    keep_trees(4)
    fourth = parse("d", "d.py", text)
    assert "nodes" not in vars(first.statements[0])
    assert "nodes" not in vars(second.statements[0])
    assert "nodes" not in vars(third.statements[0])
    assert "nodes" in vars(fourth.statements[1])
    assert "nodes" not in vars(parse("e", "e.py", text).statements[0])
    forget_trees()
