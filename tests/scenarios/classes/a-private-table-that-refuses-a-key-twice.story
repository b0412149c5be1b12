A hook that notes classes in a private table of its own, and refuses a second one, lets them run again.
tags: cold
--- file pat.py
from abc import ABC
from types import MappingProxyType

class Pattern(ABC):
    key = ""
    __known = {}
    known = MappingProxyType(__known)
    __keys = ()

    def __init_subclass__(cls):
        if cls.key in cls.__known:
            raise TypeError("twice " + cls.key)
        cls.__known[cls.key] = cls
        Pattern.__keys += (cls.key,)

class Files(Pattern):
    key = "files"

class Data(Pattern):
    key = "data"
--- hold
import pat
Pattern, files = pat.Pattern, pat.Files()
--- replace pat.py
-     key = "files"
+     key = "files"
+     many = True
--- expect
assert files.many
assert list(Pattern.known) == ["files", "data"]
assert Pattern.known["files"] is pat.Files is type(files)
assert Pattern._Pattern__keys == ("files", "data")
--- replace pat.py
-     key = "data"
+     key = "text"
--- expect
assert list(Pattern.known) == ["files", "text"]
assert Pattern.known["text"] is pat.Data
--- replace pat.py
- 
- class Data(Pattern):
-     key = "text"
--- expect
assert list(Pattern.known) == ["files"]
assert Pattern._Pattern__keys == ("files",)
