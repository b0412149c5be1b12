"""The pack of pluggy: what a manager has read off its plugins when they were registered."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo


class PluggyPack(Pack):
    """Lists the plugins, and reads them anew where their hooks were edited."""

    awakened_by = "pluggy"
    needs = ("pluggy:HookImpl", "pluggy:PluginManager")
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the plugins: objects, classes or modules."""
        for manager in _managers(revision):
            for name, plugin in list(manager._name2plugin.items()):
                if plugin is not None:  # else its name is blocked
                    take_out = partial(_take_out, manager, name)
                    about = (plugin, type(plugin))
                    key = (id(manager), name, id(plugin))
                    yield Entry(f"plugin {name}", about, take_out, (manager,), key)

    def rebuild(self, revision: Revision) -> None:
        """Pass the arguments that a hook takes now; enter hooks that are new, drop those gone."""
        functions = {id(function) for function in revision.functions}
        classes = set(map(id, revision.classes))
        if not functions and not classes:
            return
        for manager in _managers(revision):
            for plugin in list(manager._name2plugin.values()):
                own = {id(kind) for kind in type(plugin).__mro__} | {id(plugin)}
                if plugin is not None and own & classes and _differs(manager, plugin):
                    _read_anew(revision, manager)
                    break
        for impl in revision.instances(sys.modules["pluggy"].HookImpl):
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


def _differs(manager: Any, plugin: Any) -> bool:
    """Whether a plugin has other hooks than those that were entered."""
    now = {name for name in dir(plugin) if manager.parse_hookimpl_opts(plugin, name) is not None}
    entered = {
        getattr(impl.function, "__name__", "")
        for hook in _callers(manager)
        for impl in hook._hookimpls
        if impl.plugin is plugin
    }
    return now != entered


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
