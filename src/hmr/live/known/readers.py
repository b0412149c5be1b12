"""Which modules may read a file while they are imported: told by their texts and their code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import FunctionType

from hmr.live.functions.adopt import plain
from hmr.live.known.tracked import Tracked
from hmr.live.process.looking import names_of, peek
from hmr.source.compiling import functions_in

_WORDS = {
    *("open", "listdir", "scandir", "iterdir", "glob", "rglob", "iglob", "walk"),
    *("iter_modules", "walk_packages", "get_data"),
}
_IN_WORDS = (b"open", b"dir", b"glob", b"walk", b"iter_modules", b"get_data", b"read", b"load")
"""One of these stands in the text of whatever calls a function that reads."""
_READS = re.compile(r"(?:read|load)\w*")
"""How functions of libraries are called that read the file whose path they are given."""
_CALLS = re.compile(r"\b(\w+)\(")
_DEFINES = re.compile(r"\s*(?:async\s+)?def\b|\s*@|\s*(?:from|import)\b")


def _functions(tracked: Tracked) -> Iterator[FunctionType]:
    """Give the functions that a module binds, and the methods of its classes."""
    for thing in tuple(tracked.namespace.values()):
        own_class = type(thing) is type and names_of(thing)[0] == tracked.name
        for each in tuple(vars(thing).values()) if own_class else (thing,):
            function = plain(each)
            function = peek(function, "__wrapped__") or function  # under a cache, say
            if type(function) is FunctionType and function.__globals__ is tracked.namespace:
                yield function


def near_files(modules: Iterable[Tracked]) -> tuple[list[Tracked], set[str]]:
    """Give the modules that may read something, in their order, and the names of what reads.

    Most have nothing to do with files: so much their bytes tell at the speed of C. Of a module that
    speaks neither of reading, nor of a function that reads, nothing is looked at.
    """
    left = dict(enumerate(modules))
    near: dict[int, Tracked] = {}
    uses: dict[str, set[str]] = {}
    readers: set[str] = set()
    words: Iterable[bytes] = _IN_WORDS
    while words:
        found = {place: each for place, each in left.items() if says_any(each, words)}
        for place, tracked in found.items():
            del left[place]
            _uses(_functions(tracked), uses)
        near |= found
        known = _readers(uses)
        words = [name.encode() for name in known - readers]
        readers = known
    return [near[place] for place in sorted(near)], readers | _WORDS


def says_any(tracked: Tracked, words: Iterable[bytes]) -> bool:
    """Whether a module's text has any of some words in it."""
    text = tracked.data
    return any(word in text for word in words)


def _uses(functions: Iterable[FunctionType], uses: dict[str, set[str]]) -> None:
    """Add to the names of functions, and of their classes, which names they use."""
    for function in functions:
        for code in (function.__code__, *functions_in(function.__code__)):
            *owner, name = function.__code__.co_qualname.split(".")
            for called in {name, owner[-1] if owner and name == "__init__" else name}:
                uses.setdefault(called, set()).update(code.co_names)


def _readers(uses: dict[str, set[str]]) -> set[str]:
    """Give those of some functions that may read something when called."""
    known = {name for name, used in uses.items() if used & _WORDS or any(map(reads_file, used))}
    while more := {name for name, used in uses.items() if name not in known and used & known}:
        known |= more
    return {name for name in known if name.isidentifier()}


def reads_file(name: str) -> bool:
    """Whether a function of a library is called as those are that read the file they are given."""
    return _READS.fullmatch(name) is not None


def asks_at_once(tracked: Tracked, readers: set[str]) -> bool:
    """Whether a call of what may read stands outside of all functions.

    Parameters:
        tracked: the module.
        readers: the names of what reads.
    """
    text = tracked.data.decode("utf-8", "replace")
    return any(
        (match[1] in readers or match[1].startswith(("read", "load")))
        and _is_at_once(text, match.start())
        for match in _CALLS.finditer(text)
    )


def _is_at_once(text: str, place: int) -> bool:
    """Whether no line above a place that it is indented under begins a function."""
    start = text.rfind("\n", 0, place) + 1
    line = text[start : text.find("\n", place)]
    indent = len(line) - len(line.lstrip())
    while not _DEFINES.match(line):
        if not indent or not start:
            return True
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        above = text[start:end]
        if above.strip() and len(above) - len(above.lstrip()) < indent:
            line, indent = above, len(above) - len(above.lstrip())
    return False
