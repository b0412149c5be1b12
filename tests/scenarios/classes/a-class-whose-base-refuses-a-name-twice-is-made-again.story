A class that its base's hook registers, and refuses where the name is taken, is made again.
tags: cold
--- file shop.py
by_name: dict[str, type] = {}


class Locale:
    names: list[str] = []

    def __init_subclass__(cls, **words):
        for name in cls.names:
            if name in by_name:
                raise LookupError(f"twice: {name}")
            by_name[name.lower().strip()] = cls


class English(Locale):
    names = ["en", "en-us"]
    units = {"hour": "an hour"}


class Catalan(Locale):
    names = ["ca", "ca-es"]
    units = {
        "hour": "una hora",
        "hours": "{0} hores",
    }


class Thai(Locale):
    names = ["th"]
--- hold
import shop
kept = shop.Catalan()
--- replace shop.py
-         "hours": "{0} hores",
+         "hours": "{0} hores",
+         "week": "una setmana",
--- expect
assert kept.units["week"] == "una setmana"
assert shop.by_name["ca-es"] is shop.Catalan is type(kept)
assert list(shop.by_name) == ["en", "en-us", "ca", "ca-es", "th"], list(shop.by_name)
--- replace shop.py
-     names = ["ca", "ca-es"]
+     names = ["ca", "ca-fr"]
--- expect
assert list(shop.by_name) == ["en", "en-us", "ca", "ca-fr", "th"], list(shop.by_name)
assert shop.by_name["ca-fr"] is shop.Catalan is type(kept)
