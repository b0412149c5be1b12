A method added to a class that a function makes is there in new ones; what is old is said.
--- file made.py
def make():
    class Worker:
        limit = 1

        def run(self):
            return "old"
    return Worker
--- hold
import made
Worker = made.make()
old = Worker()
--- replace made.py
-         limit = 1
+         limit = 2
...
-             return "old"
+             return "new"
+
+         def stop(self):
+             return "stopped"
--- expect
assert old.run() == "new"
assert made.make()().stop() == "stopped"
--- report
assert hasattr(old, "stop") or [item.code for item in report.stale] == ["HMR113"]
