"""Which statements have their syntax trees just now, and when these are let go of."""

from __future__ import annotations

from weakref import ref

from hmr.source.edited import forget_ends

_with_trees: list[ref[object]] = []
_room = 0


def note_trees(statement: object) -> None:
    """Note that a statement has its trees now."""
    _with_trees.append(ref(statement))


def keep_trees(lines: int) -> None:
    """Have whole files that are parsed keep their trees until `forget_trees`: no second parse.

    Parameters:
        lines: how many lines of them, all together; a line has a kilobyte of trees.
    """
    global _room
    _room = lines


def are_kept(lines: int) -> bool:
    """Whether the trees of a whole file of so many lines are kept; then there is less room."""
    global _room
    if lines > _room:
        return False
    _room -= lines
    return True


def forget_trees() -> None:
    """Let go of the syntax trees of all statements, and of what was compared of texts.

    Trees have hundreds of objects a statement, which would be kept for no more than a look; they
    are made again where they are asked for.
    """
    keep_trees(0)
    forget_ends()
    while _with_trees:
        statement = _with_trees.pop()()
        if statement is not None:
            statement.__dict__.pop("nodes", None)
