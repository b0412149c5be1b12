What a hook sets is not overwritten by a default; what it does not set gets one.
--- file tank.py
from dataclasses import dataclass, field

@dataclass
class Tank:
    liters: int = 10
--- hold
import tank
old = tank.Tank()
--- replace tank.py
-     liters: int = 10
+     liters: int = 10
+     tags: list = field(default_factory=list)
+     parts: list = field(default_factory=list)
+
+     def __hmr_update__(self, old):
+         self.tags = ["converted"]
--- expect
assert (old.tags, old.parts) == (["converted"], [])
--- report
assert report.stale == ()
