"""Is this file ours? Every answer is a Verdict with its reason."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from functools import cache
from importlib.machinery import BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, SOURCE_SUFFIXES

from hmr._values import NamedTuple
from hmr.track.roots import Place, Root, file_of_name, places_of_root

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.track.exclusions import Exclusion

_INSTALLED = frozenset({"site-packages", "dist-packages"})
_INSTALLED_BELOW = tuple(f"{os.sep}{folder}{os.sep}" for folder in sorted(_INSTALLED))
_OWN_FOLDER = os.path.realpath(os.path.dirname(os.path.dirname(__file__)))
# Not from sysconfig: it imports while it answers, and it is the import hook that asks.
_STANDARD_LIBRARY = tuple(
    {
        os.path.realpath(os.path.dirname(os.__file__)),
        os.path.realpath(
            os.path.join(
                sys.base_exec_prefix,
                sys.platlibdir,
                f"python{sys.version_info.major}.{sys.version_info.minor}",
            )
        ),
    }
)


_LIBRARIES = (*_STANDARD_LIBRARY, _OWN_FOLDER + os.sep)


class Verdict(NamedTuple):
    """The answer to "is this file ours?"; true in a condition when it is.

    Attributes:
        in_scope: True when its edits are applied.
        path: the file, spelled as it was asked for; empty where there is none.
        module: its module's name, None where unknown.
        reason: why, as a clause: ``"below the root /home/me/shop"``.

    Since 1.0.
    """

    in_scope: bool
    path: str
    module: str | None
    reason: str

    def __bool__(self) -> bool:
        return self.in_scope

    def __str__(self) -> str:
        subject = self.path or self.module or "(nothing)"
        return f"{subject}: {'in scope' if self.in_scope else 'not in scope'}, {self.reason}"


class Scope:
    """The roots and the exclusions of a session; judges each file once and remembers.

    Parameters:
        roots: folders, files, modules, packages or dotted names; none means `cwd`. A package
            means its folder, a module inside a package that package's folder, and a module that
            stands alone its one file.
        exclude: modules, module names or patterns, paths, globs. A module stands for its
            submodules too, a folder for all below it.
        cwd: the folder from which relative paths count; default the working directory.

    Raises:
        ConfigError: a root does not exist or has no source on disk.

    Since 1.0.
    """

    def __init__(
        self,
        roots: Iterable[Root] = (),
        exclude: Iterable[Root] = (),
        *,
        cwd: str | os.PathLike[str] | None = None,
    ) -> None:
        self._cwd = os.path.abspath(cwd if cwd is not None else os.getcwd())
        given = [place for root in roots for place in places_of_root(root, self._cwd)]
        exclusions = _exclusions(exclude, self._cwd)
        self._settle(given or [Place.at(self._cwd)], exclusions)

    def _settle(self, places: Iterable[Place], exclusions: tuple[Exclusion, ...]) -> None:
        # The deepest root first: a root inside site-packages wins over the project around it.
        unique = dict.fromkeys(places)
        self._places = tuple(sorted(unique, key=lambda place: -len(place.real)))
        self._exclusions = exclusions
        self._names_matter = any(exclusion.by_name for exclusion in exclusions)
        self._verdicts: dict[tuple[str | None, str | None], Verdict] = {}
        self._real_folders: dict[str, str] = {}
        self._environments: dict[str, bool] = {}
        self._siblings: dict[
            str, tuple[bool, str, bool]
        ] = {}  # what holds for the files of a folder
        self._foreign: dict[str, bool] = {}  # whether a folder of libraries is outside the roots
        self._single = {name for place in unique if not place.folder for name in place[:2]}

    @property
    def roots(self) -> tuple[str, ...]:
        """The roots as absolute paths of folders and files, as they were spelled, sorted."""
        return tuple(sorted(place.path for place in self._places))

    def __repr__(self) -> str:
        excluded = [exclusion.text for exclusion in self._exclusions]
        return f"<Scope roots={list(self.roots)} exclude={excluded}>"

    def widened(self, root: Root, exclude: Iterable[Root] = ()) -> Scope:
        """Give a scope that holds one more root, and more exclusions; this one stays as it is.

        Raises:
            ConfigError: the root does not exist or has no source on disk.
        """
        wider = Scope.__new__(Scope)
        wider._cwd = self._cwd
        wider._settle(
            (*self._places, *places_of_root(root, self._cwd)),
            (*self._exclusions, *_exclusions(exclude, self._cwd)),
        )
        return wider

    def judge(self, path: str | None, module: str | None = None) -> Verdict:
        """Tell whether a file is ours. The file need not exist (any more).

        Parameters:
            path: the file, as in a module's `__file__`; None for a module that has none.
            module: the module's name, for exclusions by name; None where unknown.
        """
        known = self._verdicts.get((path, module))
        if known is None:
            beside = self._as_those_beside(path) if path else None
            if beside is not None:
                return Verdict(beside[0], path or "", module, beside[1])
            in_scope, reason = self._decide(path, module)
            known = Verdict(in_scope, path or "", module, reason)
            self._verdicts[path, module] = known
        return known

    def rules_out(self, path: str) -> bool:
        """Tell of a library's file that it is surely not ours; of others, nothing is said.

        A session asks of all modules that there are when it starts.

        Parameters:
            path: the file, as in a module's `__file__`.
        """
        folder = path.rpartition(os.sep)[0]
        foreign = self._foreign.get(folder)
        if foreign is None:
            foreign = self._foreign[folder] = (
                os.path.isabs(path)
                and _is_installed(path)
                and self._root_of(os.path.normpath(folder), _known_real(folder)) is None
            )
        return foreign and not self._single and not _known_link(path)

    def _as_those_beside(self, path: str) -> tuple[bool, str] | None:
        """Give what holds for the files of a folder; None where it need not hold for this one."""
        known = self._siblings.get(path.rpartition(os.sep)[0])
        if known is None or not path.endswith(".py") or path in self._single:
            return None
        in_scope, reason, installed = known
        linked = _known_link(path) if installed else os.path.islink(path)
        return None if linked else (in_scope, reason)

    def holds(self, path: str) -> bool:
        """Tell whether a file that is no code lies under the roots, in no closed or hidden place.

        Parameters:
            path: an absolute path.
        """
        if path.endswith((*SOURCE_SUFFIXES, *BYTECODE_SUFFIXES, *EXTENSION_SUFFIXES)):
            return False
        spelled, real = os.path.normpath(path), self._real(path)
        found = self._root_of(spelled, real)
        if found is None:
            return False
        root, below = found
        if any(exclusion.matches(spelled, real, below, None) for exclusion in self._exclusions):
            return False
        hidden = any(folder.startswith(".") for folder in below.split(os.sep)[:-1])
        return not hidden and (not below or self._sealed(root, spelled, real, below) is None)

    def explain(self, path_or_name: str | os.PathLike[str]) -> Verdict:
        """Tell whether a file or a module is ours, whichever the words mean; imports nothing.

        Parameters:
            path_or_name: a path where it holds a slash, ends in `.py` or exists; else the
                dotted name of a module, loaded or not.
        """
        text = os.fspath(path_or_name)
        path = os.path.join(self._cwd, os.path.expanduser(text))
        separated = os.sep in text or "/" in text
        if separated or not isinstance(path_or_name, str) or text.endswith(".py"):
            return self.judge(path)
        if os.path.isfile(path):
            return self.judge(path)
        try:
            file = file_of_name(text)
        except Exception as error:  # an import finder of somebody else's
            return Verdict(False, "", text, f"an import finder failed on it ({error!r})")
        if file is None and text not in sys.modules and text not in sys.builtin_module_names:
            return Verdict(False, "", text, "there is no such module on sys.path, nor such a file")
        return self.judge(file, text)

    def _decide(self, path: str | None, module: str | None) -> tuple[bool, str]:
        if not path:
            if module in sys.builtin_module_names:
                return False, "built into the interpreter"
            return False, "it has no file (built in, frozen, made at run time or a namespace)"
        answer = self._decide_alone(path, module)
        # What holds for a file holds for those beside it, and each import asks for one.
        plain = not self._exclusions and path.endswith(".py") and path not in self._single
        if plain and os.path.isabs(path) and not _is_link(path):
            self._siblings[path.rpartition(os.sep)[0]] = (*answer, _is_installed(path))
        return answer

    def _decide_alone(self, path: str, module: str | None) -> tuple[bool, str]:
        if path.startswith("<"):
            return False, "not a file on disk (frozen or typed in)"
        spelled = os.path.normpath(os.path.join(self._cwd, path))
        real = self._real(spelled)
        found = self._root_of(spelled, real)
        if (kind := _unsupported(spelled)) is not None:
            return False, kind
        if found is None:
            return False, self._outside(real)
        root, below = found
        if self._names_matter and module is None:
            module = _probable_name(spelled)
        for exclusion in self._exclusions:
            if exclusion.matches(spelled, real, below, module):
                return False, f"excluded by {exclusion.text!r}"
        if not below:
            return True, "given as a root itself"
        if not spelled.endswith(tuple(SOURCE_SUFFIXES)):
            return False, "not a .py file (give it as a root of its own if it is Python)"
        sealed = self._sealed(root, spelled, real, below)
        if sealed is not None:
            return False, sealed
        return True, f"below the root {root.path}"

    def _root_of(self, spelled: str, real: str) -> tuple[Place, str] | None:
        for place in self._places:
            below = place.holds(spelled, real)
            if below is not None:
                return place, below
        return None

    def _sealed(self, root: Place, spelled: str, real: str, below: str) -> str | None:
        """Tell in which closed place between the root and the file it lies, if in one.

        A root that itself lies in such a place opens it: then nothing closed is in between.
        """
        folders = below.split(os.sep)[:-1]
        if not _INSTALLED.isdisjoint(folders) or _leads_into_installed(root, real):
            return "an installed package (site-packages)"
        if _within(real, _OWN_FOLDER) and not _within(root.real, _OWN_FOLDER):
            return "part of hmr itself"
        for library in _STANDARD_LIBRARY:
            if _within(real, library) and not _within(root.real, library):
                return "part of the standard library"
        base = spelled[: len(spelled) - len(below)] if spelled.endswith(below) else root.real
        for depth in range(1, len(folders) + 1):
            folder = os.path.join(base, *folders[:depth])
            if self._is_environment(folder) and not _editable(real):
                return f"inside the virtual environment {folder}"
        return None

    def _is_environment(self, folder: str) -> bool:
        known = self._environments.get(folder)
        if known is None:
            known = os.path.isfile(os.path.join(folder, "pyvenv.cfg"))
            self._environments[folder] = known
        return known

    def _outside(self, real: str) -> str:
        if not _INSTALLED.isdisjoint(real.split(os.sep)):
            return "an installed package (site-packages)"
        if _within(real, _OWN_FOLDER):
            return "part of hmr itself"
        if any(_within(real, library) for library in _STANDARD_LIBRARY):
            return "part of the standard library"
        return f"outside the roots ({', '.join(self.roots)})"

    def _real(self, path: str) -> str:
        """Follow symbolic links, at the price of one look at the disk per file."""
        folder, name = os.path.split(path)
        real = self._real_folders.get(folder)
        if real is None:
            real = self._real_folders[folder] = _real_folder(folder)
        joined = os.path.join(real, name)
        return os.path.realpath(joined) if _is_link(joined) else joined


def _is_installed(path: str) -> bool:
    """Whether a path spells a place of libraries, where links do not change while a program runs.

    Hundreds of their modules are judged by each session, most of the time that its start takes.
    """
    return path.startswith(_LIBRARIES) or any(place in path for place in _INSTALLED_BELOW)


def _is_link(path: str) -> bool:
    return _known_link(path) if _is_installed(path) else os.path.islink(path)


def _real_folder(path: str) -> str:
    return _known_real(path) if _is_installed(path) else os.path.realpath(path)


_known_link = cache(os.path.islink)
_known_real = cache(os.path.realpath)


def _exclusions(entries: Iterable[Root], cwd: str) -> tuple[Exclusion, ...]:
    listed = tuple(entries)
    if not listed:
        return ()
    from hmr.track.exclusions import Exclusion  # who excludes nothing does not wait for it

    return tuple(Exclusion(entry, cwd) for entry in listed)


def _unsupported(path: str) -> str | None:
    if path.endswith((*EXTENSION_SUFFIXES, ".so", ".pyd")):
        return "an extension module: compiled code cannot be exchanged while it runs (HMR109)"
    if path.endswith(tuple(BYTECODE_SUFFIXES)):
        return "bytecode without its source (HMR109)"
    return None


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + os.sep)


def _leads_into_installed(root: Place, real: str) -> bool:
    """Tell whether a link below the root leads into site-packages elsewhere."""
    return not _within(real, root.real) and not _INSTALLED.isdisjoint(real.split(os.sep))


def _probable_name(path: str) -> str | None:
    """Name a file's module by the packages around it, for a path that nobody has imported."""
    folder, file = os.path.split(path)
    parts = [] if file == "__init__.py" else [os.path.splitext(file)[0]]
    while os.path.isfile(os.path.join(folder, "__init__.py")):
        folder, name = os.path.split(folder)
        parts.append(name)
    return ".".join(reversed(parts)) or None


def _editable(real: str) -> bool:
    """Tell whether a file in a virtual environment belongs to an editable install there."""
    return any(_within(real, folder) for folder in _editable_folders())


@cache
def _editable_folders() -> tuple[str, ...]:
    """Give the source folders of editable installs; asked for only inside an environment."""
    import json  # these are needed in this rare case only
    from importlib import metadata
    from urllib.parse import unquote, urlsplit

    folders = []
    for distribution in metadata.distributions():
        text = distribution.read_text("direct_url.json")
        if text is None:
            continue
        try:
            data = json.loads(text)
            editable = bool(data.get("dir_info", {}).get("editable"))
            address = urlsplit(data.get("url", ""))
        except (ValueError, AttributeError):  # not ours to mend: it only fails to open a folder
            continue
        if editable and address.scheme == "file":
            folders.append(os.path.realpath(unquote(address.path)))
    return tuple(folders)
