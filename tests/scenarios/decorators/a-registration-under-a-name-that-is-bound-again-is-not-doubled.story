Functions that a registry keeps, and that one name was bound to in turn, stand there once each.
tags: cold
--- file tasks.py
class Tasks:
    def __init__(self):
        self.functions = []

    def add(self, function):
        self.functions.append(function)
        return self

    def __call__(self, n):
        return [function(n) for function in self.functions]


tasks = Tasks()


@tasks.add
def do(n):
    return f"paint {n}"


@tasks.add
def do(n):
    return f"dance {n}"
--- hold
from tasks import tasks
--- replace tasks.py
- @tasks.add
- def do(n):
-     return f"dance {n}"
+ @tasks.add
+ def do(n):
+     return f"sing {n}"
+
+
+ @tasks.add
+ def do(n):
+     return f"dance {n}"
--- expect
assert tasks(2) == ["paint 2", "sing 2", "dance 2"]
--- replace tasks.py
- @tasks.add
- def do(n):
-     return f"paint {n}"
-
-
- @tasks.add
- def do(n):
-     return f"sing {n}"
+
--- expect
assert tasks(3) == ["dance 3"]
