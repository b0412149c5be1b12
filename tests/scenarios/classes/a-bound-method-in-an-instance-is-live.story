A bound method that an instance keeps in itself runs the new code.
--- file shop.py
class Button:
    def __init__(self):
        self.on_press = self.press

    def press(self):
        return "old"
--- hold
import weakref
from shop import Button
button = Button()
weak = weakref.WeakMethod(button.press)
--- replace shop.py
-         return "old"
+         return "new"
--- expect
assert button.on_press() == "new"
assert weak()() == "new"
