HMR110: a module whose file is gone goes on, and is named until the file is back.
tags: still
--- file gone.py
def answer():
    return 42
--- hold
import gone
--- delete gone.py
--- expect
assert gone.answer() == 42
--- report
assert [item.code for item in session.status().stale] == ["HMR110"]
--- edit gone.py
def answer():
    return 42
--- expect
assert gone.answer() == 42
--- report
assert session.status().stale == ()
