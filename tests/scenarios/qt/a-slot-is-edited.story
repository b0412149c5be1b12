A slot that a signal calls runs its new body, be it a function, a method or a lambda.
needs: PySide6
--- file desk.py
from PySide6.QtCore import QObject, Signal, Slot

class Button(QObject):
    clicked = Signal(int)

class Desk(QObject):
    def __init__(self):
        super().__init__()
        self.seen = []
        self.button = Button()
        self.button.clicked.connect(self.note)
        self.button.clicked.connect(self.marked)
        self.button.clicked.connect(lambda n: self.seen.append(("lambda", n)))
        self.button.clicked.connect(total)

    def note(self, n):
        self.seen.append(("note", n))

    @Slot(int)
    def marked(self, n):
        self.seen.append(("marked", n))

TOTAL = []

def total(n):
    TOTAL.append(n)
--- hold
import desk
one = desk.Desk()
def click(n):
    one.seen.clear()
    desk.TOTAL.clear()
    one.button.clicked.emit(n)
    return sorted(one.seen) + desk.TOTAL
assert click(1) == [("lambda", 1), ("marked", 1), ("note", 1), 1]
--- replace desk.py
-         self.seen.append(("note", n))
+         self.seen.append(("note", n * 2))
...
-         self.seen.append(("marked", n))
+         self.seen.append(("marked", n * 3))
...
-         self.button.clicked.connect(lambda n: self.seen.append(("lambda", n)))
+         self.button.clicked.connect(lambda n: self.seen.append(("lambda", n * 4)))
...
-     TOTAL.append(n)
+     TOTAL.append(n * 5)
--- expect
assert click(1) == [("lambda", 4), ("marked", 3), ("note", 2), 5]
--- replace desk.py
-         self.seen.append(("note", n * 2))
+         self.seen.append(("note", self.twice(n)))
+ 
+     def twice(self, n):
+         return n * 20
--- expect
assert click(1) == [("lambda", 4), ("marked", 3), ("note", 20), 5]
