"""What a file imports, told by its import lines alone, where these stand by themselves.

Who imports an edited module is asked how it spells that, and mostly nothing else: to parse all of
it was a quarter of a large revision.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from hmr._shelf import Shelved
from hmr._types import ModuleName
from hmr.graph.importers import Importers
from hmr.graph.sheet import enter_origin
from hmr.graph.unparsed import Unparsed
from hmr.source import SourceModule
from hmr.source.module import parsed

_LINE = re.compile(
    rb"^(?:import[ \t]+[\w., \t]+"
    rb"|from[ \t]+[\w.]+[ \t]+import[ \t]+(?:[\w., *\t]+|\([\w.,\s]*\)))[ \t]*(?:#.*)?$",
    re.M,
)
"""An import statement that begins in the first column and shares its lines with no other."""
_SPOKEN = re.compile(rb"import(?![a-z])")
"""Each import has this, and so has each call that imports; words like `important` have not."""
_STRINGS = re.compile(rb"\"\"\"|'''")


class Outline(NamedTuple):
    """What a module imports, as an `Index` tells it.

    Attributes:
        by_origin: module -> what it is called by, each with its attribute; see `Index`.
        stars: the modules that are star-imported, with nothing.
    """

    by_origin: Mapping[ModuleName, Sequence[tuple[str, str | None]]]
    stars: Sequence[tuple[ModuleName, None]]


class Unread:
    """The imports of modules that nobody had to parse yet.

    Parameters:
        importers: has the texts.
    """

    def __init__(self, importers: Importers) -> None:
        self._importers = importers
        self._known: dict[ModuleName, tuple[Shelved, Outline | None]] = {}

    def outline(
        self, name: ModuleName, sources: Mapping[ModuleName, SourceModule]
    ) -> Outline | None:
        """Give what a module imports, in place of a parse of all of it.

        Parameters:
            name: the module.
            sources: all sources.

        Returns:
            None where it is parsed already, or where its imports don't stand by themselves.
        """
        if not isinstance(sources, Unparsed) or not sources.is_unread(name):
            return None
        text = self._importers.shelved(name)
        known = self._known.get(name)
        if known is None or known[0] != text:
            lines, found = import_lines(self._importers.text(name)), None
            if lines is not None:
                path = "__init__.py" if sources.is_package(name) else f"{name}.py"
                with suppress(SyntaxError):
                    found = outline(name, path, lines)
            known = self._known[name] = text, found
        return known[1]


def outline(name: ModuleName, path: str, lines: bytes) -> Outline:
    """Give what import statements bind.

    No Statement is made of them, which took ten times as long; tests hold that this tells the same.

    Parameters:
        name: the module's.
        path: its file.
        lines: nothing but such statements.

    Raises:
        SyntaxError: they are none.
    """
    module = SourceModule(name, path, lines, "", (), 0)
    by_origin: dict[ModuleName, list[tuple[str, str | None]]] = {}
    stars: list[tuple[ModuleName, None]] = []
    for tree in parsed(lines.decode(), path).body:
        last: dict[str, tuple[str, str | None]] = {}
        beside: set[tuple[str, tuple[str, str | None]]] = set()  # as in `Facts`
        for local, imported in _imports(tree):
            if (known := last.get(local, imported)) != imported:
                beside.add((local, known))
            last[local] = imported
        for local, (spelling, attribute) in (*sorted(beside), *last.items()):
            origin = module.imported(spelling)
            if attribute == "*":
                stars.append((origin, None))
            else:
                enter_origin(by_origin, local, origin, attribute)
    return Outline(by_origin, stars)


def _imports(tree: ast.stmt) -> Iterator[tuple[str, tuple[str, str | None]]]:
    """Give what an import statement binds, with the module as it is spelt, and the attribute."""
    if isinstance(tree, ast.Import):
        for alias in tree.names:
            bound = alias.asname or alias.name.partition(".")[0]
            yield bound, (alias.name if alias.asname else bound, None)
    elif isinstance(tree, ast.ImportFrom):
        spelling = "." * tree.level + (tree.module or "")
        for alias in tree.names:
            yield alias.asname or alias.name, (spelling, alias.name)


def import_lines(text: bytes) -> bytes | None:
    """Give the import statements of a text; None where something else may import, or may be one."""
    if not text.isascii() or b"\r" in text or b"\\\n" in text:
        return None
    found = list(_LINE.finditer(text))
    if len(_SPOKEN.findall(text)) != sum(len(_SPOKEN.findall(line[0])) for line in found):
        return None
    last = 0
    for line in found:
        if len(_STRINGS.findall(text, last, line.start())) % 2:
            return None  # it stands in a text
        last = line.end()
    return b"\n".join(line[0] for line in found)
