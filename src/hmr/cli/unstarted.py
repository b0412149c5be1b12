"""The project as its files say it, where no program runs: read, and never imported."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping

from hmr._types import ModuleName
from hmr.config import Config
from hmr.diff import diff
from hmr.errors import HmrError
from hmr.graph import Graph, Links
from hmr.live import Registry, expected, remnants
from hmr.plan import Facts, foreseen, plan
from hmr.report import Picture, Preview, Why, failure, picture, preview, why
from hmr.source import SourceModule, parse
from hmr.track import Scope

_SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages", "build", "dist"})


class Unstarted:
    """The modules below the roots of a folder's configuration, by the names that they import by.

    A file that can't be parsed is left out, as if it were not there.

    Parameters:
        folder: the folder; what is asked counts from here.
    """

    def __init__(self, folder: str) -> None:
        config = Config.nearest(folder)
        self._roots = [os.path.abspath(root) for root in config.roots] or [folder]
        self._scope = Scope(self._roots, config.exclude)
        self.sources: dict[ModuleName, SourceModule] = {}
        for path in sorted(_files(self._roots), key=lambda path: (path.count(os.sep), path)):
            name = self._name(path)
            if name in self.sources or not self._scope.judge(path, name):
                continue
            try:
                with open(path, "rb") as file:
                    self.sources[name] = parse(name, path, file.read())
            except (SyntaxError, OSError):
                continue

    def why(self, name: str) -> Why:
        """Answer as `Session.why` does, by the source alone."""
        return why(self._links(self.sources), self.sources, name)

    def graph(self) -> Picture:
        """Answer as `Session.graph` does, by the source alone."""
        return picture(self._links(self.sources), self.sources)

    def plan(self, path: str, text: bytes, before: bytes) -> Preview:
        """Tell what a save would do to a program that was started with a file's former content.

        Parameters:
            path: the file.
            text: its new content.
            before: its former content.

        Raises:
            HmrError: no module of the project is made from it; or its former content can't be
                parsed.
        """
        name = next((n for n, source in self.sources.items() if source.path == path), None)
        name = name or self._name(path)
        try:
            old = parse(name, path, before)
        except SyntaxError as error:
            raise HmrError(f"what {path} was before can't be parsed: {error}") from None
        if text == before:
            return Preview((path,))
        try:
            new = parse(name, path, text)
            compile(text, path, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            return Preview((path,), error=failure(error))
        sources = {**self.sources, name: new}
        graph = _graph(sources)
        order = list(sources)
        diffs = {name: diff(old, new)}
        drawn = plan(diffs, graph, Facts(order, unplaced=frozenset(order)))
        found = foreseen(drawn, graph)
        steps = [step for step in found.steps if step.how in ("skip", "half", "remain")]
        stale = [item for item, _ in remnants(expected(Registry(), steps, {}))]
        return preview([path], diffs, found, graph, stale)

    def _links(self, sources: Mapping[ModuleName, SourceModule]) -> Links:
        return Links(_graph(sources), sources, {})

    def _name(self, path: str) -> ModuleName:
        """Give the name that a file is imported by: as a member of the packages around it."""
        stem = os.path.basename(path).removesuffix(".py")
        parts = [] if stem == "__init__" else [stem]
        folder = os.path.dirname(path)
        while os.path.isfile(os.path.join(folder, "__init__.py")):
            parts.insert(0, os.path.basename(folder))
            folder = os.path.dirname(folder)
        for root in self._roots:  # folders without an `__init__.py` may be packages too
            inner = os.path.relpath(folder, root).replace(os.sep, "/")
            if inner == "." or inner.startswith(".."):
                continue
            spaces = [part for part in inner.split("/") if part not in ("src", "lib")]
            return ".".join([*spaces, *parts])
        return ".".join(parts)


def committed(path: str, revision: str) -> bytes:
    """Give a file's content as git has it.

    Raises:
        HmrError: it has none, or there is no git.
    """
    folder, name = os.path.split(path)
    command = ["git", "-C", folder or ".", "show", f"{revision}:./{name}"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise HmrError(f"git can't be run ({error.strerror}); give --was OLD") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise HmrError(
            f"no program under `hmr run` has {path}, and git does not know what it was:"
            f" {said[0] if said else 'it failed'}; give --was OLD, or run the program"
        )
    return done.stdout


def _graph(sources: Mapping[ModuleName, SourceModule]) -> Graph:
    return Graph(sources, {name: source.data for name, source in sources.items()})


def _files(roots: Iterable[str]) -> Iterator[str]:
    for root in roots:
        if os.path.isfile(root):
            yield root
            continue
        for folder, folders, names in os.walk(root):
            folders[:] = [
                name
                for name in folders
                if name not in _SKIPPED
                and not name.startswith(".")
                and not os.path.exists(os.path.join(folder, name, "pyvenv.cfg"))
            ]
            yield from (os.path.join(folder, name) for name in names if name.endswith(".py"))
