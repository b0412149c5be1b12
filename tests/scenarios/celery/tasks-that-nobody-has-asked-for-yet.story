Tasks that are not made yet follow as well: renamed, edited, removed, added, before anybody asks.
needs: celery
tags: cold
--- file tasks.py
from celery import Celery, shared_task

app = Celery("shop", broker="memory://")

@app.task(name="price")
def price(n):
    return n * 2

@app.task(name="gone")
def gone():
    return 0

@shared_task(name="count")
def count():
    return 1
--- hold
import tasks
--- replace tasks.py
- @app.task(name="price")
- def price(n):
-     return n * 2
- 
- @app.task(name="gone")
- def gone():
-     return 0
- 
- @shared_task(name="count")
- def count():
-     return 1
+ @app.task(name="cost")
+ def price(n):
+     return n * 3
+ 
+ @shared_task(name="total")
+ def count():
+     return 2
+ 
+ @app.task(name="new")
+ def new():
+     return 5
--- expect
own = {name for name in tasks.app.tasks if not name.startswith("celery.")}
assert own == {"cost", "total", "new"}, own
assert tasks.price(2) == 6 and tasks.count() == 2 and tasks.new() == 5
assert tasks.app.tasks["cost"].run(1) == 3
--- report
assert report.stale == (), report
