A line that imports from a library once more keeps what it was given, though another library has put its own there since.
tags: cold
--- file places.py
import sys

sys.path.append(__file__.replace("places.py", "site-packages"))
--- file site-packages/kettle.py
def boil(): return "boiled"
def pour(): return "poured"
def steep(): return "steeped"
--- file site-packages/kettle_extensions.py
import kettle

def boil(): return "boiled better"
def steep(): return "steeped better"

kettle.boil = boil
kettle.steep = steep
--- file tea.py
import places
import sys

if sys.version_info >= (3, 99):
    from kettle import boiled as boil
else:
    from kettle import boil

from kettle import steep
--- file shop.py
import tea
import kettle_extensions
--- hold
import shop, tea
--- replace tea.py
- if sys.version_info >= (3, 99):
-     from kettle import boiled as boil
- else:
-     from kettle import boil
+ if sys.version_info >= (3, 99):
+     from kettle import boiled as boil_water
+ else:
+     from kettle import boil as boil_water
...
- from kettle import steep
+ from kettle import pour, steep
--- expect
assert (tea.boil_water(), tea.pour(), tea.steep()) == ("boiled", "poured", "steeped")
--- report
assert {(item.code, item.target) for item in report.stale} == {
    ("HMR108", "tea:boil_water"),
    ("HMR108", "tea:steep"),
}, report
