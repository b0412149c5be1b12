A member pickled before an edit is read as the live one.
tags: cold
--- file colors.py
from enum import Enum

class Color(Enum):
    RED = 1
    GREEN = 2
--- hold
import colors, pickle
red = colors.Color.RED
written = pickle.dumps(red)
--- replace colors.py
-     GREEN = 2
+     BLUE = 3
--- expect
assert pickle.loads(written) is red
assert colors.Color.RED is red
assert colors.Color.BLUE.value == 3
