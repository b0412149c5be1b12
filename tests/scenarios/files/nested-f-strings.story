Nested f-strings with equal quotes are live.
needs: python>=3.12
tags: cold
--- file shop.py
def text(names):
    return f"{", ".join(f"<{name}>" for name in names)}"
--- hold
from shop import text
--- replace shop.py
-     return f"{", ".join(f"<{name}>" for name in names)}"
+     return f"{"; ".join(f"[{name!r:>5}]" for name in names)}"
--- expect
assert text(["a"]) == "[  'a']"
