A function for a signal is exchanged, and called no more once it is taken away.
--- file stops.py
import signal

def first(number, frame):
    pass

def second(number, frame):
    pass

signal.signal(signal.SIGUSR1, first)
--- hold
import signal
import stops
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
