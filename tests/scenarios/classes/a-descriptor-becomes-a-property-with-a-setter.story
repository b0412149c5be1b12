An attribute of another kind becomes a property with a setter, for live instances too.
tags: cold
--- file shop.py
class header:
    def __init__(self, name):
        self.name = name

    def __get__(self, owner, kind=None):
        return self if owner is None else owner.headers.get(self.name)

    def __set__(self, owner, value):
        owner.headers[self.name] = value


class Response:
    digest = header("md5")

    def __init__(self):
        self.headers = {}
--- hold
import shop
response = shop.Response()
response.headers["md5"] = "abc"
--- replace shop.py
-     digest = header("md5")
+     @property
+     def digest(self):
+         return self.headers.get("md5") + "!"
+ 
+     @digest.setter
+     def digest(self, value):
+         self.headers["md5"] = value.upper()
--- expect
assert response.digest == "abc!"
response.digest = "def"
assert response.digest == "DEF!"
assert type(shop.Response.digest) is property
