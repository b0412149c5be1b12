A base that loses or gets a hook is another one for all classes derived from it: their entries go, and come.
--- file shop/__init__.py
--- file shop/base.py
class Hooked:
    known = {}
    order = []

    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        Hooked.known[cls.__name__] = sorted(name for name in vars(cls) if name[0] == "m")
        Hooked.order.append(cls)
        cls.slug = cls.__name__.lower()
--- file shop/goods.py
from shop.base import Hooked

class Other(Hooked):
    pass

class Third(Hooked):
    def m1(self):
        return 3

class Fourth(Third):
    def m3(self):
        return 6
--- file shop/tea.py
from shop.goods import Fourth

class Fifth(Fourth):
    pass

NAMES = [cls.__name__ for cls in Fourth.__mro__[:-1]]
--- hold
from shop import base, goods, tea
old = goods.Third, goods.Fourth, tea.Fifth
things = [cls() for cls in old]
--- replace shop/goods.py
- class Third(Hooked):
+ class Third:
--- expect
assert base.Hooked.known == {"Other": []}
assert base.Hooked.order == [goods.Other]
assert not any(hasattr(thing, "slug") for thing in things)
assert tea.NAMES == ["Fourth", "Third"]
assert old == (goods.Third, goods.Fourth, tea.Fifth) and things[2].m3() == 6
--- report
assert report.ok and not report.stale
--- replace shop/goods.py
- class Third:
+ class Third(Hooked):
--- expect
assert base.Hooked.known == {"Other": [], "Third": ["m1"], "Fourth": ["m3"], "Fifth": []}
assert base.Hooked.order == [goods.Other, goods.Third, goods.Fourth, tea.Fifth]
assert [thing.slug for thing in things] == ["third", "fourth", "fifth"]
--- report
assert report.ok and not report.stale
--- replace shop/goods.py
- class Fourth(Third):
+ class Fourth:
--- expect
assert base.Hooked.order == [goods.Other, goods.Third]
assert tea.NAMES == ["Fourth"]
--- report
assert report.ok and not report.stale
