The report says of what runs again what it uses, in which module, and by which functions.
--- file config.py
TIMEOUT = 3
--- file limits.py
import config
def derive(n):
    return config.TIMEOUT * n
LIMITS = [derive(1), derive(2)]
--- file app.py
from limits import LIMITS
TOTAL = sum(LIMITS)
--- hold
import app
--- replace config.py
- TIMEOUT = 3
+ TIMEOUT = 4
--- expect
assert app.TOTAL == 12
--- report
said = {f"{action.module}:{action.target}": action.reason for action in report.actions if action.verb == "rerun"}
assert said["limits:LIMITS"] == "uses TIMEOUT (config) via derive()", said
assert said["app:TOTAL"] == "uses LIMITS (limits)", said
