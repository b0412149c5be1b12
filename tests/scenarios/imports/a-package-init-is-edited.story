An edit of a package's __init__ is live.
tags: cold
--- file pkg/__init__.py
from .tools import tool

VERSION = "1"


def version():
    return VERSION
--- file pkg/tools.py
def tool():
    return 1
--- hold
import pkg
from pkg import version
tool = pkg.tool
--- replace pkg/__init__.py
- VERSION = "1"
+ VERSION = "2"
...
-     return VERSION
+     return "v" + VERSION
--- expect
assert version() == "v2"
assert pkg.tool is tool or pkg.tool() == 1
