A module and what only it imports go together, and their clean-ups are called.
tags: cold
--- file base.py
LOG = []
KNOWN = {}
--- file inner.py
import base
base.KNOWN["inner"] = 1
--- file plugin.py
import hmr
import base, inner
base.KNOWN["plugin"] = 1
hmr.dispose(lambda: base.LOG.append("closed"))
--- file app.py
import plugin
--- hold
import sys
import app, base
--- edit app.py
--- delete plugin.py
--- delete inner.py
--- expect
assert base.KNOWN == {}, base.KNOWN
assert not {"plugin", "inner"} & set(sys.modules)
--- report
assert base.LOG == ["closed"]
