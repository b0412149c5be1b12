A callback that Tk holds runs its new body: a command, a trace, and one that is due later.
needs: tkinter
--- file panel.py
SEEN = []

def pressed(*_):
    SEEN.append("pressed")
    return "old"

class Panel:
    def __init__(self, tcl):
        self.tcl = tcl
        tcl.createcommand("panel_pressed", pressed)
        tcl.createcommand("panel_moved", self.moved)
        tcl.createcommand("panel_lambda", lambda: "lambda old")

    def moved(self):
        return "moved old"

def later():
    SEEN.append("later old")
--- hold
import tkinter
import panel
tcl = tkinter.Tcl()
one = panel.Panel(tcl)
assert tcl.eval("panel_pressed") == "old"
due = tcl.after(0, panel.later)
--- replace panel.py
-     return "old"
+     return "new"
...
-         return "moved old"
+         return "moved new"
...
-         tcl.createcommand("panel_lambda", lambda: "lambda old")
+         tcl.createcommand("panel_lambda", lambda: "lambda new")
...
-     SEEN.append("later old")
+     SEEN.append("later new")
--- expect
assert tcl.eval("panel_pressed") == "new"
assert tcl.eval("panel_moved") == "moved new"
assert tcl.eval("panel_lambda") == "lambda new"
panel.SEEN.clear()
while not panel.SEEN:
    tcl.dooneevent(0)
assert panel.SEEN == ["later new"]
due = tcl.after(0, panel.later)
