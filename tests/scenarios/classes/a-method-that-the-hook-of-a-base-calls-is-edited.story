What `__init_subclass__` calls of the class that is made (`cls.setup()`, also by `super`) is followed to who overrides it.
tags: cold
--- file base.py
class Base:
    def __init_subclass__(cls, **options):
        cls.setup()
        parent = super(cls, cls)
        if hasattr(parent, "with_options"):
            parent.with_options(**options)

    @classmethod
    def setup(cls):
        cls.kind = 1

class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        cls.label = cls.titled(name)
--- file mid.py
from base import Base, Meta

class Mid(Base):
    @classmethod
    def setup(cls):
        cls.kind = 2

class Union(Base):
    @classmethod
    def with_options(cls, types=None):
        cls.options = ["union", types]

class Page(metaclass=Meta):
    @classmethod
    def titled(cls, name):
        return name.lower()

    def other(self):
        return 1
--- file use.py
from mid import Mid, Page, Union

class A(Mid):
    pass

class Character(Union, types=3):
    pass

class Home(Page):
    pass
--- hold
import use
held = use.A, use.Character, use.Home
things = [cls() for cls in held]
--- replace mid.py
-         cls.kind = 2
+         cls.kind = 3
--- expect
assert use.A.kind == 3 and use.Mid.kind == 3
--- replace mid.py
-         cls.options = ["union", types]
+         cls.options = ["onion", types]
--- expect
assert use.Character.options == ["onion", 3] and things[1].options is use.Character.options
--- replace mid.py
-         return name.lower()
+         return name.upper()
--- expect
assert use.Home.label == "HOME" and things[2].label == "HOME"
--- replace base.py
-         cls.kind = 1
+         cls.kind = 4
--- expect
assert use.A.kind == 3 and use.Character.kind == 4
assert held == (use.A, use.Character, use.Home)
