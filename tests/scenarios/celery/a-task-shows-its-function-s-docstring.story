A task shows the docstring that its function has now.
needs: celery
tags: cold
--- file shop.py
from celery import Celery

app = Celery("shop", broker="memory://")
app.conf.task_always_eager = True


@app.task
def order(number):
    """Order tea."""
    return number
--- hold
import shop
task = shop.order
assert task.delay(2).get() == 2
--- replace shop.py
-     """Order tea."""
+     """Order tea or coffee."""
--- expect
assert task.__doc__ == "Order tea or coffee."
assert task.delay(2).get() == 2
