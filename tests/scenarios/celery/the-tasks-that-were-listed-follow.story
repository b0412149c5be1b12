What was computed of an app's tasks is computed again when a task comes or goes.
needs: celery
--- file shop.py
from celery import Celery

app = Celery("shop", broker="memory://")


@app.task
def tea():
    return "tea"


NAMES = sorted(name for name in app.tasks if name.startswith("shop."))
--- hold
import shop
--- replace shop.py
- NAMES = sorted(name for name in app.tasks if name.startswith("shop."))
+ @app.task
+ def milk():
+     return "milk"
+
+
+ NAMES = sorted(name for name in app.tasks if name.startswith("shop."))
--- expect
assert shop.NAMES == ["shop.milk", "shop.tea"], shop.NAMES
--- replace shop.py
- @app.task
- def tea():
-     return "tea"
--- expect
assert shop.NAMES == ["shop.milk"]
--- report
assert report.ok and report.stale == ()
