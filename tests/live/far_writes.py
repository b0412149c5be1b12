"""A project and one save that reaches beyond its modules: files that go, data, hooks, a pack."""

from __future__ import annotations

from collections.abc import Iterable

from hmr.pack import Entry, Pack, Revision, keyed, listed

MODULES = ("base", "data", "origin", "target", "listening", "app", "plugin", "library")

LIBRARY = """\
ROUTES, NAMED, SETTINGS = [], {}, {}

class State:
    fresh = True

STATE = State()

def route(path):
    def add(function):
        ROUTES.append(function)
        NAMED[path] = function
        return function
    return add
"""
"""What the pack is for: it lies outside of the project."""

BEFORE = {
    "rates.json": '{"rate": 2}',
    "base.py": "KNOWN = {}\nEACH = []\nclass Kind:\n    pass\nkind = Kind()\n"
    "def add(function):\n    EACH.append(function)\n    return function\n",
    "data.py": "import json, pathlib\n"
    'RATES = json.loads((pathlib.Path(__file__).parent / "rates.json").read_text())\n'
    'TABLE = {name: [RATES["rate"]] for name in "ab"}\n'
    "def priced(count, rate=RATES['rate']):\n    return count * rate\n",
    "origin.py": "LIMIT = 1\ndef going(value):\n    return value + LIMIT\n"
    "class Going:\n    size = 1\n    def told(self):\n        return self.size\n",
    "target.py": "from origin import LIMIT, Going, going\nMADE = Going()\nSAID = going(1)\n",
    "listening.py": "import hmr\nimport data\nLOG = []\n"
    "hmr.accept(lambda names: LOG.append(sorted(names)))\nRATE = data.RATES['rate']\n",
    "plugin.py": "import hmr\nimport base\n"
    "@base.add\ndef plugged():\n    return 1\n"
    "base.KNOWN['plugin'] = plugged\nbase.Kind.extra = 3\n"
    "hmr.dispose(lambda: None)\n",
    "app.py": "import library\nimport base, plugin, listening, target\n"
    "@library.route('/a')\ndef first():\n    return 1\n"
    "@library.route('/b')\ndef second():\n    return 2\n"
    "COUNT = len(base.KNOWN)\n",
}
AFTER = {
    "rates.json": '{"rate": 3}',
    "origin.py": "LIMIT = 2\n",
    "target.py": "from origin import LIMIT\n"
    "def going(value):\n    return value + LIMIT\n"
    "class Going:\n    size = 2\n    def told(self):\n        return self.size + 1\n"
    "MADE = Going()\nSAID = going(1)\n",
    "app.py": "import library\nimport base, listening, target\n"
    "@library.route('/c')\ndef first():\n    return 10\n"
    "COUNT = len(base.KNOWN)\n",
}
GONE = ("plugin.py",)

HELD = """
import app, base, data, library, listening, origin, target
from origin import going, Going
made, kind = target.MADE, base.kind
first = app.first
"""
AFTERWARDS = """
import sys
assert data.RATES == {"rate": 3} and data.TABLE == {"a": [3], "b": [3]} and data.priced(2) == 6
assert listening.LOG == [["data"]] and listening.RATE == 2
assert target.Going is Going and going(1) == target.going(1) == 3 == target.SAID
assert made.told() == 3 and isinstance(target.MADE, Going)
assert base.KNOWN == {} and not hasattr(kind, "extra") and app.COUNT == 0
assert base.EACH == [] and "plugin" not in sys.modules
assert app.first is first and first() == 10 and not hasattr(app, "second")
assert library.ROUTES == [first] and library.NAMED == {"/c": first}
assert library.SETTINGS == {"routes": 1} and not library.STATE.fresh
"""


class LibraryPack(Pack):
    """Takes out what the program registered, and has other writes to do."""

    awakened_by = "library"

    def entries(self, revision: Revision) -> Iterable[Entry]:  # noqa: ARG002 - a pack has it so
        """Give each route, in both places."""
        import library  # type: ignore[import-not-found]  # a test writes it

        for function in library.ROUTES:
            yield listed(library.ROUTES, function, "route")
        for path in library.NAMED:
            yield keyed(library.NAMED, path, f"route {path}")

    def rebuild(self, revision: Revision) -> None:
        """Write to what the library keeps."""
        import library

        revision.keep(library.SETTINGS)
        library.SETTINGS["routes"] = len(library.ROUTES)
        revision.put(library.STATE, "fresh", False)
