HMR107: a function that lost its name is named for as long as somebody holds it.
tags: still
--- file hooks.py
def greet():
    return "hi"

def leave():
    return "bye"
--- hold
import hooks
callbacks = [hooks.leave]
--- edit hooks.py
def greet():
    return "hi"
--- expect
assert callbacks[0]() == "bye"
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR107", "hooks:leave")]
callbacks.clear()
assert session.status().stale == ()
