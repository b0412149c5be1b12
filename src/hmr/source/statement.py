"""Statements: the units that can rerun, with what follows from their text."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, TypeVar

from hmr.source import definition, shape
from hmr.source.altering import Alterations, alterations
from hmr.source.branches import Branch, Part, first_line, taken_apart
from hmr.source.facts import Facts, facts
from hmr.source.kept import note_trees
from hmr.source.lasting import is_guard
from hmr.source.reflection import attributes_in, looks_at_arguments
from hmr.source.spelling import imports_at_once
from hmr.source.text import piece

T = TypeVar("T")
_DELETES = re.compile(r"del(?<!\wdel)\b").search
_PADDING = 500
"""How many empty lines cost the parser as much as a walk of the tree of one line."""
_BLOCK = "if 1:"
"""What an indented statement stands below, so that its text is one by itself."""
StatementKind = Literal["function", "class", "import", "guard", "docstring", "other"]


@dataclass(frozen=True, eq=False)
class Statement:
    """A top-level statement, or a member of a class's body: a unit that can rerun.

    So is a definition in a branch, see `hmr.source.branches`: its text ends with the tests.

    Parameters:
        kind: what it is; "guard" is ``if __name__ == "__main__":``.
        label: a definition's name, else nothing.
        first: its first line in the file, decorators included, from 1.
        last: its last line.
        text: its lines. Equal text means an equal statement.
        lazy_annotations: whether the module postpones annotations.
        given: its syntax trees where its text alone does not give them (it shares its lines).
        shift: by how many lines `given` stands above it, until somebody asks for them.
        branch: the tests under which it stands, if it was taken out of a block.
        head: by how many lines the block that it is a part of begins above it.
        said: what follows from its text alone, by name. A moved statement has the very same
            dictionary, so that nothing is worked out twice; other stages note things there too.
    """

    kind: StatementKind
    label: str
    first: int
    last: int
    text: str
    lazy_annotations: bool = False
    given: tuple[ast.stmt, ...] | None = None
    shift: int = 0
    branch: Branch | None = None
    head: int = 0
    said: dict[str, Any] = field(default_factory=dict, repr=False)

    @cached_property
    def nodes(self) -> tuple[ast.stmt, ...]:
        """Its syntax trees, with the lines of the file; see `forget_trees`."""
        note_trees(self)
        if self.given is not None:
            return tuple(_moved(node, self.shift) for node in self.given)
        if self.text.startswith((" ", "\t")):
            block: Any = placed(f"{_BLOCK}\n{self.text}", self.first - 2).body[0]
            return tuple(block.body)
        return tuple(placed(self.text, self.first - 1).body)

    @property
    def runs(self) -> tuple[ast.stmt, ...]:
        """The trees that run when it does: its own, under the tests of its branch."""
        if self.branch is None or self.kind == "other":  # which has its tests around it
            return self.nodes
        return (self.branch.around(self.nodes),)

    @property
    def tests(self) -> list[ast.expr]:
        """The tests of its branch."""
        return self.branch.asked if self.branch is not None else []

    @property
    def under(self) -> str:
        """What the tests of its branch say; nothing where it is in none."""
        return self.branch.text if self.branch is not None else ""

    @property
    def opens(self) -> int:
        """The first line of what it can't be parsed without: of its block."""
        return self.first - self.head

    @property
    def node(self) -> ast.stmt:
        """Its first (nearly always its only) syntax tree."""
        return self.nodes[0]

    @property
    def line(self) -> int:
        """The line of its first word, below its decorators."""
        below = self.note("below", definition.decorated) if self.may_say("@") else 0
        return self.first + below

    def may_say(self, sign: str) -> bool:
        """Whether a keyword or a sign may stand in it; if it has no text, its tree tells."""
        return sign in self.text or not self.text

    def may_spell(self, name: str) -> bool:
        """Whether a name may stand in it; other letters may be spelt in several ways."""
        return self.may_say(name) or not self.text.isascii()

    @cached_property
    def name(self) -> str:
        """What people call it: the definition's name, the names bound, or its first line."""
        bound = self.label or ", ".join(sorted(self.binds))
        if bound and self.kind not in ("guard", "docstring"):
            return bound
        head = self.text.lstrip().split("\n", 1)[0]
        return head if len(head) <= 60 else head[:57] + "..."

    @property
    def binds(self) -> set[str]:
        """The names that it binds in its namespace; for a definition known without a parse."""
        return {self.label} if self.label else self.facts.binds

    def moved(self, delta: int) -> Statement:
        """Give the same statement `delta` lines further down, with what is known of it."""
        if not delta:
            return self
        # Called for each statement below an edit: past the slow constructor of a frozen class.
        out = object.__new__(Statement)
        own = out.__dict__
        own.update(self.__dict__)
        own["first"] += delta
        own["last"] += delta
        own.pop("nodes", None)
        if self.given is not None:
            own["shift"] = self.shift + delta
        if "members" in own:
            own["members"] = tuple([member.moved(delta) for member in own["members"]])
        return out

    @property
    def may_import(self) -> bool:
        """Whether it imports something while it runs; known without a parse."""
        return self.kind == "import" or bool(self.said.get("imports"))

    def note(self, name: str, say: Callable[[tuple[ast.stmt, ...]], T]) -> T:
        """Give what follows from its text alone; worked out once, as long as that stays.

        Parameters:
            name: what it is noted by in `said`.
            say: works it out from the syntax trees.
        """
        if name not in self.said:
            self.said[name] = say(self.nodes)
        known: T = self.said[name]
        return known

    @property
    def facts(self) -> Facts:
        """The names that it binds, reads and defers."""
        known: Facts | None = self.said.get("facts")
        if known is None:
            known = facts((*self.tests, *self.nodes), lazy_annotations=self.lazy_annotations)
            self.said["facts"] = known
        return known

    @property
    def deletes(self) -> Collection[str]:
        """The names that it deletes in its namespace; mostly known without a parse."""
        spelt: bool | None = self.said.get("deletes")
        if spelt is None:  # (the first look is quick, the second exact)
            spelt = not self.text or ("del" in self.text and bool(_DELETES(self.text)))
            self.said["deletes"] = spelt
        return self.facts.deletes if spelt else ()

    @property
    def loops(self) -> frozenset[str]:
        """The names by which its loops have what they go through; mostly known without a look."""
        looping = self.may_say("for")
        return self.note("loop variables", shape.loop_variables) if looping else frozenset()

    @property
    def sets_global(self) -> Collection[str]:
        """The names that its functions declare `global`; mostly known without a parse."""
        return self.facts.sets_global if self.may_say("global") else ()

    @cached_property
    def alterations(self) -> Alterations:
        """The collections that it alters, or that its functions do."""
        return alterations(self.nodes)

    @cached_property
    def looks_at_arguments(self) -> bool:
        """Whether its functions look at what they are given as data: at a signature, say."""
        return looks_at_arguments(self.nodes)

    @property
    def attributes(self) -> frozenset[str]:
        """At least the names of the attributes that it reads, of whatever object."""
        known: frozenset[str] | None = self.said.get("attributes")
        if known is None:
            known = self.said["attributes"] = attributes_in(self.text)
        return known

    @property
    def fingerprint(self) -> str:
        """What it says, without its location."""
        known: str | None = self.said.get("fingerprint")
        if known is None:
            known = self.frame
            if known is None:
                known = shape.fingerprint(*self.nodes)
            else:
                known += definition.framed(member.fingerprint for member in self.members)
            known += self.under
            self.said["fingerprint"] = known
        return known

    @property
    def shell(self) -> str:
        """The part of it that runs when it runs."""
        known: str | None = self.said.get("shell")
        if known is None:
            known = self.header
            if known is None and self.kind == "function" and len(self.nodes) == 1:
                known = f"def {self.gives}{self.label}{self.decorators}{self.signature}"
            elif known is None:
                known = shape.shell(*self.nodes)
            else:
                known += definition.framed(member.shell for member in self.members)
            known += self.under
            self.said["shell"] = known
        return known

    @property
    def frame(self) -> str | None:
        """What a class statement says without its body; None for anything else."""
        return self.note("frame", definition.frame) if self.kind == "class" else None

    @property
    def header(self) -> str | None:
        """The part of `frame` that runs when it runs: without the bodies of lambdas."""
        return self.note("header", definition.header) if self.kind == "class" else None

    @property
    def gives(self) -> str:
        """What a call of a function gives at once, see `shape.gives`; nothing of anything else."""
        known: str | None = self.said.get("gives")
        if known is None:
            plain = self.kind != "function" or not (self.may_say("yield") or self.may_say("async"))
            known = self.said["gives"] = "" if plain else definition.gives(self.nodes)
        return known

    @property
    def decorators(self) -> str | None:
        """What the decorator lines of a function say, and what kind of function they are given.

        None for anything else.
        """
        if self.kind != "function":
            return None
        if not self.may_say("@"):
            return ""
        said = self.note("decorators", definition.decorators)
        return said + self.gives if said else said

    @property
    def signature(self) -> str | None:
        """What the defaults and annotations of a function say; None for anything else."""
        return self.note("signature", definition.signature) if self.kind == "function" else None

    @property
    def decorated(self) -> bool:
        """Whether it is a definition with decorators."""
        return self.note("decorated", definition.is_decorated)

    @property
    def bases(self) -> tuple[str, ...]:
        """The bases of a class that have names, as they are spelt; none for anything else."""
        return self.note("bases", definition.bases) if self.kind == "class" else ()

    @cached_property
    def members(self) -> tuple[Statement, ...]:
        """The statements of a class's body; empty for anything else."""
        if not isinstance(self.node, ast.ClassDef):
            return ()
        lines = self.text.split("\n")
        return tuple(cut(self.node.body, lines, self.first - 1, self.lazy_annotations, keep=True))

    def __repr__(self) -> str:
        return f"<Statement {self.kind} {self.name!r} at {self.first}-{self.last}>"


def cut(
    body: Sequence[ast.stmt],
    lines: list[str],
    offset: int,
    lazy: bool,
    *,
    top: bool = True,
    keep: bool = False,
    blocks: bool = False,
) -> Iterator[Statement]:
    """Cut a body into statements.

    Parameters:
        body: the syntax trees, with the lines of the file.
        lines: the text around them; its first is the file's line `offset + 1`.
        offset: lines of the file before.
        lazy: whether annotations are postponed.
        top: whether the body is a whole one, so that a string at its beginning documents it.
        keep: whether statements keep their trees, since they will be asked for at once.
        blocks: whether what stands in branches are statements by themselves.
    """
    position = 0
    while position < len(body):
        group = [body[position]]
        position += 1
        if blocks and (parts := taken_apart(group[0])) is not None:
            yield from (_part(part, lines, offset, lazy, group[0].lineno) for part in parts)
            continue
        while position < len(body) and first_line(body[position]) <= (group[-1].end_lineno or 0):
            group.append(body[position])
            position += 1
        for node in group:
            first, last = first_line(node), node.end_lineno or 0
            rows = lines[first - 1 - offset : last - offset]
            alone = len(group) == 1
            text = "\n".join(rows) if alone else piece(rows, node)
            kind = _kind(node, top and node is body[0])
            given = None if alone and _is_whole(rows, node) else (node,)
            statement = object.__new__(Statement)  # past the slow constructor of a frozen class
            said = {"below": node.lineno - first} if node.lineno != first else {}
            statement.__dict__.update(kind=kind, label=_label(node), first=first, last=last)
            statement.__dict__.update(text=text, lazy_annotations=lazy, given=given, said=said)
            if kind == "import":
                # Asked for whenever it is asked who imports what: no second parse for that.
                statement.said["facts"] = facts([node])
            elif kind != "function":
                spelt = "import" in text or not text.isascii()
                statement.said["imports"] = spelt and imports_at_once(node)
            if keep:
                statement.__dict__["nodes"] = (node,)
                note_trees(statement)
            yield statement


def _part(part: Part, lines: list[str], offset: int, lazy: bool, block: int) -> Statement:
    """Make a statement of a part of a block, which begins at the line `block`."""
    node, branch = part.nodes[0], part.branch
    first, last = part.stretches[0]
    rows = [
        row for begin, end in part.stretches for row in lines[begin - 1 - offset : end - offset]
    ]
    if branch is not None:  # (Equal text means an equal statement: so it has the tests in it.)
        rows.append(f"{rows[0][: len(rows[0]) - len(rows[0].lstrip())]}# {branch.text}")
    kind, given = _kind(node, opening=False), None
    if branch is None:
        given = (node,)
    elif not part.defines:
        kind, given = "other", (branch.around(part.nodes),)
    label, head, text = _label(node), first - block, "\n".join(rows)
    out = Statement(kind, label, first, last, text, lazy, given, 0, branch, head)
    if kind != "function":
        spelt = "import" in text or not text.isascii()
        out.said["imports"] = spelt and any(map(imports_at_once, part.nodes))
    out.said["below"] = node.lineno - first
    out.__dict__["nodes"] = given or (node,)
    note_trees(out)
    return out


def _is_whole(rows: list[str], node: ast.stmt) -> bool:
    """Whether a statement that shares no line with another has them for itself."""
    return not node.col_offset or bool(rows and rows[0][: node.col_offset].strip(" \t") == "")


def placed(text: str, before: int) -> ast.Module:
    """Parse lines of a file that stand below `before` others, with the lines of the file.

    The parser counts empty lines faster than anybody can walk a tree, if they are not too many.
    """
    if before <= _PADDING * (text.count("\n") + 1):
        return ast.parse("\n" * before + text)
    tree = ast.parse(text)
    ast.increment_lineno(tree, before)
    return tree


def _moved(node: ast.stmt, delta: int) -> ast.stmt:
    if not delta:
        return node
    node = copy.deepcopy(node)
    ast.increment_lineno(node, delta)
    return node


def _kind(node: ast.stmt, opening: bool) -> StatementKind:
    if isinstance(node, shape.FUNCTIONS):
        return "function"
    if isinstance(node, ast.ClassDef):
        return "class"
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return "import"
    if is_guard(node):
        return "guard"
    if opening and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return "docstring" if isinstance(node.value.value, str) else "other"
    return "other"


def _label(node: ast.stmt) -> str:
    return node.name if isinstance(node, (*shape.FUNCTIONS, ast.ClassDef)) else ""
