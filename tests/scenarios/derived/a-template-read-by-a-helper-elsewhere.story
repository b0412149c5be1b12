A file that a helper in another module read under a statement is that statement's.
tags: cold
--- file templates/page.html
<p>one</p>
--- file loading.py
from pathlib import Path

def template(name):
    with open(Path(__file__).parent / "templates" / f"{name}.html", encoding="utf-8") as file:
        return file.read().strip()
--- file shop.py
import loading

PAGE = loading.template("page")
SIZE = len(PAGE)
OTHER = [1]
--- hold
import shop
other = shop.OTHER
--- edit templates/page.html
<p>three</p>
--- expect
assert shop.PAGE == "<p>three</p>"
assert shop.SIZE == 12
assert shop.OTHER is other
--- report
assert [path.rpartition("/")[2] for path in report.files] == ["page.html"]
assert report.actions[0].reason == "uses page.html", report
--- edit templates/page.html
<p>4</p>
--- expect
assert shop.SIZE == 8
