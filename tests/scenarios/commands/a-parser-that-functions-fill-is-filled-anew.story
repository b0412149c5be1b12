A parser that functions fill, in another module too, has what they give it now.
tags: cold
--- file options.py
def add_options(parser, n=1):
    parser.add_argument("--x", default=n)
--- file tool.py
import argparse
from options import add_options

parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("--first")
add_options(parser)
parser.add_argument("--last")

def read(*words):
    return vars(parser.parse_args(words))
--- hold
import tool
held = tool.parser
tool.read()
--- replace options.py
-     parser.add_argument("--x", default=n)
+     parser.add_argument("--x", default=n + 1)
+     parser.add_argument("--y")
--- expect
assert tool.read() == {"first": None, "x": 2, "y": None, "last": None}
assert list(tool.read()) == ["first", "x", "y", "last"]
--- replace tool.py
- add_options(parser)
+ add_options(parser, n=4)
--- expect
assert tool.read() == {"first": None, "x": 5, "y": None, "last": None}
--- replace tool.py
- add_options(parser, n=4)
--- expect
assert tool.read() == {"first": None, "last": None}
--- report
assert report.ok and not report.stale
