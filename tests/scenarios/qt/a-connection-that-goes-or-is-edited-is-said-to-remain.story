A line that connects a signal, and is edited or goes: Qt has the connection still, which is said.
needs: PySide6
tags: once
--- file desk.py
from PySide6.QtCore import QObject, Signal

SEEN = []

class Button(QObject):
    clicked = Signal(int)

button = Button()

def total(n):
    SEEN.append(n)

def twice(n):
    SEEN.append(n * 2)

button.clicked.connect(total)
button.clicked.connect(twice)
--- hold
import desk
def click():
    desk.SEEN.clear()
    desk.button.clicked.emit(1)
    return desk.SEEN
--- replace desk.py
- button.clicked.connect(total)
+
--- expect
assert click() == [1, 2]
--- report
assert [item.code for item in report.stale] == ["HMR112"]
assert "connect(total)" in report.stale[0].target
--- replace desk.py
- button.clicked.connect(twice)
+ button.clicked.connect(lambda n: twice(n))
--- expect
assert click() == [1, 2, 2]
--- report
assert [item.code for item in report.stale] == ["HMR112"]
assert "connect(twice)" in report.stale[0].target
--- replace desk.py
- button.clicked.connect(lambda n: twice(n))
+ button.clicked.connect(lambda n: twice(n))
+ button.clicked.connect(total)
--- expect
assert click() == [1, 2, 2, 1]
--- report
assert report.stale == ()
