A class of Qt's own kind stays, whatever methods it gets; with other signals it is made anew.
needs: PySide6
--- file desk.py
from PySide6.QtCore import QObject, Signal

class Desk(QObject):
    opened = Signal()

    def title(self):
        return "desk"
--- hold
import desk
Desk, one = desk.Desk, desk.Desk()
def emitted(thing, name, *given):
    got = []
    getattr(thing, name).connect(lambda *them: got.append(them))
    getattr(thing, name).emit(*given)
    return got
--- replace desk.py
-     def title(self):
-         return "desk"
+     legs = 4
+ 
+     def name(self):
+         return "table"
--- expect
assert desk.Desk is Desk and one.legs == 4
assert one.name() == "table" and not hasattr(one, "title")
assert emitted(one, "opened") == [()] == emitted(desk.Desk(), "opened")
--- replace desk.py
-     opened = Signal()
+     opened = Signal()
+     closed = Signal(int)
--- expect
assert emitted(desk.Desk(), "closed", 3) == [(3,)]
assert emitted(one, "opened") == [()]
--- report
assert [item.code for item in report.stale] == ["HMR104"]
assert "signals" in report.stale[0].why
