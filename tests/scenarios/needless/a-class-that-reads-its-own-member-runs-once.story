A class that runs again because its base was edited runs once, though its body reads a member that it makes anew.
tags: once
--- file shop.py
class either:
    def __init__(self, get, put=None):
        self.get, self.put = get, put

    def __get__(self, thing, owner):
        return self if thing is None else self.get(thing)

    def setter(self, put):
        return either(self.get, put)


RUNS = {}


class Base:
    rate = 2

    def __init_subclass__(cls):
        cls.shown = dir(cls)
        tell(cls)


def tell(cls):
    pass


class Post(Base):
    hidden = False

    @either
    def public(self):
        return not self.hidden

    @public.setter
    def public(self, value):
        self.hidden = not value


class Note(Base):
    text = ""
--- hold
import shop
runs = []
shop.tell = lambda cls: runs.append(cls.__name__)
--- replace shop.py
-     rate = 2
+     rate = 2
+     tax = 1
--- expect
assert runs == ["Post", "Note"], runs
assert "tax" in shop.Post.shown and shop.Post().public
