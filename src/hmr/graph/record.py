"""What was observed of a module while it ran; looked up in its source only when that is asked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter
from types import CodeType

from hmr._types import ModuleName, QualName

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

    from hmr.graph.keys import Node
    from hmr.source import SourceModule, Statement

Definition = tuple[ModuleName, QualName]
"""A function (by what stands before ``.<locals>``), or the statement that a lambda stands in."""
Assigned = dict[str, tuple[str | None, str | None]]
Lines = bytes
"""The lines of a code: four bytes for the first one, and its table. No tuple: see `Record`."""
Pending = CodeType | Lines | int | ModuleName
Met = tuple[str, str]
"""Something else that was used: ("variable", its name), or ("module", one imported by its name)."""
_MADE: dict[str, type] = {
    "assigned": dict,
    "met": dict,
    "ran": dict,
    "nameless": dict,
    "files": dict,
    "stamps": dict,
    "blind": set,
    "pending": list,
}


_BLANK = compile("", "", "exec")
_FIRST = attrgetter("first")


class Record:
    """What ran under the statements of one module and what they read, by the line they were at.

    Lines are those of the module's source as it is live. A statement without an entry ran nothing
    of the project and read no file, unless it is blind.

    Attributes:
        ran: definition -> the lines under which it ran.
        nameless: (module, line) of a lambda there -> the lines under which it ran; until its
            statement is looked up, which is before its module is first revised.
        files: path -> the lines under which it was opened for reading.
        stamps: path -> what the file system said of it then: modified, changed (ns), size, inode.
        met: what else was used -> the lines under which it was.
        assigned: line -> the variables of the environment that were set under it: what each was
            before, and then; None where there was none.
        blind: the first lines of top-level statements and members that were not observed.
        until: the line from which on nothing was observed; None where all of it was.
        pending: what `drain` has yet to look up, since an import should not wait for it: by
            fours the code of the statements, or its lines, the instruction that it was at, and
            the module and the code of what ran. Flat, since the garbage collector counts each
            tuple that stays.

    What is asked for the first time is empty: most modules never need most of it.
    """

    __slots__ = (
        *("assigned", "blind", "files", "met", "nameless", "pending", "ran", "stamps"),
        "until",
    )

    def __init__(
        self,
        ran: dict[Definition, set[int]] | None = None,
        nameless: dict[tuple[ModuleName, int], set[int]] | None = None,
        files: dict[str, set[int]] | None = None,
        stamps: dict[str, tuple[int, int, int, int]] | None = None,
        blind: set[int] | None = None,
        until: int | None = None,
        pending: list[Pending] | None = None,
        met: dict[Met, set[int]] | None = None,
        assigned: dict[int, Assigned] | None = None,
    ) -> None:
        self.until = until
        if ran is not None:
            self.ran = ran
        if nameless is not None:
            self.nameless = nameless
        if files is not None:
            self.files = files
        if stamps is not None:
            self.stamps = stamps
        if blind is not None:
            self.blind = blind
        if pending is not None:
            self.pending = pending
        if met is not None:
            self.met = met
        if assigned is not None:
            self.assigned = assigned

    if not TYPE_CHECKING:  # for a type checker, all of it is there

        def __getattr__(self, name: str) -> Any:
            made = _MADE.get(name)
            if made is None:
                raise AttributeError(name)
            value = made()
            setattr(self, name, value)
            return value

    def has_read(self) -> bool:
        """Whether a file was opened for reading; asked at each import, and makes nothing."""
        try:
            return bool(object.__getattribute__(self, "files"))
        except AttributeError:
            return False

    def lighten(self) -> None:
        """Keep no more of the statements' code than its lines: it would never run again."""
        noted: list[Any] = self.pending[:]
        known: dict[int, Lines] = {}
        for place in range(0, len(noted), 4):
            body = noted[place]
            lines = known.get(id(body))
            if lines is None:
                lines = known[id(body)] = (
                    body.co_firstlineno.to_bytes(4, "little") + body.co_linetable
                )
            noted[place] = lines
        self.pending[:] = noted

    def drain(self) -> Record:
        """Look up what was noted in passing; before the first revision moves anything."""
        tables: dict[int, list[tuple[int, int]]] = {}
        noted: list[Any] = self.pending[:]  # kept until the end: an `id` stands for a code
        del self.pending[: len(noted)]
        fours = iter(noted)
        for body, at, module, code in zip(fours, fours, fours, fours, strict=True):
            line = _line(tables, body, at)
            head = code.co_qualname.partition(".<locals>")[0]
            if "<" in head:
                self.nameless.setdefault((module, code.co_firstlineno), set()).add(line)
            else:
                self.ran.setdefault((module, head), set()).add(line)
        return self

    def sees(self, node: Node, top: Statement) -> bool:
        """Whether what a node ran is known; `top` is the top-level statement that it stands in."""
        if self.until is not None and top.first >= self.until:
            return False
        return not self.blind or not {top.first, node.statement.first} & self.blind

    def unseen(self, statements: Sequence[Statement]) -> list[int]:
        """Give the numbers of the top-level statements of which not all that they ran is known."""
        found: set[int] = set()
        for line in self.blind:
            above = bisect_right(statements, line, key=_FIRST)
            while above and statements[above - 1].last >= line:
                above -= 1
                found.add(above)
        if self.until is not None:
            found.update(range(bisect_left(statements, self.until, key=_FIRST), len(statements)))
        return sorted(found)

    @property
    def sees_all(self) -> bool:
        """Whether there is no statement whose run is unknown."""
        return self.until is None and not self.blind

    def lines(self, definition: Definition, source: SourceModule) -> set[int]:
        """Give the lines under which a definition ran; `source` is its module's."""
        module, name = definition
        out = set(self.ran.get(definition, ()))
        if not self.nameless:
            return out
        from hmr.graph.observed import names_at

        for (where, first), lines in tuple(self.nameless.items()):
            if where == module and name in names_at(source, first):
                out.update(lines)
        return out

    def settle(self, source: SourceModule) -> None:
        """Note the lambdas of a module under their statements' names.

        Parameters:
            source: the module's source as it is live, before it is revised.
        """
        from hmr.graph.observed import names_at

        for mark in [mark for mark in tuple(self.nameless) if mark[0] == source.name]:
            lines = self.nameless.pop(mark)
            for name in names_at(source, mark[1]):
                self.ran.setdefault((source.name, name), set()).update(lines)

    def also_named(self, module: ModuleName, names: Mapping[QualName, QualName]) -> None:
        """Know definitions of a module under other names besides."""
        for old, new in names.items():
            lines = self.ran.get((module, old))
            if lines:
                self.ran.setdefault((module, new), set()).update(lines)

    def before(self, line: int) -> Record:
        """Give a copy that knows nothing of a line and those after it: they have yet to run."""
        until = line if self.until is None else min(line, self.until)
        return Record(
            *(self.ran, self.nameless, self.files, self.stamps, self.blind, until, self.pending),
            *(self.met, self.assigned),
        )

    def renew(self, rows: range, other: Record | None, *, shared: bool = False) -> None:
        """Take in what was observed when the statement at these lines ran again.

        Parameters:
            rows: its lines, of which nothing is true any more.
            other: the observation; None where there was none.
            shared: whether others stand on its line: of them it is still true.
        """
        tables = (self.ran, self.nameless, self.files, self.met)
        for lines in (lines for table in tables for lines in table.values()):
            lines.difference_update(() if shared else rows)
        for line in rows if self.assigned and not shared else ():
            self.assigned.pop(line, None)
        self.blind.difference_update(rows)
        if other is None:
            self.blind.add(rows.start)
            return
        other.drain()
        if other.blind:  # something that it had begun was not done when it ended
            self.blind.add(rows.start)
        for definition, lines in other.ran.items():
            self.ran.setdefault(definition, set()).update(lines)
        for mark, lines in other.nameless.items():
            self.nameless.setdefault(mark, set()).update(lines)
        for path, lines in other.files.items():
            self.files.setdefault(path, set()).update(lines)
        self.stamps.update(other.stamps)
        for met, lines in other.met.items():
            self.met.setdefault(met, set()).update(lines)
        self.assigned.update(other.assigned)


def _line(tables: dict[int, list[tuple[int, int]]], body: CodeType | Lines, at: int) -> int:
    """Give the line of an instruction, from a table that is made once for each code object."""
    table = tables.get(id(body))
    if table is None:
        code = body if isinstance(body, CodeType) else _with_lines(body)
        lines = ((start, line) for start, _, line in code.co_lines() if line is not None)
        table = tables[id(body)] = list(lines)
    place = bisect_right(table, (at, 1 << 60)) - 1
    return table[max(place, 0)][1]


def _with_lines(lines: Lines) -> CodeType:
    first = int.from_bytes(lines[:4], "little")
    return _BLANK.replace(co_firstlineno=first, co_linetable=lines[4:])
