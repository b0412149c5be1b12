A class that comes, or goes, gives those further down the numbers of a start, where a hook counts them.
tags: cold
--- file shop.py
SETTINGS = []


class Setting:
    name = None

    def __init_subclass__(cls):
        cls.order = len(SETTINGS)
        SETTINGS.append(cls)


class Port(Setting):
    name = "port"


class Host(Setting):
    name = "host"


class Debug(Setting):
    name = "debug"
--- hold
import shop
--- replace shop.py
- class Host(Setting):
-     name = "host"
+ class Address(Setting):
+     name = "address"
--- expect
assert [each.name for each in shop.SETTINGS] == ["port", "address", "debug"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1, 2], [each.order for each in shop.SETTINGS]
assert shop.SETTINGS[1] is shop.Address
--- replace shop.py
-     name = "address"
+     name = "addr"
--- expect
assert [each.name for each in shop.SETTINGS] == ["port", "addr", "debug"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1, 2], [each.order for each in shop.SETTINGS]
--- replace shop.py
- class Port(Setting):
-     name = "port"
-
-
- class Address(Setting):
+ class Address(Setting):
--- expect
assert [each.name for each in shop.SETTINGS] == ["addr", "debug"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1], [each.order for each in shop.SETTINGS]
--- replace shop.py
- class Address(Setting):
+ class Workers(Setting):
+     name = "workers"
+
+
+ class Address(Setting):
--- expect
assert [each.name for each in shop.SETTINGS] == ["workers", "addr", "debug"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1, 2], [each.order for each in shop.SETTINGS]
--- report
assert report.stale == ()
--- replace shop.py
- class Address(Setting):
-     name = "addr"
-
-
- class Debug(Setting):
-     name = "debug"
+ class Debug(Setting):
+     name = "debug"
+
+
+ class Address(Setting):
+     name = "addr"
--- expect
assert [each.name for each in shop.SETTINGS] == ["workers", "debug", "addr"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1, 2], [each.order for each in shop.SETTINGS]
