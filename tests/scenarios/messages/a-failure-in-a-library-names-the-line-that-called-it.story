What a library raises is told with the line of the program that called it, and in one line.
tags: still
--- file shop.py
import json
NAMES = json.loads("[1]")
--- hold
import shop
--- replace shop.py
- NAMES = json.loads("[1]")
+ NAMES = json.loads("[1]", parse_int=int(
+     "one\ntwo"))
--- expect
assert shop.NAMES == [1]
--- report
assert (report.error.path.endswith("shop.py"), report.error.line) == (True, 2), report.error
--- replace shop.py
- NAMES = json.loads("[1]", parse_int=int(
-     "one\ntwo"))
+ def parse(text):
+     return json.loads(text)
+ NAMES = parse("[1")
--- expect
assert shop.NAMES == [1]
--- report
assert (report.error.path.endswith("shop.py"), report.error.line) == (True, 3), report.error
assert "decoder.py" in report.error.traceback
--- replace shop.py
- NAMES = parse("[1")
+ raise ValueError("first\nsecond")
--- expect
assert shop.NAMES == [1]
--- report
assert str(report.error).endswith("ValueError: first ..."), report.error
assert "second" in report.error.traceback
