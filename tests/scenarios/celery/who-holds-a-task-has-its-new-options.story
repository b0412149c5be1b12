A task that somebody holds has the options that its decorator gives it now.
needs: celery
tags: cold
--- file shop.py
from celery import Celery

app = Celery("shop", broker="memory://")

@app.task(max_retries=3)
def add(a, b):
    return a + b
--- hold
import shop
held = [shop.add]
before = held[0].max_retries
--- replace shop.py
- @app.task(max_retries=3)
+ @app.task(max_retries=5)
--- expect
assert (held[0].max_retries, shop.add.max_retries, shop.app.tasks["shop.add"].max_retries) == (5, 5, 5)
--- replace shop.py
-     return a + b
+     return a * b
--- expect
assert held[0](2, 3) == 6
