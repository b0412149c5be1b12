Names that cells imported mean what the module has, under another name and by a star-import too.
needs: IPython
--- file shell.py
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

quiet = Config({"HistoryManager": {"enabled": False}, "InteractiveShell": {"ipython_dir": "."}})
shell = InteractiveShell.instance(config=quiet)
space = shell.user_ns

def cell(text):
    shell.run_cell(text, store_history=True).raise_error()
--- file model.py
RATE = 2
SIZES = (1, 2)
LIMIT = 9
def predict(x):
    return x * RATE
--- hold
import shell
shell.cell("import model; from model import RATE as rate, SIZES, predict")
shell.cell("from model import *\nheld = [predict]; seen = RATE")
shell.cell("LIMIT = 9")
shell.cell("try:\n    from model import SIZES as sizes\nexcept ImportError:\n    from other import SIZES as sizes")
--- replace model.py
-     return x * RATE
+     return x * RATE + 1
--- expect
assert shell.space["predict"](1) == shell.space["held"][0](1) == 3
--- replace model.py
- RATE = 2
+ RATE = 7
--- expect
assert shell.space["rate"] == shell.space["RATE"] == 7
assert shell.space["seen"] == 2
--- replace model.py
- LIMIT = 9
+ LIMIT = 10
+ PLACES = 3
--- expect
assert shell.space["PLACES"] == 3
assert shell.space["LIMIT"] == 9
--- replace model.py
- PLACES = 3
+
--- expect
assert "PLACES" not in shell.space
--- replace model.py
- SIZES = (1, 2)
+ SIZES = sizes()
--- expect
assert shell.space["SIZES"] == (1, 2)
--- report
assert report.error.kind == "NameError"
--- replace model.py
- SIZES = sizes()
+ SIZES = (1, 2, 3)
--- expect
assert shell.space["SIZES"] == shell.space["sizes"] == (1, 2, 3)
