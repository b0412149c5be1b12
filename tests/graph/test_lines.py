"""Which statements stand at a line is told the same, quickly and by a look at each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import hmr
from hmr.graph.keys import Node
from hmr.graph.observed import nodes_at
from hmr.source import SourceModule, Statement, parse

FILES = sorted(Path(hmr.__file__).parent.rglob("*.py"))[::7]
PIECES = [
    "a = 1\n",
    "b = 2; c = 3\n",
    "@deco\n@other(\n    1,\n)\ndef f():\n    return 1\n",
    "class A:\n    x = 1; y = 2\n\n    def g(self):\n        return 1\n\n    class B:\n        z = 1\n",  # noqa: E501 one piece
    "if a:\n    def f(): pass\n    d = 1\nelse:\n    def f(): return 2\n    d = 2\n",
    "try:\n    import fast\nexcept ImportError:\n    fast = None\n",
    "\n\n# nothing\n",
    "for i in range(3):\n    print(i)\n",
]


def all_at(
    module: str,
    statements: Sequence[Statement],
    line: int,
    position: tuple[int, ...] = (),
    owners: tuple[str, ...] = (),
) -> Iterator[Node]:
    """The nodes at a line, by a look at all statements."""
    for place, each in enumerate(statements):
        if each.first <= line <= each.last:
            at = (*position, place)
            inner = list(all_at(module, each.members, line, at, (*owners, each.name)))
            if not inner or line <= each.line:
                yield Node(module, at, each, owners)
            yield from inner


def same(source: SourceModule, lines: int) -> None:
    for line in range(-1, lines + 3):
        expected = list(all_at(source.name, source.statements, line))
        assert list(nodes_at(source, line)) == expected, line


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_of_a_file(pieces: list[str]) -> None:
    """Statements that share lines, those of classes, and those of blocks are all found."""
    text = "".join(pieces)
    same(parse("it", "it.py", text.encode()), text.count("\n"))


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=8), st.randoms())
def test_of_what_is_in_no_order(pieces: list[str], chance: object) -> None:
    """A reconstructed source has statements at lines that are not in their order."""
    text = "".join(pieces)
    source = parse("it", "it.py", text.encode())
    shuffled = list(source.statements)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    same(replace(source, statements=tuple(shuffled)), text.count("\n"))


def test_of_real_files() -> None:
    """So it is for files as they are, most of which are in order."""
    ordered = 0
    for path in FILES:
        text = path.read_bytes()
        source = parse("it", str(path), text)
        ordered += source.in_order
        same(source, text.count(b"\n"))
    assert ordered > len(FILES) // 2
