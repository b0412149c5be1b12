A table that the program itself has put something into is not made again because another module's operator on it was edited.
--- file tables.py
CODES = {"a": 1}
--- file tea.py
from tables import CODES

CODES |= {"b": 2}
--- hold
import tea
from tables import CODES
CODES["run time"] = 9
--- replace tea.py
- CODES |= {"b": 2}
+ CODES |= {"b": 3}
--- expect
assert CODES == {"a": 1, "b": 3, "run time": 9}
--- report
assert report.ok
