"""The pack of Jinja: templates into which a filter's result was compiled are compiled anew.

Where a template has a filter or a test of something that it spells (``{{ "tea"|shout }}``), Jinja
calls it while it compiles the template, and keeps what that gave.
"""

from __future__ import annotations

import sys
import weakref
from collections.abc import Collection, Iterator
from functools import partial
from types import CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from hmr.pack import Pack, Revision

_MOST = 200
"""So many functions are gone through for the filters of one environment."""


class JinjaPack(Pack):
    """Forgets the compiled templates of environments whose filters may give something else."""

    awakened_by = "jinja2"
    needs = ("jinja2:Environment", "jinja2:Template")
    meanwhile = True
    values = ("jinja2.environment:Template",)

    def __init__(self) -> None:
        self._counts: tuple[int, ...] = ()
        self._known: list[weakref.ref[Any]] = []

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """A template is held where pages are made."""
        return () if issubclass(type(thing), sys.modules["jinja2"].Template) else None

    def rebuild(self, revision: Revision) -> None:
        """Forget the templates, and compile those anew that somebody holds."""
        modules = set(revision.modules)
        found = [each for each in self._environments(revision) if _uses(each, modules)]
        for environment in found:
            if environment.cache is not None:
                environment.cache.clear()
                revision.undo(environment.cache.clear)
        if found:
            for template in revision.instances(sys.modules["jinja2"].Template):
                if any(template.environment is each for each in found):
                    _compile_anew(revision, template)

    def _environments(self, revision: Revision) -> Iterator[Any]:
        """Give all environments; they are looked for when there may be others than before.

        Each object has a reference to its class: where their number is the same, nobody has made
        one, and nothing has to be gone through for an edit of a body.
        """
        kind = sys.modules["jinja2"].Environment
        counts = tuple(sys.getrefcount(each) for each in (kind, *_below(kind)))
        if counts != self._counts:
            self._known = [weakref.ref(each) for each in revision.instances(kind)]
            self._counts = counts
        yield from filter(None, (known() for known in self._known))


def _below(kind: type) -> Iterator[type]:
    derived: type
    for derived in type.__subclasses__(kind):
        yield derived
        yield from _below(derived)


def _uses(environment: Any, modules: Collection[str]) -> bool:
    """Whether the filters or tests of an environment, or what they call, are of some modules."""
    own = sys.modules["jinja2"]
    known = {
        id(each) for table in (own.filters.FILTERS, own.tests.TESTS) for each in table.values()
    }
    todo = [*environment.filters.values(), *environment.tests.values()]
    todo = [each for each in todo if id(each) not in known]
    seen: set[int] = set()
    for thing in todo:  # which grows by what they name
        if len(seen) > _MOST or id(thing) in seen:
            continue
        seen.add(id(thing))
        if (thing if type(thing) is str else _module_of(thing)) in modules:
            return True
        todo += _named(thing)
    return False


def _module_of(thing: Any) -> str:
    """Give the module that defines a function or a class, or the class of an object."""
    its_own = issubclass(type(thing), (FunctionType, type))
    return str(thing.__module__ if its_own else type(thing).__module__)


def _named(thing: Any) -> Iterator[Any]:
    """Give what a function, or what wraps one, may call: by a global name, or as a variable."""
    # (It may be anything that a filter has in hand, and is not asked for its class.)
    function: Any = thing.__func__ if type(thing) is MethodType else thing
    function = function.func if type(function) is partial else function
    if type(function) is not FunctionType:
        if not issubclass(type(function), type):
            yield vars(type(function)).get("__call__")
        return
    yield function
    for cell in function.__closure__ or ():
        try:
            yield cell.cell_contents
        except ValueError:  # it is not filled
            continue
    space = function.__globals__
    for name in _names(function.__code__):
        found: Any = space.get(name)
        if issubclass(type(found), ModuleType):
            yield vars(found)["__name__"]  # what it calls there may be anything of that
        elif issubclass(type(found), (FunctionType, type)):
            yield found


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)


def _compile_anew(revision: Revision, template: Any) -> None:
    """Compile a template that somebody holds from what its loader gives now."""
    environment = template.environment
    if environment.loader is None or template.name is None:
        return  # it was made of a text, which is not kept: its statement runs again
    try:
        source, filename, fresh = environment.loader.get_source(environment, template.name)
        code = environment.compile(source, template.name, filename)
        space: dict[str, Any] = {"environment": environment, "__file__": code.co_filename}
        exec(code, space)
    except Exception:  # it is gone, or broken by now: the next look-up says so
        return
    space["__jinja_template__"] = template
    revision.put(template, "root_render_func", space["root"])
    revision.put(template, "blocks", space["blocks"])
    revision.put(template, "_debug_info", space["debug_info"])
    revision.put(template, "_uptodate", fresh)
    revision.put(template, "_module", None)
