A thread that was made but not started runs the new code.
tags: threads, cold
--- file shop.py
def work(out):
    out.append("old")
--- hold
import threading
import shop
out = []
thread = threading.Thread(target=shop.work, args=(out,))
--- replace shop.py
-     out.append("old")
+     out.append("new")
--- expect
thread.start()
thread.join(5)
assert out == ["new"]
