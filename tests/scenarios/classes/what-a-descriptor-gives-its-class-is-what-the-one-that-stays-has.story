What a descriptor that stays had set on its class, the class still has, though a metaclass is shown a new one.
tags: cold
--- file reactive.py
from typing import NamedTuple


class Cursor:
    pass


class Selection(NamedTuple):
    at: Cursor


class Reactive:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        setattr(owner, f"_default_{name}", self.default)

    def __get__(self, thing, kind=None):
        return self if thing is None else thing.__dict__.get(self.name, self.default)


class Meta(type):
    def __new__(meta, name, bases, space):
        space["_fields"] = [key for key, value in space.items() if isinstance(value, Reactive)]
        return super().__new__(meta, name, bases, space)
--- file widgets.py
from reactive import Cursor, Meta, Reactive, Selection


class Input(metaclass=Meta):
    BINDINGS = ["ctrl+u"]
    cursor = Reactive(Cursor())
    selection = Reactive(Selection(Cursor()))
    width = Reactive(3)
--- hold
import widgets
from widgets import Input
box = Input()
default = Input._default_cursor
--- replace widgets.py
-     BINDINGS = ["ctrl+u"]
+     BINDINGS = ["ctrl+u", "super+backspace"]
...
-     width = Reactive(3)
+     width = Reactive(4)
--- expect
assert Input.BINDINGS == ["ctrl+u", "super+backspace"]
assert Input.cursor.default is Input._default_cursor is box.cursor is default
assert Input.selection.default is Input._default_selection is box.selection
assert Input._default_width == Input.width.default == box.width == 4
--- report
assert not report.stale
