The traceback of a failure in a called function shows the user's frames, old and new lines right.
--- file tools.py
def half(n):
    return n // 2
--- file shop.py
from tools import half

HALF = half(10)
--- hold
import shop
import tools
--- edit tools.py
# Moved by a comment.


def half(n):
    raise LookupError(n)
--- expect
assert shop.HALF == 5
assert tools.half(4) == 2
--- report
assert not report.ok
assert report.error.kind == "LookupError"
text = report.error.traceback
assert 'shop.py", line 3' in text, text
assert 'tools.py", line 5' in text, text
assert "raise LookupError(n)" in text, text
assert "/hmr/" not in text.replace("\\", "/"), text
--- edit tools.py
def half(n):
    return n / 2
--- expect
assert shop.HALF == 5.0
assert tools.half(3) == 1.5
