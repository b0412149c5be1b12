Receivers of a signal are edited, added, moved to another sender, and removed.
needs: blinker
tags: cold
--- file events.py
from blinker import Namespace, Signal

ready = Namespace().signal("ready")
own = Signal()
got = []

@ready.connect
def one(sender):
    got.append("one")

@own.connect_via("shop")
def two(sender):
    got.append("two")
--- hold
import events
def send():
    events.got.clear()
    events.ready.send("x")
    events.own.send("shop")
    events.own.send("desk")
    return events.got
send()
--- replace events.py
-     got.append("one")
+     got.append("ONE")
--- expect
assert send() == ["ONE", "two"]
--- replace events.py
- @own.connect_via("shop")
- def two(sender):
+ @own.connect
+ def two(sender):
--- expect
assert send() == ["ONE", "two", "two"]
--- replace events.py
- @ready.connect
- def one(sender):
+ @own.connect_via("desk")
+ def one(sender):
--- expect
assert sorted(send()) == ["ONE", "two", "two"]
--- replace events.py
- @own.connect
- def two(sender):
-     got.append("two")
+ @ready.connect
+ def three(sender):
+     got.append("three")
--- expect
assert send() == ["three", "ONE"]
--- report
assert report.ok and not report.stale
