"""Which functions remember what they have worked out, by their text."""

from __future__ import annotations

from textwrap import dedent

import pytest

from hmr.source import parse
from hmr.source.remembering import Memory, calls_unknown, memories


def found(text: str) -> list[tuple[str, str, bool]]:
    """Give what functions remember: where, whose it is, and whether it is a table."""
    source = parse("shop", "shop.py", dedent(text).encode())
    (statement,) = source.statements
    inner = statement.members if statement.kind == "class" else [statement]
    names = [(member, member.label or "get") for member in inner]
    kept = [each for member, name in names for each in memories(member, name)]
    return [(_where(each), each.of, each.table) for each in kept]


def _where(memory: Memory) -> str:
    return ".".join((memory.root, *memory.path))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("if k not in C:\n  C[k] = f(k)\n return C[k]", ("C", "", True)),
        ("if k in C: return C[k]\n v = C[k] = f(k)\n return v", ("C", "", True)),
        ("v = C.get(k)\n if v is None: v = C[k] = f(k)\n return v", ("C", "", True)),
        ("try: return C[k]\n except KeyError: C[k] = f(k)\n return C[k]", ("C", "", True)),
        ("return C.setdefault(k, f(k))", ("C", "", True)),
        ("if not hasattr(get, 'v'): get.v = f(k)\n return get.v", ("get.v", "", False)),
        ("H.v = H.v or f(k)\n return H.v", ("H.v", "", False)),
        ("if (v := H.v) is None: v = H.v = f(k)\n return v", ("H.v", "", False)),
    ],
)
def test_what_a_function_remembers(text: str, where: tuple[str, str, bool]) -> None:
    """The idioms by which people look whether something was worked out before."""
    assert found(f"def get(k):\n {text}\n") == [where]


def test_what_a_block_holds_remembers() -> None:
    """A function in a `with`, and a method of a class there, each by its own name."""
    body = "{}def get({}k):\n{}  if k not in C: C[k] = f(k)\n{}  return C[k]\n"
    text = "with it:\n" + body.format("  ", "", "  ", "  ")
    text += "  class A:\n" + body.format("    ", "self, ", "    ", "    ")
    (block,) = parse("shop", "shop.py", text.encode()).statements
    for name in ("get", "A.get"):
        assert [_where(each) for each in memories(block, name)] == ["C"]
    assert not memories(block, "A")


@pytest.mark.parametrize(
    "text",
    [
        "C[k] = C.get(k, 0) + 1\n return C[k]",  # it counts
        "if k not in C: C[k] = 0\n C[k] += 1\n return C[k]",
        "if k in C: raise KeyError(k)\n C[k] = f\n return f",  # it registers
        "C = {}\n if k not in C: C[k] = f(k)\n return C[k]",  # its own, and gone with the call
        "if H.v is EMPTY: H.v = f(k)\n return H.v",  # what stands there at first is not None
        "if k not in C: C[k] = f(k)",  # it gives nothing
    ],
)
def test_what_is_no_memory(text: str) -> None:
    """What only looks like it."""
    assert found(f"def get(k):\n {text}\n") == []


def test_whose_it_is() -> None:
    """An object's, a class's, an outer function's, or a default's."""
    text = """
    class Shop:
        def item(self, k):
            if k not in self.items: self.items[k] = f(k)
            return self.items[k]
        @classmethod
        def one(cls):
            if cls._one is None: cls._one = cls()
            return cls._one
        def last(self, *, made=[]):
            if not made: made.append(f())
            return made[0]
    """
    assert found(text) == [
        ("self.items", "object", True),
        ("cls._one", "class", False),
        ("made", "default", True),
    ]
    text = """
    def memo(function):
        results = {}
        def of(k):
            if k not in results: results[k] = function(k)
            return results[k]
        return of
    """
    assert found(text) == [("results", "", True)]


def test_what_calls_something_unknown() -> None:
    """An entry of a table, a parameter, what another call gave: no name tells what runs."""
    known = parse("shop", "shop.py", b"def get(k):\n return load(k)\n")
    assert not calls_unknown(known.statements[0])
    for call in ("TABLE[k]()", "k()", "make()()", "[each() for each in k]"):
        source = parse("shop", "shop.py", f"def get(k):\n return {call}\n".encode())
        assert calls_unknown(source.statements[0]), call
