What a decorator registers that is wrapped already is the very thing that the name stands for, after an edit, too.
tags: cold
--- file shop.py
import functools

X = 1
HANDLERS = {}
ALL = []


def on(name):
    def note(handler):
        HANDLERS[name] = handler
        ALL.append(handler)
        return handler

    return note


@on("cached")
@functools.lru_cache
def cached():
    return 1


@on("static")
@staticmethod
def static():
    return 1


class Shop:
    @on("within")
    @functools.lru_cache
    def within(self):
        return 20

    @on("closes")
    @staticmethod
    def closes():
        return 20

    @on("made")
    @classmethod
    def made(cls):
        return 20

    @on("price")
    @property
    def price(self):
        return 20

    @on("opens")
    def opens(self):
        return 8
--- hold
import shop
held = [*shop.ALL]


def right():
    own = {"cached": shop.cached, "static": shop.static, **vars(shop.Shop)}
    return (
        all(value is own[name] for name, value in shop.HANDLERS.items())
        and all(mine is live for mine, live in zip(shop.ALL, shop.HANDLERS.values(), strict=True))
        and all(mine is live for mine, live in zip(shop.ALL, held, strict=True))
    )
--- replace shop.py
-     def note(handler):
+     def note(handler):
+         X
--- expect
assert right()
--- replace shop.py
-     def within(self):
-         return 20
+     def within(self):
+         return 21
--- expect
assert right() and shop.HANDLERS["within"](1) == 21 and len(held) == 7
