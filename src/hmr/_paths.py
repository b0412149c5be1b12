"""Works out which paths an expression may stand for, and runs nothing of the program for it.

    HERE = Path(__file__).parent        a name: what it is bound to
    HERE / "data" / f"{kind}.json"      each path that it can be, by each value of `kind`

Of what is called, only what computes paths (`os.path.join`, `Path.with_name`) or asks which there
are (`Path.glob`, `os.listdir`) is carried out.
"""

from __future__ import annotations

import ast
import linecache
import os
import pathlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice, product
from types import FrameType, ModuleType, WrapperDescriptorType

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any, TypeGuard

Names = Callable[[str], Sequence[object]]
"""Gives what a name may stand for."""

_MOST = 100
"""How many values of one expression are looked at."""
_PATHS = (pathlib.PurePosixPath, pathlib.PureWindowsPath)
_KINDS = {*_PATHS, pathlib.PurePath, pathlib.Path, pathlib.PosixPath, pathlib.WindowsPath}
_OF_PATHS = {"parent", "parents", "name", "stem", "suffix", "anchor"}
_MADE_BY_PATHS = {
    *("absolute", "as_posix", "expanduser", "joinpath", "resolve", "with_name", "with_stem"),
    *("with_suffix", "glob", "rglob", "iterdir"),
}
_PURE = {
    *(os.path.abspath, os.path.dirname, os.path.basename, os.path.join, os.path.normpath),
    *(os.path.realpath, os.path.expanduser, os.fspath, os.listdir, os.getcwd, str, os.fsdecode),
    *(pathlib.Path, pathlib.PurePath, type(pathlib.Path()), *_PATHS),
}
_AS_THEY_ARE = (sorted, list, tuple, set, reversed, iter)
_SIMPLE = (str, bytes, int)


def values(tree: ast.expr | None, names: Names) -> list[Any]:
    """Give what an expression may be worth, as far as that can be told.

    Parameters:
        tree: the expression.
        names: gives what a name may stand for.
    """
    found: Iterable[object] = ()
    if isinstance(tree, ast.Constant):
        found = [tree.value]
    elif isinstance(tree, ast.Name):
        found = names(tree.id)
    elif isinstance(tree, ast.Attribute):
        found = (own(base, tree.attr) for base in values(tree.value, names))
    elif isinstance(tree, ast.BinOp) and isinstance(tree.op, (ast.Add, ast.Div)):
        found = _joined(tree, names)
    elif isinstance(tree, ast.JoinedStr):
        parts = product(*(values(part, names) for part in tree.values))
        found = ("".join(map(str, each)) for each in parts if _simple(each))
    elif isinstance(tree, ast.FormattedValue):
        found = values(tree.value, names) if tree.format_spec is None else ()
    elif isinstance(tree, (ast.Tuple, ast.List)):
        found = map(list, product(*(values(item, names) for item in tree.elts)))
    elif isinstance(tree, ast.IfExp):
        found = [*values(tree.body, names), *values(tree.orelse, names)]
    elif isinstance(tree, ast.BoolOp):
        found = [value for item in tree.values for value in values(item, names)]
    elif isinstance(tree, ast.NamedExpr):
        found = values(tree.value, names)
    elif isinstance(tree, ast.Subscript):
        found = _subscripts(tree, names)
    elif isinstance(tree, ast.Call):
        found = _called(tree, names)
    return [value for value in islice(found, _MOST) if value is not None and _is_plain(value)]


def _is_plain(value: object) -> bool:
    """Whether an object can be asked without running code of the program: a proxy can't."""
    cls: Any = type(value)
    answers = (vars(each) for each in cls.__mro__ if each is not object)
    return type(cls.__getattribute__) is WrapperDescriptorType and not any(
        "__class__" in known for known in answers
    )


def items(tree: ast.expr, names: Names) -> Iterator[Any]:
    """Give what a loop over an expression may meet."""
    for value in values(tree, names):
        if type(value) in (list, tuple, set, frozenset, dict):
            yield from islice(tuple(value), _MOST)


def is_path(thing: object) -> TypeGuard[pathlib.PurePath]:
    """Whether something is a path; one of the program's own kind is not asked."""
    return type(thing) in _KINDS


def own(base: object, name: str) -> Any:
    """Give an attribute of a path, or what a module, a class or an object holds itself."""
    if is_path(base):
        return getattr(base, name) if name in _OF_PATHS else None
    if issubclass(type(base), ModuleType):
        module: Any = base
        return vars(module).get(name)
    if issubclass(type(base), type):
        cls: Any = base
        return next((vars(each)[name] for each in cls.__mro__ if name in vars(each)), None)
    try:
        held = object.__getattribute__(base, "__dict__")
    except AttributeError:
        return None
    return held.get(name) if type(held) is dict else None


def first_argument(frame: FrameType) -> Any:
    """Give what the call that a frame is about to make has as its first argument, or None.

    Parameters:
        frame: it stands at the call.
    """
    code = frame.f_code
    where = next(islice(code.co_positions(), frame.f_lasti // 2, None), None)
    first, last = where[:2] if where is not None else (None, None)
    if first is None or last is None:
        return None
    lines = [linecache.getline(code.co_filename, line) for line in range(first, last + 1)]
    call = _call_at("".join(lines), where)
    if call is None or not call.args:
        return None

    def bound(name: str) -> list[object]:
        spaces = (frame.f_locals, frame.f_globals, frame.f_builtins)
        return next(([space[name]] for space in spaces if name in space), [])

    return next(iter(values(call.args[0], bound)), None)


def _call_at(text: str, where: Any) -> ast.Call | None:
    """Parse the call that stands at a place in some lines: line, last line, column, last column."""
    rows = text.encode().splitlines(keepends=True)
    if not rows:
        return None
    rows[-1] = rows[-1][: where[3]]
    rows[0] = rows[0][where[2] :]
    try:
        tree = ast.parse(b"(" + b"".join(rows) + b"\n)", mode="eval").body
    except (SyntaxError, ValueError):
        return None
    return tree if isinstance(tree, ast.Call) else None


def _simple(parts: Iterable[object]) -> bool:
    return all(type(part) in _SIMPLE or is_path(part) for part in parts)


def _joined(tree: ast.BinOp, names: Names) -> Iterator[object]:
    adds = isinstance(tree.op, ast.Add)
    for left, right in product(values(tree.left, names), values(tree.right, names)):
        if adds and type(left) is type(right) and type(left) in (str, list, tuple):
            yield left + right
        elif not adds and is_path(left) and _simple((right,)):
            with suppress(TypeError):
                yield left / right


def _subscripts(tree: ast.Subscript, names: Names) -> Iterator[object]:
    for base, key in product(values(tree.value, names), values(tree.slice, names)):
        of_path = type(base).__module__.startswith("pathlib")
        if (of_path or type(base) in (dict, list, tuple)) and type(key) in _SIMPLE:
            with suppress(LookupError, TypeError):
                yield base[key]


def _called(tree: ast.Call, names: Names) -> Iterator[object]:
    """Carry out a call that only computes paths, or asks which there are."""
    if any(isinstance(item, ast.Starred) for item in tree.args):
        return
    given = [values(item, names) for item in tree.args]
    if isinstance(tree.func, ast.Attribute) and tree.func.attr in _MADE_BY_PATHS:
        for base, *arguments in product(values(tree.func.value, names), *given):
            if is_path(base) and _simple(arguments):
                with suppress(OSError, TypeError, ValueError, AttributeError, RuntimeError):
                    made = getattr(base, tree.func.attr)(*arguments)
                    yield made if is_path(made) or type(made) is str else [*made]
    for callee in values(tree.func, names):
        if any(callee is each for each in _AS_THEY_ARE):
            yield from given[0] if given else ()
        elif _is_files(callee):
            yield from (folder_of(each) for each in (given[0] if given else ()))
        elif any(callee is each for each in _PURE):
            for chosen in product(*given):
                if _simple(chosen):
                    with suppress(OSError, TypeError, ValueError, RuntimeError):
                        yield callee(*chosen)


def _is_files(callee: object) -> bool:
    resources = sys.modules.get("importlib.resources")
    return resources is not None and callee is getattr(resources, "files", None)


def folder_of(package: object) -> pathlib.Path | None:
    """Give the folder of a package that has been imported, as `importlib.resources.files` does."""
    module = sys.modules.get(package) if type(package) is str else package
    path = vars(module).get("__file__") if type(module) is ModuleType else None
    return pathlib.Path(path).parent if isinstance(path, str) else None
