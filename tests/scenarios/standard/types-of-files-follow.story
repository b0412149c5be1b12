A type of files goes with the call that added it, and what was guessed by it follows.
--- file shop.py
import mimetypes

mimetypes.add_type("text/x-hmr-tea", ".hmrtea")
mimetypes.add_type("text/plain", ".hmrcake")

def kinds():
    return [mimetypes.guess_type(name)[0] for name in ("a.hmrtea", "a.hmrcake")]

KINDS = kinds()
--- hold
import mimetypes
import shop
def endings(kind):
    return [each for each in mimetypes.guess_all_extensions(kind) if each.startswith(".hmr")]
--- replace shop.py
- mimetypes.add_type("text/x-hmr-tea", ".hmrtea")
+ mimetypes.add_type("text/x-hmr-leaves", ".hmrtea")
--- expect
assert shop.KINDS == ["text/x-hmr-leaves", "text/plain"]
assert endings("text/x-hmr-tea") == [] and endings("text/x-hmr-leaves") == [".hmrtea"]
--- report
assert report.ok and not report.stale
--- replace shop.py
- mimetypes.add_type("text/x-hmr-leaves", ".hmrtea")
+ 
--- expect
assert shop.KINDS == [None, "text/plain"] == shop.kinds()
assert endings("text/x-hmr-leaves") == [] and endings("text/plain") == [".hmrcake"]
--- report
assert report.ok and not report.stale
--- replace shop.py
- mimetypes.add_type("text/plain", ".hmrcake")
+ mimetypes.add_type("text/plain", ".hmrcake")
+ mimetypes.add_type("text/html", ".hmrpot")
...
-     return [mimetypes.guess_type(name)[0] for name in ("a.hmrtea", "a.hmrcake")]
+     return [mimetypes.guess_type(name)[0] for name in ("b.hmrcake", "b.hmrpot")]
...
- KINDS = kinds()
+ KINDS = tuple(kinds())
--- expect
assert shop.KINDS == ("text/plain", "text/html")
--- report
assert report.ok and not report.stale
