A class that runs again, whose base counts the objects made of it, runs no other class where none was made.
--- file base.py
class Widget:
    order = 0
    names = []

    def __init_subclass__(cls):
        Widget.names = [*Widget.names, cls.__name__]
        if getattr(cls, "shown", False):
            Widget()

    def __init__(self):
        Widget.order += 1
        self.place = Widget.order
--- file widgets.py
from base import Widget
import ran


class Input(Widget):
    KEYS = ["ctrl+u"]


class Button(Widget):
    ran.times.append("Button")
--- file ran.py
times = []
--- hold
import widgets
import ran
from widgets import Input, Button
--- replace widgets.py
-     KEYS = ["ctrl+u"]
+     KEYS = ["ctrl+u", "super+u"]
--- expect
assert Input.KEYS == ["ctrl+u", "super+u"]
assert ran.times == ["Button"]
