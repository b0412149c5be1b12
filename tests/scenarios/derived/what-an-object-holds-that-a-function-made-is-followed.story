A function makes the object in which others register: an edited registration is no second one.
tags: cold
--- file menu.py
class Menu:
    def __init__(self):
        self.items = {}

    def item(self, name):
        def enter(function):
            self.items[name] = function
            return function

        return enter

def make_menu():
    menu = Menu()
    menu.items["water"] = len
    return menu
--- file shop.py
from menu import make_menu

menu = make_menu()

@menu.item("tea")
def brew():
    return "brew"

NAMES = list(menu.items)
--- hold
import shop
--- replace shop.py
- @menu.item("tea")
+ @menu.item("green tea")
--- expect
assert list(shop.menu.items) == ["water", "green tea"]
assert shop.NAMES == ["water", "green tea"]
assert shop.menu.items["green tea"] is shop.brew
