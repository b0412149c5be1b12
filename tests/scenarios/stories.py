"""Edit stories as data: the text format and its parser.

A story is one file, ``<area>/<sentence-with-dashes>.story``::

    The rule that it guards, as one sentence.
    needs: python>=3.12, flask
    tags: cold, still
    imported: before
    known-failure: why CPython cannot do it
    --- file shop/models.py
    RATE = 2
    --- hold
    from shop import models
    --- replace shop/models.py
    - RATE = 2
    + RATE = 3
    --- expect
    assert models.RATE == 3
    --- report
    assert report.ok

Headers are optional; ``needs`` names a Python and modules of libraries. Sections, in this order:

``file PATH``
    A file before anything starts. The word ``bytes`` behind a path (here and behind ``edit``)
    says that the content has backslash escapes (``\\xe9``, ``\\r``, ``\\f``) and no line end
    after its last line; so byte order marks, NUL bytes and old encodings can be told in ASCII.
``hold``
    Code that runs in the story's namespace: imports the project, makes state, keeps references.
``start``
    Where the session begins, for stories that must say it; else it begins right after the
    import of the project (``imported: before``) or before it (``imported: after``); a story
    with neither is told twice.
``edit PATH``, ``replace PATH``, ``delete PATH``, ``touch PATH``, ``same-stamp PATH``
    One save each. ``edit`` gives the whole new content, or makes a new file. ``replace`` has
    lines ``- old`` and ``+ new``; blocks are apart by a line ``...``; each old block must occur
    exactly once. ``same-stamp`` is an edit after which size and time stamp are as before.
``expect``
    Asserts on the namespace, after all edits above were revised as one revision.
``report``
    Asserts that may also look at ``report`` and ``session``. Without this section the
    revision must have succeeded.

Edits, ``expect`` and ``report`` may follow again, as further rounds.

Tags: ``cold``: the asserts hold as well in a process that starts on the new source (and runs
``hold`` there). ``still``: they hold as well when nobody revises, because nothing may happen.
``once``: it matters how often something was tried: a failed try before it would make a difference.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, cast

StepKind = Literal["edit", "delete", "touch", "same-stamp"]
Imported = Literal["before", "after"]

_EDITS = ("edit", "replace", "delete", "touch", "same-stamp")
_HEADERS = ("needs", "tags", "imported", "known-failure")
_HEADER = re.compile(r"([a-z-]+):\s*(.*)")
_NEEDS = re.compile(r"python>=3\.(\d+)")
_TAGS = frozenset({"cold", "once", "still", "threads", "async"})


class StoryError(ValueError):
    """A story file breaks the format: it names the file, the line and the rule."""


@dataclass(frozen=True, slots=True)
class Code:
    """A section of Python: its text and the line of the story where the text begins."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Step:
    """One save: what happens to which file. `content` is the new one, None for delete and touch."""

    kind: StepKind
    path: str
    content: bytes | None
    line: int


@dataclass(frozen=True, slots=True)
class Round:
    """The saves of one revision, and what must be true after it."""

    steps: tuple[Step, ...]
    expect: Code
    report: Code | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One story, as told by its file.

    Attributes:
        path: the story file.
        name: its area and name, ``"functions/a-body-edit-is-live"``.
        title: the rule it guards.
        files: path to content of the project before the first edit.
        hold: the code that runs before the edits.
        rounds: at least one.
        start_after: how many steps of the first round happen before the session starts; -1
            where `imported` decides alone.
        imported: whether the project is imported before or after the session starts.
        minor: the least Python 3 minor version, 11 where the story does not care.
        libraries: the modules of libraries that it imports.
    """

    path: Path
    name: str
    title: str
    files: dict[str, bytes]
    hold: Code
    rounds: tuple[Round, ...]
    start_after: int = -1
    imported: tuple[Imported, ...] = ("before", "after")
    minor: int = 11
    known_failure: str = ""
    tags: frozenset[str] = frozenset()
    libraries: tuple[str, ...] = ()

    @property
    def lacking(self) -> str:
        """What keeps the story from being told here, empty where nothing does."""
        if sys.version_info < (3, self.minor):
            return f"needs Python 3.{self.minor}"
        missing = [name for name in self.libraries if find_spec(name) is None]
        return f"needs {', '.join(missing)}, which is not installed" if missing else ""

    @property
    def runs_here(self) -> bool:
        """True where this interpreter is new enough for the story and has its libraries."""
        return not self.lacking


@dataclass(frozen=True, slots=True)
class _Section:
    words: tuple[str, ...]
    lines: tuple[str, ...]
    line: int

    def code(self) -> Code:
        return Code("\n".join(self.lines) + "\n", self.line + 1)


@cache
def find_stories(folder: Path) -> tuple[Story, ...]:
    """Read every story below a folder, in the order of their names; once for all who tell them."""
    return tuple(read_story(path, folder) for path in sorted(folder.rglob("*.story")))


def read_story(path: Path, folder: Path | None = None) -> Story:
    """Read one story file; names are relative to `folder`, by default the area's parent."""
    folder = path.parent.parent if folder is None else folder
    name = path.relative_to(folder).with_suffix("").as_posix()
    return _Parser(path, name).story(path.read_text(encoding="utf-8"))


class _Parser:
    """Reads one story; follows the content of each file, so that `replace` can be resolved."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name
        self.now: dict[str, bytes] = {}

    def fail(self, line: int, rule: str) -> StoryError:
        return StoryError(f"{self.path}:{line}: {rule}")

    def story(self, text: str) -> Story:
        lines = text.split("\n")
        title = lines[0].strip()
        if not title.endswith(".") or title.startswith("---"):
            raise self.fail(1, f"the first line is the rule, with a full stop: {title!r}")
        headers, first = self.headers(lines)
        sections = list(self.sections(lines, first))
        before: dict[str, bytes] = {}
        while sections and sections[0].words[0] == "file":
            section = sections.pop(0)
            path = self.target(section)
            if path in before:
                raise self.fail(section.line, f"{path} is given twice; use edit for a new content")
            before[path] = self.now[path] = self.content(section)
        if not before:
            raise self.fail(first + 1, "a story begins with at least one `--- file PATH`")
        if not sections or sections[0].words != ("hold",):
            raise self.fail(first + 1, "`--- hold` comes right after the files")
        hold = self.checked(sections.pop(0))
        rounds, start_after = self.rounds(sections)
        minor, libraries = self.needs(headers.get("needs", "python>=3.11"))
        imported: tuple[Imported, ...] = ("before", "after")
        if "imported" in headers or start_after >= 0:
            value = headers.get("imported", "before")
            if value not in imported or (start_after >= 0 and value != "before"):
                raise self.fail(first, f"imported is before or after (with start: before): {value}")
            imported = (value,)
        return Story(
            path=self.path,
            name=self.name,
            title=title,
            files=before,
            hold=hold,
            rounds=rounds,
            start_after=start_after,
            imported=imported,
            minor=minor,
            libraries=libraries,
            known_failure=headers.get("known-failure", ""),
            tags=self.tags(headers.get("tags", "")),
        )

    def headers(self, lines: list[str]) -> tuple[dict[str, str], int]:
        headers: dict[str, str] = {}
        for number, line in enumerate(lines[1:], 1):
            if line.startswith("--- "):
                return headers, number
            match = _HEADER.fullmatch(line.strip())
            if line.strip() and (match is None or match[1] not in _HEADERS or not match[2]):
                raise self.fail(number + 1, f"not a header of {', '.join(_HEADERS)}: {line!r}")
            if match is not None:
                headers[match[1]] = match[2]
        raise self.fail(len(lines), "a story has sections, which begin with `--- `")

    def needs(self, text: str) -> tuple[int, tuple[str, ...]]:
        minor, libraries = 11, []
        for part in (part.strip() for part in text.split(",")):
            match = _NEEDS.fullmatch(part)
            if match is not None:
                minor = int(match[1])
            elif part.isidentifier():
                libraries.append(part)
            else:
                raise self.fail(1, f"needs is python>=3.N or a library's module, not {part!r}")
        return minor, tuple(libraries)

    def tags(self, text: str) -> frozenset[str]:
        tags = frozenset(tag.strip() for tag in text.split(",") if tag.strip())
        if tags - _TAGS:
            raise self.fail(1, f"unknown tags {sorted(tags - _TAGS)}; known are {sorted(_TAGS)}")
        return tags

    def sections(self, lines: list[str], first: int) -> Iterator[_Section]:
        starts = [i for i in range(first, len(lines)) if lines[i].startswith("--- ")]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            body = lines[start + 1 : end]
            while body and not body[-1].strip(" "):
                body.pop()
            yield _Section(tuple(lines[start][4:].split()), tuple(body), start + 1)

    def rounds(self, sections: list[_Section]) -> tuple[tuple[Round, ...], int]:
        rounds: list[Round] = []
        steps: list[Step] = []
        start_after = -1
        for section in sections:
            verb = section.words[0]
            if verb in _EDITS:
                steps.append(self.step(section))
            elif verb == "start" and not rounds and start_after < 0:
                start_after = len(steps)
            elif verb == "expect" and steps:
                rounds.append(Round(tuple(steps), self.checked(section)))
                steps = []
            elif verb == "report" and rounds and not steps and rounds[-1].report is None:
                last = rounds.pop()
                rounds.append(Round(last.steps, last.expect, self.checked(section)))
            else:
                raise self.fail(section.line, f"`--- {verb}` cannot stand here")
        if not rounds or steps:
            raise self.fail(sections[-1].line if sections else 1, "a story ends with `--- expect`")
        return tuple(rounds), start_after

    def step(self, section: _Section) -> Step:
        verb, path = section.words[0], self.target(section)
        if verb != "edit" and path not in self.now:
            raise self.fail(section.line, f"{verb} needs a file that is there: {path}")
        if verb in ("delete", "touch"):
            if section.lines:
                raise self.fail(section.line, f"{verb} has no content")
            if verb == "delete":
                del self.now[path]
            return Step(cast(StepKind, verb), path, None, section.line)
        old = self.now.get(path)
        if verb == "replace":
            content = self.replaced(section, self.now[path].decode())
            verb = "edit"
        else:
            content = self.content(section)
        if verb == "same-stamp" and len(content) != len(old or b""):
            rule = f"same-stamp needs equal sizes: {len(old or b'')} and now {len(content)} bytes"
            raise self.fail(section.line, rule)
        if content == old:
            raise self.fail(section.line, f"the edit of {path} changes nothing; use touch")
        self.now[path] = content
        return Step(cast(StepKind, verb), path, content, section.line)

    def replaced(self, section: _Section, text: str) -> bytes:
        blocks: list[tuple[list[str], list[str]]] = [([], [])]
        for number, line in enumerate(section.lines, section.line + 1):
            old, new = blocks[-1]
            if line == "...":
                blocks.append(([], []))
            elif line[:1] == "-" and not new and line[1:2] in ("", " "):
                old.append(line[2:])
            elif line[:1] == "+" and line[1:2] in ("", " "):
                new.append(line[2:])
            else:
                raise self.fail(number, f"lines are `- old`, then `+ new`, or `...`: {line!r}")
        for old, new in blocks:
            wanted = "\n" + "".join(f"{line}\n" for line in old)
            count = _count("\n" + text, wanted) if old else 0
            if count != 1:
                raise self.fail(section.line, f"a block occurs {count} times, not once: {old}")
            made = "\n" + "".join(f"{line}\n" for line in new)
            text = ("\n" + text).replace(wanted, made)[1:]
        return text.encode()

    def target(self, section: _Section) -> str:
        words = section.words
        if not (len(words) == 2 or (len(words) == 3 and words[2] == "bytes")):
            raise self.fail(section.line, f"`--- {words[0]} PATH` or `... PATH bytes`: {words}")
        if words[1].startswith("/") or ".." in words[1].split("/"):
            raise self.fail(section.line, f"a path stays inside the project: {words[1]}")
        return words[1]

    def content(self, section: _Section) -> bytes:
        text = "\n".join(section.lines)
        if section.words[-1] != "bytes":
            return (text + "\n").encode() if text else b""
        try:
            return text.encode("ascii").decode("unicode_escape").encode("latin-1")
        except UnicodeError as error:
            raise self.fail(section.line, f"bytes are ASCII with \\x escapes: {error}") from error

    def checked(self, section: _Section) -> Code:
        if len(section.words) != 1 or not section.lines:
            raise self.fail(section.line, f"`--- {section.words[0]}` stands alone and has code")
        code = section.code()
        try:
            ast.parse(code.text)
        except SyntaxError as error:
            line = code.line + (error.lineno or 1) - 1
            raise self.fail(line, f"the section is not Python: {error.msg}") from error
        return code


def _count(text: str, wanted: str) -> int:
    """Count occurrences that may share their first line end."""
    count = start = 0
    while (start := text.find(wanted, start)) >= 0:
        count += 1
        start += 1
    return count
