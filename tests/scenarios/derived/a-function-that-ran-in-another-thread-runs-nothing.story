What another thread ran while a statement was executed is not what the statement used.
imported: after
tags: cold, threads
--- file work.py
def job():
    return 1
--- file shop.py
import threading
import work

def other(jobs=[work.job]):
    jobs[0]()

worker = threading.Thread(target=other)
worker.start()
X = [2, worker.join()]
--- hold
import shop, work
--- replace work.py
-     return 1
+     return 100
--- expect
assert work.job() == 100
assert shop.X[0] == 2
--- report
assert "X" not in [action.target for action in report.actions if action.verb == "rerun"], report
