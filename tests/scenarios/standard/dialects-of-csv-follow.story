A dialect of csv goes with the call that registered it, and what was written with it follows.
--- file shop.py
import csv
import io

csv.register_dialect("hmr-pipes", delimiter="|")
csv.register_dialect("hmr-spaces", delimiter=" ")

def row(dialect, *values):
    out = io.StringIO()
    csv.writer(out, dialect, lineterminator="").writerow(values)
    return out.getvalue()

LINE = row("hmr-pipes", "tea", 3)
--- hold
import csv
import shop
def dialects():
    return sorted(name for name in csv.list_dialects() if name.startswith("hmr-"))
for name in {*dialects()} - {"hmr-pipes", "hmr-spaces"}:
    csv.unregister_dialect(name)  # those of an earlier telling remain
--- replace shop.py
- csv.register_dialect("hmr-pipes", delimiter="|")
+ csv.register_dialect("hmr-pipes", delimiter=";")
--- expect
assert shop.LINE == "tea;3" and shop.row("hmr-spaces", 1, 2) == "1 2"
--- report
assert report.ok and not report.stale
--- replace shop.py
- csv.register_dialect("hmr-pipes", delimiter=";")
+ csv.register_dialect("hmr-tubes", delimiter="!")
...
- LINE = row("hmr-pipes", "tea", 3)
+ LINE = row("hmr-tubes", "tea", 3)
--- expect
assert shop.LINE == "tea!3"
assert dialects() == ["hmr-spaces", "hmr-tubes"]
--- report
assert report.ok and not report.stale
--- replace shop.py
- csv.register_dialect("hmr-spaces", delimiter=" ")
+ csv.register_dialect("hmr-stars", delimiter="*")
...
- csv.register_dialect("hmr-tubes", delimiter="!")
+ 
...
- LINE = row("hmr-tubes", "tea", 3)
+ LINE = row("hmr-stars", "tea", 3)
--- expect
assert shop.LINE == "tea*3" and dialects() == ["hmr-stars"]
--- report
assert report.ok and not report.stale
--- replace shop.py
-     csv.writer(out, dialect, lineterminator="").writerow(values)
+     csv.writer(out, dialect, lineterminator="").writerow(["", *values])
...
- csv.register_dialect("hmr-stars", delimiter="*")
+ csv.register_dialect("hmr-dots", delimiter=".")
+ csv.register_dialect("hmr-stars", delimiter="*")
--- expect
assert shop.LINE == "*tea*3" and shop.row("hmr-dots", 1) == ".1"
--- report
assert report.ok and not report.stale
--- edit shop.py
import csv
import io

class Lines(csv.excel):
    delimiter = ";"
    lineterminator = ""

csv.register_dialect("hmr-lines", Lines)

def row(dialect, *values):
    out = io.StringIO()
    csv.writer(out, dialect).writerow(values)
    return out.getvalue()

LINE = row("hmr-lines", "tea", 3)
--- expect
assert shop.LINE == "tea;3" and dialects() == ["hmr-lines"]
--- replace shop.py
-     delimiter = ";"
+     delimiter = "!"
--- expect
assert shop.LINE == "tea!3" == shop.row("hmr-lines", "tea", 3)
--- report
assert report.ok and not report.stale
