A count that is added between lines that fill a list by calls counts what stood above it: the lines above put in aside what they had put in.
tags: cold
--- file shop.py
from pathlib import Path
def load(name):
    return [name, *Path(name).parts]
MODELS = [load("a")]
MODELS.insert(0, load("b"))
for name in ("c", "d"):
    MODELS.append(load(name))
MODELS.reverse()
--- hold
import shop
models = [*shop.MODELS]
--- replace shop.py
- MODELS.insert(0, load("b"))
+ MODELS.insert(0, load("b"))
+ MANY, FIRST = len(MODELS), MODELS[0]
--- expect
assert (shop.MANY, shop.FIRST) == (2, ["b", "b"])
assert [*map(id, shop.MODELS)] == [*map(id, models)]
--- replace shop.py
- MODELS.reverse()
+ ALL = [model[0] for model in MODELS]
+ MODELS.reverse()
--- expect
assert shop.ALL == ["b", "a", "c", "d"], shop.ALL
assert [*map(id, shop.MODELS)] == [*map(id, models)]
