In a module imported before the session, it is said that a name remains which a loop may have put there.
imported: before
--- file codes.py
NAMES = ["OK", "BAD", "UGLY"]
for n, name in enumerate(NAMES, 1):
    globals()[f"CODE_{name}"] = n
--- hold
import codes
--- replace codes.py
- NAMES = ["OK", "BAD", "UGLY"]
+ NAMES = ["OK", "BAD"]
--- expect
assert codes.NAMES == ["OK", "BAD"] and codes.CODE_UGLY == 3
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "codes:n, name")]
