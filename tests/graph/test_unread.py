"""What a module imports is told by its import lines as by all of it, or not at all."""

from __future__ import annotations

import pytest

from hmr.graph.index import Index
from hmr.graph.unread import import_lines, outline
from hmr.source import parse

PLAIN = [
    "import os\nimport os.path as p, sys\nfrom . import a\nfrom .b import c as d, e\n",
    '"""An important text, of what is imported."""\n\nfrom x import *  # all of it\nA = 1\n',
    "import a.b\nimport a.b\nimport a.c\n\n\ndef f():\n    return a.b\n",
    "from x import (\n    y,\n    z as w,\n)\n\nimport q; \nB = 2\n".replace("; ", ""),
    "A = '''\nno\n'''\nimport x\nB = '''\nno\n'''\n",
    "from x import a as b, c as b, a as b\nimport p as q, r as q\nfrom .. import q\n",
    "from __future__ import annotations\nfrom ...up import down\n",
    "A = 1\n",
    "",
]
OTHERS = [
    "import a; B = 1\n",
    "def f():\n    import a\n",
    "try:\n    import a\nexcept ImportError:\n    a = None\n",
    "if 1: import a\n",
    "a = __import__('a')\n",
    "from importlib import import_module\na = import_module('a')\n",
    '"""\nimport a\n"""\n',
    "# import a\nimport b\n",
    "import a, \\\n    b\n",
    "import a\r\nimport b\r\n",
    "from x import (  # some\n    y,\n)\n",
    "import \u00e9t\u00e9\n",
]


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("path", ["pkg/m.py", "pkg/m/__init__.py"])
def test_import_lines_tell_what_the_whole_tells(text: str, path: str) -> None:
    """Where imports stand by themselves, both say the same."""
    lines = import_lines(text.encode())
    assert lines is not None
    alone, whole = outline("pkg.m", path, lines), Index(parse("pkg.m", path, text.encode()))
    assert {**alone.by_origin} == {name: whole.by_origin[name] for name in whole.by_origin}
    assert [name for name, _ in alone.stars] == [name for name, _ in whole.stars]


@pytest.mark.parametrize("text", OTHERS)
def test_other_texts_are_parsed(text: str) -> None:
    """Where something else may import, or a text says so, the lines alone don't tell."""
    assert import_lines(text.encode()) is None
