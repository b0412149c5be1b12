"""Modules that statements went without: their files, looked at for the day when they come."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import ModuleType

from hmr._shelf import Shelved, get, shelved
from hmr._types import ModuleName
from hmr.track.files import content
from hmr.track.scope import Verdict

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.source import SourceModule

_Known = tuple[int, int, int] | None


def _optional() -> ModuleType:
    """Give what parses: a program starts before that is imported."""
    from hmr.source import optional

    return optional


class Absent:
    """The files of modules that are not there, or could not be imported.

    Parameters:
        judge: says whether a file (path, module name) is ours.
        began: since when edits count (ns since the epoch).
    """

    def __init__(
        self, judge: Callable[[str | None, str], Verdict], began: int | None = None
    ) -> None:
        self._judge = judge
        self._began = time.time_ns() if began is None else began
        self._wanting: dict[ModuleName, frozenset[ModuleName]] = {}
        self._plain: dict[ModuleName, Shelved] = {}  # the texts that go without nothing
        self._known: dict[str, _Known] = {}
        self._places: dict[str, ModuleName] = {}

    def paths(
        self,
        texts: Mapping[ModuleName, bytes],
        sources: Mapping[ModuleName, SourceModule],
        news: Iterable[ModuleName],
    ) -> list[str]:
        """Give the files of ours that modules' statements would import from.

        Parameters:
            texts: every module's bytes by name.
            sources: every module's source by name.
            news: the modules that came, went or have another text than when this was last asked.
        """
        for name in news:
            text = texts.get(name)
            lacks = text is not None and not self._is_plain(name, texts)
            names = _wanted(text, name, sources) if lacks and text is not None else None
            if names:
                self._wanting[name] = names
            else:
                self._wanting.pop(name, None)
        wanted = dict.fromkeys(one for names in self._wanting.values() for one in names)
        self._places = {
            path: name
            for name in wanted
            if name not in sys.modules
            for path in files_of(name)
            if self._judge(path, name).in_scope
        }
        return list(self._places)

    def _is_plain(self, name: ModuleName, texts: Mapping[ModuleName, bytes]) -> bool:
        """Whether a module goes without nothing; of an edited one, the edited lines tell."""
        known = self._plain.pop(name, None)
        former = None if known is None else get(known)
        plain = not _optional().may_go_without(texts[name], former)
        if plain:
            self._plain[name] = shelved(texts, name)
        return plain

    def differing(self, paths: Collection[str] | None) -> dict[str, bytes]:
        """Give those of the files that came or changed since they were last looked at."""
        out: dict[str, bytes] = {}
        for path in self._places:
            now = _stamp(path)
            known = self._known[path] if path in self._known else self._at_first(now)
            self._known[path] = known
            if now is None or now == known or not (paths is None or path in paths):
                continue
            data = content(path)
            if data is not None:
                out[path] = data
        return out

    def taken(self, paths: Iterable[str]) -> None:
        """Take what these files say as known: who asked for them has been asked again."""
        for path in paths:
            if path in self._places:
                self._known[path] = _stamp(path)

    def concerns(self, paths: Iterable[str]) -> bool:
        """Whether one of these files is such a one: what importers remember may be no more true."""
        return any(path in self._places for path in paths)

    def readers(
        self, path: str, sources: Mapping[ModuleName, SourceModule]
    ) -> Iterator[tuple[ModuleName, int]]:
        """Give the modules and the numbers of the statements that would import from a file."""
        wanted = self._places.get(path)
        for name, names in self._wanting.items():
            if wanted not in names or name not in sources:
                continue
            source = sources[name]
            for number, statement in enumerate(source.statements):
                if wanted in _optional().optional_modules(source, statement):
                    yield name, number

    def _at_first(self, now: _Known) -> _Known:
        """Give what a file was when the session began, as far as that can be told now."""
        return None if now is not None and now[0] > self._began else now


def _wanted(
    data: bytes, name: ModuleName, sources: Mapping[ModuleName, SourceModule]
) -> frozenset[ModuleName]:
    if not _optional().may_go_without(data):
        return frozenset()
    try:
        source = sources[name]
        found = (_optional().optional_modules(source, statement) for statement in source.statements)
        return frozenset().union(*found)
    except SyntaxError:
        return frozenset()


def _stamp(path: str) -> _Known:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_ctime_ns, found.st_mtime_ns, found.st_size)


def files_of(name: ModuleName, inside: Iterable[str] | None = None) -> Iterator[str]:
    """Give where a module would be looked for: in its parent, or where that would be.

    Parameters:
        name: the module.
        inside: the folders of its parent, where that is only becoming a package.
    """
    if inside is not None:
        last = name.rpartition(".")[2]
        for folder in inside:
            yield os.path.join(folder, f"{last}.py")
            yield os.path.join(folder, last, "__init__.py")
        return
    parent, rest = name, ""
    while parent and parent not in sys.modules:
        parent, _, last = parent.rpartition(".")
        rest = os.path.join(last, rest) if rest else last
    folders = getattr(sys.modules[parent], "__path__", ()) if parent else sys.path
    for folder in folders:
        base = os.path.join(folder or os.getcwd(), rest)
        yield base + ".py"
        yield os.path.join(base, "__init__.py")
