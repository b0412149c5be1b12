"""Who reads the environment: `os.environ` and `os.getenv`, by the name of the variable.

    boot.py   os.environ["MODE"] = "test"       fills ENVIRONMENT
    app.py    MODE = os.environ.get("MODE")     Node, stale because of Key("", "MODE", "variable")

Who sets a variable is known as well as who fills a collection; who reads which one is observed, or
else read off the source: a variable whose name is computed may be any.
"""

from __future__ import annotations

from collections.abc import Iterator

from hmr.graph.keys import Key, Node
from hmr.graph.namespaces import Namespaces

_READERS = ("environ", "getenv")


def variable(name: str) -> Key:
    """Give a variable of the environment as a key."""
    return Key("", name, "variable")


def spelt_variables(graph: Namespaces) -> set[str]:
    """Give the variables that sources read by name; ``"*"`` where a name is computed."""
    out: set[str] = set()
    for name in _READERS:
        for module, spelling in graph.spellings(Key("os", name, "content")):
            index = graph.index(module)
            found = [read.dotted for read in index.reading(spelling)]
            found += [deferred.dotted for deferred in index.deferring(spelling)]
            heads = (dotted.removeprefix(f"{spelling}.") for dotted in found)
            out.update(head for head in heads if head and head not in found)
    return out


def readers(graph: Namespaces, name: str) -> Iterator[Node]:
    """Give the nodes that read a variable while they run, as far as sources tell."""
    for reader in _READERS:
        key = Key("os", f"{reader}.{name}", "value")
        yield from (read.node for read in graph.reads(key))
        for code in graph.affected([key]):
            yield from (read.node for read in graph.reads(code) if read.called)
