A sink that is added again takes the old one's place; a removed one is gone, and another may come.
needs: loguru
--- file logs.py
import io
import os

from loguru import logger

OUT = io.StringIO()
NOTED = []
LEVEL = "INFO"

def note(message):
    NOTED.append(message.record["message"])

logger.add(OUT, format="{message}", level=LEVEL)
logger.add(note, level="INFO")
--- hold
import logs
def said(level="INFO"):
    logs.OUT.truncate(0)
    logs.OUT.seek(0)
    logs.NOTED.clear()
    logs.logger.log(level, "x")
    return logs.OUT.getvalue().split(), logs.NOTED
--- replace logs.py
- logger.add(OUT, format="{message}", level=LEVEL)
+ logger.add(OUT, format="<{message}>", level=LEVEL)
--- expect
assert said() == (["<x>"], ["x"])
--- report
assert report.ok and not report.stale
--- replace logs.py
- LEVEL = "INFO"
+ LEVEL = "ERROR"
...
-     NOTED.append(message.record["message"])
+     NOTED.append(message.record["message"].upper())
--- expect
assert said() == ([], ["X"])
assert said("ERROR") == (["<x>"], ["X"])
--- report
assert report.ok and not report.stale
--- replace logs.py
- logger.add(note, level="INFO")
+ 
--- expect
assert said("ERROR") == (["<x>"], [])
--- report
assert report.ok and not report.stale
--- replace logs.py
- logger.add(OUT, format="<{message}>", level=LEVEL)
+ logger.add(OUT, format="<{message}>", level=LEVEL)
+ logger.add(os.path.join(os.path.dirname(__file__), "shop.log"), format="{message}")
--- expect
assert said("ERROR") == (["<x>"], [])
assert any("shop.log" in str(each) for each in logs.logger._core.handlers.values())
--- replace logs.py
- logger.add(os.path.join(os.path.dirname(__file__), "shop.log"), format="{message}")
+ 
--- expect
assert said("ERROR") == (["<x>"], [])
assert not any("shop.log" in str(each) for each in logs.logger._core.handlers.values())
--- report
assert report.ok and not report.stale
