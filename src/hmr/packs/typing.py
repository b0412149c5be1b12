"""The pack of typing: the forms of an overloaded function, and what names in annotations mean."""

from __future__ import annotations

import sys
import typing
from collections.abc import Iterator
from dataclasses import replace
from types import FunctionType
from typing import Any

from hmr.pack import Entry, Pack, Revision, keyed

_FORMS: dict[str, dict[str, dict[int, Any]]] = vars(typing)["_overload_registry"]
"""What `get_overloads` answers from: by module, function and line."""


class TypingPack(Pack):
    """Lists what `overload` has noted, and has names that stand as text looked up anew."""

    awakened_by = "typing"
    bodies = False

    def begin(self, revision: Revision) -> None:
        """Forget what names meant: a statement that runs again may ask."""
        _look_up_anew(revision)

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the forms of the edited modules' functions, by the lines that they stood at."""
        for module in revision.modules:
            for qualname, forms in list(_FORMS.get(module, {}).items()):
                for line, form in list(forms.items()):
                    yield replace(keyed(forms, line, f"overload of {qualname}", form), place=None)

    def rebuild(self, revision: Revision) -> None:
        """Note each form by the line that it stands at now: so they are in their order."""
        for module in revision.modules:
            for forms in _FORMS.get(module, {}).values():
                now = {_line(form): form for form in forms.values()}
                if list(now.items()) != list(forms.items()) and len(now) == len(forms):
                    revision.keep(forms)
                    forms.clear()
                    forms.update(sorted(now.items()))
        _look_up_anew(revision)


def _line(form: Any) -> int:
    function: FunctionType = getattr(form, "__func__", form)  # of a static or class method
    return function.__code__.co_firstlineno


def _look_up_anew(revision: Revision) -> None:
    """Have ``Optional["Order"]`` mean what the name means now: the answer is remembered in it."""
    for module in revision.modules:
        things = list(vars(sys.modules[module]).values()) if module in sys.modules else []
        for thing in [
            each
            for each in things
            if (type(each) is FunctionType and each.__annotations__) or issubclass(type(each), type)
        ]:
            for note in _notes(thing, module):
                for reference in _references(note):
                    reference.__forward_evaluated__ = False
                    reference.__forward_value__ = None


def _notes(thing: Any, module: str) -> Iterator[object]:
    """Give the annotations of a function or class of a module, with those of its methods."""
    if type(thing) is FunctionType:
        yield from thing.__annotations__.values()
    elif issubclass(type(thing), type) and vars(thing).get("__module__") == module:
        notes = vars(thing).get("__annotations__")
        yield from notes.values() if type(notes) is dict else ()
        for member in vars(thing).values():
            if type(member) is FunctionType:
                yield from member.__annotations__.values()


def _references(note: object) -> Iterator[Any]:
    if type(note) is typing.ForwardRef:
        yield note
    elif type(note).__module__ == "typing":
        for inner in typing.get_args(note):
            yield from _references(inner)
