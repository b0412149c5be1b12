"""Random edits of real text, for tests that compare what follows an edit with what starts anew."""

from __future__ import annotations

import inspect
import textwrap

from hypothesis import strategies as st

CORPUS = [
    inspect.getsource(textwrap),
    '"""Words."""\nimport os\n\n\nA = 1; B = [2]\n\n\n@deco\ndef f(x=(\n    1)):\n    return x\n\n'
    'if A:\n    def g(): pass\nelse:\n    pass\n\n\nclass C:\n    """Doc."""\n    x = 1; y = 2\n\n'
    '    def m(self):\n        return """\ntext\n"""\n\ntry:\n    pass\nexcept E:\n    pass\n',
    'import os\nif os.name == "x":\n    import sys\n    a = 1; b = 2\n\n    @deco(\n        1)\n'
    '    def f(x=1):\n        """Doc\n\n        more"""\n        return x\n    # said\n    f(2)\n'
    "elif A > 1:\n\n    class C:\n        x = 1\n\n        def m(self): return 1\n    D = C()\n"
    "else:\n    if B:\n        pass\n    def g(): pass\nX = 1\nif A:\n\tdef h():\n\t\treturn 1\n",
]
LINES = [
    "",
    "# a comment",
    "X = 1",
    "    indented = 2",
    "        return 5",
    "@decorated",
    "else:",
    "except ValueError:",
    '"""',
    "'''opened",
    "call(",
    ")",
    "a = 1; b = 2",
    "continued = 1 + \\",
    "def added(): return 1",
    "class Added:",
    "from __future__ import annotations",
    "\f",
    "é = 'ü'",
    '"""A new docstring."""',
    "if A:",
    "elif B:",
    "    @decorated",
    "    def inner(): return 2",
    "    class Inner: x = 1",
]

Edit = tuple[int, int, list[str]]
"""A line, how many lines go there, and those that come."""

PLAIN = [
    "",
    "# a comment",
    "X = 1",
    "X = A",
    "class Added: y = X; z = y",
    "from os import path as X",
    "from os.path import *",
    "import os.path",
    "del X",
    "made = C()",
    "made.m()",
    "def added(n=X): return C.m(n) + made.x",
]
"""Lines that are statements by themselves, so that many edits parse."""


def edits(lines: list[str], *, most: int = 3) -> st.SearchStrategy[list[Edit]]:
    """Give lists of edits that put some of these lines in."""
    edit = st.tuples(
        st.integers(0, 500), st.integers(0, 6), st.lists(st.sampled_from(lines), max_size=3)
    )
    return st.lists(edit, min_size=1, max_size=most)


def edited(text: str, changes: list[Edit]) -> str:
    """Give the text after these edits."""
    rows = text.split("\n")
    for at, removed, added in changes:
        at %= len(rows) + 1
        rows[at : at + removed] = added
    return "\n".join(rows)
