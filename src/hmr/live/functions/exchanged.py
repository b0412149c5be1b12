"""Values that a statement made and makes again: the live one takes the content, whoever holds it.

    LIMITS = {"tea": 3}              server.limits = shop.LIMITS
    LIMITS = {"tea": 4}              server.limits["tea"] == 4

Only what the statement certainly makes itself: a display, a comprehension, or a call of the very
class whose instance it is. ``LIMITS = FAST`` only names what is another's.
"""

from __future__ import annotations

import ast
import gc
import sys
import weakref
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Collection, Mapping
from contextlib import suppress
from functools import partial, reduce
from itertools import islice
from types import FrameType, SimpleNamespace
from typing import Any

from hmr.live.functions.patching import alike
from hmr.live.process.looking import attributes, peek
from hmr.live.process.transaction import Transaction
from hmr.plan import Step
from hmr.source import Statement
from hmr.source.spelling import dotted

_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
_KINDS = (list, dict, set, defaultdict, OrderedDict, Counter, deque)
_MOST = 1000
"""How many entries of a collection are looked at for collections among them."""
_OURS = 6
"""How many references a commit itself has to what a name held; with more, somebody else does."""
_RECORDS = ("__dataclass_fields__", "__attrs_attrs__", "__pydantic_fields__")
"""The members by which a class says that its instances are their fields."""
_MAKERS = frozenset({kind.__name__ for kind in _KINDS} | {"sorted"})


def take_content(
    tx: Transaction,
    step: Step,
    name: str,
    old: Any,
    new: Any,
    maker: tuple[Statement, str] | None = None,
    *,
    though_alike: bool = False,
) -> bool:
    """Give the live value the content of the one that its statement has just made.

    Parameters:
        tx: where the undo is noted.
        step: the step that has run the statement.
        name: the name that it binds.
        old: what the name held.
        new: what it holds now.
        maker: the statement that made it, and the name that it bound it to, if another did.
        though_alike: also where both say the same, since what they hold are other objects.

    Returns:
        Whether that was done.
    """
    if type(old) is not type(new) or is_gone_through(old):
        return False
    if alike(old, new) and not though_alike:
        return False
    was = _made(step.old or step.node.statement, name)
    now = _made(*(maker or (step.node.statement, name)))
    if was is None or now is None:
        return False
    names = (step.old or step.node.statement).binds, step.node.statement.binds
    if names[0] != names[1] and max(map(len, names)) > 1:
        return False  # what was one thing may be two from now on
    if is_collection(old):
        if not (_makes(was) and _makes(now)) or _most(old) != _most(new):
            return False
        exchange(tx, old, new, was, now)
        return True
    if not is_record(old) or not (_calls(was, type(old)) and _calls(now, type(old))):
        return False
    if _is_known(new, name):
        return False
    become(tx, old, new)
    return True


def become(tx: Transaction, old: Any, new: Any) -> None:
    """Give a live object, which is nothing but its attributes, those of another one.

    Parameters:
        tx: where the undo is noted.
        old: the live one.
        new: the one that was made now.
    """
    if type(old) is partial:
        take: Any = old.__setstate__  # type: ignore[attr-defined]  # typeshed has it not
        states = new.__reduce__()[2], old.__reduce__()[2]
        tx.write("exchange", partial(take, states[0]), partial(take, states[1]))
        return
    before, after = _fields(old), _fields(new)
    tx.write("exchange", partial(_become, old, after), partial(_become, old, before))


def holds_others(statement: Statement, space: Mapping[str, Any], old: Any, new: Any) -> bool:
    """Whether a collection holds other collections than before that have names of their own.

    ``TABLES = [RATES]`` is another list when `RATES` is, though both say the same; and so is
    ``COPY = dict(TABLES)`` when `TABLES` holds another.

    Parameters:
        statement: what has made it.
        space: its module's namespace.
        old, new: what a name held, and what it holds now.
    """
    if statement.kind != "other" or not (is_collection(new) or type(new) is tuple):
        return False
    read = (_led_to(space, name) for name in statement.facts.reads)
    found = [thing for thing in read if is_collection(thing)]
    named = {id(thing) for thing in found}
    for thing in found:
        held = dict.values(thing) if issubclass(type(thing), dict) else thing
        named.update(id(each) for each in islice(held, _MOST) if is_collection(each))
    return bool(named) and _holds_others(old, new, named, 0)


def _led_to(space: Mapping[str, Any], spelling: str) -> Any:
    first, *rest = spelling.split(".")
    return reduce(peek, rest, space.get(first))


def _holds_others(old: Any, new: Any, named: Collection[int], depth: int) -> bool:
    if old is new or type(old) is not type(new) or depth > 20:
        return False
    if depth and id(new) in named:
        return True
    if type(old) in (list, tuple):
        pairs: Any = zip(old, new, strict=False)
    elif is_collection(old) and issubclass(type(old), dict):
        pairs = zip(dict.values(old), dict.values(new), strict=False)
    else:
        return False
    return any(_holds_others(a, b, named, depth + 1) for a, b in pairs)


def makes(statement: Statement, thing: object) -> bool:
    """Whether a statement assigns what it makes: an object of the class that it calls.

    Or a collection, by itself or by some function that it calls.
    """
    value = _made(statement, next(iter(statement.binds), ""))
    return value is not None and is_made(value, thing)


def is_made(value: ast.expr, thing: object) -> bool:
    """Whether an expression makes an object, as `makes` says of a statement."""
    if is_collection(thing):
        return isinstance(value, ast.Call) or is_gone_through(thing)
    return _calls(value, type(thing))


def is_collection(thing: object) -> bool:
    """Whether something is a collection that is nothing but what it holds."""
    return type(thing) in _KINDS


def is_as_written(statement: Statement, name: str, thing: object) -> bool:
    """Whether what a name holds can be what its statement made, as far as that is written out.

    The program may have bound another's collection to it since.
    """
    value = _made(statement, name)
    return value is not None and is_written(value, thing)


def is_display(value: ast.expr) -> bool:
    """Whether an expression writes a collection out, or computes one on the spot."""
    return isinstance(value, _DISPLAYS)


def is_written(value: ast.expr, thing: object) -> bool:
    """Whether something can be what an expression made, which writes a collection out."""
    return is_display(value) and is_collection(thing) and _fits(value, thing)


def _fits(value: ast.expr | None, thing: Any) -> bool:
    if isinstance(value, ast.Constant):
        return type(thing) is type(value.value) and bool(thing == value.value)
    if isinstance(value, ast.Dict):
        keys = [key.value for key in value.keys if isinstance(key, ast.Constant)]
        if type(thing) is not dict or len(keys) != len(value.keys) or list(thing) != keys:
            return False
        return all(map(_fits, value.values, thing.values()))
    if isinstance(value, (ast.List, ast.Tuple)):
        kind = list if isinstance(value, ast.List) else tuple
        if type(thing) is not kind or len(thing) != len(value.elts):
            return False
        return all(map(_fits, value.elts, thing))
    if isinstance(value, ast.Set):
        return type(thing) is set and len(thing) <= len(value.elts)
    return not isinstance(value, _DISPLAYS)  # of a comprehension, nothing is known


def is_gone_through(thing: object) -> bool:
    """Whether a loop is going through a collection, which must not be altered meanwhile."""
    if type(thing) not in _KINDS or type(thing) is list or sys.getrefcount(thing) <= _OURS:
        return False
    return any(type(holder).__name__.endswith("iterator") for holder in gc.get_referrers(thing))


def _most(value: Any) -> int | None:
    """Give how much a deque may hold, which is fixed."""
    return value.maxlen if type(value) is deque else None


def _made(statement: Statement, name: str) -> ast.expr | None:
    tree = statement.node if len(statement.nodes) == 1 else None
    if not isinstance(tree, (ast.Assign, ast.AnnAssign)):
        return None
    names = _names(tree)
    return tree.value if name in names else None


def _names(tree: ast.Assign | ast.AnnAssign) -> list[str]:
    """Give the names that an assignment binds one and the same thing to: ``A = B = []``."""
    targets = tree.targets if isinstance(tree, ast.Assign) else [tree.target]
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    return names if len(names) == len(targets) else []


def _makes(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        return (dotted(value.func) or "").rpartition(".")[2] in _MAKERS
    return isinstance(value, _DISPLAYS)


def _calls(value: ast.expr, cls: type) -> bool:
    if not isinstance(value, ast.Call):
        return False
    return (dotted(value.func) or "").rpartition(".")[2] == cls.__name__


def is_record(thing: object) -> bool:
    """Whether an object is nothing but its attributes, which may be altered."""
    cls = type(thing)
    if cls in (SimpleNamespace, partial):
        return True
    return peek(cls, "__hash__") is None and any(peek(cls, mark) is not None for mark in _RECORDS)


def _is_known(new: object, name: str) -> bool:
    """Whether somebody has noted a new object already, as a mapped class does of its instances."""
    with suppress(TypeError):  # not everything can be referred to weakly
        if weakref.getweakrefcount(new):
            return True
    # (No closure may be made of this function: its cells would be found, too.)
    for holder in gc.get_referrers(new):
        own = type(holder) is dict and holder.get(name) is new
        if not own and type(holder) is not FrameType:
            return True
    return False


def _fields(thing: object) -> dict[str, Any]:
    """Give what an object has, in slots too, but for what some types show as its dictionary."""
    return {name: value for name, value in attributes(thing).items() if name != "__dict__"}


def _become(live: Any, content: dict[str, Any]) -> None:
    """Give an object these attributes and no others, past whatever guards them."""
    for name in _fields(live).keys() - content.keys():
        object.__delattr__(live, name)
    for name, value in content.items():
        object.__setattr__(live, name, value)


def exchange(tx: Transaction, old: Any, new: Any, was: ast.expr, now: ast.expr) -> None:
    """Give a collection the content of another one, and those within it that are written out.

    Parameters:
        tx: where the undo is noted.
        old: the live one.
        new: the one that was made now.
        was, now: the expressions that have made them.
    """
    content = new.copy()
    if type(old) is dict and isinstance(was, ast.Dict) and isinstance(now, ast.Dict):
        before, after = _by_key(was), _by_key(now)
        for key in before.keys() & after.keys():
            held, made = old.get(key), content[key]
            if type(held) is type(made) and type(held) in (list, dict, set) and held is not made:
                exchange(tx, held, made, before[key], after[key])
                content[key] = held
    before = old.copy()
    if issubclass(type(old), dict):
        tx.had(old, before)
    tx.write("exchange", partial(_fill, old, content), partial(_fill, old, before))


def _by_key(tree: ast.Dict) -> dict[Any, ast.expr]:
    """Give the collections within a dictionary that are written there, too."""
    return {
        key.value: value
        for key, value in zip(tree.keys, tree.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, _DISPLAYS)
    }


def _fill(live: Any, content: Any) -> None:
    if type(live) is list:
        live[:] = content
        return
    live.clear()
    (live.extend if type(live) is deque else live.update)(content)
    if type(live) is defaultdict:
        live.default_factory = content.default_factory
