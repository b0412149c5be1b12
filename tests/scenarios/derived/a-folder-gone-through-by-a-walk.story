What `os.walk` and `os.scandir` went through is followed in each of the folders below.
tags: cold
--- file texts/de/a.txt
a
--- file texts/en/a.txt
a
--- file shop.py
import os
HERE = os.path.dirname(os.path.abspath(__file__))
def walk():
    found = []
    for folder, _, names in os.walk(os.path.join(HERE, "texts")):
        found += [os.path.basename(folder) + "/" + name for name in names]
    return sorted(found)
TEXTS = walk()
with os.scandir(os.path.join(HERE, "texts")) as entries:
    LANGUAGES = sorted(entry.name for entry in entries)
--- hold
import shop
--- edit texts/en/b.txt
b
--- expect
assert shop.TEXTS == ["de/a.txt", "en/a.txt", "en/b.txt"]
--- edit texts/fr/a.txt
a
--- expect
assert shop.TEXTS == ["de/a.txt", "en/a.txt", "en/b.txt", "fr/a.txt"]
assert shop.LANGUAGES == ["de", "en", "fr"]
