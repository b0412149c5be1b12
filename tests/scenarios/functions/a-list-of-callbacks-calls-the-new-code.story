Callbacks registered before the edit run the new code, and none is doubled.
--- file events.py
LISTENERS = []


def on(callback):
    LISTENERS.append(callback)


def fire(word):
    return [callback(word) for callback in LISTENERS]
--- file shop.py
from events import on


def shout(word):
    return word.upper()


on(shout)
--- hold
import events
import shop
--- replace shop.py
-     return word.upper()
+     return word.upper() + "!"
--- expect
assert events.fire("hi") == ["HI!"]
