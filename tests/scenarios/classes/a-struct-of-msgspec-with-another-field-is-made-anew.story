A struct of msgspec keeps its fields in C: methods are live in place, another field makes it anew.
needs: msgspec
tags: cold
--- file items.py
import msgspec

class Item(msgspec.Struct):
    name: str

    def label(self):
        return self.name + "!"

class Box(msgspec.Struct):
    item: Item

DECODER = msgspec.json.Decoder(Box)
--- hold
import items
old = items.Item("a")
def read(text):
    return items.DECODER.decode(text).item
--- replace items.py
-         return self.name + "!"
+         return self.name + "?"
--- expect
assert old.label() == "a?"
--- replace items.py
-     def label(self):
+     def short(self):
+         return self.name[:1]
+ 
+     def label(self):
--- expect
assert old.short() == "a"
--- report
assert report.ok and not report.stale
--- replace items.py
-     def short(self):
-         return self.name[:1]
- 
--- expect
assert not hasattr(old, "short")
--- report
assert report.ok and not report.stale
--- replace items.py
-     name: str
+     name: str
+     size: int = 3
--- expect
assert read(b'{"item": {"name": "b"}}').size == 3
--- report
assert [item.code for item in report.stale] == ["HMR104", "HMR104"]
