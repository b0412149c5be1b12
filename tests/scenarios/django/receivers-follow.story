A receiver of a signal is called once, whatever was edited: body, signal, sender; a removed one goes.
needs: django
tags: cold
--- file bell.py
from django.dispatch import Signal, receiver

rung, knocked = Signal(), Signal()
SEEN = []

@receiver(rung)
def open_door(sender, **words):
    SEEN.append("open")

def look(sender, **words):
    SEEN.append("look")

rung.connect(look)
--- hold
import bell
def ring(sender):
    bell.SEEN.clear()
    bell.rung.send(sender)
    return list(bell.SEEN)
--- replace bell.py
-     SEEN.append("open")
+     SEEN.append("opened")
...
-     SEEN.append("look")
+     SEEN.append("looked")
--- expect
assert ring(None) == ["opened", "looked"]
--- replace bell.py
- @receiver(rung)
+ @receiver([rung, knocked])
--- expect
assert ring(None) == ["opened", "looked"]
assert len(bell.rung.receivers) == 2 and len(bell.knocked.receivers) == 1
--- replace bell.py
- @receiver([rung, knocked])
+ @receiver(knocked)
--- expect
assert ring(None) == ["looked"]
assert bell.knocked.send(None)[0][0] is bell.open_door
assert bell.knocked.disconnect(bell.open_door)
assert bell.knocked.receivers == []
bell.knocked.connect(bell.open_door)
--- replace bell.py
- rung.connect(look)
+ 
--- expect
assert ring(None) == []
--- replace bell.py
- @receiver(knocked)
- def open_door(sender, **words):
-     SEEN.append("opened")
+ 
--- expect
assert bell.knocked.receivers == []
