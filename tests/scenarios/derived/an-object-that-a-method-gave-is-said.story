In modules imported before the session, it is said which objects a method may have made before its edit.
imported: before
--- file conf.py
class Box:
    def __init__(self, n):
        self.n = n

    def bigger(self):
        return Box(self.n + 1)

    def __add__(self, other):
        return Box(self.n + other.n)

    @property
    def twin(self):
        return Box(self.n * 2)

    def size(self):
        return self.n


KINDS = [Box]


def make():
    return KINDS[0](1)


BOXES = [Box(1)]
--- file shop.py
import conf

box = conf.make()
BIG = box.bigger()
MADE = conf.make().bigger()
SUM = conf.BOXES[0] + conf.BOXES[0]
TWIN = box.twin
SIZE = box.size()
PLAIN = box.bigger().n
NAMES = {"bigger": 1}
--- hold
import shop
--- replace conf.py
-         return Box(self.n + 1)
+         return Box(self.n + 20)
--- expect
assert (shop.PLAIN, shop.BIG.n, shop.MADE.n) == (21, 2, 2)
--- report
said = {(item.code, item.target) for item in report.stale}
assert said == {("HMR112", "shop:BIG"), ("HMR112", "shop:MADE")}, report
--- replace conf.py
-         return Box(self.n + other.n)
+         return Box(self.n + other.n + 100)
--- expect
assert shop.SUM.n == 2
assert (shop.box + shop.box).n == 102
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:SUM")]
--- replace conf.py
-         return Box(self.n * 2)
+         return Box(self.n * 9)
--- expect
assert (shop.TWIN.n, shop.box.twin.n) == (2, 9)
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:TWIN")]
--- replace conf.py
-         return self.n
+         return self.n * 10
--- expect
assert shop.SIZE == 10
--- report
assert report.stale == ()
