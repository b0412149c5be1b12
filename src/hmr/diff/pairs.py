"""Pair the statements of two bodies and say how each pair relates."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, cast

from hmr.source import Statement, shape
from hmr.source.reflection import KIND
from hmr.source.twins import MERGED, twins

Relation = Literal["same", "moved", "reworded", "body", "changed", "added", "removed"]
"""How an old statement became a new one.

- same: equal text at the same line. moved: equal text elsewhere.
- reworded: other text (a comment, a reformat) that says the same.
- body: only code that runs later differs, the bodies of functions.
- changed: what runs when the statement runs differs.
- added, removed: it stands on one side only.
"""


_SAY_THE_SAME = frozenset({"same", "moved", "reworded"})
_RUN_THE_SAME = _SAY_THE_SAME | {"body"}


@dataclass(frozen=True, init=False)
class Pair:
    """An old statement and the new one that took its place.

    Attributes:
        statement: the new statement, or the old one where it was removed.
    """

    relation: Relation
    old: Statement | None
    new: Statement | None
    statement: Statement = field(repr=False, compare=False)

    def __init__(self, relation: Relation, old: Statement | None, new: Statement | None) -> None:
        # Made for each statement that has moved: past the slow way of a frozen class.
        self.__dict__.update(relation=relation, old=old, new=new, statement=new or old)

    @cached_property
    def members(self) -> tuple[Pair, ...]:
        """The members of a class that stands on both sides, paired."""
        old: Sequence[Statement] = self.old.members if self.old is not None else ()
        new: Sequence[Statement] = self.new.members if self.new is not None else ()
        return pairs(old, new)

    @property
    def runs_the_same(self) -> bool:
        """Whether what runs when the statement runs says the same as before."""
        return self.relation in _RUN_THE_SAME

    @cached_property
    def reopens(self) -> bool:
        """Whether it is a class whose first line and decorators say the same as before."""
        return (
            self.old is not None
            and self.new is not None
            and self.old.kind == self.new.kind == "class"  # known without a parse
            and self.old.header == self.new.header is not None
            and self.old.under == self.new.under
        )

    @property
    def keeps_decorators(self) -> bool:
        """Whether it is a function whose decorator lines say the same as before."""
        return (
            self.old is not None
            and self.new is not None
            and self.old.decorators == self.new.decorators is not None
            and self.old.under == self.new.under
        )

    @property
    def only_documents(self) -> bool:
        """Whether it is a function of which nothing but the docstring differs."""
        return (
            self.old is not None
            and self.new is not None
            and self.old.kind == self.new.kind == "function"
            and self.old.note("document", _document) != self.new.note("document", _document)
            and self.keeps_signature
            and self.old.note("body", _undocumented) == self.new.note("body", _undocumented)
        )

    @property
    def shows(self) -> frozenset[str]:
        """The attributes of a function that say something else now, besides its code."""
        old, new = self.old, self.new
        if old is None or new is None or not old.kind == new.kind == "function":
            return frozenset()
        shown = {
            "__doc__": old.note("document", _document) != new.note("document", _document),
            "__signature__": old.note("takes", _taken) != new.note("takes", _taken),
            KIND: old.gives != new.gives,
        }
        return frozenset(name for name, differs in shown.items() if differs)

    @property
    def keeps_signature(self) -> bool:
        """Whether a function's defaults and annotations say the same as before."""
        return (
            self.keeps_decorators
            and self.old is not None
            and self.new is not None
            and self.old.signature == self.new.signature
        )


def _document(nodes: tuple[ast.stmt, ...]) -> str | None:
    return ast.get_docstring(cast(shape.Function, nodes[0]), clean=False)


def _taken(nodes: tuple[ast.stmt, ...]) -> str:
    """Give the parameters; what a `def` evaluates for them is another matter."""
    return shape.fingerprint(cast(shape.Function, nodes[0]).args)


def _undocumented(nodes: tuple[ast.stmt, ...]) -> str:
    node = cast(shape.Function, nodes[0])
    body = node.body[1:] if _document(nodes) is not None else node.body
    return shape.fingerprint(node.args, *body)


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two bodies, paired.

    Attributes:
        still: how many statements at the beginning are the same at the same line.
        after: how many at the end are.
        middle: what stands between them: in the order of the new body, what was removed last.
    """

    still: int
    after: int
    middle: tuple[Pair, ...]


def pairs(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[Pair, ...]:
    """Pair two bodies: in the order of the new one, with what was removed at the end."""
    found = paired(old, new)
    stays = len(new) - found.still - found.after
    return (
        *map(_same, old[: found.still], new[: found.still]),
        *found.middle[:stays],
        *map(_same, old[len(old) - found.after :], new[len(new) - found.after :]),
        *found.middle[stays:],
    )


def paired(
    old: Sequence[Statement], new: Sequence[Statement], ends: tuple[int, int] = (0, 0)
) -> Pairing:
    """Pair two bodies; only what differs or has moved costs more than a look.

    Equal text from both ends is cut off first, so that the cost follows the edit.

    Parameters:
        old: a body.
        new: what it is now.
        ends: how many statements at each end are known to say the same.
    """
    room = min(len(old), len(new))
    head, tail = ends
    while head < room and _equal(old[head], new[head]):
        head += 1
    tail = min(tail, room - head)
    while tail < room - head and _equal(old[-1 - tail], new[-1 - tail]):
        tail += 1
    still, after = ends[0], min(ends[1], tail)  # mostly the very same statements
    if old[:still] != new[:still]:
        still = 0
    if old[len(old) - after :] != new[len(new) - after :]:
        after = 0
    while still < head and old[still].first == new[still].first:
        still += 1
    while after < tail and old[-1 - after].first == new[-1 - after].first:
        after += 1
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    partner = _match(middle_old, middle_new) if middle_old and middle_new else {}
    out = [_stayed(a, b) for a, b in zip(old[still:head], new[still:head], strict=True)]
    out += [_pair(partner.get(statement), statement) for statement in middle_new]
    left, right = len(old) - tail, len(old) - after
    below = slice(len(new) - tail, len(new) - after)
    out += [_stayed(a, b) for a, b in zip(old[left:right], new[below], strict=True)]
    taken = {id(statement) for statement in partner.values()}
    out += [_pair(statement, None) for statement in middle_old if id(statement) not in taken]
    return Pairing(still, after, tuple(out))


def _equal(old: Statement, new: Statement) -> bool:
    if old is new:
        return True
    if old.text != new.text or _documents(old) != _documents(new):
        return False
    _share(old, new)
    return True


def _documents(statement: Statement) -> bool:
    """Whether a string is the docstring, and not the same string behind something else."""
    return statement.kind == "docstring"


def _share(old: Statement, new: Statement) -> None:
    """Let a statement have what is known of an equal one: it follows from its text alone."""
    if old.kind == new.kind and old.lazy_annotations == new.lazy_annotations:
        new.__dict__["said"] = old.said


def _same(old: Statement, new: Statement) -> Pair:
    return Pair("same", old, new)


def _stayed(old: Statement, new: Statement) -> Pair:
    """Pair two statements whose text is equal."""
    return Pair("same" if old.first == new.first else "moved", old, new)


def _pair(old: Statement | None, new: Statement | None) -> Pair:
    if old is None or new is None or old.text == new.text or not old.kind == new.kind == "class":
        return Pair(_relation(old, new), old, new)
    inner = pairs(old.members, new.members)
    pair = Pair(_relation_of_classes(old, new, inner) or _relation(old, new), old, new)
    pair.__dict__["members"] = inner
    return pair


def _relation_of_classes(old: Statement, new: Statement, inner: Sequence[Pair]) -> Relation | None:
    """Say how two class statements relate by what differs, so that the rest need not be compared.

    Returns:
        None where that does not tell, but only the whole of them: members came, went or moved.
    """
    in_order = len(inner) == len(old.members) == len(new.members) and all(
        pair.old is member and pair.new is not None
        for pair, member in zip(inner, old.members, strict=True)
    )
    if not in_order or old.frame is None or new.frame is None or old.under != new.under:
        return None
    relations = {pair.relation for pair in inner}
    if relations <= _SAY_THE_SAME and old.frame == new.frame:
        return "reworded"
    return "body" if relations <= _RUN_THE_SAME and old.header == new.header else "changed"


def _relation(old: Statement | None, new: Statement | None) -> Relation:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    if old.text == new.text:
        return "same" if old.first == new.first else "moved"
    if old.fingerprint == new.fingerprint:
        return "reworded"
    if old.kind == new.kind and old.shell == new.shell and not _share_code(old):
        return "body"
    return "changed"


def _share_code(statement: Statement) -> bool:
    """Whether lambdas of a statement may have one code object, which tells nobody whose it is.

    It runs again then, and makes them anew.
    """
    if not MERGED or statement.kind in ("function", "class"):
        return False
    return statement.text.count("lambda") > 1 and statement.note("twins", _has_twins)


def _has_twins(nodes: tuple[ast.stmt, ...]) -> bool:
    return any(twins(nodes))


def _match(old: Sequence[Statement], new: Sequence[Statement]) -> dict[Statement, Statement]:
    """Match what is most alike first; each round takes what the ones before have left over."""
    marks = [_identity(statement) for statement in old]
    once = None not in marks and len(set(marks)) == len(marks)
    if once and marks == [_identity(statement) for statement in new]:
        for before, fresh in zip(old, new, strict=True):
            if before.text == fresh.text:
                _share(before, fresh)
        return dict(zip(new, old, strict=True))  # bodies were edited: there is nothing to choose
    partner: dict[Statement, Statement] = {}
    left_old, left_new = list(old), list(new)

    def take(key: Callable[[Statement], Hashable | None]) -> None:
        nonlocal left_old, left_new
        waiting: dict[Hashable, list[Statement]] = defaultdict(list)
        for statement in left_old:
            mark = key(statement)
            if mark is not None:
                waiting[mark].append(statement)
        # From the end: of several that bind one name, the last is the one that has it.
        for statement in reversed(left_new):
            mark = key(statement)
            if mark is not None and waiting.get(mark):
                partner[statement] = waiting[mark].pop()
        matched = {id(statement) for statement in partner.values()}
        left_old = [statement for statement in left_old if id(statement) not in matched]
        left_new = [statement for statement in left_new if statement not in partner]

    take(lambda statement: (statement.text, _documents(statement)))
    for fresh, before in partner.items():
        _share(before, fresh)
    if left_old and left_new:
        take(lambda statement: (statement.fingerprint, _documents(statement)))
    if left_old and left_new:
        take(lambda statement: (_identity(statement), statement.under) if statement.under else None)
        take(_identity)
        take(lambda statement: (statement.kind, statement.shell))
        take(
            lambda statement: ("binds", frozenset(_binds(statement))) if _binds(statement) else None
        )
        _take_overlapping(left_old, left_new, partner)
    return partner


def _identity(statement: Statement) -> Hashable | None:
    if statement.kind in ("function", "class"):
        return (statement.kind, statement.name)
    if statement.kind in ("guard", "docstring"):
        return statement.kind
    return None


def _binds(statement: Statement) -> Iterable[str]:
    return statement.binds


def _take_overlapping(
    left_old: list[Statement], left_new: list[Statement], partner: dict[Statement, Statement]
) -> None:
    """Pair statements of one kind that share a bound name (``a, b = ...`` became ``a = ...``)."""
    for statement in left_new:
        if statement in partner:
            continue
        for candidate in left_old:
            alike = candidate.kind == statement.kind
            if alike and set(_binds(candidate)) & set(_binds(statement)):
                partner[statement] = candidate
                left_old.remove(candidate)
                break
