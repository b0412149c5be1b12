"""The pack of pluggy: what a manager has read off its plugins when they were registered."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import partial
from types import ModuleType
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo


class PluggyPack(Pack):
    """Lists the plugins, and reads them anew where their hooks were edited."""

    awakened_by = "pluggy"
    needs = ("pluggy:PluginManager",)
    bodies = False
    meanwhile = True

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the plugins (objects, classes or modules), and the hooks that modules define.

        A hook that a class defines belongs to the class, and is read anew with it.
        """
        for manager in _managers(revision):
            for name, plugin in list(manager._name2plugin.items()):
                if plugin is not None:  # else its name is blocked
                    take_out = partial(_take_out, manager, name)
                    about = (plugin, type(plugin))
                    key = (id(manager), name, id(plugin))
                    what, asked = f"plugin {name}", (manager.hook,)
                    yield Entry(what, about, take_out, (manager,), key, asked=asked)
            for hook in _callers(manager):
                for impl in [each for each in hook._hookimpls if type(each.plugin) is ModuleType]:
                    take_out = partial(_drop, hook, impl)
                    key = (id(hook), id(impl.plugin), id(impl.function))
                    yield Entry(f"hook {hook.name}", (impl.function,), take_out, key=key)

    def rebuild(self, revision: Revision) -> None:
        """Pass the arguments that a hook takes now; enter hooks that are new, drop those gone.

        Those of edited modules are looked at: an edited mark edits no function's code.
        """
        functions = {id(function) for function in revision.functions}
        modules = set(revision.modules)
        for manager in _managers(revision):
            plugins = [each for each in manager._name2plugin.values() if each is not None]
            if any(_homes(each) & modules and _differs(manager, each) for each in plugins):
                _read_anew(revision, manager)
            _specify(revision, manager, modules)
            for impl in [each for hook in _callers(manager) for each in hook._hookimpls]:
                function: Any = getattr(impl.function, "__func__", impl.function)
                if id(function) in functions:
                    fresh = type(impl)(impl.plugin, impl.plugin_name, impl.function, impl.opts)
                    revision.put(impl, "argnames", fresh.argnames)
                    revision.put(impl, "kwargnames", fresh.kwargnames)


def _managers(revision: Revision) -> Iterator[Any]:
    yield from revision.instances(sys.modules["pluggy"].PluginManager)


def _callers(manager: Any) -> Iterator[Any]:
    hooks = vars(manager.hook).values()
    yield from (hook for hook in hooks if hasattr(hook, "_hookimpls"))


def _keep(manager: Any) -> Undo:
    """Note all that a manager has, for a return to it."""
    plugins = dict(manager._name2plugin)
    lists = [(hook, list(hook._hookimpls)) for hook in _callers(manager)]

    def put_back() -> None:
        manager._name2plugin.clear()
        manager._name2plugin.update(plugins)
        for hook in _callers(manager):
            hook._hookimpls[:] = []
        for hook, found in lists:
            hook._hookimpls[:] = found

    return put_back


def _take_out(manager: Any, name: str) -> Undo:
    if manager._name2plugin.get(name) is None:
        return lambda: None
    put_back = _keep(manager)
    manager.unregister(name=name)
    return put_back


def _drop(hook: Any, impl: Any) -> Undo:
    """Take a hook out; its place follows from its marks, and is found when all are read anew."""
    before = list(hook._hookimpls)
    hook._hookimpls[:] = [each for each in before if each is not impl]

    def put_back() -> None:
        hook._hookimpls[:] = before

    return put_back


def _differs(manager: Any, plugin: Any) -> bool:
    """Whether a plugin has other hooks than those that were entered, or has them marked otherwise.

    What is marked is read off the function: ``@hookimpl(tryfirst=True)``.
    """
    found = {name: manager.parse_hookimpl_opts(plugin, name) for name in dir(plugin)}
    now = {name: _marks(opts) for name, opts in found.items() if opts is not None}
    entered = {
        getattr(impl.function, "__name__", ""): _marks(impl.opts)
        for hook in _callers(manager)
        for impl in hook._hookimpls
        if impl.plugin is plugin
    }
    return now != entered


def _homes(plugin: Any) -> set[str]:
    """Give the modules in which a plugin's hooks may be defined."""
    if type(plugin) is ModuleType:
        return {plugin.__name__}
    kinds: tuple[type, ...] = (plugin if issubclass(type(plugin), type) else type(plugin)).__mro__
    return {kind.__module__ for kind in kinds}


def _specify(revision: Revision, manager: Any, modules: set[str]) -> None:
    """Mark a hook as its specification is marked now: ``@hookspec(firstresult=True)``."""
    for hook in _callers(manager):
        spec = hook.spec
        if spec is not None and _homes(spec.namespace) & modules:
            opts = manager.parse_hookspec_opts(spec.namespace, spec.name)
            if opts is not None and _marks(opts) != _marks(spec.opts):
                revision.put(spec, "opts", opts)
                revision.alters(manager, manager.hook)


def _marks(opts: Mapping[str, object]) -> dict[str, object]:
    """Give what a hook is marked with that is not as it is by itself."""
    return {name: value for name, value in opts.items() if value}


def _read_anew(revision: Revision, manager: Any) -> None:
    """Register all plugins anew, in their order, which is that of the calls."""
    if any(getattr(hook, "_call_history", None) for hook in _callers(manager)):
        return  # it would be told again what it was told
    revision.undo(_keep(manager))
    plugins = [(name, it) for name, it in manager._name2plugin.items() if it is not None]
    for name, _ in plugins:
        manager.unregister(name=name)
    for name, plugin in plugins:
        manager.register(plugin, name)
