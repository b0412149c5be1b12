"""Which real folders to watch so that a covered file is seen, wherever its path leads."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from os.path import basename, dirname, join, normcase

HOPS = 40
"""Links that are followed from a file to its content; the kernel gives up there too."""


class Road:
    """How the path of one folder leads through the file system at this moment.

    Parameters:
        folder: an absolute path, perhaps through links, perhaps of nothing that exists.
        plain: folders that are known to exist, and to be reached through no link; gets more.

    Attributes:
        real: the folder that it leads to; None where there is none now.
        signs: real paths whose coming or going changes the road: links on the way, and the first
            folder that is missing.
        folders: real folders whose entries must be watched.
        above: real folders that take the road with them if they are moved or removed.
        missing: the first real folder that must come; None where there is one at the end.
    """

    __slots__ = ("above", "folders", "missing", "real", "signs")

    def __init__(self, folder: str, plain: set[str]) -> None:
        self.real: str | None = None
        self.missing: str | None = None
        self.signs: set[str] = set()
        self.folders: set[str] = set()
        self.above: set[str] = set()
        linked = False
        for step in _steps(folder):
            if step in plain:
                continue
            if os.path.islink(step):
                linked = True
                parent = dirname(step)
                if dirname(parent) != parent:  # those in the root are the system's, and stay
                    self._sign(step)
            if not os.path.isdir(step):
                self._wait_for(step)
                return
            if not linked:
                plain.add(step)
        self.real = os.path.realpath(folder) if linked else folder
        self.folders.add(self.real)
        self.above.update(_steps(self.real))

    def _wait_for(self, step: str) -> None:
        """Note the first folder that is missing on the way to where a step leads."""
        for real in _steps(os.path.realpath(step)):
            if not os.path.isdir(real):
                self.missing = real
                self._sign(real)
                return

    def _sign(self, step: str) -> None:
        parent = os.path.realpath(dirname(step))
        self.signs.add(normcase(join(parent, basename(step))))
        self.folders.add(parent)
        self.above.update(_steps(parent))


def _steps(folder: str) -> list[str]:
    """Give a folder and those above it, without the root, outermost first."""
    steps: list[str] = []
    while (parent := dirname(folder)) != folder:
        steps.append(folder)
        folder = parent
    return steps[::-1]


class Roads:
    """The roads of all covered files, and what an event means for them."""

    def __init__(self) -> None:
        self._roads: dict[str, Road] = {}
        self._members: defaultdict[str, set[str]] = defaultdict(set)  # folder -> covered files
        self._hops: dict[str, list[tuple[str, str]]] = {}  # covered file -> folder and real path
        self._files: defaultdict[str, set[str]] = defaultdict(set)  # real path -> covered files
        self._plain: set[str] = set()
        self.wanted: dict[str, bool] = {}
        """Real folder to whether its entries are wanted, or only whether it stays in place."""
        self.outdated = False
        """True when `wanted` has changed; whoever acts on it sets it back."""

    def __contains__(self, path: str) -> bool:
        return path in self._hops

    @property
    def covered(self) -> Iterable[str]:
        """All covered files."""
        return self._hops.keys()

    @property
    def folders(self) -> frozenset[str]:
        """The folders of covered files, as they are spelled there, that exist."""
        return frozenset(folder for folder, road in self._roads.items() if road.real is not None)

    def add(self, path: str) -> None:
        """Cover a file; or the entries of a folder, if there is a slash at the end of its path."""
        self._hops[path] = []
        self._place(path)

    def files(self, entry: str, among: bool) -> tuple[str, ...]:
        """Give the covered files whose content lies at, or leads through, a real path.

        Parameters:
            entry: the real path.
            among: give the covered folders, too, that have it among their entries.
        """
        folders = self._files.get(normcase(join(dirname(entry), "")), ()) if among else ()
        return (*self._files.get(normcase(entry), ()), *folders)

    def files_in(self, folder: str) -> set[str]:
        """Give the covered files that are seen by watching a real folder."""
        roads = (name for name, road in self._roads.items() if folder in road.folders)
        return {path for name in roads for path in self._members[name]}

    def relink(self, path: str) -> bool:
        """Look anew where a covered file leads; False if it was no link and is none."""
        hops = self._hops[path]
        if len(hops) == 1 and not os.path.islink(hops[0][1]):
            return False
        self._place(path)
        return True

    def changed_by(self, entry: str, lost: bool) -> list[str]:
        """Give the folders whose roads depend on a real path that came, went, or was lost."""
        key = normcase(entry)
        if lost:
            return [
                name
                for name, road in self._roads.items()
                if entry in road.above or entry in road.folders
            ]
        return [name for name, road in self._roads.items() if key in road.signs]

    def came(self) -> list[str]:
        """Give the folders whose roads were cut, and whose missing part is there by now."""
        return [
            name
            for name, road in self._roads.items()
            if road.real is None and (road.missing is None or os.path.isdir(road.missing))
        ]

    def rebuild(self, folders: Iterable[str]) -> dict[str, bool]:
        """Find the roads of some folders anew.

        Returns:
            The covered files whose content may be another one now, and whether there was a folder
            for each before.
        """
        suspects: dict[str, bool] = {}
        self._plain.clear()
        for folder in tuple(folders):
            before, after = self._roads[folder], Road(folder, self._plain)
            self._roads[folder] = after
            if before.real is not None or after.real is not None:
                for path in self._members[folder]:
                    suspects[path] = suspects.get(path, False) or before.real is not None
        for path in suspects:
            self._place(path)
        self.wanted = {}
        for road in self._roads.values():
            self._want(road)
        return suspects

    def clear(self) -> None:
        """Cover nothing any more."""
        self._plain.clear()
        for table in (self._roads, self._members, self._hops, self._files, self.wanted):
            table.clear()

    def _place(self, path: str) -> None:
        for folder, entry in self._hops[path]:
            self._files[normcase(entry)].discard(path)
            self._members[folder].discard(path)
        hops: list[tuple[str, str]] = []
        spot = join(os.path.abspath(path), "") if path.endswith(os.sep) else os.path.abspath(path)
        for _ in range(HOPS):
            folder, name = os.path.split(spot)
            road = self._roads.get(folder)
            if road is None:
                road = self._roads[folder] = Road(folder, self._plain)
                self._want(road)
            # Where the folder is missing, its sign tells of its return, and the entry of nothing.
            entry = join(road.real or folder, name)
            hops.append((folder, entry))
            try:
                target = os.readlink(entry)
            except OSError:  # no link: the content itself, or nothing
                break
            spot = os.path.normpath(join(dirname(entry), target))
        for folder, entry in hops:
            self._files[normcase(entry)].add(path)
            self._members[folder].add(path)
        self._hops[path] = hops

    def _want(self, road: Road) -> None:
        self.outdated = True
        for folder in road.above:
            self.wanted.setdefault(folder, False)
        for folder in road.folders:
            self.wanted[folder] = True
