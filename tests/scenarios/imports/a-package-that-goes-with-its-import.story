A package whose files go together with the statement that imported it is gone.
--- file app.py
import tools.text
from tools.text import shout
NAME = shout("a")
--- file tools/__init__.py
--- file tools/text.py
def shout(s):
    return s.upper()
--- hold
import sys
import app
--- replace app.py
- import tools.text
- from tools.text import shout
- NAME = shout("a")
+ NAME = "A!"
--- delete tools/text.py
--- delete tools/__init__.py
--- expect
assert app.NAME == "A!"
assert not hasattr(app, "shout")
assert "tools.text" not in sys.modules
assert "tools" not in sys.modules
--- report
assert report.ok
assert report.stale == ()
