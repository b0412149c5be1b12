A parameter whose name is mangled is annotated under the mangled name.
tags: cold
--- file shop.py
class Context:
    def call(__self, __obj: int, *args):
        return __obj
--- hold
from shop import Context
--- replace shop.py
-     def call(__self, __obj: int, *args):
+     def call(__self, __obj: str, *args: int):
--- expect
assert Context.call.__annotations__ == {"_Context__obj": str, "args": int}
