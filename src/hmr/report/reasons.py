"""Why a binding has its value: what it depends on, and what depends on it, as a value."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hmr._types import ModuleName, QualName
from hmr.errors import UnknownName
from hmr.graph import Key, Link, Links, Node
from hmr.report.text import short
from hmr.report.told import Told
from hmr.source import SourceModule

_BY = {
    "reads": "read by",
    "calls": "called by",
    "imports": "imported by",
    "opens": "opened by",
    "sets": "set by",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A statement, or what is read and is none: a module, or a file.

    Parameters:
        module: the module's name; empty for a file.
        name: what the statement is called in its module; or a path.
        path: the file.
        line: the statement's first line, from 1; 0 where there is none.
        text: the line that says what it is, without indentation.
    """

    module: ModuleName
    name: QualName
    path: str
    line: int
    text: str

    def __str__(self) -> str:
        if not self.module:
            return short(self.name)
        name = f"{self.module}:{self.name}" if self.name else f"module {self.module}"
        where = f"{short(self.path)}:{self.line}" if self.line else short(self.path)
        return f"{name}  ({where})  {self.text}".rstrip()


@dataclass(frozen=True, slots=True)
class Use:
    """One step of a chain.

    Parameters:
        how: "reads", "calls", "imports", "opens" or "sets".
        later: the definition that does so whenever it is called; empty where the statement does,
            while it runs.
        seen: whether it was observed; else it is read off the source.
        place: what is used; among dependents, who uses it.
        further: the next steps.
        again: whether the next steps are left out, since they stand elsewhere in the answer.
    """

    how: str
    later: QualName
    seen: bool
    place: Place
    further: tuple[Use, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Why(Told):
    """What a binding depends on, and what depends on it.

    Attributes:
        name: what was asked about.
        places: the statements that bind it; or the file, the variable or the module asked about.
        dependencies: what it uses, with what that uses, and so on.
        dependents: what uses it, with what uses that, and so on.

    Since 1.0.
    """

    name: str
    places: tuple[Place, ...]
    dependencies: tuple[Use, ...]
    dependents: tuple[Use, ...]

    def __str__(self) -> str:
        out = [str(place) for place in self.places]
        out.append("depends on" if self.dependencies else "depends on nothing of the project")
        out += _rows(self.dependencies, forward=True)
        out.append("dependents" if self.dependents else "nothing of the project depends on it")
        out += _rows(self.dependents, forward=False)
        return "\n".join(out)


def _rows(uses: Sequence[Use], *, forward: bool) -> Iterator[str]:
    todo = [(use, 1) for use in reversed(uses)]
    while todo:
        use, depth = todo.pop()
        verb = use.how if forward else _BY[use.how]
        when = ""
        if use.later:
            if forward:
                when = f"when {use.later}() is called, "
            else:  # not while the statement runs, but in what it defines
                verb = verb.replace(" by", " inside")
        tail = "  ..." if use.again else ""
        yield f"{'  ' * depth}{when}{verb} {use.place}{tail}"
        todo += [(further, depth + 1) for further in reversed(use.further)]


# -- the question is answered ---------------------------------------------------------------------
def why(links: Links, sources: Mapping[ModuleName, SourceModule], name: str) -> Why:
    """Answer about one binding, module or file.

    Parameters:
        links: all uses.
        sources: the modules, by name.
        name: ``"pkg.mod:NAME"``, ``"pkg.mod"``, or a path.

    Raises:
        UnknownName: nothing of the project is called so; the message has what is spelt alike.
    """
    asked = _Question(links, sources)
    module, colon, binding = name.partition(":")
    if colon and module in sources:
        return asked.about_binding(name, module, binding)
    if name in sources:
        return asked.about_module(name)
    key = asked.outside(name)
    if key is None:
        raise UnknownName(_unknown(name, asked.names()))
    return Why(name, (asked.place_of(key),), (), asked.dependents([key]))


@dataclass(slots=True)
class _Item:
    """A Use in the making; `token` says what its next steps are about."""

    link: Link
    place: Place
    token: object
    further: list[_Item] = field(default_factory=list)
    again: bool = False

    def done(self, further: tuple[Use, ...]) -> Use:
        link = self.link
        return Use(link.how, link.definition, link.seen, self.place, further, self.again)


class _Question:
    def __init__(self, links: Links, sources: Mapping[ModuleName, SourceModule]) -> None:
        self._links = links
        self._sources = sources

    def names(self) -> list[str]:
        """Give all that can be asked about."""
        out = set(self._sources)
        for link in self._links:
            out.add(str(self.place_of(link.key)) if not link.key.module else _spelt(link.key))
            out |= {_spelt(key) for key in link.users}
        return sorted(out)

    def outside(self, name: str) -> Key | None:
        """Find a file, or a variable of the environment, that something of the project has read."""
        path = os.path.abspath(name)
        files = {("file", path), ("file", name), ("file", os.path.join(path, ""))}
        wanted = {*files, ("variable", name.removeprefix("$"))}
        keys = (link.key for link in self._links if not link.key.module)
        return next((key for key in keys if (key.what, key.name) in wanted), None)

    def about_binding(self, name: str, module: ModuleName, binding: QualName) -> Why:
        key = Key(module, binding, "value")
        nodes = [node for node in self._links.providers(key) if _binds(node, binding)]
        users = [key, key._replace(what="code")]
        known = nodes or self._links.uses_of(users[1])
        if not known:
            raise UnknownName(_unknown(name, self.names()))
        inside = [node for top in nodes for node in self._links.members(top)]
        direct = [link for node in [*nodes, *inside] for link in self._links.uses_of(node)]
        direct += self._links.uses_of(users[1])
        for node in inside:
            direct += [link for user in _codes(node) for link in self._links.uses_of(user)]

        def is_inside(where: ModuleName, inner: QualName) -> bool:
            return where == module and f"{inner}.".startswith(f"{binding}.")

        outer = [link for link in direct if not is_inside(link.key.module, link.key.name)]
        return Why(
            name,
            tuple(self.place_at(node) for node in nodes),
            self.dependencies(outer),
            self.dependents(users, lambda link: is_inside(link.node.module, _user(link))),
        )

    def about_module(self, module: ModuleName) -> Why:
        used = [
            link for link in self._links if link.node.module == module and link.key.module != module
        ]
        users = {link.key for link in self._links if link.key.module == module}
        outer = [
            key
            for key in users
            if any(link.node.module != module for link in self._links.users_of(key))
        ]
        place = Place(module, "", self._sources[module].path, 0, "")
        found = self.dependents(sorted(outer), lambda link: link.node.module == module)
        return Why(module, (place,), self.dependencies(used), found)

    # -- chains -------------------------------------------------------------------------------
    def dependencies(self, links: Iterable[Link]) -> tuple[Use, ...]:
        def item(link: Link) -> _Item:
            return _Item(link, self.place_of(link.key), link.key)

        def further(token: object) -> list[_Item]:
            assert isinstance(token, Key)
            return [item(link) for link in self._worth(self._used_by(token))]

        return _grown([item(link) for link in self._worth(links)], further)

    def _used_by(self, key: Key) -> Iterator[Link]:
        """Give what a thing that is used uses itself: its code when called, else its statement."""
        code = self._links.uses_of(key) if key.what == "code" else ()
        yield from code
        for node in self._links.providers(key) if not code and key.name else ():
            for link in self._links.uses_of(node):
                if not link.local or node.prefix + link.local == key.name:
                    yield link

    def dependents(
        self, keys: Iterable[Key], own: Callable[[Link], bool] = lambda _link: False
    ) -> tuple[Use, ...]:
        def items(keys: Iterable[Key]) -> list[_Item]:
            links = [link for key in keys for link in self._links.users_of(key)]
            return [
                # Who reads a module's names is told under these, not under its import.
                _Item(link, self._user(link), link.users if link.key.name else ())
                for link in _ordered(links, by_user=True)
                if not own(link)
            ]

        def further(token: object) -> list[_Item]:
            assert isinstance(token, tuple)
            return items(token)

        return _grown(items(keys), further)

    def _worth(self, links: Iterable[Link]) -> list[Link]:
        """Leave out the reading of a module as such, where it is said what of it is read."""
        found = list(links)
        return [link for link in _ordered(found) if not self._is_module(link.key)]

    def _is_module(self, key: Key) -> bool:
        if key.what != "value" or not key.name or "." in key.name:
            return False
        nodes = self._links.providers(key)
        return bool(nodes) and all(
            node.statement.kind == "import"
            and any(
                link.how == "imports" and not link.key.name for link in self._links.uses_of(node)
            )
            for node in nodes
        )

    # -- places -------------------------------------------------------------------------------
    def place_at(self, node: Node) -> Place:
        text = node.statement.text.strip().split("\n", 1)[0]
        path = self._sources[node.module].path
        return Place(node.module, node.qualname, path, node.statement.first, text)

    def place_of(self, key: Key) -> Place:
        if key.what == "variable":
            return Place("", f"${key.name}", "", 0, "a variable of the environment")
        if not key.module:
            return Place("", key.name, key.name, 0, "a file")
        nodes = self._links.providers(key) if key.name else []
        if not nodes:
            return Place(key.module, key.name, self._sources[key.module].path, 0, "")
        found = self.place_at(nodes[-1])
        return Place(found.module, key.name, found.path, found.line, found.text)

    def _user(self, link: Link) -> Place:
        found = self.place_at(link.node)
        return Place(found.module, _user(link), found.path, found.line, found.text)


def _grown(first: list[_Item], further: Callable[[object], list[_Item]]) -> tuple[Use, ...]:
    """Follow chains, the near steps first; what is met again is not followed again."""
    items, seen = list(first), set()
    for item in items:  # grows while it is gone through
        if item.token in seen:
            item.again = bool(further(item.token))
            continue
        seen.add(item.token)
        item.further = further(item.token)
        items += item.further
    done: dict[int, Use] = {}
    for item in reversed(items):
        done[id(item)] = item.done(tuple(done[id(inner)] for inner in item.further))
    return tuple(done[id(item)] for item in first)


def _ordered(links: Iterable[Link], *, by_user: bool = False) -> list[Link]:
    """Sort by place; of several uses of one thing by one user, keep the one that says most."""
    rank = {"calls": 0, "imports": 1, "opens": 1, "sets": 1, "reads": 2}
    best: dict[tuple[object, ...], Link] = {}
    for link in sorted(links, key=lambda link: (bool(link.definition), rank[link.how])):
        best.setdefault((link.node, _user(link)) if by_user else link.key[:2], link)
    return sorted(
        best.values(),
        key=lambda link: (link.node.module, link.node.position, link.definition, link.key),
    )


def _user(link: Link) -> QualName:
    node = link.node
    return link.definition or (node.prefix + link.local if link.local else node.qualname)


def _binds(node: Node, name: QualName) -> bool:
    return (
        name in {node.prefix + bound for bound in node.statement.binds or ()}
        or (not node.statement.binds and node.qualname == name)
        or "*" in node.statement.facts.imports
    )


def _codes(node: Node) -> Iterator[Key]:
    for name in sorted(node.statement.binds):
        yield Key(node.module, node.prefix + name, "code")


def _spelt(key: Key) -> str:
    return f"{key.module}:{key.name}" if key.name else key.module


def _unknown(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, 3)
    tail = name.rpartition(":")[2]
    near = near or [spelt for spelt in known if spelt.rpartition(":")[2] == tail][:3]
    near = near or [spelt for spelt in known if os.path.basename(spelt.rstrip("/")) == name][:3]
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return (
        f"nothing of the project is called {name!r}.{hint} Ask about a binding as pkg.mod:NAME,"
        " about a module, or about a file or folder that was read at import"
    )
