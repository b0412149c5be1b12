A method that Qt calls for an event runs its new body, added to a live class as well.
needs: PySide6
--- file panes.py
from PySide6.QtCore import QObject

SEEN = []

class Pane(QObject):
    def timerEvent(self, event):
        SEEN.append("old")

class Other(QObject):
    pass
--- hold
from PySide6.QtCore import QCoreApplication, QTimerEvent
import panes
app = QCoreApplication.instance() or QCoreApplication([])
pane, other = panes.Pane(), panes.Other()
def tell(thing):
    panes.SEEN.clear()
    QCoreApplication.sendEvent(thing, QTimerEvent(1))
    return list(panes.SEEN)
assert tell(pane) == ["old"]
assert tell(other) == []  # Qt remembers that its class has no such method
--- replace panes.py
-         SEEN.append("old")
+         SEEN.append("new")
--- expect
assert tell(pane) == ["new"]
--- replace panes.py
- class Other(QObject):
-     pass
+ class Other(QObject):
+     def event(self, event):
+         SEEN.append("event")
+         return True
--- expect
assert tell(panes.Other()) == ["event"]
assert tell(other) == ["event"]
--- replace panes.py
-     def event(self, event):
-         SEEN.append("event")
-         return True
+     pass
--- expect
assert tell(panes.Other()) == []
assert tell(other) == []
