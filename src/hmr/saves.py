"""What the disk says that is not live yet: edited code, data that was read, files that are gone."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from types import ModuleType

from hmr._types import ModuleName
from hmr.graph import Record
from hmr.graph.importers import parents
from hmr.live import NotLive, Registry, Tracked
from hmr.live.known.baseline import settle
from hmr.live.known.presumed import presume
from hmr.report import Held
from hmr.source import SourceModule, parse
from hmr.track import Absent, DataFiles, Verdict, files_of, found_again, lacking, suspects
from hmr.track.data import is_small
from hmr.track.files import Files, content


class Saves:
    """The files of a session's modules, compared with what is live.

    Parameters:
        registry: the tracked modules.
        judge: says whether a file (path, module name) is ours.
        writing: says whether a file is being written just now.
        signs: gives a number that grows with whatever happens to a file.
        again: has a file looked at once more when it has rested.
        data: what statements have read until now.
        holds: says whether a file that is no code, or a folder, matters when it was read.
    """

    def __init__(
        self,
        registry: Registry,
        judge: Callable[[str | None, str], Verdict],
        writing: Callable[[str], bool],
        signs: Callable[[str], int | None],
        again: Callable[[str], None],
        data: DataFiles,
        holds: Callable[[str], bool],
    ) -> None:
        self._registry = registry
        self._judge = judge
        self._writing = writing
        self._data = data
        self._files = Files(writing, signs, again)
        self._absent = Absent(judge, self._data.began)
        self._gone: dict[str, ModuleName] = {}
        self._holds = holds
        self._presumed: set[ModuleName] = set()
        self._bare: dict[ModuleName, list[str]] = {}  # see `_fileless`

    def presume(self) -> Iterator[None]:
        """Find out what modules have read whose import was not seen, a little with each step."""
        fresh = [name for name in self._registry.unseen if name not in self._presumed]
        self._presumed.update(fresh)
        yield from presume(self._registry, fresh, self._holds)
        records = (self._registry[name].record for name in fresh if name in self._registry)
        self._data.presume(path for record in records if record for path in record.files)

    def look(
        self, paths: Collection[str] | None, held: Held
    ) -> tuple[dict[str, bytes], tuple[NotLive, ...]]:
        """Give the files that differ from what is live, and what is newly found to be gone.

        Parameters:
            paths: the files that were saved; None to look at all.
            held: what a failed revision left waiting; what is as it was before is taken out of it.
        """
        for _ in self.presume():
            continue
        self._take_packages(paths)
        settle(self._registry.current(paths))
        out = dict(held.files) if paths is not None else {}
        lost: list[str] = []
        alike: set[str] = set()
        other: set[str] = set()  # several modules may be of one file, and not of the same state
        for tracked in self._registry.current(paths):
            path = tracked.path
            try:
                data = self._files.read(path, always=paths is not None or path in held.files)
            except OSError:
                self._moved_or_gone(tracked, out, lost)
                continue
            self._gone.pop(path, None)
            if data is None:
                continue
            if data == tracked.data and not tracked.doubted:
                alike.add(path)
                continue
            other.add(path)
            if (whole := self._files.whole(path, data)) is not None:
                out[path] = whole
        for path in alike - other:
            out.pop(path, None)
            held.files.pop(path, None)
        self._look_at_data(paths, out, held)
        if self._lacking():
            out |= self._absent.differing(paths)
        return out, tuple(map(_file_gone, lost))

    def _look_at_data(
        self, paths: Collection[str] | None, out: dict[str, bytes], held: Held
    ) -> None:
        """Add the files that statements have read and that have another content now."""
        wanted = [path for path in self._registry.data() if paths is None or path in paths]
        differing = self._data.differing(wanted)
        for path in wanted:
            if path not in differing:
                out.pop(path, None)
                held.files.pop(path, None)
            elif path.endswith(os.sep) or not self._writing(path):
                out[path] = differing[path]

    def _moved_or_gone(self, tracked: Tracked, out: dict[str, bytes], lost: list[str]) -> None:
        """A file is gone: its module may have another now (``m.py`` became ``m/__init__.py``)."""
        spec = found_again(tracked.name, tracked.path)
        if spec is not None and self._judge(spec.origin, tracked.name).in_scope:
            data = content(str(spec.origin))
            if data is not None:
                tracked.moving = spec
                out[tracked.path] = data
                return
        out.pop(tracked.path, None)
        if tracked.path not in self._gone:
            self._gone[tracked.path] = tracked.name
            lost.append(tracked.path)

    def _take_packages(self, paths: Collection[str] | None) -> None:
        """Take in packages that had no file, where they have one now: as modules without a line."""
        for name, places in list(self._fileless().items()):
            if not any(
                (paths is None or path in paths) and os.path.exists(path) for path in places
            ):
                continue
            spec = found_again(name, "")
            if spec is not None and self._judge(spec.origin, name).in_scope:
                tracked = Tracked(sys.modules[name], str(spec.origin), b"", None)
                tracked.moving = spec
                inside = (each for each in self._registry.names if each.startswith(f"{name}."))
                first = next(inside, None)
                self._registry.add(tracked, behind=first)
                del self._bare[name]

    def _fileless(self) -> Mapping[ModuleName, list[str]]:
        """Give the packages around our modules that have no file, and where it would be."""
        for name in self._registry.news("packages"):
            for parent in parents(name) if name in self._registry else ():
                module = sys.modules.get(parent)
                if parent not in self._registry and getattr(module, "__file__", None) is None:
                    folders = [os.path.abspath(each) for each in getattr(module, "__path__", ())]
                    self._bare[parent] = [os.path.join(each, "__init__.py") for each in folders]
        return self._bare

    # -- which files matter -----------------------------------------------------------------------
    def wanted(self) -> list[str]:
        """Give the files whose saves matter: code, data, and modules that statements lack."""
        code = (tracked.path for tracked in self._registry)
        inits = (path for places in self._fileless().values() for path in places)
        return [*code, *self._registry.data(), *self._lacking(), *inits]

    def _lacking(self) -> list[str]:
        registry = self._registry
        return self._absent.paths(registry.texts({}), registry.sources({}), registry.news("absent"))

    def readers(
        self, path: str, sources: Mapping[ModuleName, SourceModule]
    ) -> Iterator[tuple[ModuleName, int]]:
        """Give the modules and numbers of the statements that went without a module's file."""
        return self._absent.readers(path, sources)

    def arriving(self, name: ModuleName) -> SourceModule | None:
        """Give the source of a module of ours that nothing has imported yet; None if it is none."""
        parent = name.rpartition(".")[0]
        moving = self._registry[parent].moving if parent in self._registry else None
        inside = moving.submodule_search_locations if moving is not None else None
        for path in files_of(name, inside):
            if self._judge(path, name).in_scope and (data := content(path)) is not None:
                with suppress(SyntaxError):  # whoever imports it is told
                    return parse(name, path, data)
        return None

    def come_into(self, folder: str) -> Iterator[ModuleName]:
        """Give the modules in a folder that nothing has imported yet.

        Parameters:
            folder: its path, with a slash at its end; of anything else, nothing is given.
        """
        if not folder.endswith(os.sep):
            return
        bare = folder.rstrip(os.sep)
        spaces = [""] if bare in sys.path else []
        for tracked in self._registry:
            inside = getattr(tracked.module, "__path__", ())
            if any(os.path.abspath(each) == bare for each in inside):
                spaces.append(f"{tracked.name}.")
        names = os.fsdecode(content(folder) or b"").split("\n") if spaces else ()
        stems = sorted({name.removesuffix(".py") for name in names})
        for space in spaces:
            for stem in stems:
                if stem.isidentifier() and stem != "__init__" and space + stem not in sys.modules:
                    yield space + stem

    def suspected(
        self, error: BaseException, read: Iterable[Record], imported: Iterable[ModuleType]
    ) -> dict[str, bytes | None]:
        """Give the files whose save may mend a failed revision, with their content.

        Parameters:
            error: why it failed.
            read: what was observed of the statements that ran again.
            imported: the modules that it had begun to import.
        """
        code = suspects(error, imported, self._judge)
        data = {*(path for record in read for path in record.files), *lacking(error)}
        return {path: content(path) for path in code} | {
            path: content(path) for path in data if self._holds(path) and is_small(path)
        }

    # -- on the way through a revision ------------------------------------------------------------
    def begin(self, files: Collection[str]) -> None:
        """Have these files found by imports, where one of them is new."""
        if self._absent.concerns(files) or any(path.endswith(os.sep) for path in files):
            importlib.invalidate_caches()

    def live(self, files: Mapping[str, bytes], read: Iterable[Record | None]) -> None:
        """Take these files as what is live.

        Parameters:
            files: those of a revision that went through, with their content.
            read: what was observed of each statement that ran again meanwhile.
        """
        self._absent.taken(files)
        for path in set(files) & set(self._registry.data()):
            self._data.live(path, files[path])
        for found in read:
            if found is not None:
                self._data.learn(found.stamps)

    # -- modules whose file is gone ---------------------------------------------------------------
    def gone(self) -> tuple[NotLive, ...]:
        """Give what there is to say of the modules that go on without a file."""
        return tuple(map(_file_gone, sorted(self._gone)))

    def orphans(self) -> set[ModuleName]:
        """Give the modules that go on without a file."""
        return set(self._gone.values())

    def forget(self, name: ModuleName) -> None:
        """Let a module without a file be as though it had never been."""
        self._gone = {path: gone for path, gone in self._gone.items() if gone != name}


def _file_gone(path: str) -> NotLive:
    return NotLive(
        "HMR110",
        path,
        "the file",
        "it is gone; the code that was made from it goes on",
        "bring it back, or restart",
    )
