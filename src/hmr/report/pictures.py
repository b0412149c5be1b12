"""The graph of who uses what, as data and as one HTML file that needs nothing else."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from hmr._types import ModuleName, QualName
from hmr.graph import Key, Links, Node
from hmr.report.told import Told
from hmr.source import SourceModule

_TEMPLATE = os.path.join(os.path.dirname(__file__), "picture.html")
_TEXT = 120
"""Characters of a statement's first line that are shown."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A statement, as it is drawn.

    Parameters:
        name: what it is called in its module.
        line: its first line, from 1.
        kind: "function", "class", "import", "guard", "docstring" or "other".
        text: its first line of text.
    """

    name: QualName
    line: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """A module with its statements; or a file, which has none.

    Parameters:
        name: the module's name, or the file's path.
        path: its file.
        kind: what it is.
        statements: in the order of the source.
    """

    name: str
    path: str
    kind: Literal["module", "file"]
    statements: tuple[Drawn, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrow:
    """A use; boxes and statements are given by their place in their lists.

    Parameters:
        user: the box and the statement that uses something.
        used: the box and the statement that is used; statement -1 for the box as a whole.
        how: "reads", "calls", "imports" or "opens".
        later: whether that is only so when what the user defines is called.
        seen: whether it was observed.
    """

    user: tuple[int, int]
    used: tuple[int, int]
    how: str
    later: bool
    seen: bool


@dataclass(frozen=True, slots=True)
class Picture(Told):
    """Who uses what in a project.

    Attributes:
        boxes: the modules, then the files that were read.
        arrows: the uses.

    Since 1.0.
    """

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]

    def __str__(self) -> str:
        modules = [box for box in self.boxes if box.kind == "module"]
        statements = sum(len(box.statements) for box in modules)
        return f"{len(modules)} modules, {statements} statements, {len(self.arrows)} uses"

    def to_html(self) -> str:
        """Give it as one HTML page: modules that unfold, a search, chains that light up.

        Since 1.0.
        """
        return page(self.to_dict(), str(self))


def page(data: Mapping[str, Any], title: str) -> str:
    """Make the page from a picture's plain data.

    Parameters:
        data: what `Picture.to_dict` gives.
        title: what stands in its corner.
    """
    with open(_TEMPLATE, encoding="utf-8") as file:
        template = file.read()
    # A `<` in a program's text must not end the script that it stands in.
    text = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
    title = json.dumps(title)[1:-1].replace("<", "\\u003c")
    return template.replace("__TITLE__", title).replace("__DATA__", text)


def picture(links: Links, sources: Mapping[ModuleName, SourceModule]) -> Picture:
    """Draw all uses among some modules.

    Parameters:
        links: the uses.
        sources: the modules, by name.
    """
    boxes: list[Box] = []
    where: dict[Node | Key, tuple[int, int]] = {}
    for module in sorted(sources):
        nodes = links.nodes(module)
        for at, node in enumerate(nodes):
            where[node] = len(boxes), at
        drawn = (
            Drawn(node.qualname, node.statement.first, node.statement.kind, _text(node))
            for node in nodes
        )
        where[Key(module, "", "value")] = len(boxes), -1
        boxes.append(Box(module, sources[module].path, "module", tuple(drawn)))
    for key in sorted({link.key for link in links if not link.key.module}):
        where[key] = len(boxes), -1
        name = f"${key.name}" if key.what == "variable" else key.name
        boxes.append(Box(name, name, "file"))
    arrows: dict[tuple[object, ...], Arrow] = {}
    for link in links:
        user = where.get(link.node)
        used: list[Node | Key] = [link.key] if link.key in where else []
        used = used or list(links.providers(link.key))
        for thing in used:
            there = where.get(thing)
            if user is not None and there is not None and there != user:
                later = bool(link.definition)
                arrow = Arrow(user, there, link.how, later, link.seen)
                arrows.setdefault((user, there, link.how == "reads", later), arrow)
    return Picture(tuple(boxes), tuple(arrows.values()))


def _text(node: Node) -> str:
    return node.statement.text.strip().split("\n", 1)[0][:_TEXT]
