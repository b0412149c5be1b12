A function for a signal is edited, exchanged, and called no more once it is taken away.
--- file stops.py
import signal

seen = []

def first(number, frame):
    seen.append("first")

def second(number, frame):
    pass

signal.signal(signal.SIGUSR1, first)
--- hold
import signal
import stops
--- replace stops.py
- def first(number, frame):
-     seen.append("first")
+ def first(number, frame):
+     seen.append("the first")
--- expect
signal.raise_signal(signal.SIGUSR1)
assert stops.seen == ["the first"]
--- replace stops.py
- def first(number, frame):
-     seen.append("the first")
+ def first(number, frame=None):
+     seen.append(1)
--- expect
signal.raise_signal(signal.SIGUSR1)
assert stops.seen == ["the first", 1]
--- replace stops.py
- signal.signal(signal.SIGUSR1, first)
+ signal.signal(signal.SIGUSR1, second)
--- expect
assert signal.getsignal(signal.SIGUSR1) is stops.second
--- replace stops.py
- signal.signal(signal.SIGUSR1, second)
+ 
--- expect
assert signal.getsignal(signal.SIGUSR1) is signal.SIG_DFL
--- report
assert report.ok and not report.stale
