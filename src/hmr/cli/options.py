"""The options of `hmr run` as one table, and a reader of them that needs no library."""

from __future__ import annotations

from collections.abc import Sequence

from hmr._values import NamedTuple


class Option(NamedTuple):
    """One option of `hmr run`; click's command and `read_run` are both made from it."""

    name: str
    flags: tuple[str, ...]
    metavar: str | None
    text: str

    @property
    def takes_value(self) -> bool:
        """True for an option that is followed by a value, and may be given several times."""
        return self.metavar is not None


RUN_OPTIONS = (
    Option(
        "as_module",
        ("-m",),
        None,
        "PROGRAM is the dotted name of a module or package, as for `python -m`.",
    ),
    Option(
        "root",
        ("-r", "--root"),
        "PATH",
        "Keep the modules below this folder (or this file, or package name) live. May be given"
        " several times. Default: the working directory and the program's own folder.",
    ),
    Option(
        "exclude",
        ("-x", "--exclude"),
        "NAME",
        "Never touch this module (`shop.state`, `shop.gen.*`) or path. May be given several times.",
    ),
    Option(
        "poll",
        ("--poll",),
        None,
        "Look at the files at intervals: for network drives and containers without events.",
    ),
    Option("quiet", ("-q", "--quiet"), None, "Say only what failed and what is not live."),
    Option(
        "verbose",
        ("-v", "--verbose"),
        None,
        "Say everything that was done, moved lines too, each with its reason.",
    ),
    Option("as_json", ("--json",), None, "Write each report as one line of JSON."),
)

_BY_FLAG = {flag: option for option in RUN_OPTIONS for flag in option.flags}


class RunRequest(NamedTuple):
    """What `hmr run` was asked to do.

    Parameters:
        target: the path of a script, folder or zip file, or with `as_module` a dotted name.
        arguments: what follows the target, for the program itself.
        as_module: True for `-m`.
        root: `--root`, in the order given; empty where it was not given.
        exclude: `--exclude`, in the order given; empty where it was not given.
        poll: True for `--poll`; False leaves it to the configuration, as for the next two.
        quiet: True for `--quiet`.
        verbose: True for `--verbose`.
        as_json: True for `--json`.
    """

    target: str
    arguments: tuple[str, ...] = ()
    as_module: bool = False
    root: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    poll: bool = False
    quiet: bool = False
    verbose: bool = False
    as_json: bool = False


def read_run(words: Sequence[str]) -> RunRequest | None:
    """Read what follows `hmr run` without click, whose import takes longer than all of this.

    Returns:
        The request, or None for everything that is not plainly right: mistakes, `--help` and
        abbreviated spellings are click's, which reads the same words again and explains.
    """
    switches: set[str] = set()
    values: dict[str, list[str]] = {"root": [], "exclude": []}
    at = 0
    while at < len(words):
        word = words[at]
        if word == "--":
            at += 1
            break
        if not word.startswith("-"):
            break
        flag, equals, value = word.partition("=")
        option = _BY_FLAG.get(flag)
        if option is None or (equals and not (option.takes_value and flag.startswith("--"))):
            return None
        if not option.takes_value:
            switches.add(option.name)
        elif equals:
            values[option.name].append(value)
        elif at + 1 < len(words) and not words[at + 1].startswith("-"):
            at += 1
            values[option.name].append(words[at])
        else:
            return None
        at += 1
    if at >= len(words) or {"quiet", "verbose"} <= switches:
        return None
    return RunRequest(
        target=words[at],
        arguments=tuple(words[at + 1 :]),
        root=tuple(values["root"]),
        exclude=tuple(values["exclude"]),
        as_module="as_module" in switches,
        poll="poll" in switches,
        quiet="quiet" in switches,
        verbose="verbose" in switches,
        as_json="as_json" in switches,
    )
