A file that comes into a folder which a statement went through at import makes it go through again.
tags: cold
--- file shop/__init__.py
REGISTRY = {}
def register(function):
    REGISTRY[function.__name__] = function
    return function
--- file shop/plugins/__init__.py
import importlib
import pkgutil
for info in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{info.name}")
--- file shop/plugins/csv_export.py
from shop import register
@register
def export_csv():
    return "csv"
--- file app.py
import shop.plugins
from shop import REGISTRY
NAMES = sorted(REGISTRY)
--- hold
import app
import shop
kept = shop.REGISTRY
--- edit shop/plugins/xml_export.py
from shop import register
@register
def export_xml():
    return "xml"
--- expect
assert sorted(kept) == ["export_csv", "export_xml"]
assert app.NAMES == ["export_csv", "export_xml"]
--- replace shop/plugins/xml_export.py
-     return "xml"
+     return "XML"
--- expect
assert kept["export_xml"]() == "XML"
