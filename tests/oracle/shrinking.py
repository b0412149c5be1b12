"""Makes a history that shows a fault smaller, as long as it shows the same fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from .programs import ZERO, Expr, History, Item, Module, plainest

Check = Callable[[History], bool]


def shrunk(history: History, fails: Check, most: int = 400) -> History:
    """Give the smallest history found that still fails.

    Parameters:
        history: one that fails.
        fails: tells whether another one does, in the same way.
        most: how many are tried.
    """
    tries = 0
    better = True
    while better and tries < most:
        better = False
        for candidate in _smaller(history):
            tries += 1
            if tries >= most:
                break
            if candidate != history and fails(candidate):
                history, better = candidate, True
                break
    return history


def _smaller(history: History) -> Iterator[History]:
    """Give histories with something left out, the largest parts first."""
    versions = history.versions
    for keep in range(2, len(versions)):
        yield replace(history, versions=versions[:keep])
        yield replace(history, versions=versions[-keep:])
    if len(versions) > 2:
        for at in range(len(versions)):
            yield replace(history, versions=versions[:at] + versions[at + 1 :])
    for name in sorted({module.name for version in versions for module in version.modules}):
        yield replace(
            history,
            versions=tuple(
                replace(v, modules=tuple(m for m in v.modules if m.name != name)) for v in versions
            ),
        )
    uids = sorted({item.uid for item in history.items})
    size = len(uids) // 2
    while size:
        for at in range(0, len(uids), size):
            yield history.without(*uids[at : at + size])
        size //= 2
    yield from _plainer(history, uids)


def _plainer(history: History, uids: list[int]) -> Iterator[History]:
    """Give histories in which an item, everywhere or in one version, is plainer."""
    for name in ("form", "doc", "rebinds", "package", "exports", "future", "via"):
        plain = plainest(name, Module)
        yield history.each_module(lambda module, n=name, p=plain: replace(module, **{n: p}))
        for which in sorted({m.name for version in history.versions for m in version.modules}):
            yield history.each_module(
                lambda module, n=name, p=plain, w=which: (
                    replace(module, **{n: p}) if module.name == w else module
                )
            )
    for uid in uids:
        for name in ("members", "names", "deco", "base", "wrap", "gap", "doc", "style"):
            plain = plainest(name, Item)

            def change(item: Item, uid: int = uid, n: str = name, p: object = plain) -> Item:
                return replace(item, **{n: p}) if item.uid == uid else item  # type: ignore[arg-type]

            yield history.each_item(change)
    for uid in uids:
        for make in (_zero, _left, _right, _one):
            yield history.each_item(
                lambda item, u=uid, m=make: (
                    replace(item, body=m(item.body), other=m(item.other)) if item.uid == u else item
                )
            )
            yield history.each_item(
                lambda item, u=uid, m=make: (
                    replace(item, other=m(item.other)) if item.uid == u else item
                )
            )
        sizes = {len(item.members) for item in history.items if item.uid == uid}
        for at in range(max(sizes, default=0)):
            yield history.each_item(
                lambda item, u=uid, a=at: (
                    replace(item, members=item.members[:a] + item.members[a + 1 :])
                    if item.uid == u
                    else item
                )
            )


def _zero(_: Expr) -> Expr:
    return ZERO


def _one(expr: Expr) -> Expr:
    return expr if expr[0] == "int" and expr[1] < 10 else ("int", 1)


def _left(expr: Expr) -> Expr:
    return expr[1] if expr[0] == "add" else expr


def _right(expr: Expr) -> Expr:
    return expr[2] if expr[0] == "add" else expr
