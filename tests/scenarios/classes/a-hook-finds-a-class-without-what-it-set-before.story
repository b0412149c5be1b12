A hook that asks whether its class has what it sets finds what a new class has: its body, and what bases have.
--- file base.py
class WithOptions:
    def __init_subclass__(cls, **options):
        super(cls, cls).with_options(**options)
        cls.depth = getattr(cls, "depth", 0) + 1
        if "registry" not in cls.__dict__:
            cls.registry = {}
        for base in cls.__mro__[1:-2]:
            base.registry[cls.__name__] = cls

    @classmethod
    def with_options(cls, **options):
        pass

class BaseType(WithOptions):
    @classmethod
    def with_options(cls, options=None):
        assert "_options" not in cls.__dict__, "Can't assign options directly"
        if options:
            cls._options = options
        super(BaseType, cls).with_options()
--- file kinds.py
from base import BaseType

class Union(BaseType):
    @classmethod
    def with_options(cls, types=None):
        super(Union, cls).with_options(["union", types])
--- file use.py
from kinds import Union

RATE = 2

class Character(Union, types=3):
    rate = RATE

class Hero(Character):
    pass

Character.extra = 5
--- hold
import kinds, use
held = use.Character, use.Hero
use.Character.lasting = 7
--- replace kinds.py
-         super(Union, cls).with_options(["union", types])
+         super(Union, cls).with_options(["onion", types])
--- expect
assert use.Character._options == ["onion", 3] and use.Hero._options == ["onion", None]
assert [cls.depth for cls in (kinds.Union, *held)] == [2, 3, 4]
assert kinds.Union.registry == {"Character": use.Character, "Hero": use.Hero}
assert (use.Character.extra, use.Character.lasting) == (5, 7)
assert held == (use.Character, use.Hero)
--- replace use.py
- RATE = 2
+ RATE = 3
--- expect
assert [cls.depth for cls in (kinds.Union, *held)] == [2, 3, 4]
assert use.Character.registry == {"Hero": use.Hero} and use.Hero.registry == {}
assert (use.Hero.rate, use.Character.extra, use.Character.lasting) == (3, 5, 7)
--- report
assert not report.stale, str(report)
