"""The settings of a project: `[tool.hmr]` in pyproject.toml, as one frozen Config."""

from __future__ import annotations

import os
from collections.abc import Iterable

from hmr._values import NamedTuple
from hmr.errors import ConfigError

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

# As text: most programs have no settings, and none of them waits for the import of `re`.
_MODULE_PATTERN = r"[\w*?]+(\.[\w*?]+)*"
_PRESERVED = r"[^\W\d]\w*(\.[^\W\d]\w*)*(:[^\W\d]\w*(\.[^\W\d]\w*)*)?"


class Config(NamedTuple):
    """The settings of one project, each with its default.

    A field of this class is a key of `[tool.hmr]`, except `source`.

    Parameters:
        roots: what is ours: folders, files or importable dotted names. Relative paths count from
            the folder of the pyproject.toml. Empty: the working directory.
        exclude: what is never touched: module names (``"shop.state"``, ``"shop.gen.*"``; a module
            stands for its submodules too), paths (``"src/generated/"``) and globs
            (``"**/migrations/*.py"``).
        poll: look at the files at intervals instead of asking the system for events.
        quiet: print errors and what is not live, nothing else.
        verbose: print the reason for every action, and every file that was looked at.
        preserve: bindings (``"shop.state:CACHE"``) whose value is kept when their statement
            reruns.
        decline_layout: let an edit fail that would have to make a class anew (HMR104).
        observe: note, while modules are imported, what runs under each of their statements; else
            it is estimated from their source.
        source: the file that the settings were read from; empty where there is none.

    Since 1.0.
    """

    roots: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    poll: bool = False
    quiet: bool = False
    verbose: bool = False
    preserve: tuple[str, ...] = ()
    decline_layout: bool = False
    observe: bool = True
    source: str = ""

    @classmethod
    def nearest(cls, start: str | os.PathLike[str] = ".") -> Config:
        """Read the settings that hold in a folder.

        Parameters:
            start: the folder from which to look upward for a pyproject.toml; the first one found
                counts, also when it has no `[tool.hmr]`.

        Returns:
            The settings; all defaults where there is no file or no table.

        Raises:
            ConfigError: the file is not TOML, or an entry cannot be used.

        Since 1.0.
        """
        folder = os.path.abspath(start)
        while True:
            path = os.path.join(folder, "pyproject.toml")
            if os.path.isfile(path):
                return cls.read(path)
            parent = os.path.dirname(folder)
            if parent == folder:
                return cls()
            folder = parent

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Config:
        """Read the settings from one pyproject.toml.

        Parameters:
            path: the file.

        Returns:
            The settings; all defaults where the file has no `[tool.hmr]`.

        Raises:
            ConfigError: the file cannot be read, is not TOML, or an entry cannot be used.

        Since 1.0.
        """
        import tomllib  # only programs that have such a file pay for it

        path = os.path.abspath(path)
        try:
            with open(path, "rb") as file:
                document = tomllib.load(file)
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path}: cannot be read ({error}); mend or remove it") from error
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"{path}: not valid TOML: {error}; mend that line") from error
        table: object = document
        for depth, key in enumerate(("tool", "hmr")):
            if not isinstance(table, dict) or key not in table:
                return cls(source=path)
            table = table[key]
            if not isinstance(table, dict):
                name = ("tool", "tool.hmr")[depth]
                raise ConfigError(
                    f"{path}: {name} is {_shown(table)}, but it has to be a table; "
                    "write [tool.hmr] on a line of its own and the keys below it"
                )
        assert isinstance(table, dict)
        return _from_table(table, path)

    def merged(
        self,
        *,
        roots: Iterable[str] | None = None,
        exclude: Iterable[str] | None = None,
        poll: bool | None = None,
        quiet: bool | None = None,
        verbose: bool | None = None,
        preserve: Iterable[str] | None = None,
    ) -> Config:
        """Give these settings with those of the command line laid over them.

        Parameters:
            roots: take the place of the roots, unless None or empty.
            exclude: are excluded as well.
            poll: takes the place of `poll`, unless None.
            quiet: takes the place of `quiet`, unless None; True switches `verbose` off.
            verbose: takes the place of `verbose`, unless None; True switches `quiet` off.
            preserve: are preserved as well.

        Returns:
            New settings; these ones stay as they are.

        Raises:
            ConfigError: quiet and verbose are both asked for.

        Since 1.0.
        """
        if quiet and verbose:
            raise ConfigError(
                "quiet and verbose are both True, but they exclude each other; give one of them"
            )
        return self._replace(
            roots=tuple(roots or ()) or self.roots,
            exclude=_joined(self.exclude, exclude),
            poll=self.poll if poll is None else poll,
            quiet=(self.quiet and not verbose) if quiet is None else quiet,
            verbose=(self.verbose and not quiet) if verbose is None else verbose,
            preserve=_joined(self.preserve, preserve),
        )


def names_module(entry: str) -> bool:
    """Tell whether an entry of `exclude` means modules (else it is a path or a glob).

    Parameters:
        entry: as written. Words joined by dots mean modules, wildcards included; a slash, or
            `.py` at the end, makes it a path.

    Since 1.0.
    """
    import re

    return not entry.endswith(".py") and re.fullmatch(_MODULE_PATTERN, entry) is not None


def _from_table(table: dict[str, Any], path: str) -> Config:
    """Check each entry of `[tool.hmr]` and give the Config."""
    import re

    defaults = {name: value for name, value in Config._field_defaults.items() if name != "source"}
    values: dict[str, Any] = {"source": path}
    for key, value in table.items():
        if key not in defaults:
            raise ConfigError(_unknown(path, key, value, list(defaults)))
        if isinstance(defaults[key], bool):
            values[key] = _flag(path, key, value)
        else:
            values[key] = _strings(path, key, value)
    for entry in values.get("preserve", ()):
        # `shop.CACHE` is no module's name by any custom, but easily written for `shop:CACHE`.
        if re.fullmatch(_PRESERVED, entry) is None or entry.rpartition(".")[2].isupper():
            raise ConfigError(
                f"{path}: [tool.hmr] preserve has the entry {entry!r}, but an entry has to be "
                '"module:NAME", or a module; write for instance "shop.state:CACHE"'
            )
    if values.get("quiet") and values.get("verbose"):
        raise ConfigError(
            f"{path}: [tool.hmr] quiet and verbose are both true, but they exclude each other; "
            "remove one of them"
        )
    folder = os.path.dirname(path)
    if "roots" in values:
        values["roots"] = tuple(_root_from(folder, entry) for entry in values["roots"])
    if "exclude" in values:
        values["exclude"] = tuple(_exclude_from(folder, entry) for entry in values["exclude"])
    return Config(**values)


def _root_from(folder: str, entry: str) -> str:
    """Turn a relative path into an absolute one; a dotted name stays what it is."""
    path = os.path.normpath(os.path.join(folder, os.path.expanduser(entry)))
    return path if os.path.exists(path) or not names_module(entry) else entry


def _exclude_from(folder: str, entry: str) -> str:
    """Tie a path or glob with a slash to the file's folder; names match at any depth."""
    if names_module(entry) or "/" not in entry:
        return entry
    import glob

    expanded = os.path.expanduser(entry)
    # The folder is no pattern, even where its name holds a bracket.
    return expanded if os.path.isabs(expanded) else os.path.join(glob.escape(folder), expanded)


def _unknown(path: str, key: str, value: object, known: list[str]) -> str:
    import difflib

    close = difflib.get_close_matches(key, known, n=1)
    hint = f'did you mean "{close[0]}"?' if close else "remove it"
    return (
        f'{path}: [tool.hmr] has the unknown key "{key}" (= {_shown(value)}); '
        f"the keys are {', '.join(sorted(known))}; {hint}"
    )


def _flag(path: str, key: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    words = {"true": "true", "yes": "true", "on": "true", "1": "true"}
    meant = words.get(str(value).lower(), "false")
    raise ConfigError(
        f"{path}: [tool.hmr] {key} = {_shown(value)}, but it has to be true or false; "
        f"did you mean {key} = {meant}?"
    )


def _strings(path: str, key: str, value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        raise ConfigError(
            f"{path}: [tool.hmr] {key} = {_shown(value)}, but it has to be a list of strings; "
            f"did you mean {key} = [{_shown(value)}]?"
        )
    if not isinstance(value, list):
        raise ConfigError(
            f"{path}: [tool.hmr] {key} = {_shown(value)}, but it has to be a list of strings; "
            f'write {key} = ["...", "..."]'
        )
    for entry in value:
        if not isinstance(entry, str) or not entry.strip():
            raise ConfigError(
                f"{path}: [tool.hmr] {key} has the entry {_shown(entry)}, but every entry has to "
                "be a string that is not empty; put it in quotes or remove it"
            )
    return tuple(value)


def _shown(value: object) -> str:
    """Show a value as TOML would write it, near enough to find it in the file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    return repr(value)


def _joined(first: tuple[str, ...], more: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *(more or ()))))
