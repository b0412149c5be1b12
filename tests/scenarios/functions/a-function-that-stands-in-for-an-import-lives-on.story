A function that stands in for an import that fails lives on when it is edited.
tags: cold
--- file shop.py
try:
    from absent_library import proxy
except ImportError:

    def proxy(*args):
        raise RuntimeError("missing")


if proxy is None:
    from absent_library import stream
else:

    def stream(file):
        return None
--- hold
import shop
from shop import proxy, stream
--- replace shop.py
-     from absent_library import proxy
+     from absent_library import proxy  # a remark
...
-     def proxy(*args):
-         raise RuntimeError("missing")
+     def proxy(*args: int) -> None:
+         raise RuntimeError("missing it")
...
-     def stream(file):
-         return None
+     def stream(file: str, mode: str = "r") -> str | None:
+         return mode
--- expect
assert shop.proxy is proxy and shop.stream is stream
assert stream("") == "r"
assert proxy.__annotations__ == {"args": int, "return": None}
try:
    proxy()
except RuntimeError as error:
    assert str(error) == "missing it"
--- report
assert not report.stale, report.stale
