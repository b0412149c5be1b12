HMR101: a frame that runs an edited function is named until it ends.
tags: threads
--- file worker.py
import threading

go_on, begun = threading.Event(), threading.Event()

def run():
    begun.set()
    go_on.wait(10)
    return "old"
--- hold
import threading
import worker
results = []
thread = threading.Thread(target=lambda: results.append(worker.run()))
thread.start()
worker.begun.wait(10)
--- replace worker.py
-     return "old"
+     return "new"
--- expect
assert "new" in worker.run.__code__.co_consts
assert results == []
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR101", "worker:run")]
worker.go_on.set()
thread.join(10)
assert session.status().stale == ()
assert results == ["old"]
assert worker.run() == "new"
