A filter of warnings goes with the call that added it, and stands where a start would put it.
--- file shop.py
import warnings

warnings.filterwarnings("ignore", "old hmr tea")
warnings.filterwarnings("error", category=ResourceWarning)

def said(text):
    try:
        warnings.warn(text, ResourceWarning)
    except ResourceWarning as error:
        return str(error)

SAID = said("old hmr tea"), said("old hmr cake")
--- hold
import warnings
import shop
def filters():
    found = [(each[0], each[1] and each[1].pattern) for each in warnings.filters]
    return [(action, text) for action, text in found if text and "hmr" in text]
--- replace shop.py
- warnings.filterwarnings("ignore", "old hmr tea")
+ warnings.filterwarnings("ignore", "old hmr cake")
--- expect
assert shop.SAID == ("old hmr tea", "old hmr cake")
assert filters() == [("ignore", "old hmr cake")]
--- report
assert report.ok and not report.stale
--- replace shop.py
- warnings.filterwarnings("error", category=ResourceWarning)
+ warnings.filterwarnings("always", "loud hmr tea")
--- expect
assert filters() == [("always", "loud hmr tea"), ("ignore", "old hmr cake")]
assert warnings.filters[0][2] is Warning
--- report
assert report.ok and not report.stale
--- replace shop.py
- warnings.filterwarnings("ignore", "old hmr cake")
+ 
--- expect
assert filters() == [("always", "loud hmr tea")]
--- report
assert report.ok and not report.stale
--- replace shop.py
-         return str(error)
+         return f"error: {error}"
...
- warnings.filterwarnings("always", "loud hmr tea")
+ warnings.filterwarnings("always", "loud hmr tea")
+ warnings.filterwarnings("error", "old hmr tea")
...
- SAID = said("old hmr tea"), said("old hmr cake")
+ SAID = [said("old hmr tea")]
--- expect
assert shop.SAID[0] == "error: old hmr tea"
assert filters() == [("error", "old hmr tea"), ("always", "loud hmr tea")]
--- report
assert report.ok and not report.stale
